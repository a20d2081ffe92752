//go:build bits2

package french

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb in the third person. A verb of state has an imparfait in the
// past and no participle.
type verb struct {
	finite     [3][2]string // by tense and number
	first      [2]string    // present, first person; copulas only
	participle [2][2]string // by gender and number
	infinitive string
	tail       string // "tomber"
	être       bool   // conjugated with être
	reflexive  bool
	dative     bool // its object takes à: rend visite au roi
	of         bool // its object takes de: a besoin du sac
	generic    bool // takes the definite article with things in general
	towards    bool // its destination takes vers
}

// The verbs that are no concepts.
var (
	être    = state("être", "est/sont", "était/étaient", "ser", "suis/sommes")
	avoir   = state("avoir", "a/ont", "avait/avaient", "aur", "ai/avons")
	vouloir = state("vouloir", "veut/veulent", "voulait/voulaient", "voudr", "")
	dire    = conjugate("dire/dit/disent/dit/dir")
	// demander asks, and quotes what it asks.
	demander = conjugate("demander")
)

// state returns a verb of state from its present, imparfait, future stem and first
// persons.
func state(infinitive, present, past, future, first string) verb {
	v := verb{infinitive: infinitive}
	v.finite[scene.Present][0], v.finite[scene.Present][1], _ = strings.Cut(present, "/")
	v.finite[scene.Past][0], v.finite[scene.Past][1], _ = strings.Cut(past, "/")
	v.finite[scene.Future] = [2]string{future + "a", future + "ont"}
	v.first[0], v.first[1], _ = strings.Cut(first, "/")
	return v
}

// conjugate reads an entry: "infinitive" or "infinitive/singular" of a verb in -er,
// or all of "infinitive/singular/plural/participle/future stem". The singular of a
// verb in -er that changes its stem gives its future, too.
func conjugate(entry string) verb {
	parts := strings.Split(entry, "/")
	infinitive := parts[0]
	if len(parts) == 5 {
		v := state(infinitive, parts[1]+"/"+parts[2], "/", parts[4], "")
		v.participle = inflected(parts[3], parts[3]+"e")
		return v
	}
	stem := strings.TrimSuffix(infinitive, "er")
	present, future := stem+"e", infinitive
	if len(parts) == 2 {
		present, future = parts[1], parts[1]+"r"
	}
	v := state(infinitive, present+"/"+present+"nt", "/", future, "")
	v.participle = inflected(stem+"é", stem+"ée")
	return v
}

// verbOf reads an entry: "se " marks a reflexive, "être " a verb with être, and "+"
// what always follows the verb.
func verbOf(c scene.Concept) verb {
	word, tail, _ := strings.Cut(verbEntries[c.Gloss()], "+")
	if word == "" {
		return verb{}
	}
	word, reflexive := strings.CutPrefix(word, "se ")
	word, moved := strings.CutPrefix(word, "être ")
	v := conjugate(word)
	v.tail, v.reflexive, v.être = tail, reflexive, reflexive || moved
	v.towards = c.Gloss() == "fly"
	switch c.Gloss() {
	case "need":
		v = avoir
		v.tail, v.of = "besoin", true
	case "want":
		v = vouloir
	case "love":
		v.participle = [2][2]string{}
		v.finite[scene.Past] = [2]string{"aimait", "aimaient"}
	case "drop":
		v.participle = fixed("fait") // before an infinitive
	case "visit":
		v.dative = true
	case "love (habit)", "hate":
		v.generic = true
	}
	return v
}
