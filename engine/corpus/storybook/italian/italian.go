package italian

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Italian lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	text := writer{s}.sentence()
	if s.Violation == scene.Correct {
		return text
	}
	right := *s
	right.Violation = scene.Correct
	correct := writer{&right}.sentence()
	if strings.Count(text, " ") != strings.Count(correct, " ") {
		return correct // the error would change an elision beside its own word
	}
	return text
}

// writer writes one sentence.
type writer struct{ s *scene.Sentence }

func (w writer) sentence() string {
	s := w.s
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say:
		return wording.Capital(w.clause()) + ": «" + w.selfReport() + "»."
	case s.Kind == scene.Ask:
		return wording.Capital(w.clause()) + ": «" + w.search() + "»"
	default:
		return wording.Capital(wording.Join(times[s.Time], w.clause())) + "."
	}
}

// clause returns the statement without its full stop.
func (w writer) clause() string {
	return wording.Join(w.subject(), w.group(), w.objects(), w.place(), w.reason())
}

// plural returns 1 if the verb stands in the plural, else 0.
func (w writer) plural() int {
	return index(w.s.Subject.Plural() != (w.s.Violation == scene.WrongNumber))
}

// group returns the finite verb with negation, clitics, participle and what
// else belongs to it: "non l’ha trovata", "ne aveva bisogno", "è rossa".
func (w writer) group() string {
	v, tail := w.verb()
	finite, participle := w.conjugated(v)
	if w.s.Kind != scene.Want && !v.enclitic {
		finite = w.proclitic(finite)
	}
	not := ""
	if w.s.Negative {
		not = "non"
	}
	return wording.Join(not, finite, participle, tail)
}

// verb returns the verb that is conjugated and what follows it.
func (w writer) verb() (v *verb, tail string) {
	s := w.s
	switch s.Kind {
	case scene.Be:
		q := &qualities[s.State]
		return q.copula, q.agree(&s.Subject)
	case scene.Stay:
		return &essere, ""
	case scene.Say:
		return &dire, ""
	case scene.Ask:
		return &chiedere, ""
	case scene.Want:
		return &volere, w.infinitive()
	}
	v = &verbs[s.Verb]
	if v.enclitic && s.Object.Mention == scene.Pronoun {
		return v, v.tail[:len(v.tail)-1] + w.pronoun()
	}
	return v, v.tail
}

// conjugated returns the finite verb and the participle of the passato prossimo.
func (w writer) conjugated(v *verb) (finite, participle string) {
	s, n := w.s, w.plural()
	if s.Tense != scene.Past || v.participle[0][0] == "" {
		return v.finite[s.Tense][n], ""
	}
	auxiliary := &avere
	if v.essere {
		auxiliary = &essere
	}
	finite = auxiliary.finite[scene.Present][n]
	switch {
	case w.hasPronoun() && !v.enclitic:
		feminine := isFeminine(&s.Object)
		if s.Violation == scene.WrongPronoun && !s.Object.Plural() {
			feminine = !feminine // l’ does not show it
		}
		return finite, v.participle[index(feminine)][index(s.Object.Plural())]
	case v.essere:
		return finite, v.participle[index(isFeminine(&s.Subject))][index(s.Subject.Plural())]
	}
	return finite, v.participle[0][0]
}

// hasPronoun reports whether the object is a pronoun.
func (w writer) hasPronoun() bool {
	return w.s.Object.Noun != scene.None && w.s.Object.Mention == scene.Pronoun
}

// pronoun returns the clitic of the object. The wrong one has the other gender.
func (w writer) pronoun() string {
	feminine := isFeminine(&w.s.Object) != (w.s.Violation == scene.WrongPronoun)
	return clitics[index(feminine)][index(w.s.Object.Plural())]
}

// proclitic puts the clitics before the finite verb.
func (w writer) proclitic(finite string) string {
	v := &verbs[w.s.Verb]
	switch {
	case v.reflexive && w.hasPronoun():
		return "se " + elide(w.pronoun(), finite)
	case v.reflexive:
		return "si " + finite
	case w.hasPronoun() && v.of:
		return "ne " + finite
	case w.hasPronoun():
		return elide(w.pronoun(), finite)
	}
	return finite
}

// infinitive returns the infinitive of a wish with its enclitics: "trovare",
// "trovarla", "mettersi", "mettersela".
func (w writer) infinitive() string {
	v := &verbs[w.s.Verb]
	stem := v.infinitive[:len(v.infinitive)-1]
	switch {
	case v.reflexive && w.hasPronoun():
		return stem + "se" + w.pronoun()
	case v.reflexive:
		return stem + "si"
	case w.hasPronoun():
		return stem + w.pronoun()
	}
	return v.infinitive
}

// objects returns the object and the recipient that are not clitics.
func (w writer) objects() string {
	s := w.s
	object := ""
	if s.Object.Noun != scene.None && s.Object.Mention != scene.Pronoun && s.Kind != scene.Ask {
		object = w.np(&s.Object, s.Violation == scene.WrongAgreement && !agreeing(&s.Subject))
		if verbs[s.Verb].of {
			object = joined("di", object)
		}
	}
	if s.Recipient.Noun == scene.None {
		return object
	}
	return wording.Join(object, joined("a", w.np(&s.Recipient, false)))
}

// place returns the destination, the place or the spot.
func (w writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go && verbs[s.Verb].towards:
		return places[s.Place].towards
	case s.Kind == scene.Go:
		return places[s.Place].to
	case s.Place != scene.None:
		return places[s.Place].at
	case s.Spot.Noun != scene.None:
		spot := &prepositions[s.Spot.Prep]
		return wording.Join(spot.before, joined(spot.last, definite(nouns[s.Spot.Noun].form[0], nouns[s.Spot.Noun].feminine[0])))
	}
	return ""
}

// reason returns the clause that says why.
func (w writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	subject := s.Subject
	subject.Mention = scene.Pronoun
	why := writer{&scene.Sentence{Kind: scene.Be, Tense: s.Tense, Subject: subject, State: s.Reason}}
	return "perché " + why.clause()
}

// question returns a yes-no question and its answer. A wrong pronoun stands in
// the answer, any other error in the question.
func (w writer) question() string {
	asked, answer := *w.s, *w.s
	asked.Negative = false
	answer.Subject.Mention = scene.Pronoun
	answer.Object.Mention = scene.Pronoun
	if w.s.Violation == scene.WrongPronoun {
		asked.Violation = scene.Correct
	} else {
		answer.Violation = scene.Correct
	}
	reply := "Sì, "
	if w.s.Negative {
		reply = "No, "
	}
	return wording.Capital(writer{&asked}.clause()) + "? " + reply + writer{&answer}.clause() + "."
}

// selfReport returns what a speaker says of itself, always in the present.
func (w writer) selfReport() string {
	q := &qualities[w.s.State]
	return wording.Capital(wording.Join(q.copula.first[index(w.s.Subject.Plural())], q.agree(&w.s.Subject)))
}

// search returns a question for the object, always in the present.
func (w writer) search() string {
	where := "Dov’è"
	if w.s.Object.Plural() {
		where = "Dove sono"
	}
	return where + " " + w.np(&w.s.Object, w.s.Violation == scene.WrongAgreement && !agreeing(&w.s.Subject)) + "?"
}
