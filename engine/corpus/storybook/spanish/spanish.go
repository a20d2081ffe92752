package spanish

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Spanish lineariser.
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
		return wording.Capital(wording.Join(w.subject(), w.finite(&say))) + ": «" + w.selfReport() + "»."
	case s.Kind == scene.Ask:
		return wording.Capital(wording.Join(w.subject(), w.finite(&ask))) + ": «" + w.search() + "»."
	default:
		return wording.Capital(wording.Join(phrases[s.Time], w.clause())) + "."
	}
}

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

// clause returns the statement without its full stop.
func (w writer) clause() string {
	not := ""
	if w.s.Negative {
		not = "no"
	}
	return wording.Join(w.subject(), not, w.clitics(), w.predicate(), w.objects(), w.place(), w.reason())
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

// predicate returns the finite verb with what belongs to it.
func (w writer) predicate() string {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return w.state(s.State)
	case scene.Stay:
		return w.finite(&estar)
	case scene.Want:
		return wording.Join(w.finite(&wish), w.infinitive())
	default:
		v := &verbs[s.Verb]
		return wording.Join(w.finite(v), v.tail)
	}
}

// state returns the copula and the state of the subject: "está cansada", "tiene
// hambre", "es roja".
func (w writer) state(c scene.Concept) string {
	q := &qualities[c]
	return wording.Join(w.finite(q.copula), q.agree(&w.s.Subject))
}

// infinitive returns the infinitive of a wish with its enclitics: "encontrar",
// "encontrarla", "ponerse", "ponérsela".
func (w writer) infinitive() string {
	v := &verbs[w.s.Verb]
	switch object := w.accusative(); {
	case object != "" && v.reflexive:
		return v.stressed + "se" + object
	case v.reflexive:
		return v.infinitive + "se"
	default:
		return v.infinitive + object
	}
}

// clitics returns the clitics before the finite verb, dative first.
func (w writer) clitics() string {
	s := w.s
	v := &verbs[s.Verb]
	switch {
	case s.Kind == scene.Want || s.Verb == scene.None:
		return ""
	case v.dative:
		return dative(s.Object.Plural() != (s.Violation == scene.WrongPronoun && s.Object.Mention == scene.Pronoun))
	case v.reflexive:
		return wording.Join("se", w.accusative())
	case s.Kind == scene.Give && s.Object.Mention == scene.Pronoun:
		return wording.Join("se", w.accusative())
	case s.Kind == scene.Give:
		return dative(s.Recipient.Plural())
	}
	return w.accusative()
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

// objects returns the object and the recipient that are not clitics.
func (w writer) objects() string {
	s := w.s
	object := ""
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun {
		object = w.object(&s.Object)
	}
	if s.Recipient.Noun == scene.None {
		return object
	}
	return wording.Join(object, w.object(&s.Recipient))
}

// object returns a noun phrase as object, a being with personal a.
func (w writer) object(np *scene.NP) string {
	if np.Noun.Class().IsBeing() {
		return contract("a", w.np(np, false))
	}
	return w.np(np, w.s.Violation == scene.WrongAgreement && !w.agreeing(&w.s.Subject))
}

// place returns the destination, the place or the spot.
func (w writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		return places[s.Place].to
	case s.Place != scene.None && s.Verb == travel:
		return places[s.Place].through
	case s.Place != scene.None:
		return places[s.Place].at
	case s.Spot.Noun != scene.None:
		spot := &prepositions[s.Spot.Prep]
		return wording.Join(spot.before, contract(spot.last, definite(s.Spot.Noun)))
	}
	return ""
}

// reason returns the clause that says why.
func (w writer) reason() string {
	if w.s.Reason == scene.None {
		return ""
	}
	right := *w.s
	right.Violation = scene.Correct
	return wording.Join("porque", writer{&right}.state(right.Reason))
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
	reply := "Sí, "
	if w.s.Negative {
		reply = "No, "
	}
	q := writer{&asked}
	text := wording.Join(q.clitics(), q.predicate(), q.subject(), q.objects())
	return "¿" + wording.Capital(text) + "? " + reply + writer{&answer}.clause() + "."
}

// selfReport returns what a speaker says of itself, always in the present.
func (w writer) selfReport() string {
	q := &qualities[w.s.State]
	return wording.Capital(wording.Join(q.copula.first[index(w.s.Subject.Plural())], q.agree(&w.s.Subject)))
}

// search returns a question for the object, always in the present.
func (w writer) search() string {
	verb := estar.finite[scene.Present][index(w.s.Object.Plural())]
	wrong := w.s.Violation == scene.WrongAgreement && !w.agreeing(&w.s.Subject)
	return wording.Join("¿Dónde", verb, w.np(&w.s.Object, wrong)) + "?"
}
