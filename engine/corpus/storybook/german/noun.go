package german

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// gender is grammatical gender; plural stands beside the three where the plural
// has forms of its own.
type gender uint8

const (
	masculine gender = iota
	feminine
	neuter
	plural
)

// grammaticalCase is the case of a noun phrase. No scene needs the genitive.
type grammaticalCase uint8

const (
	nominative grammaticalCase = iota
	accusative
	dative
)

// cases holds one form for each case.
type cases [3]string

// noun is a noun with its forms in the singular and the plural.
type noun struct {
	gender    gender
	one, many cases
}

// By gender, the articles, the pronouns and the endings of an adjective after
// ein or, in the plural, after a number.
var (
	definite = [...]cases{
		masculine: {"der", "den", "dem"}, feminine: {"die", "die", "der"},
		neuter: {"das", "das", "dem"}, plural: {"die", "die", "den"},
	}
	indefinite = [...]cases{
		masculine: {"ein", "einen", "einem"}, feminine: {"eine", "eine", "einer"}, neuter: {"ein", "ein", "einem"},
	}
	pronouns = [...]cases{
		masculine: {"er", "ihn", "ihm"}, feminine: {"sie", "sie", "ihr"},
		neuter: {"es", "es", "ihm"}, plural: {"sie", "sie", "ihnen"},
	}
	endings = [...]cases{
		masculine: {"er", "en", "en"}, feminine: {"e", "e", "en"},
		neuter: {"es", "es", "en"}, plural: {"e", "e", "en"},
	}
	sums      = [...]string{"beides", "alles"} // of one thing and another, of more
	relatives = [...]string{masculine: "der", feminine: "die", neuter: "das", plural: "die"}
	mine      = [...]string{masculine: "mein", feminine: "meine", neuter: "mein", plural: "meine"}
	ours      = [...]string{masculine: "unser", feminine: "unsere", neuter: "unser", plural: "unsere"}
)

// genderOf returns the gender of np, or plural.
func genderOf(np *scene.NP) gender {
	if np.Plural() {
		return plural
	}
	return nouns[np.Noun].gender
}

// subject writes the subject without its relative clause.
func (w writer) subject() { w.np(&w.s.Subject, nominative, germanic.Subject) }

// np writes the noun phrase that stands in a slot.
func (w writer) np(np *scene.NP, in grammaticalCase, at germanic.Slot) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(w.pronoun(np, in, at))
	case w.sum && at == germanic.Object:
		w.Words(sums[germanic.Number(np.Quant != scene.None || np.And.Quant != scene.None)])
	default:
		w.conjunct(np.Mention, np.Noun, np.Quant, np.Adj, np.Colour, in, at)
		if and := np.And; and.Noun != scene.None {
			w.Words("und")
			w.conjunct(np.Mention, and.Noun, and.Quant, and.Adj, and.Colour, in, germanic.NoSlot)
		}
		w.companion(np, at)
	}
}

// companion writes who or what somebody has along: " mit einem Hund". With who is helped
// or visited it would read as an instrument: it stands at the end (along).
func (w writer) companion(np *scene.NP, at germanic.Slot) {
	with, slot := np.With, germanic.NoSlot
	if with.Noun == scene.None || at == germanic.Object && w.v.close {
		return
	}
	if at == germanic.Subject {
		slot = germanic.Companion
	}
	w.Words("mit")
	w.counted(with.Noun, with.Quant, with.Adj, with.Colour, dative, slot)
}

// along writes who or what somebody helped or visited has along: ", der einen Hund bei
// sich hatte".
func (w writer) along() {
	np := &w.s.Object
	with := np.With
	if with.Noun == scene.None || !w.v.close {
		return
	}
	w.End(",")
	w.Words(relatives[genderOf(np)])
	w.counted(with.Noun, with.Quant, with.Adj, with.Colour, accusative, germanic.NoSlot)
	w.Words("bei sich", toHave.in(w.s.Tense)[germanic.Number(np.Plural())])
}

// conjunct writes one of the nouns of a phrase with what goes with it: "Anna",
// "Milch", "die Birnen", "einen großen Kuchen".
func (w writer) conjunct(how scene.Mention, noun, quant, adj, colour scene.Concept, in grammaticalCase, at germanic.Slot) {
	switch class := noun.Class(); {
	case class.IsName() || class == scene.Drink:
		w.Words(nouns[noun].one[in])
	case how == scene.New:
		w.counted(noun, quant, adj, colour, in, at)
	case quant != scene.None:
		w.Words(definite[plural][in], nouns[noun].many[in])
	default:
		w.Words(definite[w.articled(noun, at)][in], nouns[noun].one[in])
	}
}

// counted writes an indefinite noun phrase: "ein alter Hund", "zwei alte Hunde".
func (w writer) counted(noun, quant, adj, colour scene.Concept, in grammaticalCase, at germanic.Slot) {
	g := nouns[noun].gender
	if quant != scene.None {
		g = plural
		w.Words(quantities[quant][in])
	} else {
		w.Words(indefinite[w.articled(noun, at)][in])
	}
	for _, a := range [...]scene.Concept{adj, colour} {
		if a != scene.None {
			w.Words(adjectives[a].stem)
			w.End(endings[g][in])
		}
	}
	w.Words(form(noun, quant, in))
}

// articled returns the gender of the article of a noun in the singular.
func (w writer) articled(noun scene.Concept, at germanic.Slot) gender {
	g := nouns[noun].gender
	if at != germanic.NoSlot && at == w.wrong {
		return otherGender(noun, g)
	}
	return g
}

func (w writer) pronoun(np *scene.NP, in grammaticalCase, at germanic.Slot) string {
	g := genderOf(np)
	if at != germanic.NoSlot && at == w.wrongPronoun {
		return otherPronoun(np.Noun, g, in)
	}
	return pronouns[g][in]
}

// form returns the noun in a case and in the number that quant asks for.
func form(noun, quant scene.Concept, in grammaticalCase) string {
	if quant == scene.None {
		return nouns[noun].one[in]
	}
	return nouns[noun].many[in]
}

// relative writes the relative clause of the subject between its commas: ", der
// Äpfel mochte,".
func (w writer) relative() {
	np := &w.s.Subject
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	v := verbs[r.Verb][germanic.Number(germanic.SellsTwice(w.s))]
	w.End(",")
	w.Words(relatives[genderOf(np)])
	switch r.Noun.Class() {
	case scene.DwellingClass:
		w.Words(words[r.Noun])
	case scene.Pet:
		w.counted(r.Noun, r.Quant, scene.None, scene.None, accusative, germanic.NoSlot)
	default:
		w.Words(v.prep, nouns[r.Noun].many[v.govern])
	}
	w.Words(v.in(w.s.Tense)[germanic.Number(np.Plural())])
	w.End(",")
}
