package words

import (
	"maps"
	"slices"

	"confusio/engine/phrase"
)

// Shape is what a text takes, for the tests that compare it with those who say
// it and with the same text in other languages.
type Shape struct {
	Placeholders map[string]bool // by name: whether it must be a number
	Marks        []string        // sorted
	Forms        []string        // plural categories, sorted: of a text with one form "other"
}

// Keys lists the keys of the catalogue's own texts, sorted.
func (c *Catalogue) Keys() []phrase.Key { return slices.Sorted(maps.Keys(c.texts)) }

// Shapes returns the shape of each form of a text by its category, and false if
// there is none.
func (c *Catalogue) Shapes(key phrase.Key) (map[string]Shape, bool) {
	t, _, ok := c.find(key)
	if !ok {
		return nil, false
	}
	forms := slices.Sorted(maps.Keys(t))
	all := map[string]Shape{}
	for category, segments := range t {
		s := Shape{Placeholders: map[string]bool{}, Forms: forms}
		s.take(segments)
		slices.Sort(s.Marks)
		all[category] = s
	}
	return all, true
}

func (s *Shape) take(segments []segment) {
	for _, one := range segments {
		switch {
		case one.mark != "":
			s.Marks = append(s.Marks, one.mark)
			s.take(one.inside)
		case one.name != "":
			s.Placeholders[one.name] = s.Placeholders[one.name] || one.format != format{}
		}
	}
}
