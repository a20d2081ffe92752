//go:build bits2

package german

import "confusio/engine/corpus/storybook/scene"

// question writes a yes-no question and its answer. A wrong pronoun stands in
// the answer, every other violation in the question.
func question(l *scene.Line, s *scene.Sentence) {
	asked, answer := *s, *s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	if s.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	if s.Violation == scene.WrongPronoun {
		asked.Violation = scene.Correct
	} else {
		answer.Violation = scene.Correct
	}
	reply := "Ja,"
	if s.Negative {
		reply = "Nein,"
	}
	start := l.Mark()
	newWriter(l, &asked).inverted()
	l.Capital(start)
	l.End("?")
	l.Words(reply)
	newWriter(l, &answer).statement()
	l.End(".")
}

// inverted writes a question proper, the finite verb first: "findet er den Ball".
func (w writer) inverted() {
	finite, last := w.finite(w.verb())
	w.Words(finite)
	w.subject()
	w.middle()
	w.Words(last)
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	first := [...]string{"Ich bin", "Wir sind"}
	if none(w.s.State) != "" {
		first = [...]string{"Ich habe", "Wir haben"}
	}
	w.Words(first[number(w.s.Subject.Plural())], adjectives[w.s.State].base)
	w.End(".")
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	w.Words("Wo", toBe.present[number(w.s.Object.Plural())])
	w.np(&w.s.Object, nominative, objectSlot)
	w.End("?")
}
