//go:build bits2

package german

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb is a verb with its forms in the third person.
type verb struct {
	infinitive    string    // with the prefix: anziehen, fallen lassen
	present, past [2]string // singular and plural, without the prefix
	prefix        string    // separable: an
	reflexive     bool
	prep          string          // of a prepositional object: auf, an
	govern        grammaticalCase // of the object
}

// number returns the index of the singular or the plural.
func number(many bool) int {
	if many {
		return 1
	}
	return 0
}

// strong returns a verb with its own forms in the singular. A bar separates a
// prefix: "an|ziehen".
func strong(infinitive, present, past string) verb {
	prefix, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		prefix, stem = "", infinitive
	}
	v := verb{
		infinitive: prefix + stem,
		present:    [2]string{present, stem},
		past:       [2]string{past, pluralPast(past)},
		prefix:     strings.TrimSpace(prefix),
		govern:     accusative,
	}
	return v
}

func pluralPast(past string) string {
	if strings.HasSuffix(past, "e") {
		return past + "n"
	}
	return past + "en"
}

// weak returns a verb with regular forms: macht, machte; arbeitet, arbeitete.
func weak(infinitive string) verb {
	_, stem, separable := strings.Cut(infinitive, "|")
	if !separable {
		stem = infinitive
	}
	stem = strings.TrimSuffix(strings.TrimSuffix(stem, "n"), "e")
	if strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "d") || strings.HasSuffix(stem, "chn") {
		stem += "e"
	}
	return strong(infinitive, stem+"t", stem+"te")
}

// with returns v with another government.
func (v verb) with(prep string, govern grammaticalCase) verb {
	v.prep, v.govern = prep, govern
	return v
}

// self returns v as a reflexive verb.
func (v verb) self() verb {
	v.reflexive = true
	return v
}

// The verbs that sentences need beside those of the catalogue.
var (
	toBe = verb{
		infinitive: "sein", present: [2]string{"ist", "sind"}, past: [2]string{"war", "waren"},
	}
	toLie   = strong("liegen", "liegt", "lag")
	toStand = strong("stehen", "steht", "stand")
	toHave  = strong("haben", "hat", "hatte")
	toWill  = strong("wollen", "will", "wollte")
	toSay   = weak("sagen")
	toAsk   = weak("fragen")
	future  = [2]string{"wird", "werden"}
	devour  = strong("fressen", "frisst", "fraß")
)

// verbOf returns the verb of a sentence, which may depend on its partners.
func verbOf(s *scene.Sentence) *verb {
	switch {
	case s.Verb == eat && !s.Subject.Noun.Class().IsHuman():
		return &devour
	case s.Verb == putOn:
		return &putsOn[wearing[s.Object.Noun]]
	case s.Verb == takeOff:
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
