//go:build bits2

package russian

import (
	"bytes"

	"confusio/engine/corpus/storybook/scene"
)

// agreement returns what a verb after np or a pronoun for it agrees with.
func agreement(np *scene.NP) agr {
	if np.Plural() {
		return plur
	}
	return nouns[np.Noun].gender
}

// np writes a noun phrase in a case, behind a preposition if prep is set.
func (w *writer) np(np *scene.NP, c kase, prep string) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(prep)
		w.pronoun(agreement(np), c, prep != "")
	case np.Mention == scene.Known || np.Noun.Class().IsName():
		n, a := &nouns[np.Noun], agreement(np)
		w.Words(prep, n.named(a, c), n.form(a, c))
	default:
		start := w.Mark()
		w.counted(np.Noun, np.Quant, np.Adj, c)
		w.before(start, prep)
		w.with(np)
		w.relative(np)
	}
}

// counted writes a new noun phrase: gender and number of its parts follow from the
// numeral.
func (w *writer) counted(noun, quant, adj scene.Concept, c kase) {
	n := &nouns[noun]
	if quant == scene.None {
		w.Words(w.quality(adj, n.gender, c, n.animate), n.named(n.gender, c), n.form(n.gender, c))
		return
	}
	few := quant == scene.Two || quant == scene.Three || quant == scene.Four
	w.Words(w.numeral(quant, n, few, c))
	switch {
	case c != nom && c != acc:
		w.Words(w.quality(adj, plur, c, false), n.named(plur, c), n.form(plur, c))
	case !few || c == acc && n.animate:
		w.Words(w.quality(adj, plur, gen, false), n.named(plur, gen), n.form(plur, gen))
	case n.adjectival:
		w.Words(w.quality(adj, plur, gen, false), n.many[gen])
	case n.gender == fem:
		w.Words(w.quality(adj, plur, nom, false), n.named(plur, nom), n.one[gen])
	default:
		w.Words(w.quality(adj, plur, gen, false), n.named(plur, gen), n.one[gen])
	}
}

// numeral returns the numeral in its case; two has a feminine, which the wrong
// agreement confuses.
func (w *writer) numeral(quant scene.Concept, n *noun, few bool, c kase) string {
	forms := &numerals[quant]
	switch {
	case c == dat:
		return forms[2]
	case c == ins:
		return forms[3]
	case c == gen || c == pre || c == acc && few && n.animate:
		return forms[1]
	case quant == scene.Two && (n.gender == fem) != w.violate(scene.WrongAgreement):
		return "две"
	}
	return forms[0]
}

// quality returns an adjective. The wrong agreement puts a singular into the other
// gender.
func (w *writer) quality(adj scene.Concept, a agr, c kase, animate bool) string {
	if adj == scene.None {
		return ""
	}
	if a != plur && w.violate(scene.WrongAgreement) {
		a = a.otherGender()
	}
	return adjectives[adj].form(a, c, animate)
}

// otherGender swaps masculine and feminine; neuter becomes feminine.
func (a agr) otherGender() agr {
	if a == fem {
		return masc
	}
	return fem
}

// with writes a companion in the instrumental. With вместе the verb agrees with the
// subject alone; a mere с would let it be plural if the companion is alive.
func (w *writer) with(np *scene.NP) {
	if np.With.Noun == scene.None {
		return
	}
	if np.With.Noun.Class().IsBeing() {
		w.Words("вместе")
	}
	start := w.Mark()
	w.counted(np.With.Noun, np.With.Quant, scene.None, ins)
	w.before(start, "с")
}

// before puts a preposition, if any, before the phrase since start. Some clusters
// ask for со and во: со слоном, со щёткой, во многих.
func (w *writer) before(start scene.Mark, prep string) {
	if prep == "" {
		return
	}
	phrase := w.Since(start)
	letter, next := phrase[:2], phrase[2:4]
	many := string(phrase[:4]) == "мн"
	cluster := !bytes.Contains([]byte("аеёиоуыэюя"), next)
	o := ""
	switch {
	case prep == "с" && (string(letter) == "щ" || many || cluster && bytes.Contains([]byte("сзшж"), letter)),
		prep == "в" && (many || cluster && bytes.Contains([]byte("вф"), letter)):
		o = "о"
	}
	w.Insert(start, prep, o, " ")
}

// relative writes a relative clause in the habitual present, between commas. What
// is negated stands in the genitive.
func (w *writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	a, not, general := agreement(np), "", nouns[np.Rel.Noun].general[0]
	if np.Rel.Negative {
		not, general = "не", nouns[np.Rel.Noun].general[1]
	}
	who := [agrs]string{"который", "которая", "которое", "которые"}[a]
	w.End(",")
	w.Words(who, not, verbs[np.Rel.Verb].present[a/plur], general)
	w.End(",")
}

// pronoun writes a personal pronoun; behind a preposition it begins with н. The
// wrong one changes gender, or is singular for a plural.
func (w *writer) pronoun(a agr, c kase, afterPrep bool) {
	word := personals[w.wrongPronoun(a)][c]
	if afterPrep && c != pre {
		w.Words("н")
		w.End(word)
		return
	}
	w.Words(word)
}

// wrongPronoun returns a, or what a wrong pronoun agrees with instead.
func (w *writer) wrongPronoun(a agr) agr {
	switch {
	case !w.violate(scene.WrongPronoun):
		return a
	case a == plur:
		return masc
	}
	return a.otherGender()
}

// personals are the pronouns of the third person.
var personals = [agrs][kases]string{
	masc: {"он", "его", "ему", "его", "им", "нём"},
	fem:  {"она", "её", "ей", "её", "ей", "ней"},
	neut: {"оно", "его", "ему", "его", "им", "нём"},
	plur: {"они", "их", "им", "их", "ими", "них"},
}
