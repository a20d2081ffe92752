package kernel

import (
	"math"

	"confusio/engine/elementary"
)

// AdamWStep holds the scalars of one optimiser step, as NewAdamWStep computes
// them.
type AdamWStep struct {
	GradientScale float32 // multiplies every gradient first: clipping, or 1
	Beta1         float32 // decay of the first moment, per step
	OneMinusBeta1 float32
	Beta2         float32 // decay of the second moment, per step
	OneMinusBeta2 float32
	Correction    float32 // 1/sqrt(1-beta2^t), on the root of the second moment
	Rate          float32 // learning rate/(1-beta1^t)
	Epsilon       float32 // added to the corrected root
	Keep          float32 // 1 - learning rate*weight decay
}

// NewAdamWStep returns the scalars of step t, counted from 1, computed in
// float64 and rounded once. gradientScale is 1 when nothing is clipped.
func NewAdamWStep(t int, rate, beta1, beta2, epsilon, decay, gradientScale float64) AdamWStep {
	correction1 := 1 - elementary.Pow(beta1, float64(t))
	correction2 := 1 - elementary.Pow(beta2, float64(t))
	return AdamWStep{
		GradientScale: float32(gradientScale),
		Beta1:         float32(beta1),
		OneMinusBeta1: float32(1 - beta1),
		Beta2:         float32(beta2),
		OneMinusBeta2: float32(1 - beta2),
		Correction:    float32(1 / math.Sqrt(correction2)),
		Rate:          float32(rate / correction1),
		Epsilon:       float32(epsilon),
		Keep:          float32(1 - float64(rate*decay)),
	}
}

// AdamW moves the weights w by one step of Adam with decoupled decay, and
// updates the moments m and v. All slices are as long as w.
//
//	g'   = GradientScale*g
//	m    = Beta1*m + (1-Beta1)*g'
//	v    = Beta2*v + (1-Beta2)*g'²
//	w    = Keep*w - Rate*m/(Correction*sqrt(v) + Epsilon)
//
// Source: Loshchilov and Hutter 2019, arXiv:1711.05101, algorithm 2.
func AdamW(w, m, v, g []float32, step AdamWStep) {
	n := len(w)
	m, v, g = m[:n], v[:n], g[:n]
	k := adamwVector(w, m, v, g, &step)
	adamwScalar(w[k:], m[k:], v[k:], g[k:], &step)
}

func adamwScalar(w, m, v, g []float32, s *AdamWStep) {
	for i := range w {
		d := float32(s.GradientScale * g[i])
		a := float32(s.Beta1*m[i]) + float32(s.OneMinusBeta1*d)
		b := float32(s.Beta2*v[i]) + float32(s.OneMinusBeta2*float32(d*d))
		m[i], v[i] = a, b
		root := float32(math.Sqrt(float64(b)))
		u := float32(s.Rate*a) / (float32(s.Correction*root) + s.Epsilon)
		w[i] = float32(s.Keep*w[i]) - u
	}
}
