package kernel

import (
	"math"
	"testing"
)

// TestBits pins the bits of every kernel: the same on every processor,
// toolchain and number of lanes. A change here changes every trained weight.
func TestBits(t *testing.T) {
	h := uint64(14695981039346656037)
	add := func(x []float32) {
		for _, v := range x {
			h = (h ^ uint64(math.Float32bits(v))) * 1099511628211
		}
	}
	for _, l := range laws {
		x := make([][]float32, l.slices)
		for j := range x {
			x[j] = noise(uint64(j), 307)
		}
		l.function(x)
		for j := range x {
			add(x[j])
		}
	}
	var g Gemm
	c, a, b := View(noise(1, 45*45), 45, 45), View(noise(2, 45*45), 45, 45), View(noise(3, 45*45), 45, 45)
	g.NN(c, a, b, true)
	g.NT(b, c, a, false)
	g.TN(a, b, c, true)
	add(a.Data)
	cos, sin := NewMat(128, 16), NewMat(128, 16)
	ropeTables(cos, sin)
	add(cos.Data)
	add(sin.Data)
	const want = 0xb4f9d53e1c3fbd7e
	if h != want {
		t.Errorf("the bits hash to %#x, want %#x", h, uint64(want))
	}
}
