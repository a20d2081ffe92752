package rescue

import (
	"iter"

	"confusio/ui/core"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// samples is the number of stories by which the fluency of a rung is judged.
const samples = 6

// rungKey names the question for one rung.
type rungKey struct {
	pair study.Pair
	rung Rung
}

// Wants asks for what the investigation still misses, if it is on.
func (s Scene) Wants(c *core.State) iter.Seq[core.Task] {
	s = s.Of(c)
	if !s.On || !study.Ready(c) {
		return func(func(core.Task) bool) {}
	}
	return s.missing
}

// missing yields the questions that have no answer.
func (s Scene) missing(yield func(core.Task) bool) {
	for _, r := range Rungs() {
		if s.Rungs[r] == nil && !yield(core.Question(Room, rungKey{s.Pair, r}, true,
			&protocol.Align{A: s.Pair.Models[0], B: s.Pair.Models[1], Map: r.Map, Norm: r.Norm, Languages: s.Pair.Languages[:],
				Stories: core.HeldStories, Samples: samples, Untrained: core.Untrained, Seed: core.SampleSeed})) {
			return
		}
	}
}
