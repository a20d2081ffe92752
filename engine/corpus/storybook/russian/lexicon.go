package russian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// place says where something happens and where someone goes.
type place struct{ at, to string }

var (
	nouns      = wording.Table(nounOf)
	adjectives = wording.Table(adjectiveOf)
	states     = wording.Table(stateOf)
	verbs      = wording.Table(func(c scene.Concept) verb { return newVerb(verbEntries[c.Gloss()]) })
	choices    = wording.Table(choicesOf)
	numerals   = wording.Table(func(c scene.Concept) [5]string { return numeralEntries[c.Gloss()] })
	phrases    = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	places     = wording.Table(func(c scene.Concept) place { return placeEntries[c.Gloss()] })
	waters     = wording.Table(func(c scene.Concept) string { return waterEntries[c.Gloss()] })
	drinks     = wording.Table(func(c scene.Concept) [2]string { return drinkEntries[c.Gloss()] })
	changes    = wording.Table(func(c scene.Concept) string { return changeEntries[c.Gloss()] })
	reasons    = wording.Table(func(c scene.Concept) [2]string { return reasonEntries[c.Gloss()] })
)

// nounOf declines a being or a thing.
func nounOf(c scene.Concept) noun {
	entry := nounEntries[c.Gloss()]
	if entry == "" {
		return noun{}
	}
	n := newNoun(strings.Fields(entry))
	n.animate = n.animate || c.Class().IsBeing()
	n.accusatives()
	return n
}

func adjectiveOf(c scene.Concept) adjective {
	if word := adjectiveEntries[c.Gloss()]; word != "" {
		return newAdjective(word)
	}
	return adjective{}
}

// stateOf reads how a being is said to feel.
func stateOf(c scene.Concept) state {
	gloss := c.Gloss()
	short := shortEntries[gloss]
	return state{
		verb: newVerb(stateEntries[gloss]), short: [agrs]string{masc: short[0], fem: short[1], plur: short[2]},
		mood: moodEntries[gloss], said: saidEntries[gloss],
	}
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsBeing() || class.IsThing():
		n := &nouns[c]
		return distinct(append(append(n.one[:], n.many[:]...), n.spot, n.general)...)
	case class.IsVerb():
		return verbConceptForms(c)
	case adjectives[c].forms[masc][nom] != "":
		var all []string
		for a := range agrs {
			all = append(all, adjectives[c].forms[a][:]...)
			switch c {
			case old:
				all = append(all, elderly.forms[a][:]...)
			case brown:
				all = append(all, tawny.forms[a][:]...)
			}
		}
		return distinct(all...)
	case class == scene.StateClass:
		return stateForms(&states[c])
	case class == scene.QuantityClass:
		all := numerals[c][:]
		if c == scene.Two {
			all = append(all, "две")
		}
		return distinct(all...)
	}
	return distinct(phrases[c], places[c].at, places[c].to, waters[c], drinks[c][0], drinks[c][1], changes[c], reasons[c][0])
}

// verbConceptForms returns the forms of a verb and of what stands for it.
func verbConceptForms(c scene.Concept) []string {
	all := verbForms(&verbs[c])
	for i := range choices[c] {
		all = append(all, verbForms(&choices[c][i].verb)...)
	}
	switch c {
	case give:
		all = append(append(all, verbForms(&handing)...), verbForms(&donating)...)
	case seeBeing:
		all = append(all, verbForms(&noticing)...)
	case have:
		all = append(all, "у котор")
	}
	return distinct(all...)
}

func verbForms(v *verb) []string {
	all := append(v.past[:], v.present[0], v.present[1], v.step[0], v.step[1], v.future[0], v.future[1], v.lasting, v.infinitive)
	if v.back != nil {
		all = append(all, verbForms(v.back)...)
	}
	return all
}

// stateForms returns the forms of a state of beings.
func stateForms(s *state) []string {
	all := append(verbForms(&s.verb), s.short[:]...)
	return distinct(append(append(all, s.mood), s.said[:]...)...)
}

// distinct returns the words without repetitions and without the empty one.
func distinct(words ...string) []string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			kept = append(kept, word)
		}
	}
	return kept
}
