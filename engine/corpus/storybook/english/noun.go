package english

import (
	"cmp"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

func (w writer) subject() { w.np(&w.s.Subject, false) }

// np writes a noun phrase as subject or, if object is set, as object.
func (w writer) np(np *scene.NP, object bool) {
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.Words(pronoun(np, object, w.s.Violation == scene.WrongPronoun))
	case np.Noun.Class().IsName():
		w.Words(np.Noun.Gloss())
		w.and(np)
	case np.Noun.Class() == scene.Drink:
		w.Words(phrases[np.Noun])
	case np.Mention == scene.Known:
		w.Words("the", number(np.Noun, np.Quant))
		w.and(np)
	default:
		w.counted(np.Noun, np.Quant, np.Adj, np.Colour, w.s.Violation == scene.WrongAgreement && np == w.articled())
		w.and(np)
		w.with(np.With)
		w.relative(np)
	}
}

// articled returns the phrase whose article WrongAgreement changes: the object if
// it has one, else the subject.
func (w writer) articled() *scene.NP {
	if o := &w.s.Object; o.Noun != scene.None && o.Mention == scene.New && o.Quant == scene.None && !o.Noun.Class().IsName() {
		return o
	}
	return &w.s.Subject
}

// counted writes an indefinite noun phrase: "an old black dog", "two dogs".
func (w writer) counted(noun, quant, adj, colour scene.Concept, wrong bool) {
	adjective, hue, word := phrases[adj], phrases[colour], number(noun, quant)
	first := phrases[quant]
	if quant == scene.None {
		first = "a"
		if vowelSound(cmp.Or(adjective, hue, word)) != wrong {
			first = "an"
		}
	}
	w.Words(first, adjective, hue, word)
}

// vowelSound reports whether a word of the lexicon begins with a vowel sound.
func vowelSound(word string) bool { return strings.ContainsRune("aeiou", rune(word[0])) }

// number returns the noun in the number that quant asks for.
func number(noun, quant scene.Concept) string {
	if quant == scene.None {
		return nouns[noun].one
	}
	return nouns[noun].many
}

// and writes what is joined: "and Tom", "and the cake", "and a big cake".
func (w writer) and(np *scene.NP) {
	a := np.And
	if a.Noun == scene.None {
		return
	}
	w.Words("and")
	switch {
	case a.Noun.Class().IsName():
		w.Words(a.Noun.Gloss())
	case np.Mention == scene.Known:
		w.Words("the", number(a.Noun, a.Quant))
	default:
		w.counted(a.Noun, a.Quant, a.Adj, a.Colour, false)
	}
}

func (w writer) with(c scene.With) {
	if c.Noun != scene.None {
		w.Words("with")
		w.counted(c.Noun, c.Quant, c.Adj, c.Colour, false)
	}
}

// relative writes a relative clause, in the future in the present.
func (w writer) relative(np *scene.NP) {
	r := np.Rel
	if r.Verb == scene.None {
		return
	}
	background := scene.Sentence{Tense: w.s.Tense, Subject: scene.NP{Quant: np.Quant}}
	if background.Tense == scene.Future {
		background.Tense = scene.Present
	}
	v, who := &verbs[r.Verb], "who"
	if !np.Noun.Class().IsHuman() {
		who = "that"
	}
	w.Words(who)
	writer{w.Line, &background}.finite(v.base, v.third, v.past)
	switch {
	case r.Noun.Class() == scene.DwellingClass:
		w.Words(r.Noun.Gloss())
	case r.Noun.Class() == scene.Pet:
		w.counted(r.Noun, r.Quant, scene.None, scene.None, false)
	default:
		w.Words(nouns[r.Noun].many)
	}
}

// pronoun returns the personal pronoun of np. The wrong one swaps he and she; an
// object also swaps it and them, where no verb shows the number.
func pronoun(np *scene.NP, object, wrong bool) string {
	gender, plural := np.Noun.Gender(), np.Plural()
	if wrong {
		switch {
		case plural || gender == scene.Neuter:
			plural = plural != object
		case gender == scene.Feminine:
			gender = scene.Masculine
		default:
			gender = scene.Feminine
		}
	}
	forms := [...][2]string{scene.Neuter: {"it", "it"}, scene.Feminine: {"she", "her"}, scene.Masculine: {"he", "him"}}[gender]
	if plural {
		forms = [2]string{"they", "them"}
	}
	if object {
		return forms[1]
	}
	return forms[0]
}
