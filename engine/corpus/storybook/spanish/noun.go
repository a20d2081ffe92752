package spanish

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

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

// subject returns the subject; a pronoun is left out.
func (w writer) subject() string {
	if w.s.Subject.Mention == scene.Pronoun {
		return ""
	}
	return w.np(&w.s.Subject, w.s.Violation == scene.WrongAgreement && w.agreeing(&w.s.Subject))
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

// np returns a noun phrase that is no pronoun, with a determiner of the wrong
// gender on demand.
func (w writer) np(np *scene.NP, wrong bool) string {
	n, plural := &nouns[np.Noun], np.Plural()
	switch {
	case np.Noun.Class().IsName():
		return np.Noun.Gloss()
	case np.Mention == scene.Known:
		return wording.Join(definites[n.article(plural, wrong)][index(plural)], n.form[index(plural)])
	}
	adjective := ""
	if np.Adj != scene.None {
		adjective = qualities[np.Adj].agree(np)
	}
	return wording.Join(counted(np.Noun, np.Quant, wrong), adjective, with(np.With), relative(np))
}

// article returns the gender of the determiner: masculine before a stressed a in
// the singular.
func (n *noun) article(plural, wrong bool) int {
	return index((n.feminine && (plural || !n.stressed)) != wrong)
}

// counted returns a noun with an indefinite determiner: "un perro", "dos perros".
func counted(c, quant scene.Concept, wrong bool) string {
	n := &nouns[c]
	if quant == scene.None {
		return wording.Join(indefinites[n.article(false, wrong && !n.stressed)], n.form[0])
	}
	return wording.Join(quantities[quant][index(n.feminine != wrong)], n.form[1])
}

// definite returns a noun in the singular with its article.
func definite(c scene.Concept) string {
	n := &nouns[c]
	return wording.Join(definites[n.article(false, false)][0], n.form[0])
}

// contract joins a preposition and a noun phrase: a el is al, de el is del.
func contract(preposition, phrase string) string {
	if rest, ok := strings.CutPrefix(phrase, "el "); ok {
		switch preposition {
		case "a":
			return "al " + rest
		case "de":
			return "del " + rest
		}
	}
	return preposition + " " + phrase
}

func with(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	return "con " + counted(c.Noun, c.Quant, false)
}

// relative returns a relative clause in the habitual present; what one loves or
// hates takes the article.
func relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	v, n := &verbs[np.Rel.Verb], &nouns[np.Rel.Noun]
	who, article := "que", ""
	if np.Rel.Negative {
		who = "que no"
	}
	if v.generic {
		article = definites[index(n.feminine)][1]
	}
	return wording.Join(who, v.finite[scene.Present][index(np.Plural())], article, n.form[1])
}
