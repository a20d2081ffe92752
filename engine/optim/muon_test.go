package optim

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func stepped(t *testing.T, o *Optimiser, w, g []float32, step int, rate, norm float64) {
	t.Helper()
	if err := o.Step(w, g, step, rate, norm, nil, nil); err != nil {
		t.Fatal(err)
	}
}

// hiddenArena has a table of 10 elements that AdamW moves, three hidden
// matrices, and 4 gains.
func hiddenArena() Arena {
	a := Arena{Size: 10}
	for _, shape := range [][2]int{{5, 5}, {9, 4}, {3, 20}} {
		m := Matrix{a.Size, shape[0], shape[1]}
		a.Hidden = append(a.Hidden, m)
		a.Size += m.size()
	}
	a.Matrices = a.Size
	a.Size += 4
	return a
}

func withMuon(t *testing.T, rate float64) *Optimiser {
	t.Helper()
	o, err := New(hiddenArena(), Settings{Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.1, Clip: 1, Muon: rate})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// reference is one step of Muon on one matrix in float64, by gonum.
func reference(w, m []float64, g []float32, rows, cols int, scale, rate, decay float64) {
	u := mat.NewDense(rows, cols, nil)
	for i := range g {
		d := scale * float64(g[i])
		m[i] = muonMomentum*m[i] + d
		u.Set(i/cols, i%cols, d+muonMomentum*m[i])
	}
	u.Scale(1/mat.Norm(u, 2), u)
	for range muonRounds {
		var a, b, y mat.Dense
		a.Mul(u, u.T())
		b.Mul(&a, &a)
		b.Scale(muonC, &b)
		a.Scale(muonB, &a)
		b.Add(&b, &a)
		y.Mul(&b, u)
		u.Scale(muonA, u)
		u.Add(u, &y)
	}
	step := rate * math.Sqrt(math.Max(1, float64(rows)/float64(cols)))
	for i := range w {
		w[i] = (1-rate*decay)*w[i] - step*u.At(i/cols, i%cols)
	}
}

// The five rounds multiply what rounding leaves by at most 3.4445 each, about
// 500 in all; with sums of 20 products that keeps a step within 1e-3 of its
// size. The weights are of size one, the steps of 0.04.
func TestMuonAgainstReference(t *testing.T) {
	o, a := withMuon(t, 4), hiddenArena()
	w := noise(a.Size, 1)
	want, m := make([]float64, a.Size), make([]float64, a.Size)
	for i, x := range w {
		want[i] = float64(x)
	}
	for step := range 6 {
		g := noise(a.Size, uint64(step+2))
		norm := Norm(g)
		stepped(t, o, w, g, step, 0.01, norm)
		for _, h := range a.Hidden {
			from, to := h.Offset, h.Offset+h.size()
			reference(want[from:to], m[from:to], g[from:to], h.Rows, h.Cols, 1/norm, 0.04, 0.1)
		}
	}
	for _, h := range a.Hidden {
		for i := h.Offset; i < h.Offset+h.size(); i++ {
			if diff := math.Abs(float64(w[i]) - want[i]); !(diff < 6*0.04*1e-3) {
				t.Errorf("%d×%d: weight %d is %g, reference %g", h.Rows, h.Cols, i, w[i], want[i])
			}
		}
	}
}

// Muon leaves tables and gains to AdamW, and AdamW the hidden matrices to Muon.
func TestMuonMovesHiddenMatricesOnly(t *testing.T) {
	a := hiddenArena()
	with, without := withMuon(t, 4), withMuon(t, 0)
	w, v := noise(a.Size, 1), noise(a.Size, 1)
	g := noise(a.Size, 2)
	stepped(t, with, w, g, 0, 0.01, Norm(g))
	stepped(t, without, v, g, 0, 0.01, Norm(g))
	for i := range w {
		hidden := i >= a.Hidden[0].Offset && i < a.Matrices
		if same := w[i] == v[i]; same == hidden {
			t.Errorf("element %d, hidden %t: %g with Muon, %g without", i, hidden, w[i], v[i])
		}
		if hidden && with.V[i] != 0 {
			t.Errorf("element %d has a second moment", i)
		}
	}
}

// The step is orthogonal up to what the iteration leaves: its source gives
// singular values between 0.7 and 1.2, and below that only where the matrix
// had next to none, which random wide ones have not.
func TestMuonStepIsNearlyOrthogonal(t *testing.T) {
	const rows, cols = 12, 60
	a := Arena{Size: rows * cols, Matrices: rows * cols, Hidden: []Matrix{{0, rows, cols}}}
	o, err := New(a, Settings{Epsilon: 1, Muon: 1})
	if err != nil {
		t.Fatal(err)
	}
	w, g := make([]float32, a.Size), noise(a.Size, 3)
	stepped(t, o, w, g, 0, 1, Norm(g))
	u := mat.NewDense(rows, cols, nil)
	for i, x := range w {
		u.Set(i/cols, i%cols, -float64(x))
	}
	var svd mat.SVD
	if !svd.Factorize(u, mat.SVDNone) {
		t.Fatal("no singular values")
	}
	for _, s := range svd.Values(nil) {
		if s < 0.65 || s > 1.25 {
			t.Errorf("singular value %g", s)
		}
	}
}

func TestMuonStopMovesNothing(t *testing.T) {
	o, a := withMuon(t, 4), hiddenArena()
	w, g := noise(a.Size, 1), noise(a.Size, 2)
	stepped(t, o, w, g, 0, 0.01, Norm(g))
	before, m, v := slices.Clone(w), slices.Clone(o.M), slices.Clone(o.V)
	for _, after := range []int{0, 1, 7, 14} { // three matrices of five rounds
		left := after
		err := o.Step(w, g, 1, 0.01, Norm(g), nil, func() bool { left--; return left >= 0 })
		if !errors.Is(err, ErrStopped) || !slices.Equal(w, before) || !slices.Equal(o.M, m) || !slices.Equal(o.V, v) {
			t.Errorf("a stop after %d rounds: %v, and something moved", after, err)
		}
	}
}

func TestMuonOfNoGradient(t *testing.T) {
	o, a := withMuon(t, 4), hiddenArena()
	w, g := noise(a.Size, 1), make([]float32, a.Size)
	stepped(t, o, w, g, 0, 0.01, 0)
	for i, x := range w {
		if math.IsNaN(float64(x)) {
			t.Fatalf("weight %d is NaN", i)
		}
	}
}

func TestMuonAllocatesNothing(t *testing.T) {
	o, a := withMuon(t, 4), hiddenArena()
	w, g := noise(a.Size, 1), noise(a.Size, 2)
	stepped(t, o, w, g, 0, 0.01, 1)
	if n := testing.AllocsPerRun(10, func() { stepped(t, o, w, g, 1, 0.01, 1) }); n != 0 {
		t.Errorf("%g allocations a step", n)
	}
}
