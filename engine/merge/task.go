package merge

import "confusio/engine/method"

// sparsifier sets elements of the task vector x of one model to zero.
type sparsifier func(t *task, model int, x []float64)

// arithmetic returns the merge of a family of methods that share five steps,
// of which two are optional:
//
//	τ[i]  = θ[i] − θ₀, sparsified and rescaled
//	δ[i]  = w[i]·τ[i]
//	keep  = sign δ[i] is the elected sign      (elect)
//	Δ     = Σ δ[i]·keep[i] / divisor           (normalize; else undivided)
//	θ     = θ₀ + λ·Δ
//
// The divisor is Σ w[i]·keep[i] with an election, 1 where that is zero, and
// Σ w[i] without.
//
// Errors: method.ErrWeights if the weights sum to zero and are to be normalised.
//
// Source: Ilharco et al. 2023, arXiv:2212.04089; with the steps of mergekit.
func arithmetic(sparsify sparsifier, elect bool) func(*task) error {
	return func(t *task) error {
		normalize := t.on("normalize")
		total := 1.0
		if normalize && !elect {
			var err error
			if total, err = t.weightSum(); err != nil {
				return err
			}
		}
		deltas := t.deltas()
		for i, x := range deltas {
			if sparsify != nil {
				t.sparsify(sparsify, i, x)
			}
			for j := range x {
				x[j] *= t.weights[i]
			}
		}
		if elect {
			t.addElected(deltas, normalize)
		} else {
			t.addAll(deltas, total)
		}
		return nil
	}
}

// sparsify applies a sparsifier and, if asked to, restores the sum of
// magnitudes; sums below 1e-7 are too small to divide by.
func (t *task) sparsify(sparsify sparsifier, model int, x []float64) {
	before := magnitude(x)
	sparsify(t, model, x)
	if t.knob("rescale") != method.RescaleSum {
		return
	}
	after := magnitude(x)
	if before < 1e-7 || after < 1e-7 || before == after {
		return
	}
	factor := before / after
	for j := range x {
		x[j] *= factor
	}
}

// magnitude returns Σ|x|.
func magnitude(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += max(v, -v)
	}
	return sum
}

// addAll writes θ₀ + λ·Σδ/total.
func (t *task) addAll(deltas [][]float64, total float64) {
	lambda := t.knob("lambda")
	for j := range t.out {
		sum := 0.0
		for _, x := range deltas {
			sum += x[j]
		}
		t.out[j] = float32(float64(t.base[j]) + float64(lambda*(sum/total)))
	}
}

// addElected writes θ₀ + λ·Δ, where at each position only the models whose δ
// has the sign of Σδ count. A sum of zero elects plus; a δ of zero has no sign.
func (t *task) addElected(deltas [][]float64, normalize bool) {
	lambda := t.knob("lambda")
	for j := range t.out {
		vote := 0.0
		for _, x := range deltas {
			vote += x[j]
		}
		sum, divisor := 0.0, 0.0
		for i, x := range deltas {
			if agrees(x[j], vote) {
				sum += x[j]
				divisor += t.weights[i]
			}
		}
		if normalize && divisor != 0 {
			sum /= divisor
		}
		t.out[j] = float32(float64(t.base[j]) + float64(lambda*sum))
	}
}

// agrees tells whether x has the elected sign: plus unless the vote is below
// zero.
func agrees(x, vote float64) bool {
	if vote < 0 {
		return x < 0
	}
	return x > 0
}
