//go:build bits2

// Package german writes Storybook scenes in German.
//
// Rules it keeps. Order: the finite verb is second, so that the subject follows it
// after a time phrase, and last in weil and relative clauses; a relative clause steps
// behind a verb that would follow it alone (wachte ein Mann auf, der Äpfel kauft);
// an indefinite object stands behind the place, a definite one before it; the
// recipient before the object unless that is a pronoun; nicht after a definite
// object and before a place, a prepositional object or a predicate; kein with nouns
// that have no article (keine Angst, keine Äpfel), except after lieben and hassen.
//
// Verbs: preterite for the past, werden for the future; separable verbs (zieht …
// an, anziehen), a reflexive one (ruht sich aus), fallen lassen; with the dative
// (helfen, folgen, danken), with a preposition (warten auf, riechen an, with daran
// for things).
//
// Nouns: mixed and strong adjective endings (ein kleiner Hund, einem kleinen Hund,
// zwei kleine Hunde); weak nouns (den Jungen, mit einem Bären); the dative plural
// (mit drei Hunden); two-way prepositions, dative for a place (im Garten) and
// accusative for a destination (in den Garten). A pronoun follows grammatical
// gender: das Mädchen … es.
//
// Some verbs are lexicalised by their partners: essen for people and fressen for
// animals; anziehen, aufsetzen, umbinden and anstecken by what is put on; a thing
// lies or stands somewhere. Hunger, thirst and fear are nouns: Hunger haben.
//
// The second agreement of minimal pairs is the gender of an article (violation.go):
// ein and eine, dem and der.
//
// Known simplifications: the future always takes werden, where speech would often
// use the present; no adjective follows a definite article, so that weak endings
// show only in the dative.
package german
