package merge

// sce selects, calculates and erases, tensor by tensor:
//
//	select:    keep the positions where the task vectors vary most over the models
//	calculate: α[i] = mean τ[i]² / Σ mean τ², of what was kept
//	erase:     mask[i] = sign τ[i] is the sign of Σ τ
//	θ = θ₀ + Σ α[i]·τ[i]·mask[i] / Σ α[i]·mask[i]
//
// Selection keeps the share select_topk of those positions that vary at all;
// at 1 it keeps everything. The α are equal where the sum of squares is below
// 1e-6, and a divisor below 1e-6 counts as that.
//
// Source: Wan et al. 2024, arXiv:2408.07990, section 3.2; with the limits of
// mergekit.
func sce(t *task) error {
	deltas := t.deltas()
	if share := t.knob("select_topk"); share < 1 {
		t.selectVarying(deltas, share)
	}
	alpha := energies(deltas)
	for j := range t.out {
		vote := sumAt(deltas, j)
		sum, divisor := 0.0, 0.0
		for i, x := range deltas {
			if agrees(x[j], vote) {
				sum += float64(alpha[i] * x[j])
				divisor += alpha[i]
			}
		}
		t.out[j] = float32(float64(t.base[j]) + sum/max(divisor, 1e-6))
	}
	return nil
}

// selectVarying sets to zero, in all vectors, the positions that are not among
// the share of greatest variance.
func (t *task) selectVarying(deltas [][]float64, share float64) {
	variance := t.buffer(len(deltas), len(t.out))
	varying, n := 0, float64(len(deltas))
	for j := range variance {
		mean := sumAt(deltas, j) / n
		variance[j] = 0
		for _, x := range deltas {
			d := x[j] - mean
			variance[j] += float64(d * d)
		}
		if variance[j] != 0 {
			varying++
		}
	}
	cut := cutAt(variance, int(share*float64(varying)))
	cut.apply(variance)
	for _, x := range deltas {
		for j := range x {
			if variance[j] == 0 {
				x[j] = 0
			}
		}
	}
}

// energies returns the share of each vector in the sum of mean squares.
func energies(x [][]float64) []float64 {
	alpha := make([]float64, len(x))
	total := 0.0
	for i, xi := range x {
		all := group{0, 1, len(xi)}
		alpha[i] = all.dot(xi, xi) / float64(max(len(xi), 1))
		total += alpha[i]
	}
	for i := range alpha {
		if total < 1e-6 {
			alpha[i] = 1 / float64(len(x))
		} else {
			alpha[i] /= total
		}
	}
	return alpha
}
