package turkish

import "confusio/engine/corpus/storybook/scene"

// verb returns the verb of the sentence.
func (w writer) verb() *verb {
	s := w.s
	if s.Verb == pick && s.Object.Quant == scene.None {
		return &pluck
	}
	for i := range choices[s.Verb] {
		if c := &choices[s.Verb][i]; c.fits(s) {
			return &c.verb
		}
	}
	return &verbs[s.Verb]
}

// plural reports whether the predicate shows a plural: only for a dropped subject.
func (w writer) plural() bool {
	subject := &w.s.Subject
	return subject.Mention == scene.Pronoun && subject.Plural() != (w.s.Violation == scene.WrongNumber)
}

// finite writes the verb in tense, polarity and number.
func (w writer) finite(v *verb) {
	w.Words(v.pre)
	w.inflect(v)
}

// inflect is finite without the words before the verb.
func (w writer) inflect(v *verb) {
	start := w.Mark()
	w.tensed(v)
	if w.plural() {
		w.suffix(start, "lAr")
	}
}

// tensed writes the third person singular: buldu, bulamadı, bulur, bulmaz, bulacak,
// bulmayacak.
func (w writer) tensed(v *verb) {
	tense, negative, stem := w.s.Tense, w.s.Negative, v.stem
	if negative && v.unable != "" {
		stem = v.unable
	}
	switch {
	case w.ongoing(v):
		w.Words(v.ongoing)
	case tense == scene.Past && negative:
		w.inflected(stem, "", "mADI")
	case tense == scene.Past:
		w.inflected(stem, "", "DI")
	case tense == scene.Present && negative:
		w.inflected(stem, "", "mAz")
	case tense == scene.Present:
		w.Words(v.aorist)
	case negative:
		w.inflected(stem, "", "mAyAcAk")
	default:
		w.inflected(stem, v.soft, "(y)AcAk")
	}
}

// ongoing reports whether an animal is found at what it does: keçi uyuyordu.
func (w writer) ongoing(v *verb) bool {
	s := w.s
	return v.ongoing != "" && s.Tense == scene.Past && s.Time == scene.None && s.Link == scene.NoLink && s.Spot.Noun == scene.None &&
		s.Subject.Mention == scene.Known && !s.Subject.Noun.Class().IsHuman()
}

// state writes the predicate of Be: how a being feels or a thing is.
func (w writer) state(c scene.Concept) {
	st := &states[c]
	switch {
	case st.verb.stem == "" && w.s.Tense == scene.Future:
		w.Words(qualities[c].word)
		w.inflect(&become)
	case st.verb.stem == "":
		w.nominal(&qualities[c])
	case w.s.Tense == scene.Future || st.past == event || w.s.Tense == scene.Present && st.adjective.word == "",
		w.s.Time != scene.None && (st.past == perfect || c == ill),                                   // a story begins with the event: acıktı, hastalandı
		w.s.Tense == scene.Past && c == sad && w.s.Subject.Mention == scene.Pronoun && !w.s.Question: // what came over somebody just spoken of: üzüldü
		w.finite(&st.verb)
	case w.s.Tense == scene.Past && st.past == perfect:
		w.perfect(&st.verb)
	default:
		w.nominal(&st.adjective)
	}
}

var become = verb{stem: "ol", aorist: "olur"}

// nominal writes an adjective as a predicate: hastaydı, hasta değildi, hastadır.
func (w writer) nominal(n *noun) {
	start, past := w.Mark(), w.s.Tense == scene.Past
	switch {
	case w.s.Negative && past:
		w.Words(n.word, "değildi")
	case w.s.Negative:
		w.Words(n.word, "değil")
	case past:
		w.inflected(n.word, "", "(y)DI")
	case w.plural() && n.many != "":
		w.inflected(n.many, "", "DIr")
		return
	default:
		w.inflected(n.word, "", "DIr")
	}
	if w.plural() {
		w.suffix(start, "lAr")
	}
}

// perfect writes what had come about: acıkmıştı, acıkmışlardı.
func (w writer) perfect(v *verb) {
	w.Words(v.pre)
	start := w.Mark()
	w.participle(v)
	w.suffix(start, "DI")
}

// participle writes acıkmış, acıkmamış, acıkmışlar.
func (w writer) participle(v *verb) {
	start := w.Mark()
	if w.s.Negative {
		w.inflected(v.stem, "", "mAmIş")
	} else {
		w.inflected(v.stem, "", "mIş")
	}
	if w.plural() {
		w.suffix(start, "lAr")
	}
}

// reason writes the clause with çünkü as a background; its subject is dropped.
func (w writer) reason() {
	s := w.s
	if s.Reason == scene.None {
		return
	}
	w.End(", çünkü")
	if weather := reasons[s.Reason]; weather[0] != "" {
		w.Words(weather[min(s.Tense, scene.Present)])
		return
	}
	because := scene.Sentence{Tense: s.Tense, Subject: s.Subject}
	because.Subject.Mention = scene.Pronoun
	right, st := writer{w.Line, &because}, &states[s.Reason]
	switch {
	case st.past == nominal, st.past == event && st.adjective.word != "", s.Tense == scene.Present && st.adjective.word != "":
		right.nominal(&st.adjective)
	case s.Tense == scene.Past:
		right.perfect(&st.verb)
	default:
		right.finite(&st.verb)
	}
}
