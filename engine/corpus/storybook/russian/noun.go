package russian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// agreement returns what a verb after np or a pronoun for it agrees with.
func agreement(np *scene.NP) agr {
	if np.Plural() {
		return plur
	}
	return nouns[np.Noun].gender
}

// np returns a noun phrase in a case, behind a preposition if prep is set.
func (w *writer) np(np *scene.NP, c kase, prep string) string {
	switch {
	case np.Noun == scene.None:
		return ""
	case np.Mention == scene.Pronoun:
		return wording.Join(prep, w.pronoun(agreement(np), c, prep != ""))
	case np.Mention == scene.Known || np.Noun.Class().IsName():
		return wording.Join(prep, nouns[np.Noun].form(agreement(np), c))
	}
	counted := w.counted(np.Noun, np.Quant, np.Adj, c)
	return wording.Join(before(prep, counted), w.with(np)) + w.relative(np)
}

// counted returns a new noun phrase: gender and number of its parts follow from the
// numeral.
func (w *writer) counted(noun, quant, adj scene.Concept, c kase) string {
	n := &nouns[noun]
	if quant == scene.None {
		return wording.Join(w.quality(adj, n.gender, c, n.animate), n.form(n.gender, c))
	}
	few := quant == scene.Two || quant == scene.Three || quant == scene.Four
	numeral := w.numeral(quant, n, few, c)
	switch {
	case c != nom && c != acc:
		return wording.Join(numeral, w.quality(adj, plur, c, false), n.form(plur, c))
	case !few || c == acc && n.animate:
		return wording.Join(numeral, w.quality(adj, plur, gen, false), n.form(plur, gen))
	case n.adjectival:
		return wording.Join(numeral, w.quality(adj, plur, gen, false), n.many[gen])
	case n.gender == fem:
		return wording.Join(numeral, w.quality(adj, plur, nom, false), n.named(plur, nom), n.one[gen])
	}
	return wording.Join(numeral, w.quality(adj, plur, gen, false), n.named(plur, gen), n.one[gen])
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

// with returns a companion in the instrumental. With вместе the verb agrees with the
// subject alone; a mere с would let it be plural if the companion is alive.
func (w *writer) with(np *scene.NP) string {
	if np.With.Noun == scene.None {
		return ""
	}
	companion := before("с", w.counted(np.With.Noun, np.With.Quant, scene.None, ins))
	if np.With.Noun.Class().IsBeing() {
		return "вместе " + companion
	}
	return companion
}

// before puts a preposition before a phrase. Some clusters ask for со and во: со
// слоном, со щёткой, во многих.
func before(prep, phrase string) string {
	if prep == "" {
		return phrase
	}
	letter, next := phrase[:2], phrase[2:4]
	cluster := !strings.Contains("аеёиоуыэюя", next)
	switch {
	case prep == "с" && (letter == "щ" || letter+next == "мн" || cluster && strings.Contains("сзшж", letter)),
		prep == "в" && (letter+next == "мн" || cluster && strings.Contains("вф", letter)):
		prep += "о"
	}
	return prep + " " + phrase
}

// relative returns a relative clause in the habitual present, between commas. What
// is negated stands in the genitive.
func (w *writer) relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	a, not, general := agreement(np), "", nouns[np.Rel.Noun].general[0]
	if np.Rel.Negative {
		not, general = "не", nouns[np.Rel.Noun].general[1]
	}
	who := [agrs]string{"который", "которая", "которое", "которые"}[a]
	return ", " + wording.Join(who, not, verbs[np.Rel.Verb].present[a/plur], general) + ","
}

// pronoun returns a personal pronoun; behind a preposition it begins with н. The
// wrong one changes gender, or is singular for a plural.
func (w *writer) pronoun(a agr, c kase, afterPrep bool) string {
	return personal(w.wrongPronoun(a), c, afterPrep)
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

func personal(a agr, c kase, afterPrep bool) string {
	if afterPrep && c != pre {
		return "н" + personals[a][c]
	}
	return personals[a][c]
}
