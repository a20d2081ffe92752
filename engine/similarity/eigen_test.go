package similarity

import (
	"math"
	"slices"
	"testing"

	"confusio/engine/tensor"
)

// The eigenvectors are orthonormal, G·v = λ·v, and the eigenvalues descend, for
// full, deficient, diagonal and empty Gram matrices. The sums are of a few dozen
// numbers of the size of the largest eigenvalue, so each bound is that many
// roundings, generously: 1e-12 of it.
func TestEigenvectors(t *testing.T) {
	for name, x := range map[string]tensor.Tensor{
		"full": normal(3, 40, 17), "deficient": normal(3, 5, 24), "one": normal(3, 3, 1), "two": normal(3, 3, 2),
		"zero": tensor.New(4, 6), "diagonal": {Shape: []int{3, 3}, Data: []float32{1, 0, 0, 0, 3, 0, 0, 0, 2}},
		"equal": {Shape: []int{2, 2}, Data: []float32{2, 0, 0, 2}},
	} {
		m := newMatrix(x)
		gram := product(m, m, false)
		vectors, values, err := eigenvectors(matrix{gram.rows, gram.cols, slices.Clone(gram.data)})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		bound := 1e-12 * max(1, values[0])
		for i := range gram.rows {
			if i > 0 && values[i] > values[i-1] {
				t.Errorf("%s: eigenvalue %d is %g after %g", name, i, values[i], values[i-1])
			}
			for j := range gram.rows {
				want := 0.0
				if i == j {
					want = 1
				}
				if got := dot(vectors.row(i), vectors.row(j)); !(math.Abs(got-want) < 1e-12) {
					t.Errorf("%s: vectors %d and %d have product %g", name, i, j, got)
				}
				if off := dot(gram.row(j), vectors.row(i)) - values[i]*vectors.row(i)[j]; !(math.Abs(off) < bound) {
					t.Errorf("%s: G·v misses λ·v by %g", name, off)
				}
			}
		}
	}
}
