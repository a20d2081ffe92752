package arabic

import (
	"slices"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// agreeing returns the number and the grammatical gender of a noun.
func agreeing(noun *noun, quant scene.Concept) agr {
	switch quant {
	case scene.None:
		return noun.number(ms)
	case scene.Two:
		return noun.number(md)
	}
	return noun.number(mp)
}

// agreement returns what a verb after np, a pronoun for it or a predicate of it
// agrees with. A man and a woman are masculine, and more than two things a feminine
// singular.
func agreement(np *scene.NP) agr {
	n := &nouns[np.Noun]
	switch and := &nouns[np.And.Noun]; {
	case np.And.Noun == scene.None:
		return n.agree(agreeing(n, np.Quant))
	case np.Quant != scene.None || np.And.Quant != scene.None:
		return fs
	case n.feminine && and.feminine:
		return fd
	}
	return md
}

// lead returns what a verb before np agrees with: the gender of its first noun.
func lead(np *scene.NP) agr {
	n := &nouns[np.Noun]
	return n.agree(agreeing(n, np.Quant)).singular()
}

// np writes a noun phrase that is no pronoun.
func (w *writer) np(np *scene.NP, c kase) {
	n, class := &nouns[np.Noun], np.Noun.Class()
	w.sign = ""
	switch {
	case np.Noun == scene.None || np.Mention == scene.Pronoun:
	case class == scene.Drink:
		w.Words(phrases[np.Noun])
	case np.Mention == scene.Known || class.IsName():
		w.Words(n.form(agreeing(n, np.Quant), c, true))
		w.and(np, c)
	default:
		w.counted(np.Noun, np.Quant, np.Adj, np.Colour, c)
		w.and(np, c)
		if np != &w.s.Subject || !w.trails() {
			w.with(np, np.With.Noun.Class() == scene.Bag)
		}
	}
	w.show = false
}

// and writes what is joined; the particle is one word with it.
func (w *writer) and(np *scene.NP, c kase) {
	a := np.And
	if a.Noun == scene.None {
		return
	}
	w.Open("و")
	if n := &nouns[a.Noun]; np.Mention == scene.Known || n.name {
		w.Words(n.form(agreeing(n, a.Quant), c, true))
		return
	}
	w.counted(a.Noun, a.Quant, a.Adj, a.Colour, c)
}

// counted writes an indefinite noun phrase: the dual alone for two, a numeral in
// the other gender before the genitive plural, an adjective for many. The colour
// stands with the noun.
func (w *writer) counted(noun, quant, adj, colour scene.Concept, c kase) {
	n := &nouns[noun]
	number := agreeing(n, quant)
	if quant == scene.Many && c != nominative && (adj != scene.None || colour != scene.None) && !w.crowd() {
		w.lots(n, trait(adj, n), &adjectives[colour])
		return
	}
	if forms := &numerals[quant]; forms[0] != "" {
		numeral := forms[0]
		if n.feminine != (adj == scene.None && colour == scene.None && w.violate(scene.WrongAgreement)) {
			numeral = forms[1]
		}
		w.Words(numeral)
		if w.show {
			w.End("َ")
			w.show = false
		}
		c = genitive
	}
	if w.show {
		w.Words(n.shown[number])
		w.sign, w.show = "", false
	} else {
		w.Words(n.form(number, c, false))
		w.sign = n.signs[number][c]
	}
	for _, d := range [...]*adjective{&adjectives[colour], trait(adj, n), &adjectives[manyOf(quant)]} {
		if d.one != "" {
			w.Words(w.quality(d, n.agree(number), c))
		}
	}
}

// crowd reports whether the subject is written as many, beside which a lot of something
// would be a lot of them.
func (w *writer) crowd() bool {
	return w.s.Subject.Mention == scene.New && w.s.Subject.Quant == scene.Many
}

// lots writes "a lot of the white roses", where many would be one adjective too many.
func (w *writer) lots(n *noun, qualities ...*adjective) {
	number := n.number(mp)
	w.Words("الكثير من", n.form(number, genitive, true))
	for _, d := range slices.Backward(qualities) {
		if d.one != "" {
			w.Words("ال")
			w.End(w.quality(d, n.agree(number), genitive))
		}
	}
}

// trait returns an attribute; animals grow old by another word than people.
func trait(adj scene.Concept, n *noun) *adjective {
	if adj == old && !n.human {
		return &aged
	}
	return &adjectives[adj]
}

// manyOf returns the quantity that is an adjective.
func manyOf(quant scene.Concept) scene.Concept {
	if quant == scene.Many {
		return quant
	}
	return scene.None
}

// quality returns an indefinite adjective, in the wrong gender if the sentence is
// to have a wrong agreement.
func (w *writer) quality(d *adjective, a agr, c kase) string {
	if w.violate(scene.WrongAgreement) {
		a ^= 1
	}
	w.sign = "" // no idafa goes on behind an indefinite adjective
	return d.forms[a][c]
}

// relative writes a relative clause, without a pronoun since its antecedent is
// indefinite.
func (w *writer) relative(np *scene.NP) {
	r, a := np.Rel, agreement(np)
	switch r.Noun.Class() {
	case scene.Pet:
		w.Words("لدي")
		w.End(suffixes[w.wrong(a)])
		w.counted(r.Noun, r.Quant, scene.None, scene.None, nominative)
	case scene.DwellingClass:
		w.Words(verbs[r.Verb].forms[indicative][a], phrases[r.Noun])
	default:
		w.Words(verbs[r.Verb].forms[indicative][a], nouns[r.Noun].general)
	}
}

// wrong returns a, or what a wrong pronoun agrees with instead.
func (w *writer) wrong(a agr) agr {
	switch {
	case !w.violate(scene.WrongPronoun):
		return a
	case a.dual():
		return a.singular()
	}
	return a ^ 1
}

var suffixes = [agrs]string{"ه", "ها", "هما", "هما", "هم", "هن"}

// attach puts a preposition before the noun phrase since start: ب and ل are one
// word with it, and ل takes the alef of the article away.
func (w *writer) attach(start scene.Mark, prep string) {
	switch prep {
	case "ل":
		if !w.Replace(start, "الل", "لل") && !w.Replace(start, "ال", "لل") {
			w.Insert(start, prep)
		}
	case "ب":
		w.Insert(start, prep)
	default:
		w.Insert(start, prep, " ")
	}
}

// attachSuffix writes a preposition with a suffixed pronoun: عليه, إليها, به.
func (w *writer) attachSuffix(prep, suffix string) {
	stem, weak := strings.CutSuffix(prep, "ى")
	w.Words(stem)
	if weak {
		w.End("ي")
	}
	w.End(suffix)
}
