package italian

import (
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
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

// vowel reports whether a word begins with a vowel sound; h is mute.
func vowel(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return strings.ContainsRune("aeiouhèAEIO", first)
}

// impure reports whether a word begins with a sound that asks for lo, gli and
// uno: z, s and a consonant, gn.
func impure(word string) bool {
	if word[0] == 's' {
		return !vowel(word[1:])
	}
	return word[0] == 'z' || strings.HasPrefix(word, "gn")
}

// elide joins lo or la to a verb: l’ before ha, hanno and è, both words elsewhere
// (lo ama), as most write today.
func elide(clitic, verb string) string {
	if (verb[0] == 'h' || verb == "è") && (clitic == "lo" || clitic == "la") {
		return "l’" + verb
	}
	return clitic + " " + verb
}

// definite puts the definite article before a singular.
func definite(phrase string, feminine bool) string {
	switch {
	case vowel(phrase):
		return "l’" + phrase
	case feminine:
		return "la " + phrase
	case impure(phrase):
		return "lo " + phrase
	}
	return "il " + phrase
}

// definites puts the definite article before a plural.
func definites(phrase string, feminine bool) string {
	switch {
	case feminine:
		return "le " + phrase
	case vowel(phrase) || impure(phrase):
		return "gli " + phrase
	}
	return "i " + phrase
}

// indefinite puts the indefinite article before a singular.
func indefinite(phrase string, feminine bool) string {
	switch {
	case feminine && vowel(phrase):
		return "un’" + phrase
	case feminine:
		return "una " + phrase
	case impure(phrase):
		return "uno " + phrase
	}
	return "un " + phrase
}

// stems are the prepositions that merge with the article, before il.
var stems = map[string]string{"a": "al", "di": "del", "in": "nel", "su": "sul"}

// joined puts a preposition before a noun phrase and merges it with its article.
func joined(preposition, phrase string) string {
	stem := stems[preposition]
	article, rest, _ := strings.Cut(phrase, " ")
	switch {
	case stem == "":
		return preposition + " " + phrase
	case strings.HasPrefix(phrase, "l’"):
		return stem + phrase
	case article == "il":
		return stem + " " + rest
	case article == "lo" || article == "la" || article == "le":
		return stem + phrase
	case article == "i" || article == "gli":
		return stem[:len(stem)-1] + phrase
	case preposition == "a" && (phrase[0] == 'a' || phrase[0] == 'A'):
		return "ad " + phrase
	}
	return preposition + " " + phrase
}

// subject returns the subject; a pronoun is left out.
func (w writer) subject() string {
	if w.s.Subject.Mention == scene.Pronoun {
		return ""
	}
	return w.np(&w.s.Subject, w.s.Violation == scene.WrongAgreement && agreeing(&w.s.Subject))
}

// agreeing reports whether np has a determiner that could be wrong in gender.
func agreeing(np *scene.NP) bool {
	n := &nouns[np.Noun]
	switch {
	case np.Mention == scene.Pronoun || np.Noun.Class().IsName():
		return false
	case np.Mention == scene.Known:
		return np.Plural() || !vowel(n.form[0])
	case np.Plural():
		return quantities[np.Quant][0] != quantities[np.Quant][1]
	}
	return np.Adj != scene.None && qualities[np.Adj].before || !vowel(n.form[0])
}

// np returns a noun phrase that is no pronoun, with a determiner of the wrong
// gender on demand.
func (w writer) np(np *scene.NP, wrong bool) string {
	n, feminine := &nouns[np.Noun], isFeminine(np) != wrong
	switch {
	case np.Noun.Class().IsName():
		return np.Noun.Gloss()
	case np.Mention == scene.Known && np.Plural():
		return definites(n.form[1], feminine)
	case np.Mention == scene.Known:
		return definite(n.form[0], feminine)
	}
	return wording.Join(counted(np, feminine), with(np.With), relative(np))
}

// counted returns a noun with its adjective and an indefinite determiner of a
// gender: "un bel gatto", "molte mele rosse".
func counted(np *scene.NP, feminine bool) string {
	phrase := nouns[np.Noun].form[index(np.Plural())]
	if np.Adj != scene.None {
		q := &qualities[np.Adj]
		switch adjective := q.agree(np); {
		case q.beautiful && !isFeminine(np):
			phrase = beautiful(phrase, np.Plural())
		case q.before:
			phrase = adjective + " " + phrase
		default:
			phrase += " " + adjective
		}
	}
	if np.Quant == scene.None {
		return indefinite(phrase, feminine)
	}
	return quantities[np.Quant][index(feminine)] + " " + phrase
}

// beautiful puts bello before a masculine noun; it bends like an article.
func beautiful(phrase string, plural bool) string {
	switch special := vowel(phrase) || impure(phrase); {
	case plural && special:
		return "begli " + phrase
	case plural:
		return "bei " + phrase
	case vowel(phrase):
		return "bell’" + phrase
	case special:
		return "bello " + phrase
	}
	return "bel " + phrase
}

func with(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	np := scene.NP{Noun: c.Noun, Quant: c.Quant}
	return "con " + counted(&np, isFeminine(&np))
}

// relative returns a relative clause in the habitual present; what one loves or
// hates takes the article.
func relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	v, n := &verbs[np.Rel.Verb], &nouns[np.Rel.Noun]
	who, what := "che", n.form[1]
	if np.Rel.Negative {
		who = "che non"
	}
	if v.generic {
		what = definites(what, n.feminine[1])
	}
	return wording.Join(who, v.finite[scene.Present][index(np.Plural())], what)
}
