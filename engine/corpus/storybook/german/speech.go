package german

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// question writes a yes-no question and its short answer: "Hat sie ihn gefunden?
// Ja, das hat sie." "Wird er müde sein? Ja, das wird er." A wrong number stands in the
// question, a wrong pronoun in the answer.
func (w writer) question(start scene.Mark) {
	answer := w
	answer.wrongNumber = false
	answer.wrong = germanic.NoSlot
	if w.s.Violation == scene.WrongPronoun {
		w.wrongPronoun, answer.wrongPronoun = germanic.NoSlot, germanic.Subject
	}
	finite, closing := w.finite(w.conjugated())
	again, _ := answer.finite(w.conjugated())
	if w.s.Kind == scene.Do && w.s.Tense == scene.Past { // what was tried is asked for in the perfect
		finite, closing = toHave.present[germanic.Number(w.s.Subject.Plural() != w.wrongNumber)], w.v.participle
		again = toHave.present[germanic.Number(w.s.Subject.Plural())]
	} else if w.tense() != scene.Future && states[w.s.State].word == "" {
		again = toDo.in(w.s.Tense)[germanic.Number(w.s.Subject.Plural())]
	}
	w.Words(finite)
	w.inverted()
	if w.s.Kind == scene.Be {
		w.Words(states[w.s.State].word)
	} else if !w.bare() {
		w.np(&w.s.Object, accusative, germanic.Object)
	}
	w.Words(closing)
	w.Capital(start)
	w.End("?")
	answer.answer(again)
}

// answer writes "Ja, das hat sie.", "Nein, das war er nicht.", "Nein, er hatte keine."
func (w writer) answer(finite string) {
	who := w.pronoun(&w.s.Subject, nominative, germanic.Subject)
	switch none := states[w.s.State].none; {
	case !w.s.Negative:
		w.Words("Ja, das", finite, who)
	case none != "" && w.s.Tense != scene.Future:
		w.Words("Nein,", who, finite, none)
	default:
		w.Words("Nein, das", finite, who, "nicht")
	}
	w.End(".")
}

// speech writes who says what: „Ich bin müde.“ „Danke!“ „Er liegt unter dem Bett.“
func (w writer) speech() {
	s := w.s
	w.subject()
	verb := toSay
	if s.Phrase == help {
		verb = toShout
	}
	finite, _ := w.finite(verb)
	w.Words(finite)
	w.Bind(": „")
	switch {
	case s.Phrase != scene.None:
		w.Words(words[s.Phrase])
		w.End("!“")
	case s.State != scene.None:
		w.Words(states[s.State].own[germanic.Number(s.Subject.Plural())])
		w.End(".“")
	default:
		start := w.Mark()
		w.Words(pronouns[genderOf(&s.Object)][nominative], posture(&s.Object).present[germanic.Number(s.Object.Plural())])
		w.Capital(start)
		w.spot(dative)
		w.End(".“")
	}
}

// ask writes a question for the thing, always in the present: „Wo ist mein Ball?“
func (w writer) ask() {
	o := &w.s.Object
	w.subject()
	finite, _ := w.finite(toAsk)
	w.Words(finite)
	w.Bind(": „")
	w.Words("Wo", toBe.present[germanic.Number(o.Plural())])
	w.own(o.Noun, o.Quant)
	if o.And.Noun != scene.None {
		w.Words("und")
		w.own(o.And.Noun, o.And.Quant)
	}
	w.End("?“")
}

// own writes "mein Ball", "unsere Bälle".
func (w writer) own(noun, quant scene.Concept) {
	forms := &mine
	if w.s.Subject.Plural() {
		forms = &ours
	}
	g := nouns[noun].gender
	if quant != scene.None {
		g = plural
	}
	w.Words(forms[g], form(noun, quant, nominative))
}
