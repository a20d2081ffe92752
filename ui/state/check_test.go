package state_test

import (
	"testing"

	"confusio/ui/state"
	"confusio/wasm/protocol"
)

func TestCheckIsAskedOnceAndAnswered(t *testing.T) {
	s, w := booted("")
	if s.Check.On || s.Check.Agrees() {
		t.Errorf("a check began by itself: %+v", s.Check)
	}
	s, out := state.Update(s, state.Verify{})
	if len(out) != 1 || !s.Check.On || s.Check.Agrees() {
		t.Fatalf("%v, %+v", out, s.Check)
	}
	s = w.Drive(s, out)
	if s.Check.On || !s.Check.Agrees() || s.Task.ID != 0 || s.Spoken == "" {
		t.Errorf("%+v", s.Check)
	}
}

func TestOneOtherPartIsSaid(t *testing.T) {
	s, _ := booted("")
	s, _ = state.Update(s, state.Verify{})
	answer := &protocol.Checked{ID: s.Task.ID, Parts: []protocol.Bits{{Name: "weights", Hash: "a", Published: "a"}, {Name: "merge", Hash: "b", Published: "c"}}}
	late := *answer
	late.ID++
	if s, _ = state.Update(s, state.Heard{Event: &late}); !s.Check.On {
		t.Error("an answer to another question was taken in")
	}
	if s, _ = state.Update(s, state.Heard{Event: answer}); s.Check.On || s.Check.Agrees() || len(s.Check.Parts) != 2 {
		t.Errorf("%+v", s.Check)
	}
}

func TestSliderOvertakesACheckAndItGoesOn(t *testing.T) {
	s, w := booted("")
	s, _ = state.Update(s, state.Verify{})
	task := s.Task.ID
	s, out := state.Update(s, state.Slide{Percent: 7})
	if cancel, ok := out[0].(state.Post).Message.(*protocol.Cancel); !ok || cancel.ID != task {
		t.Fatalf("%v", out)
	}
	if s = w.Drive(s, out); !s.Check.Agrees() {
		t.Errorf("%+v", s.Check)
	}
}

func TestFailedCheckCanBeTriedAgain(t *testing.T) {
	s, w := booted("")
	s, _ = state.Update(s, state.Verify{})
	s, _ = state.Update(s, state.Heard{Event: &protocol.Failed{ID: s.Task.ID, What: "No memory.", Do: "Close a tab."}})
	if trouble, failed := s.CheckTrouble(); !failed || trouble.What != "No memory." || s.Task.ID != 0 {
		t.Fatalf("%+v, task %d", trouble, s.Task.ID)
	}
	s, out := state.Update(s, state.Verify{})
	if s = w.Drive(s, out); !s.Check.Agrees() {
		t.Errorf("%+v", s.Check)
	}
}
