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
	case w.s.Link == scene.But:
		w.write("可是，")
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
// with 都 behind every, and the negation.
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
	default:
		w.write("会")
	}
}

// verb returns the verb that fits subject and object.
func (w writer) verb() *verb {
	s := w.s
	class := s.Object.Noun.Class()
	switch {
	case s.Verb == takeAway && !s.Subject.Noun.Class().IsHuman():
		return &byMouth
	case s.Verb == broken && class == scene.Dish:
		return &shatter
	case s.Verb == hear && (class.IsHuman() || s.Object.Noun == snake):
		return &sound
	case s.Verb == visit && w.calls():
		return &called
	case s.Object.And.Noun == scene.None:
		if v, ok := fitting[[2]scene.Concept{s.Verb, s.Object.Noun}]; ok {
			return v
		}
	}
	return &verbs[s.Verb]
}

// frame returns the verb phrase: for an event of the past, or for what went on at a place
// as the story begins.
func (w writer) frame() *frame {
	s := w.s
	v := w.verb()
	switch {
	case s.Time != scene.None && (s.Place != scene.None || s.Spot.Noun != scene.None):
		if f := &v[s.Object.Mention][goingOn]; *f != v[s.Object.Mention][past] || s.Tense == scene.Past {
			return f
		}
	case s.Tense == scene.Past && !s.Negative:
		return &v[s.Object.Mention][past]
	}
	return &v[s.Object.Mention][base]
}

// action writes place and verb phrase. One visits somebody at a place by going there.
func (w writer) action() {
	s, f := w.s, w.frame()
	switch {
	case s.Verb == visit && s.Place != scene.None:
		w.write("去", places[s.Place].goal)
	case s.Verb == visit && w.calls():
		w.write("来")
	case s.Verb == visit:
		w.write("去")
	case f.placed:
	case s.Verb == steal && s.Place != scene.None:
		w.write("从")
		w.place()
	case s.Place != scene.None || s.Spot.Noun != scene.None:
		w.write("在")
		w.place()
	}
	w.phrase(f)
	if f.placed {
		w.place()
	}
}

// calls reports whether who visits comes to the hero.
func (w writer) calls() bool { return w.s.Subject.Mention == scene.New && w.s.Time == scene.None }

// phrase writes a verb phrase with its object. Animals do not do it to them, but to all.
func (w writer) phrase(f *frame) {
	s, o := w.s, &w.s.Object
	switch {
	case f.before == "把" && o.Mention == scene.Pronoun && o.Plural() && s.Subject.Mention == scene.Pronoun && !s.Subject.Noun.Class().IsHuman():
		w.write("全")
	case f.object:
		w.write(f.before)
		w.np(o)
	default:
		w.write(f.before)
	}
	w.write(f.after)
}

// place writes where something is.
func (w writer) place() {
	s := w.s
	switch {
	case s.Verb == swim:
		w.write(strings.TrimSuffix(places[s.Place].at, "边"), "里")
	case s.Place != scene.None:
		w.write(places[s.Place].at)
	case s.Spot.Noun == bush:
		w.write(nouns[bush].word, "丛", phrases[s.Spot.Prep])
	case s.Spot.Noun != scene.None:
		w.write(nouns[s.Spot.Noun].word, phrases[s.Spot.Prep])
	}
}

// motion writes 去了公园, 跑进了森林, 去岛上旅行了.
func (w writer) motion() {
	s, p := w.s, &places[w.s.Place]
	done := ""
	if s.Tense == scene.Past && !s.Negative {
		done = "了"
	}
	switch {
	case s.Verb == travel:
		w.write("去", p.goal, "旅行", done)
	case s.Verb == runTo && p.into:
		w.write("跑进", done, p.goal)
	case s.Verb == runTo:
		w.write("跑到", done, p.at)
	default:
		w.write("去", done, p.goal)
	}
}

// give writes the predicate of a gift: 送给了国王一本书, and 把那本书给了国王 where the thing
// is known, or the recipient as new as the thing.
func (w writer) give() {
	s, g := w.s, &gifts[w.s.Verb]
	i := base
	if s.Tense == scene.Past && !s.Negative {
		i = past
	}
	if s.Object.Mention == scene.New && s.Recipient.Mention != scene.New || s.Object.Mention == scene.New && s.Recipient.Noun.Class().IsName() {
		w.write(g.to[i])
		w.np(&s.Recipient)
		w.write(g.between[i])
		w.np(&s.Object)
		return
	}
	w.write("把")
	w.np(&s.Object)
	if s.Object.Mention == scene.New {
		w.write(g.fresh[i])
	} else {
		w.write(g.known[i])
	}
	w.np(&s.Recipient)
	w.write(g.after)
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
