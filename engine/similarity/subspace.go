package similarity

import (
	"fmt"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Subspaces returns how far the spaces of the k leading right singular vectors
// of x, (n,p), and y, (m,p), agree:
//
//	overlap = ‖U_Aᵀ·U_B‖²_F / k
//
// with U_A, U_B (p,k) orthonormal: 1 for the same space, 0 for orthogonal ones.
// The rows live in the space that is compared: for states, centre them first
// (Centred); for weights, x itself compares what the matrices read, and its
// transpose (Transposed) what they write.
//
// Chance is k/p, exact for a space drawn uniformly.
//
// The vectors are those of the (p,p) matrix xᵀ·x. Where singular value k equals
// the next, the space is not defined and the outcome is one of many.
//
// Errors: ErrStates for other columns, a k outside 1 to p, or if the
// decomposition fails, as for NaN.
//
// Source: Golub and Van Loan 2013, Matrix Computations, section 6.4.3 (angles
// between subspaces).
func Subspaces(x, y tensor.Tensor, k int) (Measured, error) {
	_, p := x.Rows()
	if _, q := y.Rows(); p != q || k < 1 || k > p {
		return Measured{}, fmt.Errorf("%w: %d leading directions of %v and %v", ErrStates, k, x.Shape, y.Shape)
	}
	a, err := leading(newMatrix(x), k)
	if err != nil {
		return Measured{}, err
	}
	b, err := leading(newMatrix(y), k)
	if err != nil {
		return Measured{}, err
	}
	cross := dense.Product(a, b)
	return Measured{dense.Dot(cross.Data, cross.Data) / float64(k), float64(k) / float64(p)}, nil
}

// leading returns the k leading right singular vectors of x as a (p,k) matrix.
func leading(x dense.Matrix, k int) (dense.Matrix, error) {
	gram := dense.Gram(x)
	if !gram.Finite() {
		return dense.Matrix{}, fmt.Errorf("%w: not all numbers are finite", ErrStates)
	}
	vectors, _, ok := dense.Eigenvectors(gram)
	if !ok {
		return dense.Matrix{}, fmt.Errorf("%w: an eigenvalue was not found", ErrStates)
	}
	out := dense.New(gram.Rows, k)
	for i := range gram.Rows {
		for j := range k {
			out.Row(i)[j] = vectors.Row(j)[i]
		}
	}
	return out, nil
}

// Centred returns x, (n,p), with the mean of every column taken off.
func Centred(x tensor.Tensor) tensor.Tensor {
	m := centred(x)
	out := tensor.New(m.Rows, m.Cols)
	for i, v := range m.Data {
		out.Data[i] = float32(v)
	}
	return out
}

// Transposed returns xᵀ, (p,n).
func Transposed(x tensor.Tensor) tensor.Tensor {
	rows, cols := x.Rows()
	out := tensor.New(cols, rows)
	for i := range rows {
		for j := range cols {
			out.Data[j*rows+i] = x.Data[i*cols+j]
		}
	}
	return out
}
