//go:build bits2

package dutch

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
		reply = "Nee,"
	}
	start := l.Mark()
	newWriter(l, &asked).inverted()
	l.Capital(start)
	l.End("?")
	l.Words(reply)
	newWriter(l, &answer).statement()
	l.End(".")
}

// inverted writes a question proper, the finite verb first: "vindt hij de bal".
func (w writer) inverted() {
	v := w.verb()
	w.Words(w.finite(v))
	w.subject()
	w.rest(v)
}

// selfReport writes what a speaker says of itself, always in the present.
func (w writer) selfReport() {
	first := [...]string{"Ik ben", "We zijn"}
	if isNoun(w.s.State) {
		first = [...]string{"Ik heb", "We hebben"}
	}
	w.Words(first[number(w.s.Subject.Plural())], adjectives[w.s.State].base)
	w.End(".")
}

// search writes a question for the object, always in the present.
func (w writer) search() {
	w.Words("Waar", toBe.present[number(w.s.Object.Plural())])
	w.np(&w.s.Object, asSubject, objectSlot)
	w.End("?")
}
