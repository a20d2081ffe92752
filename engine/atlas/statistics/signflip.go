package statistics

import (
	"fmt"
	"math"
)

// mostFlips is the most values whose 2ⁿ signs are all tried.
const mostFlips = 20

// SignFlip returns the exact two-sided p of a mean of zero, where each value could as well
// have the other sign: the share of the 2ⁿ choices of signs whose mean is at least as far
// from zero as the one found. The choice that was found counts, so p is never below 2¹⁻ⁿ.
//
// To test a mean against a limit, subtract the limit first. Errors: ErrFew below two values,
// ErrValue also above 20.
//
// Source: Fisher 1935, "The design of experiments", § 21.
func SignFlip(x []float64) (float64, error) {
	if err := usable(x, 2, 0.5); err != nil {
		return 0, err
	}
	if len(x) > mostFlips {
		return 0, fmt.Errorf("%w: the signs of %d values, at most %d are tried", ErrValue, len(x), mostFlips)
	}
	found := math.Abs(sum(x))
	scale := 0.0
	for _, v := range x {
		scale += math.Abs(v)
	}
	least := found - 1e-12*scale // equal but for rounding is equal
	n := 0
	for signs := range 1 << len(x) {
		if math.Abs(flipped(x, signs)) >= least {
			n++
		}
	}
	return float64(n) / float64(int(1)<<len(x)), nil
}

// flipped returns the sum of x with the signs that the bits of a number name.
func flipped(x []float64, signs int) float64 {
	s := 0.0
	for i, v := range x {
		if signs>>i&1 == 1 {
			v = -v
		}
		s += v
	}
	return s
}

func sum(x []float64) float64 { return flipped(x, 0) }
