package russian

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// state is a state of beings: a verb, or a short adjective.
type state struct {
	verb
	short      [agrs]string
	complement string    // пить
	first      [2]string // first person
}

// copula returns быть, which the present leaves out.
func (w *writer) copula(a agr) string {
	switch w.s.Tense {
	case scene.Past:
		return w.not(was[a])
	case scene.Future:
		return w.not(willBe[a/plur])
	}
	return ""
}

// being returns a predicate: a verb, a short adjective, or an adjective that is in
// the instrumental behind a copula.
func (w *writer) being(a agr) group {
	s := w.s
	state := &states[s.State]
	switch {
	case state.past[masc] != "":
		g := w.finite(&state.verb, a)
		if s.Tense == scene.Present && g.first == w.not("") {
			g.first = w.not(state.past[a])
		}
		g.rest = wording.Join(g.rest, state.complement)
		return g
	case state.short[masc] == "" && s.Tense != scene.Present:
		return group{w.copula(a), adjectives[s.State].form(agreement(&s.Subject), ins, false)}
	case state.short[masc] == "":
		return group{first: w.not(adjectives[s.State].form(a, nom, false))}
	case s.Tense == scene.Present:
		return group{first: w.not(state.short[a])}
	}
	return group{w.copula(a), state.short[agreement(&s.Subject)]}
}

// question returns a yes-no question with ли and its answer, which bears the error
// if there is one.
func (w *writer) question() string {
	affirmative := *w.s
	affirmative.Negative = false
	answer := *w.s
	answer.Subject.Mention = scene.Pronoun
	if answer.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "Да, "
	if w.s.Negative {
		reply = "Нет, "
	}
	asked, told := writer{s: &affirmative}, writer{s: &answer, open: w.open}
	return wording.Capital(asked.asked()) + "? " + reply + told.clause() + "."
}

// asked returns the question proper: "нашла ли девочка ключ". An object that is a
// pronoun goes before a subject that is not.
func (w *writer) asked() string {
	s := w.s
	g := w.predicate(agreement(&s.Subject))
	light := s.Object.Mention == scene.Pronoun && s.Subject.Mention != scene.Pronoun
	if light && g.rest == "" && verbs[s.Verb].prep == "" {
		return wording.Join(g.first, "ли", w.objects(), w.subject())
	}
	return wording.Join(g.first, "ли", w.subject(), g.rest, w.objects())
}

// speech returns who speaks.
func (w *writer) speech(v *verb) string {
	g := w.finite(v, w.agree())
	return wording.Join(w.subject(), g.first, g.rest)
}

// selfReport returns what a speaker says of itself, always in the present.
func (w *writer) selfReport() string {
	a := agreement(&w.s.Subject)
	state := &states[w.s.State]
	who := [2]string{"Я", "Мы"}[a/plur]
	switch {
	case state.first[0] != "":
		return wording.Join(who, state.first[a/plur], state.complement)
	case state.past[masc] != "":
		return wording.Join(who, state.past[a])
	}
	return wording.Join(who, state.short[a])
}
