package french

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The words that show gender (0 masculine, 1 feminine).
var (
	articles    = [2]string{"le", "la"}
	indefinites = [2]string{"un", "une"}
	pronouns    = romance.Forms{{"il", "ils"}, {"elle", "elles"}}
	accompanied = inflected("accompagné", "accompagnée")
	stressed    = romance.Forms{{"lui", "eux"}, {"elle", "elles"}}
)

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

// prepose puts a preposition, if any, before the noun phrase since start.
func (w writer) prepose(start scene.Mark, preposition string) {
	switch {
	case preposition == "de" && (w.Replace(start, "le ", "du ") || w.Replace(start, "les ", "des ")):
	case preposition == "à" && (w.Replace(start, "le ", "au ") || w.Replace(start, "les ", "aux ")):
	default:
		w.elide(start, preposition)
	}
}

// pronoun returns the subject pronoun of np. The wrong one has the other gender.
func pronoun(np *scene.NP, wrong bool) string { return otherwise(&pronouns, np, wrong) }

func otherwise(forms *romance.Forms, np *scene.NP, wrong bool) string {
	a := nouns.Agreement(np)
	a.Feminine = a.Feminine != wrong
	return forms.Of(a)
}

// subject writes the subject.
func (w writer) subject() {
	np := &w.s.Subject
	if romance.IsPronoun(np) {
		w.Words(pronoun(np, w.s.Violation == scene.WrongPronoun))
		return
	}
	w.np(np, "", w.s.Violation == scene.WrongAgreement && agreeing(np))
}

// agreeing reports whether np has an article that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	return np.Noun != scene.None && np.Mention != scene.Pronoun && !np.Noun.Class().IsName() && np.Noun.Class() != scene.Drink &&
		np.Quant == scene.None && (np.Mention == scene.New || !vowel([]byte(nouns[np.Noun].Form[0])))
}

// np writes a noun phrase behind a preposition, with an article of the wrong gender
// on demand. A thing is named again where avec would ask for a stressed pronoun.
func (w writer) np(np *scene.NP, preposition string, wrong bool) {
	if romance.IsPronoun(np) && np.Noun.Class().IsBeing() {
		w.Words(preposition, otherwise(&stressed, np, w.wrongObject()))
		return
	}
	start := w.Mark()
	first := scene.And{Noun: np.Noun, Quant: np.Quant, Adj: np.Adj, Colour: np.Colour}
	w.one(first, np.Mention, wrong)
	w.prepose(start, preposition)
	if np.And.Noun != scene.None {
		w.Words("et")
		start := w.Mark()
		w.one(np.And, np.Mention, false)
		if preposition != "avec" {
			w.prepose(start, preposition)
		}
	}
	w.with(np)
	w.relative(np)
}

// one writes one of the nouns of a phrase with what belongs to it.
func (w writer) one(of scene.And, mention scene.Mention, wrong bool) {
	n := &nouns[of.Noun]
	switch {
	case of.Noun.Class().IsName():
		w.Words(n.Form[0])
	case of.Noun.Class() == scene.Drink:
		w.Words(phrases[of.Noun])
	case mention == scene.New:
		w.counted(of, wrong)
	case of.Quant != scene.None:
		w.Words("les", n.Form[1])
	default:
		w.elided(articles[romance.Index(n.Feminine[0] != wrong)], n.Form[0])
	}
}

// counted writes a noun with an indefinite determiner and its attributes: "un vieil
// homme", "beaucoup d’œufs", "une petite souris grise". What stands behind the noun
// stands behind its colour.
func (w writer) counted(of scene.And, wrong bool) {
	n := &nouns[of.Noun]
	if of.Quant == scene.None {
		w.Words(indefinites[romance.Index(n.Feminine[0] != wrong)])
	} else {
		w.Words(phrases[of.Quant])
	}
	start, a := w.Mark(), n.Of(of.Quant != scene.None)
	q := qualities[of.Adj].Of(of.Noun)
	word := n.Form[romance.Index(a.Plural)]
	if q.before {
		w.Words(q.preposed(a, word))
	}
	w.Words(word, qualities[of.Colour].Of(of.Noun).attribute.Of(a))
	if !q.before {
		w.Words(q.attribute.Of(a))
	}
	if of.Quant == scene.Many {
		w.elide(start, "de")
	}
}

// preposed returns the form of an adjective before a noun.
func (q *quality) preposed(a romance.Agreement, noun string) string {
	if liaison := liaisons[q.attribute[0][0]]; liaison != "" && !a.Plural && !a.Feminine && vowel([]byte(noun)) {
		return liaison
	}
	return q.attribute.Of(a)
}

// definite writes a noun in the singular with its article.
func (w writer) definite(c scene.Concept) {
	w.elided(articles[romance.Index(nouns[c].Feminine[0])], nouns[c].Form[0])
}

// with writes a companion, of which avec would not say whose it is: "accompagnée de deux
// chiens", "qui portait un panier".
func (w writer) with(np *scene.NP) {
	c := np.With
	switch c.Noun.Class() {
	case scene.NoClass:
	case scene.Pet:
		w.Words(accompanied.Of(nouns.Agreement(np)))
		start := w.Mark()
		w.counted(scene.And(c), false)
		w.elide(start, "de")
	default:
		w.Words("qui", porter.Finite[romance.Background(w.s.Tense)][romance.Index(np.Plural())])
		w.counted(scene.And(c), false)
	}
}

// relative writes a relative clause, in the future in the present: "qui adore les
// pommes", "qui avait deux chats".
func (w writer) relative(np *scene.NP) {
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	v, n := &verbs[r.Verb], &nouns[r.Noun]
	w.Words("qui", v.Finite[romance.Background(w.s.Tense)][romance.Index(np.Plural())])
	switch {
	case r.Noun.Class() == scene.DwellingClass:
		w.Words(phrases[r.Noun])
	case r.Noun.Class() == scene.Pet:
		w.counted(scene.And{Noun: r.Noun, Quant: r.Quant}, false)
	case r.Verb == sells:
		w.Words("des", n.Form[1])
	default:
		w.Words("les", n.Form[1])
	}
}
