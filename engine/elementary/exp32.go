package elementary

import "math"

// The constants of Exp32. They are exported because the vector form of the
// same function, in package kernel, must use exactly these.
//
// Exp32C2 to Exp32C6 are the Chebyshev interpolant of (exp(r)-1-r)/r² in five
// points of |r| <= 1.0002 ln(2)/2, computed with 60 digits and rounded; the
// relative error of the polynomial before rounding is 1.0e-8, an eighth of an
// ULP.
const (
	Exp32Low   float32 = -104 // exp(-104) rounds to 0
	Exp32High  float32 = 89   // exp(89) rounds to +Inf
	Exp32Log2E float32 = 0x1.715476p+0
	Exp32Ln2Hi float32 = 0x1.62e4p-1 // 15 bits: its multiples by |k| <= 150 are exact
	Exp32Ln2Lo float32 = 0x1.7f7d1cp-20
	Exp32Magic float32 = 0x1.8p+23 // adding it rounds to an integer, in the low bits
	Exp32C2    float32 = 0x1.0000000000000p-1
	Exp32C3    float32 = 0x1.5554dc0000000p-3
	Exp32C4    float32 = 0x1.55551a0000000p-5
	Exp32C5    float32 = 0x1.120b7c0000000p-7
	Exp32C6    float32 = 0x1.6d11160000000p-10
)

// Exp32 returns e to the power x in float32 arithmetic only, within 1.1 ULP
// for normal results and 1 ULP for subnormal ones. It is +Inf from 88.7229,
// 0 below -103.98, 1 for ±0, and NaN for NaN.
//
// There are no branches but the two that clamp x, so that a vector twin of the
// same operations gives the same bits in every lane:
//
//	k = round(x/ln 2)    r = x - k ln 2    exp(x) = 2^(k>>1) 2^(k-k>>1) p(r)
func Exp32(x float32) float32 {
	if x < Exp32Low {
		x = Exp32Low
	}
	if x > Exp32High {
		x = Exp32High
	}
	t := float32(x*Exp32Log2E) + Exp32Magic
	k := t - Exp32Magic
	r := x - float32(k*Exp32Ln2Hi)
	r -= float32(k * Exp32Ln2Lo)
	p := float32(Exp32C6*r) + Exp32C5
	p = float32(p*r) + Exp32C4
	p = float32(p*r) + Exp32C3
	p = float32(p*r) + Exp32C2
	p = 1 + (r + float32(float32(r*r)*p))
	n := int32(math.Float32bits(t)) - int32(math.Float32bits(Exp32Magic))
	half := n >> 1
	p = float32(p * math.Float32frombits(uint32(half+127)<<23))
	return float32(p * math.Float32frombits(uint32(n-half+127)<<23))
}

// Sigmoid32 returns the logistic function 1/(1+exp(-x)), within 3 ULP above
// -87 and falling to 0 below -88.72. It is NaN for NaN.
func Sigmoid32(x float32) float32 {
	return 1 / (1 + Exp32(-x))
}
