package experiment

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/model"
)

// A model exchanged with itself stays what it is, and all places together turn
// one model into the other.
func TestExchangeLaws(t *testing.T) {
	b := NewBench(counting{}, Validation)
	p, q := mustUntrained(t, 1), mustUntrained(t, 2)
	turned := p
	for _, e := range Exchanges(p.Config) {
		d, err := b.Damage(e, p, p, "aa", 3, nil)
		if err != nil {
			t.Fatal(err)
		}
		if d.Harmed.Loss != d.Merge.Loss || d.Healed.Loss != d.Merge.Loss {
			t.Errorf("%d %s: exchanging a model with itself changes it", e.Layer, e.Module)
		}
		turned = e.into(turned, q, map[int32]bool{})
	}
	for i, v := range turned.Data {
		if v != q.Data[i] {
			t.Fatal("all places together do not make the other model")
		}
	}
	stop := func() bool { return false }
	if _, err := b.Damage(Exchanges(p.Config)[0], p, q, "aa", 3, stop); !errors.Is(err, model.ErrStopped) {
		t.Errorf("a stop gives %v", err)
	}
}

func TestLikenessLaws(t *testing.T) {
	b := NewBench(counting{}, Validation)
	p, q := mustUntrained(t, 1), mustUntrained(t, 2)
	same, err := b.Likeness([2]*model.Params{p, p}, [2]string{"aa", "aa"}, 20, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range same {
		if len(l.Places) != len(p.Config.Places()) || len(l.Values) != len(l.Places) || len(l.Chance) != len(l.Places) {
			t.Errorf("%s has %d places", l.Measure, len(l.Places))
		}
		for i, v := range l.Values {
			if math.Abs(v-1) > 1e-9 {
				t.Errorf("%s of a model with itself, %s: %g", l.Measure, l.Places[i], v)
			}
		}
	}
	other, err := b.Likeness([2]*model.Params{p, q}, [2]string{"aa", "bb"}, 20, nil)
	if err != nil || len(other) != 5 {
		t.Fatalf("%d measures, %v", len(other), err)
	}
	stop := func() bool { return false }
	if _, err := b.Likeness([2]*model.Params{p, q}, [2]string{"aa", "bb"}, 20, stop); !errors.Is(err, model.ErrStopped) {
		t.Errorf("a stop gives %v", err)
	}
}

// The weights of a model are those of itself, and a twin's are in no place alike.
func TestWeightLikeness(t *testing.T) {
	p := mustUntrained(t, 1)
	twin, err := Twin(p, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		other   *model.Params
		cosine  float64
		between float64
	}{{p, 1, 1e-9}, {twin, 0, 0.5}} {
		all, err := WeightLikeness([2]*model.Params{p, c.other})
		if err != nil || len(all) != 2 || len(all[0].Values) != 1+p.Config.Layers {
			t.Fatalf("%+v, %v", all, err)
		}
		for i, v := range all[0].Values {
			if math.Abs(v-c.cosine) > c.between {
				t.Errorf("cosine of %s is %g", all[0].Places[i], v)
			}
		}
	}
}
