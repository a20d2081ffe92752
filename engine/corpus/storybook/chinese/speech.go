package chinese

import "confusio/engine/corpus/storybook/scene"

// question writes a yes-no question and its short answer: 她找到那个球了吗？找到了。
func (w writer) question() {
	s := w.s
	w.np(&s.Subject)
	if s.Kind == scene.Be {
		w.write(states[s.State].ask, "吗？")
		w.be()
		w.write("。")
		return
	}
	w.phrase(&w.verb()[s.Object.Mention][base])
	w.write("了吗？")
	if s.Negative {
		w.write("没有。")
		return
	}
	w.write(w.verb()[scene.Pronoun][past].before, "。")
}

// speech writes who says or asks what.
func (w writer) speech() {
	s := w.s
	self := "我"
	if s.Subject.Plural() {
		self = "我们"
	}
	w.np(&s.Subject)
	w.modal()
	switch {
	case s.Kind == scene.Ask:
		w.write("问：“", self, "的", nouns[s.Object.Noun].word, "在哪里？”")
	case s.Phrase == help:
		w.write("大喊：“", phrases[s.Phrase], "！”")
	case s.Phrase != scene.None:
		w.write("说：“", phrases[s.Phrase], "！”")
	case s.State != scene.None:
		w.write("说：“", self, states[s.State].is, "。”")
	default:
		w.write("说：“就在")
		w.place()
		w.write("。”")
	}
}
