// Package arabic writes Storybook scenes in Modern Standard Arabic, as books for
// children tell them, without vowel signs but where one decides.
//
// Order: the verb goes first and agrees with the subject behind it in gender alone; with
// a subject that is dropped, or that stands before it after لكن, it agrees in number too.
// Subject pronouns are dropped. Where what follows could then be taken for the subject,
// the noun stands again (تبع اللص الدب), or the new object takes the sign of its case
// (رأت قطةً); a new subject takes one before an object that would read as its
// genitive (أكلت قطةٌ سمكة). Object pronouns are suffixes; with their preposition they
// stand before the subject (سلم عليها الملك).
//
// Idiom: of whom it is said where he lives or what he loves, he is there first (كانت
// هناك ساحرة تعيش في كهف، وذات يوم ذهبت), and so is somebody new who does not do
// something; so is who has a companion, if an object, a feeling or a reason beside it could
// be the companion's, but what one has along on the way stands at its end (ذهب إلى السوق وهو
// يحمل سلة); one feels hunger, and is not hungry; one gives and lends somebody something,
// and gives what is a pronoun, or to somebody new, a name or one of the giver's gender,
// with ل; colour before other attributes; a lot of the big apples, where many would be a
// third adjective; an answer is yes or no, and its question names the subject, since a verb
// alone would ask the reader.
//
// Morphology: dual forms; broken plurals; plurals of animals and things as feminine
// singular; a man and a woman as masculine; agreement of adjectives in gender, number,
// case and definiteness; numerals from three with reversed gender before a genitive
// plural; idafa, with the article on its second noun; لل; ة → ت and ى → ا before an
// ending; the alef of the indefinite accusative, which diptotes lack; لم with the
// jussive, لن with the subjunctive, لا; سـ; كان with an accusative predicate, يكون where it is
// so again and again; asyndetic relative clauses after an indefinite noun; ، ؟ « ».
//
// WrongNumber puts the verb in the other number: the dual for one, the singular for two
// or more, and of masculine animals and things, whose plural is a feminine singular, the
// masculine. WrongAgreement, the second agreement of minimal pairs, is the gender of an
// adjective or, if there is none, of a numeral. WrongPronoun changes the gender of
// a pronoun, mostly a suffix.
//
// Judged otherwise than by one reader of an earlier grammar: "show" is أرى before a
// suffix only, since without vowel signs أرى توم سارة begins as "I see"; else it is عرض على
// (Lisan al-Arab, عرض: عرض الشيء عليه: أراه إياه). And أعطى takes ل where the thing goes
// before who gets it (Ahmad Mukhtar Umar, Mu'jam as-sawab al-lughawi, أعطى لـ: right).
//
// A known simplification: the verb before a counted plural of animals or things
// is always feminine, where the masculine is possible as well.
package arabic
