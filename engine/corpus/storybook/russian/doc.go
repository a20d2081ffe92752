//go:build bits2

// Package russian writes Storybook scenes in Russian, with ё.
//
// Rules it keeps: six cases; the animate accusative (masculine singular, all
// plurals, two to four); genitive singular after two to four, genitive plural from
// five, and the adjectives with them; gender and number of the past; aspect:
// events are perfective in past and future, activities, states and habits
// imperfective, and so is the infinitive after не хотеть; со and во before hard
// clusters; the locative in -у (в лесу, в шкафу); fleeting vowels; verbs with dative, instrumental or a preposition; the forms of
// pronouns after prepositions; который agreeing with its antecedent; short forms or
// verbs for states, a nominative predicate in the present and an instrumental one
// in past and future for qualities; questions with ли; «…» with the marks outside
// or inside as Russian has them; a new being after its place (в саду спала собака).
//
// WrongNumber puts the verb, or a predicate without verb, in the other number.
// WrongAgreement, the second agreement of minimal pairs, is the gender of a verb in
// the past, else of an adjective or a predicate, else of два. WrongPronoun changes
// the gender of a pronoun, or makes a plural one singular.
//
// Known simplifications: the verb after counted subjects is plural, where a neuter
// singular is possible too (after много it is always that, except with adjectives,
// speech and relative clauses; such sentences have no wrong number); a known object
// stays in the accusative under negation.
package russian
