package merge

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// matrices is vectors with each vector laid out in rows.
func matrices(t testing.TB, rows int, base []float32, models ...[]float32) Input {
	t.Helper()
	in := vectors(t, base, models...)
	reshape := func(x []int) []int { return []int{rows, x[0] / rows} }
	for _, m := range in.Models {
		v, _ := m.Weights.Get("v")
		copyShape(t, m.Weights, reshape(v.Shape))
	}
	if in.Base != nil {
		v, _ := in.Base.Get("v")
		copyShape(t, in.Base, reshape(v.Shape))
	}
	return in
}

func weighted(in Input, weights ...float64) Input {
	for i, w := range weights {
		in.Models[i].Weight = w
	}
	return in
}

var half = float32(math.Sqrt(0.5))

func TestNuslerpCases(t *testing.T) {
	x, y := []float32{1, 0}, []float32{0, 1}
	if got := result(t, "nuslerp", vectors(t, nil, x, y), nil); !near(got, []float32{half, half}, 1e-7) {
		t.Errorf("equal weights: %v", got)
	}
	third := []float32{float32(math.Cos(math.Pi / 6)), 0.5}
	if got := result(t, "nuslerp", weighted(vectors(t, nil, x, y), 4, 2), nil); !near(got, third, 1e-7) {
		t.Errorf("weights 4 and 2: %v", got)
	}
	if got := result(t, "nuslerp", weighted(vectors(t, nil, x, y), -1, 1), nil); !near(got, []float32{half, half}, 1e-7) {
		t.Errorf("weights that cancel: %v", got)
	}
	if got := result(t, "nuslerp", vectors(t, []float32{5, 5}, []float32{6, 5}, []float32{5, 6}), nil); !near(got, []float32{5 + half, 5 + half}, 1e-6) {
		t.Errorf("about a base: %v", got)
	}
	if got := result(t, "nuslerp", weighted(vectors(t, nil, []float32{3, 1}, []float32{-6, -2}), 3, 1), nil); !near(got, []float32{0.75, 0.25}, 1e-6) {
		t.Errorf("opposite models take the chord: %v", got)
	}
	in := matrices(t, 2, nil, []float32{1, 0, 2, 0}, []float32{0, 1, 2, 0})
	if got := result(t, "nuslerp", in, map[string]float64{"vectors": method.EachRow}); !near(got, []float32{half, half, 2, 0}, 1e-6) {
		t.Errorf("by rows: %v", got)
	}
	in = matrices(t, 2, nil, []float32{1, 2, 0, 0}, []float32{0, 2, 1, 0})
	if got := result(t, "nuslerp", in, map[string]float64{"vectors": method.EachColumn}); !near(got, []float32{half, 2, half, 0}, 1e-6) {
		t.Errorf("by columns: %v", got)
	}
}

func TestMultislerpCases(t *testing.T) {
	r := float32(2 / math.Sqrt(3))
	in := vectors(t, nil, []float32{1, 0, 0}, []float32{0, 2, 0}, []float32{0, 0, 3})
	if got := result(t, "multislerp", in, nil); !near(got, []float32{r, r, r}, 1e-6) {
		t.Errorf("mean direction, mean length: %v", got)
	}
	if got := result(t, "multislerp", in, map[string]float64{"normalize_weights": 0}); !near(got, []float32{3 * r, 3 * r, 3 * r}, 1e-6) {
		t.Errorf("weights as given: %v", got)
	}
	if got := result(t, "multislerp", weighted(vectors(t, nil, []float32{1, 2}, []float32{-1, -2}), 0.5, 0.5), nil); !slices.Equal(got, []float32{0, 0}) {
		t.Errorf("two that cancel are averaged: %v", got)
	}
	if got := result(t, "multislerp", vectors(t, nil, []float32{3, 0}, []float32{-1, 0}), nil); !slices.Equal(got, []float32{1, 0}) {
		t.Errorf("two directions that cancel are averaged: %v", got)
	}
	m, _ := Lookup("multislerp")
	h := float32(math.Sqrt(0.75))
	if _, err := m.Merge(vectors(t, nil, []float32{1, 0}, []float32{-0.5, h}, []float32{-0.5, -h})); !errors.Is(err, method.ErrWeights) {
		t.Errorf("three that cancel: %v", err)
	}
	if got := result(t, "multislerp", vectors(t, nil, []float32{0, 0}, []float32{0, 0}, []float32{0, 0}), nil); !slices.Equal(got, []float32{0, 0}) {
		t.Errorf("zeros: %v", got)
	}
}

