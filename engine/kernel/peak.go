package kernel

// peakOps is what a round of peakVector and peakScalar does: 6 products and 6
// sums, enough side by side for two of each to begin in every cycle though one
// takes 3 or 4.
const peakOps = 12

// Peak does rounds of products and sums that touch no memory, in the widest
// vectors that the kernels of this program use, and returns how many it did. No
// kernel without fused operations works at a higher rate: this is the measure of
// the others.
func Peak(rounds int) (flop int) {
	if flop, ok := peakModule(rounds); ok {
		return flop
	}
	if flop, ok := peakVector(rounds); ok {
		return flop
	}
	peakScalar(new([6]float32), rounds)
	return rounds * peakOps
}

// peakScalar is a chain of sums and one of products for each element of s.
//
//go:noinline
func peakScalar(s *[6]float32, rounds int) {
	s0, s1, s2, s3, s4, s5 := s[0], s[1], s[2], s[3], s[4], s[5]
	p0, p1, p2, p3, p4, p5 := float32(1), float32(2), float32(3), float32(4), float32(5), float32(6)
	const x, y = 0.9999, 1.0001
	for range rounds {
		p0, p1, p2 = float32(p0*x), float32(p1*y), float32(p2*x)
		p3, p4, p5 = float32(p3*y), float32(p4*x), float32(p5*y)
		s0, s1, s2 = s0+p0, s1+p1, s2+p2
		s3, s4, s5 = s3+p3, s4+p4, s5+p5
	}
	*s = [6]float32{s0, s1, s2, s3, s4, s5}
}
