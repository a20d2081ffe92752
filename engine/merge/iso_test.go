package merge

import (
	"math"
	"slices"
	"testing"

	"confusio/engine/random"
)

func TestIsoCCases(t *testing.T) {
	zero := make([]float32, 4)
	if got := result(t, "iso_c", matrices(t, 2, zero, []float32{3, 0, 0, 1}), nil); !near(got, []float32{2, 0, 0, 2}, 1e-6) {
		t.Errorf("diagonal: %v", got)
	}
	if got := result(t, "iso_c", matrices(t, 2, zero, []float32{2, 0, 0, 0}, []float32{1, 0, 0, 1}), map[string]float64{"lambda": 0.5}); !near(got, []float32{1, 0, 0, 1}, 1e-6) {
		t.Errorf("the sum of two, by half: %v", got)
	}
	// One direction of strength 5 in a matrix that has two: the mean is 2.5.
	if got := result(t, "iso_c", matrices(t, 2, zero, []float32{1, 2, 2, 4}), nil); !near(got, []float32{0.5, 1, 1, 2}, 1e-6) {
		t.Errorf("rank one: %v", got)
	}
	if got := result(t, "iso_c", vectors(t, zero, []float32{1, 2, 3, 4}, []float32{3, 2, 1, 0}), nil); !slices.Equal(got, []float32{2, 2, 2, 2}) {
		t.Errorf("one axis takes the mean: %v", got)
	}
	in := matrices(t, 2, zero, []float32{1, 2, 3, 4}, []float32{3, 2, 1, 0})
	if got := result(t, "iso_c", in, map[string]float64{"flatten": 0}); !slices.Equal(got, []float32{2, 2, 2, 2}) {
		t.Errorf("flatten off takes the mean: %v", got)
	}
}

// The result is a multiple of an orthogonal matrix P with Pᵀ·A symmetric and
// without negative eigenvalues, and the multiple is its trace over the rank:
// that is U·Vᵀ and the mean of the singular values, without computing either.
func TestIsoCIsThePolarFactor(t *testing.T) {
	key := random.Key{Seed: 4, Purpose: random.Noise}
	for _, size := range [][2]int{{7, 7}, {12, 5}, {5, 12}, {40, 24}} {
		rows, cols := size[0], size[1]
		a := make([]float32, rows*cols)
		for j := range a {
			a[j] = float32(key.Normal(uint64(rows*1000 + j)))
		}
		got := result(t, "iso_c", matrices(t, rows, make([]float32, len(a)), a), nil)
		n := min(rows, cols)
		at := func(x []float32, r, c int) float64 { // of the tall form
			return float64(x[place(rows >= cols, r, c, cols)])
		}
		gram := func(x, y []float32, i, k int) float64 {
			sum := 0.0
			for r := range max(rows, cols) {
				sum += at(x, r, i) * at(y, r, k)
			}
			return sum
		}
		strength, trace := gram(got, got, 0, 0), 0.0
		for i := range n {
			trace += gram(got, a, i, i)
			for k := range i {
				if d := math.Abs(gram(got, got, i, k)); d > 1e-5*strength {
					t.Errorf("%v: directions %d and %d are not orthogonal: %v", size, i, k, d)
				}
				if d := math.Abs(gram(got, a, i, k) - gram(got, a, k, i)); d > 1e-5*strength {
					t.Errorf("%v: not the nearest orthogonal matrix: %v", size, d)
				}
			}
			if d := math.Abs(gram(got, got, i, i)/strength - 1); d > 1e-5 {
				t.Errorf("%v: direction %d has another strength, by %v", size, i, d)
			}
		}
		if d := trace/float64(n)/strength - 1; math.Abs(d) > 1e-5 { // σ̄·tr(PᵀA)/n = σ̄²
			t.Errorf("%v: the strength is not the mean, by %v", size, d)
		}
	}
}
