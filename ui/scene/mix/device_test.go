package mix_test

import (
	"math"
	"strings"
	"testing"

	"confusio/engine/cost"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

// probeOf returns the probe among requests, nil if there is none.
func probeOf(out []core.Request) *protocol.Probe {
	for _, r := range out {
		if post, ok := r.(core.Post); ok {
			if probe, ok := post.Message.(*protocol.Probe); ok {
				return probe
			}
		}
	}
	return nil
}

// asking returns a state whose desk is at its probe.
func asking(t *testing.T) (page.State, *protocol.Probe) {
	t.Helper()
	s, _ := fake.Booted("")
	s = unprobed(s)
	s, out := page.Update(s, core.Dismiss{})
	probe := probeOf(out)
	if probe == nil || probe.ID != s.Core.Task.ID {
		t.Fatalf("%v, task %+v", out, s.Core.Task)
	}
	return s, probe
}

func TestDeviceIsProbedOnceByItself(t *testing.T) {
	s, _ := fake.Booted("")
	if !mixOf(s).Device.Probed || mixOf(s).Device.Rate("small") != 38 || s.Core.Task.ID != 0 {
		t.Fatalf("%+v", mixOf(s).Device)
	}
	if _, out := page.Update(s, core.Dismiss{}); len(out) != 0 {
		t.Errorf("asked again: %v", out)
	}
}

func TestNoProbeOutOfSightOrBesideARun(t *testing.T) {
	s, _ := fake.Booted("")
	s = unprobed(s)
	hidden := s
	hidden.Core.Hidden = true
	if _, out := page.Update(hidden, core.Dismiss{}); probeOf(out) != nil {
		t.Errorf("out of sight: %v", out)
	}
	s = with(s, func(m *mix.Scene) { m.Runs = []mix.Run{{ID: 9, Worker: 1, Stage: mix.Running}} })
	if _, out := page.Update(s, core.Dismiss{}); probeOf(out) != nil {
		t.Errorf("beside a run: %v", out)
	}
}

func TestSliderOvertakesTheProbe(t *testing.T) {
	s, probe := asking(t)
	s, out := page.Update(s, hook.Slide{Percent: 7})
	if cancel, ok := out[0].(core.Post).Message.(*protocol.Cancel); !ok || cancel.ID != probe.ID {
		t.Fatalf("%v", out)
	}
	late := &protocol.Probed{Report: protocol.On(probe.ID), Rates: []protocol.Rate{{Preset: "small", GFLOPS: 1}}}
	if s, _ = page.Update(s, core.Heard{Event: late}); mixOf(s).Device.Probed {
		t.Error("an answer already given up was taken in")
	}
}

func TestEstimateIsWorkOverSpeed(t *testing.T) {
	s, probe := asking(t)
	r := recipe.Small()
	if _, known := mixOf(s).Estimate(r); known || mixOf(s).Recommended() != "" {
		t.Error("an estimate before anything is known")
	}
	s, _ = page.Update(s, core.Heard{Event: &protocol.Probed{Report: protocol.On(probe.ID), Rates: []protocol.Rate{{Preset: "small", GFLOPS: 40}}}})
	first, known := mixOf(s).Estimate(r)
	if !known || first.Measured || !(first.Seconds > 0) {
		t.Fatalf("%+v %v", first, known)
	}
	r.Schedule.Steps *= 3
	if three, _ := mixOf(s).Estimate(r); math.Abs(three.Seconds-3*first.Seconds) > 1e-9*three.Seconds {
		t.Errorf("three times the steps: %v against %v", three, first)
	}
	s = with(s, func(m *mix.Scene) {
		m.Device.Rates = []protocol.Rate{{Preset: "small", GFLOPS: m.Device.Rates[0].GFLOPS / 4}}
	})
	if slow, _ := mixOf(s).Estimate(recipe.Small()); math.Abs(slow.Seconds-4*first.Seconds) > 1e-9*slow.Seconds {
		t.Errorf("a quarter of the speed: %v against %v", slow, first)
	}
}

// A run of the same size replaces the estimate by what it shows, also after it
// has paused; one of another size does not.
func TestMeasuredPaceReplacesTheEstimate(t *testing.T) {
	s, _ := fake.Booted("")
	r := s.Core.Settings.Recipe
	before, _ := mixOf(s).Estimate(r)
	s, _ = page.Update(s, mix.Play{})
	run := mixOf(s).Runs[0]
	s, _ = page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Progress{Report: protocol.On(run.ID), Step: 1, Steps: run.Steps, TokensPerSecond: 1000}})
	s, _ = page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Paused{Report: protocol.On(run.ID), Step: 1}})
	want := float64(r.Schedule.Steps*cost.StepTokens(r)) / 1000
	if e, _ := mixOf(s).Estimate(r); !e.Measured || math.Abs(e.Seconds-want) > 1e-9*want {
		t.Errorf("%+v, want %v measured", e, want)
	}
	r.Model = recipe.Presets()[3].Recipe.Model // large
	if e, _ := mixOf(s).Estimate(r); e.Measured || e.Seconds <= before.Seconds {
		t.Errorf("a larger size: %+v, the smaller took %v", e, before)
	}
}

func TestRecommendedIsTheLargestInTime(t *testing.T) {
	s, _ := fake.Booted("")
	for rate, want := range map[float64]string{0.5: "quick", 1e4: "large"} {
		s = with(s, func(m *mix.Scene) { m.Device.Rates = []protocol.Rate{{Preset: "small", GFLOPS: rate}} })
		if got := mixOf(s).Recommended(); got != want {
			t.Errorf("at %g GFLOP/s %q is recommended, want %q", rate, got, want)
		}
	}
}

func TestRunWithoutRoomIsRefused(t *testing.T) {
	s, _ := fake.Booted("")
	m := &s.Core.Settings.Recipe.Model
	m.Width, m.Heads, m.KVHeads, m.FF, m.Layers = 1024, 8, 8, 4096, 4
	trouble, cramped := mix.Cramped(s.Core.Settings.Recipe)
	if !cramped || !strings.Contains(fake.Say(trouble.What), "1.1 GB") {
		t.Fatalf("%+v %v", trouble, cramped)
	}
	s, out := page.Update(s, mix.Play{})
	if len(mixOf(s).Runs) != 0 || !strings.Contains(fake.Said(s), fake.Say(trouble.What)) {
		t.Errorf("%d runs, %v, notice %q", len(mixOf(s).Runs), out, fake.Said(s))
	}
	for _, p := range recipe.Presets() {
		if _, cramped := mix.Cramped(p.Recipe); cramped {
			t.Errorf("the page's own size %s has no room", p.Name)
		}
	}
}
