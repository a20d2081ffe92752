package chinese

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Chinese lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return "" }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	w := writer{s}
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say:
		return w.np(&s.Subject) + w.modal() + "说：“" + w.self() + words.qualities[s.State].yes + "。”"
	case s.Kind == scene.Ask:
		return w.np(&s.Subject) + w.modal() + "问：“" + w.np(&s.Object) + "在哪里？”"
	default:
		return w.time() + w.clause() + "。"
	}
}

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

func (w writer) time() string {
	if w.s.Time == scene.None {
		return ""
	}
	return words.phrases[w.s.Time] + "，"
}

// clause returns the statement without its full stop.
func (w writer) clause() string {
	s := w.s
	subject := w.np(&s.Subject)
	switch s.Kind {
	case scene.Go:
		return subject + w.negation() + w.form() + words.places[s.Place].goal + w.reason()
	case scene.Give:
		return subject + w.give()
	case scene.Be:
		return subject + w.state(s.State, s.Negative)
	case scene.Stay:
		return subject + w.modal() + w.place()
	case scene.Want:
		return subject + w.not() + w.modal() + "想" + w.garment(s.Verb).base + w.np(&s.Object)
	default:
		return subject + w.negation() + w.place() + w.form() + w.np(&s.Object) + w.reason()
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
	if s.Tense == scene.Future {
		return w.not() + "会"
	}
	if !s.Negative {
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

// give returns the predicate of a gift: 送给了国王一本书, and with a known thing
// 把那本书送给了国王.
func (w writer) give() string {
	s := w.s
	object, recipient := w.np(&s.Object), w.np(&s.Recipient)
	if s.Object.Mention == scene.New {
		return w.negation() + w.form() + recipient + object
	}
	return w.negation() + "把" + object + w.form() + recipient
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

func (w writer) place() string {
	s := w.s
	switch {
	case s.Place != scene.None:
		return "在" + words.places[s.Place].at
	case s.Spot.Noun != scene.None:
		return "在" + words.nouns[s.Spot.Noun].word + words.phrases[s.Spot.Prep]
	}
	return ""
}

func (w writer) reason() string {
	if w.s.Reason == scene.None {
		return ""
	}
	return "，因为" + pronoun(&w.s.Subject, false) + w.state(w.s.Reason, false)
}

// question returns a yes-no question and its answer.
func (w writer) question() string {
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
	return writer{&asked}.clause() + "吗？" + reply + writer{&answer}.clause() + "。"
}

// self returns the speaker's word for itself.
func (w writer) self() string {
	if w.s.Subject.Plural() {
		return "我们"
	}
	return "我"
}

// np returns a noun phrase.
func (w writer) np(np *scene.NP) string {
	if np.Noun == scene.None {
		return ""
	}
	n := words.nouns[np.Noun]
	switch {
	case np.Mention == scene.Pronoun:
		return pronoun(np, w.s.Violation == scene.WrongPronoun && (w.s.Subject.Mention == scene.Pronoun) == (np == &w.s.Subject))
	case n.measure == "":
		return n.word
	case np.Mention == scene.Known && np.Plural():
		return "那些" + n.word
	case np.Mention == scene.Known:
		return "那" + n.measure + n.word
	}
	return w.count(np) + with(np.With) + relative(np.Rel) + words.qualities[np.Adj].before + n.word
}

// count returns number and measure word of np, or the wrong measure word.
func (w writer) count(np *scene.NP) string {
	measure := words.nouns[np.Noun].measure
	if other, ok := partner[measure]; ok && w.s.Violation == scene.WrongNumber && np == w.counted() {
		measure = other
	}
	return counted(np.Quant, measure)
}

// counted returns the phrase whose measure word WrongNumber changes: the object if
// it is counted, else the subject.
func (w writer) counted() *scene.NP {
	if w.s.Object.Noun != scene.None && w.s.Object.Mention == scene.New {
		return &w.s.Object
	}
	return &w.s.Subject
}

// counted returns 一 or another number with the measure word; 许多 has none.
func counted(quant scene.Concept, measure string) string {
	switch quant {
	case scene.None:
		return "一" + measure
	case scene.Many:
		return words.phrases[quant]
	}
	return words.phrases[quant] + measure
}

func with(c scene.With) string {
	if c.Noun == scene.None {
		return ""
	}
	n := words.nouns[c.Noun]
	return "带着" + counted(c.Quant, n.measure) + n.word + "的"
}

func relative(r scene.Rel) string {
	if r.Verb == scene.None {
		return ""
	}
	not := ""
	if r.Negative {
		not = "不"
	}
	return not + words.verbs[r.Verb].base + words.nouns[r.Noun].word + "的"
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
	word := [...]string{scene.Neuter: "它", scene.Feminine: "她", scene.Masculine: "他"}[gender]
	if plural {
		return word + "们"
	}
	return word
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
