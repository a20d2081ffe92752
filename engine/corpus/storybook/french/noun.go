//go:build bits2

package french

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
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

// vowel reports whether a text asks for elision: it begins with a vowel or a
// mute h.
func vowel(text []byte) bool {
	first, _ := utf8.DecodeRune(text)
	if first == 'h' {
		for _, word := range aspirated {
			if bytes.HasPrefix(text, []byte(word)) {
				return false
			}
		}
		return true
	}
	return strings.ContainsRune("aeiouâéèêîôœàAEIO", first)
}

// aspirated are the words whose h asks for no elision.
var aspirated = [...]string{"hibou", "hérisson", "hache"}

// elide puts a short word, if any, before what was written since start, with an
// apostrophe instead of its final e or a before a vowel.
func (w writer) elide(start scene.Mark, word string) {
	switch {
	case word == "":
	case vowel(w.Since(start)) && (strings.HasSuffix(word, "e") || strings.HasSuffix(word, "a")):
		w.Insert(start, word[:len(word)-1], "’")
	default:
		w.Insert(start, word, " ")
	}
}

// elided writes two words, the first one elided before the next.
func (w writer) elided(word, next string) {
	start := w.Mark()
	w.Words(next)
	w.elide(start, word)
}

// of puts de before the noun phrase since start.
func (w writer) of(start scene.Mark) {
	if !w.Replace(start, "le ", "du ") && !w.Replace(start, "les ", "des ") {
		w.elide(start, "de")
	}
}

// to puts à before the noun phrase since start.
func (w writer) to(start scene.Mark) {
	if !w.Replace(start, "le ", "au ") && !w.Replace(start, "les ", "aux ") {
		w.Insert(start, "à ")
	}
}

// subject writes the subject. A wrong pronoun has the other gender.
func (w writer) subject() {
	np := &w.s.Subject
	if np.Mention == scene.Pronoun {
		feminine := isFeminine(np.Noun) != (w.s.Violation == scene.WrongPronoun)
		w.Words(pronouns[index(feminine)][index(np.Plural())])
		return
	}
	w.np(np, w.s.Violation == scene.WrongAgreement && agreeing(np))
}

// agreeing reports whether np has an article that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	return np.Mention != scene.Pronoun && !np.Noun.Class().IsName() && !np.Plural() &&
		(np.Mention == scene.New || !vowel([]byte(nouns[np.Noun].form[0])))
}

// np writes a noun phrase that is no pronoun, with an article of the wrong gender
// on demand.
func (w writer) np(np *scene.NP, wrong bool) {
	n := &nouns[np.Noun]
	switch {
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
	case np.Mention == scene.Known && np.Plural():
		w.Words("les", n.form[1])
	case np.Mention == scene.Known:
		w.elided(articles[index(n.feminine != wrong)], n.form[0])
	default:
		w.counted(np, wrong)
		w.with(np.With)
		w.relative(np)
	}
}

// counted writes a noun with its adjective and an indefinite determiner: "un
// vieil homme", "beaucoup d’hommes".
func (w writer) counted(np *scene.NP, wrong bool) {
	n := &nouns[np.Noun]
	switch np.Quant {
	case scene.None:
		w.Words(indefinites[index(n.feminine != wrong)])
	case scene.Many:
		w.Words("beaucoup")
	default:
		w.Words(quantities[np.Quant])
	}
	start, q := w.Mark(), &qualities[np.Adj]
	switch word := n.form[index(np.Plural())]; {
	case np.Adj == scene.None:
		w.Words(word)
	case q.before:
		w.Words(q.preposed(n, np.Plural()), word)
	default:
		w.Words(word, q.agree(np))
	}
	if np.Quant == scene.Many {
		w.elide(start, "de")
	}
}

// preposed returns the form of an adjective before n.
func (q *quality) preposed(n *noun, plural bool) string {
	if q.liaison != "" && !plural && !n.feminine && vowel([]byte(n.form[0])) {
		return q.liaison
	}
	return q.form[index(n.feminine)][index(plural)]
}

// definite writes a noun in the singular with its article.
func (w writer) definite(c scene.Concept) {
	w.elided(articles[index(isFeminine(c))], nouns[c].form[0])
}

func (w writer) with(c scene.With) {
	if c.Noun != scene.None {
		w.Words("avec")
		w.counted(&scene.NP{Noun: c.Noun, Quant: c.Quant}, false)
	}
}

// relative writes a relative clause in the habitual present: "qui aime les
// pommes", "qui ne vend pas de pommes".
func (w writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	v := &verbs[np.Rel.Verb]
	verb, noun := v.finite[scene.Present][index(np.Plural())], nouns[np.Rel.Noun].form[1]
	w.Words("qui")
	if np.Rel.Negative {
		w.elided("ne", verb)
		w.Words("pas")
	} else {
		w.Words(verb)
	}
	switch {
	case v.generic:
		w.Words("les", noun)
	case np.Rel.Negative:
		w.elided("de", noun)
	default:
		w.Words("des", noun)
	}
}
