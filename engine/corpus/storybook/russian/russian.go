package russian

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Russian lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	w := &writer{s: s, open: s.Violation}
	text := ""
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say:
		text = w.speech(&sayVerb) + ": «" + w.selfReport() + "»."
	case s.Kind == scene.Ask:
		text = w.speech(&askVerb) + ": «Где " + w.np(&s.Object, nom, "") + "?»"
	default:
		text = wording.Join(phrases[s.Time], w.clause()) + "."
	}
	return wording.Capital(text)
}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
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

// group is a predicate in two parts: what ли follows in a question, and the rest.
type group struct{ first, rest string }

// clause returns the statement without its full stop. Who is new in a place comes
// after it: "в саду спала собака", "под столом было две собаки".
func (w *writer) clause() string {
	predicate := w.predicate(w.agree())
	if w.presents() {
		return wording.Join(w.place(), predicate.first, predicate.rest, w.subject()) + w.reason()
	}
	return wording.Join(w.subject(), predicate.first, predicate.rest, w.objects(), w.place()) + w.reason()
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

func (w *writer) subject() string { return w.np(&w.s.Subject, nom, "") }

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
		return group{first: w.copula(a)}
	case scene.Want:
		g := w.finite(&wantVerb, a)
		infinitive := verbs[s.Verb].wanted[0]
		if s.Negative {
			infinitive = verbs[s.Verb].wanted[1]
		}
		g.rest = wording.Join(g.rest, infinitive)
		return g
	}
	return w.finite(&verbs[s.Verb], a)
}

// finite returns a verb in tense and polarity: "нашла", "не будет спать".
func (w *writer) finite(v *verb, a agr) group {
	number := a / plur
	var g group
	switch {
	case w.s.Tense == scene.Past:
		g.first = v.past[a]
	case w.s.Tense == scene.Present:
		g.first = v.present[number]
	case v.activity != "":
		g = group{willBe[number], v.activity}
	default:
		g.first = v.future[number]
	}
	g.first = w.not(g.first)
	return g
}

// not puts the negation before the word it denies.
func (w *writer) not(word string) string {
	if w.s.Negative {
		return "не " + word
	}
	return word
}

// objects returns object and recipient: a new thing goes behind its recipient,
// what is known before it.
func (w *writer) objects() string {
	s := w.s
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		return ""
	}
	v := &verbs[s.Verb]
	object := w.np(&s.Object, v.object, v.prep)
	recipient := w.np(&s.Recipient, dat, "")
	if s.Object.Mention == scene.New {
		return wording.Join(recipient, object)
	}
	return wording.Join(object, recipient)
}

// place returns the destination, the place or the spot.
func (w *writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		return places[s.Place][1]
	case s.Place != scene.None:
		return places[s.Place][0]
	case s.Spot.Noun == scene.None:
		return ""
	}
	n := &nouns[s.Spot.Noun]
	switch s.Spot.Prep {
	case scene.In, scene.On:
		return phrases[s.Spot.Prep] + " " + n.spot
	case scene.Beside:
		return "рядом " + before("с", n.one[ins])
	}
	return phrases[s.Spot.Prep] + " " + n.one[ins]
}

// reason returns a clause of reason, with its comma.
func (w *writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	a := agreement(&s.Subject)
	right := writer{s: &scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: s.Subject, State: s.Reason}}
	g := right.being(a)
	return ", потому что " + wording.Join(w.pronoun(a, nom, false), g.first, g.rest)
}
