package eval

import "math"

// K returns how much of an expert's knowledge a merge keeps:
//
//	K = (unigram − merge) / (unigram − own)
//
// 1 is as good as the language's own expert, 0 a unigram model, below 0 worse
// than that. Losses are in nats per byte, or in any one unit: K depends on none.
// It is NaN if the expert is no better than a unigram model.
func K(unigram, merge, own float64) float64 { return gain(unigram, merge, own) }

// B returns the damage of a merge: b = (merge − own) / (untrained − own), 0 for
// none, 1 for the untrained network. It is NaN if the expert is no better than
// the untrained network.
func B(untrained, merge, own float64) float64 { return 1 - gain(untrained, merge, own) }

// G returns how much a merge of branches gains over their common base:
// G = (base − merge) / (base − own); above 0, merging beats not merging. It is
// NaN if the branch is no better than the base.
func G(base, merge, own float64) float64 { return gain(base, merge, own) }

// gain returns (from − merge) / (from − own).
func gain(from, merge, own float64) float64 {
	if !(from > own) {
		return math.NaN()
	}
	return (from - merge) / (from - own)
}

// Mean returns the mean of values in their order, NaN for none.
func Mean(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total / float64(len(values))
}
