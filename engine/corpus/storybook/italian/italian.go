//go:build bits2

package italian

import (
	"bytes"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Italian lineariser.
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
		w.Bind(": «")
		w.selfReport()
		w.End("».")
	case s.Kind == scene.Ask:
		w.clause()
		w.Bind(": «")
		w.search()
		w.End("»")
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
// else belongs to it: "non l’ha trovata", "ne aveva bisogno", "è rossa".
func (w writer) group() {
	v := w.verb()
	finite, participle := w.conjugated(v)
	if w.s.Negative {
		w.Words("non")
	}
	if w.s.Kind != scene.Want && !v.enclitic {
		w.proclitic(finite)
	} else {
		w.Words(finite)
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
		return &essere
	case scene.Say:
		return &dire
	case scene.Ask:
		return &chiedere
	case scene.Want:
		return &volere
	}
	return &verbs[s.Verb]
}

// tail writes what follows the conjugated verb.
func (w writer) tail() {
	s, v := w.s, &verbs[w.s.Verb]
	switch {
	case s.Kind == scene.Be:
		w.Words(qualities[s.State].agree(&s.Subject))
	case s.Kind == scene.Stay || s.Kind == scene.Say || s.Kind == scene.Ask:
	case s.Kind == scene.Want:
		w.infinitive()
	case v.enclitic && s.Object.Mention == scene.Pronoun:
		w.Words(v.tail[:len(v.tail)-1])
		w.End(w.pronoun())
	default:
		w.Words(v.tail)
	}
}

// conjugated returns the finite verb and the participle of the passato prossimo.
func (w writer) conjugated(v *verb) (finite, participle string) {
	s, n := w.s, w.plural()
	if s.Tense != scene.Past || v.participle[0][0] == "" {
		return v.finite[s.Tense][n], ""
	}
	auxiliary := &avere
	if v.essere {
		auxiliary = &essere
	}
	finite = auxiliary.finite[scene.Present][n]
	switch {
	case w.hasPronoun() && !v.enclitic:
		feminine := isFeminine(&s.Object)
		if s.Violation == scene.WrongPronoun && !s.Object.Plural() {
			feminine = !feminine // l’ does not show it
		}
		return finite, v.participle[index(feminine)][index(s.Object.Plural())]
	case v.essere:
		return finite, v.participle[index(isFeminine(&s.Subject))][index(s.Subject.Plural())]
	}
	return finite, v.participle[0][0]
}

// hasPronoun reports whether the object is a pronoun.
func (w writer) hasPronoun() bool {
	return w.s.Object.Noun != scene.None && w.s.Object.Mention == scene.Pronoun
}

// pronoun returns the clitic of the object. The wrong one has the other gender.
func (w writer) pronoun() string {
	feminine := isFeminine(&w.s.Object) != (w.s.Violation == scene.WrongPronoun)
	return clitics[index(feminine)][index(w.s.Object.Plural())]
}

// proclitic writes the finite verb behind its clitics.
func (w writer) proclitic(finite string) {
	v := &verbs[w.s.Verb]
	switch {
	case v.reflexive && w.hasPronoun():
		w.Words("se")
		w.elided(w.pronoun(), finite)
	case v.reflexive:
		w.Words("si", finite)
	case w.hasPronoun() && v.of:
		w.Words("ne", finite)
	case w.hasPronoun():
		w.elided(w.pronoun(), finite)
	default:
		w.Words(finite)
	}
}

// infinitive writes the infinitive of a wish with its enclitics: "trovare",
// "trovarla", "mettersi", "mettersela".
func (w writer) infinitive() {
	v := &verbs[w.s.Verb]
	stem := v.infinitive[:len(v.infinitive)-1]
	switch {
	case v.reflexive && w.hasPronoun():
		w.Words(stem)
		w.End("se")
		w.End(w.pronoun())
	case v.reflexive:
		w.Words(stem)
		w.End("si")
	case w.hasPronoun():
		w.Words(stem)
		w.End(w.pronoun())
	default:
		w.Words(v.infinitive)
	}
}

// objects writes the object and the recipient that are not clitics.
func (w writer) objects() {
	s := w.s
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun && s.Kind != scene.Ask {
		start := w.Mark()
		w.np(&s.Object, s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
		if verbs[s.Verb].of {
			w.join(start, "di")
		}
	}
	if s.Recipient.Noun != scene.None {
		start := w.Mark()
		w.np(&s.Recipient, false)
		w.join(start, "a")
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
	case s.Spot.Noun != scene.None:
		spot := &prepositions[s.Spot.Prep]
		w.Words(spot.before)
		start := w.Mark()
		w.Words(nouns[s.Spot.Noun].form[0])
		w.definite(start, nouns[s.Spot.Noun].feminine[0])
		w.join(start, spot.last)
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
	w.Words("perché")
	writer{w.Line, &why}.clause()
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
	reply := "Sì,"
	if w.s.Negative {
		reply = "No,"
	}
	start := w.Mark()
	writer{w.Line, &asked}.clause()
	w.Capital(start)
	w.End("?")
	w.Words(reply)
	writer{w.Line, &answer}.clause()
	w.End(".")
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	q, start := &qualities[w.s.State], w.Mark()
	w.Words(q.copula.first[index(w.s.Subject.Plural())], q.agree(&w.s.Subject))
	w.Capital(start)
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	where := "Dov’è"
	if w.s.Object.Plural() {
		where = "Dove sono"
	}
	w.Words(where)
	w.np(&w.s.Object, w.s.Violation == scene.WrongAgreement && !agreeing(&w.s.Subject))
	w.End("?")
}
