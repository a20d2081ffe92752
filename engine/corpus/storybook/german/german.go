package german

import (
	"confusio/engine/corpus/storybook/germanic"
	"confusio/engine/corpus/storybook/scene"
)

// Language is the German lineariser.
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
		w.Words("es", changes[s.State][w.tense()])
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
	s            *scene.Sentence
	v            *verb // of the sentence: what is done
	sum          bool  // several things are summed up: "beides"
	wrongNumber  bool
	wrong        germanic.Slot // whose article has the wrong gender
	wrongPronoun germanic.Slot
}

// newWriter returns a writer of s. It says another word where a pronoun would be
// misread: the noun where "es gab" is there was and "es fror" the weather, and where two
// pronouns that sound the same would meet.
func newWriter(l *scene.Line, s *scene.Sentence) writer {
	w, was := writer{Line: l, s: s, v: verbOf(s)}, s.Object.Mention
	switch {
	case s.Subject.Mention != scene.Pronoun:
	case genderOf(&s.Subject) == neuter && (w.v == verbs[give][0] || s.State == cold):
		s.Subject.Mention = scene.Known
	case w.echoes():
		s.Object.Mention = scene.Known
	}
	if w.summedUp(was) {
		s.Object.Mention, w.sum = scene.Known, true
	}
	w.v = verbOf(s)
	w.spoil()
	return w
}

// summedUp reports whether the object, a pronoun in the scene, stands for several things
// that are summed up: where the noun would have to be said again; for one thing and
// another, of which sie would read as one; and for one beside several, of which sie would
// read as the several (zog sie an). What is denied or looked for is not: "fand beides
// nicht", "suchte alles überall".
func (w writer) summedUp(was scene.Mention) bool {
	o := &w.s.Object
	if was != scene.Pronoun || !germanic.Joined(o) || w.s.Negative || w.v.prep != "" {
		return false
	}
	one := o.Quant == scene.None || o.And.Quant == scene.None
	return o.Mention == scene.Known || one && w.s.Verb != lookFor
}

// echoes reports whether the pronoun of the object would echo that of the subject: es
// and es always; sie and sie where they are neighbours (fand sie sie, sie wird sie) or
// the second ends the sentence (Sie las sie); of several things always.
func (w writer) echoes() bool {
	s := w.s
	subject, object := genderOf(&s.Subject), genderOf(&s.Object)
	if !w.bare() || pronouns[subject][nominative] != pronouns[object][w.v.govern] {
		return false
	}
	ends := s.Kind == scene.Do && s.Place == scene.None && s.Spot.Prep == scene.None && w.v.companion == ""
	return subject == neuter || s.Object.And.Noun != scene.None || ends || s.Question || w.adverb() != "" || w.tense() == scene.Future
}

// bare reports whether the object is a pronoun without a preposition.
func (w writer) bare() bool { return w.s.Object.Mention == scene.Pronoun && w.v.prep == "" }

// clause writes a main clause with its reason, without the full stop. The time or
// what links the sentence to the one before goes first; where the subject leads, it
// stands further back: "Ein Mann mit einem Hund ging gestern in den Park."
func (w writer) clause() {
	v, adverb := w.conjugated(), w.adverb()
	finite, closing := w.finite(v)
	if w.s.Link == scene.But {
		w.Words("aber")
	}
	if adverb == "" || w.subjectLeads() {
		w.subject()
		w.relative()
		w.Words(finite)
		w.pronouns()
	} else {
		w.Words(adverb, finite)
		w.inverted()
		adverb = ""
	}
	w.middle(adverb)
	w.Words(closing)
	w.along()
	w.reason()
}

// inverted writes the subject behind the finite verb, and the pronouns: those stand
// before a noun, "Dann gab ihm der König …".
func (w writer) inverted() {
	if w.s.Subject.Mention == scene.Pronoun {
		w.subject()
		w.pronouns()
		return
	}
	w.pronouns()
	w.subject()
}

// adverb returns the time phrase or the link.
func (w writer) adverb() string {
	switch s := w.s; {
	case s.Time != scene.None:
		return words[s.Time]
	case s.Link == scene.Then:
		return "dann"
	case s.Link == scene.Later:
		return "später"
	case s.Link == scene.AtLast && germanic.Longed(s):
		return "endlich"
	case s.Link == scene.AtLast:
		return "schließlich"
	}
	return ""
}

// subjectLeads reports whether the subject goes first although there is an adverb:
//
//   - where it does in both languages;
//   - before a name, which would read as the subject's own (besuchte ein König Anna)
//     or, where the verb does not tell, as the subject (besuchte sie Leo), as other people
//     would (besuchte sie eine Fee);
//   - before sie and es, which do not tell subject from object (weckte sie eine Maus).
func (w writer) subjectLeads() bool {
	s := w.s
	if germanic.Leads(s) {
		return true
	}
	next := &s.Recipient
	if s.Kind != scene.Give {
		next = &s.Object
	}
	named := germanic.Named(next) && w.v.prep == ""
	if s.Subject.Mention == scene.Pronoun {
		if s.Verb == visit {
			named = named || genderOf(next) != masculine
		}
		return named && !w.bare() && genderOf(&s.Subject) != masculine && s.Subject.Plural() == next.Plural()
	}
	return named || w.bare() && w.v.govern == accusative && genderOf(&s.Object) != masculine
}

