// Package storybook is the embedded corpus: short children's stories, told in
// parallel in ten languages by a grammar whose entropy is known exactly.
//
// scene holds the meaning and the grammar, one package a language turns scenes into
// text, and this package puts them together: the list of languages, the frozen
// tokenizer, parsing and fluency, and minimal pairs.
//
// Story i of a split is the same scene in every language and for every seed of a
// training run: splits go by the scene.
//
// # Who has read it
//
// Language models, as demanding native editors, line by line; no native informants yet. A
// native reader who finds a fault can report it by the template in .github. E counts errors,
// M sentences that say something else than the English beside them, U what is not wrong but
// makes a reader stumble, in 100 stories of the validation split by a seed never used before;
// what was found was then mended as a kind. These are the last readings by those who wrote a
// language, after four to six rounds each.
//
//	language   seeds          E  M   U, round by round
//	English    55512          0  0   3
//	German     7001 to 7006   0  0   6, 1, 2, 0, 1, 1
//	French     70101 to 70505 0  0   8, 3, 2, 2, 2
//	Italian    70101 to 70505 0  0   23, 3, 1, 1, 1
//	Dutch      7001 to 7006   0  0   5, 3, 1, 0, 0, 0
//	Russian    57101 to 57105 0  0   5, 1, 1, 1, 0
//	Spanish    70101 to 70505 0  0   15, 3, 1, 0, 1
//	Turkish    57201 to 57205 0  0*  9, 1, 1, 1, 1
//	Arabic     70101 to 70606 0* 0   16, 3, 1, 1, 1, 1
//	Chinese    70101 to 70606 0  0   11, 4, 1, 2, 1, 1
//
// Fresh readers, who had seen neither code nor list and were told to be strict, then read seed
// 991207: E 0 to 2, M 0 to 9, U 10 to 208 in a hundred stories. READINGS.md has their counts
// and what is to be mended.
//
// * One in an earlier round: a sign on the wrong noun in Arabic; deve, to the giant, which
// reads as a camel, in Turkish. Faults of sense, which all languages share, were 2 to 6 in a
// hundred, and were mended in the grammar after the last of these readings.
package storybook
