//go:build bits2

// Package arabic writes Storybook scenes in Modern Standard Arabic without vowel
// signs.
//
// Order: the verb goes before a new subject and agrees with it in gender alone;
// it follows a known subject, and a dropped one, and agrees in gender and
// number. Speech, questions and the copula كان go before known subjects too.
// Subjects of verbs are dropped where other languages have a pronoun, unless what
// follows could be taken for the subject (هو ساعد الدب); clauses without a verb
// write it as well (هي جائعة).
//
// Other rules it keeps: dual forms; broken plurals; plurals of animals and things
// as feminine singular; agreement of adjectives in gender, number, case and
// definiteness; numerals from three with reversed gender before a genitive
// plural; idafa, with the article on its second noun; لل; ة → ت and ى → ا before
// an ending; the alef of the indefinite accusative, which diptotes lack; object
// suffixes; لم with the jussive, لن with the subjunctive, لا and ليس; سـ; كان with
// an accusative predicate; asyndetic relative clauses after an indefinite noun;
// the marks ، ؟ « ».
//
// WrongNumber puts the verb in the other number. Of masculine animals and things
// the plural is a feminine singular, so that masculine and feminine change places;
// of feminine ones it is the singular again, so that the dual stands for the error.
// WrongAgreement, the second agreement of minimal pairs, is the gender of an
// adjective or, if there is none, of a numeral. WrongPronoun changes the gender of
// a pronoun, mostly a suffix.
//
// Known simplifications: the verb before a counted plural of animals or things
// is always feminine, where the masculine is possible as well.
package arabic
