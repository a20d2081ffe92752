package romance

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Choice is an adjective, and another one for some nouns: una grande sedia, una grossa
// mela.
type Choice[Adjective any] struct {
	usual, other Adjective
	others       func(noun scene.Concept) bool // nil: none
}

// ChoiceOf reads an entry: an adjective, and another one behind a bar.
func ChoiceOf[Adjective any](entry string, adjective func(entry string) Adjective, others func(noun scene.Concept) bool) Choice[Adjective] {
	usual, other, _ := strings.Cut(entry, "|")
	return Choice[Adjective]{adjective(usual), adjective(other), others}
}

// Of returns the adjective that goes with a noun.
func (c *Choice[Adjective]) Of(noun scene.Concept) *Adjective {
	if c.others != nil && c.others(noun) {
		return &c.other
	}
	return &c.usual
}

// Both returns both adjectives.
func (c *Choice[Adjective]) Both() [2]*Adjective { return [2]*Adjective{&c.usual, &c.other} }

// In returns what tells nouns of some classes from others.
func In(classes ...scene.Class) func(c scene.Concept) bool {
	return func(c scene.Concept) bool { return slices.Contains(classes, c.Class()) }
}

// Animal reports whether c is an animal.
func Animal(c scene.Concept) bool { return c.Class().IsBeing() && !c.Class().IsHuman() }
