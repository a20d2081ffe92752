package turkish

import (
	"slices"

	"confusio/engine/corpus/storybook/scene"
)

// Language is the Turkish lineariser.
type Language struct{}

// Separator implements scene.Lineariser.
func (Language) Separator() string { return " " }

// Write implements scene.Lineariser.
func (Language) Write(l *scene.Line, s *scene.Sentence) {
	named := *s
	if ambiguous(s) {
		named.Object.Mention = scene.Known
	}
	w, start := writer{l, &named}, l.Mark()
	w.Words(links[s.Link])
	switch {
	case s.Question:
		w.question(start)
		return
	case s.Kind == scene.Say:
		w.speech()
	case s.Kind == scene.Ask:
		w.ask()
	case s.Kind == scene.Weather:
		w.Words(phrases[s.State])
	default:
		w.Words(phrases[s.Time])
		w.clause()
		w.reason()
	}
	w.capital(start)
	w.End(".")
}

// ambiguous reports whether a pronoun for the thing could be taken for whoever stood
// beside the subject: Kuş köpeğe bir elma verdi. Köpek onu yedi. Two things joined are
// said again only where they are eaten.
func ambiguous(s *scene.Sentence) bool {
	o := &s.Object
	return (s.Kind == scene.Do || s.Kind == scene.Want) && !s.Question && o.Mention == scene.Pronoun && o.Noun.Class().IsThing() &&
		s.Subject.Mention != scene.Pronoun && (o.And.Noun == scene.None || s.Verb == eat)
}

// links are what ties a sentence to the one before.
var links = [...]string{scene.Then: "sonra", scene.Later: "daha sonra", scene.But: "ama", scene.AtLast: "sonunda"}

// writer writes one sentence.
type writer struct {
	*scene.Line
	s *scene.Sentence
}

// clause writes the statement without its full stop: the verb comes last.
func (w writer) clause() {
	s, v := w.s, w.verb()
	w.subject()
	if w.clashes() {
		w.End(",")
	}
	switch s.Kind {
	case scene.Be:
		w.state(s.State)
	case scene.Want:
		w.object(v)
		w.Words(v.pre)
		if v.stem != want.stem { // çok istedi; satın almak istedi
			w.inflected(v.stem, "", "mAk")
		}
		w.finite(&want)
	case scene.Give:
		w.given(v)
		w.finite(v)
	default:
		w.complements(v)
		w.finite(v)
	}
}

// clashes reports whether the subject and what follows would read as one name: Anna,
// Max'a bir top verdi.
func (w writer) clashes() bool {
	s, next := w.s, &w.s.Object
	if s.Kind == scene.Give && s.Object.Mention == scene.New {
		next = &s.Recipient
	}
	bare := s.Subject.Mention == scene.Known || s.Subject.Noun.Class().IsName()
	return bare && s.Subject.Mention != scene.Pronoun && next.Mention != scene.Pronoun &&
		(next.Noun.Class().IsName() || next.Noun.Class().IsBeing() && next.Mention == scene.Known)
}

// complements writes object and place: what is new stands beside the verb. Before a
// participle the place would read as a part of it (gölün kenarında elinde bir fener olan
// bir terziyle), so that it follows where the case of the object allows it.
func (w writer) complements(v *verb) {
	s := w.s
	switch {
	case s.Verb != dream:
	case s.Subject.Plural():
		w.Words("rüyalarında")
	default:
		w.Words("rüyasında")
	}
	fresh := s.Object.Mention == scene.New && !s.Object.Noun.Class().IsName()
	if fresh && (s.Object.With.Noun == scene.None || v.object == accusative && !v.whole) {
		w.place()
		w.object(v)
		return
	}
	w.object(v)
	w.place()
}

// given writes object and recipient: what is new stands beside the verb.
func (w writer) given(v *verb) {
	s := w.s
	if s.Object.Mention == scene.New {
		w.np(&s.Recipient, dat)
		w.object(v)
		return
	}
	w.object(v)
	w.np(&s.Recipient, dat)
}

// place writes the place, the spot or, with a motion, the goal.
func (w writer) place() {
	s := w.s
	switch {
	case s.Kind == scene.Go, s.Place != scene.None && (s.Verb == hide || s.Verb == plant): // one hides and plants into a place
		w.Words(places[s.Place].to)
	case s.Verb == swim && waters[s.Place] != "":
		w.Words(waters[s.Place])
	case s.Place != scene.None:
		w.Words(places[s.Place].at)
	default:
		w.spot(s.Verb == put || s.Verb == hide || s.Verb == hideSelf)
	}
}

// spot writes where something is, or where it goes if moved: masanın altında, masanın
// altına, dolapta, dolaba.
func (w writer) spot(moved bool) {
	spot := &w.s.Spot
	n, c := &nouns[spot.Noun], loc
	if moved {
		c = dat
	}
	switch {
	case spot.Prep == scene.Everywhere:
		w.Words(phrases[scene.Everywhere])
	case spot.Noun == scene.None:
	case spot.Prep == scene.In, spot.Noun == shelf, spot.Prep == scene.On && slices.Contains(seats, spot.Noun) && !slices.Contains(laying, w.s.Verb):
		w.noun(n, c)
	case moved:
		w.noun(n, gen)
		w.Words(preps[spot.Prep].to)
	default:
		w.noun(n, gen)
		w.Words(preps[spot.Prep].at)
	}
}
