//go:build bits2

package arabic

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return distinct(nouns[c].one, nouns[c].many)
	case class.IsBeing() || class.IsThing():
		return nounForms(&nouns[c])
	case class == scene.VerbHabit:
		return distinct(verbs[c].forms[indicative][:]...)
	case class.IsVerb():
		return verbForms(&verbs[c], class)
	case c == scene.Two:
		return dualForms()
	case adjectives[c].one != "":
		return adjectiveForms(&adjectives[c], class)
	case numerals[c][0] != "":
		return numerals[c][:]
	case class == scene.PlaceClass:
		return []string{places[c][0]}
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

// dualForms returns the endings of the dual, and the words that lose their ن in an
// idafa.
func dualForms() []string {
	forms := []string{"ان", "ين"}
	for i := range nouns {
		if n := &nouns[i]; n.tail != "" {
			forms = append(forms, n.head(md, nominative, false), n.head(md, genitive, false))
		}
	}
	return distinct(forms...)
}

func nounForms(n *noun) []string {
	all := []string{wording.First(n.general)}
	for a := ms; a < agrs; a++ {
		for c := nominative; c <= genitive; c++ {
			all = append(all, n.head(a, c, false))
		}
	}
	all = append(all, n.article, n.head(md, nominative, true), n.head(md, genitive, true))
	return distinct(all...)
}

// adjectiveForms leaves out the plural of people where things alone are described.
func adjectiveForms(d *adjective, class scene.Class) []string {
	var all []string
	for a := ms; a < agrs && !(class == scene.QualityClass && a.plural()); a++ {
		for c := nominative; c <= genitive; c++ {
			all = append(all, d.forms[a][c])
		}
	}
	return distinct(all...)
}

// verbForms adds to the bare forms those before a suffix that do not contain
// them.
func verbForms(v *verb, class scene.Class) []string {
	var all []string
	suffixed := class >= scene.VerbSpot && v.prep == ""
	for m := range v.forms {
		for a, form := range v.forms[m] {
			all = append(all, form)
			if joined := v.joined[m][a]; suffixed && joined != form {
				all = append(all, joined+"ه")
			}
		}
	}
	return distinct(all...)
}
