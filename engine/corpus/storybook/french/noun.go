package french

import (
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// The words that show gender (0 masculine, 1 feminine).
var (
	articles    = [2]string{"le", "la"}
	indefinites = [2]string{"un", "une"}
	pronouns    = [2][2]string{{"il", "ils"}, {"elle", "elles"}}
)

func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func isFeminine(c scene.Concept) bool { return nouns[c].feminine }

// vowel reports whether a word asks for elision: it begins with a vowel or a
// mute h.
func vowel(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if first == 'h' {
		return !strings.HasPrefix(word, "hibou") && !strings.HasPrefix(word, "hérisson") && !strings.HasPrefix(word, "hache")
	}
	return strings.ContainsRune("aeiouâéèêîôœàAEIO", first)
}

// elide joins a short word to the next one, with an apostrophe instead of its
// final e or a before a vowel.
func elide(word, next string) string {
	switch {
	case word == "":
		return next
	case vowel(next) && (strings.HasSuffix(word, "e") || strings.HasSuffix(word, "a")):
		return word[:len(word)-1] + "’" + next
	}
	return word + " " + next
}

// of puts de before a noun phrase.
func of(phrase string) string {
	if rest, ok := strings.CutPrefix(phrase, "le "); ok {
		return "du " + rest
	}
	if rest, ok := strings.CutPrefix(phrase, "les "); ok {
		return "des " + rest
	}
	return elide("de", phrase)
}

// to puts à before a noun phrase.
func to(phrase string) string {
	if rest, ok := strings.CutPrefix(phrase, "le "); ok {
		return "au " + rest
	}
	if rest, ok := strings.CutPrefix(phrase, "les "); ok {
		return "aux " + rest
	}
	return "à " + phrase
}

// subject returns the subject. A wrong pronoun has the other gender.
func (w writer) subject() string {
	np := &w.s.Subject
	if np.Mention == scene.Pronoun {
		feminine := isFeminine(np.Noun) != (w.s.Violation == scene.WrongPronoun)
		return pronouns[index(feminine)][index(np.Plural())]
	}
	return w.np(np, w.s.Violation == scene.WrongAgreement && agreeing(np))
}

// agreeing reports whether np has an article that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	return np.Mention != scene.Pronoun && !np.Noun.Class().IsName() && !np.Plural() &&
		(np.Mention == scene.New || !vowel(nouns[np.Noun].form[0]))
}

// np returns a noun phrase that is no pronoun, with an article of the wrong gender
// on demand.
func (w writer) np(np *scene.NP, wrong bool) string {
	n := &nouns[np.Noun]
	switch {
	case np.Noun.Class().IsName():
		return np.Noun.Gloss()
	case np.Mention == scene.Known && np.Plural():
		return "les " + n.form[1]
	case np.Mention == scene.Known:
		return elide(articles[index(n.feminine != wrong)], n.form[0])
	}
	return wording.Join(counted(np, wrong), with(np.With), relative(np))
}

// counted returns a noun with its adjective and an indefinite determiner: "un
// vieil homme", "beaucoup d’hommes".
func counted(np *scene.NP, wrong bool) string {
	n := &nouns[np.Noun]
	phrase := n.form[index(np.Plural())]
	if np.Adj != scene.None {
		q := &qualities[np.Adj]
		if q.before {
			phrase = q.preposed(n, np.Plural()) + " " + phrase
		} else {
			phrase += " " + q.agree(np)
		}
	}
	switch np.Quant {
	case scene.None:
		return indefinites[index(n.feminine != wrong)] + " " + phrase
	case scene.Many:
		return "beaucoup " + elide("de", phrase)
	}
	return quantities[np.Quant] + " " + phrase
}

// preposed returns the form of an adjective before n.
func (q *quality) preposed(n *noun, plural bool) string {
	if q.liaison != "" && !plural && !n.feminine && vowel(n.form[0]) {
		return q.liaison
	}
	return q.form[index(n.feminine)][index(plural)]
}

// definite returns a noun in the singular with its article.
func definite(c scene.Concept) string {
	return elide(articles[index(isFeminine(c))], nouns[c].form[0])
}

func with(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	return "avec " + counted(&scene.NP{Noun: c.Noun, Quant: c.Quant}, false)
}

// relative returns a relative clause in the habitual present: "qui aime les
// pommes", "qui ne vend pas de pommes".
func relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	v := &verbs[np.Rel.Verb]
	verb, noun := v.finite[scene.Present][index(np.Plural())], nouns[np.Rel.Noun].form[1]
	switch {
	case np.Rel.Negative && v.generic:
		return wording.Join("qui", elide("ne", verb), "pas les", noun)
	case np.Rel.Negative:
		return wording.Join("qui", elide("ne", verb), "pas", elide("de", noun))
	case v.generic:
		return wording.Join("qui", verb, "les", noun)
	}
	return wording.Join("qui", verb, "des", noun)
}
