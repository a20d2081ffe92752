package elementary

import "math"

// Log returns the natural logarithm of x, within 1 ULP. It is -Inf for 0,
// +Inf for +Inf, and NaN for negative numbers and NaN.
//
// With x = 2^k m and m between sqrt(1/2) and sqrt(2), and s = (m-1)/(m+1),
//
//	log(m) = 2 (s + s^3/3 + s^5/5 + …)
//
// and the first term left out, 2 s^25/25, is below 1e-20.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	}
	m, e := split(x)
	k := float64(e)
	f := m - 1 // exact: m is within a factor of two of 1
	s := f / (2 + f)
	z := float64(s * s)
	p := 2.0 / 23
	for n := 21; n >= 3; n -= 2 {
		p = float64(p*z) + logSeries[n>>1]
	}
	// log(1+f) = f - f*f/2 + s*(f*f/2 + z*p): the leading term f is exact.
	h := float64(0.5 * float64(f*f))
	tail := float64(s*(h+float64(z*p))) + float64(k*ln2Low)
	return float64(k*ln2High) - ((h - tail) - f)
}

// logSeries[i] is 2/(2i+1).
var logSeries = [...]float64{
	2.0, 2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15,
	2.0 / 17, 2.0 / 19, 2.0 / 21,
}

// split returns m in [sqrt(1/2), sqrt(2)) and k such that x = m 2^k, for
// finite x > 0, subnormal ones included.
func split(x float64) (m float64, k int) {
	const smallestNormal = 0x1p-1022
	if x < smallestNormal {
		x *= 0x1p54
		k = -54
	}
	b := math.Float64bits(x)
	k += int(b>>52) - 1023
	m = math.Float64frombits(b&(1<<52-1) | 1023<<52)
	if m >= math.Sqrt2 {
		m /= 2
		k++
	}
	return m, k
}

// Pow returns x to the power y for x > 0, as Exp(y*Log(x)). Its relative error
// is at most (2 + 2|y ln x|) 2^-52: one ULP of the logarithm grows with the
// exponent. That is 21 ULP at most for the frequencies of rotary positions, powers
// of 10,000 between -1 and 0.
// Pow(0,y) is 0 for y > 0, 1 for y = 0 and +Inf for y < 0; x < 0 gives NaN.
func Pow(x, y float64) float64 {
	if y == 0 {
		return 1
	}
	return Exp(float64(y * Log(x)))
}
