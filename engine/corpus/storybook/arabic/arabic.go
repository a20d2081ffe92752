//go:build bits2

package arabic

import (
	"bytes"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Arabic lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	w := &writer{Line: l, s: s, open: s.Violation}
	switch {
	case s.Question:
		w.question()
	case s.Kind == scene.Say:
		w.speech(&sayVerb)
		w.Bind(": «")
		w.selfReport()
		w.End("».")
	case s.Kind == scene.Ask:
		w.speech(&askVerb)
		w.Bind(": «أين ")
		w.np(&s.Object, nominative)
		w.End("؟»")
	default:
		w.time()
		w.clause()
		w.End(".")
	}
}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
	*scene.Line
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

// time writes the time phrase of a first sentence, with its comma.
func (w *writer) time() {
	if w.s.Time != scene.None {
		w.Words(phrases[w.s.Time])
		w.End("،")
	}
}

// clause writes the statement without its full stop.
func (w *writer) clause() {
	switch w.s.Kind {
	case scene.Be:
		w.be()
	case scene.Stay:
		w.stay()
	default:
		w.action(w.s.Subject.Mention != scene.New)
	}
}

// action writes a clause with a verb. A known subject goes before it, a new one
// behind it and behind an object that is a pronoun.
func (w *writer) action(first bool) {
	s := w.s
	v, suffix := &verbs[s.Verb], ""
	if s.Kind == scene.Want {
		v = &wantVerb
	} else if s.Object.Mention == scene.Pronoun && v.prep == "" {
		suffix = suffixes[w.wrongObject()]
	}
	light := !first && s.Kind == scene.Do && s.Object.Mention == scene.Pronoun
	if first {
		w.agent()
		w.finite(v, w.full(), suffix)
	} else {
		w.finite(v, w.bare(), suffix)
		if light {
			w.object(v)
		}
		w.agent()
	}
	if !light {
		w.Words(v.end)
		w.objects()
	}
	w.place()
	w.reason()
}

// agent writes the subject of a verb: a pronoun only where it is needed.
func (w *writer) agent() {
	if w.unclear() {
		w.Words(pronouns[w.wrong(agreement(&w.s.Subject))])
		return
	}
	w.np(&w.s.Subject, nominative)
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
	return agreement(&s.Subject) == agreement(object).singular() && w.caseless(object)
}

// caseless reports whether nothing in a noun phrase shows its case. It writes both
// cases behind what stands there and takes them back.
func (w *writer) caseless(np *scene.NP) bool {
	right, start := writer{Line: w.Line, s: w.s}, w.Mark()
	right.np(np, nominative)
	second := w.Mark()
	right.np(np, accusative)
	both, one := w.Since(start), w.Since(second)
	same := len(both) == 2*len(one)+1 && bytes.HasPrefix(both, one)
	w.Cut(start)
	return same
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

// finite writes a verb in the tense and polarity of the sentence, with its
// particle and its object suffix.
func (w *writer) finite(v *verb, a agr, suffix string) {
	m, particle, prefix := w.mood()
	form := v.forms[m][a]
	if suffix != "" {
		form = v.joined[m][a]
	}
	w.Words(particle)
	if prefix == "" {
		w.Words(form)
	} else {
		w.Words(prefix)
		w.End(form)
	}
	w.End(suffix)
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

// objects writes what follows verb and subject: what is wanted, the object, the
// recipient. An error is the object's before it is the recipient's.
func (w *writer) objects() {
	s := w.s
	v, first := &verbs[s.Verb], w.Mark()
	if s.Kind == scene.Want {
		w.wanted(v)
		return
	}
	w.object(v)
	if s.Recipient.Noun == scene.None {
		return
	}
	second := w.Mark()
	if v.to == "" {
		w.np(&s.Recipient, accusative)
		w.Swap(first, second)
		return
	}
	w.np(&s.Recipient, genitive)
	w.attach(second, v.to)
}

// object writes the object that is not a suffix of the verb.
func (w *writer) object(v *verb) {
	s := w.s
	switch {
	case s.Object.Noun == scene.None || s.Kind == scene.Want:
	case v.prep == "":
		w.np(&s.Object, accusative)
	case s.Object.Mention == scene.Pronoun:
		w.attachSuffix(v.prep, suffixes[w.wrongObject()])
	default:
		start := w.Mark()
		w.np(&s.Object, genitive)
		w.attach(start, v.prep)
	}
}

// wanted writes أن with a subjunctive that agrees with the subject, and its
// object.
func (w *writer) wanted(v *verb) {
	s := w.s
	a := agreement(&s.Subject)
	w.Words("أن")
	switch {
	case s.Object.Mention != scene.Pronoun:
		w.Words(v.forms[subjunctive][a])
		start := w.Mark()
		if v.prep == "" {
			w.np(&s.Object, accusative)
			return
		}
		w.np(&s.Object, genitive)
		w.attach(start, v.prep)
	case v.prep == "":
		w.Words(v.joined[subjunctive][a])
		w.End(suffixes[w.wrongObject()])
	default:
		w.Words(v.forms[subjunctive][a])
		w.attachSuffix(v.prep, suffixes[w.wrongObject()])
	}
}

// place writes the destination, the place or the spot.
func (w *writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words("إلى", places[s.Place][0])
	case s.Place != scene.None:
		w.Words(places[s.Place][1], places[s.Place][0])
	case s.Spot.Noun != scene.None:
		w.Words(phrases[s.Spot.Prep], nouns[s.Spot.Noun].form(ms, genitive, true))
	}
}

// reason writes a clause of reason with the subject as a suffix of its
// conjunction.
func (w *writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	a := agreement(&s.Subject)
	w.Words("لأن")
	w.End(suffixes[w.wrong(a)])
	right := writer{Line: w.Line, s: &scene.Sentence{Tense: s.Tense, Subject: s.Subject}}
	c := right.copula(a)
	w.Words(w.quality(s.Reason, a, c))
}
