package state_test

import (
	"math"
	"strings"
	"testing"

	"confusio/engine/cost"
	"confusio/engine/recipe"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// probeOf returns the probe among requests, nil if there is none.
func probeOf(out []state.Request) *protocol.Probe {
	for _, r := range out {
		if post, ok := r.(state.Post); ok {
			if probe, ok := post.Message.(*protocol.Probe); ok {
				return probe
			}
		}
	}
	return nil
}

// asking returns a state whose desk is at its probe.
func asking(t *testing.T) (state.State, *protocol.Probe) {
	t.Helper()
	s, _ := booted("")
	s.Device = state.Device{}
	s, out := state.Update(s, state.Dismiss{})
	probe := probeOf(out)
	if probe == nil || probe.ID != s.Task.ID {
		t.Fatalf("%v, task %+v", out, s.Task)
	}
	return s, probe
}

func TestDeviceIsProbedOnceByItself(t *testing.T) {
	s, _ := booted("")
	if !s.Device.Probed || s.Device.Rate("small") != 38 || s.Task.ID != 0 {
		t.Fatalf("%+v", s.Device)
	}
	if _, out := state.Update(s, state.Dismiss{}); len(out) != 0 {
		t.Errorf("asked again: %v", out)
	}
}

func TestNoProbeOutOfSightOrBesideARun(t *testing.T) {
	s, _ := booted("")
	s.Device = state.Device{}
	hidden := s
	hidden.Hidden = true
	if _, out := state.Update(hidden, state.Dismiss{}); probeOf(out) != nil {
		t.Errorf("out of sight: %v", out)
	}
	s.Runs = []state.Run{{ID: 9, Worker: 1, Stage: state.Running}}
	if _, out := state.Update(s, state.Dismiss{}); probeOf(out) != nil {
		t.Errorf("beside a run: %v", out)
	}
}

func TestSliderOvertakesTheProbe(t *testing.T) {
	s, probe := asking(t)
	s, out := state.Update(s, state.Slide{Percent: 7})
	if cancel, ok := out[0].(state.Post).Message.(*protocol.Cancel); !ok || cancel.ID != probe.ID {
		t.Fatalf("%v", out)
	}
	late := &protocol.Probed{ID: probe.ID, Rates: []protocol.Rate{{Preset: "small", GFLOPS: 1}}}
	if s, _ = state.Update(s, state.Heard{Event: late}); s.Device.Probed {
		t.Error("an answer already given up was taken in")
	}
}

func TestEstimateIsWorkOverSpeed(t *testing.T) {
	s, probe := asking(t)
	r := recipe.Small()
	if _, known := s.Estimate(r); known || s.Recommended() != "" {
		t.Error("an estimate before anything is known")
	}
	s, _ = state.Update(s, state.Heard{Event: &protocol.Probed{ID: probe.ID, Rates: []protocol.Rate{{Preset: "small", GFLOPS: 40}}}})
	first, known := s.Estimate(r)
	if !known || first.Measured || !(first.Seconds > 0) {
		t.Fatalf("%+v %v", first, known)
	}
	r.Schedule.Steps *= 3
	if three, _ := s.Estimate(r); math.Abs(three.Seconds-3*first.Seconds) > 1e-9*three.Seconds {
		t.Errorf("three times the steps: %v against %v", three, first)
	}
	s.Device.Rates[0].GFLOPS /= 4
	if slow, _ := s.Estimate(recipe.Small()); math.Abs(slow.Seconds-4*first.Seconds) > 1e-9*slow.Seconds {
		t.Errorf("a quarter of the speed: %v against %v", slow, first)
	}
}

// A run of the same size replaces the estimate by what it shows, also after it
// has paused; one of another size does not.
func TestMeasuredPaceReplacesTheEstimate(t *testing.T) {
	s, _ := booted("")
	r := s.Settings.Recipe
	before, _ := s.Estimate(r)
	s, _ = state.Update(s, state.Play{})
	run := s.Runs[0]
	s, _ = state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Progress{ID: run.ID, Step: 1, Steps: 1160, TokensPerSecond: 1000}})
	s, _ = state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Paused{ID: run.ID, Step: 1}})
	want := float64(r.Schedule.Steps*cost.StepTokens(r)) / 1000
	if e, _ := s.Estimate(r); !e.Measured || math.Abs(e.Seconds-want) > 1e-9*want {
		t.Errorf("%+v, want %v measured", e, want)
	}
	r.Model = recipe.Presets()[2].Recipe.Model
	if e, _ := s.Estimate(r); e.Measured || e.Seconds <= before.Seconds {
		t.Errorf("a larger size: %+v, the smaller took %v", e, before)
	}
}

func TestRecommendedIsTheLargestInTime(t *testing.T) {
	s, _ := booted("")
	for rate, want := range map[float64]string{0.5: "small", 1e4: "large"} {
		s.Device.Rates = []protocol.Rate{{Preset: "small", GFLOPS: rate}}
		if got := s.Recommended(); got != want {
			t.Errorf("at %g GFLOP/s %q is recommended, want %q", rate, got, want)
		}
	}
}

func TestRunWithoutRoomIsRefused(t *testing.T) {
	s, _ := booted("")
	m := &s.Settings.Recipe.Model
	m.Width, m.Heads, m.KVHeads, m.FF, m.Layers = 1024, 8, 8, 4096, 4
	trouble, cramped := state.Cramped(s.Settings.Recipe)
	if !cramped || !strings.Contains(trouble.What, "1073 MB") {
		t.Fatalf("%+v %v", trouble, cramped)
	}
	s, out := state.Update(s, state.Play{})
	if len(s.Runs) != 0 || !strings.Contains(s.Notice, trouble.What) {
		t.Errorf("%d runs, %v, notice %q", len(s.Runs), out, s.Notice)
	}
	for _, p := range recipe.Presets() {
		if _, cramped := state.Cramped(p.Recipe); cramped {
			t.Errorf("the page's own size %s has no room", p.Name)
		}
	}
}
