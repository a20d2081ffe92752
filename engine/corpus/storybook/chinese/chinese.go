package chinese

import (
	"cmp"
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Chinese lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return "" }

// Write implements scene.Lineariser. No space stands between words.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w := writer{l, s}
	switch {
	case s.Question:
		w.question()
	case s.Kind == scene.Say:
		w.np(&s.Subject)
		w.write(w.modal(), "说：“", w.self(), words.qualities[s.State].yes, "。”")
	case s.Kind == scene.Ask:
		w.np(&s.Subject)
		w.write(w.modal(), "问：“")
		w.np(&s.Object)
		w.write("在哪里？”")
	default:
		w.time()
		w.clause()
		w.write("。")
	}
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

func (w writer) time() {
	if w.s.Time != scene.None {
		w.write(words.phrases[w.s.Time], "，")
	}
}

// clause writes the statement without its full stop.
func (w writer) clause() {
	s := w.s
	w.np(&s.Subject)
	switch s.Kind {
	case scene.Go:
		w.write(w.negation(), w.form(), words.places[s.Place].goal)
		w.reason()
	case scene.Give:
		w.give()
	case scene.Be:
		w.write(w.state(s.State, s.Negative))
	case scene.Stay:
		w.write(w.modal())
		w.place()
	case scene.Want:
		w.write(w.not(), w.modal(), "想", w.garment(s.Verb).base)
		w.np(&s.Object)
	default:
		w.write(w.negation())
		w.place()
		w.write(w.form())
		w.np(&s.Object)
		w.reason()
	}
}

// modal returns 会 in the future.
func (w writer) modal() string {
	if w.s.Tense == scene.Future {
		return "会"
	}
	return ""
}

// not returns 不 in a negative sentence.
func (w writer) not() string {
	if w.s.Negative {
		return "不"
	}
	return ""
}

// negation returns what stands before place and verb: 没, 不, 会, 不会 or nothing.
// The wrong one swaps 没 and 不.
func (w writer) negation() string {
	s := w.s
	switch {
	case s.Tense == scene.Future && s.Negative:
		return "不会"
	case s.Tense == scene.Future:
		return "会"
	case !s.Negative:
		return ""
	}
	event := s.Tense == scene.Past && w.garment(s.Verb).past != ""
	if event != (s.Violation == scene.WrongAgreement) {
		return "没"
	}
	return "不"
}

// form returns the verb as it stands after negation and place.
func (w writer) form() string {
	v := w.garment(w.s.Verb)
	if w.s.Tense == scene.Past && !w.s.Negative && v.past != "" {
		return v.past
	}
	return v.base
}

// garment returns a verb, for clothes the one that fits the garment.
func (w writer) garment(c scene.Concept) verb {
	v, noun := words.verbs[c], w.s.Object.Noun
	switch {
	case v.worn == "" || noun == scene.None:
		return v
	case worn[noun.Gloss()]:
		return verb{base: v.worn, past: v.wornPast}
	case girt[noun.Gloss()]:
		return verb{base: v.girt, past: v.girtPast}
	}
	return v
}

// give writes the predicate of a gift: 送给了国王一本书, and with a known thing
// 把那本书送给了国王.
func (w writer) give() {
	s := w.s
	w.write(w.negation())
	if s.Object.Mention == scene.New {
		w.write(w.form())
		w.np(&s.Recipient)
		w.np(&s.Object)
		return
	}
	w.write("把")
	w.np(&s.Object)
	w.write(w.form())
	w.np(&s.Recipient)
}

// state returns a predicate: 很饿, 不饿, 是红色的.
func (w writer) state(c scene.Concept, negative bool) string {
	q := words.qualities[c]
	switch {
	case w.s.Tense == scene.Future && negative:
		return q.wont
	case w.s.Tense == scene.Future:
		return q.will
	case negative:
		return q.no
	}
	return q.yes
}

func (w writer) place() {
	s := w.s
	switch {
	case s.Place != scene.None:
		w.write("在", words.places[s.Place].at)
	case s.Spot.Noun != scene.None:
		w.write("在", words.nouns[s.Spot.Noun].word, words.phrases[s.Spot.Prep])
	}
}

func (w writer) reason() {
	if w.s.Reason != scene.None {
		w.write("，因为", pronoun(&w.s.Subject, false), w.state(w.s.Reason, false))
	}
}

