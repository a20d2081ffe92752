package french

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the French lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	text := writer{s}.sentence()
	if s.Violation == scene.Correct {
		return text
	}
	right := *s
	right.Violation = scene.Correct
	correct := writer{&right}.sentence()
	if strings.Count(text, " ") != strings.Count(correct, " ") {
		return correct // the error would change an elision beside its own word
	}
	return text
}

// nbsp is the no-break space before : and ? and inside quotes.
const nbsp = "\u00a0"

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

func (w writer) sentence() string {
	s := w.s
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say || s.Kind == scene.Ask:
		quoted := ""
		if s.Kind == scene.Say {
			quoted = w.selfReport()
		} else {
			quoted = w.search()
		}
		return wording.Capital(w.clause()) + nbsp + ": «" + nbsp + quoted + nbsp + "»"
	default:
		return wording.Capital(wording.Join(times[s.Time], w.clause())) + "."
	}
}

// clause returns the statement without its full stop.
func (w writer) clause() string {
	return wording.Join(w.subject(), w.group(), w.objects(), w.place(), w.reason())
}

// plural returns 1 if the verb stands in the plural, else 0.
func (w writer) plural() int {
	return index(w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber))
}

// group returns the finite verb with negation, clitics, participle and what
// else belongs to it: "ne l’a pas trouvée", "avait besoin", "est rouge".
func (w writer) group() string {
	v, tail := w.verb()
	finite, participle := w.conjugated(v)
	if w.s.Kind != scene.Want {
		finite = elide(w.clitic(), finite)
	}
	not := ""
	if w.s.Negative {
		finite, not = elide("ne", finite), "pas"
	}
	return wording.Join(finite, not, participle, tail)
}

// verb returns the verb that is conjugated and what follows it.
func (w writer) verb() (v *verb, tail string) {
	s := w.s
	switch s.Kind {
	case scene.Be:
		q := &qualities[s.State]
		return q.copula, q.predicate(&s.Subject)
	case scene.Stay:
		return &être, ""
	case scene.Say:
		return &dire, ""
	case scene.Ask:
		return &demander, ""
	case scene.Want:
		return &vouloir, elide(w.clitic(), verbs[s.Verb].infinitive)
	}
	return &verbs[s.Verb], verbs[s.Verb].tail
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

// objects returns the object and the recipient that are not clitics.
func (w writer) objects() string {
	s := w.s
	object, v := "", &verbs[s.Verb]
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun && s.Kind != scene.Ask {
		object = w.np(&s.Object, w.s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
		switch {
		case v.of:
			object = of(object)
		case v.dative:
			object = to(object)
		}
	}
	if s.Recipient.Noun == scene.None {
		return object
	}
	return wording.Join(object, to(w.np(&s.Recipient, false)))
}

// place returns the destination, the place or the spot.
func (w writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go && verbs[s.Verb].towards:
		return places[s.Place].towards
	case s.Kind == scene.Go:
		return places[s.Place].to
	case s.Place != scene.None:
		return places[s.Place].at
	case s.Spot.Prep == scene.Beside:
		return "à côté " + of(definite(s.Spot.Noun))
	case s.Spot.Noun != scene.None:
		return wording.Join(prepositions[s.Spot.Prep], definite(s.Spot.Noun))
	}
	return ""
}

// reason returns the clause that says why.
func (w writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	subject := s.Subject
	subject.Mention = scene.Pronoun
	why := writer{&scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: subject, State: s.Reason}}
	return "parce " + elide("que", why.clause())
}

// question returns a yes-no question and its answer. A wrong pronoun stands in
// the answer, any other error in the question.
func (w writer) question() string {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	answer.Object.Mention = scene.Pronoun
	if w.s.Violation == scene.WrongPronoun {
		asked.Violation = scene.Correct
	} else {
		answer.Violation = scene.Correct
	}
	reply := "Oui, "
	if w.s.Negative {
		reply = "Non, "
	}
	return "Est-ce " + elide("que", writer{&asked}.clause()) + nbsp + "? " + reply + writer{&answer}.clause() + "."
}

// selfReport returns what a speaker says of itself, always in the present.
func (w writer) selfReport() string {
	q, who := &qualities[w.s.State], "je"
	if w.s.Subject.Plural() {
		who = "nous"
	}
	verb := q.copula.first[index(w.s.Subject.Plural())]
	return wording.Capital(wording.Join(elide(who, verb), q.predicate(&w.s.Subject))) + "."
}

// search returns a question for the object, always in the present.
func (w writer) search() string {
	verb := être.finite[scene.Present][index(w.s.Object.Plural())]
	wrong := w.s.Violation == scene.WrongAgreement && !agreeing(&w.s.Subject)
	return wording.Join("Où", verb, w.np(&w.s.Object, wrong)) + nbsp + "?"
}
