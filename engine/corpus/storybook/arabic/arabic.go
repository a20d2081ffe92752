package arabic

import (
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/wording"
)

// Language is the Arabic lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Sentence implements scene.Lineariser.
func (Language) Sentence(s *scene.Sentence) string {
	w := &writer{s: s, open: s.Violation}
	switch {
	case s.Question:
		return w.question()
	case s.Kind == scene.Say:
		return w.speech(&sayVerb) + ": «" + w.selfReport() + "»."
	case s.Kind == scene.Ask:
		return w.speech(&askVerb) + ": «أين " + w.np(&s.Object, nominative) + "؟»"
	}
	return wording.Join(w.time(), w.clause()) + "."
}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
	s    *scene.Sentence
	open scene.Violation
}

// violate reports whether the sentence is to have this error, and uses it up.
func (w *writer) violate(v scene.Violation) bool {
	if w.open != v {
		return false
	}
	w.open = scene.Correct
	return true
}

// time returns the time phrase of a first sentence, with its comma.
func (w *writer) time() string {
	if w.s.Time == scene.None {
		return ""
	}
	return phrases[w.s.Time] + "،"
}

// clause returns the statement without its full stop.
func (w *writer) clause() string {
	switch w.s.Kind {
	case scene.Be:
		return w.be()
	case scene.Stay:
		return w.stay()
	}
	return w.action(w.s.Subject.Mention != scene.New)
}

// action returns a clause with a verb. A known subject goes before it, a new one
// behind it and behind an object that is a pronoun.
func (w *writer) action(first bool) string {
	s := w.s
	v, suffix := &verbs[s.Verb], ""
	if s.Kind == scene.Want {
		v = &wantVerb
	} else if s.Object.Mention == scene.Pronoun && v.prep == "" {
		suffix = suffixes[w.wrongObject()]
	}
	subject := w.np(&s.Subject, nominative)
	if w.unclear() {
		subject = pronouns[w.wrong(agreement(&s.Subject))]
	}
	if first {
		return wording.Join(subject, w.finite(v, w.full(), suffix), v.end, w.objects(), w.place(), w.reason())
	}
	finite := w.finite(v, w.bare(), suffix)
	if s.Kind == scene.Do && s.Object.Mention == scene.Pronoun {
		return wording.Join(finite, w.object(v), subject, w.place(), w.reason())
	}
	return wording.Join(finite, subject, v.end, w.objects(), w.place(), w.reason())
}

// unclear reports whether, with the subject dropped, the being that follows the verb
// could be taken for it: verb and being agree, and no ending shows the case.
func (w *writer) unclear() bool {
	s := w.s
	object := &s.Object
	if s.Recipient.Noun != scene.None {
		if verbs[s.Verb].to != "" {
			return false
		}
		object = &s.Recipient
	} else if verbs[s.Verb].prep != "" {
		return false
	}
	if s.Subject.Mention != scene.Pronoun || object.Mention == scene.Pronoun || !object.Noun.Class().IsBeing() {
		return false
	}
	right := writer{s: s}
	return agreement(&s.Subject) == agreement(object).singular() && right.np(object, nominative) == right.np(object, accusative)
}

// wrongObject returns what the object pronoun agrees with.
func (w *writer) wrongObject() agr { return w.wrong(agreement(&w.s.Object)) }

// full returns what a verb behind its subject agrees with, in the other number if
// asked for.
func (w *writer) full() agr { return w.otherNumber(agreement(&w.s.Subject)) }

// bare returns what a verb before its subject agrees with: gender alone. The
// wrong form agrees in number too.
func (w *writer) bare() agr {
	if w.s.Subject.Mention == scene.Pronoun {
		return w.full()
	}
	a := agreement(&w.s.Subject)
	switch {
	case a.singular() == a && !w.s.Subject.Plural():
		return w.otherNumber(a)
	case !w.violate(scene.WrongNumber):
		return a.singular()
	case a.singular() == a: // a plural of animals or things
		return a | md
	}
	return a
}

