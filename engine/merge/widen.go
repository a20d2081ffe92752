package merge

import (
	"cmp"
	"math"
	"slices"

	"confusio/engine/elementary"
)

// tokenTable is the one tensor whose vectors are its rows, one a token; those of other
// matrices are their columns, one an input.
const tokenTable = "model.embed_tokens.weight"

// widen weighs each vector of a matrix by how far each model has moved it from the base,
// in length and in direction:
//
//	m[n,j] = |‖W[n,j]‖ − ‖W₀[j]‖|        d[n,j] = 1 − cos(W[n,j], W₀[j])
//	r = rank of j among the m (or d) of its model, from 0, divided by their number
//	s[n,j] = c  where r[n,j] > a·mean of r over j, else exp r[n,j] / Σ exp r[i,j] over the models
//	θ[j] = θ₀[j] + Σ ½·(s of m + s of d)[n,j]·τ[n,j]
//
// with a the knob "above_average" and c the knob "calibration". Equal distances rank by
// their place. Tensors of one axis take |τ| itself for r and have one score. A vector of
// zeros has no direction and counts as not turned, where the authors' code divides by zero.
//
// Source: Yu et al. 2024, arXiv:2408.03092, section 3.3, and its public code.
func widen(t *task) error {
	if _, x := t.Models[0].Weights.At(t.index); len(x.Shape) < 2 {
		t.widenVector()
		return nil
	}
	lengths, turns := t.movements()
	vectors := float64(len(lengths[0]))
	means := make([]float64, len(t.models))
	for n := range means {
		lengths[n], turns[n], means[n] = ranks(lengths[n]), ranks(turns[n]), (vectors-1)/2/vectors
	}
	byLength, byTurn := t.scores(lengths, means), t.scores(turns, means)
	t.addScored(func(n, at int) float64 {
		j := t.vectorOf(at)
		return (byLength[n][j] + byTurn[n][j]) / 2
	})
	return nil
}

func (t *task) widenVector() {
	deltas, means := t.deltas(), make([]float64, len(t.models))
	for n, x := range deltas {
		for j, v := range x {
			x[j] = math.Abs(v)
			means[n] += x[j]
		}
		means[n] /= float64(len(x))
	}
	scores := t.scores(deltas, means)
	t.addScored(func(n, at int) float64 { return scores[n][at] })
}

// addScored writes θ₀ + Σ score·τ.
func (t *task) addScored(score func(n, at int) float64) {
	for at := range t.out {
		base := float64(t.base[at])
		sum := 0.0
		for n, x := range t.models {
			sum += float64(score(n, at) * (float64(x[at]) - base))
		}
		t.out[at] = float32(base + sum)
	}
}

// vectorOf returns the vector to which an element belongs.
func (t *task) vectorOf(at int) int {
	if t.name == tokenTable {
		return at / t.cols
	}
	return at % t.cols
}

// movements returns, for each model and vector, how far its length and its direction are
// from those of the base.
func (t *task) movements() (lengths, turns [][]float64) {
	vectors := t.cols
	if t.name == tokenTable {
		vectors = t.rows
	}
	base, own, product := make([]float64, vectors), make([]float64, vectors), make([]float64, vectors)
	for at, v := range t.base {
		base[t.vectorOf(at)] += float64(float64(v) * float64(v))
	}
	for _, x := range t.models {
		clear(own)
		clear(product)
		for at, v := range x {
			own[t.vectorOf(at)] += float64(float64(v) * float64(v))
			product[t.vectorOf(at)] += float64(float64(v) * float64(t.base[at]))
		}
		length, turn := make([]float64, vectors), make([]float64, vectors)
		for j := range length {
			a, b := math.Sqrt(own[j]), math.Sqrt(base[j])
			length[j] = math.Abs(a - b)
			if a > 0 && b > 0 {
				turn[j] = 1 - product[j]/a/b
			}
		}
		lengths, turns = append(lengths, length), append(turns, turn)
	}
	return lengths, turns
}

// ranks returns each value's place in the ascending order of all, from 0, as a share of
// their number.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out := make([]float64, len(values))
	for place, i := range order {
		out[i] = float64(place) / float64(len(values))
	}
	return out
}

// scores turns what each model's vectors signify, and its mean, into their weights in
// the merge.
func (t *task) scores(significance [][]float64, means []float64) [][]float64 {
	above, calibration := t.knob("above_average"), t.knob("calibration")
	scores := make([][]float64, len(significance))
	for n, r := range significance {
		scores[n] = make([]float64, len(r))
	}
	for j := range scores[0] {
		largest, sum := math.Inf(-1), 0.0
		for _, r := range significance {
			largest = max(largest, r[j])
		}
		for n, r := range significance {
			scores[n][j] = elementary.Exp(r[j] - largest)
			sum += scores[n][j]
		}
		for n, r := range significance {
			if scores[n][j] /= sum; r[j] > above*means[n] {
				scores[n][j] = calibration
			}
		}
	}
	return scores
}
