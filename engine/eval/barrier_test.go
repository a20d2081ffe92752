package eval

import (
	"math"
	"testing"
)

func TestBarrier(t *testing.T) {
	for _, test := range []struct {
		losses     []float64
		height, at float64
	}{
		{[]float64{1, 2, 3, 4, 5}, 0, 0},    // a straight line
		{[]float64{1, 1, 1, 5, 5}, 1, 0.75}, // below and above the chord
		{[]float64{1, 5, 3}, 3, 0.5},
		{[]float64{4, 1, 2}, 0, 0},
	} {
		if h, at := Barrier(test.losses); h != test.height || at != test.at {
			t.Errorf("%v: %g at %g, want %g at %g", test.losses, h, at, test.height, test.at)
		}
	}
	if h, _ := Barrier([]float64{1}); !math.IsNaN(h) {
		t.Errorf("one point has a barrier of %g", h)
	}
}
