package dutch

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// question writes a yes-no question and its short answer: "Was ze blij? Ja, dat was
// ze." A wrong number stands in the question, a wrong pronoun in the answer.
func (w writer) question(start scene.Mark) {
	if w.s.Kind == scene.Do {
		w.attempt(start)
		return
	}
	answer, st := w, &states[w.s.State]
	answer.wrongNumber = false
	if w.s.Violation == scene.WrongPronoun {
		w.wrongPronoun, answer.wrongPronoun = germanic.NoSlot, germanic.Subject
	}
	w.Words(w.finite(st.verb))
	w.subject()
	if st.verb.reflexive {
		w.Words("zich")
	}
	w.Words(st.clitic, st.word)
	if w.tense() == scene.Future {
		w.Words(st.verb.infinitive)
	}
	w.Capital(start)
	w.End("?")
	verb := st.verb
	if verb.reflexive {
		verb = toDo
	}
	reply, not := "Ja,", ""
	if w.s.Negative {
		reply, not = "Nee,", "niet"
	}
	w.Words(reply, "dat", answer.finite(verb), answer.pronoun(&w.s.Subject, asSubject, germanic.Subject), not)
	w.End(".")
}

// attempt writes a question for what was tried, and whether it was a success: "Heeft ze
// hem gevonden? Ja, dat is gelukt."
func (w writer) attempt(start scene.Mark) {
	finite, participle, reply := w.finite(w.v), "", [...]string{"Ja, dat lukt", "Nee, dat lukt niet"}
	if w.s.Tense == scene.Past {
		finite, participle = toHave.present[germanic.Number(w.s.Subject.Plural() != w.wrongNumber)], w.v.participle
		reply = [...]string{"Ja, dat is gelukt", "Nee, dat is niet gelukt"}
	}
	w.Words(finite)
	w.subject()
	w.np(&w.s.Object, asObject, germanic.Object)
	w.Words(participle)
	w.Capital(start)
	w.End("?")
	w.Words(reply[germanic.Number(w.s.Negative)])
	w.End(".")
}

// speech writes who says what: “Ik ben moe.” “Bedankt!” “Hij ligt onder het bed.”
func (w writer) speech() {
	s := w.s
	w.subject()
	verb := toSay
	if s.Phrase == help {
		verb = toShout
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
	w.Words(w.finite(toAsk))
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
