package tensor

import (
	"math"
	"testing"
)

// half is the definition of binary16 in arithmetic, to hold the bit tricks
// against.
func half(h uint16) float64 {
	sign := 1.0
	if h&0x8000 != 0 {
		sign = -1
	}
	exponent, fraction := int(h>>10&0x1f), float64(h&0x3ff)
	switch exponent {
	case 0:
		return math.Copysign(math.Ldexp(fraction, -24), sign)
	case 31:
		if fraction != 0 {
			return math.NaN()
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(1+fraction/1024, exponent-15)
}

func TestFloat16HoldsEveryHalf(t *testing.T) {
	for i := range 1 << 16 {
		h := uint16(i)
		want, got := half(h), FromFloat16(h)
		if math.IsNaN(want) {
			if got == got || Float16(got)&0x7e00 != 0x7e00 {
				t.Fatalf("%#04x: a NaN became %v and %#04x", h, got, Float16(got))
			}
			continue
		}
		if math.Float64bits(float64(got)) != math.Float64bits(want) {
			t.Fatalf("FromFloat16(%#04x) = %v, want %v", h, got, want)
		}
		if back := Float16(got); back != h {
			t.Fatalf("Float16(FromFloat16(%#04x)) = %#04x", h, back)
		}
	}
}

// Between two neighbouring halves everything goes to the nearer one, and the
// exact middle to the even one. The middle is a float32, so three float32
// values around it decide the whole interval.
func TestFloat16RoundsToNearestEven(t *testing.T) {
	for low := range uint16(0x7c00) {
		high := low + 1 // may be infinity, which stands for 2^16 here
		top := half(high)
		if high == 0x7c00 {
			top = 1 << 16
		}
		middle := float32((half(low) + top) / 2)
		even := low + low&1
		below, above := math.Nextafter32(middle, 0), math.Nextafter32(middle, 1<<20)
		for _, c := range []struct {
			x    float32
			want uint16
		}{{below, low}, {middle, even}, {above, high}} {
			if got := Float16(c.x); got != c.want {
				t.Fatalf("Float16(%v) = %#04x, want %#04x", c.x, got, c.want)
			}
			if got := Float16(-c.x); got != c.want|0x8000 {
				t.Fatalf("Float16(%v) = %#04x, want %#04x", -c.x, got, c.want|0x8000)
			}
		}
	}
}

func TestFloat16Extremes(t *testing.T) {
	cases := map[uint32]uint16{
		0x00000000: 0x0000, // zero
		0x80000000: 0x8000, // minus zero
		0x00000001: 0x0000, // the smallest float32
		0x477fffff: 0x7c00, // just below 2^16 rounds up to infinity
		0x477fefff: 0x7bff, // just below 65,520 is the largest half
		0x7f7fffff: 0x7c00, // the largest float32
		0x7f800000: 0x7c00, // infinity
		0xff800000: 0xfc00, // minus infinity
		0x7f800001: 0x7e00, // a signalling NaN whose payload is lost
		0xffc02000: 0xfe01, // a NaN keeps its leading payload
	}
	for bits, want := range cases {
		if got := Float16(math.Float32frombits(bits)); got != want {
			t.Errorf("Float16(%#08x) = %#04x, want %#04x", bits, got, want)
		}
	}
}

func TestFromBFloat16(t *testing.T) {
	for h, want := range map[uint16]float32{0x3f80: 1, 0xc040: -3, 0x0000: 0, 0x7f80: float32(math.Inf(1)), 0x0080: 0x1p-126} {
		if got := FromBFloat16(h); got != want {
			t.Errorf("FromBFloat16(%#04x) = %v, want %v", h, got, want)
		}
	}
}
