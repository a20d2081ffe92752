//go:build bits2

package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return distinct(nouns[c].form[:]...)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].word}
	case class == scene.QuantityClass:
		return distinct(quantities[c][0], quantities[c][1])
	case class == scene.TimeClass:
		return []string{strings.TrimSuffix(times[c], ",")}
	case class == scene.PrepClass:
		return []string{prepositionForm(prepositions[c])}
	}
	q := &qualities[c]
	forms := []string{q.form[0][0], q.form[0][1], q.form[1][0], q.form[1][1]}
	if q.beautiful {
		forms = append(forms, "bel", "bei", "begli")
	}
	return distinct(forms...)
}

// prepositionForm returns what all forms of a preposition begin with.
func prepositionForm(p preposition) string {
	switch {
	case p.before != "":
		return p.before
	case stems[p.last] != "":
		return stems[p.last]
	}
	return p.last
}

// verbForms returns the forms of a verb that the grammar uses.
func verbForms(c scene.Concept) []string {
	v, class := &verbs[c], c.Class()
	if class == scene.VerbHabit {
		return v.finite[scene.Present][:]
	}
	if v.tail != "" && !v.enclitic {
		return []string{v.tail} // tells more than fare and avere
	}
	forms := []string{v.finite[scene.Present][0], v.finite[scene.Present][1], v.finite[scene.Future][0], v.finite[scene.Future][1]}
	p := &v.participle
	switch {
	case p[0][0] == "":
		forms = append(forms, v.finite[scene.Past][0], v.finite[scene.Past][1])
	case !v.essere && (class == scene.VerbAct || class == scene.VerbHuman || class == scene.VerbMotion):
		forms = append(forms, p[0][0])
	default:
		forms = append(forms, p[0][0], p[0][1], p[1][0], p[1][1])
	}
	if class >= scene.VerbSpot && class < scene.VerbBeing && !v.of {
		forms = append(forms, infinitives(v)...)
	}
	return distinct(forms...)
}

// infinitives returns the infinitive of v, with the enclitics that change its end.
func infinitives(v *verb) []string {
	forms := []string{v.infinitive}
	stem := v.infinitive[:len(v.infinitive)-1]
	if v.reflexive {
		forms, stem = []string{stem + "si"}, stem+"se"
	}
	for _, clitic := range clitics {
		forms = append(forms, stem+clitic[0], stem+clitic[1])
	}
	return forms
}

// distinct returns the words without repetition.
func distinct(words ...string) []string {
	var all []string
	seen := map[string]bool{}
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			all = append(all, word)
		}
	}
	return all
}
