package standard

import (
	"math"
	"testing"
)

func TestJudge(t *testing.T) {
	for k, want := range map[float64]Verdict{-1: Collapses, 0.09: Collapses, 0.1: Undecided, 0.5: Undecided, 0.51: Survives, 1: Survives} {
		if got := Judge(k); got != want {
			t.Errorf("Judge(%v) = %d, want %d", k, got, want)
		}
	}
	if Judge(math.NaN()) != Undecided {
		t.Error("what is no number is decided")
	}
}
