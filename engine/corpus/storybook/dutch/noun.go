package dutch

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// gender is the gender of a pronoun; plural stands beside the three.
type gender uint8

const (
	masculine gender = iota
	feminine
	neuter
	plural
)

// noun is a noun with its plural and, for a being that can be small, its diminutive.
// An article asks whether it is a het-word, a pronoun for its gender.
type noun struct {
	one, many, small, smalls string
	het                      bool
	gender                   gender
}

// role is what a noun phrase does in its sentence.
type role uint8

const (
	asSubject role = iota
	asObject
	asRecipient
	afterPreposition // a being: things take er
)

// diminished reports whether a being that is so is named by its diminutive.
func (n *noun) diminished(adj scene.Concept) bool { return adj == small && n.small != "" }

// sums stand for one thing and another, and for more.
var sums = [...]string{"allebei", "alles"}

// genderOf returns the gender of the pronoun for np, or plural.
func genderOf(np *scene.NP) gender {
	if np.Plural() {
		return plural
	}
	return nouns[np.Noun].gender
}

// subject writes the subject without its relative clause.
func (w writer) subject() { w.np(&w.s.Subject, asSubject, germanic.Subject) }

// np writes the noun phrase that stands in a slot.
func (w writer) np(np *scene.NP, as role, at germanic.Slot) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(w.pronoun(np, as, at))
	case w.sum && at == germanic.Object:
		w.Words(sums[germanic.Number(np.Quant != scene.None || np.And.Quant != scene.None)])
	default:
		w.conjunct(np.Mention, np.Noun, np.Quant, np.Adj, np.Colour, at)
		if and := np.And; and.Noun != scene.None {
			w.Words("en")
			w.conjunct(np.Mention, and.Noun, and.Quant, and.Adj, and.Colour, germanic.NoSlot)
		}
		w.companion(np, at)
	}
}

// companion writes who or what somebody has along: " met een hond". With who is helped
// or visited, it would read as an instrument: " die een hond bij zich had".
func (w writer) companion(np *scene.NP, at germanic.Slot) {
	with := np.With
	switch {
	case with.Noun == scene.None:
	case at == germanic.Object && w.v.close:
		w.Words(that(isHet(np)))
		w.counted(with.Noun, with.Quant, with.Adj, with.Colour, germanic.NoSlot)
		w.Words("bij zich", toHave.in(w.s.Tense)[germanic.Number(np.Plural())])
	default:
		w.Words("met")
		w.counted(with.Noun, with.Quant, with.Adj, with.Colour, germanic.NoSlot)
	}
}

// that returns the relative pronoun.
func that(het bool) string {
	if het {
		return "dat"
	}
	return "die"
}

// isHet reports whether np, as it is written when new, goes with het.
func isHet(np *scene.NP) bool {
	n := &nouns[np.Noun]
	return !np.Plural() && (n.het || n.diminished(np.Adj))
}

// conjunct writes one of the nouns of a phrase with what goes with it: "Anna", "melk",
// "de peren", "een grote taart".
func (w writer) conjunct(how scene.Mention, noun, quant, adj, colour scene.Concept, at germanic.Slot) {
	switch class := noun.Class(); {
	case class.IsName() || class == scene.Drink:
		w.Words(nouns[noun].one)
	case how == scene.New:
		w.counted(noun, quant, adj, colour, at)
	default:
		w.Words(article((nouns[noun].het && quant == scene.None) != (at != germanic.NoSlot && at == w.article)), form(noun, quant))
	}
}

func article(het bool) string {
	if het {
		return "het"
	}
	return "de"
}

// counted writes an indefinite noun phrase: "een oude hond", "een oud paard", "twee
// oude honden", "een klein hondje".
func (w writer) counted(noun, quant, adj, colour scene.Concept, at germanic.Slot) {
	n, first := &nouns[noun], "een"
	word, het := form(noun, quant), n.het
	if quant != scene.None {
		first = words[quant]
	}
	if n.diminished(adj) {
		word, het = n.small, true
		if quant != scene.None {
			word = n.smalls
		}
	}
	w.Words(first)
	bare := het && quant == scene.None
	w.Words(adjectives[adj].form(bare != (at != germanic.NoSlot && at == w.ending)), adjectives[colour].form(bare), word)
}

// pronoun returns the pronoun of np.
func (w writer) pronoun(np *scene.NP, as role, at germanic.Slot) string {
	if at != germanic.NoSlot && at == w.wrongPronoun {
		return personal(otherGender(np, genderOf(np), as), as)
	}
	return personal(genderOf(np), as)
}

// personal returns a personal pronoun, unstressed. Het is no recipient and follows no
// preposition.
func personal(g gender, as role) string {
	switch {
	case g == plural:
		return "ze"
	case as == asSubject:
		return [...]string{masculine: "hij", feminine: "ze", neuter: "het"}[g]
	case as >= asRecipient && g == neuter:
		return "hem"
	}
	return [...]string{masculine: "hem", feminine: "haar", neuter: "het"}[g]
}

// form returns the noun in the number that quant asks for.
func form(noun, quant scene.Concept) string {
	if quant == scene.None {
		return nouns[noun].one
	}
	return nouns[noun].many
}

// relative writes the relative clause of the subject with the comma behind it: "die
// van appels hield,".
func (w writer) relative() {
	np := &w.s.Subject
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	v := verbs[r.Verb][germanic.Number(germanic.SellsTwice(w.s))]
	w.Words(that(isHet(np) != w.relativePronoun), v.prep)
	switch r.Noun.Class() {
	case scene.DwellingClass:
		w.Words(words[r.Noun])
	case scene.Pet:
		w.counted(r.Noun, r.Quant, scene.None, scene.None, germanic.NoSlot)
	default:
		w.Words(nouns[r.Noun].many)
	}
	w.Words(v.in(w.s.Tense)[germanic.Number(np.Plural())])
	w.End(",")
}
