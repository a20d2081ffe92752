//go:build bits2

package german

import (
	"cmp"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the German lineariser.
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
		w.Bind(": „")
		w.selfReport()
		w.End("“")
	case scene.Ask:
		w.clause(&toAsk)
		w.Bind(": „")
		w.search()
		w.End("“")
	default:
		w.statement()
		w.End(".")
	}
	w.Capital(start)
}

// writer writes one sentence with at most one violation.
type writer struct {
	*scene.Line
	s            *scene.Sentence
	wrongNumber  bool
	wrong        slot // whose article has the wrong gender
	wrongPronoun slot
}

// statement writes a main clause with its reason, without the full stop.
func (w writer) statement() {
	w.clause(w.verb())
	w.reason()
}

// verb returns the verb that is conjugated.
func (w writer) verb() *verb {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return copula(s.State)
	case scene.Stay:
		return posture(s.Subject.Noun)
	case scene.Want:
		return &toWill
	}
	return verbOf(s)
}

// clause writes a main clause: the time phrase or else the subject, the finite
// verb, then the rest. A relative clause steps behind a verb that would follow it
// alone: "wachte ein Mann auf, der Äpfel kauft".
func (w writer) clause(v *verb) {
	finite, last := w.finite(v)
	reflexive := ""
	if v.reflexive {
		reflexive = "sich"
	}
	if w.s.Time == scene.None {
		w.subject()
		w.closedRelative()
		w.Words(finite, reflexive)
		w.middle()
		w.Words(last)
		return
	}
	w.Words(times[w.s.Time], finite, reflexive)
	w.subject()
	if w.alone() {
		w.Words(last)
		w.relative()
		return
	}
	w.closedRelative()
	w.middle()
	w.Words(last)
}

// alone reports whether the middle of the clause is empty.
func (w writer) alone() bool {
	s := w.s
	placed := s.Kind == scene.Go || s.Place != scene.None || s.Spot.Noun != scene.None
	return s.Kind != scene.Be && !s.Negative && !placed && (s.Object.Noun == scene.None || s.Kind == scene.Ask)
}

// closedRelative writes the relative clause of the subject with its second comma.
func (w writer) closedRelative() {
	if w.relative() {
		w.End(",")
	}
}

// finite returns the finite verb and what closes the clause: a prefix or, in the
// future, an infinitive.
func (w writer) finite(v *verb) (finite, last string) {
	n := number(w.s.Subject.Plural() != w.wrongNumber)
	switch w.s.Tense {
	case scene.Past:
		return v.past[n], v.prefix
	case scene.Present:
		return v.present[n], v.prefix
	}
	return future[n], v.infinitive
}

// middle writes objects, place and nicht, then what the verb takes along: a
// predicate, an infinitive.
func (w writer) middle() {
	w.objects()
	switch w.s.Kind {
	case scene.Be:
		w.state(w.s.State, w.s.Negative)
	case scene.Want:
		w.Words(verbOf(w.s).infinitive)
	}
}

// objects writes objects, place and nicht.
func (w writer) objects() {
	s, not := w.s, ""
	if s.Negative && s.Kind != scene.Be {
		not = "nicht"
	}
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		w.Words(not)
		w.place()
		return
	}
	if s.Kind == scene.Give {
		w.given()
		w.Words(not)
		return
	}
	switch v := verbOf(s); {
	case v.prep != "":
		w.Words(not)
		w.prepositional(v)
		w.place()
	case s.Object.Mention == scene.New:
		w.place()
		w.np(&s.Object, v.govern, objectSlot)
	default:
		w.np(&s.Object, v.govern, objectSlot)
		w.Words(not)
		w.place()
	}
}

// given writes object and recipient. The recipient goes first, unless the object
// is a pronoun or the only one of the two that is definite. Before nicht only a
// pronoun goes first.
func (w writer) given() {
	s := w.s
	newcomer := s.Recipient.Mention == scene.New && !s.Recipient.Noun.Class().IsName()
	if s.Object.Mention == scene.Pronoun || s.Object.Mention == scene.Known && newcomer && !s.Negative {
		w.np(&s.Object, accusative, objectSlot)
		w.np(&s.Recipient, dative, recipientSlot)
		return
	}
	w.np(&s.Recipient, dative, recipientSlot)
	w.np(&s.Object, accusative, objectSlot)
}

// prepositional writes a prepositional object: "auf den König", "daran".
func (w writer) prepositional(v *verb) {
	s := w.s
	if s.Object.Mention == scene.Pronoun && s.Object.Noun.Class().IsThing() {
		w.Words("dar")
		w.End(v.prep)
		return
	}
	w.Words(v.prep)
	w.np(&s.Object, v.govern, objectSlot)
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
		w.spot()
	}
}

// spot writes "unter dem Bett", "im Bett".
func (w writer) spot() {
	g := nouns[w.s.Spot.Noun].gender
	if w.wrong == spotSlot {
		g = otherGender(w.s.Spot.Noun, g)
	}
	piece := nouns[w.s.Spot.Noun].one[dative]
	if w.s.Spot.Prep == scene.In && g != feminine {
		w.Words("im", piece)
		return
	}
	w.Words(prepositions[w.s.Spot.Prep], definite[g][dative], piece)
}

// reason writes ", weil er müde ist".
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	right := w
	right.wrongNumber = false
	finite, last := right.finite(copula(s.Reason))
	w.End(",")
	w.Words("weil", w.pronoun(&s.Subject, nominative, reasonSlot))
	w.state(s.Reason, false)
	w.Words(last, finite)
}

// none returns the form of kein that goes with a state that one has, a noun:
// keinen Hunger, keine Angst. It is empty for the other states.
func none(state scene.Concept) string {
	switch state {
	case hungry, thirsty:
		return "keinen"
	case afraid:
		return "keine"
	}
	return ""
}

// copula returns the verb of a state.
func copula(state scene.Concept) *verb {
	if none(state) != "" {
		return &toHave
	}
	return &toBe
}

// state writes a state with its negation: "nicht müde", "keine Angst".
func (w writer) state(c scene.Concept, negative bool) {
	if negative {
		w.Words(cmp.Or(none(c), "nicht"))
	}
	w.Words(adjectives[c].base)
}
