package kernel

import (
	"fmt"
	"math"
	"testing"

	"confusio/engine/random"
)

// noise returns n numbers drawn from a normal distribution.
func noise(seed uint64, n int) []float32 {
	key := random.Key{Seed: seed, Purpose: random.Noise}
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(key.Normal(uint64(i)))
	}
	return x
}

// guard is the number of NaNs on each side of a guarded slice.
const guard = 19

// guarded returns a copy of x between NaNs, and a check that they still stand.
func guarded(t *testing.T, x []float32) []float32 {
	t.Helper()
	nan := float32(math.NaN())
	whole := make([]float32, len(x)+2*guard)
	for i := range whole {
		whole[i] = nan
	}
	inner := whole[guard : guard+len(x)]
	copy(inner, x)
	t.Cleanup(func() {
		for i, v := range whole {
			if (i < guard || i >= guard+len(x)) && v == v {
				t.Errorf("%s: element %d of %d was overwritten", t.Name(), i-guard, len(x))
			}
		}
	})
	return inner
}

// same fails unless the slices have the same bits; any NaN equals any other.
func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) && (got[i] == got[i] || want[i] == want[i]) {
			t.Fatalf("%s: element %d of %d is %v, want %v", what, i, len(want), got[i], want[i])
		}
	}
}

// product is the definition of the bits of all matrix products: element (m,k)
// of A is a[m*am+k*ak] and element (k,n) of B is b[k*bk+n*bn].
func product(c Mat, a []float32, am, ak int, b []float32, bk, bn, K int, accumulate bool) {
	for m := range c.Rows {
		for n := range c.Cols {
			var s float32
			if accumulate {
				s = c.Data[m*c.Stride+n]
			}
			for k := range K {
				s += float32(a[m*am+k*ak] * b[k*bk+n*bn])
			}
			c.Data[m*c.Stride+n] = s
		}
	}
}

// padded returns a random matrix whose rows lie pad elements further apart
// than they need; the padding is NaN.
func padded(t *testing.T, seed uint64, rows, cols, pad int) Mat {
	x := noise(seed, rows*(cols+pad))
	for i := range x {
		if i%(cols+pad) >= cols {
			x[i] = float32(math.NaN())
		}
	}
	return Mat{Data: guarded(t, x), Rows: rows, Cols: cols, Stride: cols + pad}
}

type shape struct{ M, N, K, pad int }

// shapes cover every remainder of tiles, panels, unrolling and blocks.
func shapes() []shape {
	s := []shape{
		{0, 3, 2, 0}, {3, 0, 2, 0}, {3, 4, 0, 0}, {1, 1, 1, 0}, {1, 2048, 96, 0},
		{20, 20, 32, 64}, {37, 37, 32, 64}, {37, 32, 37, 7}, {60, 60, 32, 1},
		{9, 1, 3, 0}, {16, 200, 96, 3}, {13, 99, 515, 1}, {17, 50, 40, 0},
		{2, 16, 513, 0}, {5, 17, 1030, 3}, {75, 530, 9, 2}, {150, 33, 70, 5}, {96, 96, 64, 0},
	}
	for n := 1; n <= 35; n += 2 {
		s = append(s, shape{n % 8, n, (n*5)%11 + 1, n % 3}, shape{n, 36 - n, n, 1})
	}
	return s
}

func TestGemmIsTheDefinition(t *testing.T) {
	var g Gemm
	var packed Packed // of one shape after the other
	for _, s := range shapes() {
		for _, accumulate := range []bool{false, true} {
			t.Run(fmt.Sprintf("%v/%v", s, accumulate), func(t *testing.T) {
				c := padded(t, 1, s.M, s.N, s.pad)
				old := append([]float32(nil), c.Data...)
				want := Mat{Data: make([]float32, len(old)), Rows: s.M, Cols: s.N, Stride: c.Stride}
				run := func(name string, f func(), a Mat, am, ak int, b Mat, bk, bn int) {
					copy(c.Data, old)
					copy(want.Data, old)
					f()
					product(want, a.Data, am, ak, b.Data, bk, bn, s.K, accumulate)
					same(t, name, c.Data, want.Data)
				}
				a, at := padded(t, 2, s.M, s.K, s.pad), padded(t, 3, s.K, s.M, s.pad)
				b, bt := padded(t, 4, s.K, s.N, s.pad), padded(t, 5, s.N, s.K, s.pad)
				run("NN", func() { g.NN(c, a, b, accumulate) }, a, a.Stride, 1, b, b.Stride, 1)
				run("NT", func() { g.NT(c, a, bt, accumulate) }, a, a.Stride, 1, bt, 1, bt.Stride)
				run("TN", func() { g.TN(c, at, b, accumulate) }, at, 1, at.Stride, b, b.Stride, 1)
				packed.Pack(b, false)
				run("packed", func() { g.Packed(c, a, &packed, accumulate) }, a, a.Stride, 1, b, b.Stride, 1)
				packed.Pack(bt, true)
				run("packed transposed", func() { g.Packed(c, a, &packed, accumulate) }, a, a.Stride, 1, bt, 1, bt.Stride)
			})
		}
	}
}

func TestGemmAllocatesNothing(t *testing.T) {
	var g Gemm
	var packed Packed
	c, a, b := NewMat(70, 90), NewMat(70, 70), NewMat(70, 90)
	all := func() {
		g.NN(c, a, b, false)
		g.TN(c, a, b, true)
		g.NT(a, c, b, false)
		packed.Pack(b, true)
		g.Packed(a, c, &packed, false)
	}
	all()
	if n := testing.AllocsPerRun(10, all); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// A matrix that was packed may change; one that was forgotten is no longer there.
func TestPackedHoldsACopy(t *testing.T) {
	b, c := View([]float32{1, 2, 3, 4}, 2, 2), NewMat(1, 2)
	var g Gemm
	var packed Packed
	if !packed.Empty() {
		t.Error("the zero value holds something")
	}
	packed.Pack(b, false)
	clear(b.Data)
	if g.Packed(c, View([]float32{1, 10}, 1, 2), &packed, false); c.Data[0] != 31 || c.Data[1] != 42 || packed.Empty() {
		t.Errorf("%v", c.Data)
	}
	if packed.Clear(); !packed.Empty() {
		t.Error("cleared, and still there")
	}
	defer func() {
		if recover() == nil {
			t.Error("nothing was multiplied with")
		}
	}()
	g.Packed(c, View([]float32{1, 10}, 1, 2), &packed, false)
}

func TestGemmRefusesShapes(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	new(Gemm).NN(NewMat(2, 2), NewMat(2, 3), NewMat(2, 2), false)
}
