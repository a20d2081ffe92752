package similarity

import (
	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Neurons returns the same-basis correlation of states x and y, both (n,p):
// Pearson's correlation of column j of x with column j of y over the n inputs,
// averaged over the columns that vary in both. It is what averaging of weights
// needs: 1 for a model with itself, near 0 for the same model with its units
// permuted, whose CKA stays 1.
//
// Chance is the mean over all permutations of y's columns, exact: the average
// of all p² correlations.
//
// Errors: ErrStates for fewer than 2 rows, other rows or other columns.
//
// Source: Li et al. 2016, arXiv:1511.07543, section 2 (there units are matched
// first).
func Neurons(x, y tensor.Tensor) (Measured, error) {
	if err := pair(x, y, 2); err != nil {
		return Measured{}, err
	}
	a, b := centred(x), centred(y)
	if a.Cols != b.Cols {
		return Measured{}, errColumns(a.Cols, b.Cols)
	}
	left, right := columnSquares(a), columnSquares(b)
	units := 0
	for j := range left {
		if left[j] == 0 || right[j] == 0 {
			left[j], right[j] = 0, 0
			continue
		}
		units++
	}
	standardise(a, left)
	standardise(b, right)
	total, all := 0.0, 0.0
	for i := range a.Rows {
		u, v := a.Row(i), b.Row(i)
		total += dense.Dot(u, v)
		all += float64(dense.Sum(u) * dense.Sum(v))
	}
	n := float64(units)
	return Measured{total / n, all / n / n}, nil
}

// columnSquares returns ‖column j‖² of every column.
func columnSquares(x dense.Matrix) []float64 {
	out := make([]float64, x.Cols)
	for i := range x.Rows {
		for j, v := range x.Row(i) {
			out[j] += float64(v * v)
		}
	}
	return out
}
