package dense

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// Multiply sets m to a·b, for (Rows,k) and (k,Cols). The sums are those of BLAS
// (dgemm), by gonum, which adds up in blocks; m shares no memory with a and b.
func (m Matrix) Multiply(a, b Matrix) {
	blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, a.general(), b.general(), 0, m.general())
}

// Solve replaces b, (n,k), by the x of a·x = b, for a square matrix a, (n,n),
// which it overwrites. It is false where a has no inverse or x is not finite.
//
// By elimination with pivots: LAPACK's dgetrf and dgetrs, by gonum.
func Solve(a, b Matrix) bool {
	pivots := make([]int, a.Rows)
	if !lapack64.Getrf(a.general(), pivots) {
		return false
	}
	lapack64.Getrs(blas.NoTrans, a.general(), b.general(), pivots)
	return b.Finite()
}
