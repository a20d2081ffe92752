// Package mix is the second scene: choose languages and their shares, train in the
// page, and watch the loss fall towards the floor.
//
// Reading order: scene.go, shares.go and settings.go (what is trained), run.go, train.go (runs and
// their events), leave.go (pausing, stopping, and back), lend.go (cores that are left over), lost.go (workers that die),
// device.go (how long a run takes), wants.go, draw*.go.
package mix

import (
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "mix"

// Scene is the state of the second scene. What is trained next stands in the
// recipe, which other scenes share.
type Scene struct {
	Runs   []Run
	Chosen protocol.ID // run shown, 0 for a new one
	Loans  []Loan      // workers lent to runs
	Device Device

	away    []Run       // reset, the latest last: Undo brings them back
	started int         // runs so far
	lent    core.Worker // how many workers were lent so far
}

// Messages of the reader: what is trained next.
type (
	// Toggle gives a language a share of the mixture, or takes it out; one stays at
	// least.
	Toggle struct {
		core.Message
		Language string
	}
	// Nudge changes a language's share by Points percent; a little always stays.
	Nudge struct {
		core.Message
		Language string
		Points   int
	}
	// Boundary drags the edge after the Index-th language to Percent of the bar.
	Boundary struct {
		core.Message
		Index, Percent int
	}
	// Blend takes one of the named mixtures.
	Blend struct {
		core.Message
		Name string
	}
	// Resize chooses a model size by the name of its preset.
	Resize struct {
		core.Message
		Preset string
	}
)

// Messages of the reader: runs.
type (
	// Play starts or resumes the chosen run.
	Play struct{ core.Message }
	// Hold pauses the chosen run.
	Hold struct{ core.Message }
	// OneStep makes the chosen run do a single step.
	OneStep struct{ core.Message }
	// Stop ends the chosen run. What it has learned stays as a model.
	Stop struct{ core.Message }
	// Reset puts the chosen run away and makes room for a fresh one.
	Reset struct{ core.Message }
	// Restore takes back that a run was stopped or reset.
	Restore struct {
		core.Message
		Run     protocol.ID
		Running bool // it was going on
	}
	// TrainEach starts one expert for each language of the mixture.
	TrainEach struct{ core.Message }
	// Pick chooses a run of the list, 0 for a new one.
	Pick struct {
		core.Message
		Run protocol.ID
	}
	// Keep makes a model of a run as it is.
	Keep struct {
		core.Message
		Run protocol.ID
	}
)

// New is the scene before anything happened.
func New() scene.Scene { return Scene{} }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Handle takes the reader's messages, and those of the page that runs have to do
// with.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	switch m := m.(type) {
	case Toggle, Nudge, Boundary, Blend:
		mixture(t, m)
	case Resize:
		resize(t, m.Preset)
	case Adjust:
		adjust(t, m)
	case Play, Hold, OneStep, Stop, Reset, Restore, TrainEach, Pick, Keep:
		s.transport(t, m)
	case core.Supply:
		s.supply(t)
	case core.Forgo:
		s.forgo(t)
	case core.Lost:
		s.lost(t, m)
	case core.Away:
		s.rest(t, m.Hidden)
	default:
		return s, false
	}
	return s, true
}

// Settle tells the chosen run a mixture that has changed, and divides the cores.
func (s Scene) Settle(t *core.Turn) scene.Scene {
	if !core.SameShares(t.Before.Settings.Recipe.Mixture.Languages, t.Settings.Recipe.Mixture.Languages) {
		s.remix(t)
	}
	s.lend(t)
	s.report(t)
	return s
}

// Uses names no model: runs are of the scene's own.
func (s Scene) Uses(*core.State) []core.Use { return nil }

// Read and Write have nothing to do: what is trained stands in the recipe.
func (s Scene) Read(*core.Query) scene.Scene { return s }

// Write puts nothing into the address.
func (s Scene) Write(*core.Address) {}
