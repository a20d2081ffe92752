package dutch

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// adjective is an adjective without and with its ending.
type adjective struct{ base, inflected string }

// form returns the form without or with the ending.
func (a adjective) form(bare bool) string {
	if bare {
		return a.base
	}
	return a.inflected
}

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
	changes, _ = wording.Lexicon(weatherEntries)
)

// The concepts that have rules of their own.
var (
	sleep     = scene.Lookup("sleep")
	eat       = scene.Lookup("eat")
	walk      = scene.Lookup("go")
	run       = scene.Lookup("run to")
	flee      = scene.Lookup("run away")
	hide      = scene.Lookup("hide (oneself)")
	bringTo   = scene.Lookup("bring to")
	put       = scene.Lookup("put")
	putOn     = scene.Lookup("put on")
	cook      = scene.Lookup("cook (verb)")
	draw      = scene.Lookup("draw")
	breakUp   = scene.Lookup("break")
	washUp    = scene.Lookup("wash (dish)")
	wait      = scene.Lookup("wait")
	swim      = scene.Lookup("swim")
	stayInBed = scene.Lookup("stay in bed")
	small     = scene.Lookup("small")
	picture   = scene.Lookup("picture")
	lamp      = scene.Lookup("lamp")
	table     = scene.Lookup("table")
	bed       = scene.Lookup("bed")
	help      = scene.Lookup("Help")
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
	one, rest, _ := strings.Cut(entry, ", ")
	article, one, _ := strings.Cut(one, " ")
	n := noun{one: one, het: article == "het"}
	n.many, n.small, _ = strings.Cut(rest, ", ")
	n.smalls = n.small + "s"
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

// adjectiveOf reads an entry, "klein, kleine".
func adjectiveOf(c scene.Concept) adjective {
	base, inflected, _ := strings.Cut(adjectiveEntries[c.Gloss()], ", ")
	return adjective{base, inflected}
}

// stateOf returns what is said of a being, or of a thing.
func stateOf(c scene.Concept) state {
	if s, ok := stateEntries[c.Gloss()]; ok {
		return s
	}
	if mood, ok := moodEntries[c.Gloss()]; ok {
		return state{toBe, mood, "niet " + mood, "", [2]string{"Ik ben " + mood, "We zijn " + mood}}
	}
	base := adjectiveOf(c).base
	return state{verb: toBe, word: base, not: "niet " + base}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	switch class := c.Class(); {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing() || class == scene.Drink:
		n := &nouns[c]
		return germanic.Distinct(n.one, n.many, n.small)
	case class.IsVerb():
		return verbForms(c)
	case class == scene.PlaceClass:
		return germanic.Distinct(places[c].at, places[c].to, places[c].within)
	case class == scene.StateClass:
		st := &states[c]
		return germanic.Distinct(st.word, st.verb.present[0], st.verb.present[1], st.verb.past[0], st.own[0], st.own[1])
	case class == scene.WeatherClass:
		return germanic.Distinct(changes[c][0], changes[c][1], reasons[c])
	case class == scene.TraitClass || class == scene.QualityClass || class == scene.ColourClass:
		return germanic.Distinct(adjectives[c].base, adjectives[c].inflected)
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
