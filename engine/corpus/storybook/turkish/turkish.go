//go:build bits2

package turkish

import "confusio/engine/corpus/storybook/scene"

// Language is the Turkish lineariser.
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
		w.subject()
		w.selfReport()
		w.finite(&say)
	case s.Kind == scene.Ask:
		w.subject()
		w.search()
		w.finite(&ask)
	default:
		w.Words(words.phrases[s.Time])
		w.clause()
		w.reason()
	}
	w.capital(start)
	w.End(".")
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// clause writes the statement without its full stop: the verb comes last.
func (w writer) clause() {
	s := w.s
	w.subject()
	switch s.Kind {
	case scene.Be:
		w.state(s.State, s.Negative)
	case scene.Stay:
		w.place()
		w.finite(&stay)
	case scene.Want:
		w.object()
		w.Words(w.verb().pre)
		w.inflected(w.verb().stem, "", "mAk")
		w.finite(&want)
	case scene.Give:
		w.given()
		w.finite(w.verb())
	default:
		w.place()
		w.object()
		w.finite(w.verb())
	}
}

// given writes object and recipient: what is new stands beside the verb.
func (w writer) given() {
	s := w.s
	if s.Object.Mention == scene.New {
		w.np(&s.Recipient, dativeCase)
		w.object()
		return
	}
	w.object()
	w.np(&s.Recipient, dativeCase)
}

// verb returns the verb of the sentence; some garments have their own.
func (w writer) verb() *verb {
	if w.s.Verb == putOn && wornOnes[w.s.Object.Noun.Gloss()] {
		return &worn
	}
	return &words.verbs[w.s.Verb]
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

// finite writes the verb in tense, polarity and number.
func (w writer) finite(v *verb) { w.inflect(v, w.s.Negative) }

func (w writer) inflect(v *verb, negative bool) {
	w.Words(v.pre)
	start := w.Mark()
	w.tensed(v, negative)
	if w.plural() {
		w.suffix(start, "lAr")
	}
}

// tensed writes the third person singular: buldu, bulmadı, bulur, bulmaz,
// bulacak, bulmayacak.
func (w writer) tensed(v *verb, negative bool) {
	tense := w.s.Tense
	switch {
	case tense == scene.Past && negative:
		w.inflected(v.stem, "", "mADI")
	case tense == scene.Past:
		w.inflected(v.stem, "", "DI")
	case tense == scene.Present && negative:
		w.inflected(v.stem, "", "mAz")
	case tense == scene.Present:
		w.Words(v.aorist)
	case negative:
		w.inflected(v.stem, "", "mAyAcAk")
	default:
		w.inflected(v.stem, v.soft, "(y)AcAk")
	}
}

// state writes a nominal predicate in tense, polarity and number: yorgundu, yorgun
// değil, yorgun olacak.
func (w writer) state(c scene.Concept, negative bool) {
	q, start, past := &words.qualities[c], w.Mark(), w.s.Tense == scene.Past
	switch {
	case w.s.Tense == scene.Future:
		w.Words(q.word)
		w.inflect(&be, negative)
		return
	case negative:
		w.Words(q.word, "değil")
		if past {
			w.suffix(start, "(y)DI")
		}
	case past:
		w.inflected(q.word, q.soft, "(y)DI")
	default:
		w.Words(q.word)
	}
	if w.plural() {
		w.suffix(start, "lAr")
	}
}

// place writes the place, the spot or, with a motion, the goal.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.noun(&words.places[s.Place], "(y)A")
	case s.Place != scene.None:
		w.noun(&words.places[s.Place], "DA")
	case s.Spot.Noun != scene.None:
		w.noun(&words.nouns[s.Spot.Noun], "(n)In")
		w.Words(words.phrases[s.Spot.Prep])
	}
}

// reason writes the clause with çünkü; its subject is dropped.
func (w writer) reason() {
	if w.s.Reason == scene.None {
		return
	}
	because := scene.Sentence{Tense: w.s.Tense, Subject: w.s.Subject}
	because.Subject.Mention = scene.Pronoun
	w.End(", çünkü")
	writer{w.Line, &because}.state(w.s.Reason, false)
}

// question writes a yes-no question and its answer.
func (w writer) question() {
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
	start := w.Mark()
	writer{w.Line, &asked}.asked()
	w.capital(start)
	w.End("?")
	w.Words(reply)
	writer{w.Line, &answer}.clause()
	w.End(".")
}

// asked writes the question proper: the particle follows the verb, and in the
// past a nominal predicate lends it its ending: aç mıydı.
func (w writer) asked() {
	s, start := w.s, w.Mark()
	if s.Kind != scene.Be || s.Tense == scene.Future {
		w.clause()
		w.particle(start)
		return
	}
	q := &words.qualities[s.State]
	w.subject()
	w.Words(q.word)
	if s.Tense == scene.Present && w.plural() {
		w.suffix(start, "lAr")
	}
	particle := w.particle(start)
	if s.Tense == scene.Past {
		w.suffix(particle, "(y)DI")
		if w.plural() {
			w.suffix(particle, "lAr")
		}
	}
}

// particle writes mi in harmony with what was written since start, and returns
// where it begins.
func (w writer) particle(start scene.Mark) scene.Mark {
	end := w.Mark()
	w.harmonise(start, "mI")
	w.Insert(end, " ")
	return end
}

// search writes a question for the object.
func (w writer) search() {
	w.Open("“")
	start := w.Mark()
	w.np(&w.s.Object, nominative)
	w.capital(start)
	w.Words("nerede?”")
}

// selfReport writes what a speaker says of itself: “Yorgunum.”
func (w writer) selfReport() {
	q, ending := &words.qualities[w.s.State], "(y)Im"
	if w.s.Subject.Plural() {
		ending = "(y)Iz"
	}
	w.Open("“")
	start := w.Mark()
	w.inflected(q.word, q.soft, ending)
	w.capital(start)
	w.End(".”")
}
