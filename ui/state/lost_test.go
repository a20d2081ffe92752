package state_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// underWay is the page with one run that has told of some steps.
func underWay(t *testing.T, events ...func(id protocol.ID) protocol.Event) (state.State, state.Run) {
	t.Helper()
	s, w := booted("mix=en")
	s, out := state.Update(s, state.Play{})
	s = w.Drive(s, out)
	run, ok := s.Current()
	if !ok || run.Stage != state.Running {
		t.Fatalf("%+v", run)
	}
	for _, e := range events {
		s, _ = state.Update(s, state.Heard{From: run.Worker, Event: e(run.ID)})
	}
	run, _ = s.Current()
	return s, run
}

// ordered returns the order to train among requests.
func ordered(t *testing.T, out []state.Request) *protocol.Train {
	t.Helper()
	for _, r := range out {
		if p, ok := r.(state.Post); ok {
			if order, ok := p.Message.(*protocol.Train); ok {
				return order
			}
		}
	}
	t.Fatalf("nothing is trained: %v", out)
	return nil
}

func saved(step uint32) func(protocol.ID) protocol.Event {
	return func(id protocol.ID) protocol.Event {
		return &protocol.Saved{ID: id, Step: step, State: []byte{byte(step)}}
	}
}

func progressed(step uint32) func(protocol.ID) protocol.Event {
	return func(id protocol.ID) protocol.Event {
		return &protocol.Progress{ID: id, Step: step, Steps: 90, Held: []float32{float32(step)}}
	}
}

func TestLostRunGoesOnFromItsSavedState(t *testing.T) {
	s, run := underWay(t, progressed(10), saved(10), progressed(20))
	if len(run.Curve) != 2 {
		t.Fatalf("%d points", len(run.Curve))
	}
	s, out := state.Update(s, state.Lost{Worker: run.Worker, What: "it fell."})
	order := ordered(t, out)
	if order.ID != run.ID || !reflect.DeepEqual(order.From, []byte{10}) || order.Paused {
		t.Errorf("%+v", order)
	}
	now, _ := s.Run(run.ID)
	if now.Stage != state.Starting || now.Step != 10 || len(now.Curve) != 1 || !strings.Contains(s.Notice, "step 10") {
		t.Errorf("%+v, notice %q", now, s.Notice)
	}
	s, _ = state.Update(s, state.Lost{Worker: now.Worker, What: "it fell."})
	s, _ = state.Update(s, state.Lost{Worker: now.Worker, What: "it fell."})
	if now, _ = s.Run(run.ID); now.Stage != state.Broken || now.Trouble.Do == "" {
		t.Errorf("after three losses: %+v", now)
	}
}

func TestLostRunThatWasPausedStaysPaused(t *testing.T) {
	s, run := underWay(t, func(id protocol.ID) protocol.Event { return &protocol.Paused{ID: id, Step: 4} }, saved(4))
	_, out := state.Update(s, state.Lost{Worker: run.Worker, What: "it fell."})
	if order := ordered(t, out); !order.Paused || len(order.From) != 1 {
		t.Errorf("%+v", order)
	}
}

func TestRunWithAChangedMixtureIsNotResumedAsAnother(t *testing.T) {
	s, run := underWay(t, saved(4))
	s, _ = state.Update(s, state.Blend{Name: "even"})
	s, out := state.Update(s, state.Lost{Worker: run.Worker, What: "it fell."})
	if now, _ := s.Run(run.ID); now.Stage != state.Broken || !strings.Contains(now.Trouble.Do, "mixture") {
		t.Errorf("%+v, %v", now, out)
	}
}

func TestHiddenPageRestsAndGoesOn(t *testing.T) {
	s, run := underWay(t)
	s, out := state.Update(s, state.Away{Hidden: true})
	if !reflect.DeepEqual(out, []state.Request{state.Post{To: run.Worker, Message: &protocol.Pause{ID: run.ID}}}) {
		t.Fatalf("hidden: %v", out)
	}
	paused := state.Heard{From: run.Worker, Event: &protocol.Paused{ID: run.ID, Step: 7}}
	early := s // comes back before the worker has said anything
	s, _ = state.Update(s, paused)
	resume := []state.Request{state.Post{To: run.Worker, Message: &protocol.Resume{ID: run.ID}}}
	s, out = state.Update(s, state.Away{})
	out = slices.DeleteFunc(out, func(r state.Request) bool { _, lent := r.(state.Lend); return lent })
	if now, _ := s.Run(run.ID); !reflect.DeepEqual(out, resume) || now.Stage != state.Running {
		t.Errorf("back: %v, %+v", out, now)
	}
	early, _ = state.Update(early, state.Away{})
	early, _ = state.Update(early, paused)
	if now, _ := early.Run(run.ID); now.Stage != state.Running {
		t.Errorf("the late answer stops the run: %+v", now)
	}
}

// What the reader has paused stays so.
func TestHiddenPageLeavesPausedRunsAlone(t *testing.T) {
	s, run := underWay(t, func(id protocol.ID) protocol.Event { return &protocol.Paused{ID: id, Step: 4} })
	s, out := state.Update(s, state.Away{Hidden: true})
	s, more := state.Update(s, state.Away{})
	if now, _ := s.Run(run.ID); len(out)+len(more) != 0 || now.Stage != state.Paused {
		t.Errorf("%v %v %+v", out, more, now)
	}
}
