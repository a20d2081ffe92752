package elementary

import "math"

// π/2 in three parts: the first two have 33 bits, so that multiples below
// 2^20 of them are exact.
const (
	halfPi1 = 0x1.921fb544p+0
	halfPi2 = 0x1.0b4611a6p-34
	halfPi3 = 0x1.3198a2e037073p-69
)

// TrigLimit is the largest |x| for which Sin and Cos keep their stated error:
// about a million quarter turns.
const TrigLimit = 1e6

// sinTaylor holds (-1)^i/(2i+1)! for i = 8 down to 1: on |r| <= π/4 the first
// term left out is below 1e-19.
var sinTaylor = [...]float64{
	1.0 / 355687428096000, -1.0 / 1307674368000, 1.0 / 6227020800,
	-1.0 / 39916800, 1.0 / 362880, -1.0 / 5040, 1.0 / 120, -1.0 / 6,
}

// cosTaylor holds (-1)^i/(2i)! for i = 9 down to 2.
var cosTaylor = [...]float64{
	-1.0 / 6402373705728000, 1.0 / 20922789888000, -1.0 / 87178291200,
	1.0 / 479001600, -1.0 / 3628800, 1.0 / 40320, -1.0 / 720, 1.0 / 24,
}

// Sin returns the sine of x radians, within 2 ULP for |x| up to TrigLimit
// except within 1e-9 of a multiple of π, where the absolute error stays below
// 2^-70. Beyond TrigLimit, and for NaN and ±Inf, it is NaN.
func Sin(x float64) float64 {
	return quadrant(x, 0)
}

// Cos returns the cosine of x radians, with the errors and limits of Sin.
func Cos(x float64) float64 {
	return quadrant(x, 1)
}

// quadrant returns sin(x + shift*π/2).
func quadrant(x float64, shift int) float64 {
	if !(math.Abs(x) <= TrigLimit) {
		return math.NaN()
	}
	k := math.Floor(float64(x*(2/math.Pi)) + 0.5)
	a := x - float64(k*halfPi1) // exact: both are close
	b := float64(k * halfPi2)
	w := a - b
	c := float64(k*halfPi3) - ((a - w) - b)
	r := w - c
	low := (w - r) - c // what r lost, below its last place
	z := float64(r * r)
	q := int(k) + shift
	var y float64
	if q&1 == 0 {
		p := horner(sinTaylor[:], z)
		y = r + (float64(float64(r*z)*p) + low)
	} else {
		p := horner(cosTaylor[:], z)
		h := float64(0.5 * z)
		u := 1 - h
		y = u + (((1 - u) - h) + (float64(float64(z*z)*p) - float64(r*low)))
	}
	if q&2 != 0 {
		return -y
	}
	return y
}

// horner evaluates the polynomial in z whose coefficients run from the highest
// power to the constant.
func horner(coefficients []float64, z float64) float64 {
	p := coefficients[0]
	for _, c := range coefficients[1:] {
		p = float64(p*z) + c
	}
	return p
}