// otherNumber changes the number of a if that is the error to make. With animals and
// things, feminine is also the plural of masculines; the others go into the dual.
func (w *writer) otherNumber(a agr) agr {
	n := &nouns[w.s.Subject.Noun]
	switch {
	case !w.violate(scene.WrongNumber):
		return a
	case !n.human && !n.feminine && !a.dual():
		return a ^ 1
	case a.singular() != a:
		return a.singular()
	case n.human:
		return a | mp
	}
	return a | md
}

// finite returns a verb in the tense and polarity of the sentence, with its
// particle and its object suffix.
func (w *writer) finite(v *verb, a agr, suffix string) string {
	m, particle, prefix := w.mood()
	form := v.forms[m][a]
	if suffix != "" {
		form = v.joined[m][a] + suffix
	}
	return wording.Join(particle, prefix+form)
}

// mood returns the mood for tense and polarity, the negative particle and the
// future prefix.
func (w *writer) mood() (m mood, particle, prefix string) {
	switch {
	case w.s.Tense == scene.Past && w.s.Negative:
		return jussive, "لم", ""
	case w.s.Tense == scene.Past:
		return perfect, "", ""
	case w.s.Tense == scene.Future && w.s.Negative:
		return subjunctive, "لن", ""
	case w.s.Tense == scene.Future:
		return indicative, "", "س"
	case w.s.Negative:
		return indicative, "لا", ""
	}
	return indicative, "", ""
}

// objects returns what follows verb and subject: what is wanted, the object, the
// recipient.
func (w *writer) objects() string {
	s := w.s
	v := &verbs[s.Verb]
	object := w.object(v)
	switch {
	case s.Kind == scene.Want:
		return w.wanted(v)
	case s.Recipient.Noun == scene.None:
		return object
	case v.to == "":
		return wording.Join(w.np(&s.Recipient, accusative), object)
	}
	return wording.Join(object, attach(v.to, w.np(&s.Recipient, genitive)))
}

// object returns the object that is not a suffix of the verb.
func (w *writer) object(v *verb) string {
	s := w.s
	switch {
	case s.Object.Noun == scene.None || s.Kind == scene.Want:
		return ""
	case v.prep == "":
		return w.np(&s.Object, accusative)
	case s.Object.Mention == scene.Pronoun:
		return attachSuffix(v.prep, suffixes[w.wrongObject()])
	}
	return attach(v.prep, w.np(&s.Object, genitive))
}

// wanted returns أن with a subjunctive that agrees with the subject, and its
// object.
func (w *writer) wanted(v *verb) string {
	s := w.s
	a := agreement(&s.Subject)
	switch {
	case s.Object.Mention != scene.Pronoun && v.prep == "":
		return wording.Join("أن", v.forms[subjunctive][a], w.np(&s.Object, accusative))
	case s.Object.Mention != scene.Pronoun:
		return wording.Join("أن", v.forms[subjunctive][a], attach(v.prep, w.np(&s.Object, genitive)))
	case v.prep == "":
		return wording.Join("أن", v.joined[subjunctive][a]+suffixes[w.wrongObject()])
	}
	return wording.Join("أن", v.forms[subjunctive][a], attachSuffix(v.prep, suffixes[w.wrongObject()]))
}

// place returns the destination, the place or the spot.
func (w *writer) place() string {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		return "إلى " + places[s.Place][0]
	case s.Place != scene.None:
		return places[s.Place][1] + " " + places[s.Place][0]
	case s.Spot.Noun != scene.None:
		return wording.Join(phrases[s.Spot.Prep], nouns[s.Spot.Noun].form(ms, genitive, true))
	}
	return ""
}

// reason returns a clause of reason with the subject as a suffix of its
// conjunction.
func (w *writer) reason() string {
	s := w.s
	if s.Reason == scene.None {
		return ""
	}
	a := agreement(&s.Subject)
	because := "لأن" + suffixes[w.wrong(a)]
	right := writer{s: &scene.Sentence{Tense: s.Tense, Subject: s.Subject}}
	verb, c := right.copula(a)
	return wording.Join(because, verb, w.quality(s.Reason, a, c))
}
