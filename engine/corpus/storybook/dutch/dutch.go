//go:build bits2

package dutch

import "confusio/engine/corpus/storybook/scene"

// Language is the Dutch lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	if s.Question {
		question(l, s)
		return
	}
	w, start := newWriter(l, s), l.Mark()
	switch s.Kind {
	case scene.Say:
		w.clause(&toSay)
		w.Bind(": “")
		w.selfReport()
		w.End("”")
	case scene.Ask:
		w.clause(&toAsk)
		w.Bind(": “")
		w.search()
		w.End("”")
	default:
		w.statement()
		w.End(".")
	}
	w.Capital(start)
}

// writer writes one sentence with at most one violation.
type writer struct {
	*scene.Line
	s               *scene.Sentence
	wrongNumber     bool
	relativePronoun bool // die and dat are exchanged
	ending          slot // whose adjective has the wrong ending
	article         slot // whose article is the wrong one
	wrongPronoun    slot
}

// statement writes a main clause with its reason, without the full stop.
func (w writer) statement() {
	w.clause(w.verb())
	w.reason()
}

// verb returns the verb that is conjugated.
func (w writer) verb() *verb {
	switch w.s.Kind {
	case scene.Be:
		return copula(w.s.State)
	case scene.Stay:
		return posture(w.s.Subject.Noun)
	case scene.Want:
		return &toWill
	}
	return verbOf(w.s)
}

// clause writes a main clause: the time phrase or else the subject, the finite
// verb, then the rest. A relative clause steps behind verbs that would follow it
// alone: "werd er een man wakker die appels koopt".
func (w writer) clause(v *verb) {
	reflexive := ""
	if v.reflexive {
		reflexive = "zich"
	}
	if w.s.Time == scene.None {
		w.subject()
		w.closedRelative()
		w.Words(w.finite(v), reflexive)
		w.rest(v)
		return
	}
	w.Words(phrases[w.s.Time], w.finite(v), w.there())
	w.subject()
	if !v.reflexive && w.alone() {
		w.rest(v)
		w.relative()
		return
	}
	w.closedRelative()
	w.Words(reflexive)
	w.rest(v)
}

// alone reports whether nothing but what closes the clause follows subject and
// finite verb.
func (w writer) alone() bool {
	s := w.s
	placed := s.Kind == scene.Go || s.Place != scene.None || s.Spot.Noun != scene.None
	return w.not() == "" && !placed && (s.Object.Noun == scene.None || s.Kind == scene.Ask)
}

// closedRelative writes the relative clause of the subject with the comma that
// tells its end.
func (w writer) closedRelative() {
	if w.relative() {
		w.End(",")
	}
}

// there returns er before an indefinite subject that is introduced by a clause
// about nothing else.
func (w writer) there() string {
	s := w.s
	if s.Kind == scene.Act && !s.Negative && s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName() {
		return "er"
	}
	return ""
}

// finite returns the finite verb.
func (w writer) finite(v *verb) string {
	n := number(w.s.Subject.Plural() != w.wrongNumber)
	switch w.s.Tense {
	case scene.Past:
		return v.past[n]
	case scene.Present:
		return v.present[n]
	}
	return future[n]
}

// rest writes what follows subject and finite verb. Without an object the place
// follows the companion of the verb: "keert niet terug naar het dorp".
func (w writer) rest(v *verb) {
	s := w.s
	if (s.Kind == scene.Go || s.Kind == scene.Act) && s.Tense != scene.Future {
		w.Words(w.not(), v.companion)
		w.place()
		return
	}
	w.middle()
	w.closing(v)
}

// closing writes what closes the clause: a companion, a predicate, infinitives.
func (w writer) closing(v *verb) {
	s, last := w.s, v.companion
	if s.Tense == scene.Future {
		last = v.infinitive
	}
	switch {
	case s.Kind == scene.Be:
		w.Words(negation(s.State, s.Negative), adjectives[s.State].base, last)
	case s.Kind == scene.Want && w.takesNoun() && s.Negative: // a noun stays before willen
		w.Words("geen", verbOf(s).companion, last, verbOf(s).present[1])
	case s.Kind == scene.Want && w.takesNoun():
		w.Words(verbOf(s).companion, last, verbOf(s).present[1])
	case s.Kind == scene.Want:
		w.Words(last, verbOf(s).infinitive)
	case s.Negative && w.takesNoun():
		w.Words("geen", last)
	default:
		w.Words(last)
	}
}

// takesNoun reports whether the companion of the verb is a noun, which geen
// negates.
func (w writer) takesNoun() bool { return w.s.Verb != scene.None && verbOf(w.s).bare }

// not returns niet, if the clause is negated by it.
func (w writer) not() string {
	if w.s.Negative && w.s.Kind != scene.Be && !w.takesNoun() {
		return "niet"
	}
	return ""
}

// middle writes objects, place and niet.
func (w writer) middle() {
	s := w.s
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		w.Words(w.not())
		w.place()
		return
	}
	if s.Kind == scene.Give {
		w.given()
		return
	}
	switch prep := verbOf(s).prep; {
	case prep != "":
		w.prepositional(prep)
		w.place()
	case s.Object.Mention == scene.New:
		w.place()
		w.np(&s.Object, asObject, objectSlot)
	default:
		w.np(&s.Object, asObject, objectSlot)
		w.Words(w.not())
		w.place()
	}
}

// given writes object and recipient.
func (w writer) given() {
	s := w.s
	if s.Object.Mention == scene.New && s.Recipient.Mention == scene.Known {
		w.np(&s.Recipient, asObject, recipientSlot)
		w.np(&s.Object, asObject, objectSlot)
		return
	}
	w.np(&s.Object, asObject, objectSlot)
	w.Words(w.not(), towards[s.Verb])
	w.np(&s.Recipient, asObject, recipientSlot)
}

// prepositional writes a prepositional object with niet: "niet op de koning",
// "eraan", "er niet aan".
func (w writer) prepositional(prep string) {
	s := w.s
	switch not := w.not(); {
	case s.Object.Mention != scene.Pronoun || s.Object.Noun.Class().IsBeing():
		w.Words(not, prep)
		w.np(&s.Object, afterPreposition, objectSlot)
	case not == "":
		w.Words("er")
		w.End(prep)
	default:
		w.Words("er", not, prep)
	}
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words(places[s.Place].to)
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	case s.Spot.Noun != scene.None:
		piece := &nouns[s.Spot.Noun]
		w.Words(phrases[s.Spot.Prep], article(piece.het != (w.article == spotSlot)), piece.one)
	}
}

// reason writes ", omdat hij moe is".
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	right := w
	right.wrongNumber = false
	v := copula(s.Reason)
	w.End(",")
	w.Words("omdat", w.pronoun(&s.Subject, asSubject, reasonSlot), adjectives[s.Reason].base, right.finite(v))
	if s.Tense == scene.Future {
		w.Words(v.infinitive)
	}
}

// isNoun reports whether a state is a noun that one has: honger, dorst.
func isNoun(state scene.Concept) bool { return state == hungry || state == thirsty }

// copula returns the verb of a state.
func copula(state scene.Concept) *verb {
	if isNoun(state) {
		return &toHave
	}
	return &toBe
}

// negation returns what negates a state: "niet moe", "geen honger".
func negation(state scene.Concept, negative bool) string {
	switch {
	case negative && isNoun(state):
		return "geen"
	case negative:
		return "niet"
	}
	return ""
}
