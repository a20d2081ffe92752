package dutch

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
		reply = "Nee, "
	}
	return wording.Capital(newWriter(&asked).inverted()) + "? " + reply + newWriter(&answer).statement() + "."
}

// inverted returns a question proper, the finite verb first: "vindt hij de bal".
func (w writer) inverted() string {
	v := w.verb()
	return wording.Join(w.finite(v), w.subject(), w.rest(v))
}

// selfReport returns what a speaker says of itself, always in the present.
func selfReport(s *scene.Sentence) string {
	first := [...]string{"Ik ben ", "We zijn "}
	if isNoun(s.State) {
		first = [...]string{"Ik heb ", "We hebben "}
	}
	return first[number(s.Subject.Plural())] + adjectives[s.State].base + "."
}

// search returns a question for the object, always in the present.
func search(s *scene.Sentence) string {
	w := newWriter(s)
	return "Waar " + toBe.present[number(s.Object.Plural())] + " " + w.np(&s.Object, asSubject, objectSlot) + "?"
}
