package arabic

import "confusio/engine/corpus/storybook/scene"

// with writes a companion as a clause: "with her (are) two dogs", "who carries a basket".
func (w *writer) with(np *scene.NP) {
	c, a := np.With, agreement(np)
	switch c.Noun.Class() {
	case scene.NoClass:
	case scene.Bag:
		w.Words(carryVerb.forms[indicative][a])
		w.counted(c.Noun, c.Quant, c.Adj, c.Colour, accusative)
	default:
		w.Words("مع")
		w.End(suffixes[w.wrong(a)])
		w.counted(c.Noun, c.Quant, c.Adj, c.Colour, nominative)
	}
}

// trailing writes the companion of the subject behind what the subject does, as what was
// so meanwhile: "he went to the field, and with him (was) a dog".
func (w *writer) trailing() {
	if !w.trails() {
		return
	}
	w.Open("و")
	if w.s.Subject.With.Noun.Class() == scene.Bag {
		w.Words(pronouns[agreement(&w.s.Subject)])
	}
	w.with(&w.s.Subject)
}

// trails reports whether the companion of the subject stands at the end, because more
// follows the subject and nobody else there could be meant.
func (w *writer) trails() bool {
	s := w.s
	more := w.isNoun(&s.Object) || w.isNoun(&s.Recipient) || s.Place != scene.None || s.Spot.Noun != scene.None
	return s.Subject.With.Noun != scene.None && more && !s.Negative && !w.rival()
}

// apart reports whether the companion of the subject of a first sentence would stand
// between the subject and an object, and cannot stand at the end.
func (w *writer) apart() bool {
	s := w.s
	return s.Subject.With.Noun != scene.None && s.Time != scene.None && w.isNoun(&s.Object) && w.verb().prep == "" && w.rival()
}

// rival reports whether somebody else in the sentence has the pronoun of the subject.
func (w *writer) rival() bool {
	own := suffixes[agreement(&w.s.Subject)]
	for _, np := range [...]*scene.NP{&w.s.Object, &w.s.Recipient} {
		if np.Noun.Class().IsBeing() && suffixes[agreement(np)] == own {
			return true
		}
	}
	return false
}

// pronouns are those of a subject, as the agr says.
var pronouns = [agrs]string{"هو", "هي", "هما", "هما", "هم", "هن"}
