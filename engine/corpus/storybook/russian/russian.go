package russian

import "confusio/engine/corpus/storybook/scene"

// Language is the Russian lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	named := *s
	if ambiguous(s) {
		named.Object.Mention = scene.Known
	}
	w, start := &writer{Line: l, s: &named, open: s.Violation}, l.Mark()
	w.Words(links[s.Link])
	switch {
	case s.Question:
		w.question(start)
		return
	case s.Kind == scene.Say:
		w.speech()
	case s.Kind == scene.Ask:
		w.ask()
	case s.Kind == scene.Weather:
		w.Words(changes[s.State])
		w.End(".")
	default:
		w.Words(phrases[s.Time])
		w.clause()
		w.reason()
		w.End(".")
	}
	w.Capital(start)
}

// ambiguous reports whether a pronoun for the thing could be taken for whoever stood
// beside the subject: Кролик дал ёжику огурец. Ёжик его съел. Two things joined are
// said again only where they are eaten.
func ambiguous(s *scene.Sentence) bool {
	o := &s.Object
	return (s.Kind == scene.Do || s.Kind == scene.Want) && !s.Question && o.Mention == scene.Pronoun && o.Noun.Class().IsThing() &&
		s.Subject.Mention != scene.Pronoun && (o.And.Noun == scene.None || s.Verb == eat)
}

// links are what ties a sentence to the one before.
var links = [...]string{scene.Then: "потом", scene.Later: "после этого", scene.But: "но", scene.AtLast: "наконец"}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
	*scene.Line
	s    *scene.Sentence
	open scene.Violation
}

// violate reports whether the sentence is to have this error, and uses it up.
func (w *writer) violate(v scene.Violation) bool {
	if w.open != v {
		return false
	}
	w.open = scene.Correct
	return true
}

// group is a predicate: the negation, a word before the verb, the finite word, which a
// question begins with, and the rest.
type group struct{ not, adv, first, rest string }

// whole writes a predicate in one piece.
func (w *writer) whole(g group) { w.Words(g.not, g.adv, g.first, g.rest) }

// clause writes the statement without its full stop. What is new comes last.
func (w *writer) clause() {
	g := w.predicate(w.agree())
	switch {
	case w.s.Kind == scene.Want: // она захотела его купить
		w.subject()
		w.whole(g)
		w.wish()
	case w.presents(): // в сад пошло много овец; потом пришла лиса
		w.place()
		w.whole(g)
		w.subject()
	case w.reveals(): // ей помог король
		w.objects()
		w.whole(g)
		w.subject()
	case w.light(): // она его съела
		w.subject()
		w.objects()
		w.whole(g)
		w.place()
	default:
		w.subject()
		w.whole(g)
		w.complements()
	}
	w.Words(w.end())
}

// presents reports whether a sentence without an object brings somebody in behind
// the verb.
func (w *writer) presents() bool {
	s := w.s
	if s.Subject.Mention != scene.New || s.Kind != scene.Act && s.Kind != scene.Go {
		return false
	}
	return s.Time == scene.None || w.impersonal()
}

// reveals reports whether a sentence says who did something to whom or what is known.
func (w *writer) reveals() bool {
	s := w.s
	return s.Kind == scene.Do && s.Time == scene.None && s.Subject.Mention == scene.New && s.Object.Mention != scene.New &&
		s.Place+s.Spot.Prep == scene.None
}

// light reports whether the object is a pronoun that goes before the verb, because
// the sentence would end in it or the verb is denied.
func (w *writer) light() bool {
	s, v := w.s, w.verb()
	if s.Object.Mention != scene.Pronoun || s.Recipient.Noun != scene.None || v.prep != "" {
		return false
	}
	return s.Negative || s.Kind == scene.Do && s.Place+s.Spot.Prep == scene.None && v.end == ""
}

// end returns the word that stands behind the object.
func (w *writer) end() string {
	if w.s.Kind == scene.Be {
		return ""
	}
	return w.verb().end
}

func (w *writer) subject() {
	c := nom
	if w.moody() {
		c = dat
	}
	w.np(&w.s.Subject, c, "")
}

// agree returns what the verb agrees with: in the past one of four forms, else a
// number. Violations of number come first, then those of gender.
func (w *writer) agree() agr {
	a := agreement(&w.s.Subject)
	switch {
	case w.moody() || w.impersonal():
		return neut
	case !w.eitherNumber() && w.violate(scene.WrongNumber):
		if a == plur {
			return nouns[w.s.Subject.Noun].gender
		}
		return plur
	case a != plur && w.hasGender() && w.violate(scene.WrongAgreement):
		return a.otherGender()
	}
	return a
}

// impersonal reports whether the verb is a neuter singular although the subject is
// many: много собак спало.
func (w *writer) impersonal() bool {
	s := w.s
	return s.Subject.Mention == scene.New && s.Subject.Quant == scene.Many && s.Subject.And.Noun == scene.None
}

// eitherNumber reports whether the verb could stand in the other number too: девочка с
// собакой идёт or идут, пять собак идут or идёт.
func (w *writer) eitherNumber() bool {
	np := &w.s.Subject
	counted := np.Mention == scene.New && np.Quant != scene.None && !few(np.Quant)
	return np.With.Noun.Class().IsBeing() || counted
}

// hasGender reports whether the predicate shows gender.
func (w *writer) hasGender() bool {
	return w.s.Tense == scene.Past || w.s.Kind == scene.Be && w.s.Tense == scene.Present && states[w.s.State].present[0] == ""
}

// predicate returns the verb group of a statement.
func (w *writer) predicate(a agr) group {
	s := w.s
	switch s.Kind {
	case scene.Be:
		return w.being(s.State, a, false)
	case scene.Want:
		return w.finite(&wantVerb, a)
	}
	return w.finite(w.verb(), a)
}

// finite returns a verb in tense and polarity: "нашла", "не нашла", "будет спать".
func (w *writer) finite(v *verb, a agr) group {
	number, g := a/plur, group{not: w.not(), adv: v.adv, rest: v.mid}
	switch {
	case w.s.Tense == scene.Past:
		g.first = v.past[a]
	case w.s.Tense == scene.Present && v.step[0] != "" && w.s.Time == scene.None:
		g.first = v.step[number]
	case w.s.Tense == scene.Present && v.step[0] != "": // a habit needs no быстро
		g.first, g.adv = v.present[number], ""
	case w.s.Tense == scene.Present:
		g.first = v.present[number]
	case v.lasting != "":
		g.first, g.adv, g.rest = willBe[number], "", v.lasting
	default:
		g.first = v.future[number]
	}
	return g
}

// not returns the negation, which stands before the word it denies.
func (w *writer) not() string {
	if w.s.Negative {
		return "не"
	}
	return ""
}
