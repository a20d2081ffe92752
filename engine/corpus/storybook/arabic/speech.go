package arabic

import "confusio/engine/corpus/storybook/scene"

// speech writes who says what: «أنا متعبة». «شكرا!» «إنها تحت السرير».
func (w *writer) speech() {
	s := w.s
	v := &sayVerb
	if s.Phrase == help {
		v = &shoutVerb
	}
	w.speaker(v)
	switch {
	case s.Phrase != scene.None:
		w.Words(phrases[s.Phrase])
		w.End("!»")
	case s.State != scene.None:
		w.self()
		w.End("».")
	default:
		w.Words("إن")
		w.End(suffixes[w.wrong(agreement(&s.Object))])
		w.spot()
		w.End("».")
	}
}

// speaker writes the verb and the subject, up to the quotation mark.
func (w *writer) speaker(v *verb) {
	w.link()
	w.finite(v, w.bare(), "")
	w.np(&w.s.Subject, nominative)
	w.Bind(": «")
}

// self writes what a speaker says of itself: I am tired, I feel bored.
func (w *writer) self() {
	a := agreement(&w.s.Subject)
	plural := a.singular() != a
	switch state := w.s.State; {
	case adjectives[state].one == "" && plural:
		w.Words("نشعر", feelings[state])
	case adjectives[state].one == "":
		w.Words("أشعر", feelings[state])
	case plural:
		w.Words("نحن", w.quality(&adjectives[state], a, nominative))
	default:
		w.Words("أنا", w.quality(&adjectives[state], a, nominative))
	}
}

// ask writes a question for the thing of the speaker: «أين كرتي؟»
func (w *writer) ask() {
	w.speaker(&askVerb)
	owner := 0
	if w.s.Subject.Plural() {
		owner = 1
	}
	w.Words("أين", nouns[w.s.Object.Noun].own[owner])
	w.End("؟»")
}
