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
	case np.Mention == scene.Known:
		w.Words("the", number(np.Noun, np.Quant))
	default:
		w.counted(np.Noun, np.Quant, np.Adj, w.s.Violation == scene.WrongAgreement && np == w.articled())
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

// counted writes an indefinite noun phrase: "an old dog", "two dogs".
func (w writer) counted(noun, quant, adj scene.Concept, wrong bool) {
	adjective, word := phrases[adj], number(noun, quant)
	first := phrases[quant]
	if quant == scene.None {
		first = "a"
		if vowelSound(cmp.Or(adjective, word)) != wrong {
			first = "an"
		}
	}
	w.Words(first, adjective, word)
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

func (w writer) with(c scene.With) {
	if c.Noun != scene.None {
		w.Words("with")
		w.counted(c.Noun, c.Quant, scene.None, false)
	}
}

// relative writes a relative clause in the habitual present.
func (w writer) relative(np *scene.NP) {
	if np.Rel.Verb == scene.None {
		return
	}
	habit := scene.Sentence{Tense: scene.Present, Negative: np.Rel.Negative, Subject: scene.NP{Quant: np.Quant}}
	v := &verbs[np.Rel.Verb]
	w.Words("who")
	writer{w.Line, &habit}.finite(v.base, v.third, v.past)
	w.Words(nouns[np.Rel.Noun].many)
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
