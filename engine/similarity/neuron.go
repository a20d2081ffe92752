package similarity

import "confusio/engine/tensor"

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
	if a.cols != b.cols {
		return Measured{}, errColumns(a.cols, b.cols)
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
	a.standardise(left)
	b.standardise(right)
	total, all := 0.0, 0.0
	for i := range a.rows {
		u, v := a.row(i), b.row(i)
		total += dot(u, v)
		all += float64(sum(u) * sum(v))
	}
	n := float64(units)
	return Measured{total / n, all / n / n}, nil
}

// columnSquares returns ‖column j‖² of every column.
func columnSquares(x matrix) []float64 {
	out := make([]float64, x.cols)
	for i := range x.rows {
		for j, v := range x.row(i) {
			out[j] += float64(v * v)
		}
	}
	return out
}
