//go:build bits2

package russian

import "confusio/engine/corpus/storybook/scene"

// Language is the Russian lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w, start := &writer{Line: l, s: s, open: s.Violation}, l.Mark()
	switch {
	case s.Question:
		w.question()
		return
	case s.Kind == scene.Say:
		w.speech(&sayVerb)
		w.Bind(": «")
		w.selfReport()
		w.End("».")
	case s.Kind == scene.Ask:
		w.speech(&askVerb)
		w.Bind(": «Где ")
		w.np(&s.Object, nom, "")
		w.End("?»")
	default:
		w.Words(phrases[s.Time])
		w.clause()
		w.End(".")
	}
	w.Capital(start)
}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
	*scene.Line
	s    *scene.Sentence
	open scene.Violation
}

// violate reports whether the sentence is to have this error, and uses it up.
func (w *writer) violate(v scene.Violation) bool {
	if w.open != v {
		return false
	}
	w.open = scene.Correct
	return true
}

// group is a predicate in two parts: what ли follows in a question, which is the
// negation and a word, and the rest.
type group struct {
	not, first string
	rest       [2]string
}

// whole writes a predicate in one piece.
func (w *writer) whole(g group) { w.Words(g.not, g.first, g.rest[0], g.rest[1]) }

// clause writes the statement without its full stop. Who is new in a place comes
// after it: "в саду спала собака", "под столом было две собаки".
func (w *writer) clause() {
	g := w.predicate(w.agree())
	if w.presents() {
		w.place()
		w.whole(g)
		w.subject()
	} else {
		w.subject()
		w.whole(g)
		w.objects()
		w.place()
	}
	w.reason()
}

// presents reports whether the sentence puts a new being into a place.
func (w *writer) presents() bool {
	s := w.s
	if s.Subject.Mention != scene.New || s.Subject.Noun.Class().IsName() {
		return false
	}
	bare := s.Subject.With.Noun == scene.None && s.Subject.Rel.Verb == scene.None && !s.Subject.Plural()
	return s.Kind == scene.Stay || s.Kind == scene.Act && !s.Negative && bare && s.Place+s.Spot.Noun != scene.None
}

// impersonal reports whether the verb is a neuter singular although the subject is
// many: "было две собаки", "много собак спало".
func (w *writer) impersonal() bool {
	s := w.s
	if s.Subject.Mention != scene.New || !s.Subject.Plural() {
		return false
	}
	active := s.Kind != scene.Be && s.Kind != scene.Say && s.Kind != scene.Ask && s.Subject.Rel.Verb == scene.None
	return s.Kind == scene.Stay || s.Subject.Quant == scene.Many && active
}

func (w *writer) subject() { w.np(&w.s.Subject, nom, "") }

// agree returns what the verb agrees with: in the past one of four forms, else a
// number. Violations of number come first, then those of gender.
func (w *writer) agree() agr {
	a := agreement(&w.s.Subject)
	if w.impersonal() {
		return neut
	}
	switch {
	case w.hasVerb() && w.violate(scene.WrongNumber):
		if a == plur {
			return nouns[w.s.Subject.Noun].gender
		}
		return plur
	case a != plur && w.hasGender() && w.violate(scene.WrongAgreement):
		return a.otherGender()
	}
	return a
}

// hasVerb reports whether a finite verb or a predicate shows number.
func (w *writer) hasVerb() bool { return w.s.Kind != scene.Stay || w.s.Tense != scene.Present }

// hasGender reports whether the finite verb shows gender.
func (w *writer) hasGender() bool {
	if w.s.Tense == scene.Past {
		return true
	}
	return w.s.Kind == scene.Be && w.s.Tense == scene.Present && states[w.s.State].past[masc] == ""
}

// predicate returns the verb group of a statement.
func (w *writer) predicate(a agr) group {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return w.being(a)
	case scene.Stay:
		return w.copula(a)
	case scene.Want:
		g := w.finite(&wantVerb, a)
		g.rest[1] = verbs[s.Verb].wanted[0]
		if s.Negative {
			g.rest[1] = verbs[s.Verb].wanted[1]
		}
		return g
	}
	return w.finite(&verbs[s.Verb], a)
}

// finite returns a verb in tense and polarity: "нашла", "не будет спать".
func (w *writer) finite(v *verb, a agr) group {
	number, g := a/plur, group{not: w.not()}
	switch {
	case w.s.Tense == scene.Past:
		g.first = v.past[a]
	case w.s.Tense == scene.Present:
		g.first = v.present[number]
	case v.activity != "":
		g.first, g.rest[0] = willBe[number], v.activity
	default:
		g.first = v.future[number]
	}
	return g
}

// not returns the negation, which stands before the word it denies.
func (w *writer) not() string {
	if w.s.Negative {
		return "не"
	}
	return ""
}

// objects writes object and recipient: a new thing goes behind its recipient,
// what is known before it. An error is the object's before it is the recipient's.
func (w *writer) objects() {
	s := w.s
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		return
	}
	v, first := &verbs[s.Verb], w.Mark()
	w.np(&s.Object, v.object, v.prep)
	second := w.Mark()
	w.np(&s.Recipient, dat, "")
	if s.Object.Mention == scene.New {
		w.Swap(first, second)
	}
}

// place writes the destination, the place or the spot.
func (w *writer) place() {
	s, n := w.s, &nouns[w.s.Spot.Noun]
	switch {
	case s.Kind == scene.Go:
		w.Words(places[s.Place][1])
	case s.Place != scene.None:
		w.Words(places[s.Place][0])
	case s.Spot.Noun == scene.None:
	case s.Spot.Prep == scene.In || s.Spot.Prep == scene.On:
		w.Words(phrases[s.Spot.Prep], n.spot)
	case s.Spot.Prep == scene.Beside:
		w.Words("рядом")
		start := w.Mark()
		w.Words(n.one[ins])
		w.before(start, "с")
	default:
		w.Words(phrases[s.Spot.Prep], n.one[ins])
	}
}

// reason writes a clause of reason, with its comma.
func (w *writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	a := agreement(&s.Subject)
	right := writer{s: &scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: s.Subject, State: s.Reason}}
	w.End(", потому что")
	w.pronoun(a, nom, false)
	w.whole(right.being(a))
}
