package arabic

import "confusio/engine/corpus/storybook/scene"

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
		w.speech()
	case s.Kind == scene.Ask:
		w.ask()
	case s.Kind == scene.Weather:
		w.Words(changes[s.State])
		w.End(".")
	default:
		w.statement()
		w.End(".")
	}
}

// writer writes one sentence. open is the violation still to be committed: each
// is committed once.
type writer struct {
	*scene.Line
	s    *scene.Sentence
	open scene.Violation
	sign string // may end the last word of an indefinite noun phrase
	show bool   // whether the next noun takes the sign that shows its case
}

// violate reports whether the sentence is to have this error, and uses it up.
func (w *writer) violate(v scene.Violation) bool {
	if w.open != v {
		return false
	}
	w.open = scene.Correct
	return true
}

// statement writes a statement without its full stop. A new subject of which more is
// said than what it does is there first: "there was a king who loves pears, and one day
// he went". So is a new one that does not do something.
func (w *writer) statement() {
	s := w.s
	fresh := s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName()
	related := s.Subject.Rel.Verb != scene.None || w.apart()
	if !fresh || !related && !s.Negative {
		w.time()
		w.link()
		w.clause()
		return
	}
	if related {
		w.exist()
		w.relative(&s.Subject)
		w.End("،")
		w.Open("و")
		w.Words(phrases[s.Time])
	} else {
		w.time()
		w.exist()
	}
	acts := *s
	acts.Subject.Mention = scene.Pronoun
	next := writer{Line: w.Line, s: &acts, open: w.open}
	next.clause()
}

// exist writes "there was" or "there is" with the subject.
func (w *writer) exist() {
	if w.s.Tense == scene.Past {
		w.Words(beVerb.forms[perfect][lead(&w.s.Subject)])
	}
	w.Words("هناك")
	w.np(&w.s.Subject, nominative)
}

// time writes the time phrase of a first sentence, with its comma.
func (w *writer) time() {
	if w.s.Time != scene.None {
		w.Words(phrases[w.s.Time])
		w.End("،")
	}
}

// link writes what ties the sentence to the one before, but for لكن, which stands
// with the subject.
func (w *writer) link() {
	switch w.s.Link {
	case scene.Then:
		w.Words("ثم")
	case scene.Later:
		w.Words("وبعد ذلك")
	case scene.AtLast:
		if w.s.Verb == wakeUp { // "at last" may have opened the sentence before
			w.Words("وبعد وقت طويل")
		} else {
			w.Words("وأخيرا")
		}
	}
}

// clause writes the clause proper: verb, subject, objects, place, reason.
func (w *writer) clause() {
	s := w.s
	topic := s.Link == scene.But
	if topic {
		w.topic()
	}
	switch {
	case s.Kind != scene.Be:
		w.action(w.verb(), topic)
	case !s.Subject.Noun.Class().IsBeing() || s.State == ill && s.Time == scene.None:
		w.copular(topic)
	case s.State == ill:
		w.action(&sickenVerb, topic)
	default:
		w.action(&feelVerb, topic)
		w.Words(feelings[s.State])
	}
	w.place()
	w.trailing()
	w.reason()
}

// topic writes لكن and the subject, which it governs. Another word does for what is
// not caught, since لكن opened the sentence before.
func (w *writer) topic() {
	if w.s.Negative && w.s.Verb == catchBeing {
		w.Words("إلا أن")
	} else {
		w.Words("لكن")
	}
	if w.s.Subject.Mention == scene.Pronoun {
		w.End(suffixes[w.wrong(agreement(&w.s.Subject))])
		return
	}
	w.np(&w.s.Subject, accusative)
}

// verb returns the verb of the sentence. Before a suffix أرى is clear; before a noun it
// could be read as "I see". Who makes pancakes does not boil them, and one beats a drum and
// blows a trumpet.
func (w *writer) verb() *verb {
	s := w.s
	switch {
	case s.Kind == scene.Want:
		return &wantVerb
	case s.Verb == show && s.Recipient.Mention == scene.Pronoun:
		return &letSeeVerb
	case s.Verb == cook && s.Object.Noun == pancake:
		return &makeVerb
	case s.Verb == come && s.Tense == scene.Past:
		return &cameVerb
	case s.Verb == playOn && s.Object.Noun == drum:
		return &beatVerb
	case s.Verb == playOn && s.Object.Noun == trumpet:
		return &blowVerb
	}
	return &verbs[s.Verb]
}

// copular writes the copula, the subject and its state.
func (w *writer) copular(topic bool) {
	if topic {
		w.finite(&beVerb, w.full(), "")
	} else {
		w.finite(&beVerb, w.bare(), "")
		w.np(&w.s.Subject, nominative)
	}
	w.Words(w.quality(&adjectives[w.s.State], agreement(&w.s.Subject), accusative))
}

// place writes the destination, the place or the spot.
func (w *writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words("إلى", places[s.Place].name)
	case s.Place != scene.None && s.Verb == swim:
		w.Words("في", places[s.Place].name)
	case s.Place != scene.None:
		w.Words(places[s.Place].at, places[s.Place].name)
	case s.Kind != scene.Say:
		w.spot()
	}
}

// spot writes "under the bed", "everywhere".
func (w *writer) spot() {
	if s := w.s.Spot; s.Prep == scene.Everywhere {
		w.Words(phrases[s.Prep])
	} else if s.Noun != scene.None {
		w.Words(phrases[s.Prep], nouns[s.Noun].form(ms, genitive, true))
	}
}

// reason writes a clause of reason with the subject as a suffix of its
// conjunction: "because she was tired".
func (w *writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.Words("لأن")
	if weather := reasons[s.Reason]; weather != "" {
		w.Words(weather)
		return
	}
	a, c := agreement(&s.Subject), nominative
	w.End(suffixes[w.wrong(a)])
	if s.Tense == scene.Past {
		w.Words(beVerb.forms[perfect][a])
		c = accusative
	}
	if adjectives[s.Reason].one == "" {
		w.Words(feelVerb.forms[indicative][a], feelings[s.Reason])
		return
	}
	w.Words(w.quality(&adjectives[s.Reason], a, c))
}

// question writes a yes-no question with its subject named, since a verb alone could
// be one that asks the reader, and the answer.
func (w *writer) question() {
	asked := *w.s
	asked.Negative = false
	asked.Subject.Mention = scene.Known
	w.Words("هل")
	next := writer{Line: w.Line, s: &asked, open: w.open}
	next.clause()
	if w.s.Negative {
		w.End("؟ لا.")
	} else {
		w.End("؟ نعم.")
	}
}
