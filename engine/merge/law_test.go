package merge

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// The laws hold for every row of the table; a new row is covered by being
// there.

// shapes are those of the test models: a matrix, a vector, one element, none.
var shapes = []struct {
	name  string
	shape []int
}{{"matrix", []int{5, 8}}, {"vector", []int{7}}, {"one", []int{1}}, {"scalar", nil}, {"none", []int{0, 3}}, {"zeros", []int{6}}}

// fresh returns a model of normal numbers; its tensor "zeros" is zero.
func fresh(t testing.TB, seed uint64) *tensor.Set {
	t.Helper()
	var s tensor.Set
	key := random.Key{Seed: seed, Purpose: random.Init}
	n := uint64(0)
	for _, e := range shapes {
		x := tensor.New(e.shape...)
		for j := range x.Data {
			if e.name != "zeros" {
				x.Data[j] = float32(key.Normal(n))
				n++
			}
		}
		if err := s.Add(e.name, x); err != nil {
			t.Fatal(err)
		}
	}
	return &s
}

// counts returns the numbers of models to try a method with.
func (m Method) counts() []int {
	if m.Max > 0 {
		return []int{m.Min, m.Max}
	}
	return []int{m.Min, m.Min + 1, m.Min + 3}
}

// bases returns the bases to try a method with.
func (m Method) bases(base *tensor.Set) []*tensor.Set {
	switch m.Base {
	case method.NeedsBase:
		return []*tensor.Set{base}
	case method.OptionalBase:
		return []*tensor.Set{nil, base}
	}
	return []*tensor.Set{nil}
}

// inputs returns n different models with weights that sum to 1.
func inputs(t testing.TB, n int, base *tensor.Set) Input {
	in := Input{Base: base, Settings: method.Settings{Seed: 1}}
	for i := range n {
		in.Models = append(in.Models, Model{Weights: fresh(t, uint64(10+i)), Weight: float64(i+1) * 2 / float64(n*(n+1))})
	}
	return in
}

// provide gives every model the statistics that the method needs.
func provide(t testing.TB, m Method, in Input) Input {
	for i := range in.Models {
		switch s := new(tensor.Set); m.Needs {
		case method.Fisher: // positive, and zero where nothing depends on an element
			for name, x := range fresh(t, uint64(50+i)).All() {
				for j, v := range x.Data {
					x.Data[j] = max(v, 0)
				}
				if err := s.Add(name, x); err != nil {
					t.Fatal(err)
				}
			}
			in.Models[i].Statistic = s
		case method.Gram:
			if err := s.Add("matrix", gram(8, uint64(60+i))); err != nil {
				t.Fatal(err)
			}
			in.Models[i].Statistic = s
		}
	}
	return in
}

// gram is the mean of x·xᵀ over 20 normal inputs of n numbers.
func gram(n int, seed uint64) tensor.Tensor {
	g := tensor.New(n, n)
	key := random.Key{Seed: seed, Purpose: random.Noise}
	for k := range 20 {
		for a := range n {
			for b := range n {
				g.Data[a*n+b] += float32(key.Normal(uint64(k*n+a)) * key.Normal(uint64(k*n+b)) / 20)
			}
		}
	}
	return g
}

// each calls f for every method, number of models and base.
func each(t *testing.T, f func(t *testing.T, m Method, in Input)) {
	base := fresh(t, 99)
	for m := range All() {
		for _, n := range slices.Compact(m.counts()) {
			for _, b := range m.bases(base) {
				t.Run(fmt.Sprintf("%s/%d/%v", m.Name, n, b != nil), func(t *testing.T) { f(t, m, provide(t, m, inputs(t, n, b))) })
			}
		}
	}
}

func merged(t testing.TB, m Method, in Input) *tensor.Set {
	t.Helper()
	out, err := m.Merge(in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// distance returns the largest difference of two models.
func distance(a, b *tensor.Set) float64 {
	most := 0.0
	for name, x := range a.All() {
		y, _ := b.Get(name)
		for j := range x.Data {
			d := math.Abs(float64(x.Data[j]) - float64(y.Data[j]))
			if !(d <= most) { // also if it is NaN
				most = d
			}
		}
	}
	return most
}

func neutral(m Method) map[string]float64 {
	knobs := map[string]float64{}
	for _, k := range m.Knobs {
		knobs[k.Name] = k.Neutral
	}
	return knobs
}

// selfRounding lists the methods whose self-merge is not exact, with the
// largest difference in units of the last place of the largest element (here
// below 4: 2^-22): they divide by norms and multiply by them again.
var selfRounding = map[string]float64{}

func TestSelfMergeReturnsTheModel(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		theta := fresh(t, 5)
		for i := range in.Models {
			in.Models[i].Weights = theta
		}
		in.Knobs = neutral(m)
		if d := distance(merged(t, m, in), theta); !(d <= selfRounding[m.Name]) {
			t.Errorf("differs by %v", d)
		}
	})
}

