//go:build bits2

package russian

import "confusio/engine/corpus/storybook/scene"

// state is a state of beings: a verb, or a short adjective.
type state struct {
	verb
	short      [agrs]string
	complement string    // пить
	first      [2]string // first person
}

// copula returns быть, which the present leaves out.
func (w *writer) copula(a agr) group {
	switch w.s.Tense {
	case scene.Past:
		return group{not: w.not(), first: was[a]}
	case scene.Future:
		return group{not: w.not(), first: willBe[a/plur]}
	}
	return group{}
}

// being returns a predicate: a verb, a short adjective, or an adjective that is in
// the instrumental behind a copula.
func (w *writer) being(a agr) group {
	s := w.s
	state, present := &states[s.State], s.Tense == scene.Present
	g := w.copula(a)
	switch {
	case state.past[masc] != "":
		g = w.finite(&state.verb, a)
		if present && g.first == "" {
			g.first = state.past[a]
		}
		g.rest[1] = state.complement
	case present && state.short[masc] == "":
		g = group{not: w.not(), first: adjectives[s.State].form(a, nom, false)}
	case present:
		g = group{not: w.not(), first: state.short[a]}
	case state.short[masc] == "":
		g.rest[0] = adjectives[s.State].form(agreement(&s.Subject), ins, false)
	default:
		g.rest[0] = state.short[agreement(&s.Subject)]
	}
	return g
}

// question writes a yes-no question with ли and its answer, which bears the error
// if there is one.
func (w *writer) question() {
	affirmative := *w.s
	affirmative.Negative = false
	answer := *w.s
	answer.Subject.Mention = scene.Pronoun
	if answer.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "Да,"
	if w.s.Negative {
		reply = "Нет,"
	}
	asked, told := writer{Line: w.Line, s: &affirmative}, writer{Line: w.Line, s: &answer, open: w.open}
	start := w.Mark()
	asked.asked()
	w.Capital(start)
	w.End("?")
	w.Words(reply)
	told.clause()
	w.End(".")
}

// asked writes the question proper: "нашла ли девочка ключ". An object that is a
// pronoun goes before a subject that is not.
func (w *writer) asked() {
	s := w.s
	g := w.predicate(agreement(&s.Subject))
	light := s.Object.Mention == scene.Pronoun && s.Subject.Mention != scene.Pronoun
	w.Words(g.not, g.first, "ли")
	if light && g.rest == [2]string{} && verbs[s.Verb].prep == "" {
		w.objects()
		w.subject()
		return
	}
	w.subject()
	w.Words(g.rest[0], g.rest[1])
	w.objects()
}

// speech writes who speaks.
func (w *writer) speech(v *verb) {
	g := w.finite(v, w.agree())
	w.subject()
	w.whole(g)
}

// selfReport writes what a speaker says of itself, always in the present.
func (w *writer) selfReport() {
	a := agreement(&w.s.Subject)
	state := &states[w.s.State]
	w.Words([2]string{"Я", "Мы"}[a/plur])
	switch {
	case state.first[0] != "":
		w.Words(state.first[a/plur], state.complement)
	case state.past[masc] != "":
		w.Words(state.past[a])
	default:
		w.Words(state.short[a])
	}
}
