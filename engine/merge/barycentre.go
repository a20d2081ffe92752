package merge

import (
	"math"

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
	all := group{0, 1, len(t.out)}
	mean := t.buffer(len(v), len(t.out))
	clear(mean)
	length, largest := 0.0, 0.0
	for i, x := range v {
		w, n := t.weights[i]/sum, math.Sqrt(all.dot(x, x))
		length += float64(w * n)
		largest = max(largest, n)
		addScaled(mean, x, w/divisor(n, 1e-8))
	}
	n := math.Sqrt(all.dot(mean, mean))
	switch {
	case n >= 1e-8:
		scale(mean, length/n)
	case largest <= 1e-8:
		clear(mean)
	case len(v) == 2:
		clear(mean)
		addScaled(mean, v[0], t.weights[0]/sum)
		addScaled(mean, v[1], t.weights[1]/sum)
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
	all := group{0, 1, len(t.out)}
	length, directed := 0.0, 0.0
	share := make([]float64, len(v))
	for i, x := range v {
		n := math.Sqrt(all.dot(x, x))
		length += float64(t.weights[i] / sum * n)
		if n > 1e-12 {
			scale(x, 1/n)
			share[i] = t.weights[i]
			directed += share[i]
		}
	}
	u := t.buffer(len(v), len(t.out))
	clear(u)
	if math.Abs(directed) > 1e-12 {
		scale(share, 1/directed)
		t.balance(u, v, share)
	}
	scale(u, length)
	t.write(u)
	return nil
}

// balance moves u to the mean of the unit vectors v with those shares.
func (t *task) balance(u []float64, v [][]float64, share []float64) {
	all := group{0, 1, len(u)}
	for i, x := range v {
		addScaled(u, x, share[i])
	}
	if n := math.Sqrt(all.dot(u, u)); n > 1e-12 {
		scale(u, 1/n)
	} else {
		copy(u, v[0])
	}
	pull := t.buffer(len(v)+1, len(u))
	for range int(t.knob("max_iter")) {
		clear(pull)
		for i, x := range v {
			c := all.dot(x, u)
			theta := angle(c)
			if sin := elementary.Sin(theta); share[i] != 0 && sin >= arcLimit {
				w := share[i] * theta / sin
				addScaled(pull, x, w)
				addScaled(pull, u, -w*c)
			}
		}
		n := math.Sqrt(all.dot(pull, pull))
		if n < t.knob("tol") {
			return
		}
		scale(u, elementary.Cos(n))
		addScaled(u, pull, elementary.Sin(n)/n)
	}
}

// addScaled adds a·x to dst.
func addScaled(dst, x []float64, a float64) {
	for j, v := range x {
		dst[j] += float64(a * v)
	}
}

// scale multiplies x by a.
func scale(x []float64, a float64) {
	for j := range x {
		x[j] *= a
	}
}
