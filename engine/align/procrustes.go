package align

import (
	"fmt"
	"math"

	"confusio/engine/dense"
)

// Procrustes returns the orthogonal Q that maximises tr(Qᵀ·C), and the maximum,
// which is the sum of the singular values of C:
//
//	C = U·S·Vᵀ        Q = U·Vᵀ
//
// C is (n,n). Where singular values vanish Q is one of many. The error wraps
// ErrNumbers.
//
// Source: Schönemann 1966, doi:10.1007/BF02289451.
func Procrustes(c dense.Matrix) (q dense.Matrix, nuclear float64, err error) {
	if !c.Finite() {
		return q, 0, fmt.Errorf("%w: an orthogonal map cannot be found", ErrNumbers)
	}
	q, nuclear, ok := dense.Polar(c)
	if !ok {
		return q, 0, fmt.Errorf("%w: no singular values were found", ErrNumbers)
	}
	return q, nuclear, nil
}

// Phases returns the map that turns coordinates j and j+n/2 together, by the
// angle each that maximises tr(Qᵀ·C), and the maximum. Rotary positions turn
// the same pairs, and turns of one plane commute: queries and keys turned alike
// have the same products.
//
//	s = C[j,j] + C[j',j']     d = C[j',j] − C[j,j']     (cos φ, sin φ) = (s, d)/√(s²+d²)
func Phases(c dense.Matrix) (q dense.Matrix, total float64) {
	half := c.Rows / 2
	q = dense.New(c.Rows, c.Rows)
	for j := range half {
		k := j + half
		s, d := c.At(j, j)+c.At(k, k), c.At(k, j)-c.At(j, k)
		r := math.Sqrt(float64(s*s) + float64(d*d))
		total += r
		if r == 0 || math.IsNaN(r) || math.IsInf(r, 0) {
			s, d, r = 1, 0, 1
		}
		q.Set(j, j, s/r)
		q.Set(k, k, s/r)
		q.Set(k, j, d/r)
		q.Set(j, k, -d/r)
	}
	return q, total
}
