package kernel

import "testing"

func TestPeakCountsWhatItDoes(t *testing.T) {
	one := Peak(4)
	if one < 4*peakOps || one%(4*peakOps) != 0 {
		t.Errorf("4 rounds are %d operations", one)
	}
	if got := Peak(400); got != 100*one {
		t.Errorf("400 rounds are %d operations, 4 are %d", got, one)
	}
	if n := testing.AllocsPerRun(10, func() { Peak(4) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}
