// Package dutch writes Storybook scenes in Dutch.
//
// Rules it keeps: the finite verb is second, so that the subject follows it after
// a time phrase, with er before an indefinite subject of an intransitive verb
// (gisteren sliep er een hond); it is last in relative and omdat clauses; separable
// verbs (zet … op, opzetten), verbs with a fixed companion (wakker worden, in slaap
// vallen, nodig hebben, laten vallen, water geven) and a reflexive one (haast zich);
// the imperfect for the past, zullen for the future; de and het, and with them een
// kleine hond but een klein huis, die but dat; niet after a definite object and
// before a place, a prepositional object or a predicate, geen with nouns that have
// no article (geen honger, geen appels, geen water); prepositional objects with a
// pronoun for beings and er for things, split by niet (rook eraan, rook er niet aan);
// the recipient as such (gaf de koning een boek) only when it is known and the
// object is new, else with aan or naar (gaf het
// aan de koning).
//
// A pronoun follows natural gender for people (het meisje … ze, relative dat) and
// grammatical gender for animals and things, where het becomes hem behind a
// preposition. Of animals with de only a few are feminine.
//
// What is put on decides between aantrekken, opzetten and omdoen. Being hungry and
// being thirsty is honger and dorst hebben, loving houden van.
//
// The second agreement of minimal pairs is that of the grammatical gender of a
// noun (violation.go): klein and kleine, die and dat, de and het.
//
// Known simplifications: the future always takes zullen, where speech would often
// use the present or gaan; a thing is somewhere by zijn, never by liggen or staan; no
// scene has a second person, so that the inversion without -t (loop je) is not
// met, nor an adjective behind a definite article (het kleine huis).
package dutch
