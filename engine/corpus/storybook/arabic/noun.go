//go:build bits2

package arabic

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// agreeing returns the number and the grammatical gender of np.
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
// agrees with.
func agreement(np *scene.NP) agr {
	n := &nouns[np.Noun]
	return n.agree(agreeing(n, np.Quant))
}

// definite reports whether np is a known referent or a name.
func definite(np *scene.NP) bool { return np.Mention == scene.Known || np.Noun.Class().IsName() }

// np writes a noun phrase that is no pronoun.
func (w *writer) np(np *scene.NP, c kase) {
	n := &nouns[np.Noun]
	switch {
	case np.Noun == scene.None || np.Mention == scene.Pronoun:
	case definite(np):
		w.Words(n.form(agreeing(n, np.Quant), c, true))
	default:
		w.counted(np.Noun, np.Quant, np.Adj, c)
		w.with(np)
		w.relative(np)
	}
}

// counted writes an indefinite noun phrase: the dual alone for two, a numeral in
// the other gender before the genitive plural, an adjective for many.
func (w *writer) counted(noun, quant, adj scene.Concept, c kase) {
	n := &nouns[noun]
	number := agreeing(n, quant)
	if forms := &numerals[quant]; forms[0] != "" {
		c = genitive
		numeral := forms[0]
		if n.feminine != (adj == scene.None && w.violate(scene.WrongAgreement)) {
			numeral = forms[1]
		}
		w.Words(numeral)
	}
	w.Words(n.form(number, c, false))
	if adj != scene.None {
		w.Words(w.quality(adj, n.agree(number), c))
	}
	if quant == scene.Many {
		w.Words(w.quality(quant, n.agree(number), c))
	}
}

// quality returns an indefinite adjective, in the wrong gender if the sentence is
// to have a wrong agreement.
func (w *writer) quality(adj scene.Concept, a agr, c kase) string {
	if w.violate(scene.WrongAgreement) {
		a ^= 1
	}
	return adjectives[adj].forms[a][c]
}

// with writes a companion as a clause: "with her (are) two dogs".
func (w *writer) with(np *scene.NP) {
	if np.With.Noun == scene.None {
		return
	}
	w.Words("مع")
	w.End(suffixes[w.wrong(agreement(np))])
	w.counted(np.With.Noun, np.With.Quant, scene.None, nominative)
}

// relative writes a relative clause in the habitual present, without a pronoun
// since its antecedent is indefinite.
func (w *writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	not := ""
	if np.Rel.Negative {
		not = "لا"
	}
	w.Words(not, verbs[np.Rel.Verb].forms[indicative][agreement(np)], nouns[np.Rel.Noun].general)
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

var (
	suffixes = [agrs]string{"ه", "ها", "هما", "هما", "هم", "هن"}
	pronouns = [agrs]string{"هو", "هي", "هما", "هما", "هم", "هن"}
)

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
