package chinese

import (
	"strings"

	"confusio/engine/corpus/storybook/scene"
)

// verb returns the verb that fits subject and object.
func (w writer) verb() *verb {
	s := w.s
	class := s.Object.Noun.Class()
	switch {
	case s.Verb == eat && w.twice():
		return &allUp
	case s.Verb == takeAway && !s.Subject.Noun.Class().IsHuman():
		return &byMouth
	case s.Verb == broken && class == scene.Dish:
		return &shatter
	case s.Verb == hear && (class.IsHuman() || s.Object.Noun == snake):
		return &sound
	case s.Verb == visit && w.calls():
		return &called
	case s.Object.And.Noun == scene.None:
		if v, ok := fitting[[2]scene.Concept{s.Verb, s.Object.Noun}]; ok {
			return v
		}
	}
	return &verbs[s.Verb]
}

// frame returns the verb phrase: for what went on somewhere as the story begins, for an
// event of the past, or bare.
func (w writer) frame() *frame {
	s := w.s
	phrases := &w.verb()[s.Object.Mention]
	placed := s.Place != scene.None || s.Spot.Noun != scene.None
	switch {
	case s.Time != scene.None && placed && phrases[goingOn] != phrases[past]:
		return &phrases[goingOn]
	case s.Tense == scene.Past && !s.Negative:
		return &phrases[past]
	}
	return &phrases[base]
}

// action writes place and verb phrase. One visits somebody at a place by going there.
func (w writer) action() {
	s, f := w.s, w.frame()
	switch {
	case s.Verb == visit && s.Place != scene.None:
		w.write("去", places[s.Place].goal)
	case s.Verb == visit && w.calls():
		w.write("来")
	case s.Verb == visit:
		w.write("去")
	case f.placed:
	case s.Verb == steal && s.Place != scene.None:
		w.write("从")
		w.place()
	case s.Place != scene.None || s.Spot.Noun != scene.None:
		w.write("在")
		w.place()
	}
	w.phrase(f)
	if f.placed {
		w.place()
	}
}

// calls reports whether who visits comes to the hero.
func (w writer) calls() bool { return w.s.Subject.Mention == scene.New && w.s.Time == scene.None }

// phrase writes a verb phrase with its object.
func (w writer) phrase(f *frame) {
	w.write(f.before)
	if f.object {
		w.object()
	}
	w.write(f.after)
}

// object writes the object, by its noun where 它 does something to 它们.
func (w writer) object() {
	if !w.twice() {
		w.np(&w.s.Object)
		return
	}
	named := w.s.Object
	named.Mention = scene.Known
	w.np(&named)
}

// twice reports whether an animal and things would both be 它.
func (w writer) twice() bool {
	s := w.s
	return s.Subject.Mention == scene.Pronoun && !s.Subject.Noun.Class().IsHuman() && s.Object.Mention == scene.Pronoun && s.Object.Noun.Class().IsThing()
}

// place writes where something is.
func (w writer) place() {
	s := w.s
	switch {
	case s.Verb == swim:
		w.write(strings.TrimSuffix(places[s.Place].at, "边"), "里")
	case s.Place != scene.None:
		w.write(places[s.Place].at)
	case s.Spot.Noun == bush:
		w.write(nouns[bush].word, "丛", phrases[s.Spot.Prep])
	case s.Spot.Noun != scene.None:
		w.write(nouns[s.Spot.Noun].word, phrases[s.Spot.Prep])
	}
}

// motion writes 去了公园, 跑进了森林, 去岛上旅行了.
func (w writer) motion() {
	s, p := w.s, &places[w.s.Place]
	done := ""
	if s.Tense == scene.Past && !s.Negative {
		done = "了"
	}
	switch {
	case s.Verb == travel:
		w.write("去", p.goal, "旅行", done)
	case s.Verb == runTo && p.into:
		w.write("跑进", done, p.goal)
	case s.Verb == runTo:
		w.write("跑到", done, p.at)
	default:
		w.write("去", done, p.goal)
	}
}

// give writes the predicate of a gift: 送给了国王一本书, and 把那本书给了国王 where the thing
// is known, or the recipient as new as the thing.
func (w writer) give() {
	s, g := w.s, &gifts[w.s.Verb]
	i := base
	if s.Tense == scene.Past && !s.Negative {
		i = past
	}
	fresh := s.Object.Mention == scene.New
	if fresh && (s.Recipient.Mention != scene.New || s.Recipient.Noun.Class().IsName()) {
		w.write(g.to[i])
		w.np(&s.Recipient)
		w.write(g.between[i])
		w.np(&s.Object)
		return
	}
	w.write("把")
	w.object()
	if fresh {
		w.write(g.fresh[i])
	} else {
		w.write(g.known[i])
	}
	w.np(&s.Recipient)
	w.write(g.after)
}
