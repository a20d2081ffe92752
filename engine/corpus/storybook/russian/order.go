package russian

import "confusio/engine/corpus/storybook/scene"

// complements writes what follows the verb: a recipient before a new thing and
// behind what is known, a place before something new and behind what is known or
// named; where something is hidden is news too.
func (w *writer) complements() {
	s := w.s
	fresh := s.Object.Mention == scene.New && !s.Object.Noun.Class().IsName()
	switch {
	case s.Recipient.Noun != scene.None && (fresh || s.Recipient.Mention == scene.Pronoun):
		w.np(&s.Recipient, dat, "")
		w.objects()
	case s.Recipient.Noun != scene.None:
		w.objects()
		w.np(&s.Recipient, dat, "")
	case fresh && (s.Verb != hide || s.Object.And.Noun != scene.None):
		w.place()
		w.objects()
	default:
		w.objects()
		w.place()
	}
}

// objects writes the object. A drink is a part of it where it was drunk at once.
func (w *writer) objects() {
	s := w.s
	switch {
	case s.Object.Noun == scene.None:
	case s.Verb == drink && s.Tense == scene.Present:
		w.Words(drinks[s.Object.Noun][0])
	case s.Verb == drink:
		w.Words(drinks[s.Object.Noun][1])
	default:
		v := w.verb()
		w.np(&s.Object, v.object, v.prep)
	}
}

// wish writes what somebody wants to do: купить мяч, его получить.
func (w *writer) wish() {
	v := &verbs[w.s.Verb]
	if w.s.Object.Mention == scene.Pronoun {
		w.objects()
		w.Words(v.infinitive)
		return
	}
	w.Words(v.infinitive)
	w.objects()
}

// place writes the destination, the place or the spot.
func (w *writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go:
		w.Words(places[s.Place].to)
	case s.Verb == swim && waters[s.Place] != "":
		w.Words(waters[s.Place])
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	default:
		w.spot(s.Verb == put)
	}
}

// spot writes under, on or beside what something is, or is put if moved.
func (w *writer) spot(moved bool) {
	s := w.s
	n := &nouns[s.Spot.Noun]
	c := [...]kase{ins, acc}
	switch s.Spot.Prep {
	case scene.None:
		return
	case scene.Everywhere:
		w.Words(phrases[scene.Everywhere])
		return
	case scene.Beside:
		c = [...]kase{gen, gen}
	case scene.In, scene.On:
		c[0] = pre
	}
	at := c[0]
	if moved {
		at = c[1]
	}
	word := n.form(n.gender, at)
	if at == pre {
		word = n.spot
	}
	w.Words(phrases[s.Spot.Prep], n.named(n.gender, at), word)
}
