// Package chinese writes Storybook scenes in Chinese, in simplified characters.
//
// Rules it keeps: a measure word between number and noun, 两 before it and never
// 二; 那 with its measure word and 那些 for what is known; modifiers and relative
// clauses with 的 before their noun; place before verb; 了 for events of the past, 没 in their
// negation and never both, 不 for habits and states; 把 for a known thing given away; 穿 and 戴 by
// garment; 他, 她, 它 by referent; full-width punctuation.
//
// Chinese has no agreement in number. In its stead minimal pairs use the measure
// word of the first counted noun, and as second agreement 不 against 没.
package chinese
