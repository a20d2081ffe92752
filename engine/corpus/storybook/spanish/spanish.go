package spanish

import (
	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// Language is the Spanish lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w, start := writer{l, s}, l.Mark()
	w.Words(link(s))
	switch {
	case s.Question:
		w.question()
		return
	case s.Kind == scene.Say:
		w.quote(writer.said)
	case s.Kind == scene.Ask:
		w.quote(writer.asked)
	case s.Kind == scene.Weather:
		w.Words(phrases[s.State])
		w.End(".")
	default:
		w.Words(phrases[s.Time])
		w.clause()
		w.End(".")
	}
	w.Capital(start)
}

// links are what ties a sentence to the one before.
var links = [...]string{scene.Then: "luego", scene.Later: "más tarde", scene.But: "pero", scene.AtLast: "al final"}

// link returns what ties a sentence to the one before. Sleep has no other end than that
// somebody wakes up.
func link(s *scene.Sentence) string {
	if s.Link == scene.AtLast && s.Verb == wakeUp {
		return "al cabo de un rato"
	}
	return links[s.Link]
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// clause writes the statement without its full stop. Who comes stands behind the
// verb: "luego llegó un zorro".
func (w writer) clause() {
	if w.s.Verb == come && w.s.Subject.Mention == scene.New {
		w.predicate()
		w.subject()
		return
	}
	w.subject()
	if w.s.Negative {
		w.Words("no")
	}
	w.predicate()
	if w.s.Object.With.Noun != scene.None { // or the place would belong to the companion
		w.place()
		w.objects()
	} else {
		w.objects()
		w.place()
	}
	w.reason()
}

// plural returns 1 if the verb stands in the plural, else 0.
func (w writer) plural() int {
	return romance.Index(w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber))
}

// finite returns a verb in the tense of the sentence and the number of its subject,
// or in the imperfect.
func (w writer) finite(v *romance.Verb, background bool) string {
	if background && w.s.Tense == scene.Past {
		return v.Finite[romance.Imperfect][w.plural()]
	}
	return v.Finite[w.s.Tense][w.plural()]
}

// predicate writes the finite verb behind its clitics, with what belongs to it.
func (w writer) predicate() {
	s := w.s
	switch s.Kind {
	case scene.Be:
		w.state()
	case scene.Want:
		w.Words(w.finite(&querer, true))
		w.Words(verbs[s.Verb].Infinitive)
		w.End(w.accusative())
	case scene.Say:
		if s.Phrase == help {
			w.Words(w.finite(&gritar, false))
		} else {
			w.Words(w.finite(&decir, false))
		}
	case scene.Ask:
		w.Words(w.finite(&preguntar, false))
	default:
		v := frame(s)
		w.clitics(v)
		w.Words(w.finite(v, romance.Sighted(s)), v.Tail)
	}
}

// state writes the copula and the state of the subject: "estaba cansada", "tenía
// hambre", "se puso contento", "era roja".
func (w writer) state() {
	s := w.s
	a := nouns.Agreement(&s.Subject)
	if s.State.Class() != scene.StateClass {
		q := qualities[s.State].Of(s.Subject.Noun)
		w.Words(w.finite(q.copula, true), q.form.Of(a))
		return
	}
	state := &states[s.State]
	switch v := state.Become; {
	case v == nil:
		w.Words(w.finite(state.Be, true), state.Word.Of(a))
	case v.Reflexive:
		w.Words("se", w.finite(v, false), state.Result.Of(a))
	default:
		w.Words(w.finite(v, false), state.Result.Of(a))
	}
}

// clitics writes the clitics before the finite verb, dative first. A dative stands
// beside the noun that it means, too: "le dio una manzana al rey".
func (w writer) clitics(v *romance.Verb) {
	s := w.s
	object := ""
	if v.Case == romance.Direct {
		object = w.accusative()
	}
	switch {
	case v.Reflexive || s.Kind == scene.Give && object != "":
		w.Words("se")
	case v.Case == romance.Dative:
		w.Words(w.dative(&s.Object))
	case s.Kind == scene.Give:
		w.Words(w.dative(&s.Recipient))
	}
	w.Words(object)
}

// dative returns the dative clitic for np. The wrong one has the other number.
func (w writer) dative(np *scene.NP) string {
	return [2]string{"le", "les"}[romance.Index(np.Plural() != (w.s.Violation == scene.WrongPronoun && romance.IsPronoun(np)))]
}

// accusative returns the clitic of a pronoun object.
func (w writer) accusative() string {
	if np := &w.s.Object; romance.IsPronoun(np) {
		return w.otherwise(&accusatives, np)
	}
	return ""
}

