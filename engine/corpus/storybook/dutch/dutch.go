package dutch

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// Language is the Dutch lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	own := *s
	w, start := newWriter(l, &own), l.Mark()
	switch {
	case s.Question:
		w.question(start)
		return
	case s.Kind == scene.Say:
		w.speech()
	case s.Kind == scene.Ask:
		w.ask()
	case s.Kind == scene.Weather:
		w.Words("het", changes[s.State][w.tense()])
		w.End(".")
	default:
		w.clause()
		w.End(".")
	}
	w.Capital(start)
}

// writer writes one sentence with at most one violation.
type writer struct {
	*scene.Line
	s               *scene.Sentence
	v               *verb // of the sentence: what is done
	sum             bool  // several things are summed up: "alles"
	wrongNumber     bool
	relativePronoun bool          // die and dat are exchanged
	ending          germanic.Slot // whose adjective has the wrong ending
	article         germanic.Slot // whose article is the wrong one
	wrongPronoun    germanic.Slot
}

// newWriter returns a writer of s. It says the noun again where the pronoun of the
// object would meet its like: "Eindelijk vond ze de schoenen", not "vond ze ze"; "Het
// at het koekje op"; and for an animal that would be het: "De egel volgt het konijn".
func newWriter(l *scene.Line, s *scene.Sentence) writer {
	w := writer{Line: l, s: s, v: verbOf(s)}
	if w.bare() && s.Object.Noun.Class().IsBeing() && genderOf(&s.Object) == neuter {
		s.Object.Mention = scene.Known
	}
	if s.Subject.Mention == scene.Pronoun && w.bare() {
		subject, object := genderOf(&s.Subject), genderOf(&s.Object)
		if subject == neuter && object == neuter || object == plural && (subject == feminine || subject == plural) && (s.Question || w.adverb() != "") {
			s.Object.Mention = scene.Known
			w.sum = germanic.Joined(&s.Object) && !s.Negative // not "vond alles niet"
		}
	}
	w.spoil()
	return w
}

// bare reports whether the object is a pronoun without a preposition.
func (w writer) bare() bool { return w.s.Object.Mention == scene.Pronoun && w.v.prep == "" }

// clause writes a main clause with its reason, without the full stop. The time or
// what links the sentence to the one before goes first; where the subject leads, it
// stands further back: "Een man met een hond ging gisteren naar het park."
func (w writer) clause() {
	v, adverb := w.conjugated(), w.adverb()
	finite := w.finite(v)
	if w.s.Link == scene.But {
		w.Words("maar")
	}
	if adverb == "" || w.subjectLeads() {
		w.subject()
		w.relative()
		w.Words(finite)
	} else {
		w.Words(adverb, finite, w.there())
		w.subject()
		adverb = ""
	}
	if v.reflexive {
		w.Words("zich")
	}
	w.rest(adverb)
	w.reason()
}

// adverb returns the time phrase or the link.
func (w writer) adverb() string {
	switch s := w.s; {
	case s.Time != scene.None:
		return words[s.Time]
	case s.Link == scene.Then && s.Tense == scene.Past:
		return "toen"
	case s.Link == scene.Then:
		return "dan"
	case s.Link == scene.Later:
		return "later"
	case s.Link == scene.AtLast && germanic.Longed(s):
		return "eindelijk"
	case s.Link == scene.AtLast:
		return "uiteindelijk"
	}
	return ""
}

// subjectLeads reports whether the subject goes first although there is an adverb:
// where it does in both languages, and where a noun would stand before a name and read
// as its title (hielp een koning Anna).
func (w writer) subjectLeads() bool {
	s := w.s
	return germanic.Leads(s) || s.Kind == scene.Do && s.Subject.Mention != scene.Pronoun && w.v.prep == "" && germanic.Named(&s.Object)
}

// there returns er before an indefinite subject that is introduced by a clause about
// nothing else: "Toen kwam er een vos."
func (w writer) there() string {
	s := w.s
	if s.Kind == scene.Act && s.Subject.Mention == scene.New && !s.Subject.Noun.Class().IsName() && !w.v.reflexive && s.Verb != stayInBed {
		return "er"
	}
	return ""
}

// tense returns the tense of the finite verb: what is planned is told in the present,
// how one will feel with zullen.
func (w writer) tense() scene.Tense {
	if w.s.Tense == scene.Future && w.s.Kind != scene.Be {
		return scene.Present
	}
	return w.s.Tense
}

// finite returns the finite verb.
func (w writer) finite(v *verb) string {
	n := germanic.Number(w.s.Subject.Plural() != w.wrongNumber)
	switch w.tense() {
	case scene.Past:
		return v.past[n]
	case scene.Present:
		return v.present[n]
	}
	return future[n]
}

