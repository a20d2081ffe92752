package state_test

import (
	"strings"
	"testing"

	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

func TestRunsHaveWorkersOfTheirOwn(t *testing.T) {
	s, w := booted("")
	s, out := state.Update(s, state.TrainEach{})
	s = w.Drive(s, out)
	stages := map[state.RunStage]int{}
	for _, r := range s.Runs {
		stages[r.Stage]++
		if r.Recipe.Seeds.Init == s.Runs[0].Recipe.Seeds.Init && r.ID != s.Runs[0].ID {
			t.Error("two experts share a random start")
		}
	}
	if len(s.Runs) != 3 || stages[state.Running] != 3 {
		t.Errorf("runs %+v", stages)
	}
	s, out = state.Update(s, state.TrainEach{})
	s = w.Drive(s, out)
	if s.Runs[5].Stage != state.Waiting {
		t.Errorf("the sixth run on four cores is in stage %d", s.Runs[5].Stage)
	}
	first := s.Runs[0]
	s, out = state.Update(s, state.Heard{From: first.Worker, Event: &protocol.Done{ID: first.ID, Step: 700}})
	kinds := ""
	for _, r := range out {
		kinds += fake.Key(r) + " "
	}
	if s.Runs[3].Worker != first.Worker || !strings.Contains(kinds, "Snapshot") || !strings.Contains(kinds, "Train") {
		t.Errorf("after the first run: %s", kinds)
	}
}

// A finished run becomes a model that can be merged.
func TestTrainedModelsComeToTheDesk(t *testing.T) {
	s, w := booted("")
	s, out := state.Update(s, state.Play{})
	s = w.Drive(s, out)
	run := s.Runs[0]
	s, out = state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Weights{ID: run.ID, Step: 5, Weights: []byte("run")}})
	s = w.Drive(s, out)
	m, ok := s.Mixed()
	if !ok || m.Run != run.ID {
		t.Fatalf("no mixed model: %+v", s.Models)
	}
	s, out = state.Update(s, state.Toggle{Model: m.ID})
	s = w.Drive(s, out)
	if ids := s.Parents(); ids[len(ids)-1] != m.ID {
		t.Errorf("parents %v", ids)
	}
}

func TestEventsOfRunsAlreadyLeft(t *testing.T) {
	s, w := booted("")
	s, out := state.Update(s, state.Play{})
	s = w.Drive(s, out)
	run := s.Runs[0]
	s, _ = state.Update(s, state.Reset{})
	s, _ = state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Progress{ID: run.ID, Step: 99, Steps: 700}})
	if s.Runs[0].Step == 99 || s.Runs[0].Stage != state.Stopping {
		t.Errorf("a stopped run went on: stage %d, step %d", s.Runs[0].Stage, s.Runs[0].Step)
	}
	s, _ = state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Stopped{ID: run.ID, Step: 3}})
	if s.Runs[0].Stage != state.Ended {
		t.Errorf("stage %d after Stopped", s.Runs[0].Stage)
	}
}