// otherwise returns the form for np. The wrong one has the other gender.
func (w writer) otherwise(forms *romance.Forms, np *scene.NP) string {
	a := nouns.Agreement(np)
	a.Feminine = a.Feminine != (w.s.Violation == scene.WrongPronoun)
	return forms.Of(a)
}

// objects writes the object and the recipient that are not clitics, and what goes
// last: "a casa".
func (w writer) objects() {
	s := w.s
	v := frame(s)
	switch object := &s.Object; {
	case object.Noun == scene.None || romance.IsPronoun(object) && v.Case != romance.With:
	case v.Case == romance.With:
		w.np(object, "con", false)
	case v.Case == romance.Dative || object.Noun.Class().IsBeing() && !unmarked(s):
		w.np(object, "a", false)
	default:
		w.np(object, "", s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
	}
	if s.Recipient.Noun != scene.None && !romance.IsPronoun(&s.Recipient) {
		w.np(&s.Recipient, "a", false)
	}
	w.Words(v.Last[0])
}

// unmarked reports whether a being stands without a: an animal that one sees, of which
// nothing was said yet.
func unmarked(s *scene.Sentence) bool {
	return s.Verb == sees && s.Object.Mention == scene.New && romance.Animal(s.Object.Noun)
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	p := &places[s.Place]
	switch {
	case s.Kind == scene.Go:
		w.Words(p.to)
	case s.Place != scene.None && s.Verb == swim:
		w.Words(p.in)
	case s.Place != scene.None:
		w.Words(p.at)
	default:
		w.spot()
	}
}

// spot writes "debajo de la cama", "detrás del árbol", "por todas partes".
func (w writer) spot() {
	s := w.s.Spot
	switch {
	case s.Noun != scene.None:
		preposition := &prepositions[s.Prep]
		if s.Prep == scene.On && seat(s.Noun) {
			preposition = &prepositions[scene.In]
		}
		w.Words(preposition.before)
		start := w.Mark()
		w.definite(s.Noun)
		w.join(start, preposition.last)
	case s.Prep != scene.None:
		w.Words(phrases[s.Prep])
	}
}

// seat reports whether one is en and not sobre it.
func seat(c scene.Concept) bool { return c != table && c != wall }

// reason writes the clause that says why.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.Words("porque")
	if s.Reason.Class() == scene.WeatherClass {
		w.Words(rains[s.Reason])
		return
	}
	state := &states[s.Reason]
	w.Words(state.Be.Finite[romance.Background(s.Tense)][romance.Index(s.Subject.Plural())], state.Word.Of(nouns.Agreement(&s.Subject)))
}

// question writes a yes-no question, the verb first, and its answer: "¿Encontró la niña
// la llave? Sí."
func (w writer) question() {
	w.Open("¿")
	start := w.Mark()
	w.predicate()
	w.subject()
	w.objects()
	w.Capital(start)
	w.End("?")
	if w.s.Negative {
		w.Words("No")
	} else {
		w.Words("Sí")
	}
	w.End(".")
}

// quote writes who says what; the full stop stands behind the quotation marks.
func (w writer) quote(what func(w writer)) {
	w.subject()
	w.predicate()
	w.Bind(": «")
	start := w.Mark()
	what(w)
	w.Capital(start)
	w.End("».")
}

// said writes what somebody says, in the present: "Estoy cansada", "¡Gracias!", "Está
// debajo de la cama".
func (w writer) said() {
	s := w.s
	many := romance.Index(s.Subject.Plural())
	switch {
	case s.Phrase != scene.None:
		w.Words(phrases[s.Phrase])
	case s.State != scene.None:
		state := &states[s.State]
		w.Words(state.Be.First[many], state.Word.Of(nouns.Agreement(&s.Subject)))
	default:
		w.Words(estar.Finite[scene.Present][romance.Index(s.Object.Plural())])
		w.spot()
	}
}

// asked writes a question for the thing, in the present: "¿Dónde está mi pelota?"
func (w writer) asked() {
	o := &w.s.Object
	w.Words("¿Dónde", estar.Finite[scene.Present][romance.Index(o.Plural())])
	w.own(o.Noun, o.Quant)
	if o.And.Noun != scene.None {
		w.Words("y")
		w.own(o.And.Noun, o.And.Quant)
	}
	w.End("?")
}

// own writes a thing of the speaker's: "mi bufanda", "nuestros guantes".
func (w writer) own(noun, quant scene.Concept) {
	n := &nouns[noun]
	a := n.Of(quant != scene.None)
	w.Words(possessives[romance.Index(w.s.Subject.Plural())].Of(a), n.Form[romance.Index(a.Plural)])
}

var possessives = [2]romance.Forms{
	{{"mi", "mis"}, {"mi", "mis"}},
	{{"nuestro", "nuestros"}, {"nuestra", "nuestras"}},
}
