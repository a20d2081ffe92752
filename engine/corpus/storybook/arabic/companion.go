package arabic

import "confusio/engine/corpus/storybook/scene"

// with writes a companion as a clause: "with her (are) two dogs", "who carries a basket".
func (w *writer) with(np *scene.NP, carried bool) {
	c, a := np.With, agreement(np)
	switch {
	case c.Noun == scene.None:
	case carried:
		w.Words(carryVerb.forms[indicative][a])
		w.counted(c.Noun, c.Quant, c.Adj, c.Colour, accusative)
	default:
		w.Words("مع")
		w.End(suffixes[w.wrong(a)])
		w.counted(c.Noun, c.Quant, c.Adj, c.Colour, nominative)
	}
}

// apart reports whether the subject of a first sentence is there with its companion before
// it does anything: between the two, an object, a feeling, a reason or what is denied
// would be taken for those of the companion.
func (w *writer) apart() bool {
	s, v := w.s, w.verb()
	if s.Subject.With.Noun == scene.None || s.Time == scene.None {
		return false
	}
	return s.Kind == scene.Be || s.Negative || s.Reason != scene.None || v.end != "" || v.prep == "" && w.isNoun(&s.Object)
}

// last reports whether a newcomer with a companion stands behind the object: "the bird
// was seen by a driver with a basket". A verb that could be the object's own keeps the order.
func (w *writer) last(v *verb) bool {
	s := w.s
	if s.Subject.With.Noun == scene.None || s.Subject.Mention != scene.New || s.Time != scene.None || s.Kind != scene.Do || v.prep != "" {
		return false
	}
	return v.noun != "" || w.isNoun(&s.Object) && (s.Object.Noun.Class().IsThing() || lead(&s.Subject) == ms || lead(&s.Object) == ms)
}

// trails reports whether the companion of the subject stands behind the place.
func (w *writer) trails() bool {
	s := w.s
	return s.Subject.With.Noun != scene.None && s.Object.Noun == scene.None && (s.Place != scene.None || s.Spot.Noun != scene.None) && !w.apart()
}

// trailing writes the companion of the subject behind the place, as what was so
// meanwhile: "he went to the field, and with him (was) a dog".
func (w *writer) trailing() {
	if !w.trails() {
		return
	}
	s := w.s
	carried := s.Kind == scene.Go && s.Subject.With.Noun.Class() == scene.Bag
	w.Open("و")
	if carried {
		w.Words(pronouns[agreement(&s.Subject)])
	}
	w.with(&s.Subject, carried)
}

// pronouns are those of a subject, as the agr says.
var pronouns = [agrs]string{"هو", "هي", "هما", "هما", "هم", "هن"}
