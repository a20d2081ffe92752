package arabic

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
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

// np returns a noun phrase that is no pronoun.
func (w *writer) np(np *scene.NP, c kase) string {
	if np.Noun == scene.None || np.Mention == scene.Pronoun {
		return ""
	}
	n := &nouns[np.Noun]
	if definite(np) {
		return n.form(agreeing(n, np.Quant), c, true)
	}
	return wording.Join(w.counted(np.Noun, np.Quant, np.Adj, c), w.with(np), w.relative(np))
}

// counted returns an indefinite noun phrase: the dual alone for two, a numeral in
// the other gender before the genitive plural, an adjective for many.
func (w *writer) counted(noun, quant, adj scene.Concept, c kase) string {
	n := &nouns[noun]
	number := agreeing(n, quant)
	numeral, many := "", ""
	if forms := numerals[quant]; forms[0] != "" {
		c = genitive
		numeral = forms[0]
		if n.feminine != (adj == scene.None && w.violate(scene.WrongAgreement)) {
			numeral = forms[1]
		}
	}
	described := ""
	if adj != scene.None {
		described = w.quality(adj, n.agree(number), c)
	}
	if quant == scene.Many {
		many = w.quality(quant, n.agree(number), c)
	}
	return wording.Join(numeral, n.form(number, c, false), described, many)
}

// quality returns an indefinite adjective, in the wrong gender if the sentence is
// to have a wrong agreement.
func (w *writer) quality(adj scene.Concept, a agr, c kase) string {
	if w.violate(scene.WrongAgreement) {
		a ^= 1
	}
	return adjectives[adj].form(a, c, false)
}

// with returns a companion as a clause: "with her (are) two dogs".
func (w *writer) with(np *scene.NP) string {
	if np.With.Noun == scene.None {
		return ""
	}
	return wording.Join("مع"+w.suffix(agreement(np)), w.counted(np.With.Noun, np.With.Quant, scene.None, nominative))
}

// relative returns a relative clause in the habitual present, without a pronoun
// since its antecedent is indefinite.
func (w *writer) relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	not := ""
	if np.Rel.Negative {
		not = "لا"
	}
	return wording.Join(not, verbs[np.Rel.Verb].forms[indicative][agreement(np)], nouns[np.Rel.Noun].general)
}

// suffix returns the suffixed pronoun for a.
func (w *writer) suffix(a agr) string { return suffixes[w.wrong(a)] }

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

// attach writes a preposition before a noun phrase: ب and ل are one word with it,
// and ل takes the alef of the article away.
func attach(prep, np string) string {
	switch prep {
	case "":
		return np
	case "ب":
		return prep + np
	case "ل":
		rest, ok := strings.CutPrefix(np, "ال")
		switch {
		case ok && strings.HasPrefix(rest, "ل"):
			return prep + rest
		case ok:
			return prep + "ل" + rest
		}
		return prep + np
	}
	return prep + " " + np
}

// attachSuffix writes a preposition before a suffixed pronoun: عليه, إليها, به.
func attachSuffix(prep, suffix string) string {
	if stem, ok := strings.CutSuffix(prep, "ى"); ok {
		prep = stem + "ي"
	}
	return prep + suffix
}
