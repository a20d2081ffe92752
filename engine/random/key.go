package random

import "math/bits"

// Purpose separates the uses of one seed: keys of different purposes never
// share a number. The values are part of the bits and are never reused.
type Purpose uint32

// The purposes.
const (
	Init       Purpose = iota + 1 // initial weights
	Story                         // scenes and their wording
	Mixture                       // which language a document comes from
	Mask                          // masks of dropout and of random merging
	Sampling                      // next tokens of generated text
	Evaluation                    // held-out documents and minimal pairs
	Mirror                        // random symmetries of a model
	Shuffle                       // orders and permutations
	Noise                         // perturbations of weights
	Landscape                     // random directions of loss surfaces
	Bootstrap                     // resampling for confidence intervals
	Fit                           // starting points of inner optimisers
)

// Key names a family of numbers, one for each 64-bit index.
type Key struct {
	Seed    uint64
	Purpose Purpose
	Step    uint32
}

// block returns the 128 bits at an index: the seed is the key, and index, step
// and purpose are the counter.
func (k Key) block(index uint64) (low, high uint64) {
	b := Philox(
		[4]uint32{uint32(index), uint32(index >> 32), k.Step, uint32(k.Purpose)},
		[2]uint32{uint32(k.Seed), uint32(k.Seed >> 32)},
	)
	return uint64(b[0]) | uint64(b[1])<<32, uint64(b[2]) | uint64(b[3])<<32
}

// Uint64 returns 64 uniform bits.
func (k Key) Uint64(index uint64) uint64 {
	low, _ := k.block(index)
	return low
}

// Float64 returns a uniform multiple of 2^-53 in [0,1).
func (k Key) Float64(index uint64) float64 {
	return float64(k.Uint64(index)>>11) * 0x1p-53
}

// Float32 returns a uniform multiple of 2^-24 in [0,1).
func (k Key) Float32(index uint64) float32 {
	return float32(k.Uint64(index)>>40) * 0x1p-24
}

// IntN returns a uniform integer in [0,n): the whole part of n times the
// 128-bit fraction at the index. No draw is rejected, so that an index always
// stands for one number; the probabilities differ by less than n 2^-128.
// It panics if n is not positive.
func (k Key) IntN(index uint64, n int) int {
	if n <= 0 {
		panic("random: IntN needs n > 0")
	}
	return int(k.below(index, uint64(n)))
}

// below is IntN for 64-bit n.
func (k Key) below(index, n uint64) uint64 {
	low, high := k.block(index)
	whole, fraction := bits.Mul64(high, n)
	carry, _ := bits.Mul64(low, n)
	_, c := bits.Add64(fraction, carry, 0)
	return whole + c
}

// Choose returns i with probability weights[i] over their sum. It panics if a
// weight is negative or all are 0.
func (k Key) Choose(index uint64, weights []int) int {
	var total uint64
	for _, w := range weights {
		if w < 0 {
			panic("random: negative weight")
		}
		total += uint64(w)
	}
	if total == 0 {
		panic("random: no weight above 0")
	}
	left := k.below(index, total)
	for i, w := range weights {
		if left < uint64(w) {
			return i
		}
		left -= uint64(w)
	}
	panic("random: unreachable")
}