// question writes a yes-no question and its answer.
func (w writer) question() {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	asked.Violation = scene.Correct
	answer.Subject.Mention = scene.Pronoun
	if answer.Object.Noun != scene.None {
		answer.Object.Mention = scene.Pronoun
	}
	reply := "是的，"
	if answer.Negative {
		reply = "不，"
	}
	writer{w.Line, &asked}.clause()
	w.write("吗？", reply)
	writer{w.Line, &answer}.clause()
	w.write("。")
}

// self returns the speaker's word for itself.
func (w writer) self() string {
	if w.s.Subject.Plural() {
		return "我们"
	}
	return "我"
}

// np writes a noun phrase.
func (w writer) np(np *scene.NP) {
	n := &words.nouns[np.Noun]
	switch {
	case np.Noun == scene.None:
	case np.Mention == scene.Pronoun:
		w.write(pronoun(np, w.s.Violation == scene.WrongPronoun && (w.s.Subject.Mention == scene.Pronoun) == (np == &w.s.Subject)))
	case n.measure == "":
		w.write(n.word)
	case np.Mention == scene.Known && np.Plural():
		w.write("那些", n.word)
	case np.Mention == scene.Known:
		w.write("那", n.measure, n.word)
	default:
		w.count(np)
		w.with(np.With)
		w.relative(np.Rel)
		w.write(words.qualities[np.Adj].before, n.word)
	}
}

// count writes number and measure word of np, or the wrong measure word.
func (w writer) count(np *scene.NP) {
	measure := words.nouns[np.Noun].measure
	if w.s.Violation == scene.WrongNumber && np == w.counted() {
		measure = cmp.Or(partner[measure], measure)
	}
	w.number(np.Quant, measure)
}

// counted returns the phrase whose measure word WrongNumber changes: the object if
// it is counted, else the subject.
func (w writer) counted() *scene.NP {
	if w.s.Object.Noun != scene.None && w.s.Object.Mention == scene.New {
		return &w.s.Object
	}
	return &w.s.Subject
}

// number writes 一 or another number with the measure word; 许多 has none.
func (w writer) number(quant scene.Concept, measure string) {
	switch quant {
	case scene.None:
		w.write("一", measure)
	case scene.Many:
		w.write(words.phrases[quant])
	default:
		w.write(words.phrases[quant], measure)
	}
}

func (w writer) with(c scene.With) {
	if c.Noun == scene.None {
		return
	}
	n := &words.nouns[c.Noun]
	w.write("带着")
	w.number(c.Quant, n.measure)
	w.write(n.word, "的")
}

func (w writer) relative(r scene.Rel) {
	if r.Verb == scene.None {
		return
	}
	if r.Negative {
		w.write("不")
	}
	w.write(words.verbs[r.Verb].base, words.nouns[r.Noun].word, "的")
}

// pronoun returns the pronoun of np. The wrong one swaps 他 and 她 in either
// number, and 它 and 它们.
func pronoun(np *scene.NP, wrong bool) string {
	gender, plural := np.Noun.Gender(), np.Plural()
	if wrong {
		switch gender {
		case scene.Feminine:
			gender = scene.Masculine
		case scene.Masculine:
			gender = scene.Feminine
		default:
			plural = !plural
		}
	}
	if plural {
		return [...]string{scene.Neuter: "它们", scene.Feminine: "她们", scene.Masculine: "他们"}[gender]
	}
	return [...]string{scene.Neuter: "它", scene.Feminine: "她", scene.Masculine: "他"}[gender]
}

// Forms implements scene.Lineariser.
func (Language) Forms(c scene.Concept) []string {
	class := c.Class()
	switch {
	case class.IsBeing() || class.IsThing():
		return []string{words.nouns[c].word}
	case class.IsVerb():
		return verbForms(words.verbs[c])
	case class == scene.PlaceClass:
		return []string{words.places[c].goal}
	case class == scene.TraitClass:
		return []string{words.qualities[c].before}
	case class == scene.QualityClass:
		return []string{words.qualities[c].before, words.qualities[c].bare}
	case class == scene.StateClass:
		return []string{words.qualities[c].bare}
	}
	return []string{words.phrases[c]}
}

func verbForms(v verb) []string {
	var forms []string
	for _, form := range []string{v.base, v.past, v.worn, v.wornPast, v.girt, v.girtPast} {
		if form != "" && (len(forms) == 0 || !strings.Contains(form, forms[len(forms)-1])) {
			forms = append(forms, form)
		}
	}
	return forms
}
