package merge

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/tensor"
)

func TestEveryMethodRefusesBadInput(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		last := len(in.Models) - 1
		other := fresh(t, 1).Clone()
		wrong, missing := &tensor.Set{}, &tensor.Set{}
		for name, x := range other.All() {
			if name != "one" {
				_ = missing.Add(name, x)
			}
			if name == "vector" {
				x = tensor.New(8)
			}
			_ = wrong.Add(name, x)
		}
		cases := []struct {
			name  string
			want  error
			spoil func(*Input)
		}{
			{"none", method.ErrCount, func(in *Input) { in.Models = nil }},
			{"unknown knob", method.ErrKnob, func(in *Input) { in.Knobs = map[string]float64{"colour": 1} }},
			{"NaN weight", method.ErrWeights, func(in *Input) { in.Models[last].Weight = math.NaN() }},
			{"endless weight", method.ErrWeights, func(in *Input) { in.Models[last].Weight = math.Inf(1) }},
			{"stopped", ErrStopped, func(in *Input) { in.Progress = func(done, _ int) bool { return done < 2 } }},
		}
		if last > 0 {
			cases = append(cases, []struct {
				name  string
				want  error
				spoil func(*Input)
			}{
				{"shape", tensor.ErrShape, func(in *Input) { in.Models[last].Weights = wrong }},
				{"missing", tensor.ErrMissing, func(in *Input) { in.Models[last].Weights = missing }},
				{"tokenizer", ErrTokenizer, func(in *Input) { in.Models[0].Tokenizer, in.Models[last].Tokenizer = "a", "b" }},
			}...)
		}
		if in.Base != nil {
			cases = append(cases, struct {
				name  string
				want  error
				spoil func(*Input)
			}{"shape of the base", tensor.ErrShape, func(in *Input) { in.Base = wrong }})
		}
		for _, c := range cases {
			spoilt := in
			spoilt.Models = slices.Clone(in.Models)
			c.spoil(&spoilt)
			if _, err := m.Merge(spoilt); !errors.Is(err, c.want) {
				t.Errorf("%s: %v", c.name, err)
			}
		}
		if err := m.Into(wrong, in); !errors.Is(err, tensor.ErrShape) {
			t.Errorf("into another shape: %v", err)
		}
	})
}

func TestTheTableIsEnforced(t *testing.T) {
	for m := range All() {
		in := inputs(t, m.Min, nil)
		switch m.Base {
		case method.NeedsBase:
			if _, err := m.Merge(in); !errors.Is(err, method.ErrBase) {
				t.Errorf("%s without a base: %v", m.Name, err)
			}
			in.Base = fresh(t, 99)
		case method.NoBase:
			in.Base = fresh(t, 99)
			if _, err := m.Merge(in); !errors.Is(err, method.ErrBase) {
				t.Errorf("%s with a base: %v", m.Name, err)
			}
			in.Base = nil
		}
		if m.Max > 0 {
			more := in
			more.Models = inputs(t, m.Max+1, nil).Models
			if _, err := m.Merge(more); !errors.Is(err, method.ErrCount) {
				t.Errorf("%s with %d models: %v", m.Name, m.Max+1, err)
			}
		}
		for _, k := range m.Knobs {
			bad := []float64{k.Min - 1, k.Max + 1, math.NaN(), math.Inf(1)}
			if k.Choices != nil || k.Whole {
				bad = append(bad, k.Min+0.5)
			}
			for _, v := range bad {
				in.Knobs = map[string]float64{k.Name: v}
				if _, err := m.Merge(in); !errors.Is(err, method.ErrKnob) {
					t.Errorf("%s: %s = %v: %v", m.Name, k.Name, v, err)
				}
			}
		}
	}
}

func TestProgressCountsTensors(t *testing.T) {
	m, _ := Lookup("linear")
	in := inputs(t, 2, nil)
	var seen []int
	in.Progress = func(done, total int) bool {
		if total != len(shapes) {
			t.Errorf("total %d", total)
		}
		seen = append(seen, done)
		return true
	}
	merged(t, m, in)
	if !slices.Equal(seen, []int{0, 1, 2, 3, 4, 5, 6}) {
		t.Errorf("progress %v", seen)
	}
	in.Models[1].Tokenizer = "a" // an unknown tokenizer is no mismatch
	merged(t, m, in)
}
