package mix

import (
	"iter"

	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// probeKey names the question how fast this machine is.
type probeKey struct{}

// Wants asks for the references of the mixture's languages: the floor, unigram and
// uniform that stand in the figure before any training; then how fast this
// machine is.
func (s Scene) Wants(c *core.State) iter.Seq[core.Task] {
	return func(yield func(core.Task) bool) {
		if !c.InitUntrained(yield) {
			return
		}
		if c.Ready(core.Untrained) && !c.Evaluate(yield, core.One(core.Untrained), Mixture(c.Settings.Recipe), nil) {
			return
		}
		s.probe(c, yield)
	}
}

// probe asks for a short probe of the machine, once, as soon as the scene misses
// nothing that is more urgent: the reader shall see how long a run takes
// before deciding on one, and nobody would press a button to learn it. Beside a run
// or out of sight it would measure something else; the slider overtakes it.
func (s Scene) probe(c *core.State, yield func(core.Task) bool) {
	busy := s.count(func(stage RunStage) bool { return stage == Starting || stage == Running }) > 0
	if !s.Device.Probed && !c.Hidden && !busy {
		yield(core.Question(Room, probeKey{}, true, &protocol.Probe{}))
	}
}
