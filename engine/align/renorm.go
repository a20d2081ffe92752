package align

import (
	"fmt"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// RestoreNorms scales every matrix of a merge, in place, to the mean of its
// parents' Frobenius norms. Averaging two matrices of norm ρ and cosine c
// leaves ρ·√((1+c)/2).
func RestoreNorms(merged *tensor.Set, parents ...*tensor.Set) error {
	for name, t := range merged.All() {
		if len(t.Shape) < 2 {
			continue
		}
		want := 0.0
		for _, p := range parents {
			u, ok := p.Get(name)
			if !ok || len(u.Data) != len(t.Data) {
				return fmt.Errorf("%w: %s", tensor.ErrShape, name)
			}
			want += dense.Norm(u.Data) / float64(len(parents))
		}
		if have := dense.Norm(t.Data); have > 0 {
			dense.Scale(t.Data, want/have)
		}
	}
	return nil
}

// RestoreDeviations scales the rows of a matrix, in place, so that the outputs,
// whose standard deviations are now have, get the deviations want. A row whose
// output does not vary is left alone. The outputs of a network without biases
// can be scaled and not shifted, so the means of the original method stay.
//
// Source: Jordan et al. 2023, arXiv:2211.08403, section 4.
func RestoreDeviations(t tensor.Tensor, have, want []float64) error {
	rows, cols := t.Rows()
	if rows != len(have) || rows != len(want) {
		return fmt.Errorf("%w: %d rows, %d and %d deviations", tensor.ErrShape, rows, len(have), len(want))
	}
	for i := range rows {
		if have[i] > 0 {
			dense.Scale(t.Data[i*cols:(i+1)*cols], want[i]/have[i])
		}
	}
	return nil
}
