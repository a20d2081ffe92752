package arabic

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// place is a place, and the preposition that says where something happens.
type place struct{ name, at string }

var (
	nouns      = wording.Table(nounOf)
	adjectives = wording.Table(func(c scene.Concept) adjective { return newAdjective(adjectiveEntries[c.Gloss()]) })
	verbs      = wording.Table(func(c scene.Concept) verb { return newVerb(verbEntries[c.Gloss()]) })
	numerals   = wording.Table(func(c scene.Concept) [2]string { return numeralEntries[c.Gloss()] })
	phrases    = wording.Table(func(c scene.Concept) string { return phraseEntries[c.Gloss()] })
	feelings   = wording.Table(func(c scene.Concept) string { return feelingEntries[c.Gloss()] })
	places     = wording.Table(placeOf)
	changes    = wording.Table(func(c scene.Concept) string { return weatherEntries[c.Gloss()][0] })
	reasons    = wording.Table(func(c scene.Concept) string { return weatherEntries[c.Gloss()][1] })

	aged = newAdjective(agedAnimal)

	beVerb     = newVerb("كان يكون كن يكن")
	feelVerb   = newVerb("شعر يشعر")
	sickenVerb = newVerb("مرض يمرض")
	wantVerb   = newVerb("أراد يريد أرد يرد")
	sayVerb    = newVerb("قال يقول قل يقل")
	shoutVerb  = newVerb("صرخ يصرخ")
	askVerb    = newVerb("سأل يسأل")
	letSeeVerb = newVerb("أرى يري")
	makeVerb   = newVerb("صنع يصنع")
	carryVerb  = newVerb("حمل يحمل")
	beatVerb   = newVerb("قرع يقرع")
	blowVerb   = newVerb("نفخ ينفخ +في")
	cameVerb   = newVerb("جاء يجيء جئ يجئ")

	ill        = scene.Lookup("ill")
	old        = scene.Lookup("old")
	show       = scene.Lookup("show")
	cook       = scene.Lookup("cook (verb)")
	come       = scene.Lookup("come")
	catchBeing = scene.Lookup("catch (being)")
	swim       = scene.Lookup("swim")
	wakeUp     = scene.Lookup("wake up")
	playOn     = scene.Lookup("play (instrument)")
	drum       = scene.Lookup("drum")
	trumpet    = scene.Lookup("trumpet")
	help       = scene.Lookup("Help")
	pancake    = scene.Lookup("pancake")
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
	n := noun{one: fields[0], article: fields[0], feminine: fields[1] == "f", many: fields[2]}
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
		case '-':
			n.rigid = true
		case '=':
			n.general = "ال" + value
		case '>':
			n.tail = value
		case '&':
			n.attribute = value
		case '~':
			n.article = value
		}
	}
	if n.general == "" {
		n.general, _ = n.inflected(mp, genitive, true)
	}
	return n
}

func newAdjective(entry string) adjective {
	fields := strings.Fields(entry)
	if len(fields) == 0 {
		return adjective{}
	}
	one, diptote := strings.CutSuffix(fields[0], "*")
	one, defective := strings.CutSuffix(one, "-")
	d := adjective{one: one, feminine: one + "ة", diptote: diptote, defective: defective}
	for _, field := range fields[1:] {
		switch kind, form, _ := strings.Cut(field, ":"); kind {
		case "f":
			d.feminine = form
		case "p":
			d.many, d.rigid = strings.CutSuffix(form, "*")
		case "w":
			d.women = form
		}
	}
	d.inflect()
	return d
}

// placeOf returns a place with the preposition that says where something happens.
func placeOf(c scene.Concept) place {
	name, at, ok := strings.Cut(placeEntries[c.Gloss()], "/")
	if !ok {
		at = "في"
	}
	return place{name, at}
}
