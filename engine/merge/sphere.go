package merge

import (
	"math"

	"confusio/engine/elementary"
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
	c := dot(a, b) / (divisor(norm(a), 1e-8) * divisor(norm(b), 1e-8))
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

// divisor returns a norm to divide by: 1 where it is not above the limit.
func divisor(norm, limit float64) float64 {
	if norm > limit {
		return norm
	}
	return 1
}

// dot returns the inner product, summed in order.
func dot(a, b []float32) float64 {
	sum := 0.0
	for j, v := range a {
		sum += float64(float64(v) * float64(b[j]))
	}
	return sum
}

// norm returns the Euclidean norm.
func norm(a []float32) float64 { return math.Sqrt(dot(a, a)) }

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
