// Package why is the fourth scene: the line between two experts, what each part of
// the network does to their merge, and how alike the two are.
//
// Reading order: scene.go, wants.go, draw.go, draw_places.go, draw_likeness.go.
package why

import (
	"slices"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "why"

// Scene is the state of the fourth scene: what is known of one pair.
type Scene struct {
	Pair study.Pair
	study.Pace
	shown    study.Pace         // of the present pair
	Line     core.Line          // between the two
	Places   []Place            // where their merge can be taken apart; empty until the first is known
	Likeness []protocol.Measure // how alike the two are
}

// Place is one part of the network: what happens when merge and expert
// exchange it.
type Place struct {
	Known  bool
	Layer  int // block, -1 outside the blocks
	Module string
	Harmed []protocol.Score // each expert with the merge's weights here
	Healed []protocol.Score // the merge with each expert's weights here
}

// Messages of the reader.
type (
	// Measure starts the investigation, or cancels it.
	Measure struct {
		core.Message
		On bool
	}
	// Examine puts a model at one end of the pair under study.
	Examine struct {
		core.Message
		End   int // 0 left, 1 right
		Model protocol.ModelID
	}
)

// New is the scene before anything happened.
func New() scene.Scene { return Scene{} }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Handle takes the reader's messages.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	switch m := m.(type) {
	case Measure:
		s = s.Of(t.State)
		s.Start(t, Room, m.On)
		if m.On { // a second try is a new question
			core.Forgive(t, func(lineKey) bool { return true })
			core.Forgive(t, func(placeKey) bool { return true })
			core.Forgive(t, func(likenessKey) bool { return true })
		}
	case Examine:
		s.examine(t, m)
	default:
		return s, false
	}
	return s, true
}

// Of is what is known of the present pair: nothing, if that is another one.
func (s Scene) Of(c *core.State) Scene {
	pair, _ := study.PairOf(c)
	switch {
	case s.Pair == pair:
		return s
	case s.Pair == (study.Pair{}): // an address began it before the models were there
		return Scene{Pair: pair, Pace: study.Pace{On: s.On}}
	}
	return Scene{Pair: pair}
}

// examine puts a model at one end of the pair; if it stands at the other, the
// ends swap.
func (s *Scene) examine(t *core.Turn, m Examine) {
	model, ok := t.Model(m.Model)
	parent, known := model.Parent()
	if !ok || !known || model.Language() == "" || m.End < 0 || m.End > 1 {
		return
	}
	pair := t.Settings.Study
	if other, found := t.Find(pair[1-m.End]); found && other.ID == model.ID {
		pair[1-m.End] = pair[m.End]
	}
	pair[m.End] = parent
	t.Settings.Study = pair
	t.Changed(nil)
	if t.Task.Room == Room {
		t.GiveUpSlow()
	}
}

// Hear takes the answers to the scene's questions.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	if t.Task.Room != Room || m.From != core.Desk {
		return s, false
	}
	switch e := m.Event.(type) {
	case *protocol.LinePoint:
		if key, ok := t.Task.Key.(lineKey); ok && t.Answers(m, e.ID) && key.pair == s.Pair {
			s.Line = s.Line.With(e)
		}
	case *protocol.Dissected:
		if key, ok := t.Task.Key.(placeKey); ok && t.Answers(m, e.ID) && key.pair == s.Pair {
			s.Places = withPlace(s.Places, e)
			s.Spend(e.Seconds)
		}
	case *protocol.Compared:
		key, ok := t.Task.Key.(likenessKey)
		if !ok || !t.Answers(m, e.ID) {
			return s, true
		}
		t.Task = core.Task{}
		if key.pair == s.Pair {
			s.Likeness = append([]protocol.Measure{}, e.Measures...)
			s.Spend(e.Seconds)
		}
	case *protocol.Failed:
		return s, t.Answers(m, e.ID) // it is shown in the scene
	default:
		return s, false
	}
	return s, true
}

// Settle begins what an address asks for as soon as the models are known, notes
// whether that of the present pair is on, and says when all is measured.
func (s Scene) Settle(t *core.Turn) scene.Scene {
	now := s.Of(t.State)
	if _, known := study.PairOf(t.State); known && s.Pair == (study.Pair{}) {
		s = now
	}
	s.shown = now.Pace
	s.Tell(t, s.Progress(), phrase.Of("why.said"))
	return s
}

// Uses names the pair.
func (s Scene) Uses(c *core.State) []core.Use { return study.Uses(c, s.Of(c).On) }

// Read takes from an address whether the investigation is on; the pair is a setting that
// scenes share.
func (s Scene) Read(q *core.Query) scene.Scene {
	s.Pace.Read(q, Room)
	s.shown = s.Pace
	return s
}

// Write puts it there.
func (s Scene) Write(a *core.Address) { s.shown.Write(a, Room) }

// maxPlaces bounds what an answer can make the page hold.
const maxPlaces = 1000

// withPlace returns places with an answer.
func withPlace(old []Place, e *protocol.Dissected) []Place {
	if e.Of == 0 || e.Of > maxPlaces || e.Index >= e.Of {
		return old
	}
	places := slices.Clone(old)
	if len(places) != int(e.Of) {
		places = make([]Place, e.Of)
	}
	places[e.Index] = Place{Known: true, Layer: int(e.Layer), Module: e.Module, Harmed: e.Harmed, Healed: e.Healed}
	return places
}

// missingPlaces lists the places still to be exchanged; before any answer it
// asks for the first, which says how many there are.
func (s Scene) missingPlaces() []uint32 {
	if len(s.Places) == 0 {
		return []uint32{0}
	}
	var missing []uint32
	for i, p := range s.Places {
		if !p.Known {
			missing = append(missing, uint32(i))
		}
	}
	return missing
}

// Progress is how far the investigation is.
func (s Scene) Progress() study.Progress {
	p := study.Progress{Due: core.LinePoints + max(len(s.Places), 1) + 1}
	p.Done = s.Line.Known()
	if len(s.Places) > 0 {
		p.Done += len(s.Places) - len(s.missingPlaces())
	}
	if s.Likeness != nil {
		p.Done++
	}
	p.Left = s.Left(p.Due - p.Done)
	return p
}

// Begun says whether the investigation has been started or has results.
func (s Scene) Begun() bool { return s.On || s.Progress().Done > 0 }
