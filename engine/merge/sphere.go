package merge

import (
	"math"

	"confusio/engine/dense"
	"confusio/engine/elementary"
	"confusio/engine/method"
)

// slerp walks the arc from the first model, at t = 0, to the second:
//
//	θ = [sin((1−t)Θ)·v₀ + sin(tΘ)·v₁] / sin Θ,    cos Θ = ⟨u₀,u₁⟩
//
// on each tensor as one vector v; u is v over its norm, or v itself where the
// norm is at most 1e-8. Where |cos Θ| > 0.9995 the arc is taken for its chord.
//
// Source: Shoemake 1985, "Animating rotation with quaternion curves"; with the
// limits of mergekit.
func slerp(t *task) error {
	at := t.knob("t")
	a, b := t.models[0], t.models[1]
	c := dense.Dot(a, b) / (divisor(dense.Norm(a), 1e-8) * divisor(dense.Norm(b), 1e-8))
	if math.Abs(c) > 0.9995 {
		lerp(t.out, a, b, at)
		return nil
	}
	theta := angle(c)
	sin := elementary.Sin(theta)
	wa, wb := elementary.Sin(float64((1-at)*theta))/sin, elementary.Sin(float64(at*theta))/sin
	for j := range t.out {
		t.out[j] = float32(float64(wa*float64(a[j])) + float64(wb*float64(b[j])))
	}
	return nil
}

// nuslerp is slerp with weights in place of a position, t = w₁/(w₀+w₁), on the
// weights themselves or, with a base, on the task vectors. Each tensor is one
// vector, or falls into its rows or columns; a tensor of one axis is always one
// vector. Weights that sum to less than 1e-6 stand for t = 0.5. Norms below
// 1e-7 count as that. The arc is its chord where |sin Θ| < 1e-6: next to 0 the
// two agree to 1e-12, next to π the arc has no direction but that of rounding
// errors, by which mergekit divides.
//
// Source: mergekit, method nuslerp.
func nuslerp(t *task) error {
	at := 0.5
	if sum := t.weights[0] + t.weights[1]; math.Abs(sum) >= 1e-6 {
		at = t.weights[1] / sum
	}
	v := t.vectors()
	for _, g := range t.groups(t.knob("vectors")) {
		c := g.dot(v[0], v[1]) / (max(math.Sqrt(g.dot(v[0], v[0])), 1e-7) * max(math.Sqrt(g.dot(v[1], v[1])), 1e-7))
		theta := angle(c)
		wa, wb := 1-at, at
		if sin := elementary.Sin(theta); math.Abs(sin) >= arcLimit {
			wa, wb = elementary.Sin(float64((1-at)*theta))/sin, elementary.Sin(float64(at*theta))/sin
		}
		for j, k := g.start, 0; k < g.n; j, k = j+g.step, k+1 {
			v[0][j] = float64(wa*v[0][j]) + float64(wb*v[1][j])
		}
	}
	t.write(v[0])
	return nil
}

// arcLimit is the smallest sine of an angle that is told from 0 and π: float32
// weights and a float64 cosine place an angle there to about 1e-7.
const arcLimit = 1e-6

// group is a vector inside a tensor: n elements from start, step apart.
type group struct{ start, step, n int }

// groups divides the tensor into vectors.
func (t *task) groups(by float64) []group {
	switch {
	case by == method.EachColumn && t.rows > 1:
		all := make([]group, t.cols)
		for c := range all {
			all[c] = group{c, t.cols, t.rows}
		}
		return all
	case by == method.EachRow:
		all := make([]group, t.rows)
		for r := range all {
			all[r] = group{r * t.cols, 1, t.cols}
		}
		return all
	}
	return []group{{0, 1, len(t.out)}}
}

// dot returns the inner product of a and b over the group, summed in order.
func (g group) dot(a, b []float64) float64 {
	sum := 0.0
	for j, k := g.start, 0; k < g.n; j, k = j+g.step, k+1 {
		sum += float64(a[j] * b[j])
	}
	return sum
}

// divisor returns a norm to divide by: 1 where it is not above the limit.
func divisor(norm, limit float64) float64 {
	if norm > limit {
		return norm
	}
	return 1
}

// angle returns the arc cosine of c, in [0,π]; c outside [-1,1] counts as the
// nearer end. Newton's method on cos θ = c starts from the chord 2·sin(θ/2), less
// than 0.16 below θ on (0,π/2], and eight steps are more than it needs there;
// the rest of the range is its mirror image.
func angle(c float64) float64 {
	switch {
	case c >= 1:
		return 0
	case c < 0:
		return math.Pi - angle(-max(c, -1))
	}
	theta := math.Sqrt(2 * (1 - c))
	for range 8 {
		s := elementary.Sin(theta)
		theta += (elementary.Cos(theta) - c) / s
	}
	return theta
}
