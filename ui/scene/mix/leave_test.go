package mix_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

func pausedAt(step uint32) func(protocol.ID) protocol.Event {
	return func(id protocol.ID) protocol.Event { return &protocol.Paused{Report: protocol.On(id), Step: step} }
}

// say takes events of a run in, each with what follows from it but training.
func say(s page.State, run mix.Run, events ...protocol.Event) (page.State, []core.Request) {
	var out []core.Request
	for _, e := range events {
		var more []core.Request
		s, more = page.Update(s, core.Heard{From: run.Worker, Event: e})
		out = append(out, more...)
	}
	return s, out
}

func retired(out []core.Request, w core.Worker) bool {
	for _, r := range out {
		if r, ok := r.(core.Retire); ok && r.Worker == w {
			return true
		}
	}
	return false
}

// asks says whether a worker is asked for something.
func asks(out []core.Request, w core.Worker, what string) bool {
	for _, r := range out {
		if fake.Key(r) == fmt.Sprintf("%d *protocol.%s", w, what) {
			return true
		}
	}
	return false
}

func runAt(s page.State, id protocol.ID) mix.Run {
	r, _ := mixOf(s).Run(id)
	return r
}

// A paused run holds no core: others train meanwhile, on two cores too, and it goes on
// from the step at which it was paused.
func TestAPausedRunLetsOthersTrain(t *testing.T) {
	for _, mixed := range []bool{false, true} {
		w := fake.New()
		s := w.Drive(page.Update(page.New(), core.Booted{Cores: 2, Fragment: "mix=en,de"}))
		s = w.Send(s, mix.Play{})
		run := mixOf(s).Runs[0]
		events := []protocol.Event{pausedAt(9)(run.ID), saved(9)(run.ID)}
		if mixed {
			s, _ = page.Update(s, mix.Nudge{Language: "en", Points: 5})
			events = events[:1]
		}
		s, _ = say(s, run, events...)
		s, out := page.Update(s, mix.TrainEach{})
		if retired(out, run.Worker) == mixed {
			t.Errorf("mixed %v: the worker of the paused run: %v", mixed, out)
		}
		s = w.Drive(s, out)
		if stages := []mix.RunStage{mixOf(s).Runs[0].Stage, mixOf(s).Runs[1].Stage, mixOf(s).Runs[2].Stage}; !reflect.DeepEqual(stages, []mix.RunStage{mix.Paused, mix.Running, mix.Waiting}) {
			t.Errorf("mixed %v: stages %v", mixed, stages)
		}
		s, _ = page.Update(s, mix.Pick{Run: run.ID})
		s, _ = page.Update(s, mix.Play{})
		if now := runAt(s, run.ID); now.Stage != mix.Waiting {
			t.Errorf("mixed %v: it goes on beside another on one core: %+v", mixed, now)
		}
		second := mixOf(s).Runs[1]
		_, out = say(s, second, &protocol.Done{Report: protocol.On(second.ID), Step: 90})
		if mixed {
			if !asks(out, run.Worker, "Resume") {
				t.Errorf("it does not go on in its worker: %v", out)
			}
		} else if order := ordered(t, out); order.ID != run.ID || order.Paused || !reflect.DeepEqual(order.From, []byte{9}) {
			t.Errorf("it goes on by %+v", order)
		}
	}
}

// A run that is alone keeps its worker while it is paused, so that single steps are quick;
// one that has none makes its step, or gives its weights, when it has one again.
func TestStepsOfARunWithoutAWorker(t *testing.T) {
	s, run := underWay(t, pausedAt(9), saved(9))
	if now := runAt(s, run.ID); now.Worker != run.Worker {
		t.Errorf("%+v", now)
	}
	for name, c := range map[string]struct {
		order core.Msg
		want  string
	}{"step": {mix.OneStep{}, "Step"}, "weights": {mix.Keep{Run: run.ID}, "Snapshot"}} {
		s, out := page.Update(s, mix.TrainEach{})
		if !retired(out, run.Worker) {
			t.Fatal("its worker is not free")
		}
		s, _ = page.Update(s, mix.Pick{Run: run.ID})
		s, out = page.Update(s, c.order)
		if order := ordered(t, out); order.ID != run.ID || !order.Paused || !reflect.DeepEqual(order.From, []byte{9}) {
			t.Errorf("%s: %+v", name, order)
		}
		now := runAt(s, run.ID)
		s, out = say(s, now, &protocol.Started{Report: protocol.On(run.ID), Steps: 90}, pausedAt(9)(run.ID), saved(9)(run.ID))
		if !asks(out, run.Worker, c.want) || retired(out, now.Worker) {
			t.Errorf("%s: %v", name, out)
		}
		if name == "weights" {
			_, out = say(s, now, &protocol.Weights{Report: protocol.On(run.ID), Step: 9, Weights: []byte("nine")})
		} else {
			_, out = say(s, now, pausedAt(10)(run.ID), saved(10)(run.ID))
		}
		if !retired(out, now.Worker) {
			t.Errorf("%s: afterwards it keeps the worker that it was given for that: %v", name, out)
		}
	}
}