// tense returns the tense of the finite verb: beside an adverb that tells the
// future, and so in most of its sentences, the present stands for it.
func (w writer) tense() scene.Tense {
	if w.s.Tense == scene.Future && w.adverb() != "" {
		return scene.Present
	}
	return w.s.Tense
}

// finite returns the finite verb and what closes the clause: a prefix or an
// infinitive.
func (w writer) finite(v *verb) (finite, closing string) {
	n := germanic.Number(w.s.Subject.Plural() != w.wrongNumber)
	closing = v.companion
	if w.s.Kind == scene.Want {
		closing = w.v.infinitive
	}
	switch w.tense() {
	case scene.Past:
		return v.past[n], closing
	case scene.Present:
		return v.present[n], closing
	}
	return future[n], v.infinitive
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

// pronouns writes the pronouns that stand next to the finite verb.
func (w writer) pronouns() {
	if w.bare() {
		w.np(&w.s.Object, w.v.govern, germanic.Object)
	}
	if w.s.Recipient.Mention == scene.Pronoun {
		w.np(&w.s.Recipient, dative, germanic.Recipient)
	}
	if w.conjugated().reflexive {
		w.Words("sich")
	}
}

// middle writes what stands between the pronouns and the end of the clause.
func (w writer) middle(adverb string) {
	s, not := w.s, ""
	if s.Negative {
		not = "nicht"
	}
	switch {
	case s.Kind == scene.Be:
		w.Words(adverb)
		w.state()
	case s.Kind == scene.Give:
		w.given(adverb)
	case s.Object.Noun == scene.None || w.bare():
		w.Words(adverb, not)
		w.place()
	case w.v.prep != "":
		w.Words(adverb, not)
		if s.Object.Mention == scene.Pronoun {
			w.prepositional()
			w.place()
			break
		}
		w.place()
		w.prepositional()
	case s.Object.Mention == scene.New && !s.Object.Noun.Class().IsName() && (!w.v.close || s.Object.With.Noun != scene.None):
		w.Words(adverb)
		w.place()
		w.np(&s.Object, w.v.govern, germanic.Object)
	default:
		w.Words(adverb)
		w.np(&s.Object, w.v.govern, germanic.Object)
		w.Words(not)
		w.place()
	}
}

// given writes recipient and object, as far as they are no pronouns. The recipient
// goes first, unless only the object is definite. A name stands next to the verb,
// before the adverb: "Ein Clown schickte Max gestern einen Brief."
func (w writer) given(adverb string) {
	s := w.s
	named := s.Recipient.Noun.Class().IsName()
	switch {
	case w.bare():
		w.Words(adverb)
		w.np(&s.Recipient, dative, germanic.Recipient)
	case s.Recipient.Mention == scene.Pronoun:
		w.Words(adverb)
		w.np(&s.Object, accusative, germanic.Object)
	case named:
		w.np(&s.Recipient, dative, germanic.Recipient)
		w.Words(adverb)
		w.np(&s.Object, accusative, germanic.Object)
	case s.Object.Mention == scene.Known && s.Recipient.Mention == scene.New:
		w.Words(adverb)
		w.np(&s.Object, accusative, germanic.Object)
		w.np(&s.Recipient, dative, germanic.Recipient)
	default:
		w.Words(adverb)
		w.np(&s.Recipient, dative, germanic.Recipient)
		w.np(&s.Object, accusative, germanic.Object)
	}
}

// prepositional writes a prepositional object: "mit dem Ball", "damit".
func (w writer) prepositional() {
	o := &w.s.Object
	if o.Mention == scene.Pronoun && o.Noun.Class().IsThing() {
		w.Words(w.v.there)
		return
	}
	w.Words(w.v.prep)
	w.np(o, w.v.govern, germanic.Object)
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
	case s.Spot.Noun != scene.None && (s.Verb == put || s.Verb == hide && germanic.Sheltered(&s.Spot)):
		w.spot(accusative)
	case s.Spot.Noun != scene.None:
		w.spot(dative)
	}
}

// spot writes "unter dem Bett", "im Bett", and where to: "unter das Bett".
func (w writer) spot(in grammaticalCase) {
	n := &nouns[w.s.Spot.Noun]
	g := n.gender
	if w.wrong == germanic.Spot {
		g = otherGender(w.s.Spot.Noun, g)
	}
	if w.s.Spot.Prep == scene.In && in == dative && g != feminine {
		w.Words("im", n.one[dative])
		return
	}
	w.Words(words[w.s.Spot.Prep], definite[g][in], n.one[in])
}

// state writes what is said of the subject: "müde", "nicht müde", "keine Angst".
func (w writer) state() {
	st := &states[w.s.State]
	switch {
	case w.s.Negative && st.none != "":
		w.Words(st.none)
	case w.s.Negative:
		w.Words("nicht")
	}
	w.Words(st.word)
}

// reason writes ", weil er müde war", ", weil es regnete". What is planned has its
// reason in the present.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.End(",")
	w.Words("weil")
	if s.Reason.Class() == scene.WeatherClass {
		w.Words("es", reasons[s.Reason])
		return
	}
	st, sich := &states[s.Reason], ""
	if st.verb.reflexive {
		sich = "sich"
	}
	finite := st.verb.in(s.Tense)[germanic.Number(s.Subject.Plural())]
	w.Words(w.pronoun(&s.Subject, nominative, germanic.Reason), sich, st.word, finite)
}
