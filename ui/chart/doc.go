// Package chart turns numbers into marks: a tree of SVG elements as data. It
// draws nothing itself, knows no browser and has golden tests.
//
// One drawing serves every width. The outer svg has no viewBox: positions are
// per cent, marks and text are pixels, so type keeps its size. Curves stand in
// an inner svg with a viewBox of 100 by 100 that stretches, with strokes that
// do not. Colour comes from classes: .l-en sets a language's hue, everything
// else is ink.
//
// Words and numbers in a figure come from whoever draws it (Words), in the reader's
// language.
package chart

import "confusio/engine/phrase"

// Words are what figures say: the page's catalogue.
type Words interface {
	Text(key phrase.Key, args ...phrase.Arg) string
	Number(x float64, decimals int) string
}
