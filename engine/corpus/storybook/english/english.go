package english

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the English lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	w := writer{s}
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say:
		return wording.Capital(wording.Join(w.subject(), w.verb("say", "says", "said"))) + ": “" + w.selfReport() + "”"
	case s.Kind == scene.Ask:
		return wording.Capital(wording.Join(w.subject(), w.verb("ask", "asks", "asked"))) + ": “" + w.search() + "”"
	default:
		return wording.Capital(wording.Join(w.time(), w.clause())) + "."
	}
}

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

// time returns the time phrase of a first sentence, with its comma.
func (w writer) time() string {
	if w.s.Time == scene.None {
		return ""
	}
	return phrases[w.s.Time] + ","
}

// clause returns the statement without its full stop.
func (w writer) clause() string {
	return wording.Join(w.subject(), w.predicate(), w.objects(), w.place(), w.reason())
}

// predicate returns the verb group of a statement, with the state after be.
func (w writer) predicate() string {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return wording.Join(w.be(s.Negative), phrases[s.State])
	case scene.Stay:
		return w.be(false)
	case scene.Want:
		return wording.Join(w.finite("want", "wants", "wanted"), "to", verbs[s.Verb].base, verbs[s.Verb].prep)
	default:
		v := verbs[s.Verb]
		return wording.Join(w.finite(v.base, v.third, v.past), v.prep)
	}
}

// finite returns a verb in the tense and polarity of the sentence:
// "finds", "does not find", "found", "did not find", "will find".
func (w writer) finite(base, third, past string) string {
	if !w.s.Negative {
		return w.verb(base, third, past)
	}
	return wording.Join(w.verb("do", "does", "did"), "not", base)
}

// verb returns an affirmative verb form. In the future do is will.
func (w writer) verb(base, third, past string) string {
	switch w.s.Tense {
	case scene.Past:
		return past
	case scene.Future:
		if base == "do" {
			return "will"
		}
		return "will " + base
	}
	if w.plural() {
		return base
	}
	return third
}

// be returns the copula.
func (w writer) be(negative bool) string {
	not := ""
	if negative {
		not = "not"
	}
	switch {
	case w.s.Tense == scene.Future:
		return wording.Join("will", not, "be")
	case w.s.Tense == scene.Past && w.plural():
		return wording.Join("were", not)
	case w.s.Tense == scene.Past:
		return wording.Join("was", not)
	case w.plural():
		return wording.Join("are", not)
	}
	return wording.Join("is", not)
}

// plural reports the number that the verb agrees with.
func (w writer) plural() bool {
	return w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber)
}

// objects returns the verb's particle, the object and the recipient. A particle
// follows a pronoun and goes before a noun: "puts it on", "puts on a hat".
func (w writer) objects() string {
	s := w.s
	particle, object := verbs[s.Verb].particle, w.np(&s.Object, true)
	switch {
	case s.Object.Mention == scene.Pronoun:
		object = wording.Join(object, particle)
	default:
		object = wording.Join(particle, object)
	}
	if s.Recipient.Noun == scene.None {
		return object
	}
	return wording.Join(object, "to", w.np(&s.Recipient, true))
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
		return wording.Join(phrases[s.Spot.Prep], "the", nouns[s.Spot.Noun].one)
	}
	return ""
}

func (w writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	right := *s
	right.Violation = scene.Correct
	return wording.Join("because", pronoun(&s.Subject, false, false), writer{&right}.be(false), phrases[s.Reason])
}

// question returns a yes-no question and its answer.
func (w writer) question() string {
	s := w.s
	affirmative := *s
	affirmative.Negative = false
	q := writer{&affirmative}
	answer := *s
	answer.Subject.Mention = scene.Pronoun
	if s.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "yes,"
	if s.Negative {
		reply = "no,"
	}
	return wording.Capital(q.asked()) + "? " + wording.Capital(wording.Join(reply, writer{&answer}.clause())) + "."
}

// asked returns the question proper: "is the dog hungry", "does she find it".
func (w writer) asked() string {
	s := w.s
	if s.Kind == scene.Be {
		first, rest, _ := strings.Cut(w.be(false), " ")
		return wording.Join(first, w.subject(), rest, phrases[s.State])
	}
	v := verbs[s.Verb]
	return wording.Join(w.verb("do", "does", "did"), w.subject(), v.base, v.prep, w.objects())
}

// selfReport returns what a speaker says of itself, always in the present.
func (w writer) selfReport() string {
	if w.s.Subject.Plural() {
		return wording.Join("We are", phrases[w.s.State]) + "."
	}
	return wording.Join("I am", phrases[w.s.State]) + "."
}

// search returns a question for the object, always in the present.
func (w writer) search() string {
	verb := "is"
	if w.s.Object.Plural() {
		verb = "are"
	}
	return wording.Join("Where", verb, w.np(&w.s.Object, false)) + "?"
}
