// Package hook is the opening scene: two fluent experts, one slider between their
// weights, and the ensemble of the same two beside it.
//
// Reading order: scene.go, wants.go, address.go, draw.go, saying.go.
package hook

import (
	"math"

	"confusio/engine/language"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "hook"

// Scene is the state of the opening scene.
type Scene struct {
	Pair    [2]string // languages at the ends of the slider
	Percent int       // of the right model, 0 to 100
	Live    Live
	Way     Way
}

// Live is the latest answer for the slider.
type Live struct {
	Known bool
	place
	Slid protocol.Slid
}

// place is a place of the slider between two languages.
type place struct {
	Pair    [2]string
	Percent int
}

// Way holds the losses along the line between the experts of a pair.
type Way struct {
	Pair [2]string
	Line core.Line
}

// Messages of the reader.
type (
	// Slide moves the slider to Percent of the right model.
	Slide struct {
		core.Message
		Percent int
	}
	// Choose puts a language at one end of the slider.
	Choose struct {
		core.Message
		End      int // 0 left, 1 right
		Language string
	}
)

// New is the scene before anything happened.
func New() scene.Scene { return Scene{}.Read(core.ParseQuery("")) }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Handle takes the reader's messages.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	switch m := m.(type) {
	case Slide:
		s.slide(t, m)
	case Choose:
		s.choose(t, m)
	default:
		return s, false
	}
	return s, true
}

// sliding is the kind of small changes of the slider.
type sliding struct{}

// slide moves the slider; a slow task steps aside for it.
func (s *Scene) slide(t *core.Turn, m Slide) {
	percent := min(max(m.Percent, 0), 100)
	if percent == s.Percent {
		return
	}
	s.Percent = percent
	t.Changed(sliding{})
	t.GiveUpSlow()
}

// choose puts a language at one end; if it stands at the other, the ends swap.
func (s *Scene) choose(t *core.Turn, m Choose) {
	if _, ok := language.Lookup(m.Language); !ok || m.End < 0 || m.End > 1 {
		return
	}
	if s.Pair[1-m.End] == m.Language {
		s.Pair[1-m.End] = s.Pair[m.End]
	}
	s.Pair[m.End] = m.Language
	t.Changed(nil)
	t.GiveUpSlow()
}

// Hear takes the answers to the scene's questions.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	switch e := m.Event.(type) {
	case *protocol.Slid:
		key, ok := t.Task.Key.(slideKey)
		if !ok || !t.Answers(m, e.ID) {
			return s, false
		}
		s.Live = Live{Known: true, place: key.place, Slid: *e}
		t.Task = core.Task{}
	case *protocol.LinePoint:
		key, ok := t.Task.Key.(lineKey)
		if !ok || !t.Answers(m, e.ID) {
			return s, false
		}
		if s.Way.Pair != key.pair {
			s.Way = Way{Pair: key.pair}
		}
		s.Way.Line = s.Way.Line.With(e)
	default:
		return s, false
	}
	return s, true
}

// Settle has nothing to do.
func (s Scene) Settle(*core.Turn) scene.Scene { return s }

// Uses names the two experts.
func (s Scene) Uses(*core.State) []core.Use {
	models := s.models()
	return []core.Use{{Model: models[0], Wanted: true}, {Model: models[1], Wanted: true}}
}

// models are the shipped experts at the two ends.
func (s Scene) models() [2]protocol.ModelID {
	return [2]protocol.ModelID{core.Shipped(s.Pair[0]), core.Shipped(s.Pair[1])}
}

// Line is what is known of the line between the present pair.
func (s Scene) Line() core.Line {
	if s.Way.Pair != s.Pair {
		return nil
	}
	return s.Way.Line
}

// Opening reports whether the first figure is still to come and all that it
// needs is there or on its way.
func (s Scene) Opening(c *core.State) bool {
	if s.Live.Known || c.Phase == core.Refusal {
		return false
	}
	for _, id := range s.models() {
		if m, ok := c.Model(id); c.Listed && (!ok || m.Stage == core.Missing) {
			return false
		}
	}
	return true
}

// score is the score under the slider in the language of one end, with figures
// that are not known where there is none.
func (s Scene) score(end int) (protocol.Score, bool) {
	if !s.Live.Known || s.Live.Pair != s.Pair || len(s.Live.Slid.Scores) != 2 {
		nan := math.NaN()
		return protocol.Score{Token: nan, Floor: nan, Unigram: nan, Uniform: nan, K: nan, B: nan}, false
	}
	return s.Live.Slid.Scores[end], true
}
