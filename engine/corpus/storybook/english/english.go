package english

import "confusio/engine/corpus/storybook/scene"

// Language is the English lineariser.
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
		w.speech("say", "says", "said")
		w.selfReport()
	case s.Kind == scene.Ask:
		w.speech("ask", "asks", "asked")
		w.search()
	default:
		w.time()
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

// time writes the time phrase of a first sentence, with its comma.
func (w writer) time() {
	if w.s.Time != scene.None {
		w.Words(phrases[w.s.Time])
		w.End(",")
	}
}

// clause writes the statement without its full stop.
func (w writer) clause() {
	w.subject()
	w.predicate()
	w.objects()
	w.place()
	w.reason()
}

// predicate writes the verb group of a statement, with the state after be.
func (w writer) predicate() {
	s, v := w.s, &verbs[w.s.Verb]
	switch s.Kind {
	case scene.Be:
		w.be(s.Negative)
		w.Words(phrases[s.State])
	case scene.Stay:
		w.be(false)
	case scene.Want:
		w.finite("want", "wants", "wanted")
		w.Words("to", v.base, v.prep)
	default:
		w.finite(v.base, v.third, v.past)
		w.Words(v.prep)
	}
}

// finite writes a verb in the tense and polarity of the sentence:
// "finds", "does not find", "found", "did not find", "will find".
func (w writer) finite(base, third, past string) {
	if !w.s.Negative {
		w.verb(base, third, past)
		return
	}
	w.verb("do", "does", "did")
	w.Words("not", base)
}

// verb writes an affirmative verb form. In the future do is will.
func (w writer) verb(base, third, past string) {
	switch {
	case w.s.Tense == scene.Past:
		w.Words(past)
	case w.s.Tense == scene.Future && base == "do":
		w.Words("will")
	case w.s.Tense == scene.Future:
		w.Words("will", base)
	case w.plural():
		w.Words(base)
	default:
		w.Words(third)
	}
}

// be writes the copula.
func (w writer) be(negative bool) {
	not := ""
	if negative {
		not = "not"
	}
	finite, infinitive := w.copula()
	w.Words(finite, not, infinitive)
}

// copula returns the finite form of be, or will and its infinitive.
func (w writer) copula() (finite, infinitive string) {
	switch {
	case w.s.Tense == scene.Future:
		return "will", "be"
	case w.s.Tense == scene.Past && w.plural():
		return "were", ""
	case w.s.Tense == scene.Past:
		return "was", ""
	case w.plural():
		return "are", ""
	}
	return "is", ""
}

// plural reports the number that the verb agrees with.
func (w writer) plural() bool {
	return w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber)
}

// objects writes the verb's particle, the object and the recipient. A particle
// follows a pronoun and goes before a noun: "puts it on", "puts on a hat".
func (w writer) objects() {
	s, particle := w.s, verbs[w.s.Verb].particle
	if s.Object.Mention == scene.Pronoun {
		w.np(&s.Object, true)
		w.Words(particle)
	} else {
		w.Words(particle)
		w.np(&s.Object, true)
	}
	if s.Recipient.Noun != scene.None {
		w.Words("to")
		w.np(&s.Recipient, true)
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
		w.Words(phrases[s.Spot.Prep], "the", nouns[s.Spot.Noun].one)
	}
}

func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	right := *s
	right.Violation = scene.Correct
	w.Words("because", pronoun(&s.Subject, false, false))
	writer{w.Line, &right}.be(false)
	w.Words(phrases[s.Reason])
}

// question writes a yes-no question and its answer.
func (w writer) question() {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	if w.s.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "Yes,"
	if w.s.Negative {
		reply = "No,"
	}
	start := w.Mark()
	writer{w.Line, &asked}.asked()
	w.Capital(start)
	w.End("?")
	w.Words(reply)
	writer{w.Line, &answer}.clause()
	w.End(".")
}

// asked writes the question proper: "is the dog hungry", "does she find it".
func (w writer) asked() {
	s, v := w.s, &verbs[w.s.Verb]
	if s.Kind == scene.Be {
		finite, infinitive := w.copula()
		w.Words(finite)
		w.subject()
		w.Words(infinitive, phrases[s.State])
		return
	}
	w.verb("do", "does", "did")
	w.subject()
	w.Words(v.base, v.prep)
	w.objects()
}

// speech writes who says or asks, up to the quotation mark.
func (w writer) speech(base, third, past string) {
	w.subject()
	w.verb(base, third, past)
	w.Bind(": “")
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	who := "I am"
	if w.s.Subject.Plural() {
		who = "We are"
	}
	w.Words(who, phrases[w.s.State])
	w.End(".”")
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	verb := "is"
	if w.s.Object.Plural() {
		verb = "are"
	}
	w.Words("Where", verb)
	w.np(&w.s.Object, false)
	w.End("?”")
}
