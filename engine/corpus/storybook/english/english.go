package english

import "confusio/engine/corpus/storybook/scene"

// Language is the English lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w, start := writer{l, s}, l.Mark()
	w.link()
	switch {
	case s.Question:
		w.question(start)
		return
	case s.Kind == scene.Say:
		w.speech()
	case s.Kind == scene.Ask:
		w.ask()
	case s.Kind == scene.Weather:
		w.Words(changes[s.State])
		w.End(".")
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

// link writes what ties the sentence to the one before.
func (w writer) link() {
	switch w.s.Link {
	case scene.Then:
		w.Words("then")
	case scene.Later:
		w.Words("later")
		w.End(",")
	case scene.But:
		w.Words("but")
	case scene.AtLast:
		w.Words("at last")
		w.End(",")
	}
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

// objects writes the verb's particle, the object and the recipient: "puts it on",
// "puts on a hat", "gives him an apple", "gives an apple to a king", "takes it home".
func (w writer) objects() {
	s, v := w.s, &verbs[w.s.Verb]
	if s.Kind == scene.Give && v.double && s.Object.Mention == scene.New && s.Recipient.Mention != scene.New {
		w.np(&s.Recipient, true)
		w.np(&s.Object, true)
		return
	}
	if s.Object.Mention == scene.Pronoun || v.last {
		w.np(&s.Object, true)
		w.Words(v.particle)
	} else {
		w.Words(v.particle)
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
	case s.Place != scene.None && s.Verb == swim:
		w.Words("in the", phrases[s.Place])
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	default:
		w.spot()
	}
}

// spot writes "under the bed", "everywhere".
func (w writer) spot() {
	if s := w.s.Spot; s.Prep == scene.Everywhere {
		w.Words("everywhere")
	} else if s.Noun == bed && s.Prep == scene.In {
		w.Words("in bed")
	} else if s.Noun != scene.None {
		w.Words(phrases[s.Prep], "the", nouns[s.Noun].one)
	}
}

// reason writes "because she was tired", "because it was raining".
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.Words("because")
	if weather, ok := reasons[s.Reason]; ok {
		w.Words(weather[s.Tense])
		return
	}
	right := *s
	right.Violation = scene.Correct
	w.Words(pronoun(&s.Subject, false, s.Violation == scene.WrongPronoun && s.Subject.Mention != scene.Pronoun))
	writer{w.Line, &right}.be(false)
	w.Words(phrases[s.Reason])
}

// question writes a yes-no question and its short answer: "Did she find it? Yes,
// she did."
func (w writer) question(start scene.Mark) {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	writer{w.Line, &asked}.asked()
	w.Capital(start)
	w.End("?")
	reply, not := "Yes,", ""
	if w.s.Negative {
		reply, not = "No,", "not"
	}
	w.Words(reply, pronoun(&answer.Subject, false, w.s.Violation == scene.WrongPronoun))
	if w.s.Kind == scene.Be {
		finite, _ := w.copula()
		w.Words(finite, not)
	} else {
		w.verb("do", "does", "did")
		w.Words(not)
	}
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

// speech writes who says what: “I am tired.” “Thank you!” “It is under the bed.”
func (w writer) speech() {
	s := w.s
	w.subject()
	switch {
	case s.Phrase == help:
		w.verb("shout", "shouts", "shouted")
		w.quote()
		w.Words("Help")
		w.End("!”")
	case s.Phrase != scene.None:
		w.verb("say", "says", "said")
		w.quote()
		w.Words(phrases[s.Phrase])
		w.End("!”")
	case s.State != scene.None:
		w.verb("say", "says", "said")
		w.quote()
		if s.Subject.Plural() {
			w.Words("We are")
		} else {
			w.Words("I am")
		}
		w.Words(phrases[s.State])
		w.End(".”")
	default:
		w.verb("say", "says", "said")
		w.quote()
		if s.Object.Plural() {
			w.Words("They are")
		} else {
			w.Words("It is")
		}
		w.spot()
		w.End(".”")
	}
}

func (w writer) quote() { w.Bind(", “") }

// ask writes a question for the thing, always in the present: “Where is my ball?”
func (w writer) ask() {
	s := w.s
	w.subject()
	w.verb("ask", "asks", "asked")
	w.quote()
	verb, owner := "is", "my"
	if s.Object.Plural() {
		verb = "are"
	}
	if s.Subject.Plural() {
		owner = "our"
	}
	w.Words("Where", verb, owner, number(s.Object.Noun, s.Object.Quant))
	if and := s.Object.And; and.Noun != scene.None {
		w.Words("and", owner, number(and.Noun, and.Quant))
	}
	w.End("?”")
}
