//go:build goexperiment.simd && go1.27 && (amd64 || arm64 || wasm)

package kernel

import "unsafe"

// peakVector is Peak, if the processor has the vectors.
func peakVector(rounds int) (flop int, ok bool) {
	if !vectors {
		return 0, false
	}
	peakRegisters(new([lanes]float32), rounds)
	return rounds * peakOps * lanes, true
}

// peakRegisters is peakScalar with a vector in the place of a number.
//
//go:noinline
func peakRegisters(out *[lanes]float32, rounds int) {
	var s0, s1, s2, s3, s4, s5 vec
	x, y := splat(0.9999), splat(1.0001)
	p0, p1, p2 := splat(1), splat(2), splat(3)
	p3, p4, p5 := splat(4), splat(5), splat(6)
	for range rounds {
		p0, p1, p2 = p0.Mul(x), p1.Mul(y), p2.Mul(x)
		p3, p4, p5 = p3.Mul(y), p4.Mul(x), p5.Mul(y)
		s0, s1, s2 = s0.Add(p0), s1.Add(p1), s2.Add(p2)
		s3, s4, s5 = s3.Add(p3), s4.Add(p4), s5.Add(p5)
	}
	store(unsafe.Pointer(out), s0.Add(s1).Add(s2).Add(s3.Add(s4).Add(s5)))
	leave()
}
