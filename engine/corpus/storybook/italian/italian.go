package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// Language is the Italian lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) { romance.Write(l, s, write) }

func write(l *scene.Line, s *scene.Sentence) {
	w, start := writer{l, s}, l.Mark()
	w.Words(link(s))
	switch {
	case s.Question:
		w.question()
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
var links = [...]string{scene.Then: "poi", scene.Later: "più tardi", scene.But: "ma", scene.AtLast: "alla fine"}

// link returns what ties a sentence to the one before. Sleep has no other end than that
// somebody wakes up.
func link(s *scene.Sentence) string {
	if s.Link == scene.AtLast && s.Verb == wakeUp {
		return "dopo un po’"
	}
	return links[s.Link]
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// clause writes the statement without its full stop. Who comes stands behind the
// verb: "poi è arrivata una volpe".
func (w writer) clause() {
	if w.s.Verb == come && w.s.Subject.Mention == scene.New {
		w.group()
		w.subject()
		return
	}
	w.subject()
	w.group()
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

// group writes the finite verb with negation, clitics, participle and what else
// belongs to it: "non l’ha trovata", "aveva fame", "voleva comprarla".
func (w writer) group() {
	s := w.s
	v, background := w.verb()
	finite, participle := w.conjugated(v, background)
	if s.Negative {
		w.Words("non")
	}
	w.proclitics(v, finite)
	w.Words(participle)
	switch {
	case s.Kind == scene.Be:
		w.Words(w.predicate())
	case s.Kind == scene.Want:
		w.enclitic(verbs[s.Verb].Infinitive)
	case isLoro(s, v):
		w.Words("loro", v.Tail)
	case goesTo(v):
		w.enclitic(v.Tail) // è andata a trovarla
	default:
		w.Words(v.Tail)
	}
}

// verb returns the verb that is conjugated, and whether it tells of what was so
// while something happened.
func (w writer) verb() (v *romance.Verb, background bool) {
	s := w.s
	switch s.Kind {
	case scene.Be:
		state := &states[s.State]
		switch {
		case s.State.Class() != scene.StateClass:
			return &essere, true
		case state.Become != nil:
			return state.Become, false
		}
		return state.Be, true
	case scene.Want:
		return &volere, true
	case scene.Say:
		if s.Phrase == help {
			return &gridare, false
		}
		return &dire, false
	case scene.Ask:
		return &chiedere, false
	}
	return frame(s), romance.Sighted(s)
}

// predicate returns what stands behind the copula.
func (w writer) predicate() string {
	s := w.s
	a := nouns.Agreement(&s.Subject)
	if s.State.Class() != scene.StateClass {
		return qualities[s.State].Of(s.Subject.Noun).form.Of(a)
	}
	if state := &states[s.State]; state.Become != nil {
		return state.Result.Of(a)
	}
	return states[s.State].Word.Of(a)
}

// conjugated returns the finite verb and the participle of the passato prossimo.
func (w writer) conjugated(v *romance.Verb, background bool) (finite, participle string) {
	s, n := w.s, w.plural()
	switch {
	case s.Tense != scene.Past:
		return v.Finite[s.Tense][n], ""
	case background:
		return v.Finite[romance.Imperfect][n], ""
	}
	auxiliary, a := &avere, romance.Agreement{}
	if v.Moves {
		auxiliary, a = &essere, nouns.Agreement(&s.Subject)
	}
	if w.hasClitic(v) && v.Case == romance.Direct {
		a = nouns.Agreement(&s.Object)
		a.Feminine = a.Feminine != (s.Violation == scene.WrongPronoun && !a.Plural) // l’ does not show it
	}
	return auxiliary.Finite[scene.Present][n], v.Participle.Of(a)
}

// goesTo reports whether a verb goes to do something, which takes the pronoun: "è andata
// a trovarla".
func goesTo(v *romance.Verb) bool { return strings.HasPrefix(v.Tail, "a ") }

// hasClitic reports whether the object is a pronoun of the finite verb.
func (w writer) hasClitic(v *romance.Verb) bool {
	return romance.IsPronoun(&w.s.Object) && (w.s.Kind == scene.Do || w.s.Kind == scene.Give) && !goesTo(v)
}

// isLoro reports whether a dative of many stands behind the verb: "ha dato loro due
// mele".
func isLoro(s *scene.Sentence, v *romance.Verb) bool {
	if v.Case == romance.Dative {
		return romance.IsPronoun(&s.Object) && s.Object.Plural()
	}
	return romance.IsPronoun(&s.Recipient) && s.Recipient.Plural()
}

// proclitics writes the finite verb behind its clitics.
func (w writer) proclitics(v *romance.Verb, finite string) {
	s := w.s
	object := w.hasClitic(v)
	switch {
	case v.Reflexive && object:
		w.Words("se")
		w.elided(w.pronoun(), finite)
	case v.Reflexive:
		w.Words("si", finite)
	case romance.IsPronoun(&s.Recipient) && !s.Recipient.Plural():
		w.Words(w.dative(&s.Recipient), finite)
	case object && v.Case == romance.Dative && !s.Object.Plural():
		w.Words(w.dative(&s.Object), finite)
	case object && v.Case == romance.With && !s.Object.Noun.Class().IsBeing():
		w.Words("ci", finite)
	case object && v.Case == romance.Direct:
		w.elided(w.pronoun(), finite)
	default:
		w.Words(finite)
	}
}

// pronoun returns the clitic of the object. The wrong one has the other gender.
func (w writer) pronoun() string { return w.otherwise(&clitics, &w.s.Object) }

// dative returns the clitic of who is given something.
func (w writer) dative(np *scene.NP) string { return w.otherwise(&datives, np) }

func (w writer) otherwise(forms *romance.Forms, np *scene.NP) string {
	a := nouns.Agreement(np)
	a.Feminine = a.Feminine != (w.s.Violation == scene.WrongPronoun)
	return forms.Of(a)
}

// enclitic writes an infinitive with the pronoun of the object, if it is one:
// "comprarla", "a trovarlo".
func (w writer) enclitic(infinitive string) {
	if !romance.IsPronoun(&w.s.Object) {
		w.Words(infinitive)
		return
	}
	w.Words(infinitive[:len(infinitive)-1])
	w.End(w.pronoun())
}

// objects writes the object and the recipient that are not clitics, and what goes
// last: "a casa".
func (w writer) objects() {
	s := w.s
	v := frame(s)
	with := v.Case == romance.With && s.Object.Noun.Class().IsBeing()
	if s.Object.Noun != scene.None && (!romance.IsPronoun(&s.Object) || with) {
		w.np(&s.Object, [...]string{romance.Dative: "a", romance.With: "con", romance.Of: "di"}[v.Case],
			s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
	}
	if s.Recipient.Noun != scene.None && !romance.IsPronoun(&s.Recipient) {
		w.np(&s.Recipient, "a", false)
	}
	w.Words(v.Last[0])
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	p := &places[s.Place]
	switch {
	case s.Kind == scene.Go && s.Verb == travel:
		w.Words(p.until)
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

// spot writes "sotto il letto", "accanto al pozzo", "dappertutto".
func (w writer) spot() {
	s := w.s.Spot
	switch {
	case s.Noun != scene.None:
		preposition := &prepositions[s.Prep]
		w.Words(preposition.before)
		start := w.Mark()
		w.Words(nouns[s.Noun].Form[0])
		w.definite(start, nouns[s.Noun].Feminine[0])
		w.join(start, preposition.last)
	case s.Prep != scene.None:
		w.Words(phrases[s.Prep])
	}
}

// reason writes the clause that says why.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.Words("perché")
	if s.Reason.Class() == scene.WeatherClass {
		w.Words(rains[s.Reason])
		return
	}
	state := &states[s.Reason]
	if state.Be.Reflexive {
		w.Words("si")
	}
	w.Words(state.Be.Finite[romance.Background(s.Tense)][romance.Index(s.Subject.Plural())], state.Word.Of(nouns.Agreement(&s.Subject)))
}

// question writes a yes-no question and its answer.
func (w writer) question() {
	asked := *w.s
	asked.Negative = false
	start := w.Mark()
	writer{w.Line, &asked}.clause()
	w.Capital(start)
	w.End("?")
	if w.s.Negative {
		w.Words("No")
	} else {
		w.Words("Sì")
	}
	w.End(".")
}

// quote writes who says what. What is neither asked nor called out has its full stop
// behind the quotation marks.
func (w writer) quote(what func(w writer)) {
	w.subject()
	w.group()
	w.Bind(": «")
	start := w.Mark()
	what(w)
	w.Capital(start)
	w.End("»")
	if w.s.Kind == scene.Say && w.s.Phrase == scene.None {
		w.End(".")
	}
}

// said writes what somebody says, in the present: "Sono stanca", "Grazie!", "È sotto
// il letto".
func (w writer) said() {
	s := w.s
	many := romance.Index(s.Subject.Plural())
	switch {
	case s.Phrase != scene.None:
		w.Words(phrases[s.Phrase])
		w.End("!")
	case s.State != scene.None:
		state := &states[s.State]
		w.Words(state.Be.First[many], state.Word.Of(nouns.Agreement(&s.Subject)))
	default:
		w.Words(essere.Finite[scene.Present][romance.Index(s.Object.Plural())])
		w.spot()
	}
}

// asked writes a question for the thing, in the present: "Dov’è la mia palla?"
func (w writer) asked() {
	o := &w.s.Object
	if o.Plural() {
		w.Words("dove sono")
	} else {
		w.Words("dov’è")
	}
	w.own(o.Noun, o.Quant)
	if o.And.Noun != scene.None {
		w.Words("e")
		w.own(o.And.Noun, o.And.Quant)
	}
	w.End("?")
}

// own writes a thing of the speaker's: "la mia sciarpa", "i nostri guanti".
func (w writer) own(noun, quant scene.Concept) {
	n := &nouns[noun]
	a := n.Of(quant != scene.None)
	articles := romance.Forms{{"il", "i"}, {"la", "le"}}
	w.Words(articles.Of(a), possessives[romance.Index(w.s.Subject.Plural())].Of(a), n.Form[romance.Index(a.Plural)])
}

var possessives = [2]romance.Forms{
	{{"mio", "miei"}, {"mia", "mie"}},
	{{"nostro", "nostri"}, {"nostra", "nostre"}},
}
