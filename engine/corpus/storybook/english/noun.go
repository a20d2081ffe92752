package english

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

func (w writer) subject() string { return w.np(&w.s.Subject, false) }

// np returns a noun phrase as subject or, if object is set, as object.
func (w writer) np(np *scene.NP, object bool) string {
	if np.Noun == scene.None {
		return ""
	}
	if np.Mention == scene.Pronoun {
		return pronoun(np, object, w.s.Violation == scene.WrongPronoun)
	}
	if np.Noun.Class().IsName() {
		return np.Noun.Gloss()
	}
	if np.Mention == scene.Known {
		return wording.Join("the", number(np.Noun, np.Quant))
	}
	wrong := w.s.Violation == scene.WrongAgreement && np == w.articled()
	return wording.Join(counted(np.Noun, np.Quant, np.Adj, wrong), with(np.With), relative(np))
}

// articled returns the phrase whose article WrongAgreement changes: the object if
// it has one, else the subject.
func (w writer) articled() *scene.NP {
	if o := &w.s.Object; o.Noun != scene.None && o.Mention == scene.New && o.Quant == scene.None && !o.Noun.Class().IsName() {
		return o
	}
	return &w.s.Subject
}

// counted returns an indefinite noun phrase: "an old dog", "two dogs".
func counted(noun, quant, adj scene.Concept, wrong bool) string {
	rest := wording.Join(phrases[adj], number(noun, quant))
	if quant != scene.None {
		return wording.Join(phrases[quant], rest)
	}
	if vowelSound(rest) != wrong {
		return wording.Join("an", rest)
	}
	return wording.Join("a", rest)
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

func with(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	return wording.Join("with", counted(c.Noun, c.Quant, scene.None, false))
}

// relative returns a relative clause in the habitual present.
func relative(np *scene.NP) string {
	if np.Rel.Verb == scene.None {
		return ""
	}
	w := writer{&scene.Sentence{Tense: scene.Present, Negative: np.Rel.Negative, Subject: scene.NP{Quant: np.Quant}}}
	v := verbs[np.Rel.Verb]
	return wording.Join("who", w.finite(v.base, v.third, v.past), nouns[np.Rel.Noun].many)
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