// A worker that was asked for a step or for weights is not ended before it has given them,
// whatever arrives meanwhile.
func TestNoWorkerIsEndedUnderAWish(t *testing.T) {
	for what, wish := range map[string]func(protocol.ID) core.Msg{
		"step":    func(protocol.ID) core.Msg { return mix.OneStep{} },
		"weights": func(id protocol.ID) core.Msg { return mix.Keep{Run: id} },
	} {
		s, run := underWay(t, pausedAt(9))
		s, _ = page.Update(s, mix.TrainEach{})
		s, _ = page.Update(s, mix.Pick{Run: run.ID})
		s, out := page.Update(s, wish(run.ID))
		s, more := say(s, run, saved(9)(run.ID))
		if retired(append(out, more...), run.Worker) {
			t.Errorf("%s: the worker is ended under it", what)
		}
	}
}

// The first press of Step makes a step.
func TestTheFirstStepIsOne(t *testing.T) {
	s, w := fake.Booted("mix=en")
	s = w.Send(s, mix.OneStep{})
	run := mixOf(s).Runs[0]
	if _, out := say(s, run, pausedAt(0)(run.ID)); len(out) == 0 || !strings.Contains(fake.Key(out[0]), "Step") {
		t.Errorf("%v", out)
	}
}

// A stopped run leaves its model and its state, and frees its worker; Undo lets it go on.
func TestStopKeepsWhatWasLearned(t *testing.T) {
	s, run := underWay(t, progressed(8))
	s, _ = page.Update(s, mix.Stop{})
	s, out := say(s, run, pausedAt(9)(run.ID), saved(9)(run.ID))
	if !strings.Contains(fake.Key(out[0]), "Snapshot") {
		t.Fatalf("%v", out)
	}
	s, out = say(s, run, &protocol.Weights{Report: protocol.On(run.ID), Step: 9, Weights: []byte("nine")})
	now := runAt(s, run.ID)
	if now.Stage != mix.Ended || now.Worker != -1 || !retired(out, run.Worker) || mixOf(s).Chosen != run.ID {
		t.Errorf("%+v, %v", now, out)
	}
	if m := s.Core.Models[len(s.Core.Models)-1]; m.Run != 1 || m.Step != 9 {
		t.Errorf("its model is %+v", m)
	}
	_, out = page.Update(s, core.Undo{})
	if order := ordered(t, out); order.ID != run.ID || order.Paused || !reflect.DeepEqual(order.From, []byte{9}) {
		t.Errorf("undone: %+v", order)
	}
}

// Undo brings a run back that was reset, at every moment of its leaving.
func TestUndoBringsAResetRunBack(t *testing.T) {
	begin, run := underWay(t, progressed(8), saved(8))
	leaving := []protocol.Event{pausedAt(9)(run.ID), saved(9)(run.ID)}
	for n := range len(leaving) + 1 {
		s, _ := page.Update(begin, mix.Reset{})
		if mixOf(s).Chosen != 0 {
			t.Error("it is still chosen")
		}
		s, _ = say(s, run, leaving[:n]...)
		if gone := len(mixOf(s).Runs) == 0; gone != (n == len(leaving)) {
			t.Errorf("after %d events %d runs", n, len(mixOf(s).Runs))
		}
		s, out := page.Update(s, core.Undo{})
		s, more := say(s, run, leaving[n:]...)
		out = append(out, more...)
		now := runAt(s, run.ID)
		if now.Stage != mix.Running && now.Stage != mix.Starting || mixOf(s).Chosen != run.ID {
			t.Errorf("after %d events: %+v", n, now)
		}
		if now.Stage == mix.Starting {
			if order := ordered(t, out); !reflect.DeepEqual(order.From, []byte{9}) {
				t.Errorf("after %d events it goes on from %v", n, order.From)
			}
		}
	}
	// A paused one is paused again, a finished one stands in the list again.
	s, run := underWay(t, pausedAt(9), saved(9))
	s, _ = page.Update(s, mix.Reset{})
	s, _ = page.Update(s, core.Undo{})
	if now := runAt(s, run.ID); now.Stage != mix.Paused || now.Step != 9 {
		t.Errorf("%+v", now)
	}
	s, run = underWay(t, func(id protocol.ID) protocol.Event { return &protocol.Done{Report: protocol.On(id), Step: 90} })
	s, _ = page.Update(s, mix.Reset{})
	if len(mixOf(s).Runs) != 0 {
		t.Error("a finished run is not put away")
	}
	s, _ = page.Update(s, core.Undo{})
	if now := runAt(s, run.ID); now.Stage != mix.Finished {
		t.Errorf("%+v", now)
	}
}
