package english

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// noun is a noun in the singular and the plural.
type noun struct{ one, many string }

// verb is a verb: base, third person singular of the present, past, and what
// follows it. A prep stays before its object; a particle goes behind a pronoun, and
// behind every object if it goes last.
type verb struct {
	base, third, past, prep, particle string
	last                              bool
	double                            bool // gives him an apple
}

// place is a place phrase: where something happens, and where someone goes.
type place struct{ at, to string }

var (
	nouns   = wording.Table(nounOf)
	verbs   = wording.Table(verbOf)
	phrases = wording.Table(wording.Bare)
	places  = wording.Table(placeOf)
	bed     = scene.Lookup("bed")
	swim    = scene.Lookup("swim")
	help    = scene.Lookup("Help")
)

// nounOf inflects a gloss: -s, -es, -ies or an irregular plural.
func nounOf(c scene.Concept) noun {
	one := wording.Bare(c)
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

// verbOf inflects a gloss: the first word is the verb, what follows is its prep
// unless it is a particle.
func verbOf(c scene.Concept) verb {
	base, rest, _ := strings.Cut(wording.Bare(c), " ")
	v := verb{base: base, third: withS(base), past: past(base)}
	switch base {
	case "go":
		v.third = "goes"
	case "have":
		v.third = "has"
	}
	switch {
	case slices.Contains(particles, rest):
		v.particle = rest
		v.last = rest != "on"
	case c.Class() != scene.VerbMotion && c.Class() != scene.VerbGive:
		v.prep = rest
	}
	v.double = c.Class() == scene.VerbGive && rest != "back"
	return v
}

// particles are those that an object goes before or behind.
var particles = []string{"on", "home", "back"}

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

func placeOf(c scene.Concept) place {
	at, ok := wheres[c.Gloss()]
	if !ok {
		at = "in the"
	}
	to, ok := whithers[c.Gloss()]
	if !ok {
		to = "to the"
	}
	return place{at: at + " " + c.Gloss(), to: to + " " + c.Gloss()}
}

var irregularPlurals = map[string]string{
	"woman": "women", "man": "men", "fisherman": "fishermen", "policeman": "policemen", "postman": "postmen", "goose": "geese", "sheep": "sheep",
	"mouse": "mice", "wolf": "wolves", "potato": "potatoes", "tomato": "tomatoes", "knife": "knives", "scarf": "scarves",
	"dwarf": "dwarfs", "shelf": "shelves", "apple pie": "apple pies", "deer": "deer", "fish": "fish",
}

var irregularPasts = map[string]string{
	"sleep": "slept", "swim": "swam", "wake": "woke", "fall": "fell", "sing": "sang", "go": "went", "run": "ran", "come": "came",
	"find": "found", "see": "saw", "take": "took", "hide": "hid", "lose": "lost", "buy": "bought", "bring": "brought", "sell": "sold",
	"steal": "stole", "draw": "drew", "eat": "ate", "put": "put", "sew": "sewed", "read": "read", "write": "wrote", "hear": "heard",
	"meet": "met", "hug": "hugged", "feed": "fed", "give": "gave", "send": "sent", "lend": "lent", "dream": "dreamed", "catch": "caught",
	"break": "broke", "drink": "drank", "have": "had", "tell": "told", "travel": "travelled",
}

// wheres are the places that something is not simply in.
var wheres = map[string]string{
	"school": "at", "market": "at the", "beach": "on the", "river": "by the", "farm": "on the", "lake": "by the",
	"station": "at the", "island": "on the", "zoo": "at the", "theatre": "at the", "circus": "at the", "town": "in", "pond": "by the", "sea": "by the",
}

// whithers are the places that one does not simply go to.
var whithers = map[string]string{"school": "to", "garden": "into the", "forest": "into the", "kitchen": "into the"}

// changes are the sentences about the weather.
var changes = wording.Table(func(c scene.Concept) string {
	return map[string]string{
		"rain": "it began to rain", "snow": "it began to snow",
	}[c.Gloss()]
})

// reasons are the clauses about the weather, by tense.
var reasons = map[scene.Concept][3]string{
	scene.Lookup("rain"): {"it was raining", "it is raining", "it is raining"},
	scene.Lookup("snow"): {"it was snowing", "it is snowing", "it is snowing"},
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
	case class == scene.WeatherClass:
		return []string{c.Gloss()}
	}
	return []string{phrases[c]}
}
