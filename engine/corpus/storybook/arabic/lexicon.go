//go:build bits2

package arabic

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

var (
	nouns      = wording.Table(nounOf)
	adjectives = wording.Table(adjectiveOf)
	verbs      = wording.Table(func(c scene.Concept) verb { return newVerb(verbEntries[c.Gloss()]) })
	numerals   = wording.Table(func(c scene.Concept) [2]string { return numeralEntries[c.Gloss()] })
	phrases    = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	places     = wording.Table(placeOf)

	beVerb   = newVerb(copula)
	wantVerb = newVerb(wanting)
	sayVerb  = newVerb(saying)
	askVerb  = newVerb(asking)
)

// nounOf reads the entry of a being, a name or a thing.
func nounOf(c scene.Concept) noun {
	if name, ok := nameEntries[c.Gloss()]; ok {
		n := noun{one: name, many: name, human: true, name: true, feminine: c.Gender() == scene.Feminine}
		if name == "علي" {
			n.many = withAlef(name)
		}
		n.inflect()
		return n
	}
	entry, ok := beingEntries[c.Gloss()]
	if !ok {
		entry = thingEntries[c.Gloss()]
	}
	if entry == "" {
		return noun{}
	}
	n := parseNoun(strings.Fields(entry))
	n.human = c.Class().IsHuman()
	n.inflect()
	return n
}

// parseNoun reads the fields of a noun entry (lexicon_beings.go).
func parseNoun(fields []string) noun {
	n := noun{one: fields[0], article: fields[0], two: fields[0], feminine: fields[1] == "f", many: fields[2]}
	switch n.many {
	case "+":
		n.many, n.sound = n.one, true
	case "+ات":
		n.many = strings.TrimSuffix(n.one, "ة") + "ات"
	}
	for _, flag := range fields[3:] {
		value := flag[1:]
		switch flag[0] {
		case '*':
			n.diptote = true
		case '=':
			n.general = value
		case '>':
			n.tail = value
		case '&':
			n.attribute = value
		case '~':
			n.article = value
		case '^':
			n.two = value
		}
	}
	if n.general == "" {
		n.general = n.inflected(mp, nominative, true)
	} else {
		n.general = "ال" + n.general
	}
	return n
}

func adjectiveOf(c scene.Concept) adjective {
	fields := strings.Fields(adjectiveEntries[c.Gloss()])
	if len(fields) == 0 {
		return adjective{}
	}
	one, diptote := strings.CutSuffix(fields[0], "*")
	d := adjective{one: one, feminine: one + "ة", diptote: diptote}
	for _, field := range fields[1:] {
		if form, ok := strings.CutPrefix(field, "f:"); ok {
			d.feminine = form
		} else {
			d.many = strings.TrimPrefix(field, "p:")
		}
	}
	d.inflect()
	return d
}

// placeOf returns a place with the preposition that says where something happens.
func placeOf(c scene.Concept) [2]string {
	entry := placeEntries[c.Gloss()]
	if entry[1] == "" {
		entry[1] = "في"
	}
	return entry
}
