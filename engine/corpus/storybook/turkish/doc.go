//go:build bits2

// Package turkish writes Storybook scenes in Turkish.
//
// Rules it keeps: vowel harmony in every suffix; k to ğ and its like before a
// vowel; the buffers y, n and s; the accusative for what is known and the bare
// noun for what is new; the singular after a number; the apostrophe after a name;
// dropped subject pronouns, with the plural on the verb in their stead; mi after the
// word it asks about; participles before their noun; dotted İ and dotless I.
//
// An overt plural subject takes a singular verb, so agreement in number shows where
// the subject is dropped: minimal pairs use that verb. Their second agreement is the
// case that a verb asks of a known object: köpeği gördü, köpeğe yardım etti.
package turkish
