package mix_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

// underWay is the page with one run that has told of some steps.
func underWay(t *testing.T, events ...func(id protocol.ID) protocol.Event) (page.State, mix.Run) {
	t.Helper()
	s, w := fake.Booted("mix=en")
	s, out := page.Update(s, mix.Play{})
	s = w.Drive(s, out)
	run, ok := mixOf(s).Current()
	if !ok || run.Stage != mix.Running {
		t.Fatalf("%+v", run)
	}
	for _, e := range events {
		s, _ = page.Update(s, core.Heard{From: run.Worker, Event: e(run.ID)})
	}
	run, _ = mixOf(s).Current()
	return s, run
}

// ordered returns the order to train among requests.
func ordered(t *testing.T, out []core.Request) *protocol.Train {
	t.Helper()
	for _, r := range out {
		if p, ok := r.(core.Post); ok {
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
		return &protocol.Saved{Report: protocol.On(id), Step: step, State: []byte{byte(step)}}
	}
}

func progressed(step uint32) func(protocol.ID) protocol.Event {
	return func(id protocol.ID) protocol.Event {
		return &protocol.Progress{Report: protocol.On(id), Step: step, Steps: 90, Held: []float32{float32(step)}}
	}
}

func TestLostRunGoesOnFromItsSavedState(t *testing.T) {
	s, run := underWay(t, progressed(10), saved(10), progressed(20))
	if len(run.Curve) != 2 {
		t.Fatalf("%d points", len(run.Curve))
	}
	s, out := page.Update(s, core.Lost{Worker: run.Worker, Why: fake.Words("it fell.")})
	order := ordered(t, out)
	if order.ID != run.ID || !reflect.DeepEqual(order.From, []byte{10}) || order.Paused {
		t.Errorf("%+v", order)
	}
	now, _ := mixOf(s).Run(run.ID)
	if now.Stage != mix.Starting || now.Step != 10 || len(now.Curve) != 1 || !strings.Contains(fake.Said(s), "step 10") {
		t.Errorf("%+v, notice %q", now, fake.Said(s))
	}
	s, _ = page.Update(s, core.Lost{Worker: now.Worker, Why: fake.Words("it fell.")})
	s, _ = page.Update(s, core.Lost{Worker: now.Worker, Why: fake.Words("it fell.")})
	if now, _ = mixOf(s).Run(run.ID); now.Stage != mix.Broken || now.Trouble.Do.Empty() {
		t.Errorf("after three losses: %+v", now)
	}
}

func TestLostRunThatWasPausedStaysPaused(t *testing.T) {
	s, run := underWay(t, func(id protocol.ID) protocol.Event { return &protocol.Paused{Report: protocol.On(id), Step: 4} }, saved(4))
	_, out := page.Update(s, core.Lost{Worker: run.Worker, Why: fake.Words("it fell.")})
	if order := ordered(t, out); !order.Paused || len(order.From) != 1 {
		t.Errorf("%+v", order)
	}
}

func TestRunWithAChangedMixtureIsNotResumedAsAnother(t *testing.T) {
	s, run := underWay(t, saved(4))
	s, _ = page.Update(s, mix.Toggle{Language: "de"})
	s, out := page.Update(s, core.Lost{Worker: run.Worker, Why: fake.Words("it fell.")})
	if now, _ := mixOf(s).Run(run.ID); now.Stage != mix.Broken || !strings.Contains(fake.Say(now.Trouble.Do), "mixture") {
		t.Errorf("%+v, %v", now, out)
	}
}

func TestHiddenPageRestsAndGoesOn(t *testing.T) {
	s, run := underWay(t)
	s, out := page.Update(s, core.Away{Hidden: true})
	if !reflect.DeepEqual(out, []core.Request{core.Post{To: run.Worker, Message: &protocol.Pause{Order: protocol.For(run.ID)}}}) {
		t.Fatalf("hidden: %v", out)
	}
	paused := core.Heard{From: run.Worker, Event: &protocol.Paused{Report: protocol.On(run.ID), Step: 7}}
	early := s // comes back before the worker has said anything
	s, _ = page.Update(s, paused)
	resume := []core.Request{core.Post{To: run.Worker, Message: &protocol.Resume{Order: protocol.For(run.ID)}}}
	s, out = page.Update(s, core.Away{})
	out = slices.DeleteFunc(out, func(r core.Request) bool { _, lent := r.(core.Lend); return lent })
	if now, _ := mixOf(s).Run(run.ID); !reflect.DeepEqual(out, resume) || now.Stage != mix.Running {
		t.Errorf("back: %v, %+v", out, now)
	}
	early, _ = page.Update(early, core.Away{})
	early, _ = page.Update(early, paused)
	if now, _ := mixOf(early).Run(run.ID); now.Stage != mix.Running {
		t.Errorf("the late answer stops the run: %+v", now)
	}
}

// What the reader has paused stays so.
func TestHiddenPageLeavesPausedRunsAlone(t *testing.T) {
	s, run := underWay(t, func(id protocol.ID) protocol.Event { return &protocol.Paused{Report: protocol.On(id), Step: 4} })
	s, out := page.Update(s, core.Away{Hidden: true})
	s, more := page.Update(s, core.Away{})
	if now, _ := mixOf(s).Run(run.ID); len(out)+len(more) != 0 || now.Stage != mix.Paused {
		t.Errorf("%v %v %+v", out, more, now)
	}
}
