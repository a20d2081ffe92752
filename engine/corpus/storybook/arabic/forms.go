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
	case nouns[c].one != "":
		return nounForms(&nouns[c])
	case c.Gloss() == "have":
		return []string{"لدي"}
	case class == scene.VerbHabit:
		return distinct(verbs[c].forms[indicative][:]...)
	case class.IsVerb():
		return verbForms(c)
	case c == scene.Two:
		return dualForms()
	case class == scene.StateClass:
		return stateForms(c)
	case c == old:
		return append(adjectiveForms(&adjectives[c]), adjectiveForms(&aged)...)
	case c == scene.Many:
		return append(adjectiveForms(&adjectives[c]), "الكثير")
	case adjectives[c].one != "":
		return adjectiveForms(&adjectives[c])
	case numerals[c][0] != "":
		return numerals[c][:]
	case class == scene.PlaceClass:
		return []string{places[c].name}
	case class == scene.WeatherClass:
		return []string{map[string]string{"rain": "المطر", "snow": "الثلج"}[c.Gloss()]}
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
	if n.tail != "" {
		return []string{n.tail}
	}
	all := []string{wording.First(n.general), n.article, n.head(md, nominative, true), n.head(md, genitive, true), n.own[0], n.own[1]}
	for a := ms; a < agrs; a++ {
		for c := nominative; c <= genitive; c++ {
			all = append(all, n.head(a, c, false))
		}
	}
	return distinct(all...)
}

func adjectiveForms(d *adjective) []string {
	var all []string
	for a := ms; a < agrs; a++ {
		for c := nominative; c <= genitive; c++ {
			all = append(all, d.forms[a][c])
		}
	}
	return distinct(all...)
}

// stateForms returns what one feels, and what one is who feels it.
func stateForms(c scene.Concept) []string {
	var all []string
	if adjectives[c].one != "" {
		all = adjectiveForms(&adjectives[c])
	}
	if c == ill {
		all = append(all, conjugated(&sickenVerb)...)
	}
	return distinct(append(all, feelings[c])...)
}

// verbForms returns the forms of a verb and of those that stand in for it.
func verbForms(c scene.Concept) []string {
	all := conjugated(&verbs[c])
	switch c {
	case show:
		all = append(all, conjugated(&letSeeVerb)...)
	case cook:
		all = append(all, conjugated(&makeVerb)...)
	case come:
		all = append(all, conjugated(&cameVerb)...)
	case playOn:
		all = append(append(all, conjugated(&beatVerb)...), conjugated(&blowVerb)...)
	}
	return distinct(all...)
}

// conjugated adds to the bare forms those before a suffix that do not contain them.
func conjugated(v *verb) []string {
	var all []string
	for m := range v.forms {
		for a, form := range v.forms[m] {
			all = append(all, form)
			if joined := v.joined[m][a]; joined != form && v.prep == "" {
				all = append(all, joined+"ه")
			}
		}
	}
	return all
}
