package merge

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// vectors returns an input whose models each hold one vector.
func vectors(t testing.TB, base []float32, models ...[]float32) Input {
	t.Helper()
	set := func(x []float32) *tensor.Set {
		var s tensor.Set
		if err := s.Add("v", tensor.Tensor{Shape: []int{len(x)}, Data: x}); err != nil {
			t.Fatal(err)
		}
		return &s
	}
	var in Input
	if base != nil {
		in.Base = set(base)
	}
	for _, x := range models {
		in.Models = append(in.Models, Model{Weights: set(x), Weight: 1})
	}
	return in
}

// result merges by the method of that name and returns the vector.
func result(t testing.TB, name string, in Input, knobs map[string]float64) []float32 {
	t.Helper()
	m, err := Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	in.Knobs = knobs
	v, _ := merged(t, m, in).Get("v")
	return v.Data
}

func near(a, b []float32, tolerance float64) bool {
	for j := range a {
		if !(math.Abs(float64(a[j])-float64(b[j])) <= tolerance) {
			return false
		}
	}
	return len(a) == len(b)
}

func TestLinearCases(t *testing.T) {
	in := vectors(t, nil, []float32{2, -4}, []float32{6, 8})
	in.Models[0].Weight, in.Models[1].Weight = 3, 1
	if got := result(t, "linear", in, nil); !slices.Equal(got, []float32{3, -1}) {
		t.Errorf("normalised: %v", got)
	}
	if got := result(t, "linear", in, map[string]float64{"normalize": 0}); !slices.Equal(got, []float32{12, -4}) {
		t.Errorf("as given: %v", got)
	}
	in.Models[0].Weight = -1
	m, _ := Lookup("linear")
	if _, err := m.Merge(in); !errors.Is(err, method.ErrWeights) {
		t.Errorf("weights -1 and 1: %v", err)
	}
	in.Models = append(in.Models, in.Models[0])
	in.Models[0].Weight, in.Models[1].Weight, in.Models[2].Weight = 0.1, 0.2, -0.3
	if _, err := m.Merge(in); !errors.Is(err, method.ErrWeights) {
		t.Errorf("weights that cancel up to rounding: %v", err)
	}
}

