package german

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// question returns a yes-no question and its answer. A wrong pronoun stands in
// the answer, every other violation in the question.
func question(s *scene.Sentence) string {
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
	reply := "Ja, "
	if s.Negative {
		reply = "Nein, "
	}
	return wording.Capital(newWriter(&asked).inverted()) + "? " + reply + newWriter(&answer).statement() + "."
}

// inverted returns a question proper, the finite verb first: "findet er den Ball".
func (w writer) inverted() string {
	v, tail := w.predicate()
	finite, last := w.finite(v)
	return wording.Join(finite, w.subject(), w.middle(), tail, last)
}

// selfReport returns what a speaker says of itself, always in the present.
func selfReport(s *scene.Sentence) string {
	first := [...]string{"Ich bin ", "Wir sind "}
	if none(s.State) != "" {
		first = [...]string{"Ich habe ", "Wir haben "}
	}
	return first[number(s.Subject.Plural())] + adjectives[s.State].base + "."
}

// search returns a question for the object, always in the present.
func search(s *scene.Sentence) string {
	w := newWriter(s)
	return "Wo " + toBe.present[number(s.Object.Plural())] + " " + w.np(&s.Object, nominative, objectSlot) + "?"
}
