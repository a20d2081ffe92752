package turkish

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Turkish lineariser.
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
		return capital(wording.Join(w.subject(), w.selfReport(), w.finite(say))) + "."
	case s.Kind == scene.Ask:
		where := "“" + capital(w.np(&s.Object, nominative)) + " nerede?”"
		return capital(wording.Join(w.subject(), where, w.finite(ask))) + "."
	default:
		return capital(wording.Join(words.phrases[s.Time], w.clause())) + w.reason() + "."
	}
}

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

// clause returns the statement without its full stop: the verb comes last.
func (w writer) clause() string {
	s := w.s
	subject, place, object := w.subject(), w.place(), w.object()
	switch s.Kind {
	case scene.Be:
		return wording.Join(subject, w.state(s.State, s.Negative))
	case scene.Stay:
		return wording.Join(subject, place, w.finite(stay))
	case scene.Want:
		return wording.Join(subject, object, infinitive(w.verb()), w.finite(want))
	case scene.Give:
		recipient := w.np(&s.Recipient, dativeCase)
		if s.Object.Mention == scene.New {
			return wording.Join(subject, recipient, object, w.finite(w.verb()))
		}
		return wording.Join(subject, object, recipient, w.finite(w.verb()))
	}
	return wording.Join(subject, place, object, w.finite(w.verb()))
}

// verb returns the verb of the sentence; some garments have their own.
func (w writer) verb() verb {
	if w.s.Verb == putOn && wornOnes[w.s.Object.Noun.Gloss()] {
		return worn
	}
	return words.verbs[w.s.Verb]
}

var putOn = scene.Lookup("put on")

// plural reports whether the verb shows a plural: only for a dropped subject, and
// only for beings.
func (w writer) plural() bool {
	subject := &w.s.Subject
	if subject.Mention != scene.Pronoun || !subject.Noun.Class().IsBeing() {
		return false
	}
	return subject.Plural() != (w.s.Violation == scene.WrongNumber)
}

// finite returns the verb in tense, polarity and number.
func (w writer) finite(v verb) string {
	return w.inflect(v, w.s.Negative)
}

func (w writer) inflect(v verb, negative bool) string {
	form := v.tensed(w.s.Tense, negative)
	if w.plural() {
		form = suffix(form, "", "lAr")
	}
	return wording.Join(v.pre, form)
}

// tensed returns the third person singular: buldu, bulmadı, bulur, bulmaz,
// bulacak, bulmayacak.
func (v verb) tensed(tense scene.Tense, negative bool) string {
	switch {
	case tense == scene.Past && negative:
		return suffix(v.stem, "", "mADI")
	case tense == scene.Past:
		return suffix(v.stem, "", "DI")
	case tense == scene.Present && negative:
		return suffix(v.stem, "", "mAz")
	case tense == scene.Present:
		return v.aorist
	case negative:
		return suffix(v.stem, "", "mAyAcAk")
	}
	return suffix(v.stem, v.soft, "(y)AcAk")
}

func infinitive(v verb) string { return wording.Join(v.pre, suffix(v.stem, "", "mAk")) }

// state returns a nominal predicate: yorgundu, yorgun değil, yorgun olacak.
func (w writer) state(c scene.Concept, negative bool) string {
	q := words.qualities[c]
	return w.copula(q.word, q.soft, negative)
}

// copula returns a nominal predicate in tense, polarity and number.
func (w writer) copula(word, soft string, negative bool) string {
	if w.s.Tense == scene.Future {
		return wording.Join(word, w.inflect(be, negative))
	}
	if negative {
		word, soft = word+" değil", ""
	}
	if w.s.Tense == scene.Past {
		word, soft = suffix(word, soft, "(y)DI"), ""
	}
	if w.plural() {
		word = suffix(word, soft, "lAr")
	}
	return word
}

// place returns the place, the spot or, with a motion, the goal.
func (w writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		return words.places[s.Place].with("(y)A")
	case s.Place != scene.None:
		return words.places[s.Place].with("DA")
	case s.Spot.Noun != scene.None:
		return words.nouns[s.Spot.Noun].with("(n)In") + " " + words.phrases[s.Spot.Prep]
	}
	return ""
}

// reason returns the clause with çünkü; its subject is dropped.
func (w writer) reason() string {
	if w.s.Reason == scene.None {
		return ""
	}
	because := scene.Sentence{Tense: w.s.Tense, Subject: w.s.Subject}
	because.Subject.Mention = scene.Pronoun
	return ", çünkü " + writer{&because}.state(w.s.Reason, false)
}

// question returns a yes-no question and its answer.
func (w writer) question() string {
	asked, answer := *w.s, *w.s
	asked.Negative, asked.Violation = false, scene.Correct
	answer.Subject.Mention = scene.Pronoun
	if answer.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "Evet,"
	if answer.Negative {
		reply = "Hayır,"
	}
	return capital(writer{&asked}.asked()) + "? " + wording.Join(reply, writer{&answer}.clause()) + "."
}

// asked returns the question proper: the particle follows the verb, and in the
// past a nominal predicate lends it its ending: aç mıydı.
func (w writer) asked() string {
	s := w.s
	if s.Kind != scene.Be || s.Tense == scene.Future {
		clause := w.clause()
		return clause + " " + particle(clause)
	}
	q := words.qualities[s.State]
	head := wording.Join(w.subject(), q.word)
	if s.Tense == scene.Past {
		ending := suffix(particle(head), "", "(y)DI")
		if w.plural() {
			ending = suffix(ending, "", "lAr")
		}
		return head + " " + ending
	}
	if w.plural() {
		head = suffix(head, "", "lAr")
	}
	return head + " " + particle(head)
}

// particle returns mi in harmony with the word before it.
func particle(before string) string { return strings.TrimPrefix(harmonise(before, "mI"), before) }

// selfReport returns what a speaker says of itself: “Yorgunum.”
func (w writer) selfReport() string {
	q := words.qualities[w.s.State]
	ending := "(y)Im"
	if w.s.Subject.Plural() {
		ending = "(y)Iz"
	}
	return "“" + capital(suffix(q.word, q.soft, ending)) + ".”"
}
