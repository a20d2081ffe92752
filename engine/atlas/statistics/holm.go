package statistics

import (
	"fmt"
	"slices"
)

// Holm returns the p of several tests, each adjusted so that the chance of any false
// rejection stays below the level that it is compared with:
//
//	p̃(k) = max over j ≤ k of min(1, (m−j+1)·p(j)),   p(1) ≤ … ≤ p(m)
//
// in the order in which they came. Errors: ErrFew for none, ErrValue outside 0 to 1.
//
// Source: Holm 1979, "A simple sequentially rejective multiple test procedure".
func Holm(p []float64) ([]float64, error) {
	if err := usable(p, 1, 0.5); err != nil {
		return nil, err
	}
	order := make([]int, len(p))
	for i, v := range p {
		if v < 0 || v > 1 {
			return nil, fmt.Errorf("%w: p is %g", ErrValue, v)
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(p[a], p[b]) })
	adjusted, largest := make([]float64, len(p)), 0.0
	for rank, i := range order {
		largest = max(largest, min(1, float64(len(p)-rank)*p[i]))
		adjusted[i] = largest
	}
	return adjusted, nil
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
