package mixture

import (
	"errors"
	"fmt"

	"confusio/engine/elementary"
)

// ErrWeights reports a mixture that names no possible language.
var ErrWeights = errors.New("mixture: bad weights")

// Weights is a distribution over languages, which are counted from 0.
type Weights struct {
	cumulative []float64 // running sums of the shares; the last is 1
}

// NewWeights turns non-negative weights w into the shares
//
//	p[i] = w[i]^(1/T) / Σ w[j]^(1/T)
//
// with temperature T: 1 keeps the proportions, larger values level them.
// A language of weight 0 keeps share 0 at every temperature.
//
// Source: Arivazhagan et al. 2019, arXiv:1907.05019, section 5 (sampling by
// temperature).
func NewWeights(w []float64, temperature float64) (Weights, error) {
	if len(w) == 0 || !(temperature > 0 && temperature <= 1e6) {
		return Weights{}, fmt.Errorf("%w: %d languages at temperature %g", ErrWeights, len(w), temperature)
	}
	shares := make([]float64, len(w))
	sum := 0.0
	for i, x := range w {
		if !(x >= 0 && x <= 1e12) {
			return Weights{}, fmt.Errorf("%w: weight %d is %g", ErrWeights, i, x)
		}
		if x > 0 && temperature != 1 {
			x = elementary.Pow(x, 1/temperature)
		}
		shares[i] = x
		sum += x
	}
	if !(sum > 0) {
		return Weights{}, fmt.Errorf("%w: every weight is zero", ErrWeights)
	}
	running := 0.0
	for i, x := range shares {
		running += x
		shares[i] = running / sum
	}
	return Weights{cumulative: shares}, nil
}

// Languages returns the number of languages.
func (w Weights) Languages() int { return len(w.cumulative) }

// Share returns the probability of a language.
func (w Weights) Share(language int) float64 {
	if language == 0 {
		return w.cumulative[0]
	}
	return w.cumulative[language] - w.cumulative[language-1]
}

// Pick returns the language whose part of the interval [0, 1) holds u.
func (w Weights) Pick(u float64) int {
	for i, c := range w.cumulative {
		if u < c {
			return i
		}
	}
	return len(w.cumulative) - 1 // only u = 1 itself; the last sum is 1
}
