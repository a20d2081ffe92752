//go:build bits2

package russian

import (
	"confusio/engine/corpus/storybook/scene"
)

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class == scene.Furniture:
		n := &nouns[c]
		return distinct(n.spot, n.one[ins])
	case class.IsName():
		return distinct(nouns[c].one[:]...)
	case class.IsBeing() || class.IsThing():
		return nounForms(&nouns[c])
	case class == scene.VerbHabit:
		return verbs[c].present[:]
	case class.IsVerb():
		return verbForms(&verbs[c])
	case adjectives[c].forms[masc][nom] != "":
		return adjectiveForms(&adjectives[c])
	case class == scene.StateClass:
		return stateForms(&states[c])
	case c == scene.Two:
		return distinct(append(numerals[c][:], "две")...)
	case numerals[c][0] != "":
		return distinct(numerals[c][:]...)
	case class == scene.PlaceClass:
		return distinct(places[c][:]...)
	}
	return []string{phrases[c]}
}

// distinct returns the words without repetitions.
func distinct(words ...string) []string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			kept = append(kept, word)
		}
	}
	return kept
}

func nounForms(n *noun) []string {
	all := append([]string{}, n.one[:]...)
	all = append(all, n.many[:]...)
	return distinct(append(all, n.general[:]...)...)
}

func adjectiveForms(d *adjective) []string {
	var all []string
	for a := range d.forms {
		all = append(all, d.forms[a][:]...)
	}
	return distinct(all...)
}

func verbForms(v *verb) []string {
	return distinct(append(v.past[:], v.present[0], v.present[1], v.future[0], v.future[1], v.activity, v.wanted[0], v.wanted[1])...)
}

// stateForms returns the forms of a state of beings.
func stateForms(s *state) []string {
	if s.past[masc] == "" {
		return distinct(s.short[:]...)
	}
	return distinct(append(verbForms(&s.verb), s.first[0], s.first[1], s.complement)...)
}
