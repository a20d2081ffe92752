package dense

import (
	"math"
	"slices"
	"testing"
)

// The eigenvectors are orthonormal, G·v = λ·v, and the eigenvalues descend, for
// full, deficient, diagonal and empty Gram matrices. The sums are of a few dozen
// numbers of the size of the largest eigenvalue, so each bound is that many
// roundings, generously: 1e-12 of it.
func TestEigenvectors(t *testing.T) {
	for name, x := range map[string]Matrix{
		"full": normal(40, 17), "deficient": normal(5, 24), "one": normal(3, 1), "two": normal(3, 2),
		"zero": New(4, 6), "diagonal": {3, 3, []float64{1, 0, 0, 0, 3, 0, 0, 0, 2}},
		"equal": {2, 2, []float64{2, 0, 0, 2}},
	} {
		gram := Gram(x)
		vectors, values, ok := Eigenvectors(Matrix{gram.Rows, gram.Cols, slices.Clone(gram.Data)})
		if !ok {
			t.Fatalf("%s: no eigenvalues", name)
		}
		bound := 1e-12 * max(1, values[0])
		for i := range gram.Rows {
			if i > 0 && values[i] > values[i-1] {
				t.Errorf("%s: eigenvalue %d is %g after %g", name, i, values[i], values[i-1])
			}
			for j := range gram.Rows {
				want := 0.0
				if i == j {
					want = 1
				}
				if got := Dot(vectors.Row(i), vectors.Row(j)); !(math.Abs(got-want) < 1e-12) {
					t.Errorf("%s: vectors %d and %d have product %g", name, i, j, got)
				}
				if off := Dot(gram.Row(j), vectors.Row(i)) - values[i]*vectors.Row(i)[j]; !(math.Abs(off) < bound) {
					t.Errorf("%s: G·v misses λ·v by %g", name, off)
				}
			}
		}
	}
}
