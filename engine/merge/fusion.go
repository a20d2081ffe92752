package merge

import (
	"math"
	"slices"

	"confusio/engine/elementary"
)

// arceeFusion keeps the first model and takes over from the second what stands
// out. With Δ = θ₁ − θ₀ and, for each row along the last axis, the divergence
// D = KL(softmax θ₁ ‖ softmax θ₀):
//
//	score = |Δ|·D
//	θ     = θ₀ + Δ where score ≥ median + 1.5·(third − first quartile), else θ₀
//
// The quantiles are over the whole tensor; quantile q of n sorted scores is
// number floor(q·(n−1)).
//
// Source: mergekit, method arcee_fusion.
func arceeFusion(t *task) error {
	n := len(t.out)
	if n == 0 {
		return nil
	}
	score := t.buffer(0, n)
	for r := range t.rows {
		from, to := r*t.cols, (r+1)*t.cols
		base, other := t.models[0][from:to], t.models[1][from:to]
		d := divergence(t.softmax(1, other), t.softmax(2, base))
		for j := range base {
			score[from+j] = math.Abs(float64(other[j])-float64(base[j])) * d
		}
	}
	sorted := t.buffer(1, n)
	copy(sorted, score)
	slices.Sort(sorted)
	quantile := func(quarters int) float64 { return sorted[quarters*(n-1)/4] }
	limit := quantile(2) + float64(1.5*(quantile(3)-quantile(1)))
	for j, a := range t.models[0] {
		if t.out[j] = a; score[j] >= limit {
			t.out[j] = t.models[1][j]
		}
	}
	return nil
}

// softmax returns the softmax of x, plus 1e-8 so that its logarithm is finite,
// in the i-th scratch vector.
func (t *task) softmax(i int, x []float32) []float64 {
	p := t.buffer(i, len(x))
	top := float64(slices.Max(x)) // exp(x−top) cannot overflow
	sum := 0.0
	for j, v := range x {
		p[j] = elementary.Exp(float64(v) - top)
		sum += p[j]
	}
	for j := range p {
		p[j] = p[j]/sum + 1e-8
	}
	return p
}

// divergence returns Σ p·ln(p/q).
func divergence(p, q []float64) float64 {
	sum := 0.0
	for j, x := range p {
		sum += float64(x * elementary.Log(x/q[j]))
	}
	return sum
}