func TestKarcherCases(t *testing.T) {
	exact := map[string]float64{"tol": 1e-12, "max_iter": 100}
	r := float32(1 / math.Sqrt(3))
	if got := result(t, "karcher", vectors(t, nil, []float32{1, 0, 0}, []float32{0, 1, 0}, []float32{0, 0, 1}), exact); !near(got, []float32{r, r, r}, 1e-6) {
		t.Errorf("three axes: %v", got)
	}
	// Between two models the arcs balance where slerp is at the weight.
	a, b := []float32{1, 0}, []float32{-0.6, 0.8}
	want := result(t, "slerp", vectors(t, nil, a, b), map[string]float64{"t": 0.25})
	if got := result(t, "karcher", weighted(vectors(t, nil, a, b), 0.75, 0.25), exact); !near(got, want, 1e-6) {
		t.Errorf("weights 3 to 1: %v, slerp has %v", got, want)
	}
	if got := result(t, "karcher", vectors(t, nil, []float32{4, 8}, []float32{-2, -4}, []float32{1, 2}), nil); !near(got, []float32{7.0 / 3, 14.0 / 3}, 1e-6) {
		t.Errorf("an opposite model pulls nowhere: %v", got)
	}
	if got := result(t, "karcher", vectors(t, nil, []float32{3, 0}, []float32{0, 0}), nil); !near(got, []float32{1.5, 0}, 1e-6) {
		t.Errorf("a model of zeros: %v", got)
	}
	m, _ := Lookup("karcher")
	if _, err := m.Merge(weighted(vectors(t, nil, a, b), 1, -1)); !errors.Is(err, method.ErrWeights) {
		t.Errorf("weights that cancel: %v", err)
	}
	// The gradient of the squared arcs is the pull: fewer steps leave more of it.
	in := vectors(t, nil, []float32{1, 0, 0}, []float32{0, 1, 0}, []float32{0.6, 0.8, 0.1})
	one := result(t, "karcher", in, map[string]float64{"max_iter": 1, "tol": 1e-12})
	two := result(t, "karcher", in, map[string]float64{"max_iter": 2, "tol": 1e-12})
	end := result(t, "karcher", in, exact)
	if near(one, end, 0) || near(one, two, 0) || !near(two, end, 1e-3) {
		t.Errorf("steps: %v, %v, %v", one, two, end)
	}
}

// The length of a large tensor is exact to float32: mergekit takes norms and
// cosines in float32, and on the 196,608 elements of an embedding that made its
// lengths 3.6e-6 too small, which is beyond parityTolerance and not ours.
func TestLengthsOfLargeTensorsAreExact(t *testing.T) {
	const n = 200_000
	var in Input
	length, weights := 0.0, 0.0
	for i := range 3 {
		x := tensor.New(n)
		key := random.Key{Seed: uint64(i), Purpose: random.Init}
		square := 0.0
		for j := range x.Data {
			x.Data[j] = key.Float32(uint64(j)) - 0.5
			square += float64(float64(x.Data[j]) * float64(x.Data[j]))
		}
		in.Models = append(in.Models, Model{Weights: one(t, "x", x), Weight: float64(i + 1)})
		length += float64(float64(i+1) * math.Sqrt(square))
		weights += float64(i + 1)
	}
	for _, name := range []string{"karcher", "multislerp"} {
		m, err := Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		out, _ := merged(t, m, in).Get("x")
		square := 0.0
		for _, v := range out.Data {
			square += float64(float64(v) * float64(v))
		}
		want := length / weights
		if got := math.Sqrt(square); math.Abs(got/want-1) > 6e-8 { // one rounding to float32
			t.Errorf("%s has the length %.10g, want %.10g", name, got, want)
		}
	}
}
