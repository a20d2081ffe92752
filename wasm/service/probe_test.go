package service

import (
	"testing"
	"time"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// By a clock that moves when it is read, a probe of all presets ends below a
// second, with a rate for each.
func TestProbeMeasuresEveryPreset(t *testing.T) {
	d := newDesk(t)
	d.options.Now = stepping(30 * time.Millisecond)
	d.work(&protocol.Probe{Order: protocol.For(3)})
	got := take[*protocol.Probed](d, 1)[0]
	if got.ID != 3 || len(got.Rates) != len(recipe.Presets()) || got.Seconds >= 1 {
		t.Fatalf("%+v", got)
	}
	for i, rate := range got.Rates {
		if rate.Preset != recipe.Presets()[i].Name || !(rate.GFLOPS > 0) {
			t.Errorf("%+v", rate)
		}
	}
}

// A machine that takes long over the first preset is not kept with the others.
func TestProbeOfASlowMachineStopsEarly(t *testing.T) {
	d := newDesk(t)
	d.options.Now = stepping(250 * time.Millisecond)
	d.work(&protocol.Probe{Order: protocol.For(3)})
	if got := take[*protocol.Probed](d, 1)[0]; len(got.Rates) == 0 || len(got.Rates) == len(recipe.Presets()) {
		t.Errorf("%+v", got)
	}
}

func TestProbeIsGivenUp(t *testing.T) {
	d := newDesk(t)
	d.at[d.breaths+2] = func() { d.Put(&protocol.Cancel{Order: protocol.For(3)}) }
	d.work(&protocol.Probe{Order: protocol.For(3)})
	take[*protocol.Probed](d, 0)
}

// stepping is a clock that moves by the same step whenever it is read.
func stepping(step time.Duration) func() time.Time {
	clock := time.Unix(0, 0)
	return func() time.Time { clock = clock.Add(step); return clock }
}

func TestRunThatDoesNotFitIsRefused(t *testing.T) {
	d := newDesk(t)
	large := recipe.Small()
	large.Model.Width, large.Model.Heads, large.Model.KVHeads, large.Model.FF, large.Model.Layers = 1024, 8, 8, 4096, 4
	d.work(&protocol.Train{Order: protocol.For(1), Recipe: string(large.JSON())})
	failed, ok := d.events[0].(*protocol.Failed)
	if !ok || len(d.events) != 1 || failed.Cause != protocol.FailMemory || failed.ID != 1 {
		t.Fatalf("%#v", d.events[0])
	}
	t.Log(failed.What, failed.Do)
}
