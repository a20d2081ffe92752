//go:build bits2

// Package dutch writes Storybook scenes in Dutch.
//
// Rules it keeps. Order: the finite verb is second, so that the subject follows it
// after a time phrase, with er before an indefinite subject of an intransitive verb
// (gisteren sliep er een hond); it is last in relative and omdat clauses, of which
// the former step behind verbs that would follow them alone (werd er een man wakker
// die appels koopt); an indefinite object stands behind the place, a definite one
// before it; the recipient goes before the object (gaf de koning een boek) only when
// it alone is known, else behind it with aan or naar (gaf het aan de koning); niet
// after a definite object and before a place, a prepositional object or a predicate;
// geen with nouns that have no article (geen honger, geen appels, geen water).
//
// Verbs: imperfect for the past, zullen for the future; separable verbs (zet … op,
// opzetten), verbs with a fixed companion (wakker worden, in slaap vallen, nodig
// hebben, laten vallen, water geven), a reflexive one (haast zich), prepositional
// objects with a pronoun for beings and er for things, split by niet (ruikt eraan,
// ruikt er niet aan).
//
// Nouns: de and het, and with them een kleine hond but een klein konijn, die but
// dat. A pronoun follows natural gender for people (het meisje … ze, relative dat) and
// grammatical gender for animals and things, where het becomes hem behind a
// preposition. Of animals with de only a few are feminine.
//
// What is put on decides between aantrekken, opzetten and omdoen; a thing lies or
// stands somewhere. Hunger and thirst are nouns: honger hebben.
//
// The second agreement of minimal pairs follows the gender of a noun
// (violation.go): klein and kleine, die and dat, de and het.
//
// Known simplifications: the future always takes zullen, where speech would often
// use the present or gaan; no scene has a second person, so that the inversion
// without -t (loop je) is not met, nor an adjective behind a definite article (het
// kleine huis).
package dutch
