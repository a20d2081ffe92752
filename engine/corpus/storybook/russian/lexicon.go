//go:build bits2

package russian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

var (
	nouns      = wording.Table(nounOf)
	adjectives = wording.Table(adjectiveOf)
	states     = wording.Table(stateOf)
	verbs      = wording.Table(func(c scene.Concept) verb { return newVerb(verbEntries[c.Gloss()]) })
	numerals   = wording.Table(func(c scene.Concept) [4]string { return numeralEntries[c.Gloss()] })
	phrases    = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	places     = wording.Table(func(c scene.Concept) [2]string { return placeEntries[c.Gloss()] })

	wantVerb = newVerb(wanting)
	sayVerb  = newVerb(saying)
	askVerb  = newVerb(asking)
)

// nounOf declines a being or a thing.
func nounOf(c scene.Concept) noun {
	entry, ok := beingEntries[c.Gloss()]
	if !ok {
		entry = thingEntries[c.Gloss()]
	}
	if entry == "" {
		return noun{}
	}
	n := newNoun(strings.Fields(entry))
	n.animate = n.animate || c.Class().IsBeing()
	n.animateAccusative()
	return n
}

func adjectiveOf(c scene.Concept) adjective {
	if word := adjectiveEntries[c.Gloss()]; word != "" {
		return newAdjective(word)
	}
	return adjective{}
}

// stateOf reads a short adjective or a verb of state.
func stateOf(c scene.Concept) state {
	if short, ok := shortEntries[c.Gloss()]; ok {
		return state{short: [agrs]string{masc: short[0], fem: short[1], plur: short[2]}}
	}
	fields := strings.Fields(stateVerbs[c.Gloss()])
	if len(fields) == 0 {
		return state{}
	}
	st := state{verb: newVerb(strings.Join(fields[:3], " "))}
	if fields[1] == "-" {
		st.present = [2]string{}
		return st
	}
	st.first[0], st.first[1], _ = strings.Cut(fields[3], "/")
	if len(fields) > 4 {
		st.complement = fields[4]
	}
	return st
}
