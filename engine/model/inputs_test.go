package model

import (
	"math"
	"testing"
)

// The last block's output follows from its maps' inputs: what MapInputs says is
// what the maps read.
func TestMapInputsAreWhatTheMapsRead(t *testing.T) {
	c := tiny()
	p := grown(t, c, 3)
	a := NewActs(c, 16)
	b := batchOf(story(c, 1, 5), story(c, 2, 4))
	if err := Read(p, a, b, nil); err != nil {
		t.Fatal(err)
	}
	inputs := a.MapInputs()
	if len(inputs) != 7*c.Layers {
		t.Fatalf("%d maps", len(inputs))
	}
	last := inputs[len(inputs)-1]
	place := Place{ForwardState, c.Layers - 1}
	out := make([]float32, len(b.Tokens)*c.Width)
	a.States(out, place)
	w := p.View(last.Tensor)
	for i := range b.Tokens {
		for r := range c.Width {
			sum := 0.0
			for k := range c.FF {
				sum += float64(w[r*c.FF+k]) * float64(last.Data[i*c.FF+k])
			}
			if got := float64(out[i*c.Width+r]); math.Abs(got-sum) > 1e-4*(1+math.Abs(sum)) {
				t.Fatalf("token %d, coordinate %d: %g, its inputs give %g", i, r, got, sum)
			}
		}
	}
}
