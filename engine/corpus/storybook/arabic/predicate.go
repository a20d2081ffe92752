package arabic

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// copula returns the verb of a predicate, none in the affirmative present, and
// the case that it governs.
func (w *writer) copula(a agr) (string, kase) {
	switch {
	case w.s.Tense != scene.Present:
		return w.finite(&beVerb, a, ""), accusative
	case w.s.Negative:
		return notBe[a], accusative
	}
	return "", nominative
}

// notBe is ليس.
var notBe = [agrs]string{"ليس", "ليست", "ليسا", "ليستا", "ليسوا", "لسن"}

// nominal reports whether the sentence is one without a verb.
func (w *writer) nominal() bool { return w.s.Tense == scene.Present && !w.s.Negative }

// be says how the subject is. What exists and is new is there first: "there was a
// hungry dog".
func (w *writer) be() string {
	s := w.s
	present := s.Tense == scene.Present
	fresh := s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName()
	switch {
	case fresh && present:
		return wording.Join("هناك", w.np(&s.Subject, nominative), w.predicate())
	case fresh && !s.Negative:
		verb, _ := w.copula(w.bare())
		return wording.Join(verb, "هناك", w.np(&s.Subject, nominative), w.state(nominative))
	case present:
		return wording.Join(w.topic(), w.predicate())
	}
	verb, c := w.copula(w.bare())
	return wording.Join(verb, w.np(&s.Subject, nominative), w.state(c))
}

// topic returns the subject that stands first; with ليس it is dropped.
func (w *writer) topic() string {
	s := w.s
	if s.Subject.Mention == scene.Pronoun && w.nominal() {
		return pronouns[w.wrong(agreement(&s.Subject))]
	}
	return w.np(&s.Subject, nominative)
}

// predicate returns ليس or nothing, and the state. Without a verb the state itself
// bears the number.
func (w *writer) predicate() string {
	if w.nominal() {
		return w.quality(w.s.State, w.full(), nominative)
	}
	verb, c := w.copula(w.full())
	return wording.Join(verb, w.state(c))
}

// state returns the state as a predicate of the subject.
func (w *writer) state(c kase) string { return w.quality(w.s.State, agreement(&w.s.Subject), c) }

// stay says where the subject is.
func (w *writer) stay() string {
	s := w.s
	fresh := s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName()
	there := ""
	if fresh {
		there = "هناك"
	}
	if s.Tense == scene.Present {
		return wording.Join(there, w.topic(), w.place())
	}
	verb, _ := w.copula(w.bare())
	return wording.Join(verb, there, w.np(&s.Subject, nominative), w.place())
}

// question returns a yes-no question and its answer, which bears the error if
// there is one.
func (w *writer) question() string {
	affirmative := *w.s
	affirmative.Negative = false
	answer := *w.s
	answer.Subject.Mention = scene.Pronoun
	if answer.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "نعم،"
	if w.s.Negative {
		reply = "لا،"
	}
	asked, told := writer{s: &affirmative}, writer{s: &answer, open: w.open}
	return "هل " + asked.asked() + "؟ " + wording.Join(reply, told.clause()) + "."
}

// asked returns the question proper, with the verb first.
func (w *writer) asked() string {
	if w.s.Kind == scene.Be {
		return w.be()
	}
	return w.action(false)
}

// speech returns who speaks: verb, then subject.
func (w *writer) speech(v *verb) string {
	return wording.Join(w.finite(v, w.bare(), ""), w.np(&w.s.Subject, nominative))
}

// selfReport returns what a speaker says of itself, always in the present.
func (w *writer) selfReport() string {
	a := agreement(&w.s.Subject)
	pronoun := "أنا"
	if a.singular() != a {
		pronoun = "نحن"
	}
	return pronoun + " " + w.quality(w.s.State, a, nominative)
}
