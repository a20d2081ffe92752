package german

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
		w.wrong = articleToSpoil(s)
	case scene.WrongPronoun:
		w.wrongPronoun = germanic.PronounToSpoil(s)
	}
}

// articleToSpoil returns the first indefinite article, or else the first definite
// one, whose gender can be wrong beyond doubt.
func articleToSpoil(s *scene.Sentence) germanic.Slot {
	slots := [...]germanic.Slot{germanic.Subject, germanic.Object, germanic.Recipient}
	phrases := [...]*scene.NP{&s.Subject, &s.Object, &s.Recipient}
	for i, np := range phrases {
		if hasArticle(np) && np.Mention == scene.New {
			return slots[i]
		}
	}
	if with := s.Subject.With; with.Noun != scene.None && with.Quant == scene.None {
		return germanic.Companion
	}
	for i, np := range phrases {
		if hasArticle(np) && np.Mention == scene.Known && !(slots[i] == germanic.Object && plurallyRead(s)) {
			return slots[i]
		}
	}
	if s.Spot.Noun != scene.None && s.Spot.Prep != scene.In { // im is two words in one
		return germanic.Spot
	}
	return germanic.NoSlot
}

// hasArticle reports whether np is written with an article in the singular.
func hasArticle(np *scene.NP) bool {
	return np.Noun != scene.None && np.Mention != scene.Pronoun && !np.Plural() && !np.Noun.Class().IsName()
}

// plurallyRead reports whether the object with the wrong article could be taken for
// a plural: "die Lehrer" for "den Lehrer".
func plurallyRead(s *scene.Sentence) bool {
	n := &nouns[s.Object.Noun]
	return n.one[accusative] == n.many[accusative]
}

// otherGender returns the gender that a noun is wrongly given: feminine for the
// others, and for a feminine noun one of the two others.
func otherGender(noun scene.Concept, g gender) gender {
	switch {
	case g != feminine:
		return feminine
	case noun%2 == 0:
		return masculine
	}
	return neuter
}

// otherPronoun returns a wrong pronoun: er and sie, es and sie, ihm and ihr, ihm and
// ihnen change places.
func otherPronoun(noun scene.Concept, g gender, in grammaticalCase) string {
	switch {
	case g == plural && in == nominative, g == plural && in == dative:
		g = masculine
	case g == plural:
		g = otherGender(noun, feminine)
	case in == dative && g != feminine && noun%2 == 0:
		g = plural
	default:
		g = otherGender(noun, g)
	}
	return pronouns[g][in]
}
