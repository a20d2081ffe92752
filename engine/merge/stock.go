package merge

import (
	"math"

	"confusio/engine/method"
)

// modelStock goes from the base towards the mean of the N models, the further
// the more their task vectors agree:
//
//	θ = t·mean θ[i] + (1−t)·θ₀,    t = N·c / (1 + (N−1)·c)
//
// with c the mean cosine of all pairs of task vectors, over the whole tensor
// or over each row. Task vectors at right angles give t near 0: the base, which
// is a retreat rather than a merge. A vector of zeros has the cosine 0 to all.
// Where 1 + (N−1)·c vanishes the task vectors sum to zero, and the base stays.
//
// Source: Jang et al. 2024, arXiv:2403.19522, equation 7.
func modelStock(t *task) error {
	deltas := t.deltas()
	by := float64(method.WholeTensor)
	if t.on("filter_wise") {
		by = method.EachRow
	}
	count := float64(len(deltas))
	for _, g := range t.groups(by) {
		c := meanCosine(g, deltas)
		at, below := 0.0, 1+float64((count-1)*c)
		if below > 1e-9 {
			at = count * c / below
		}
		for j, k := g.start, 0; k < g.n; j, k = j+g.step, k+1 {
			t.out[j] = float32(float64(t.base[j]) + float64(at*(sumAt(deltas, j)/count)))
		}
	}
	return nil
}

// meanCosine returns the mean cosine of all pairs of vectors over the group.
func meanCosine(g group, x [][]float64) float64 {
	norms := make([]float64, len(x))
	for i := range x {
		norms[i] = math.Sqrt(g.dot(x[i], x[i]))
	}
	sum, pairs := 0.0, 0
	for i := range x {
		for k := range i {
			pairs++
			if n := norms[i] * norms[k]; n > 0 {
				sum += g.dot(x[i], x[k]) / n
			}
		}
	}
	return sum / float64(pairs)
}
