package merge

import "math"

// ram returns Reinforced Agent Merging. A position is active in a model where
// |τ| > epsilon; a position active in one model only keeps that model's change
// whole, one active in several takes the mean of theirs, the rest stay at the
// base:
//
//	θ = θ₀ + Σ a[i]·τ[i] / max(Σ a[i], 1)
//
// With boost, a model's own changes grow to make up for those it shares:
//
//	τ[i] → τ[i]·(1 + r·min(shared[i]/own[i], alpha))   where i alone is active
//
// with the numbers of active positions of the model in this tensor that it
// shares and that it has alone.
//
// Source: Yuan et al. 2026, arXiv:2601.13572; per tensor, as in mergekit.
func ram(boost bool) func(*task) error {
	return func(t *task) error {
		deltas := t.deltas()
		epsilon := t.knob("epsilon")
		owners := t.owners(deltas, epsilon)
		for _, x := range deltas {
			factor := 1.0
			if boost {
				factor = t.boost(x, owners, epsilon)
			}
			for j, v := range x {
				switch {
				case !(math.Abs(v) > epsilon):
					x[j] = 0
				case owners[j] == 1:
					x[j] *= factor
				}
			}
		}
		for j := range t.out {
			t.out[j] = float32(float64(t.base[j]) + sumAt(deltas, j)/max(owners[j], 1))
		}
		return nil
	}
}

// owners counts, at each position, the models that are active there.
func (t *task) owners(deltas [][]float64, epsilon float64) []float64 {
	n := t.buffer(len(deltas), len(t.out))
	clear(n)
	for _, x := range deltas {
		for j, v := range x {
			if math.Abs(v) > epsilon {
				n[j]++
			}
		}
	}
	return n
}

// boost returns the factor for the changes that the model of x has alone.
func (t *task) boost(x, owners []float64, epsilon float64) float64 {
	own, shared := 0.0, 0.0
	for j, v := range x {
		switch {
		case !(math.Abs(v) > epsilon):
		case owners[j] == 1:
			own++
		default:
			shared++
		}
	}
	if own == 0 {
		return 1 // there is nothing to boost
	}
	return 1 + float64(t.knob("r")*min(shared/own, t.knob("alpha")))
}
