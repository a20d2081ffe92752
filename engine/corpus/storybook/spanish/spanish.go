//go:build bits2

package spanish

import "confusio/engine/corpus/storybook/scene"

// Language is the Spanish lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w, start := writer{l, s}, l.Mark()
	switch {
	case s.Question:
		w.question()
		return
	case s.Kind == scene.Say:
		w.speech(&say)
		w.selfReport()
		w.End("».")
	case s.Kind == scene.Ask:
		w.speech(&ask)
		w.search()
		w.End("».")
	default:
		w.Words(phrases[s.Time])
		w.clause()
		w.End(".")
	}
	w.Capital(start)
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// speech writes who says or asks, up to the quotation mark.
func (w writer) speech(v *verb) {
	w.subject()
	w.Words(w.finite(v))
	w.Bind(": «")
}

// clause writes the statement without its full stop.
func (w writer) clause() {
	w.subject()
	if w.s.Negative {
		w.Words("no")
	}
	w.clitics()
	w.predicate()
	w.objects()
	w.place()
	w.reason()
}

// finite returns a verb in the tense of the sentence and the number of its subject.
func (w writer) finite(v *verb) string { return v.finite[w.s.Tense][w.plural()] }

// plural returns 1 if the verb stands in the plural, else 0.
func (w writer) plural() int {
	if w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber) {
		return 1
	}
	return 0
}

// predicate writes the finite verb with what belongs to it.
func (w writer) predicate() {
	s := w.s
	switch s.Kind {
	case scene.Be:
		w.state(s.State)
	case scene.Stay:
		w.Words(w.finite(&estar))
	case scene.Want:
		w.Words(w.finite(&wish))
		w.infinitive()
	default:
		v := &verbs[s.Verb]
		w.Words(w.finite(v), v.tail)
	}
}

// state writes the copula and the state of the subject: "está cansada", "tiene
// hambre", "es roja".
func (w writer) state(c scene.Concept) {
	q := &qualities[c]
	w.Words(w.finite(q.copula), q.agree(&w.s.Subject))
}

// infinitive writes the infinitive of a wish with its enclitics: "encontrar",
// "encontrarla", "ponerse", "ponérsela".
func (w writer) infinitive() {
	v, object := &verbs[w.s.Verb], w.accusative()
	if object != "" && v.reflexive {
		w.Words(v.stressed)
	} else {
		w.Words(v.infinitive)
	}
	if v.reflexive {
		w.End("se")
	}
	w.End(object)
}

// clitics writes the clitics before the finite verb, dative first.
func (w writer) clitics() {
	s := w.s
	v := &verbs[s.Verb]
	switch {
	case s.Kind == scene.Want || s.Verb == scene.None:
	case v.dative:
		w.Words(dative(s.Object.Plural() != (s.Violation == scene.WrongPronoun && s.Object.Mention == scene.Pronoun)))
	case v.reflexive || s.Kind == scene.Give && s.Object.Mention == scene.Pronoun:
		w.Words("se", w.accusative())
	case s.Kind == scene.Give:
		w.Words(dative(s.Recipient.Plural()))
	default:
		w.Words(w.accusative())
	}
}

// dative returns the dative clitic of the third person.
func dative(plural bool) string {
	if plural {
		return "les"
	}
	return "le"
}

// accusative returns the clitic of a pronoun object. The wrong one has the other
// gender.
func (w writer) accusative() string {
	np := &w.s.Object
	if np.Noun == scene.None || np.Mention != scene.Pronoun {
		return ""
	}
	feminine := isFeminine(np.Noun) != (w.s.Violation == scene.WrongPronoun)
	return accusatives[index(feminine)][index(np.Plural())]
}

// objects writes the object and the recipient that are not clitics.
func (w writer) objects() {
	s := w.s
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun {
		w.object(&s.Object)
	}
	if s.Recipient.Noun != scene.None {
		w.object(&s.Recipient)
	}
}

// object writes a noun phrase as object, a being with personal a.
func (w writer) object(np *scene.NP) {
	if np.Noun.Class().IsBeing() {
		start := w.Mark()
		w.np(np, false)
		w.contract(start, "a")
		return
	}
	w.np(np, w.s.Violation == scene.WrongAgreement && !w.agreeing(&w.s.Subject))
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words(places[s.Place].to)
	case s.Place != scene.None && s.Verb == travel:
		w.Words(places[s.Place].through)
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	case s.Spot.Noun != scene.None:
		spot := &prepositions[s.Spot.Prep]
		w.Words(spot.before)
		start := w.Mark()
		w.definite(s.Spot.Noun)
		w.contract(start, spot.last)
	}
}

// reason writes the clause that says why.
func (w writer) reason() {
	if w.s.Reason == scene.None {
		return
	}
	right := *w.s
	right.Violation = scene.Correct
	w.Words("porque")
	writer{w.Line, &right}.state(right.Reason)
}

// question writes a yes-no question and its answer. A wrong pronoun stands in
// the answer, any other error in the question.
func (w writer) question() {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	answer.Object.Mention = scene.Pronoun
	if w.s.Violation == scene.WrongPronoun {
		asked.Violation = scene.Correct
	} else {
		answer.Violation = scene.Correct
	}
	reply := "Sí,"
	if w.s.Negative {
		reply = "No,"
	}
	w.Bind("¿")
	writer{w.Line, &asked}.asked()
	w.End("?")
	w.Words(reply)
	writer{w.Line, &answer}.clause()
	w.End(".")
}

// asked writes the question proper, the verb first: "encontró la niña la llave".
func (w writer) asked() {
	start := w.Mark()
	w.clitics()
	w.predicate()
	w.subject()
	w.objects()
	w.Capital(start)
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	q, start := &qualities[w.s.State], w.Mark()
	w.Words(q.copula.first[index(w.s.Subject.Plural())], q.agree(&w.s.Subject))
	w.Capital(start)
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	w.Words("¿Dónde", estar.finite[scene.Present][index(w.s.Object.Plural())])
	w.np(&w.s.Object, w.s.Violation == scene.WrongAgreement && !w.agreeing(&w.s.Subject))
	w.End("?")
}