func TestLerpIsTheLinearMerge(t *testing.T) {
	a, b := fresh(t, 1), fresh(t, 2)
	dst := a.ZeroLike()
	m, _ := Lookup("linear")
	for _, at := range []float64{0, 0.25, 0.5, 0.75, 1, 1.5} {
		if err := Lerp(dst, a, b, at); err != nil {
			t.Fatal(err)
		}
		want := merged(t, m, Input{Models: []Model{{Weights: a, Weight: 1 - at}, {Weights: b, Weight: at}}})
		if dst.Hash() != want.Hash() {
			t.Errorf("at %v they differ by %v", at, distance(dst, want))
		}
		switch {
		case at == 0 && dst.Hash() != a.Hash(), at == 1 && dst.Hash() != b.Hash():
			t.Errorf("at %v it is not the parent", at)
		}
	}
	if n := testing.AllocsPerRun(5, func() { _ = Lerp(dst, a, b, 0.3) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	self := a.Clone()
	if err := Lerp(self, self, b, 0.3); err != nil || self.Hash() != dst.Hash() {
		t.Errorf("into one of the models: %v", err)
	}
	var other tensor.Set
	for _, err := range []error{Lerp(&other, a, b, 0), Lerp(a, &other, b, 0), Lerp(a, b, &other, 0)} {
		if !errors.Is(err, tensor.ErrMissing) {
			t.Errorf("an empty set: %v", err)
		}
	}
}

func TestSlerpCases(t *testing.T) {
	at := func(v float64) map[string]float64 { return map[string]float64{"t": v} }

	cases := []struct {
		name string
		a, b []float32
		t    float64
		want []float32
	}{
		{"right angle", []float32{1, 0}, []float32{0, 1}, 0.5, []float32{half, half}},
		{"lengths interpolate too", []float32{2, 0}, []float32{0, 4}, 0.5, []float32{2 * half, 4 * half}},
		{"a third of a right angle", []float32{1, 0}, []float32{0, 1}, 1.0 / 3, []float32{float32(math.Cos(math.Pi / 6)), 0.5}},
		{"120 degrees", []float32{1, 0}, []float32{-0.5, float32(math.Sqrt(0.75))}, 0.5, []float32{0.5, float32(math.Sqrt(0.75))}},
		{"same direction: the chord", []float32{1, 1}, []float32{3, 3}, 0.25, []float32{1.5, 1.5}},
		{"opposite: the chord", []float32{1, 1}, []float32{-1, -1}, 0.25, []float32{0.5, 0.5}},
		{"zero has no direction", []float32{0, 0}, []float32{0, 3}, 0.5, []float32{0, 3 * half}},
		{"tiny is not normalised", []float32{1e-9, 0}, []float32{1, 0}, 0.5, []float32{half, 0}},
	}
	for _, c := range cases {
		if got := result(t, "slerp", vectors(t, nil, c.a, c.b), at(c.t)); !near(got, c.want, 3e-7) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		for end, want := range [][]float32{c.a, c.b} {
			if got := result(t, "slerp", vectors(t, nil, c.a, c.b), at(float64(end))); !slices.Equal(got, want) {
				t.Errorf("%s: at %d it is %v, not %v", c.name, end, got, want)
			}
		}
	}
}

func TestAngle(t *testing.T) {
	for i := range 2001 {
		c := float64(i-1000) / 1000
		if got, want := angle(c), math.Acos(c); math.Abs(got-want) > 1e-15*math.Pi {
			t.Errorf("angle(%v) = %v, want %v", c, got, want)
		}
	}
	if angle(1.5) != 0 || angle(-1.5) != math.Pi || math.Abs(angle(1-1e-12)-math.Acos(1-1e-12)) > 1e-10*1e-6 {
		t.Errorf("ends: %v, %v, %v", angle(1.5), angle(-1.5), angle(1-1e-12))
	}
}

func TestTaskArithmeticCases(t *testing.T) {
	in := vectors(t, []float32{1, 1}, []float32{3, 0}, []float32{1, 5})
	in.Models[0].Weight, in.Models[1].Weight = 0.5, 2
	if got := result(t, "task_arithmetic", in, nil); !slices.Equal(got, []float32{2, 8.5}) {
		t.Errorf("%v", got)
	}
	if got := result(t, "task_arithmetic", in, map[string]float64{"lambda": 0.5, "normalize": 1}); !near(got, []float32{1.2, 2.5}, 1e-7) {
		t.Errorf("normalised, scaled: %v", got)
	}
	if got := result(t, "task_arithmetic", in, map[string]float64{"lambda": 0}); !slices.Equal(got, []float32{1, 1}) {
		t.Errorf("λ = 0 is the base: %v", got)
	}
}

func TestTiesCases(t *testing.T) {
	zero := []float32{0, 0, 0, 0}
	cases := []struct {
		name    string
		weights []float64
		knobs   map[string]float64
		models  [][]float32
		want    []float32
	}{
		{"the heavier sign wins and is averaged", []float64{1, 1, 1}, nil,
			[][]float32{{3, 1, 0, -1}, {-1, 2, 0, -2}, {-1, 3, 4, 5}}, []float32{3, 2, 4, 5}},
		{"a tie elects plus", []float64{1, 1}, nil, [][]float32{{2, 0, 0, -3}, {-2, 0, 0, 3}}, []float32{2, 0, 0, 3}},
		{"the election sees the weights", []float64{1, 3}, nil, [][]float32{{2, 4, 0, 0}, {-1, 8, 0, 0}}, []float32{-1, 7, 0, 0}},
		{"not normalised it is a sum", []float64{1, 2}, map[string]float64{"normalize": 0},
			[][]float32{{1, 1, 0, 0}, {1, -1, 0, 0}}, []float32{3, -2, 0, 0}},
		{"weights that cancel divide by one", []float64{1, -1}, nil, [][]float32{{1, 0, 0, 0}, {-1, 0, 0, 0}}, []float32{2, 0, 0, 0}},
		{"density trims each", []float64{1, 1}, map[string]float64{"density": 0.5},
			[][]float32{{1, 2, -3, 0}, {4, 0.5, 0, 6}}, []float32{4, 2, -3, 6}},
		{"of equal ones the first stay", []float64{1, 1}, map[string]float64{"density": 0.5},
			[][]float32{{1, -1, 1, 1}, {0, 0, 0, 0}}, []float32{1, -1, 0, 0}},
		{"a small density keeps one", []float64{1, 1}, map[string]float64{"density": 0.2},
			[][]float32{{1, 2, 3, 4}, {1, 2, 3, 4}}, []float32{0, 0, 0, 4}},
		{"no density keeps nothing", []float64{1, 1}, map[string]float64{"density": 0},
			[][]float32{{1, 2, 3, 4}, {1, 2, 3, 4}}, zero},
		{"rescaled to the sum of magnitudes", []float64{1, 1}, map[string]float64{"density": 0.5, "rescale": 1},
			[][]float32{{1, 1, 2, 4}, {0, 0, 0, 0}}, []float32{0, 0, 2 * 8.0 / 6, 4 * 8.0 / 6}},
	}
	for _, c := range cases {
		in := vectors(t, zero, c.models...)
		for i, w := range c.weights {
			in.Models[i].Weight = w
		}
		if got := result(t, "ties", in, c.knobs); !near(got, c.want, 1e-6) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTiesAsPublished(t *testing.T) {
	full := map[string]float64{"density": 1}
	in := vectors(t, []float32{0, 0, 0}, []float32{2, -1, -1}, []float32{-2, -3, -1})
	in.Models[0].Weight = 100 // must not count
	if got := result(t, "ties_paper", in, full); !slices.Equal(got, []float32{-2, -2, -1}) {
		t.Errorf("a tie takes the sign of the majority: %v", got)
	}
	in = vectors(t, []float32{0}, []float32{2}, []float32{-2})
	if got := result(t, "ties_paper", in, full); got[0] != -2 {
		t.Errorf("a tie without a majority is minus: %v", got)
	}
	in = vectors(t, []float32{0, 0, 0}, []float32{2, 1, 1}, []float32{-2, 3, 0})
	if got := result(t, "ties_paper", in, full); !slices.Equal(got, []float32{2, 2, 1}) {
		t.Errorf("zeros are not averaged: %v", got)
	}
	// Over the whole model: the large tensor keeps everything, the small nothing.
	var base, model tensor.Set
	for name, x := range map[string]float32{"a": 1, "b": 10} {
		_ = base.Add(name, tensor.New(4))
		_ = model.Add(name, tensor.Tensor{Shape: []int{4}, Data: []float32{x, -x, x, -x}})
	}
	m, _ := Lookup("ties_paper")
	for density, want := range map[float64]int{0: 0, 0.5: 4, 0.75: 6, 1: 8} {
		out := merged(t, m, Input{Base: &base, Models: []Model{{Weights: &model}}, Settings: method.Settings{Knobs: map[string]float64{"density": density}}})
		b, _ := out.Get("b")
		kept := 0
		for _, x := range out.All() {
			for _, v := range x.Data {
				if v != 0 {
					kept++
				}
			}
		}
		if kept != want || density >= 0.5 && !slices.Equal(b.Data, []float32{10, -10, 10, -10}) {
			t.Errorf("density %v keeps %d, of the large ones %v", density, kept, b.Data)
		}
	}
}

// Dropping at random and dividing by the keep rate leaves the expectation of
// every element as it was.
func TestDareKeepsTheExpectation(t *testing.T) {
	const n, density, trials = 40, 0.3, 400
	base, theta := make([]float32, n), make([]float32, n)
	for j := range theta {
		base[j], theta[j] = 1, float32(j-n/2)
	}
	sum, kept := make([]float64, n), 0
	in := vectors(t, base, theta)
	for seed := range uint64(trials) {
		in.Seed = seed
		got := result(t, "dare_linear", in, map[string]float64{"density": density, "rescale": method.RescaleRate})
		for j, v := range got {
			sum[j] += float64(v)
			if v != 1 {
				kept++
			}
		}
	}
	for j := range sum {
		// One element has the deviation |τ|·√((1−d)/d); five of them for the mean.
		tolerance := 5*math.Abs(float64(theta[j])-1)*math.Sqrt((1-density)/density/trials) + 1e-9
		if mean := sum[j] / trials; math.Abs(mean-float64(theta[j])) > tolerance {
			t.Errorf("element %d: mean %v, want %v ± %v", j, mean, theta[j], tolerance)
		}
	}
	rate := float64(kept) / (trials * (n - 1)) // one τ is zero
	if math.Abs(rate-density) > 5*math.Sqrt(density*(1-density)/(trials*(n-1))) {
		t.Errorf("kept %v of all", rate)
	}
}

func TestDareRescalesToTheSumOfMagnitudes(t *testing.T) {
	theta := []float32{1, -2, 3, -4, 5, -6, 7, -8}
	in := vectors(t, make([]float32, 8), theta)
	for seed := range uint64(20) {
		in.Seed = seed
		got := result(t, "dare_linear", in, map[string]float64{"density": 0.5})
		sum := 0.0
		for _, v := range got {
			sum += math.Abs(float64(v))
		}
		if sum != 0 && math.Abs(sum-36) > 1e-5 {
			t.Errorf("seed %d: the magnitudes sum to %v", seed, sum)
		}
	}
}

// Masks depend on the seed, the model, the tensor and the place, never on how
// the merge came there.
func TestMasksAreKeyed(t *testing.T) {
	in := vectors(t, make([]float32, 64), slices.Repeat([]float32{1}, 64), slices.Repeat([]float32{1}, 64))
	knobs := map[string]float64{"density": 0.5, "rescale": 0}
	got := result(t, "dare_linear", in, knobs)
	for j, v := range got {
		want := float32(0)
		for model := range uint32(2) {
			if (random.Key{Seed: in.Seed, Purpose: random.Mask, Step: model}).Float64(uint64(j)) < 0.5 {
				want++
			}
		}
		if v != want {
			t.Fatalf("element %d is %v, want %v", j, v, want)
		}
	}
}

func TestTrimIsASort(t *testing.T) {
	key := random.Key{Seed: 1, Purpose: random.Noise}
	for n := range 40 {
		x := make([]float64, n)
		for j := range x {
			x[j] = float64(key.IntN(uint64(n*100+j), 7)-3) * 0.5 // many ties
		}
		order := make([]int, n)
		for j := range order {
			order[j] = j
		}
		slices.SortStableFunc(order, func(a, b int) int {
			return cmp.Compare(math.Abs(x[b]), math.Abs(x[a]))
		})
		for k := range n + 2 {
			want := make([]float64, n)
			for _, j := range order[:min(k, n)] {
				want[j] = x[j]
			}
			cut, got := cutAt(x, k), slices.Clone(x)
			cut.apply(got[:n/2]) // in two parts, as one
			cut.apply(got[n/2:])
			if !slices.Equal(got, want) {
				t.Fatalf("%v, %d largest: %v, want %v", x, k, got, want)
			}
		}
	}
}
