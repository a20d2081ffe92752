package german

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// adjective is an adjective as a predicate, and the stem that takes endings.
type adjective struct{ base, stem string }

// place is a place phrase: where something happens, where to one goes, and in what
// one swims.
type place struct{ at, to, within string }

// The lexicon by concept.
var (
	nouns      = wording.Table(nounOf)
	verbs      = wording.Table(func(c scene.Concept) []*verb { return verbsOf(verbEntries[c.Gloss()]) })
	adjectives = wording.Table(adjectiveOf)
	states     = wording.Table(stateOf)
	places, _  = wording.Lexicon(placeEntries)
	words, _   = wording.Lexicon(wordEntries)
	quantities = wording.Table(quantityOf)
	changes, _ = wording.Lexicon(weatherEntries)
	kitchen, _ = wording.Lexicon(kitchenEntries)
)

// The concepts that have rules of their own.
var (
	eat      = scene.Lookup("eat")
	walk     = scene.Lookup("go")
	run      = scene.Lookup("run to")
	flee     = scene.Lookup("run away")
	visit    = scene.Lookup("visit")
	hide     = scene.Lookup("hide (oneself)")
	give     = scene.Lookup("give")
	bringTo  = scene.Lookup("bring to")
	put      = scene.Lookup("put")
	putOn    = scene.Lookup("put on")
	lookFor  = scene.Lookup("look for")
	cook     = scene.Lookup("cook (verb)")
	breakUp  = scene.Lookup("break")
	washUp   = scene.Lookup("wash (dish)")
	takeAway = scene.Lookup("take away")
	swim     = scene.Lookup("swim")
	lamp     = scene.Lookup("lamp")
	cold     = scene.Lookup("cold")
	help     = scene.Lookup("Help")
)

// nounOf returns the noun of a being or a thing.
func nounOf(c scene.Concept) noun {
	switch c.Class() {
	case scene.NameF:
		return noun{gender: feminine, one: cases{c.Gloss(), c.Gloss(), c.Gloss()}}
	case scene.NameM:
		return noun{gender: masculine, one: cases{c.Gloss(), c.Gloss(), c.Gloss()}}
	}
	kind, forms, _ := strings.Cut(nounEntries[c.Gloss()], " ")
	one, many, _ := strings.Cut(forms, ", ")
	switch kind {
	case "m":
		return declined(masculine, one, many)
	case "f":
		return declined(feminine, one, many)
	case "n":
		return declined(neuter, one, many)
	case "w": // a weak masculine: -n or -en in all forms but the first
		return noun{masculine, cases{one, many, many}, cases{many, many, many}}
	}
	return noun{}
}

// declined adds -n in the dative plural, except to -n and -s.
func declined(g gender, one, many string) noun {
	last := many
	if many != "" && !strings.HasSuffix(many, "n") && !strings.HasSuffix(many, "s") {
		last += "n"
	}
	return noun{g, cases{one, one, one}, cases{many, many, last}}
}

func adjectiveOf(c scene.Concept) adjective {
	base := adjectiveEntries[c.Gloss()]
	switch base {
	case "teuer":
		return adjective{base, "teur"}
	case "weise":
		return adjective{base, "weis"}
	}
	return adjective{base, base}
}

// stateOf returns what is said of a being, or of a thing.
func stateOf(c scene.Concept) state {
	if s, ok := stateEntries[c.Gloss()]; ok {
		return s
	}
	if mood, ok := moodEntries[c.Gloss()]; ok {
		return state{toBe, mood, "", [2]string{"Ich bin " + mood, "Wir sind " + mood}}
	}
	return state{verb: toBe, word: adjectiveEntries[c.Gloss()]}
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
	switch class := c.Class(); {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing() || class == scene.Drink:
		return germanic.Distinct(slices.Concat(nouns[c].one[:], nouns[c].many[:])...)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return germanic.Distinct(places[c].at, places[c].to, places[c].within)
	case class == scene.QuantityClass:
		return germanic.Distinct(quantities[c][:]...)
	case c == scene.In:
		return []string{"im", "in"}
	case class == scene.StateClass:
		st := &states[c]
		return germanic.Distinct(st.word, st.verb.present[0], st.verb.present[1], st.verb.past[0], st.own[0], st.own[1])
	case class == scene.WeatherClass:
		return germanic.Distinct(slices.Concat(changes[c][:], []string{reasons[c]})...)
	case class == scene.TraitClass || class == scene.QualityClass || class == scene.ColourClass:
		return adjectiveForms(adjectives[c])
	}
	return []string{words[c]}
}

func verbForms(c scene.Concept) []string {
	var forms []string
	for _, v := range verbs[c] {
		forms = append(forms, v.present[:]...)
		forms = append(append(forms, v.past[:]...), v.infinitive, v.participle)
	}
	return germanic.Distinct(forms...)
}

func adjectiveForms(a adjective) []string {
	return germanic.Distinct(a.base, a.stem+"e", a.stem+"en", a.stem+"er", a.stem+"es")
}
