package italian

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// The pronouns: of the object, of who is given something, and behind con; and what says
// who is with somebody.
var (
	clitics     = romance.Forms{{"lo", "li"}, {"la", "le"}}
	datives     = romance.Forms{{"gli", "loro"}, {"le", "loro"}}
	accompanied = inflected("accompagnato")
	stressed    = romance.Forms{{"lui", "loro"}, {"lei", "loro"}}
)

// vowel reports whether a text begins with a vowel sound; h is mute.
func vowel(text []byte) bool {
	first, _ := utf8.DecodeRune(text)
	return strings.ContainsRune("aeiouhèAEIO", first)
}

// impure reports whether a text begins with a sound that asks for lo, gli and
// uno: z, s and a consonant, gn.
func impure(text []byte) bool {
	if text[0] == 's' {
		return !vowel(text[1:])
	}
	return text[0] == 'z' || bytes.HasPrefix(text, []byte("gn"))
}

// elided writes a clitic and its verb: l’ before ha, hanno and è, and la before another
// a (l’abbraccia); both words elsewhere (lo aiuta, la insegue), as most write today.
func (w writer) elided(clitic, verb string) {
	if clitic == "la" && verb[0] == 'a' || (verb[0] == 'h' || verb == "è") && (clitic == "lo" || clitic == "la") {
		w.Open("l’")
		w.Words(verb)
		return
	}
	w.Words(clitic, verb)
}

// definite puts the definite article before the singular since start.
func (w writer) definite(start scene.Mark, feminine bool) {
	switch phrase := w.Since(start); {
	case vowel(phrase):
		w.Insert(start, "l’")
	case feminine:
		w.Insert(start, "la ")
	case impure(phrase):
		w.Insert(start, "lo ")
	default:
		w.Insert(start, "il ")
	}
}

// definites puts the definite article before the plural since start.
func (w writer) definites(start scene.Mark, feminine bool) {
	switch phrase := w.Since(start); {
	case feminine:
		w.Insert(start, "le ")
	case vowel(phrase) || impure(phrase):
		w.Insert(start, "gli ")
	default:
		w.Insert(start, "i ")
	}
}

// indefinite puts the indefinite article before the singular since start.
func (w writer) indefinite(start scene.Mark, feminine bool) {
	switch phrase := w.Since(start); {
	case feminine && vowel(phrase):
		w.Insert(start, "un’")
	case feminine:
		w.Insert(start, "una ")
	case impure(phrase):
		w.Insert(start, "uno ")
	default:
		w.Insert(start, "un ")
	}
}

// stems are the prepositions that merge with the article, before il.
var stems = map[string]string{"a": "al", "di": "del", "in": "nel", "su": "sul"}

// join puts a preposition, if any, before the noun phrase since start and merges it
// with its article.
func (w writer) join(start scene.Mark, preposition string) {
	stem, phrase := stems[preposition], w.Since(start)
	article, _, _ := bytes.Cut(phrase, []byte(" "))
	switch {
	case preposition == "":
	case stem == "":
		w.Insert(start, preposition, " ")
	case bytes.HasPrefix(phrase, []byte("l’")):
		w.Insert(start, stem)
	default:
		switch string(article) {
		case "il":
			w.Replace(start, "il", stem)
		case "lo", "la", "le":
			w.Insert(start, stem)
		case "i", "gli":
			w.Insert(start, stem[:len(stem)-1])
		default:
			w.Insert(start, euphonic(preposition, phrase), " ")
		}
	}
}

// euphonic returns a and e with a d before the same vowel: ad Anna, ed Eva.
func euphonic(word string, next []byte) string {
	if next[0]|' ' == word[0] && len(word) == 1 {
		return word + "d"
	}
	return word
}

// subject writes the subject; a pronoun is left out.
func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, "", w.s.Violation == scene.WrongAgreement && agreeing(&w.s.Subject))
	}
}

// agreeing reports whether np has a determiner that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	n, plural := &nouns[np.Noun], np.Quant != scene.None
	switch {
	case np.Noun == scene.None || np.Mention == scene.Pronoun || np.Noun.Class().IsName() || np.Noun.Class() == scene.Drink:
		return false
	case np.Mention == scene.Known:
		return plural || !vowel([]byte(n.Form[0]))
	case plural:
		return quantities[np.Quant][0] != quantities[np.Quant][1]
	}
	if diminutive(scene.And{Noun: np.Noun, Adj: np.Adj}) {
		return !vowel([]byte(smalls[np.Noun].Form[0]))
	}
	return qualities[np.Adj].Of(np.Noun).before || !vowel([]byte(n.Form[0]))
}

