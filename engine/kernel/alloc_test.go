package kernel

import (
	"slices"
	"testing"
)

// No kernel allocates, once a Gemm's buffers have grown: lengths of whole vectors
// and others.
func TestKernelsAllocateNothing(t *testing.T) {
	for _, l := range slices.Concat(laws, rowLaws, inPlaceLaws) {
		for _, n := range []int{64, 37} {
			x := inputs(1, l.at(n))["plain"]
			if n := testing.AllocsPerRun(10, func() { l.function(x) }); n != 0 {
				t.Errorf("%s: %v allocations", l.name, n)
			}
		}
	}
}
