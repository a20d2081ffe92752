//go:build bits2

package spanish

import "confusio/engine/corpus/storybook/scene"

// The determiners, by gender (0 masculine, 1 feminine) and number.
var (
	definites   = [2][2]string{{"el", "los"}, {"la", "las"}}
	indefinites = [2]string{"un", "una"}
	accusatives = [2][2]string{{"lo", "los"}, {"la", "las"}}
)

func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func isFeminine(c scene.Concept) bool { return nouns[c].feminine }

// subject writes the subject; a pronoun is left out.
func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, w.s.Violation == scene.WrongAgreement && w.agreeing(&w.s.Subject))
	}
}

// agreeing reports whether np has a determiner that could be wrong in gender.
func (w writer) agreeing(np *scene.NP) bool {
	switch {
	case np.Mention == scene.Pronoun || np.Noun.Class().IsName():
		return false
	case np.Mention == scene.Known || !np.Plural():
		return !nouns[np.Noun].stressed || np.Plural()
	}
	return quantities[np.Quant][0] != quantities[np.Quant][1]
}

// np writes a noun phrase that is no pronoun, with a determiner of the wrong
// gender on demand.
func (w writer) np(np *scene.NP, wrong bool) {
	n, plural := &nouns[np.Noun], np.Plural()
	switch {
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
	case np.Mention == scene.Known:
		w.Words(definites[n.article(plural, wrong)][index(plural)], n.form[index(plural)])
	default:
		w.counted(np.Noun, np.Quant, wrong)
		if np.Adj != scene.None {
			w.Words(qualities[np.Adj].agree(np))
		}
		w.with(np.With)
		w.relative(np)
	}
}

// article returns the gender of the determiner: masculine before a stressed a in
// the singular.
func (n *noun) article(plural, wrong bool) int {
	return index((n.feminine && (plural || !n.stressed)) != wrong)
}

// counted writes a noun with an indefinite determiner: "un perro", "dos perros".
func (w writer) counted(c, quant scene.Concept, wrong bool) {
	n := &nouns[c]
	if quant == scene.None {
		w.Words(indefinites[n.article(false, wrong && !n.stressed)], n.form[0])
		return
	}
	w.Words(quantities[quant][index(n.feminine != wrong)], n.form[1])
}

// definite writes a noun in the singular with its article.
func (w writer) definite(c scene.Concept) {
	n := &nouns[c]
	w.Words(definites[n.article(false, false)][0], n.form[0])
}

// contract puts a preposition before the noun phrase since start: a el is al, de el
// is del.
func (w writer) contract(start scene.Mark, preposition string) {
	switch {
	case preposition == "a" && w.Replace(start, "el ", "al "):
	case preposition == "de" && w.Replace(start, "el ", "del "):
	default:
		w.Insert(start, preposition, " ")
	}
}

func (w writer) with(c scene.With) {
	if c.Noun != scene.None {
		w.Words("con")
		w.counted(c.Noun, c.Quant, false)
	}
}

// relative writes a relative clause in the habitual present; what one loves or
// hates takes the article.
func (w writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	v, n := &verbs[np.Rel.Verb], &nouns[np.Rel.Noun]
	who, article := "que", ""
	if np.Rel.Negative {
		who = "que no"
	}
	if v.generic {
		article = definites[index(n.feminine)][1]
	}
	w.Words(who, v.finite[scene.Present][index(np.Plural())], article, n.form[1])
}
