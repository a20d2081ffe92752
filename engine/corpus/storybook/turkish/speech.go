package turkish

import "confusio/engine/corpus/storybook/scene"

// speech writes who says what: Kız “Yoruldum.” dedi. “İmdat!” diye bağırdı.
func (w writer) speech() {
	s, several := w.s, 0
	if s.Subject.Plural() {
		several = 1
	}
	w.subject()
	w.Open("“")
	start, v := w.Mark(), &say
	switch {
	case s.Phrase == help:
		w.Words(phrases[help])
		w.End("!”")
		v = &shout
	case s.Phrase == thankYou:
		w.Words(thanks[several])
		w.End("!”")
	case s.Phrase != scene.None:
		w.Words(phrases[s.Phrase])
		w.End("!”")
	case s.State != scene.None:
		w.Words(states[s.State].said[several])
		w.End(".”")
	default:
		w.spot(false)
		w.capital(start)
		w.End(".”")
	}
	w.finite(v)
}

// ask writes a question for a thing of the speaker's: Kız “Topum nerede?” diye sordu.
func (w writer) ask() {
	object := &w.s.Object
	w.subject()
	w.Open("“")
	start := w.Mark()
	w.own(object.Noun, object.Quant)
	if and := &object.And; and.Noun != scene.None {
		w.Words("ve")
		w.own(and.Noun, and.Quant)
	}
	w.capital(start)
	w.Words("nerede?”")
	w.finite(&ask)
}

// question writes a yes-no question and its short answer: Topu buldu mu? Hayır,
// bulamadı.
func (w writer) question(start scene.Mark) {
	asked, answer, reply := *w.s, *w.s, "Evet,"
	asked.Negative, asked.Violation = false, scene.Correct
	answer.Subject.Mention = scene.Pronoun
	if answer.Negative {
		reply = "Hayır,"
	}
	writer{w.Line, &asked}.asked(start)
	w.capital(start)
	w.End("?")
	w.Words(reply)
	told := writer{w.Line, &answer}
	switch st := &states[w.s.State]; {
	case w.s.Kind != scene.Be:
		told.inflect(told.verb())
	case st.past == event:
		told.inflect(&st.verb)
	default:
		told.state(w.s.State)
	}
	w.End(".")
}

// asked writes the question proper. The particle follows the verb; a nominal predicate
// and a perfect lend it their ending: hasta mıydı, yorulmuşlar mıydı.
func (w writer) asked(start scene.Mark) {
	s, st := w.s, &states[w.s.State]
	if s.Kind != scene.Be || st.past == event || s.Tense != scene.Past {
		w.clause()
		w.particle(start)
		return
	}
	w.subject()
	if st.past == perfect {
		w.participle(&st.verb)
		w.suffix(w.particle(start), "(y)DI")
		return
	}
	w.Words(st.adjective.word)
	particle := w.particle(start)
	w.suffix(particle, "(y)DI")
	if w.plural() {
		w.suffix(particle, "lAr")
	}
}

// particle writes mi in harmony with what was written since start, and returns
// where it begins.
func (w writer) particle(start scene.Mark) scene.Mark {
	end := w.Mark()
	w.harmonise(start, "mI")
	w.Insert(end, " ")
	return end
}
