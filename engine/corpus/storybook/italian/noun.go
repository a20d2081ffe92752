//go:build bits2

package italian

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
)

// clitics are the pronouns of the object, by gender (0 masculine, 1 feminine) and
// number.
var clitics = [2][2]string{{"lo", "li"}, {"la", "le"}}

func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// isFeminine reports the gender of np, which may differ by number: l’uovo, le uova.
func isFeminine(np *scene.NP) bool { return nouns[np.Noun].feminine[index(np.Plural())] }

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

// elided writes a clitic and its verb: l’ before ha, hanno and è, both words
// elsewhere (lo ama), as most write today.
func (w writer) elided(clitic, verb string) {
	if (verb[0] == 'h' || verb == "è") && (clitic == "lo" || clitic == "la") {
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

// join puts a preposition before the noun phrase since start and merges it with
// its article.
func (w writer) join(start scene.Mark, preposition string) {
	stem, phrase := stems[preposition], w.Since(start)
	article, _, _ := bytes.Cut(phrase, space)
	switch {
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

// euphonic returns ad for a before a.
func euphonic(preposition string, phrase []byte) string {
	if preposition == "a" && (phrase[0] == 'a' || phrase[0] == 'A') {
		return "ad"
	}
	return preposition
}

// subject writes the subject; a pronoun is left out.
func (w writer) subject() {
	if w.s.Subject.Mention != scene.Pronoun {
		w.np(&w.s.Subject, w.s.Violation == scene.WrongAgreement && agreeing(&w.s.Subject))
	}
}

// agreeing reports whether np has a determiner that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	n := &nouns[np.Noun]
	switch {
	case np.Mention == scene.Pronoun || np.Noun.Class().IsName():
		return false
	case np.Mention == scene.Known:
		return np.Plural() || !vowel([]byte(n.form[0]))
	case np.Plural():
		return quantities[np.Quant][0] != quantities[np.Quant][1]
	}
	return np.Adj != scene.None && qualities[np.Adj].before || !vowel([]byte(n.form[0]))
}

// np writes a noun phrase that is no pronoun, with a determiner of the wrong
// gender on demand.
func (w writer) np(np *scene.NP, wrong bool) {
	n, feminine, start := &nouns[np.Noun], isFeminine(np) != wrong, w.Mark()
	switch {
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
	case np.Mention == scene.Known && np.Plural():
		w.Words(n.form[1])
		w.definites(start, feminine)
	case np.Mention == scene.Known:
		w.Words(n.form[0])
		w.definite(start, feminine)
	default:
		w.counted(np, feminine)
		w.with(np.With)
		w.relative(np)
	}
}

// counted writes a noun with its adjective and an indefinite determiner of a
// gender: "un bel gatto", "molte mele rosse".
func (w writer) counted(np *scene.NP, feminine bool) {
	start, q := w.Mark(), &qualities[np.Adj]
	switch word := nouns[np.Noun].form[index(np.Plural())]; {
	case np.Adj == scene.None:
		w.Words(word)
	case q.beautiful && !isFeminine(np):
		w.Words(word)
		w.beautiful(start, np.Plural())
	case q.before:
		w.Words(q.agree(np), word)
	default:
		w.Words(word, q.agree(np))
	}
	if np.Quant == scene.None {
		w.indefinite(start, feminine)
	} else {
		w.Insert(start, quantities[np.Quant][index(feminine)], " ")
	}
}

// beautiful puts bello before the masculine noun since start; it bends like an
// article.
func (w writer) beautiful(start scene.Mark, plural bool) {
	phrase := w.Since(start)
	switch special := vowel(phrase) || impure(phrase); {
	case plural && special:
		w.Insert(start, "begli ")
	case plural:
		w.Insert(start, "bei ")
	case vowel(phrase):
		w.Insert(start, "bell’")
	case special:
		w.Insert(start, "bello ")
	default:
		w.Insert(start, "bel ")
	}
}

func (w writer) with(c scene.With) {
	if c.Noun != scene.None {
		np := scene.NP{Noun: c.Noun, Quant: c.Quant}
		w.Words("con")
		w.counted(&np, isFeminine(&np))
	}
}

// relative writes a relative clause in the habitual present; what one loves or
// hates takes the article.
func (w writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	v, n := &verbs[np.Rel.Verb], &nouns[np.Rel.Noun]
	who := "che"
	if np.Rel.Negative {
		who = "che non"
	}
	w.Words(who, v.finite[scene.Present][index(np.Plural())])
	start := w.Mark()
	w.Words(n.form[1])
	if v.generic {
		w.definites(start, n.feminine[1])
	}
}
