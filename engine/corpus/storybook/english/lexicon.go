package english

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// noun is a noun in the singular and the plural.
type noun struct{ one, many string }

// verb is a verb: base, third person singular of the present, past, and what
// follows it. A prep stays before its object; a particle goes behind a pronoun.
type verb struct{ base, third, past, prep, particle string }

// place is a place phrase: where something happens, and where someone goes.
type place struct{ at, to string }

var (
	nouns   = wording.Table(nounOf)
	verbs   = wording.Table(verbOf)
	phrases = wording.Table(phraseOf)
	places  = wording.Table(placeOf)
)

// spellings are the glosses that a story spells otherwise: it follows the American
// dictionary.
var spellings = map[string]string{
	"axe": "ax", "grey": "gray", "neighbour": "neighbor", "theatre": "theater",
}

// spelled returns the word of a concept.
func spelled(c scene.Concept) string {
	word := wording.Bare(c)
	if other, ok := spellings[word]; ok {
		return other
	}
	return word
}

// nounOf inflects a gloss: -s, -es, -ies or an irregular plural.
func nounOf(c scene.Concept) noun {
	one := spelled(c)
	if many, ok := irregularPlurals[one]; ok {
		return noun{one, many}
	}
	return noun{one, withS(one)}
}

// withS adds -s, -es or -ies.
func withS(word string) string {
	last := word[len(word)-1]
	switch {
	case last == 'y' && !strings.ContainsRune("aeou", rune(word[len(word)-2])):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}

// verbOf inflects a gloss: the first word is the verb, what follows is in tails.
func verbOf(c scene.Concept) verb {
	base := wording.First(spelled(c))
	v := verb{base: base, third: withS(base), past: past(base)}
	if base == "go" {
		v.third = "goes"
	}
	if t, ok := tails[c.Gloss()]; ok {
		v.prep, v.particle = t.prep, t.particle
	}
	return v
}

// past adds -ed, -d or -ied, or doubles the last letter first, unless the verb is
// irregular.
func past(base string) string {
	if form, ok := irregularPasts[base]; ok {
		return form
	}
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case strings.HasSuffix(base, "y") && !strings.ContainsRune("aeou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

// phraseOf returns what stands for an adjective, a time or a quantity.
func phraseOf(c scene.Concept) string { return spelled(c) }

func placeOf(c scene.Concept) place {
	prep, ok := placePrepositions[c.Gloss()]
	if !ok {
		prep = "in the"
	}
	to := "to the"
	if prep == "at" {
		to = "to"
	}
	return place{at: prep + " " + spelled(c), to: to + " " + spelled(c)}
}

// tail is what follows a verb.
type tail struct{ prep, particle string }

var tails = map[string]tail{
	"look for": {prep: "for"}, "look for (being)": {prep: "for"}, "wait for": {prep: "for"},
	"wake up": {prep: "up"}, "fall asleep": {prep: "asleep"}, "get up": {prep: "up"},
	"put on": {particle: "on"}, "take off": {particle: "off"}, "tear up": {particle: "up"},
}

var irregularPlurals = map[string]string{
	"woman": "women", "man": "men", "fisherman": "fishermen", "postman": "postmen", "goose": "geese", "sheep": "sheep",
	"mouse": "mice", "wolf": "wolves", "potato": "potatoes", "tomato": "tomatoes", "knife": "knives", "scarf": "scarves",
	"dwarf": "dwarfs", "cactus": "cacti", "shelf": "shelves",
}

var irregularPasts = map[string]string{
	"sleep": "slept", "swim": "swam", "wake": "woke", "fall": "fell", "sing": "sang", "get": "got", "think": "thought",
	"go": "went", "run": "ran", "come": "came", "fly": "flew", "find": "found", "see": "saw", "take": "took",
	"hide": "hid", "lose": "lost", "buy": "bought", "bring": "brought", "sell": "sold", "steal": "stole", "drop": "dropped",
	"draw": "drew", "forget": "forgot", "eat": "ate", "cut": "cut", "put": "put", "sew": "sewed", "read": "read",
	"write": "wrote", "tear": "tore", "hear": "heard", "meet": "met", "hug": "hugged", "feed": "fed", "give": "gave",
	"send": "sent", "lend": "lent", "dream": "dreamed", "travel": "traveled",
}

// placePrepositions are those other than "in the".
var placePrepositions = map[string]string{
	"school": "at", "market": "at the", "beach": "on the", "river": "by the", "farm": "on the", "lake": "by the",
	"meadow": "on the", "station": "at the", "island": "on the", "zoo": "at the", "bakery": "at the",
	"playground": "on the", "theatre": "at the",
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsName():
		return []string{c.Gloss()}
	case class.IsBeing() || class.IsThing():
		return []string{nouns[c].one, nouns[c].many}
	case class.IsVerb():
		return []string{verbs[c].base, verbs[c].third, verbs[c].past}
	case class == scene.PlaceClass:
		return []string{spelled(c)}
	}
	return []string{phrases[c]}
}
