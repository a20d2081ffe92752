package dense

import (
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// Polar returns the orthogonal factor of a finite square matrix c and the sum of
// its singular values, and false if none were found:
//
//	c = U·S·Vᵀ        q = U·Vᵀ        nuclear = tr S
//
// Where singular values vanish q is one of many.
//
// The singular vectors are LAPACK's (dgesvd), by gonum. Package gonum/mat does
// the same for twice the weight in a browser.
func Polar(c Matrix) (q Matrix, nuclear float64, ok bool) {
	n := c.Rows
	if n == 0 || c.Cols != n {
		return Matrix{}, 0, false
	}
	a, u, vt, s := New(n, n), New(n, n), New(n, n), make([]float64, n)
	copy(a.Data, c.Data)
	work := []float64{0}
	for _, size := range []int{-1, 0} { // the first call says how much memory the second needs
		if size == 0 {
			size = int(work[0])
			work = make([]float64, size)
		}
		if !lapack64.Gesvd(lapack.SVDAll, lapack.SVDAll, a.general(), u.general(), vt.general(), s, work, size) {
			return Matrix{}, 0, false
		}
	}
	v := vt.Transposed()
	for i := range n {
		for j := range n {
			a.Set(i, j, Dot(u.Row(i), v.Row(j)))
		}
	}
	return a, Sum(s), true
}

// general is m as BLAS and LAPACK take it.
func (m Matrix) general() blas64.General {
	return blas64.General{Rows: m.Rows, Cols: m.Cols, Stride: max(m.Cols, 1), Data: m.Data}
}
