//go:build bits2

package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb in the third person. A verb of state has an imperfetto in the
// past and no participle.
type verb struct {
	finite     [3][2]string // by tense and number
	first      [2]string    // present, first person; copulas only
	participle [2][2]string // by gender and number
	infinitive string
	tail       string // "cadere"
	essere     bool   // conjugated with essere
	reflexive  bool
	enclitic   bool // its tail takes the clitic: va a trovarla
	of         bool // its object takes di: ha bisogno del sacco
	generic    bool // takes the definite article with things in general
	towards    bool // its destination takes verso
}

// The verbs that are no concepts.
var (
	essere   = state("essere", "è/sono", "era/erano", "sar", "sono/siamo")
	avere    = state("avere", "ha/hanno", "aveva/avevano", "avr", "ho/abbiamo")
	volere   = state("volere", "vuole/vogliono", "voleva/volevano", "vorr", "")
	dire     = conjugate("dire/dice/dicono/detto/dir")
	chiedere = conjugate("chiedere/chiesto")
)

// state returns a verb of state from its present, imperfetto, future stem and first
// persons.
func state(infinitive, present, past, future, first string) verb {
	v := verb{infinitive: infinitive}
	v.finite[scene.Present][0], v.finite[scene.Present][1], _ = strings.Cut(present, "/")
	v.finite[scene.Past][0], v.finite[scene.Past][1], _ = strings.Cut(past, "/")
	v.finite[scene.Future] = [2]string{future + "à", future + "anno"}
	v.first[0], v.first[1], _ = strings.Cut(first, "/")
	return v
}

// conjugate reads an entry: "infinitive", "infinitive/participle", or all of
// "infinitive/singular/plural/participle/future stem". "isc" instead of the
// participle marks a verb like pulire.
func conjugate(entry string) verb {
	parts := strings.Split(entry, "/")
	infinitive := parts[0]
	if len(parts) == 5 {
		v := state(infinitive, parts[1]+"/"+parts[2], "/", parts[4], "")
		v.participle = bent(parts[3])
		return v
	}
	stem := infinitive[:len(infinitive)-3]
	present, participle := stem+"e/"+stem+"ono", stem+"ito"
	switch infinitive[len(infinitive)-3:] {
	case "are":
		present, participle = stem+"a/"+stem+"ano", stem+"ato"
	case "ere":
		participle = stem + "uto"
	}
	if len(parts) == 2 && parts[1] == "isc" {
		present = stem + "isce/" + stem + "iscono"
	} else if len(parts) == 2 {
		participle = parts[1]
	}
	v := state(infinitive, present, "/", future(infinitive), "")
	v.participle = bent(participle)
	return v
}

// future returns the future stem of a regular verb: c and g keep their sound.
func future(infinitive string) string {
	stem, ok := strings.CutSuffix(infinitive, "are")
	switch {
	case !ok:
		return infinitive[:len(infinitive)-1]
	case strings.HasSuffix(stem, "ci"), strings.HasSuffix(stem, "gi"):
		return stem[:len(stem)-1] + "er"
	case strings.HasSuffix(stem, "c"), strings.HasSuffix(stem, "g"):
		return stem + "her"
	}
	return stem + "er"
}

// bent returns the four forms of an adjective or participle in -o.
func bent(word string) [2][2]string {
	stem := strings.TrimSuffix(word, "o")
	return [2][2]string{{word, stem + "i"}, {stem + "a", stem + "e"}}
}

// verbOf reads an entry: "si " marks a reflexive, "essere " a verb with essere, and
// "+" what always follows the verb.
func verbOf(c scene.Concept) verb {
	word, tail, _ := strings.Cut(verbEntries[c.Gloss()], "+")
	if word == "" {
		return verb{}
	}
	word, reflexive := strings.CutPrefix(word, "si ")
	word, moved := strings.CutPrefix(word, "essere ")
	v := conjugate(word)
	v.tail, v.reflexive, v.essere = tail, reflexive, reflexive || moved
	switch c.Gloss() {
	case "need":
		v = avere
		v.tail, v.of = "bisogno", true
	case "want":
		v = volere
	case "love":
		v.participle = [2][2]string{}
		v.finite[scene.Past] = [2]string{"amava", "amavano"}
	case "visit":
		v.enclitic = true
	case "love (habit)", "hate":
		v.generic = true
	case "fly", "hurry":
		v.towards = true
	}
	return v
}
