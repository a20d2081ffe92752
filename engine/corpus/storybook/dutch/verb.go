//go:build bits2

package dutch

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb with its forms in the third person.
type verb struct {
	infinitive    string    // with its companion: opzetten, wakker worden, laten vallen
	present, past [2]string // singular and plural, without the companion
	companion     string    // what closes the clause: op, wakker, vallen
	bare          bool      // the companion is a noun, negated by geen: water
	reflexive     bool
	prep          string // of a prepositional object: op, aan
}

// number returns the index of the singular or the plural.
func number(many bool) int {
	if many {
		return 1
	}
	return 0
}

// strong returns a verb with its forms: infinitive, present singular, past singular
// and plural. A bar separates a companion: "op|staan".
func strong(infinitive, present, past, pastPlural string) verb {
	companion, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		companion, stem = "", infinitive
	}
	return verb{
		infinitive: companion + stem,
		present:    [2]string{present, stem},
		past:       [2]string{past, pastPlural},
		companion:  strings.TrimSpace(companion),
	}
}

// weak returns a verb whose past plural adds -n.
func weak(infinitive, present, past string) verb { return strong(infinitive, present, past, past+"n") }

// with returns v with a prepositional object.
func (v verb) with(prep string) verb {
	v.prep = prep
	return v
}

// letting returns laten with another infinitive.
func letting(infinitive string) verb {
	v := strong("laten", "laat", "liet", "lieten")
	v.infinitive, v.companion = "laten "+infinitive, infinitive
	return v
}

// self returns v as a reflexive verb.
func (v verb) self() verb {
	v.reflexive = true
	return v
}

// noun returns v with a companion that is a noun.
func (v verb) noun() verb {
	v.bare = true
	return v
}

// The verbs that sentences need beside those of the catalogue.
var (
	toBe = verb{
		infinitive: "zijn", present: [2]string{"is", "zijn"}, past: [2]string{"was", "waren"},
	}
	toLie   = strong("liggen", "ligt", "lag", "lagen")
	toStand = strong("staan", "staat", "stond", "stonden")
	toHave  = strong("hebben", "heeft", "had", "hadden")
	toWill  = strong("willen", "wil", "wilde", "wilden")
	toSay   = strong("zeggen", "zegt", "zei", "zeiden")
	toAsk   = strong("vragen", "vraagt", "vroeg", "vroegen")
	future  = [2]string{"zal", "zullen"}
)

// verbOf returns the verb of a sentence, which may depend on its object.
func verbOf(s *scene.Sentence) *verb {
	switch s.Verb {
	case putOn:
		return &putsOn[wearing[s.Object.Noun]]
	case takeOff:
		return &takesOff[wearing[s.Object.Noun]]
	}
	return &verbs[s.Verb]
}

// posture returns how the subject is somewhere: beings are, things lie or stand.
func posture(noun scene.Concept) *verb {
	switch {
	case noun.Class().IsBeing():
		return &toBe
	case stands[noun]:
		return &toStand
	}
	return &toLie
}
