package merge

import (
	"math"

	"confusio/engine/dense"
	"confusio/engine/elementary"
	"confusio/engine/method"
)

// multislerp is the weighted mean direction with the weighted mean norm, of
// the weights or, with a base, of the task vectors v[i], tensor by tensor:
//
//	θ = m/‖m‖ · Σ w[i]·‖v[i]‖,    m = Σ w[i]·v[i]/‖v[i]‖
//
// mergekit reaches the same point by way of the tangent space at m. A norm up
// to 1e-8 has no direction. Where ‖m‖ < 1e-8, two models are averaged; for more
// it is method.ErrWeights, unless all of them are zero there.
//
// Errors: method.ErrWeights, also if weights to be normalised sum to zero.
//
// Source: mergekit, method multislerp.
func multislerp(t *task) error {
	sum := 1.0
	if t.on("normalize_weights") {
		var err error
		if sum, err = t.weightSum(); err != nil {
			return err
		}
	}
	v := t.vectors()
	mean := t.buffer(len(v), len(t.out))
	clear(mean)
	length, largest := 0.0, 0.0
	for i, x := range v {
		w, n := t.weights[i]/sum, dense.Norm(x)
		length += float64(w * n)
		largest = max(largest, n)
		dense.AddScaled(mean, x, w/divisor(n, 1e-8))
	}
	n := dense.Norm(mean)
	switch {
	case n >= 1e-8:
		dense.Scale(mean, length/n)
	case largest <= 1e-8:
		clear(mean)
	case len(v) == 2:
		clear(mean)
		dense.AddScaled(mean, v[0], t.weights[0]/sum)
		dense.AddScaled(mean, v[1], t.weights[1]/sum)
	default:
		return fault(method.ErrWeights, "merge.cancel_directions")
	}
	t.write(mean)
	return nil
}

// karcher is the mean on the sphere: the unit vector u from which the arcs to
// all models balance, times the weighted mean of the norms. From the normalised
// mean it repeats
//
//	T = Σ α[i]·(Θ[i]/sin Θ[i])·(u[i] − cos Θ[i]·u),   cos Θ[i] = ⟨u[i],u⟩
//	u ← cos‖T‖·u + sin‖T‖·T/‖T‖
//
// until ‖T‖ < tol or max_iter times. Tensors of zeros have no direction and
// count by their norm only; a model opposite to u pulls nowhere.
//
// Errors: method.ErrWeights if the weights sum to zero.
//
// Source: Grove and Karcher 1973, "How to conjugate C¹-close group actions";
// mergekit, where all weights are equal.
func karcher(t *task) error {
	sum, err := t.weightSum()
	if err != nil {
		return err
	}
	v := t.vectors()
	length, directed := 0.0, 0.0
	share := make([]float64, len(v))
	for i, x := range v {
		n := dense.Norm(x)
		length += float64(t.weights[i] / sum * n)
		if n > 1e-12 {
			dense.Scale(x, 1/n)
			share[i] = t.weights[i]
			directed += share[i]
		}
	}
	u := t.buffer(len(v), len(t.out))
	clear(u)
	if math.Abs(directed) > 1e-12 {
		dense.Scale(share, 1/directed)
		t.balance(u, v, share)
	}
	dense.Scale(u, length)
	t.write(u)
	return nil
}

// balance moves u to the mean of the unit vectors v with those shares.
func (t *task) balance(u []float64, v [][]float64, share []float64) {
	for i, x := range v {
		dense.AddScaled(u, x, share[i])
	}
	if n := dense.Norm(u); n > 1e-12 {
		dense.Scale(u, 1/n)
	} else {
		copy(u, v[0])
	}
	pull := t.buffer(len(v)+1, len(u))
	for range int(t.knob("max_iter")) {
		clear(pull)
		for i, x := range v {
			c := dense.Dot(x, u)
			theta := angle(c)
			if sin := elementary.Sin(theta); share[i] != 0 && sin >= arcLimit {
				w := share[i] * theta / sin
				dense.AddScaled(pull, x, w)
				dense.AddScaled(pull, u, -w*c)
			}
		}
		n := dense.Norm(pull)
		if n < t.knob("tol") {
			return
		}
		dense.Scale(u, elementary.Cos(n))
		dense.AddScaled(u, pull, elementary.Sin(n)/n)
	}
}
