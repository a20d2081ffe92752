package similarity

import (
	"math"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Alignment is what CKA finds.
type Alignment struct {
	Linear   Measured // 0 to 1
	Debiased Measured // at most 1, may be negative; chance is 0
}

// CKA returns the linear centred kernel alignment of states x, (n,p), and y,
// (n,q), columns centred, in two forms:
//
//	linear   = ‖Yᵀ·X‖²_F / (‖Xᵀ·X‖_F·‖Yᵀ·Y‖_F)
//	debiased = H(K,L) / √(H(K,K)·H(L,L)),  K = X·Xᵀ, L = Y·Yᵀ
//	H(K,L)   = [tr(K̃L̃) + 1ᵀK̃1·1ᵀL̃1/((n−1)(n−2)) − 2·1ᵀK̃L̃1/(n−2)] / (n(n−3))
//
// where K̃ and L̃ are K and L with zero diagonals. Centring leaves H as it is
// and makes the row sums of K̃ equal to −diag K, so H too follows from p·q
// products, and no (n,n) matrix is made:
//
//	H = [‖Yᵀ·X‖² − n/(n−2)·Σ k[i]l[i] + Σk[i]·Σl[i]/((n−1)(n−2))] / (n(n−3)),  k[i] = ‖x[i]‖²
//
// Chance is the mean over all permutations of y's rows, exact: for linear,
// ‖X‖²‖Y‖²/((n−1)·‖XᵀX‖_F·‖YᵀY‖_F), which is far above 0 unless n is far above
// p and q; for debiased, 0, with a standard deviation near √(2/(n(n−3))) for
// independent normal states of many coordinates.
//
// Both are 1 for y = c·x·Q + b with Q orthogonal: they do not see the basis,
// which is what averaging of weights depends on.
//
// Errors: ErrStates for fewer than 4 rows or different ones.
//
// Sources: Kornblith et al. 2019, arXiv:1905.00414, equations 3 to 5; Song et
// al. 2012, JMLR 13, equation 5 (unbiased HSIC); Székely and Rizzo 2013,
// doi:10.1016/j.jmva.2013.02.012, theorem 1 (the distribution by chance).
func CKA(x, y tensor.Tensor) (Alignment, error) {
	if err := pair(x, y, 4); err != nil {
		return Alignment{}, err
	}
	a, b := centred(x), centred(y)
	cross := dense.Product(a, b)
	xy, xx, yy := dense.Dot(cross.Data, cross.Data), squares(a), squares(b)
	k, l := rowSquares(a), rowSquares(b)
	n := float64(a.Rows)
	scale := math.Sqrt(xx) * math.Sqrt(yy)
	return Alignment{
		Linear: Measured{xy / scale, float64(dense.Sum(k)*dense.Sum(l)) / ((n - 1) * scale)},
		Debiased: Measured{
			independence(xy, k, l) / (math.Sqrt(max(0, independence(xx, k, k))) * math.Sqrt(max(0, independence(yy, l, l)))), 0,
		},
	}, nil
}

// independence is H·n(n−3) of the comment on CKA.
func independence(squares float64, k, l []float64) float64 {
	n := float64(len(k))
	return squares - float64(n/(n-2)*dense.Dot(k, l)) + float64(dense.Sum(k)*dense.Sum(l))/((n-1)*(n-2))
}

// rowSquares returns ‖x[i]‖² of every row.
func rowSquares(x dense.Matrix) []float64 {
	out := make([]float64, x.Rows)
	for i := range out {
		out[i] = dense.Dot(x.Row(i), x.Row(i))
	}
	return out
}
