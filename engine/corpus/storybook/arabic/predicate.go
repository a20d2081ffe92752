//go:build bits2

package arabic

import "confusio/engine/corpus/storybook/scene"

// copula writes the verb of a predicate, none in the affirmative present, and
// returns the case that it governs.
func (w *writer) copula(a agr) kase {
	switch {
	case w.s.Tense != scene.Present:
		w.finite(&beVerb, a, "")
	case w.s.Negative:
		w.Words(notBe[a])
	default:
		return nominative
	}
	return accusative
}

// notBe is ليس.
var notBe = [agrs]string{"ليس", "ليست", "ليسا", "ليستا", "ليسوا", "لسن"}

// nominal reports whether the sentence is one without a verb.
func (w *writer) nominal() bool { return w.s.Tense == scene.Present && !w.s.Negative }

// be says how the subject is. What exists and is new is there first: "there was a
// hungry dog".
func (w *writer) be() {
	s := w.s
	present := s.Tense == scene.Present
	fresh := s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName()
	switch {
	case fresh && present:
		w.Words("هناك")
		w.np(&s.Subject, nominative)
		w.predicate()
	case fresh && !s.Negative:
		w.copula(w.bare())
		w.Words("هناك")
		w.np(&s.Subject, nominative)
		w.state(nominative)
	case present:
		w.topic()
		w.predicate()
	default:
		c := w.copula(w.bare())
		w.np(&s.Subject, nominative)
		w.state(c)
	}
}

// topic writes the subject that stands first; with ليس it is dropped.
func (w *writer) topic() {
	s := w.s
	if s.Subject.Mention == scene.Pronoun && w.nominal() {
		w.Words(pronouns[w.wrong(agreement(&s.Subject))])
		return
	}
	w.np(&s.Subject, nominative)
}

// predicate writes ليس or nothing, and the state. Without a verb the state itself
// bears the number.
func (w *writer) predicate() {
	if w.nominal() {
		w.Words(w.quality(w.s.State, w.full(), nominative))
		return
	}
	w.state(w.copula(w.full()))
}

// state writes the state as a predicate of the subject.
func (w *writer) state(c kase) { w.Words(w.quality(w.s.State, agreement(&w.s.Subject), c)) }

// stay says where the subject is.
func (w *writer) stay() {
	s := w.s
	there, present := "", s.Tense == scene.Present
	if s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName() {
		there = "هناك"
	}
	if !present {
		w.copula(w.bare())
	}
	w.Words(there)
	if present {
		w.topic()
	} else {
		w.np(&s.Subject, nominative)
	}
	w.place()
}

// question writes a yes-no question and its answer, which bears the error if
// there is one.
func (w *writer) question() {
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
	asked, told := writer{Line: w.Line, s: &affirmative}, writer{Line: w.Line, s: &answer, open: w.open}
	w.Words("هل")
	asked.asked()
	w.End("؟")
	w.Words(reply)
	told.clause()
	w.End(".")
}

// asked writes the question proper, with the verb first.
func (w *writer) asked() {
	if w.s.Kind == scene.Be {
		w.be()
		return
	}
	w.action(false)
}

// speech writes who speaks: verb, then subject.
func (w *writer) speech(v *verb) {
	w.finite(v, w.bare(), "")
	w.np(&w.s.Subject, nominative)
}

// selfReport writes what a speaker says of itself, always in the present.
func (w *writer) selfReport() {
	a := agreement(&w.s.Subject)
	pronoun := "أنا"
	if a.singular() != a {
		pronoun = "نحن"
	}
	w.Words(pronoun, w.quality(w.s.State, a, nominative))
}
