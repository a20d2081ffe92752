package eval

import "math"

// Barrier returns the height of the barrier on the line between two models,
// from the losses at evenly spaced weights λ = 0 … 1 of the second, in one
// language and any one unit, and the λ at which it stands:
//
//	max over λ of L(λ) − (1−λ)·L(0) − λ·L(1)
//
// It is 0 where the line lies nowhere above its chord, and NaN for fewer than
// two points.
//
// Source: Frankle et al. 2020, arXiv:1912.05671, section 2, with the chord of
// Entezari et al. 2022, arXiv:2110.06296.
func Barrier(losses []float64) (height, at float64) {
	n := len(losses) - 1
	if n < 1 {
		return math.NaN(), math.NaN()
	}
	for i, loss := range losses {
		w := float64(i) / float64(n)
		chord := float64((1-w)*losses[0]) + float64(w*losses[n])
		if over := loss - chord; over > height && i > 0 && i < n {
			height, at = over, w
		}
	}
	return height, at
}
