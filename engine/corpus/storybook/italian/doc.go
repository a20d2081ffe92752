//go:build bits2

// Package italian writes Storybook scenes in Italian.
//
// Rules it keeps: il, lo and l’, i and gli, un, uno and un’ by the next sound; the
// articulated prepositions (nel, nello, sulla, agli); ad before a; nouns that change
// gender (l’uovo, le uova); dropped subject pronouns; clitics before the finite verb
// and behind an infinitive (la aiuta, vuole trovarla, mettersela), se for si before
// another one; the passato prossimo for events, with essere or avere, its participle
// agreeing with the subject of essere or an object pronoun (l’ha trovata, se l’è
// messa), and the imperfetto for states; bel, bello, bell’, bei and begli; avere
// fame.
//
// Its second agreement for minimal pairs is the gender of the article: una bambina,
// not un bambina; il letto, not la letto. An error that would call for another
// elision (l’è messa, lo sono messa) is not made. Where l’ hides the gender of a
// pronoun, the participle bears the error.
//
// Readings of glosses: visit is andare a trovare, need is avere bisogno, bring is
// riportare (carry is portare), think is riflettere (pensare a would name what one
// thinks of), light is not heavy, a picture is a disegno.
//
// Simplification: each adjective has one place.
package italian
