//go:build bits2

package german

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// adjective is an adjective as a predicate, and the stem that takes endings.
type adjective struct{ base, stem string }

// place is a place phrase: where something happens, and where someone goes.
type place struct{ at, to string }

// The lexicon by concept.
var (
	nouns           = wording.Table(nounOf)
	verbs, _        = wording.Lexicon(verbEntries)
	adjectives      = wording.Table(adjectiveOf)
	places, _       = wording.Lexicon(placeEntries)
	times, _        = wording.Lexicon(timeEntries)
	quantities      = wording.Table(quantityOf)
	stands          = wording.Table(standsUp)
	wearing, _      = wording.Lexicon(wearingEntries)
	prepositions, _ = wording.Lexicon(prepositionEntries)
	eat             = scene.Lookup("eat")
	putOn           = scene.Lookup("put on")
	takeOff         = scene.Lookup("take off")
	love            = scene.Lookup("love (habit)")
	hate            = scene.Lookup("hate")
	hungry          = scene.Lookup("hungry")
	thirsty         = scene.Lookup("thirsty")
	afraid          = scene.Lookup("afraid")
)

// nounOf returns the noun of a being or a thing.
func nounOf(c scene.Concept) noun {
	switch c.Class() {
	case scene.NameF:
		return noun{gender: feminine, one: cases{c.Gloss(), c.Gloss(), c.Gloss()}}
	case scene.NameM:
		return noun{gender: masculine, one: cases{c.Gloss(), c.Gloss(), c.Gloss()}}
	}
	return nounEntries[c.Gloss()]
}

// m, f and n return a noun of a gender with its nominatives.
func m(one, many string) noun { return declined(masculine, one, many) }
func f(one, many string) noun { return declined(feminine, one, many) }
func n(one, many string) noun { return declined(neuter, one, many) }

// declined adds -n in the dative plural, except to -n and -s.
func declined(g gender, one, many string) noun {
	last := many
	if !strings.HasSuffix(many, "n") && !strings.HasSuffix(many, "s") {
		last += "n"
	}
	return noun{g, cases{one, one, one}, cases{many, many, last}}
}

// weakly returns a weak masculine noun: -n or -en in all forms but the first.
func weakly(one, many string) noun {
	return noun{masculine, cases{one, many, many}, cases{many, many, many}}
}

// standsUp reports whether a thing stands rather than lies.
func standsUp(c scene.Concept) bool {
	switch c.Class() {
	case scene.Plant:
		return true
	case scene.Vehicle:
		return !slices.Contains(boats, c.Gloss())
	}
	return slices.Contains(uprightThings, c.Gloss())
}

func adjectiveOf(c scene.Concept) adjective {
	base := adjectiveEntries[c.Gloss()]
	switch base {
	case "teuer":
		return adjective{base, "teur"}
	case "weise", "müde":
		return adjective{base, strings.TrimSuffix(base, "e")}
	}
	return adjective{base, base}
}

// quantityOf returns a quantity, which only viele declines.
func quantityOf(c scene.Concept) cases {
	word := quantityEntries[c.Gloss()]
	if c == scene.Many {
		return cases{word, word, word + "n"}
	}
	return cases{word, word, word}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return distinct(append(nouns[c].one[:], nouns[c].many[:]...))
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].at, places[c].to}
	case class == scene.TimeClass:
		return []string{times[c]}
	case class == scene.QuantityClass:
		return distinct(quantities[c][:])
	case c == scene.In:
		return []string{"im", "in"}
	case class == scene.PrepClass:
		return []string{prepositions[c]}
	case class == scene.StateClass:
		return []string{adjectives[c].base}
	}
	return adjectiveForms(adjectives[c])
}

func verbForms(c scene.Concept) []string {
	variants := []verb{verbs[c]}
	switch c {
	case eat:
		variants = append(variants, devour)
	case putOn:
		variants = putsOn[:]
	case takeOff:
		variants = takesOff[:]
	}
	var forms []string
	for _, v := range variants {
		forms = append(forms, v.present[:]...)
		forms = append(append(forms, v.past[:]...), v.infinitive)
	}
	return distinct(forms)
}

func adjectiveForms(a adjective) []string {
	return distinct([]string{a.base, a.stem + "e", a.stem + "en", a.stem + "er", a.stem + "es"})
}

// distinct sorts forms and drops repetitions.
func distinct(forms []string) []string {
	forms = slices.Clone(forms)
	slices.Sort(forms)
	return slices.Compact(forms)
}
