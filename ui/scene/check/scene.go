// Package check lets the reader prove the page's promise: that this machine
// computes the published bits.
package check

import (
	"iter"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// Room is the scene's name.
const Room core.Room = "check"

// Scene is what is known of this machine's bits.
type Scene struct {
	On      bool            // asked for and not answered
	Parts   []protocol.Bits // empty before the first answer
	Seconds float64
}

// Verify asks whether this machine computes the published bits: a message of the
// reader.
type Verify struct{ core.Message }

// key names the scene's question.
type key struct{}

// workers is the number of goroutines of a check in the page: two, the
// number that would differ first.
const workers = 2

// New is the scene before anything happened.
func New() scene.Scene { return Scene{} }

// Room names the scene.
func (s Scene) Room() core.Room { return Room }

// Agrees says whether every part is as published.
func (s Scene) Agrees() bool {
	for _, part := range s.Parts {
		if !part.Same() {
			return false
		}
	}
	return len(s.Parts) > 0
}

// Handle asks for a check; a second one is a new question.
func (s Scene) Handle(t *core.Turn, m core.Msg) (scene.Scene, bool) {
	if _, ok := m.(Verify); !ok {
		return s, false
	}
	core.Forgive(t, func(key) bool { return true })
	t.Wish(Room)
	return Scene{On: true}, true
}

// Hear takes the answer in.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	e, ok := m.Event.(*protocol.Checked)
	if !ok {
		return s, false
	}
	if t.Task.Key != any(key{}) || !t.Answers(m, e.ID) {
		return s, true
	}
	t.Task = core.Task{}
	s = Scene{Parts: append([]protocol.Bits{}, e.Parts...), Seconds: e.Seconds}
	t.Announce(phrase.Of("check.differs"))
	if s.Agrees() {
		t.Announce(phrase.Of("check.agrees"))
	}
	return s, true
}

// Trouble says why the check could not be done, if it could not.
func Trouble(c *core.State) (core.Trouble, bool) { return core.Failure(c, key{}) }

// Wants asks for the check that the reader asked for.
func (s Scene) Wants(*core.State) iter.Seq[core.Task] {
	return func(yield func(core.Task) bool) {
		if s.On {
			yield(core.Question(Room, key{}, true, &protocol.Check{Workers: workers}))
		}
	}
}

// Settle has nothing to do.
func (s Scene) Settle(*core.Turn) scene.Scene { return s }

// Uses names no model.
func (s Scene) Uses(*core.State) []core.Use { return nil }

// Read takes nothing from the address.
func (s Scene) Read(*core.Query) scene.Scene { return s }

// Write puts nothing into the address.
func (s Scene) Write(*core.Address) {}