// conjugated returns the verb that is conjugated.
func (w writer) conjugated() *verb {
	switch w.s.Kind {
	case scene.Be:
		return states[w.s.State].verb
	case scene.Want:
		return toWant
	}
	return w.v
}

// rest writes what follows finite verb and subject.
func (w writer) rest(adverb string) {
	s, not := w.s, ""
	if s.Negative {
		not = "niet"
	}
	switch {
	case s.Kind == scene.Be:
		w.Words(states[s.State].clitic, adverb)
		w.state()
	case s.Kind == scene.Give:
		w.given(adverb)
	case s.Kind == scene.Want:
		w.np(&s.Object, asObject, germanic.Object)
		w.Words(w.v.infinitive)
	case w.v.prep != "" && s.Object.Mention == scene.Pronoun:
		w.Words(adverb, not)
		w.prepositional()
		w.Words(w.v.companion)
	case s.Kind == scene.Act && w.v.late:
		w.Words(adverb, not)
		w.place()
		w.Words(w.v.companion)
		return
	case s.Object.With.Noun != scene.None: // between them, the place would be the companion's
		w.Words(adverb, not)
		w.place()
		w.Words(w.v.companion, w.v.prep)
		w.np(&s.Object, asObject, germanic.Object)
		return
	case w.v.prep != "":
		w.Words(adverb, not, w.v.companion)
		w.prepositional()
	case w.bare():
		w.np(&s.Object, asObject, germanic.Object)
		w.Words(adverb, not, w.v.companion)
	default:
		w.Words(adverb)
		w.np(&s.Object, asObject, germanic.Object)
		w.Words(not, w.v.companion)
	}
	w.place()
}

// given writes object and recipient. A recipient that alone is known goes first: "gaf
// de koning een boek"; else it follows with aan, and so does a name that would read as
// that of a noun before it.
func (w writer) given(adverb string) {
	s, v := w.s, w.v
	titled := germanic.Named(&s.Recipient) && s.Subject.Mention != scene.Pronoun && (adverb == "" && w.adverb() != "")
	if v.toward != "voor" && s.Object.Mention == scene.New && s.Recipient.Mention != scene.New && !titled {
		w.np(&s.Recipient, asRecipient, germanic.Recipient)
		w.Words(adverb)
		w.np(&s.Object, asObject, germanic.Object)
		w.Words(v.companion)
		return
	}
	if s.Object.Mention != scene.Pronoun {
		w.Words(adverb)
	}
	w.np(&s.Object, asObject, germanic.Object)
	if s.Object.Mention == scene.Pronoun {
		w.Words(adverb)
	}
	if !v.late {
		w.Words(v.companion)
	}
	w.Words(v.toward)
	w.np(&s.Recipient, afterPreposition, germanic.Recipient)
	if v.late {
		w.Words(v.companion)
	}
}

// prepositional writes a prepositional object: "aan de bloem", "eraan".
func (w writer) prepositional() {
	o := &w.s.Object
	if o.Mention == scene.Pronoun && o.Noun.Class().IsThing() {
		w.Words(w.v.there)
		return
	}
	w.Words(w.v.prep)
	w.np(o, afterPreposition, germanic.Object)
}

// place writes the destination, the place or the spot.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words(places[s.Place].to)
	case s.Place != scene.None && s.Verb == swim:
		w.Words(places[s.Place].within)
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	case s.Spot.Prep == scene.Everywhere:
		w.Words(words[s.Spot.Prep])
	case s.Spot.Noun != scene.None:
		w.spot()
	}
}

// spot writes "onder het bed", "op tafel".
func (w writer) spot() {
	prep, piece := w.s.Spot.Prep, &nouns[w.s.Spot.Noun]
	bare := prep == scene.On && w.s.Spot.Noun == table || prep == scene.In && w.s.Spot.Noun == bed
	w.Words(words[prep])
	if !bare {
		w.Words(article(piece.het != (w.article == germanic.Spot)))
	}
	w.Words(piece.one)
}

// state writes what is said of the subject: "moe", "niet moe", "geen honger", in the
// future with its infinitive.
func (w writer) state() {
	st := &states[w.s.State]
	word := st.word
	if w.s.Negative {
		word = st.not
	}
	w.Words(word)
	if w.tense() == scene.Future {
		w.Words(st.verb.infinitive)
	}
}

// reason writes ", omdat hij moe was", ", omdat het regende". What is planned has its
// reason in the present.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.End(",")
	w.Words("omdat")
	if s.Reason.Class() == scene.WeatherClass {
		w.Words("het", reasons[s.Reason])
		return
	}
	st, zich := &states[s.Reason], ""
	if st.verb.reflexive {
		zich = "zich"
	}
	w.Words(w.pronoun(&s.Subject, asSubject, germanic.Reason), zich, st.clitic, st.word, st.verb.in(s.Tense)[germanic.Number(s.Subject.Plural())])
}
