// Package wording holds what the lexicons of Storybook's ten languages share:
// tables checked against the catalogue. What they write into is scene.Line.
package wording

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Join joins the non-empty parts by single spaces.
func Join(parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

// Table evaluates of for every concept and returns the results indexed by
// concept.
func Table[T any](of func(c scene.Concept) T) []T {
	all := make([]T, scene.Count())
	for i := range all[1:] {
		all[i+1] = of(scene.Concept(i + 1))
	}
	return all
}

// Lexicon turns entries by gloss into a table by concept and returns the glosses
// that no concept has; a test keeps that list empty.
func Lexicon[T any](entries map[string]T) (table []T, unknown []string) {
	table = make([]T, scene.Count())
	for gloss, entry := range entries {
		c := scene.Lookup(gloss)
		if c == scene.None {
			unknown = append(unknown, gloss)
			continue
		}
		table[c] = entry
	}
	return table, unknown
}

// Bare returns the gloss of c without its hint: "clean" for "clean (verb)".
func Bare(c scene.Concept) string {
	word, _, _ := strings.Cut(c.Gloss(), " (")
	return word
}

// First returns the first word of s.
func First(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}
