package elementary

import (
	"math"
	"testing"
)

// TestBits pins the bits: the same on every processor and toolchain. A change
// here changes every trained weight.
func TestBits(t *testing.T) {
	h := uint64(14695981039346656037)
	add := func(b uint64) { h = (h ^ b) * 1099511628211 }
	sweep(-40, 40, 4001, func(x float64) {
		add(math.Float64bits(Exp(x)))
		add(math.Float64bits(Log(x + 40.5)))
		add(math.Float64bits(Sin(x)))
		add(math.Float64bits(Cos(x * 100)))
		add(math.Float64bits(Pow(x+41, 0.3)))
		add(uint64(math.Float32bits(Exp32(float32(x * 2.5)))))
		add(uint64(math.Float32bits(Sigmoid32(float32(x)))))
	})
	const want = 0x69f3d6e4a9e41c56
	if h != want {
		t.Errorf("the bits hash to %#x, want %#x", h, uint64(want))
	}
}

// Sines and cosines correctly rounded from 40 digits, for arguments where
// package math has lost bits to its argument reduction too.
func TestTrigGolden(t *testing.T) {
	for _, c := range [][3]float64{
		{979400.2059979399, 0x1.54e0ea227044bp-1, -0x1.7e074dd3f8ac0p-1},
		{-951430.485695143, 0x1.8077c234685f7p-1, 0x1.521fff005761dp-1},
		{1.0, 0x1.aed548f090ceep-1, 0x1.14a280fb5068cp-1},
		{22.0, -0x1.220a29f6eb9f4p-7, -0x1.fffadd8d4acdap-1},
		{127.0, 0x1.f1fc9173d3292p-1, 0x1.dbdf16c129974p-3},
		{999999.0, -0x1.f4677c48458b4p-1, 0x1.b165cde80ddd4p-3},
		{1e-05, 0x1.4f8b588e1e8a2p-17, 0x1.ffffffff920c8p-1},
	} {
		if s := Sin(c[0]); ulps(s, c[1]) > 1 {
			t.Errorf("Sin(%v) = %x, want %x", c[0], s, c[1])
		}
		if s := Cos(c[0]); ulps(s, c[2]) > 1 {
			t.Errorf("Cos(%v) = %x, want %x", c[0], s, c[2])
		}
	}
}
