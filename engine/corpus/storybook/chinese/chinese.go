package chinese

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Chinese lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return "" }

// Write implements scene.Lineariser. No space stands between words.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	told := *s
	if s.Violation == scene.WrongAgreement {
		told.Tense = otherTense(s.Tense)
	}
	w := writer{l, &told}
	if s.Time != scene.None {
		w.write(phrases[s.Time], "，")
	}
	w.link()
	switch {
	case s.Question:
		w.question()
	case s.Kind == scene.Say, s.Kind == scene.Ask:
		w.speech()
	case s.Kind == scene.Weather:
		w.write(weather[s.State][0], "。")
	default:
		w.clause()
		w.write("。")
	}
}

// otherTense exchanges past and future, which differ in 了 and 会.
func otherTense(t scene.Tense) scene.Tense {
	switch t {
	case scene.Past:
		return scene.Future
	case scene.Future:
		return scene.Past
	}
	return t
}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// write writes parts side by side.
func (w writer) write(parts ...string) {
	for _, part := range parts {
		w.Bind(part)
	}
}

// link writes what ties the sentence to the one before. Who comes does so at that moment.
func (w writer) link() {
	switch {
	case w.s.Link == scene.Then && w.s.Verb == come:
		w.write("这时，")
	case w.s.Link == scene.Then:
		w.write("然后，")
	case w.s.Link == scene.Later:
		w.write("后来，")
	case w.s.Link == scene.But && w.s.Negative && w.s.Verb == catchBeing: // 可是 opened the sentence before
		w.write("不过，")
	case w.s.Link == scene.But:
		w.write("可是，")
	case w.s.Link == scene.AtLast && w.s.Verb == wakeUp: // 最后 may have opened the sentence before
		w.write("过了好久，")
	case w.s.Link == scene.AtLast:
		w.write("最后，")
	}
}

// clause writes the statement without its full stop.
func (w writer) clause() {
	s := w.s
	if s.Verb == come && s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName() {
		w.modal()
		w.write(w.frame().before)
		w.np(&s.Subject)
		return
	}
	if s.Negative && s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName() {
		w.write("有") // who is new is there before anything is denied
	}
	w.np(&s.Subject)
	switch s.Kind {
	case scene.Be:
		w.be()
	case scene.Want:
		w.write("很想")
		w.phrase(&w.verb()[s.Object.Mention][base])
	case scene.Give:
		w.modal()
		w.give()
	case scene.Go:
		w.modal()
		w.motion()
	default:
		w.modal()
		w.action()
	}
	w.reason()
}

// modal writes what stands before verb and place: 会 for what will be or is wont to be,
// with 都 behind every and 就 behind soon, and the negation.
func (w writer) modal() {
	s := w.s
	switch {
	case s.Tense == scene.Past && s.Negative:
		w.write("没有")
	case s.Tense == scene.Past:
	case s.Negative:
		w.write("不会")
	case strings.HasPrefix(phrases[s.Time], "每"):
		w.write("都会")
	case s.Time == soon:
		w.write("就会")
	default:
		w.write("会")
	}
}

// be writes how a being feels or a thing is. What is so again and again is so.
func (w writer) be() {
	s := w.s
	state := &states[s.State]
	switch {
	case !s.Subject.Noun.Class().IsBeing():
		w.write(attribute(s.State, s.Subject.Noun).predicate)
	case s.Negative && !s.Question:
		w.write("并不", state.ask)
	case s.Negative:
		w.write("不", state.ask)
	case s.Tense == scene.Future:
		w.write(state.will)
	default:
		w.write(state.is)
	}
}

func (w writer) reason() {
	s := w.s
	switch {
	case s.Reason == scene.None:
	case weather[s.Reason][1] != "":
		w.write("，因为", weather[s.Reason][1])
	default:
		w.write("，因为", pronoun(&s.Subject, false), states[s.Reason].is)
	}
}
