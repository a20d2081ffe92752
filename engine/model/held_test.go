package model

import (
	"slices"
	"testing"
)

// both returns the logits of a batch and its gradient.
func both(t *testing.T, a *Acts, p *Params, b *Batch) (logits, gradient []float32) {
	t.Helper()
	grad, err := NewParams(p.Config)
	if err != nil {
		t.Fatal(err)
	}
	if err := Forward(p, a, b, nil); err != nil {
		t.Fatal(err)
	}
	logits = slices.Clone(a.Logits())
	if _, err := Backward(grad, p, a, b, 1, nil); err != nil {
		t.Fatal(err)
	}
	return logits, grad.Data
}

// Law: held weights change no bit, whatever batches are read and in whatever
// pieces; weights that moved are read as they are once they are held anew or
// released; another model's weights are its own.
func TestHeldWeightsChangeNoBit(t *testing.T) {
	c := forms()["everything"]
	p, q := grown(t, c, 7), grown(t, c, 8)
	held := NewActs(c, 200)
	compare := func(what string, p *Params) {
		t.Helper()
		for _, b := range []*Batch{batchOf(story(c, 1, 9), story(c, 2, 4)), batchOf(story(c, 3, 1)), batchOf(story(c, 4, 9), story(c, 5, 9), story(c, 6, 9))} {
			wantLogits, wantGradient := both(t, NewActs(c, 200), p, b)
			logits, gradient := both(t, held, p, b)
			if !slices.Equal(logits, wantLogits) || !slices.Equal(gradient, wantGradient) {
				t.Errorf("%s: other bits for %d tokens", what, len(b.Tokens))
			}
		}
	}
	held.Hold(p)
	compare("held", p)
	compare("another model", q)
	compare("held, once more", p)
	p.Data[0]++
	p.Data[len(p.Data)/2]--
	held.Hold(p)
	compare("moved and held anew", p)
	held.Release()
	p.Data[0]--
	compare("moved and released", p)
}
