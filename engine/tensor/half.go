package tensor

import "math"

// Float16 rounds x to IEEE 754 binary16, to the nearest value and to the even
// one of two equally near. Magnitudes from 65,520 become infinite; a NaN stays
// a NaN, quiet, with the leading bits of its payload.
//
// Source: IEEE 754-2019, sections 3.4 and 4.3.1.
func Float16(x float32) uint16 {
	b := math.Float32bits(x)
	sign := uint16(b >> 16 & 0x8000)
	b &= 0x7fffffff
	switch {
	case b > 0x7f800000: // NaN; the quiet bit keeps the payload from becoming 0
		return sign | 0x7e00 | uint16(b>>13&0x01ff)
	case b >= 0x47800000: // 2^16 and above, and infinity
		return sign | 0x7c00
	case b >= 0x38800000: // 2^-14 and above: normal; a carry may reach infinity
		return sign | uint16(roundShift(b-0x38000000, 13))
	case b >= 0x33000000: // 2^-25 and above: a multiple of 2^-24
		significand := b&0x007fffff | 0x00800000
		return sign | uint16(roundShift(significand, 126-b>>23))
	}
	return sign
}

// roundShift returns b / 2^n rounded to the nearest integer, ties to even.
func roundShift(b, n uint32) uint32 {
	half := uint32(1) << (n - 1)
	odd := b >> n & 1
	return (b + half - 1 + odd) >> n
}

// FromFloat16 returns the value of a binary16, which float32 holds exactly.
func FromFloat16(h uint16) float32 {
	sign := uint32(h&0x8000) << 16
	exponent := uint32(h >> 10 & 0x1f)
	fraction := uint32(h & 0x3ff)
	switch exponent {
	case 0: // zero and subnormals: fraction · 2^-24, exact in float32
		x := float32(fraction) * (1.0 / (1 << 24))
		return math.Float32frombits(sign | math.Float32bits(x))
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+112)<<23 | fraction<<13)
}

// RoundFloat16 rounds every value of x, in place, to the nearest float16.
func RoundFloat16(x []float32) {
	for i, v := range x {
		x[i] = FromFloat16(Float16(v))
	}
}

// FromBFloat16 returns the value of a bfloat16: the upper half of a float32.
func FromBFloat16(h uint16) float32 {
	return math.Float32frombits(uint32(h) << 16)
}
