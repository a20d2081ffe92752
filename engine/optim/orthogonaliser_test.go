package optim

import (
	"errors"
	"slices"
	"testing"
)

// An other is a Turner with memory of its own. It fails where it is told to.
type other struct {
	turn    *Orthogonaliser
	fails   bool
	waiting bool
	turned  int // matrices so far
	copy    []float32
}

func (o *other) Turn(first, count int, updates []float32) {
	o.waiting, o.copy = true, slices.Clone(updates)
	o.turned += count
	o.turn.Turn(first, count, o.copy, nil)
}

func (o *other) Turned(updates []float32, _ func() bool) bool {
	o.waiting = false
	if !o.fails {
		copy(updates, o.copy)
	}
	return !o.fails
}

func (o *other) Forget() { o.waiting = false }

func TestOthersChangeNoBit(t *testing.T) {
	a := hiddenArena()
	start, g := noise(a.Size, 1), noise(a.Size, 2)
	want := slices.Clone(start)
	stepped(t, withMuon(t, 4), want, g, 0, 0.01, Norm(g))
	for n := range 8 {
		for fails := range 1 << min(n, 3) {
			var others []*other
			var turners []Turner
			for i := range n {
				others = append(others, &other{turn: NewOrthogonaliser(a.Hidden), fails: fails>>i&1 == 1})
				turners = append(turners, others[i])
			}
			w := slices.Clone(start)
			if err := withMuon(t, 4).Step(w, g, 0, 0.01, Norm(g), turners, nil); err != nil {
				t.Fatal(err)
			}
			turned := 0
			for _, o := range others {
				turned += o.turned
			}
			if !slices.Equal(w, want) {
				t.Errorf("%d others, failing %b, give other bits", n, fails)
			}
			if (turned > 0) != (n > 0) || turned > len(a.Hidden) {
				t.Errorf("%d others turned %d of %d matrices", n, turned, len(a.Hidden))
			}
		}
	}
}

func TestStopForgetsOthers(t *testing.T) {
	a := hiddenArena()
	w, g := noise(a.Size, 1), noise(a.Size, 2)
	o := &other{turn: NewOrthogonaliser(a.Hidden)}
	err := withMuon(t, 4).Step(w, g, 0, 0.01, Norm(g), []Turner{o}, func() bool { return false })
	if !errors.Is(err, ErrStopped) || o.waiting || o.turned == 0 {
		t.Errorf("%v; still waiting: %v, turned %d", err, o.waiting, o.turned)
	}
}

func TestSizeOfMatricesThereAreNot(t *testing.T) {
	o := NewOrthogonaliser(hiddenArena().Hidden)
	for _, c := range []struct{ first, count, want int }{
		{0, 3, 121}, {1, 1, 36}, {3, 0, 0}, {-1, 1, -1}, {0, 4, -1}, {3, 1, -1}, {4, 0, -1}, {1, -1, -1}, {1 << 62, 1 << 62, -1},
	} {
		if got := o.Size(c.first, c.count); got != c.want {
			t.Errorf("%d matrices from %d: %d elements, want %d", c.count, c.first, got, c.want)
		}
	}
}
