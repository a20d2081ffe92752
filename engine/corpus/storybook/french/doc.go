//go:build bits2

// Package french writes Storybook scenes in French.
//
// Rules it keeps: elision before vowels and mute h, not before aspirated h (l’homme,
// le hibou); au, aux, du, des; the passé composé for events, with avoir or être, its
// participle agreeing with the subject of être and with an object pronoun before
// avoir (il l’a trouvée), and the imparfait for states; ne … pas around verb and
// clitics; qui ne vend pas de pommes; attributes before or behind the noun, with
// bel, vieil and nouvel before a vowel; avoir faim; est-ce que; no-break spaces
// before : and ? and inside « ».
//
// Its second agreement for minimal pairs is the gender of the article: une fille, not
// un fille; le lit, not la lit. An error that would call for another elision (s’est,
// se sont) is not made. Where l’ hides the gender of an object pronoun, the
// participle bears the error.
//
// Readings of glosses: drop is faire tomber, visit is rendre visite, need is avoir
// besoin, hug is embrasser, fly is s’envoler vers, hurry is se dépêcher d’aller, light
// is not heavy, new is nouveau beside its noun and neuf as a predicate.
//
// Simplification: each adjective has one place.
package french
