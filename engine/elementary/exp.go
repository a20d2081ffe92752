package elementary

import "math"

// Powers of e beyond these leave the range of float64 on either side.
const (
	expOverflow  = 709.782712893384
	expUnderflow = -745.1332191019412
)

// ln2High has its last 21 bits zero, so that k*ln2High is exact for every
// exponent k of a float64; ln2Low is what it leaves out.
const (
	ln2High = 0x1.62e42feep-1
	ln2Low  = 0x1.a39ef35793c76p-33
)

// expTaylor holds 1/n! for n = 13 down to 2: on |r| <= ln(2)/2 the first term
// left out, r^14/14!, is below 5e-18.
var expTaylor = [...]float64{
	1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
	1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24,
	1.0 / 6, 1.0 / 2,
}

// Exp returns e to the power x, within 1 ULP for normal results. It is +Inf
// above 709.78, 0 below -745.13, and NaN for NaN.
//
// With k the integer nearest to x/ln(2) and r = x - k*ln(2), the result is
// 2^k times the Taylor series of exp(r).
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > expOverflow:
		return math.Inf(1)
	case x < expUnderflow:
		return 0
	}
	k := math.Floor(float64(x*math.Log2E) + 0.5)
	r := (x - float64(k*ln2High)) - float64(k*ln2Low)
	p := expTaylor[0]
	for _, c := range expTaylor[1:] {
		p = float64(p*r) + c
	}
	y := 1 + (r + float64(float64(r*r)*p))
	half := int(k) >> 1 // two factors, so that neither leaves the normal range
	return y * power2(half) * power2(int(k)-half)
}

// power2 returns 2^k for k within the normal exponents, -1022 to 1023.
func power2(k int) float64 {
	return math.Float64frombits(uint64(k+1023) << 52)
}
