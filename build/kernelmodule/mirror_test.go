package kernelmodule

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// Sides around those of strips and blocks, and rows that lie further apart than they
// need. What is not above the diagonal is NaN before.
func TestMirrorIsTheDefinition(t *testing.T) {
	m := newMachine(t)
	r := rand.New(rand.NewPCG(5, 6))
	for side := range 3*mirrorBlock + 6 {
		for _, pad := range []int{0, 1, 7} {
			t.Run(fmt.Sprint(side, pad), func(t *testing.T) { compareMirror(t, m, side, pad, noise(r, side*(side+pad))) })
		}
	}
}

// compareMirror runs mirror between NaNs and the plain loop.
func compareMirror(t *testing.T, m *machine, side, pad int, c []float32) {
	ld := side + pad
	for i := range c {
		if row, col := i/ld, i%ld; row > col || col >= side {
			c[i] = float32(math.NaN())
		}
	}
	m.next = 1024
	before := m.put(nans(8))
	at := m.put(c)
	behind := m.put(nans(8))
	m.call("mirror", at, uint32(4*ld), uint32(side))
	for i := range side {
		for j := range i {
			c[i*ld+j] = c[j*ld+i]
		}
	}
	same(t, "C", m.get(at, len(c)), c)
	same(t, "before", m.get(before, 8), nans(8))
	same(t, "behind", m.get(behind, 8), nans(8))
}
