package dutch

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

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

// subject returns the subject without its relative clause.
func (w writer) subject() string { return w.np(&w.s.Subject, asSubject, subjectSlot) }

// np returns the noun phrase that stands in a slot.
func (w writer) np(np *scene.NP, as role, at slot) string {
	switch {
	case np.Noun == scene.None:
		return ""
	case np.Mention == scene.Pronoun:
		return w.pronoun(np, as, at)
	case np.Noun.Class().IsName():
		return np.Noun.Gloss()
	case np.Mention == scene.Known:
		return article(nouns[np.Noun].het && !np.Plural() != (w.article == at)) + " " + form(np.Noun, np.Quant)
	}
	return wording.Join(w.counted(np.Noun, np.Quant, np.Adj, at), w.companion(np.With))
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

// counted returns an indefinite noun phrase: "een oude hond", "een oud huis", "twee
// oude honden".
func (w writer) counted(noun, quant, adj scene.Concept, at slot) string {
	first := "een"
	if quant != scene.None {
		first = phrases[quant]
	}
	if adj != scene.None {
		bare := nouns[noun].het && quant == scene.None
		if bare != (w.ending == at) {
			first += " " + adjectives[adj].base
		} else {
			first += " " + adjectives[adj].inflected
		}
	}
	return first + " " + form(noun, quant)
}

// form returns the noun in the number that quant asks for.
func form(noun, quant scene.Concept) string {
	if quant == scene.None {
		return nouns[noun].one
	}
	return nouns[noun].many
}

// companion returns "met twee honden".
func (w writer) companion(with scene.With) string {
	if with.Noun == scene.None {
		return ""
	}
	return "met " + w.counted(with.Noun, with.Quant, scene.None, noSlot)
}

// relative returns a relative clause: "die geen appels koopt", "dat niet van appels
// houdt", "die appels niet haat".
func (w writer) relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	that := "die"
	if nouns[np.Noun].het && !np.Plural() != w.relativePronoun {
		that = "dat"
	}
	v, object := &verbs[np.Rel.Verb], nouns[np.Rel.Noun].many
	switch {
	case v.prep != "" && np.Rel.Negative:
		object = "niet " + v.prep + " " + object
	case v.prep != "":
		object = v.prep + " " + object
	case np.Rel.Negative && np.Rel.Verb == hate:
		object += " niet"
	case np.Rel.Negative:
		object = "geen " + object
	}
	return wording.Join(that, object, v.present[number(np.Plural())])
}
