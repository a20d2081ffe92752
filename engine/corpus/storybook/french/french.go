package french

import (
	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// Language is the French lineariser.
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
var links = [...]string{scene.Then: "puis", scene.Later: "plus tard,", scene.But: "mais", scene.AtLast: "finalement,"}

// nbsp is the no-break space before : and ? and inside quotes.
const nbsp = "\u00a0"

// link returns what ties a sentence to the one before. Sleep has no other end than that
// somebody wakes up.
func link(s *scene.Sentence) string {
	if s.Link == scene.AtLast && s.Verb == wakeUp {
		return "au bout d’un moment,"
	}
	return links[s.Link]
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// clause writes the statement without its full stop. Who comes with somebody or something
// stands behind the verb.
func (w writer) clause() {
	if w.s.Verb == come && w.s.Subject.With.Noun != scene.None {
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
// belongs to it: "ne l’a pas trouvée", "avait faim", "voulait l’acheter".
func (w writer) group() {
	v, background := w.verb()
	finite, participle := w.conjugated(v, background)
	start := w.Mark()
	w.Words(finite)
	if w.s.Kind != scene.Want {
		w.elide(start, w.clitic(v))
	}
	if w.s.Negative {
		w.elide(start, "ne")
		w.Words("pas")
	}
	w.Words(participle)
	switch w.s.Kind {
	case scene.Be:
		w.Words(w.predicate())
	case scene.Want:
		w.elided(w.clitic(&verbs[w.s.Verb]), verbs[w.s.Verb].Infinitive)
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
			return &être, true
		case state.Become != nil:
			return state.Become, false
		}
		return state.Be, true
	case scene.Want:
		return &vouloir, true
	case scene.Say:
		if s.Phrase == help {
			return &crier, false
		}
		return &dire, false
	case scene.Ask:
		return &demander, false
	}
	return frame(s), romance.Sighted(s)
}

// predicate returns what stands behind the copula.
func (w writer) predicate() string {
	s := w.s
	a := nouns.Agreement(&s.Subject)
	if s.State.Class() != scene.StateClass {
		return qualities[s.State].Of(s.Subject.Noun).predicate.Of(a)
	}
	if state := &states[s.State]; state.Become != nil {
		return state.Result.Of(a)
	}
	return states[s.State].Word.Of(a)
}

// conjugated returns the finite verb and the participle of the passé composé.
func (w writer) conjugated(v *romance.Verb, background bool) (finite, participle string) {
	s, n := w.s, w.plural()
	switch {
	case s.Tense != scene.Past:
		return v.Finite[s.Tense][n], ""
	case background:
		return v.Finite[romance.Imperfect][n], ""
	case v.Moves:
		return être.Finite[scene.Present][n], v.Participle.Of(nouns.Agreement(&s.Subject))
	case romance.IsPronoun(&s.Object) && v.Case == romance.Direct:
		a := nouns.Agreement(&s.Object)
		a.Feminine = a.Feminine != (w.wrongObject() && !a.Plural) // l’ does not show it
		return avoir.Finite[scene.Present][n], v.Participle.Of(a)
	}
	return avoir.Finite[scene.Present][n], v.Participle[0][0]
}

// clitic returns the clitic before the verb.
func (w writer) clitic(v *romance.Verb) string {
	s := w.s
	switch object := &s.Object; {
	case v.Reflexive:
		return "se"
	case romance.IsPronoun(&s.Recipient):
		return dative(&s.Recipient, w.wrongObject())
	case !romance.IsPronoun(object) || v.Case == romance.With:
		return ""
	case v.Case == romance.Of:
		return "en"
	case v.Case == romance.Dative:
		return dative(object, w.wrongObject())
	case object.Plural():
		return "les"
	default:
		return articles[romance.Index(nouns.Agreement(object).Feminine != w.wrongObject())]
	}
}

func dative(np *scene.NP, wrong bool) string {
	return [2]string{"lui", "leur"}[romance.Index(np.Plural() != wrong)]
}

// wrongObject reports whether the pronoun of the object has to be wrong.
func (w writer) wrongObject() bool {
	return w.s.Violation == scene.WrongPronoun && w.s.Subject.Mention != scene.Pronoun
}

// objects writes the object and the recipient that are not clitics, and what goes
// last: "dans ses bras".
func (w writer) objects() {
	s := w.s
	v := frame(s)
	if s.Object.Noun != scene.None && (!romance.IsPronoun(&s.Object) || v.Case == romance.With) {
		w.np(&s.Object, [...]string{romance.Dative: "à", romance.With: "avec", romance.Of: "de"}[v.Case],
			s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
	}
	if s.Recipient.Noun != scene.None && !romance.IsPronoun(&s.Recipient) {
		w.np(&s.Recipient, "à", false)
	}
	w.Words(v.Last[romance.Index(s.Subject.Plural())])
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	p := &places[s.Place]
	switch {
	case s.Kind == scene.Go && s.Verb != goes:
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

// spot writes "sous le lit", "à côté du puits", "partout".
func (w writer) spot() {
	s := w.s.Spot
	if s.Prep == scene.None {
		return
	}
	w.Words(phrases[s.Prep])
	if s.Noun == scene.None {
		return
	}
	start := w.Mark()
	w.definite(s.Noun)
	if s.Prep == scene.Beside {
		w.prepose(start, "de")
	}
}

// reason writes the clause that says why.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.Words("parce")
	start := w.Mark()
	if s.Reason.Class() == scene.WeatherClass {
		w.Words(rains[s.Reason])
	} else {
		state := &states[s.Reason]
		w.Words(pronoun(&s.Subject, s.Violation == scene.WrongPronoun && s.Subject.Mention != scene.Pronoun))
		verb := w.Mark()
		w.Words(state.Be.Finite[romance.Background(s.Tense)][romance.Index(s.Subject.Plural())])
		if state.Be.Reflexive {
			w.elide(verb, "se")
		}
		w.Words(state.Word.Of(nouns.Agreement(&s.Subject)))
	}
	w.elide(start, "que")
}

// question writes a yes-no question and its answer.
func (w writer) question() {
	asked := *w.s
	asked.Negative = false
	w.Words("est-ce")
	start := w.Mark()
	writer{w.Line, &asked}.clause()
	w.elide(start, "que")
	w.End(nbsp + "?")
	if w.s.Negative {
		w.Words("Non")
	} else {
		w.Words("Oui")
	}
	w.End(".")
}

// quote writes who says what.
func (w writer) quote(what func(w writer)) {
	w.subject()
	w.group()
	w.Bind(nbsp + ": «" + nbsp)
	start := w.Mark()
	what(w)
	w.Capital(start)
	w.End(nbsp + "»")
}

// said writes what somebody says, in the present: "Je suis fatiguée.", "Merci !",
// "Elle est sous le lit."
func (w writer) said() {
	s := w.s
	many := romance.Index(s.Subject.Plural())
	switch {
	case s.Phrase != scene.None:
		w.Words(phrases[s.Phrase])
		w.End(nbsp + "!")
	case s.State != scene.None:
		state := &states[s.State]
		w.elided([2]string{"je", "nous"}[many], state.Be.First[many])
		w.Words(state.Word.Of(nouns.Agreement(&s.Subject)))
		w.End(".")
	default:
		w.Words(pronoun(&s.Object, s.Violation == scene.WrongPronoun && s.Subject.Mention != scene.Pronoun))
		w.Words(être.Finite[scene.Present][romance.Index(s.Object.Plural())])
		w.spot()
		w.End(".")
	}
}

// asked writes a question for the thing, in the present: "Où est ma balle ?"
func (w writer) asked() {
	o := &w.s.Object
	w.Words("où", être.Finite[scene.Present][romance.Index(o.Plural())])
	w.own(o.Noun, o.Quant)
	if o.And.Noun != scene.None {
		w.Words("et")
		w.own(o.And.Noun, o.And.Quant)
	}
	w.End(nbsp + "?")
}

// own writes a thing of the speaker's: "mon écharpe", "nos gants".
func (w writer) own(noun, quant scene.Concept) {
	n, plural := &nouns[noun], quant != scene.None
	a := n.Of(plural)
	word := n.Form[romance.Index(plural)]
	if vowel([]byte(word)) {
		a.Feminine = false // mon écharpe
	}
	w.Words(possessives[romance.Index(w.s.Subject.Plural())].Of(a), word)
}

var possessives = [2]romance.Forms{
	{{"mon", "mes"}, {"ma", "mes"}},
	{{"notre", "nos"}, {"notre", "nos"}},
}
