package arabic

import "confusio/engine/corpus/storybook/scene"

// action writes a clause with a verb: the verb with what is a pronoun, the subject
// unless it stood before it, and what is a noun.
func (w *writer) action(v *verb, topic bool) {
	s := w.s
	if topic {
		w.finite(v, w.full(), w.suffix(v))
	} else {
		w.finite(v, w.bare(), w.suffix(v))
	}
	w.light(v)
	last := !topic && w.last(v)
	if !topic && !last {
		w.agent(v)
	}
	if s.Kind == scene.Want {
		w.wanted(&verbs[s.Verb])
		return
	}
	w.heavy(v)
	if last {
		w.np(&s.Subject, nominative)
	}
	w.Words(v.end)
}

// suffix returns the object suffix of the verb: the object if it is a pronoun, or the
// recipient.
func (w *writer) suffix(v *verb) string {
	s := w.s
	switch {
	case s.Kind == scene.Want:
		return ""
	case isPronoun(&s.Object) && v.prep == "" && v.noun == "":
		return suffixes[w.wrong(agreement(&s.Object))]
	case isPronoun(&s.Recipient) && v.to == "":
		return suffixes[w.wrong(agreement(&s.Recipient))]
	}
	return ""
}

// light writes the pronouns that stand with a preposition, before the subject.
func (w *writer) light(v *verb) {
	s := w.s
	if isPronoun(&s.Object) && v.prep != "" {
		w.attachSuffix(v.prep, suffixes[w.wrong(agreement(&s.Object))])
	}
	if isPronoun(&s.Recipient) && v.to != "" {
		w.attachSuffix(v.to, suffixes[w.wrong(agreement(&s.Recipient))])
	}
}

// agent writes the subject: not a pronoun, but where what follows could be taken for
// it, the noun again. Before an object a new one ends in a sign that tells the two
// apart.
func (w *writer) agent(v *verb) {
	s := w.s
	object := v.prep == "" && w.isNoun(&s.Object)
	if s.Subject.Mention != scene.Pronoun {
		w.np(&s.Subject, nominative)
		if object && s.Subject.Mention == scene.New {
			w.End(w.sign)
		}
		return
	}
	next := &s.Object
	if w.first(v) {
		next = &s.Recipient
	}
	switch {
	case !object || v.noun != "" || !next.Noun.Class().IsBeing() || agreement(&s.Subject) != lead(next):
	case next.Mention == scene.New && !next.Noun.Class().IsName():
		w.show = true
	default:
		named := s.Subject
		named.Mention = scene.Known
		w.np(&named, nominative)
	}
}

// isNoun reports whether np is there and no pronoun; what is wanted is written apart.
func (w *writer) isNoun(np *scene.NP) bool {
	return w.s.Kind != scene.Want && np.Noun != scene.None && np.Mention != scene.Pronoun
}

func isPronoun(np *scene.NP) bool { return np.Noun != scene.None && np.Mention == scene.Pronoun }

// first reports whether the recipient goes before the object, as the first of two
// objects: where both are nouns, the recipient is known by one, and the gender of the verb
// tells it from the subject.
func (w *writer) first(v *verb) bool {
	s, r := w.s, &w.s.Recipient
	return v.to == "" && r.Mention == scene.Known && r.Noun != scene.None && !r.Noun.Class().IsName() &&
		s.Object.Mention == scene.New && lead(&s.Subject) != lead(r)
}

// heavy writes the object and the recipient that are nouns: "the king two apples", or
// "two apples to a king".
func (w *writer) heavy(v *verb) {
	s := w.s
	if w.first(v) {
		w.np(&s.Recipient, accusative)
	}
	w.object(v)
	if w.isNoun(&s.Recipient) && !w.first(v) {
		start, to := w.Mark(), v.to
		if to == "" {
			to = "ل"
		}
		w.np(&s.Recipient, genitive)
		w.attach(start, to)
	}
}

// object writes the object that is a noun, or the voice of it.
func (w *writer) object(v *verb) {
	o := &w.s.Object
	switch start := w.Mark(); {
	case isPronoun(o) && v.noun != "":
		w.Words(v.noun)
		w.End(suffixes[w.wrong(agreement(o))])
	case !w.isNoun(o):
	case v.noun != "":
		w.Words(v.noun)
		w.np(o, genitive)
	case v.prep != "":
		w.np(o, genitive)
		w.attach(start, v.prep)
	default:
		w.np(o, accusative)
	}
}

// wanted writes أن with a subjunctive that agrees with the subject, and its
// object.
func (w *writer) wanted(v *verb) {
	o, a := &w.s.Object, agreement(&w.s.Subject)
	w.Words("أن")
	switch {
	case o.Mention == scene.Pronoun && v.prep == "":
		w.Words(v.joined[subjunctive][a])
		w.End(suffixes[w.wrong(agreement(o))])
	case o.Mention == scene.Pronoun:
		w.Words(v.forms[subjunctive][a])
		w.attachSuffix(v.prep, suffixes[w.wrong(agreement(o))])
	case v.prep == "":
		w.Words(v.forms[subjunctive][a])
		w.np(o, accusative)
	default:
		w.Words(v.forms[subjunctive][a])
		start := w.Mark()
		w.np(o, genitive)
		w.attach(start, v.prep)
	}
}

// full returns what a verb behind its subject agrees with. The wrong form stands in
// another number: a dual for one, and for many animals or things the masculine that
// one of them has.
func (w *writer) full() agr {
	a := agreement(&w.s.Subject)
	switch {
	case !w.violate(scene.WrongNumber):
		return a
	case a.singular() != a:
		return a.singular()
	case w.s.Subject.Plural() && !nouns[w.s.Subject.Noun].feminine:
		return ms
	}
	return a | md
}

// bare returns what a verb before its subject agrees with: the gender of what comes
// first, and the number too where the subject is dropped. The wrong form of the former
// agrees in number too.
func (w *writer) bare() agr {
	np := &w.s.Subject
	switch {
	case np.Mention == scene.Pronoun:
		return w.full()
	case !w.violate(scene.WrongNumber):
		return lead(np)
	case np.Plural() && agreement(np) != lead(np):
		return agreement(np)
	}
	return lead(np) | md
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
