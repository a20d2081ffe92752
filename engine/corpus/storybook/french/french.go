//go:build bits2

package french

import (
	"bytes"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the French lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	start, right := l.Mark(), *s
	right.Violation = scene.Correct
	writer{l, &right}.sentence()
	if s.Violation == scene.Correct {
		return
	}
	spaces := bytes.Count(l.Since(start), space)
	l.Cut(start)
	writer{l, s}.sentence()
	if bytes.Count(l.Since(start), space) != spaces { // the error changes an elision beside its own word
		l.Cut(start)
		writer{l, &right}.sentence()
	}
}

var space = []byte(" ")

// nbsp is the no-break space before : and ? and inside quotes.
const nbsp = "\u00a0"

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

func (w writer) sentence() {
	s, start := w.s, w.Mark()
	switch {
	case s.Question:
		w.question()
		return
	case s.Kind == scene.Say:
		w.clause()
		w.Bind(nbsp + ": «" + nbsp)
		w.selfReport()
		w.End(nbsp + "»")
	case s.Kind == scene.Ask:
		w.clause()
		w.Bind(nbsp + ": «" + nbsp)
		w.search()
		w.End(nbsp + "»")
	default:
		w.Words(times[s.Time])
		w.clause()
		w.End(".")
	}
	w.Capital(start)
}

// clause writes the statement without its full stop.
func (w writer) clause() {
	w.subject()
	w.group()
	w.objects()
	w.place()
	w.reason()
}

// plural returns 1 if the verb stands in the plural, else 0.
func (w writer) plural() int {
	return index(w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber))
}

// group writes the finite verb with negation, clitics, participle and what
// else belongs to it: "ne l’a pas trouvée", "avait besoin", "est rouge".
func (w writer) group() {
	finite, participle := w.conjugated(w.verb())
	start := w.Mark()
	w.Words(finite)
	if w.s.Kind != scene.Want {
		w.elide(start, w.clitic())
	}
	if w.s.Negative {
		w.elide(start, "ne")
		w.Words("pas")
	}
	w.Words(participle)
	w.tail()
}

// verb returns the verb that is conjugated.
func (w writer) verb() *verb {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return qualities[s.State].copula
	case scene.Stay:
		return &être
	case scene.Say:
		return &dire
	case scene.Ask:
		return &demander
	case scene.Want:
		return &vouloir
	}
	return &verbs[s.Verb]
}

// tail writes what follows the conjugated verb.
func (w writer) tail() {
	s := w.s
	switch s.Kind {
	case scene.Be:
		w.Words(qualities[s.State].predicate(&s.Subject))
	case scene.Stay, scene.Say, scene.Ask:
	case scene.Want:
		w.elided(w.clitic(), verbs[s.Verb].infinitive)
	default:
		w.Words(verbs[s.Verb].tail)
	}
}

// conjugated returns the finite verb and the participle of the passé composé.
func (w writer) conjugated(v *verb) (finite, participle string) {
	s, n := w.s, w.plural()
	if s.Tense != scene.Past || v.participle[0][0] == "" {
		return v.finite[s.Tense][n], ""
	}
	switch {
	case v.être:
		return être.finite[scene.Present][n], v.participle[index(isFeminine(s.Subject.Noun))][index(s.Subject.Plural())]
	case s.Object.Mention == scene.Pronoun && !v.dative:
		feminine := isFeminine(s.Object.Noun) != (w.wrongObject() && !s.Object.Plural()) // l’ does not show it
		return avoir.finite[scene.Present][n], v.participle[index(feminine)][index(s.Object.Plural())]
	}
	return avoir.finite[scene.Present][n], v.participle[0][0]
}

// clitic returns the clitic before the verb.
func (w writer) clitic() string {
	s, v, np := w.s, &verbs[w.s.Verb], &w.s.Object
	switch {
	case v.reflexive:
		return "se"
	case np.Noun == scene.None || np.Mention != scene.Pronoun:
		return ""
	case v.of:
		return "en"
	case v.dative:
		return [2]string{"lui", "leur"}[index(np.Plural() != w.wrongObject())]
	case s.Object.Plural():
		return "les"
	}
	return articles[index(isFeminine(np.Noun) != w.wrongObject())]
}

// wrongObject reports whether the pronoun of the object has to be wrong.
func (w writer) wrongObject() bool {
	return w.s.Violation == scene.WrongPronoun && w.s.Subject.Mention != scene.Pronoun
}

// objects writes the object and the recipient that are not clitics.
func (w writer) objects() {
	s, v := w.s, &verbs[w.s.Verb]
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun && s.Kind != scene.Ask {
		start := w.Mark()
		w.np(&s.Object, w.s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
		switch {
		case v.of:
			w.of(start)
		case v.dative:
			w.to(start)
		}
	}
	if s.Recipient.Noun != scene.None {
		start := w.Mark()
		w.np(&s.Recipient, false)
		w.to(start)
	}
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go && verbs[s.Verb].towards:
		w.Words(places[s.Place].towards)
	case s.Kind == scene.Go:
		w.Words(places[s.Place].to)
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	case s.Spot.Prep == scene.Beside:
		w.Words("à côté")
		start := w.Mark()
		w.definite(s.Spot.Noun)
		w.of(start)
	case s.Spot.Noun != scene.None:
		w.Words(prepositions[s.Spot.Prep])
		w.definite(s.Spot.Noun)
	}
}

// reason writes the clause that says why.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	why := scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: s.Subject, State: s.Reason}
	why.Subject.Mention = scene.Pronoun
	w.Words("parce")
	writer{w.Line, &why}.that()
}

// that writes a clause behind que.
func (w writer) that() {
	start := w.Mark()
	w.clause()
	w.elide(start, "que")
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
	reply := "Oui,"
	if w.s.Negative {
		reply = "Non,"
	}
	w.Words("Est-ce")
	writer{w.Line, &asked}.that()
	w.End(nbsp + "?")
	w.Words(reply)
	writer{w.Line, &answer}.clause()
	w.End(".")
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	q, who, start := &qualities[w.s.State], "je", w.Mark()
	if w.s.Subject.Plural() {
		who = "nous"
	}
	w.elided(who, q.copula.first[index(w.s.Subject.Plural())])
	w.Words(q.predicate(&w.s.Subject))
	w.Capital(start)
	w.End(".")
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	w.Words("Où", être.finite[scene.Present][index(w.s.Object.Plural())])
	w.np(&w.s.Object, w.s.Violation == scene.WrongAgreement && !agreeing(&w.s.Subject))
	w.End(nbsp + "?")
}
