//go:build bits2

package dutch

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// adjective is an adjective without and with its ending.
type adjective struct{ base, inflected string }

// place is a place phrase: where something happens, and where someone goes.
type place struct{ at, to string }

// The lexicon by concept.
var (
	nouns      = wording.Table(nounOf)
	verbs, _   = wording.Lexicon(verbEntries)
	adjectives = wording.Table(adjectiveOf)
	places     = wording.Table(placeOf)
	phrases, _ = wording.Lexicon(phraseEntries) // times, quantities, prepositions
	stands     = wording.Table(standsUp)
	wearing, _ = wording.Lexicon(wearingEntries)
	towards, _ = wording.Lexicon(towardsEntries)
	putOn      = scene.Lookup("put on")
	takeOff    = scene.Lookup("take off")
	hate       = scene.Lookup("hate")
	hungry     = scene.Lookup("hungry")
	thirsty    = scene.Lookup("thirsty")
)

// nounOf reads an entry, "het boek, boeken". People have their natural gender.
func nounOf(c scene.Concept) noun {
	class := c.Class()
	if class.IsName() {
		return noun{one: c.Gloss(), gender: natural(c)}
	}
	entry, ok := nounEntries[c.Gloss()]
	if !ok {
		return noun{}
	}
	one, many, _ := strings.Cut(entry, ", ")
	article, one, _ := strings.Cut(one, " ")
	n := noun{one: one, many: many, het: article == "het"}
	switch {
	case class.IsHuman():
		n.gender = natural(c)
	case n.het:
		n.gender = neuter
	case slices.Contains(feminineAnimals, c.Gloss()):
		n.gender = feminine
	}
	return n
}

func natural(c scene.Concept) gender {
	if c.Gender() == scene.Feminine {
		return feminine
	}
	return masculine
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

// adjectiveOf reads an entry, "klein, kleine"; a state has one form.
func adjectiveOf(c scene.Concept) adjective {
	base, inflected, _ := strings.Cut(adjectiveEntries[c.Gloss()], ", ")
	return adjective{base, inflected}
}

// placeOf adds where to go: "in de tuin" gives "naar de tuin".
func placeOf(c scene.Concept) place {
	at := placeEntries[c.Gloss()]
	_, rest, _ := strings.Cut(at, " ")
	if rest == "straat" {
		rest = "de straat"
	}
	return place{at, "naar " + rest}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return distinct(nouns[c].one, nouns[c].many)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return []string{places[c].at, places[c].to}
	case class == scene.StateClass:
		return []string{adjectives[c].base}
	case class == scene.TraitClass || class == scene.QualityClass:
		return distinct(adjectives[c].base, adjectives[c].inflected)
	}
	return []string{phrases[c]}
}

func verbForms(c scene.Concept) []string {
	variants := []verb{verbs[c]}
	switch c {
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
	return distinct(forms...)
}

// distinct sorts forms and drops repetitions.
func distinct(forms ...string) []string {
	slices.Sort(forms)
	return slices.Compact(forms)
}
