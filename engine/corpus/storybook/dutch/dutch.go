package dutch

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Dutch lineariser.
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
		return wording.Capital(w.clause(&toSay)) + ": “" + selfReport(s) + "”"
	case scene.Ask:
		return wording.Capital(w.clause(&toAsk)) + ": “" + search(s) + "”"
	}
	return wording.Capital(w.statement()) + "."
}

// writer writes one sentence with at most one violation.
type writer struct {
	s               *scene.Sentence
	wrongNumber     bool
	relativePronoun bool // die and dat are exchanged
	ending          slot // whose adjective has the wrong ending
	article         slot // whose article is the wrong one
	wrongPronoun    slot
}

// statement returns a main clause with its reason, without the full stop.
func (w writer) statement() string { return w.clause(w.verb()) + w.reason() }

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

// clause returns a main clause: the time phrase or else the subject, the finite
// verb, then the rest. A relative clause steps behind verbs that would follow it
// alone: "werd er een man wakker die appels koopt".
func (w writer) clause(v *verb) string {
	reflexive, that := "", w.relative(&w.s.Subject)
	if v.reflexive {
		reflexive = "zich"
	}
	rest := w.rest(v)
	if w.s.Time == scene.None {
		return wording.Join(w.subject(), closed(that), w.finite(v), reflexive, rest)
	}
	before := wording.Join(phrases[w.s.Time], w.finite(v), w.there(), w.subject())
	if reflexive == "" && rest == w.closing(v) {
		return wording.Join(before, rest, that)
	}
	return wording.Join(before, closed(that), reflexive, rest)
}

// closed returns a relative clause with the comma that tells its end.
func closed(that string) string {
	if that == "" {
		return ""
	}
	return that + ","
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

// rest returns what follows subject and finite verb. Without an object the place
// follows the companion of the verb: "keert niet terug naar het dorp".
func (w writer) rest(v *verb) string {
	s := w.s
	if (s.Kind == scene.Go || s.Kind == scene.Act) && s.Tense != scene.Future {
		return wording.Join(w.not(), v.companion, w.place())
	}
	return wording.Join(w.middle(), w.closing(v))
}

// closing returns what closes the clause: a companion, a predicate, infinitives.
func (w writer) closing(v *verb) string {
	s := w.s
	last := v.companion
	if s.Tense == scene.Future {
		last = v.infinitive
	}
	switch {
	case s.Kind == scene.Be:
		return wording.Join(state(s.State, s.Negative), last)
	case s.Kind == scene.Want && w.takesNoun(): // a noun stays before willen
		verb := verbOf(s)
		last = wording.Join(verb.companion, last, verb.present[1])
	case s.Kind == scene.Want:
		return wording.Join(last, verbOf(s).infinitive)
	}
	if s.Negative && w.takesNoun() {
		return "geen " + last
	}
	return last
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

// middle returns objects, place and niet.
func (w writer) middle() string {
	s, not := w.s, w.not()
	if s.Object.Noun == scene.None || s.Kind == scene.Ask {
		return wording.Join(not, w.place())
	}
	if s.Kind == scene.Give {
		return w.given(not)
	}
	switch prep := verbOf(s).prep; {
	case prep != "":
		return wording.Join(w.prepositional(prep, not), w.place())
	case s.Object.Mention == scene.New:
		return wording.Join(w.place(), w.np(&s.Object, asObject, objectSlot))
	default:
		return wording.Join(w.np(&s.Object, asObject, objectSlot), not, w.place())
	}
}

// given returns object and recipient.
func (w writer) given(not string) string {
	s := w.s
	object, recipient := w.np(&s.Object, asObject, objectSlot), w.np(&s.Recipient, asObject, recipientSlot)
	if s.Object.Mention == scene.New && s.Recipient.Mention == scene.Known {
		return wording.Join(recipient, object)
	}
	return wording.Join(object, not, towards[s.Verb], recipient)
}

// prepositional returns a prepositional object with niet: "niet op de koning",
// "eraan", "er niet aan".
func (w writer) prepositional(prep, not string) string {
	s := w.s
	if s.Object.Mention != scene.Pronoun || s.Object.Noun.Class().IsBeing() {
		return wording.Join(not, prep, w.np(&s.Object, afterPreposition, objectSlot))
	}
	if not == "" {
		return "er" + prep
	}
	return "er " + not + " " + prep
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
		piece := nouns[s.Spot.Noun]
		return phrases[s.Spot.Prep] + " " + article(piece.het != (w.article == spotSlot)) + " " + piece.one
	}
	return ""
}

// reason returns ", omdat hij moe is".
func (w writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	right := w
	right.wrongNumber = false
	v := copula(s.Reason)
	last := right.finite(v)
	if s.Tense == scene.Future {
		last += " " + v.infinitive
	}
	return ", " + wording.Join("omdat", right.pronoun(&s.Subject, asSubject, reasonSlot), state(s.Reason, false), last)
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

// state returns a state with its negation: "niet moe", "geen honger".
func state(c scene.Concept, negative bool) string {
	word := adjectives[c].base
	switch {
	case negative && isNoun(c):
		return "geen " + word
	case negative:
		return "niet " + word
	}
	return word
}
