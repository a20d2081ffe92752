package german

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the German lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	if s.Question {
		return question(s)
	}
	w := newWriter(s)
	switch s.Kind {
	case scene.Say:
		return wording.Capital(w.clause(&toSay, "")) + ": „" + selfReport(s) + "“"
	case scene.Ask:
		return wording.Capital(w.clause(&toAsk, "")) + ": „" + search(s) + "“"
	}
	return wording.Capital(w.statement()) + "."
}

// writer writes one sentence with at most one violation.
type writer struct {
	s            *scene.Sentence
	wrongNumber  bool
	wrong        slot // whose article has the wrong gender
	wrongPronoun slot
}

// statement returns a main clause with its reason, without the full stop.
func (w writer) statement() string {
	return w.clause(w.predicate()) + w.reason()
}

// predicate returns the verb that is conjugated and what it takes along at the end
// of the clause: a predicate, an infinitive.
func (w writer) predicate() (*verb, string) {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return copula(s.State), state(s.State, s.Negative)
	case scene.Stay:
		return posture(s.Subject.Noun), ""
	case scene.Want:
		return &toWill, verbOf(s).infinitive
	}
	return verbOf(s), ""
}

// clause returns a main clause: the time phrase or else the subject, the finite
// verb, then the rest. A relative clause steps behind a verb that would follow it
// alone: "wachte ein Mann auf, der Äpfel kauft".
func (w writer) clause(v *verb, tail string) string {
	s := w.s
	finite, last := w.finite(v)
	reflexive, that := "", relative(&s.Subject)
	if v.reflexive {
		reflexive = "sich"
	}
	middle := wording.Join(w.middle(), tail)
	if s.Time == scene.None {
		return wording.Join(w.subject()+closed(that), finite, reflexive, middle, last)
	}
	before := wording.Join(times[s.Time], finite, reflexive, w.subject())
	if middle == "" {
		return wording.Join(before, last) + that
	}
	return wording.Join(before+closed(that), middle, last)
}

// closed returns a relative clause with its second comma.
func closed(that string) string {
	if that == "" {
		return ""
	}
	return that + ","
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

// middle returns objects, place and nicht.
func (w writer) middle() string {
	s := w.s
	not := ""
	if s.Negative && s.Kind != scene.Be {
		not = "nicht"
	}
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		return wording.Join(not, w.place())
	}
	if s.Kind == scene.Give {
		return wording.Join(w.given(), not)
	}
	switch v := verbOf(s); {
	case v.prep != "":
		return wording.Join(not, w.prepositional(v), w.place())
	case s.Object.Mention == scene.New:
		return wording.Join(w.place(), w.np(&s.Object, v.govern, objectSlot))
	default:
		return wording.Join(w.np(&s.Object, v.govern, objectSlot), not, w.place())
	}
}

// given returns object and recipient. The recipient goes first, unless the object
// is a pronoun or the only one of the two that is definite. Before nicht only a
// pronoun goes first.
func (w writer) given() string {
	s := w.s
	object, recipient := w.np(&s.Object, accusative, objectSlot), w.np(&s.Recipient, dative, recipientSlot)
	newcomer := s.Recipient.Mention == scene.New && !s.Recipient.Noun.Class().IsName()
	if s.Object.Mention == scene.Pronoun || s.Object.Mention == scene.Known && newcomer && !s.Negative {
		return object + " " + recipient
	}
	return recipient + " " + object
}

// prepositional returns a prepositional object: "auf den König", "daran".
func (w writer) prepositional(v *verb) string {
	s := w.s
	if s.Object.Mention == scene.Pronoun && s.Object.Noun.Class().IsThing() {
		return "dar" + v.prep
	}
	return v.prep + " " + w.np(&s.Object, v.govern, objectSlot)
}

// place returns the destination, the place or the spot.
func (w writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		return places[s.Place].to
	case s.Place != scene.None:
		return places[s.Place].at
	case s.Spot.Noun != scene.None:
		return w.spot()
	}
	return ""
}

// spot returns "unter dem Bett", "im Bett".
func (w writer) spot() string {
	g := nouns[w.s.Spot.Noun].gender
	if w.wrong == spotSlot {
		g = otherGender(w.s.Spot.Noun, g)
	}
	piece := nouns[w.s.Spot.Noun].one[dative]
	if w.s.Spot.Prep == scene.In && g != feminine {
		return "im " + piece
	}
	return prepositions[w.s.Spot.Prep] + " " + definite[g][dative] + " " + piece
}

// reason returns ", weil er müde ist".
func (w writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	right := writer{s: s, wrongPronoun: w.wrongPronoun}
	v := copula(s.Reason)
	finite, last := right.finite(v)
	return ", " + wording.Join("weil", right.pronoun(&s.Subject, nominative, reasonSlot), state(s.Reason, false), last, finite)
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

// state returns a state with its negation: "nicht müde", "keine Angst".
func state(c scene.Concept, negative bool) string {
	word := adjectives[c].base
	if !negative {
		return word
	}
	if no := none(c); no != "" {
		return no + " " + word
	}
	return "nicht " + word
}
