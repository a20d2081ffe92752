// Package rescue is the fifth scene: nine merges of the two experts under study, as
// they are, permuted or turned into one basis, with and without their strength
// restored.
//
// Reading order: scene.go, wants.go, draw.go.
package rescue

import (
	"maps"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "rescue"

// Scene is the state of the fifth scene: what is known of one pair.
type Scene struct {
	Pair study.Pair
	study.Pace
	shown study.Pace                 // of the present pair
	Rungs map[Rung]*protocol.Aligned // the ladder so far; never written to
}

// Rung is one step of the ladder.
type Rung struct {
	Map  protocol.MapKind
	Norm protocol.NormKind
}

// Rungs lists the ladder from the naive merge up.
func Rungs() []Rung {
	var all []Rung
	for m := range protocol.MapKinds {
		for n := range protocol.NormKinds {
			all = append(all, Rung{m, n})
		}
	}
	return all
}

// Measure starts the investigation, or cancels it: a message of the reader.
type Measure struct {
	core.Message
	On bool
}

// New is the scene before anything happened.
func New() scene.Scene { return Scene{} }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Handle takes the reader's messages.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	measure, ok := m.(Measure)
	if !ok {
		return s, false
	}
	s = s.Of(t.State)
	s.Start(t, Room, measure.On)
	if measure.On {
		core.Forgive(t, func(rungKey) bool { return true }) // a second try is a new question
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

// Hear takes the answers to the scene's questions.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	key, ok := t.Task.Key.(rungKey)
	if !ok {
		return s, false
	}
	switch e := m.Event.(type) {
	case *protocol.Aligned:
		if !t.Answers(m, e.ID) {
			return s, true
		}
		t.Task = core.Task{}
		if key.pair != s.Pair {
			return s, true
		}
		s.Rungs = maps.Clone(s.Rungs)
		if s.Rungs == nil {
			s.Rungs = map[Rung]*protocol.Aligned{}
		}
		s.Rungs[key.rung] = e
		s.Spend(e.Seconds)
	case *protocol.Failed:
		return s, t.Answers(m, e.ID) // it is shown in the scene
	default:
		return s, false
	}
	return s, true
}

// Settle begins what an address asks for as soon as the models are known, notes
// whether that of the present pair is on, and says when all is tried and what came out.
func (s Scene) Settle(t *core.Turn) scene.Scene {
	now := s.Of(t.State)
	if _, known := study.PairOf(t.State); known && s.Pair == (study.Pair{}) {
		s = now
	}
	s.shown = now.Pace
	if naive := s.Rungs[Rung{}]; naive != nil {
		_, best := s.best()
		s.Tell(t, s.Progress(), phrase.Of("rescue.said", phrase.Number("naive", scene.MeanK(naive.Scores)), phrase.Number("best", best),
			phrase.Said("verdict", phrase.Of(scene.VerdictKey(best)))))
	}
	return s
}

// best is the rung with the highest K so far, and that, once the naive one is there.
func (s Scene) best() (best Rung, k float64) {
	k = scene.MeanK(s.Rungs[Rung{}].Scores)
	for _, r := range Rungs() {
		if a := s.Rungs[r]; a != nil && scene.MeanK(a.Scores) > k {
			best, k = r, scene.MeanK(a.Scores)
		}
	}
	return best, k
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

// Progress is how far the investigation is.
func (s Scene) Progress() study.Progress {
	p := study.Progress{Done: len(s.Rungs), Due: len(Rungs())}
	p.Left = s.Left(p.Due - p.Done)
	return p
}

// Begun says whether the investigation has been started or has results.
func (s Scene) Begun() bool { return s.On || len(s.Rungs) > 0 }
