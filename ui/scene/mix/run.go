package mix

import (
	"slices"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// RunStage says how a training run stands.
type RunStage uint8

// The stages of a run.
const (
	Waiting  RunStage = iota // for a free worker
	Starting                 // posted, nothing heard yet
	Running
	Paused   // holds a worker, unless its state is kept and others need the cores
	Stopping // told to stop; it holds its worker until it answers
	Finished
	Ended    // stopped by the reader, who can undo it
	Diverged // left the finite numbers
	Broken   // failed; Trouble says why
)

// Live says whether a run goes on, or can.
func (r RunStage) Live() bool {
	return r == Starting || r == Running || r == Paused || r == Stopping
}

// Run is one training run.
type Run struct {
	ID              protocol.ID
	Number          int         // as the reader counts
	Worker          core.Worker // -1 for none
	Stage           RunStage
	Recipe          recipe.Recipe
	Watch           []string // languages whose held-out loss is drawn
	Step, Steps     uint32
	Tokens          uint64
	TokensPerSecond float64
	Workers         int // that made the last step
	SecondsLeft     float64
	Pace            float64          // tokens a second when it last ran, 0 before
	Start           []protocol.Score // untrained, with the references, in the order of Watch
	Curve           []Held
	Texts           []protocol.Text
	Fluency         float64
	Trouble         core.Trouble
	Saved           Saved            // from which it can go on if its worker is lost
	Losses          int              // workers it has lost
	missed          int              // workers lent to it that were of no use
	Asleep          bool             // paused because nobody sees the page
	woken           bool             // told to go on before it said that it paused
	held            bool             // starts paused
	stepping        wish             // a single step
	keeping         wish             // its weights
	put             bool             // away, once it has stopped
	undone          bool             // the stop under way
	waking          bool             // it goes on then
	mixture         []protocol.Share // its next one, while it has no worker to tell
	mixed           bool             // its mixture was changed on the way, which no saved state knows
	quarter         uint32           // last quarter announced
}

// A wish is something that the reader asks of a run while it is paused; until it is
// granted the run keeps its worker.
type wish uint8

const (
	noWish wish = iota
	due         // as soon as the run is paused
	asked       // its worker is at it
)

// Saved is the state of a run after some step; State is empty before the first.
type Saved struct {
	Step  uint32
	State []byte
}

// Held is one measurement of the held-out losses of a run.
type Held struct {
	Step   uint32
	Tokens uint64
	Losses []float32 // nats per token, in the order of Run.Watch
}

// Run returns the run with this number, and false if there is none.
func (s *Scene) Run(id protocol.ID) (Run, bool) {
	for _, r := range s.Runs {
		if r.ID == id {
			return r, true
		}
	}
	return Run{}, false
}

// computing says whether a run uses a core, or will as soon as somebody sees the page.
func (r Run) computing() bool {
	return r.Stage == Starting && !r.held || r.Stage == Running || r.Stage == Stopping || r.Stage == Paused && r.Asleep
}

// kept says whether the page holds all that the run needs to go on in another worker.
func (r Run) kept() bool { return !r.mixed && r.Saved.Step == r.Step }

// holds says whether a worker is the run's: while it computes, and where nothing else has
// its weights.
func (r Run) holds(w core.Worker) bool {
	return r.Worker == w && (r.Stage.Live() || r.Stage == Ended && !r.kept())
}

// Current returns the run shown in the second scene, and false if the next one
// is still to be started.
func (s *Scene) Current() (Run, bool) { return s.Run(s.Chosen) }

// change replaces a run by what f makes of it.
func (s *Scene) change(id protocol.ID, f func(*Run)) {
	s.Runs = slices.Clone(s.Runs)
	for i := range s.Runs {
		if s.Runs[i].ID == id {
			f(&s.Runs[i])
		}
	}
}

// count returns the number of runs for which a condition holds.
func (s *Scene) count(holds func(RunStage) bool) int {
	n := 0
	for _, r := range s.Runs {
		if holds(r.Stage) {
			n++
		}
	}
	return n
}
