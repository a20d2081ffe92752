package merge

import "math"

// trim says which elements are among the largest: those whose magnitude is
// above a value, and of those equal to it the first few.
type trim struct {
	value float64 // magnitude of the smallest that is kept
	ties  int     // how many of that very magnitude are kept
}

// cutAt returns the trim that keeps the k elements of x of largest magnitude.
// NaN counts as larger than everything.
//
// The bits of non-negative floats sort like their values, so the k-th largest
// is found byte by byte, from the most significant: after each byte the search
// goes on among the elements that share the bytes found. The time is linear
// whatever the order of x.
func cutAt(x []float64, k int) trim {
	if k <= 0 {
		return trim{value: math.Inf(1)}
	}
	if k >= len(x) {
		return trim{value: 0, ties: len(x)}
	}
	var prefix uint64
	for shift := 56; shift >= 0; shift -= 8 {
		var count [256]int
		for _, v := range x {
			if b := magnitudeBits(v); b>>shift>>8 == prefix>>shift>>8 {
				count[b>>shift&0xff]++
			}
		}
		digit := 255
		for k > count[digit] {
			k -= count[digit]
			digit--
		}
		prefix |= uint64(digit) << shift
	}
	return trim{value: math.Float64frombits(prefix), ties: k}
}

// apply sets to zero what is not kept. Called on consecutive parts of a vector,
// it treats them as the whole.
func (c *trim) apply(x []float64) {
	limit := magnitudeBits(c.value)
	for j, v := range x {
		switch b := magnitudeBits(v); {
		case b > limit:
		case b == limit && c.ties > 0:
			c.ties--
		default:
			x[j] = 0
		}
	}
}

func magnitudeBits(x float64) uint64 { return math.Float64bits(x) &^ (1 << 63) }
