package dutch

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// spoil picks at most one word of the sentence to be wrong.
func (w *writer) spoil() {
	switch s := w.s; s.Violation {
	case scene.WrongNumber:
		w.wrongNumber = true
	case scene.WrongAgreement:
		w.spoilAgreement()
	case scene.WrongPronoun:
		w.wrongPronoun = germanic.PronounToSpoil(s)
	}
}

// spoilAgreement picks the ending of an adjective after een, or else a relative
// pronoun, or else a definite article.
func (w *writer) spoilAgreement() {
	s := w.s
	slots := [...]germanic.Slot{germanic.Subject, germanic.Object, germanic.Recipient}
	phrases := [...]*scene.NP{&s.Subject, &s.Object, &s.Recipient}
	for i, np := range phrases {
		if a := adjectives[np.Adj]; !np.Plural() && a.base != a.inflected {
			w.ending = slots[i]
			return
		}
	}
	if s.Subject.Rel.Verb != scene.None {
		w.relativePronoun = true
		return
	}
	for i, np := range phrases {
		if np.Noun != scene.None && np.Mention == scene.Known && !np.Noun.Class().IsName() {
			w.article = slots[i]
			return
		}
	}
	if s.Spot.Noun != scene.None {
		w.article = germanic.Spot
	}
}

// otherGender returns the gender of a wrong pronoun, so that of two forms each is
// wrong for the other's noun: hij and ze, het and ze; hem and haar, hem and hen for
// people; het and haar, hem and haar, hem and ze for animals; hem and ze, het and ze
// for things.
func otherGender(np *scene.NP, g gender, as role) gender {
	even, class := np.Noun%2 == 0, np.Noun.Class()
	switch {
	case as == asSubject && (g == masculine || g == neuter):
		return feminine
	case as == asSubject && g == plural && class.IsHuman():
		return masculine
	case g == plural && (class.IsBeing() || even):
		return masculine
	case g == plural:
		return neuter
	case class.IsThing():
		return plural
	case g == feminine && (even || class.IsHuman() || as == afterPreposition):
		return masculine
	case g == feminine:
		return neuter
	case g == masculine && !even && class.IsHuman():
		return plural
	}
	return feminine
}
