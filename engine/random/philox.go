// Package random is the engine's only source of randomness. It is
// counter-based: the number at an index is a pure function of (seed, purpose,
// step, index), so that there is no stream position to save, no order in which
// numbers must be drawn, and no effect of the number of workers.
package random

import "math/bits"

// Multipliers and Weyl increments of Philox4x32.
const (
	multiplier0 = 0xD2511F53
	multiplier1 = 0xCD9E8D57
	weyl0       = 0x9E3779B9 // golden ratio
	weyl1       = 0xBB67AE85 // sqrt(3) - 1
	rounds      = 10
)

// Philox returns the 128 bits that the block function Philox4x32-10 makes of a
// counter and a key.
//
// Source: Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as
// easy as 1, 2, 3", doi:10.1145/2063384.2063405, section 3.3.
func Philox(counter [4]uint32, key [2]uint32) [4]uint32 {
	c0, c1, c2, c3 := counter[0], counter[1], counter[2], counter[3]
	k0, k1 := key[0], key[1]
	for range rounds {
		hi0, lo0 := bits.Mul32(multiplier0, c0)
		hi1, lo1 := bits.Mul32(multiplier1, c2)
		c0, c1, c2, c3 = hi1^c1^k0, lo1, hi0^c3^k1, lo0
		k0 += weyl0
		k1 += weyl1
	}
	return [4]uint32{c0, c1, c2, c3}
}