// np writes a noun phrase behind a preposition, with a determiner of the wrong gender
// on demand.
func (w writer) np(np *scene.NP, preposition string, wrong bool) {
	if romance.IsPronoun(np) {
		w.Words(preposition, w.otherwise(&stressed, np))
		return
	}
	start := w.Mark()
	w.one(scene.And{Noun: np.Noun, Quant: np.Quant, Adj: np.Adj, Colour: np.Colour}, np.Mention, wrong)
	w.join(start, preposition)
	if np.And.Noun != scene.None {
		start := w.Mark()
		w.one(np.And, np.Mention, false)
		if preposition != "con" {
			w.join(start, preposition)
		}
		w.Insert(start, euphonic("e", w.Since(start)), " ")
	}
	w.with(np)
	w.relative(np)
}

// one writes one of the nouns of a phrase with what belongs to it.
func (w writer) one(of scene.And, mention scene.Mention, wrong bool) {
	n, start := &nouns[of.Noun], w.Mark()
	feminine := n.Of(of.Quant != scene.None).Feminine != wrong
	switch {
	case of.Noun.Class().IsName():
		w.Words(n.Form[0])
	case of.Noun.Class() == scene.Drink:
		w.Words(phrases[of.Noun])
	case mention == scene.New:
		w.counted(of, feminine)
	case of.Quant != scene.None:
		w.Words(n.Form[1])
		w.definites(start, feminine)
	default:
		w.Words(n.Form[0])
		w.definite(start, feminine)
	}
}

// counted writes a noun with its attributes and an indefinite determiner of a gender:
// "un bel gatto", "molte mele dolci", "un timido cane nero", "un cagnolino bianco".
func (w writer) counted(of scene.And, feminine bool) {
	n, start := &nouns[of.Noun], w.Mark()
	a := n.Of(of.Quant != scene.None)
	q := qualities[of.Adj].Of(of.Noun)
	switch {
	case diminutive(of):
		n, q = &smalls[of.Noun], &quality{}
	case of.Adj == fresh && justMade(of.Noun) && (w.s.Verb == bakes || w.s.Verb == cooks):
		q = &made
	}
	w.Words(n.Form[romance.Index(a.Plural)])
	before := q.before || q.beside && of.Colour != scene.None
	if before {
		w.prepose(start, q, a)
	}
	w.Words(qualities[of.Colour].Of(of.Noun).form.Of(a))
	if !before {
		w.Words(q.form.Of(a))
	}
	if of.Quant == scene.None {
		w.indefinite(start, feminine)
	} else {
		w.Insert(start, quantities[of.Quant][romance.Index(feminine)], " ")
	}
}

// diminutive reports whether the noun itself says small: un cagnolino.
func diminutive(of scene.And) bool { return of.Adj == small && smalls[of.Noun].Form[0] != "" }

// prepose puts an adjective before the noun since start. Before a masculine noun bello
// bends like an article.
func (w writer) prepose(start scene.Mark, q *quality, a romance.Agreement) {
	if q.form[0][0] != "bello" || a.Feminine {
		w.Insert(start, q.form.Of(a), " ")
		return
	}
	switch special := vowel(w.Since(start)) || impure(w.Since(start)); {
	case a.Plural && special:
		w.Insert(start, "begli ")
	case a.Plural:
		w.Insert(start, "bei ")
	case vowel(w.Since(start)):
		w.Insert(start, "bell’")
	case special:
		w.Insert(start, "bello ")
	default:
		w.Insert(start, "bel ")
	}
}

// with writes a companion, of which con would not say whose it is: "accompagnata da due
// cani", "che portava un cestino".
func (w writer) with(np *scene.NP) {
	c := np.With
	switch c.Noun.Class() {
	case scene.NoClass:
		return
	case scene.Pet:
		w.Words(accompanied.Of(nouns.Agreement(np)), "da")
	default:
		w.Words("che", portare.Finite[romance.Background(w.s.Tense)][romance.Index(np.Plural())])
	}
	w.counted(scene.And(c), nouns[c.Noun].Of(c.Quant != scene.None).Feminine)
}

// relative writes a relative clause, in the future in the present: "che adora le mele",
// "che aveva due gatti".
func (w writer) relative(np *scene.NP) {
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	w.Words("che", verbs[r.Verb].Finite[romance.Background(w.s.Tense)][romance.Index(np.Plural())])
	n := &nouns[r.Noun]
	switch {
	case r.Noun.Class() == scene.DwellingClass:
		w.Words(phrases[r.Noun])
	case r.Noun.Class() == scene.Pet:
		w.counted(scene.And{Noun: r.Noun, Quant: r.Quant}, n.Of(r.Quant != scene.None).Feminine)
	default:
		start := w.Mark()
		w.Words(n.Form[1])
		if r.Verb == loves {
			w.definites(start, n.Feminine[1])
		}
	}
}
