package russian

import "confusio/engine/corpus/storybook/scene"

// says writes who speaks, up to the quotation mark.
func (w *writer) says(v *verb) {
	w.subject()
	w.whole(w.finite(v, w.agree()))
	w.Bind(": «")
}

// speech writes who says what: «Я устала». «Спасибо!» «Он под кроватью».
func (w *writer) speech() {
	s := w.s
	a := agreement(&s.Subject)
	switch {
	case s.Phrase == help:
		w.says(&shoutVerb)
		w.exclaim(s.Phrase)
	case s.Phrase != scene.None:
		w.says(&sayVerb)
		w.exclaim(s.Phrase)
	case s.State != scene.None:
		w.says(&sayVerb)
		said := &states[s.State].said
		switch a {
		case plur:
			w.Words(said[2])
		case fem:
			w.Words(said[1])
		default:
			w.Words(said[0])
		}
		w.End("».")
	default:
		w.says(&sayVerb)
		start := w.Mark()
		w.Words(personals[agreement(&s.Object)][nom])
		w.Capital(start)
		w.spot(false)
		w.End("».")
	}
}

func (w *writer) exclaim(phrase scene.Concept) {
	start := w.Mark()
	w.Words(phrases[phrase])
	w.Capital(start)
	w.End("!»")
}

// ask writes the question for a thing of the speaker's: «Где мой мяч?»
func (w *writer) ask() {
	s := w.s
	w.says(&askVerb)
	w.Words("Где")
	w.own(s.Object.Noun, s.Object.Quant)
	if and := &s.Object.And; and.Noun != scene.None {
		w.Words("и")
		w.own(and.Noun, and.Quant)
	}
	w.End("?»")
}

// own writes what belongs to the speakers.
func (w *writer) own(noun, quant scene.Concept) {
	a := agreement(&scene.NP{Noun: noun, Quant: quant})
	if w.s.Subject.Plural() {
		w.Words(ours[a])
	} else {
		w.Words(mine[a])
	}
	w.known(noun, quant, nom)
}

var (
	mine = [agrs]string{"мой", "моя", "моё", "мои"}
	ours = [agrs]string{"наш", "наша", "наше", "наши"}
)

// question writes a question of the narrator's and its short answer: Нашла она его?
// Да, нашла. Испугался ли Том? Нет, не испугался.
func (w *writer) question(start scene.Mark) {
	affirmative := *w.s
	affirmative.Negative = false
	asked := writer{Line: w.Line, s: &affirmative, open: w.open}
	a := asked.agree()
	asked.asked(asked.predicate(a))
	w.Capital(start)
	w.End("?")
	reply := "Да,"
	if w.s.Negative {
		reply = "Нет,"
	}
	right := writer{Line: w.Line, s: w.s}
	g := right.predicate(right.agree())
	w.Words(reply, g.not, g.first)
	w.End(".")
}

// asked writes the question proper, which begins with the verb. An object that is a
// pronoun goes before a subject that is none.
func (w *writer) asked(g group) {
	s := w.s
	w.Words(g.first)
	if s.Kind == scene.Be { // the pronouns of найти would clash with it: нашли ли они их
		w.Words("ли")
	}
	if s.Object.Mention == scene.Pronoun && s.Subject.Mention != scene.Pronoun {
		w.objects()
		w.subject()
	} else {
		w.subject()
		w.objects()
	}
	w.Words(g.rest)
}
