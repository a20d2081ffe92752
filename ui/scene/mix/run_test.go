package mix_test

import (
	"strings"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

func TestRunsHaveWorkersOfTheirOwn(t *testing.T) {
	s, w := fake.Booted("")
	s, out := page.Update(s, mix.TrainEach{})
	s = w.Drive(s, out)
	stages := map[mix.RunStage]int{}
	for _, r := range mixOf(s).Runs {
		stages[r.Stage]++
		if r.Recipe.Seeds.Init == mixOf(s).Runs[0].Recipe.Seeds.Init && r.ID != mixOf(s).Runs[0].ID {
			t.Error("two experts share a random start")
		}
	}
	if len(mixOf(s).Runs) != 3 || stages[mix.Running] != 3 {
		t.Errorf("runs %+v", stages)
	}
	s, out = page.Update(s, mix.TrainEach{})
	s = w.Drive(s, out)
	if mixOf(s).Runs[5].Stage != mix.Waiting {
		t.Errorf("the sixth run on four cores is in stage %d", mixOf(s).Runs[5].Stage)
	}
	first := mixOf(s).Runs[0]
	s, out = page.Update(s, core.Heard{From: first.Worker, Event: &protocol.Done{Report: protocol.On(first.ID), Step: 700}})
	kinds := ""
	for _, r := range out {
		kinds += fake.Key(r) + " "
	}
	if mixOf(s).Runs[3].Worker != first.Worker || !strings.Contains(kinds, "Snapshot") || !strings.Contains(kinds, "Train") {
		t.Errorf("after the first run: %s", kinds)
	}
}

// A finished run becomes a model that can be merged.
func TestTrainedModelsComeToTheDesk(t *testing.T) {
	s, w := fake.Booted("")
	s, out := page.Update(s, mix.Play{})
	s = w.Drive(s, out)
	run := mixOf(s).Runs[0]
	s, out = page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Weights{Report: protocol.On(run.ID), Step: 5, Weights: []byte("run")}})
	s = w.Drive(s, out)
	m, ok := s.Core.Mixed()
	if !ok || m.Run != run.Number {
		t.Fatalf("no mixed model: %+v", s.Core.Models)
	}
	s, out = page.Update(s, merge.Toggle{Model: m.ID})
	s = w.Drive(s, out)
	if ids := s.Core.Parents(s.Core.Settings.Recipe.Merge); ids[len(ids)-1] != m.ID {
		t.Errorf("parents %v", ids)
	}
}

func TestEventsOfRunsAlreadyLeft(t *testing.T) {
	s, w := fake.Booted("")
	s, out := page.Update(s, mix.Play{})
	s = w.Drive(s, out)
	run := mixOf(s).Runs[0]
	s, _ = page.Update(s, mix.Reset{})
	s, _ = page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Progress{Report: protocol.On(run.ID), Step: 99, Steps: 700}})
	if mixOf(s).Runs[0].Step == 99 || mixOf(s).Runs[0].Stage != mix.Stopping {
		t.Errorf("a stopped run went on: stage %d, step %d", mixOf(s).Runs[0].Stage, mixOf(s).Runs[0].Step)
	}
	s, _ = page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Stopped{Report: protocol.On(run.ID), Step: 3}})
	if len(mixOf(s).Runs) != 0 {
		t.Errorf("%+v after Stopped", mixOf(s).Runs)
	}
}
