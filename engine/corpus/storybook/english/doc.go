// Package english writes Storybook scenes in English, in British spelling.
//
// Rules it keeps: a and an by the next sound, regular and irregular plurals and
// past tenses, -s, -es and -ies, do-support in negation and questions, agreement
// with the head noun across "with two dogs" and relative clauses, natural gender
// in pronouns with it for animals and things; who for people; "gave him an apple" but
// "gave it to the king"; "put on a hat" but "put it on"; "in the meadow", "into the
// forest", "swam in the lake" and "rested by the lake"; speech behind a comma; short
// answers.
//
// Its second agreement for minimal pairs is the article: a before a consonant
// sound, an before a vowel sound.
package english
