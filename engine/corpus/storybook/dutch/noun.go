//go:build bits2

package dutch

import "confusio/engine/corpus/storybook/scene"

// gender is the gender of a pronoun; plural stands beside the three.
type gender uint8

const (
	masculine gender = iota
	feminine
	neuter
	plural
)

// noun is a noun with its plural. An article asks whether it is a het-word, a
// pronoun for its gender.
type noun struct {
	one, many string
	het       bool
	gender    gender
}

// role is what a noun phrase does in its sentence.
type role uint8

const (
	asSubject        role = iota
	asObject              // also the recipient
	afterPreposition      // a being: things take er
)

// genderOf returns the gender of the pronoun for np, or plural.
func genderOf(np *scene.NP) gender {
	if np.Plural() {
		return plural
	}
	return nouns[np.Noun].gender
}

// subject writes the subject without its relative clause.
func (w writer) subject() { w.np(&w.s.Subject, asSubject, subjectSlot) }

// np writes the noun phrase that stands in a slot.
func (w writer) np(np *scene.NP, as role, at slot) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(w.pronoun(np, as, at))
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
	case np.Mention == scene.Known:
		w.Words(article(nouns[np.Noun].het && !np.Plural() != (w.article == at)), form(np.Noun, np.Quant))
	default:
		w.counted(np.Noun, np.Quant, np.Adj, at)
		w.companion(np.With)
	}
}

func article(het bool) string {
	if het {
		return "het"
	}
	return "de"
}

func (w writer) pronoun(np *scene.NP, as role, at slot) string {
	g := genderOf(np)
	if at == w.wrongPronoun {
		g = otherGender(np, g, as)
	}
	class := np.Noun.Class()
	switch {
	case as == asSubject:
		return [...]string{masculine: "hij", feminine: "ze", neuter: "het", plural: "ze"}[g]
	case g == neuter && as == afterPreposition:
		return "hem"
	case g == plural && (class.IsHuman() || class.IsBeing() && as == afterPreposition):
		return "hen"
	}
	return [...]string{masculine: "hem", feminine: "haar", neuter: "het", plural: "ze"}[g]
}

// counted writes an indefinite noun phrase: "een oude hond", "een oud huis", "twee
// oude honden".
func (w writer) counted(noun, quant, adj scene.Concept, at slot) {
	first, adjective := "een", ""
	if quant != scene.None {
		first = phrases[quant]
	}
	if adj != scene.None {
		bare := nouns[noun].het && quant == scene.None
		adjective = adjectives[adj].inflected
		if bare != (w.ending == at) {
			adjective = adjectives[adj].base
		}
	}
	w.Words(first, adjective, form(noun, quant))
}

// form returns the noun in the number that quant asks for.
func form(noun, quant scene.Concept) string {
	if quant == scene.None {
		return nouns[noun].one
	}
	return nouns[noun].many
}

// companion writes "met twee honden".
func (w writer) companion(with scene.With) {
	if with.Noun != scene.None {
		w.Words("met")
		w.counted(with.Noun, with.Quant, scene.None, noSlot)
	}
}

// relative writes the relative clause of the subject, if it has one, and reports
// whether: "die geen appels koopt", "dat niet van appels houdt", "die appels niet
// haat".
func (w writer) relative() bool {
	np := &w.s.Subject
	if np.Rel.Verb == scene.None {
		return false
	}
	that, none, not := "die", "", ""
	if nouns[np.Noun].het && !np.Plural() != w.relativePronoun {
		that = "dat"
	}
	v := &verbs[np.Rel.Verb]
	switch {
	case np.Rel.Negative && v.prep != "":
		none = "niet"
	case np.Rel.Negative && np.Rel.Verb == hate:
		not = "niet"
	case np.Rel.Negative:
		none = "geen"
	}
	w.Words(that, none, v.prep, nouns[np.Rel.Noun].many, not, v.present[number(np.Plural())])
	return true
}
