package mix

import (
	"slices"

	"confusio/engine/cost"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// Device is what is known of this machine's speed.
type Device struct {
	Probed bool
	Rates  []protocol.Rate // by preset, those that there was time for
}

// Numbers of an estimate.
const (
	// A step reaches about this share of the speed of its products alone: the rest is
	// exponentials, norms and memory. On a quiet machine of two cores the probe
	// promised 114 and 184 seconds for the first two sizes with 0.75, and runs took 116
	// and 184 beside what measuring the curve takes; steps then became 5 to 8% faster.
	stepShare = 0.79
	// The largest size whose expert is done within this time is recommended.
	patience = 300 // seconds
)

func probed(e *protocol.Probed) Device {
	return Device{Probed: true, Rates: slices.Clone(e.Rates)}
}

// Rate returns how fast this machine multiplies in the shapes of a preset, or of
// the last one before it that there was time for, in 10⁹ operations a second; 0 if
// nothing is known. Of a size that is no preset, it takes the last one probed.
func (d Device) Rate(preset string) float64 {
	last := 0.0
	for _, p := range recipe.Presets() {
		for _, r := range d.Rates {
			if r.Preset == p.Name {
				last = r.GFLOPS
			}
		}
		if p.Name == preset {
			break
		}
	}
	return last
}

// Estimate says how long a run takes.
type Estimate struct {
	Seconds  float64
	Measured bool // by the pace of a run of this size here, not by the probe
}

// Estimate returns how long a run by r takes on this machine, from its start to
// its last step: on one core by the probe, or as a run of this size went. False:
// nothing is known yet.
func (s *Scene) Estimate(r recipe.Recipe) (Estimate, bool) {
	steps := float64(r.Schedule.Steps)
	for _, run := range slices.Backward(s.Runs) {
		if run.Pace > 0 && run.Recipe.Model == r.Model && run.Recipe.Optimiser == r.Optimiser {
			return Estimate{steps * float64(cost.StepTokens(r)) / run.Pace, true}, true
		}
	}
	rate := s.Device.Rate(Size(r))
	if rate <= 0 {
		return Estimate{}, false
	}
	return Estimate{steps * cost.StepFLOP(r) / (stepShare * 1e9 * rate), false}, true
}

// Recommended returns the preset that suits this machine: the largest whose
// expert is done within five minutes, or the smallest. "": nothing is known yet.
func (s *Scene) Recommended() string {
	best := ""
	for _, p := range recipe.BySize() {
		e, known := s.Estimate(p.Recipe)
		if known && (best == "" || e.Seconds <= patience) {
			best = p.Name
		}
	}
	return best
}

// Cramped says what is wrong with a recipe for whose training a worker has no
// room, and false if it fits.
func Cramped(r recipe.Recipe) (core.Trouble, bool) {
	need := cost.MemoryOf(r).Total()
	if need <= protocol.MostMemory {
		return core.Trouble{}, false
	}
	return core.Trouble{
		What: phrase.Of("mix.cramped", phrase.Number("need", need), phrase.Number("most", uint64(protocol.MostMemory))),
		Do:   phrase.Of("service.do.room"),
	}, true
}
