package dutch

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// question writes a yes-no question and its short answer: "Heeft ze hem gevonden? Ja,
// dat is gelukt." "Was ze blij? Ja, dat was ze." A wrong number stands in the question,
// a wrong pronoun in what follows the first verb.
func (w writer) question(start scene.Mark) {
	s, n := w.s, germanic.Number(w.s.Subject.Plural() != w.wrongNumber)
	if s.Kind != scene.Be {
		w.Words(toHave.present[n])
		w.subject()
		w.np(&s.Object, asObject, germanic.Object)
		w.Words(w.v.participle)
		w.Capital(start)
		w.End("?")
		w.succeeded()
		return
	}
	st := &states[s.State]
	w.Words(st.verb.past[n])
	right := w
	right.wrongPronoun = germanic.NoSlot
	right.subject()
	if st.verb.reflexive {
		w.Words("zich")
	}
	w.Words(st.clitic, st.word)
	w.Capital(start)
	w.End("?")
	answer := st.verb
	if answer.reflexive {
		answer = &toDo
	}
	if s.Violation == scene.WrongPronoun {
		w.wrongPronoun = germanic.Subject
	}
	reply, not := "Ja,", ""
	if s.Negative {
		reply, not = "Nee,", "niet"
	}
	w.Words(reply, "dat", answer.past[germanic.Number(s.Subject.Plural())], w.pronoun(&s.Subject, asSubject, germanic.Subject), not)
	w.End(".")
}

// succeeded writes the answer to a question for what was tried.
func (w writer) succeeded() {
	if w.s.Negative {
		w.Words("Nee, dat is niet gelukt")
	} else {
		w.Words("Ja, dat is gelukt")
	}
	w.End(".")
}

// speech writes who says what: “Ik ben moe.” “Bedankt!” “Hij ligt onder het bed.”
func (w writer) speech() {
	s := w.s
	w.subject()
	verb := &toSay
	if s.Phrase == help {
		verb = &toShout
	}
	w.Words(w.finite(verb))
	w.Bind(": “")
	switch {
	case s.Phrase != scene.None:
		w.Words(words[s.Phrase])
		w.End("!”")
	case s.State != scene.None:
		w.Words(states[s.State].own[germanic.Number(s.Subject.Plural())])
		w.End(".”")
	default:
		start := w.Mark()
		w.Words(personal(genderOf(&s.Object), asSubject), posture(&s.Object).present[germanic.Number(s.Object.Plural())])
		w.Capital(start)
		w.spot()
		w.End(".”")
	}
}

// ask writes a question for the thing, always in the present: “Waar is mijn bal?”
func (w writer) ask() {
	o := &w.s.Object
	w.subject()
	w.Words(w.finite(&toAsk))
	w.Bind(": “")
	w.Words("Waar", toBe.present[germanic.Number(o.Plural())])
	w.own(o.Noun, o.Quant)
	if o.And.Noun != scene.None {
		w.Words("en")
		w.own(o.And.Noun, o.And.Quant)
	}
	w.End("?”")
}

// own writes "mijn bal", "onze ballen", "ons boek".
func (w writer) own(noun, quant scene.Concept) {
	owner := "mijn"
	switch {
	case w.s.Subject.Plural() && nouns[noun].het && quant == scene.None:
		owner = "ons"
	case w.s.Subject.Plural():
		owner = "onze"
	}
	w.Words(owner, form(noun, quant))
}
