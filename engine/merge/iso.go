package merge

import "confusio/engine/dense"

// isoC adds up the task vectors of a matrix and makes all its directions count
// the same: with Σ τ[i] = U·diag(σ)·Vᵀ,
//
//	θ = θ₀ + λ·mean(σ)·U·Vᵀ
//
// Tensors of one axis, and all where the knob "flatten" is off, take the mean of
// the task vectors instead:
//
//	θ = θ₀ + λ·mean τ[i]
//
// A direction without any change, σ = 0, stays without; a decomposition would
// choose its vectors at will.
//
// Source: Marczak et al. 2025, arXiv:2502.04959, section 4.1 and equation 7.
func isoC(t *task) error {
	deltas := t.deltas()
	sum := deltas[0]
	for _, x := range deltas[1:] {
		dense.AddScaled(sum, x, 1)
	}
	if t.rows > 1 && t.cols > 1 && t.on("flatten") {
		t.flatten(sum)
	} else {
		dense.Scale(sum, 1/float64(len(deltas)))
	}
	dense.Scale(sum, t.knob("lambda"))
	t.write(sum)
	return nil
}

// flatten replaces every singular value of the matrix a by their mean.
func (t *task) flatten(a []float64) {
	columns := make([][]float64, min(t.rows, t.cols))
	tall := t.rows >= t.cols // else its transpose is decomposed
	for c := range columns {
		columns[c] = make([]float64, max(t.rows, t.cols))
		for r := range columns[c] {
			columns[c][r] = a[place(tall, r, c, t.cols)]
		}
	}
	right, sigma := dense.Decompose(columns)
	mean, largest := 0.0, 0.0
	for _, s := range sigma {
		mean += s / float64(len(sigma))
		largest = max(largest, s)
	}
	clear(a)
	for k, s := range sigma {
		if s <= 1e-12*largest {
			continue
		}
		for c, v := range right[k] {
			w := mean / s * v
			for r, x := range columns[k] {
				a[place(tall, r, c, t.cols)] += float64(w * x)
			}
		}
	}
}

// place returns the index of element (r,c) of a matrix of so many columns, or,
// if it is not tall, of its transpose.
func place(tall bool, r, c, cols int) int {
	if tall {
		return r*cols + c
	}
	return c*cols + r
}
