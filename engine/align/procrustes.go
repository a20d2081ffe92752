package align

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"
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
func Procrustes(c Matrix) (q Matrix, nuclear float64, err error) {
	if !c.finite() {
		return q, 0, fmt.Errorf("%w: an orthogonal map cannot be found", ErrNumbers)
	}
	var svd mat.SVD
	if !svd.Factorize(mat.NewDense(c.Rows, c.Cols, append([]float64(nil), c.Data...)), mat.SVDFull) {
		return q, 0, fmt.Errorf("%w: no singular values were found", ErrNumbers)
	}
	for _, s := range svd.Values(nil) {
		nuclear += s
	}
	var u, v mat.Dense
	svd.UTo(&u)
	svd.VTo(&v)
	q = newMatrix(c.Rows, c.Cols)
	for i := range c.Rows {
		for j := range c.Cols {
			q.set(i, j, dot(u.RawRowView(i), v.RawRowView(j)))
		}
	}
	return q, nuclear, nil
}

// Phases returns the map that turns coordinates j and j+n/2 together, by the
// angle each that maximises tr(Qᵀ·C), and the maximum. Rotary positions turn
// the same pairs, and turns of one plane commute: queries and keys turned alike
// have the same products.
//
//	s = C[j,j] + C[j',j']     d = C[j',j] − C[j,j']     (cos φ, sin φ) = (s, d)/√(s²+d²)
func Phases(c Matrix) (q Matrix, total float64) {
	half := c.Rows / 2
	q = newMatrix(c.Rows, c.Rows)
	for j := range half {
		k := j + half
		s, d := c.at(j, j)+c.at(k, k), c.at(k, j)-c.at(j, k)
		r := math.Sqrt(float64(s*s) + float64(d*d))
		total += r
		if r == 0 || math.IsNaN(r) || math.IsInf(r, 0) {
			s, d, r = 1, 0, 1
		}
		q.set(j, j, s/r)
		q.set(k, k, s/r)
		q.set(k, j, d/r)
		q.set(j, k, -d/r)
	}
	return q, total
}
