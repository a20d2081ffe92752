package hook

import (
	"iter"

	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// quickStories is the number of held-out stories of each language while the
// slider moves.
const quickStories = 4

// Keys of the scene's questions.
type (
	slideKey struct {
		place
		samples uint32
	}
	lineKey struct {
		pair   [2]string
		points core.PointSet
	}
)

// Wants asks for the merge under the slider, then for what stands around it.
func (s Scene) Wants(c *core.State) iter.Seq[core.Task] {
	return func(yield func(core.Task) bool) {
		ids := s.models()
		if !c.Ready(ids[:]...) {
			return
		}
		if !s.current() && !yield(s.question(core.ShortSamples)) {
			return
		}
		for i, id := range ids {
			if !c.Write(yield, core.Fact{Subject: core.One(id)}, s.Pair[i:i+1], core.ShortSamples) {
				return
			}
		}
		for _, only := range s.Line().Missing() {
			if !yield(core.Question(Room, lineKey{s.Pair, core.Set(only)}, true,
				&protocol.Line{A: ids[0], B: ids[1], Points: core.LinePoints, Only: only, Languages: s.Pair[:], Stories: core.HeldStories})) {
				return
			}
		}
		if !c.Ensemble(yield, ids[:], s.Pair[:]) {
			return
		}
		if s.Live.Slid.Samples < core.FullSamples {
			yield(s.question(core.FullSamples))
		}
	}
}

// current tells whether what is known of the slider is of where it stands.
func (s Scene) current() bool {
	return s.Live.Known && s.Live.place == place{s.Pair, s.Percent}
}

// question asks for the merge under the slider: shortly while it may move.
func (s Scene) question(samples uint32) core.Task {
	stories := uint32(core.HeldStories)
	if samples == core.ShortSamples {
		stories = quickStories
	}
	ids := s.models()
	return core.Question(Room, slideKey{place{s.Pair, s.Percent}, samples}, samples > core.ShortSamples,
		&protocol.Slide{A: ids[0], B: ids[1], W: float64(s.Percent) / 100, Languages: s.Pair[:],
			Stories: stories, Samples: samples, Seed: core.SampleSeed})
}
