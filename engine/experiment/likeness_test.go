package experiment

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/model"
)

func small(t *testing.T, seed uint64) *model.Params {
	t.Helper()
	p, err := model.Init(model.Config{Vocab: 256, Width: 16, Heads: 2, KVHeads: 2, Layers: 2, FF: 20, Context: 8, Tied: true}, seed, 0.2)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCompareWithItself(t *testing.T) {
	b, p := NewBench(counting{}, Test), small(t, 1)
	all, err := b.Compare(p, p, []string{"aa", "aa"}, 30, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{LinearCKA: 1, DebiasedCKA: 1, SameUnits: 1, Subspace: 1, Retrieval: 1, WeightAngle: 1, SignClash: 0}
	if len(all) != len(want) {
		t.Errorf("%d measures", len(all))
	}
	for _, m := range all {
		if len(m.Values) != 3 || len(m.Chance) != 3 || len(m.Layers) != 3 || m.Layers[0] != "embedding" || m.Layers[2] != "block 2" {
			t.Fatalf("%+v", m)
		}
		for i, v := range m.Values {
			// Twelve starts make few kinds of stories, so retrieval has ties: less than 1.
			if m.Name != Retrieval && math.Abs(v-want[m.Name]) > 1e-5 || math.IsNaN(m.Chance[i]) {
				t.Errorf("%s of %s is %g, chance %g", m.Name, m.Layers[i], v, m.Chance[i])
			}
		}
	}
}

// A scrambled twin has states that are a turn of the original's: CKA is 1, unit
// by unit there is nothing.
func TestCompareWithATwin(t *testing.T) {
	b, p := NewBench(counting{}, Test), small(t, 1)
	twin, err := Twin(p, 3)
	if err != nil {
		t.Fatal(err)
	}
	all, err := b.Compare(p, twin, []string{"aa", "aa"}, 30, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		for i, v := range m.Values {
			switch {
			case m.Name == LinearCKA && math.Abs(v-1) > 1e-4:
				t.Errorf("CKA of %s is %g", m.Layers[i], v)
			case m.Name == SameUnits && math.Abs(v) > 0.7:
				t.Errorf("units of %s correlate by %g", m.Layers[i], v)
			}
		}
	}
}

func TestCompareStops(t *testing.T) {
	b, p := NewBench(counting{}, Test), small(t, 1)
	left := 40
	_, err := b.Compare(p, p, []string{"aa", "bb"}, 30, func() bool { left--; return left > 0 })
	if !errors.Is(err, model.ErrStopped) {
		t.Errorf("got %v", err)
	}
	if _, err := b.Compare(p, p, []string{"aa"}, 30, nil); !errors.Is(err, ErrLanguage) {
		t.Errorf("one language: %v", err)
	}
}

// Exchanging all of the network between an expert and a merge exchanges the
// two; a part moves each of them.
func TestExchange(t *testing.T) {
	b, expert, merge := NewBench(counting{}, Test), small(t, 1), small(t, 2)
	whole := model.Module{Layer: -1, Name: "all"}
	for _, m := range expert.Config.Modules() {
		if m.Name == "embedding" || m.Name == "block" {
			whole.Tensors = append(whole.Tensors, m.Tensors...)
		}
	}
	losses := func(m model.Module) (float64, float64) {
		d, err := b.Exchange(expert, merge, m, "aa", 8, nil)
		if err != nil {
			t.Fatal(err)
		}
		return d.Harmed.Nats, d.Healed.Nats
	}
	own, other := losses(model.Module{})
	if harmed, healed := losses(whole); harmed != other || healed != own || own == other {
		t.Errorf("the whole: %g and %g, the models alone %g and %g", harmed, healed, own, other)
	}
	for _, m := range expert.Config.Modules() {
		if m.Name == "norms" {
			continue // both models have gains of one
		}
		if harmed, healed := losses(m); harmed == own || healed == other {
			t.Errorf("%s of layer %d changes nothing", m.Name, m.Layer)
		}
	}
}

func TestPairStops(t *testing.T) {
	b := NewBench(counting{}, Test)
	left := 30
	_, err := b.Pair(small(t, 1), small(t, 2), []string{"aa", "bb"}, func() bool { left--; return left > 0 })
	if !errors.Is(err, model.ErrStopped) {
		t.Errorf("got %v", err)
	}
}