func TestMergeIsDeterministicAndReadsOnly(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		in.Knobs = active(m)
		var before []string
		for _, x := range in.Models {
			before = append(before, x.Weights.Hash())
		}
		out := merged(t, m, in)
		again := fresh(t, 3) // what was there must not matter
		if err := m.Into(again, in); err != nil || again.Hash() != out.Hash() {
			t.Errorf("a second merge differs: %v", err)
		}
		for i, x := range in.Models {
			if x.Weights.Hash() != before[i] {
				t.Errorf("model %d was changed", i)
			}
		}
		if in.Base != nil && in.Base.Hash() != fresh(t, 99).Hash() {
			t.Error("the base was changed")
		}
	})
}

// active returns settings at which every step of a method does something.
func active(m Method) map[string]float64 {
	knobs := map[string]float64{}
	for _, k := range m.Knobs {
		knobs[k.Name] = k.Default
		switch k.Name {
		case "density", "select_topk":
			knobs[k.Name] = 0.5
		case "epsilon":
			knobs[k.Name] = k.Max / 2
		case "t":
			knobs[k.Name] = 0.25
		}
	}
	return knobs
}

// Permuting the models with their weights changes a merge by rounding only,
// except where the order has a meaning or a random mask goes with the place.
func TestOrderOfModelsHasNoMeaning(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		if m.Random || len(in.Models) < 2 {
			return
		}
		in.Knobs = active(m)
		out := merged(t, m, in)
		slices.Reverse(in.Models)
		d := distance(out, merged(t, m, in))
		if m.Ordered && d < 1e-3 {
			t.Error("the table says that the order counts, and it does not")
		}
		if !m.Ordered && !(d <= 1e-6) { // a few float32 roundings of elements below 4
			t.Errorf("differs by %v", d)
		}
	})
}

func TestWeightsAndSeedCountAsTheTableSays(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		in.Knobs = active(m)
		out := merged(t, m, in)
		in.Seed = 2
		if got := merged(t, m, in).Hash() != out.Hash(); got != m.Random {
			t.Errorf("the seed counts: %v", got)
		}
		if len(in.Models) < 2 {
			return
		}
		in.Seed = 1
		in.Models[0].Weight, in.Models[1].Weight = 0.9, -0.2
		if got := merged(t, m, in).Hash() != out.Hash(); got != m.Weighted {
			t.Errorf("the weights count: %v", got)
		}
	})
}

// Weights that sum to zero are an error or do no harm, and neither do tensors
// of zeros, of opposite signs and of one element.
func TestNoSettingMakesNaN(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		for _, knobs := range corners(m) {
			in.Knobs = knobs
			for i := range in.Models {
				in.Models[i].Weight = float64(1 - 2*(i%2))
			}
			out, err := m.Merge(in)
			if errors.Is(err, method.ErrWeights) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			for name, x := range out.All() {
				for _, v := range x.Data {
					if v-v != 0 {
						t.Fatalf("%v: %s has %v", knobs, name, v)
					}
				}
			}
		}
	})
}

// corners returns settings with each knob in turn at its ends.
func corners(m Method) []map[string]float64 {
	all := []map[string]float64{{}, active(m), neutral(m)}
	for _, k := range m.Knobs {
		for _, v := range []float64{k.Min, k.Max} {
			knobs := active(m)
			knobs[k.Name] = v
			all = append(all, knobs)
		}
	}
	return all
}

func TestNoKnobIsDead(t *testing.T) {
	for m := range All() {
		n := 3
		if m.Max > 0 {
			n = m.Max
		}
		in := inputs(t, n, nil)
		for i := range in.Models {
			in.Models[i].Weight = 0.2 + 0.1*float64(i) // do not sum to 1, so that normalising does something
		}
		if m.Base != method.NoBase {
			in.Base = fresh(t, 99)
		}
		in = provide(t, m, in)
		for _, k := range m.Knobs {
			seen := map[string]bool{}
			values := []float64{k.Min, k.Max, k.Min + (k.Max-k.Min)/4}
			if k.Whole {
				values = values[:2]
			}
			if k.Choices != nil {
				values = values[:0]
				for v := range k.Choices {
					values = append(values, float64(v))
				}
			}
			for _, v := range values {
				in.Knobs = active(m)
				in.Knobs[k.Name] = v
				seen[merged(t, m, in).Hash()] = true
			}
			if len(seen) < 2 || k.Choices != nil && len(seen) < len(k.Choices) {
				t.Errorf("%s: the %d values of the knob %s give %d results", m.Name, len(values), k.Name, len(seen))
			}
		}
	}
}

// Every row of the table has its arithmetic, and no arithmetic is without a row.
// A method whose knobs hold for the whole model is one that looks at it first.
func TestEveryMethodHasItsArithmetic(t *testing.T) {
	rows := 0
	for m := range All() {
		rows++
		if m.merge == nil || m.Whole != (m.prepare != nil) {
			t.Errorf("%s has no arithmetic, or none that fits its row", m.Name)
		}
		if got, err := Lookup(m.Name); err != nil || got.Label != m.Label || got.merge == nil {
			t.Errorf("Lookup(%s): %v", m.Name, err)
		}
	}
	if rows != len(procedures) {
		t.Errorf("%d methods and %d procedures", rows, len(procedures))
	}
	if _, err := Lookup("average"); !errors.Is(err, method.ErrMethod) {
		t.Errorf("Lookup of no method: %v", err)
	}
}
