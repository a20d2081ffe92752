package kernel

import (
	"math"
	"testing"

	"confusio/engine/elementary"
)

// gradientCheck compares a gradient with central differences of f, the sum of
// weights times outputs, as x moves. Steps of 2^-6 in float32 leave an error of
// about 2^-12 relative to the sum's terms from the third derivative and as much
// from rounding; 4e-3 leaves a factor of a few for both.
func gradientCheck(t *testing.T, what string, x, gradient []float32, f func() float64) {
	t.Helper()
	const h = 0x1p-6
	for i := range x {
		old := x[i]
		x[i] = old + h
		up := f()
		x[i] = old - h
		down := f()
		x[i] = old
		want := (up - down) / (2 * h)
		if math.Abs(float64(gradient[i])-want) > 4e-3*(1+math.Abs(want)) {
			t.Errorf("%s: gradient %d is %v, differences give %v", what, i, gradient[i], want)
		}
	}
}

// weighted returns the sum of w[i]*x[i] in float64.
func weighted(w, x []float32) float64 {
	var s float64
	for i := range x {
		s += float64(w[i]) * float64(x[i])
	}
	return s
}

func TestRMSNormGradient(t *testing.T) {
	const N, C = 3, 21
	for _, withGain := range []bool{true, false} {
		x, dout, out, rstd := noise(1, N*C), noise(2, N*C), make([]float32, N*C), make([]float32, N)
		var gain, dgain []float32
		if withGain {
			gain, dgain = noise(3, C), make([]float32, C)
		}
		f := func() float64 {
			RMSNorm(out, rstd, x, gain, N, C, 1e-5)
			return weighted(dout, out)
		}
		f()
		dx := make([]float32, N*C)
		RMSNormBackward(dx, dgain, dout, x, gain, rstd, N, C)
		gradientCheck(t, "dx", x, dx, f)
		gradientCheck(t, "dgain", gain, dgain, f)
	}
}

func TestRMSNormAccumulates(t *testing.T) {
	const N, C = 2, 32
	x, dout, gain := noise(1, N*C), noise(2, N*C), noise(3, C)
	out, rstd := make([]float32, N*C), make([]float32, N)
	RMSNorm(out, rstd, x, gain, N, C, 1e-5)
	once, twice := make([]float32, N*C), make([]float32, N*C)
	dgain := make([]float32, C)
	RMSNormBackward(once, nil, dout, x, gain, rstd, N, C)
	RMSNormBackward(twice, dgain, dout, x, gain, rstd, N, C)
	RMSNormBackward(twice, dgain, dout, x, gain, rstd, N, C)
	Scale(once, 2) // exact
	same(t, "dx", twice, once)
}

func TestSwiGLUGradient(t *testing.T) {
	const n = 37
	gate, up, dout := noise(1, n), noise(2, n), noise(3, n)
	out, dgate, dup := make([]float32, n), make([]float32, n), make([]float32, n)
	f := func() float64 {
		SwiGLU(out, gate, up)
		return weighted(dout, out)
	}
	SwiGLUBackward(dgate, dup, dout, gate, up)
	gradientCheck(t, "dgate", gate, dgate, f)
	gradientCheck(t, "dup", up, dup, f)
}

func TestCausalSoftmaxGradient(t *testing.T) {
	const T, stride = 7, 9
	const scale = 0.5
	x, dp := padded(t, 1, T, T, stride-T), noise(2, T*T)
	p := NewMat(T, T)
	f := func() float64 {
		for i := range T {
			copy(p.Row(i), x.Row(i))
		}
		CausalSoftmax(p, scale)
		return weighted(dp, p.Data)
	}
	f()
	for i := range T {
		for j, v := range p.Row(i)[i+1:] {
			if v != 0 {
				t.Errorf("token %d attends to %d", i, i+1+j)
			}
		}
		// T additions of numbers below 1, and one rounding of each quotient.
		if s := Sum(p.Row(i)); math.Abs(float64(s)-1) > T*0x1p-23 {
			t.Errorf("row %d sums to %v", i, s)
		}
	}
	gradient := View(append([]float32(nil), dp...), T, T)
	CausalSoftmaxBackward(gradient, p, scale)
	for i := range T {
		gradientCheck(t, "scores", x.Row(i), gradient.Row(i), f)
	}
}

func TestCrossEntropyGradient(t *testing.T) {
	const N, V = 4, 33
	const scale = 0.25
	logits, d := View(noise(1, N*V), N, V), NewMat(N, V)
	targets := []int32{5, 32, -1, 0}
	losses := make([]float32, N)
	f := func() float64 {
		CrossEntropy(losses, d, logits, targets, scale)
		return scale * float64(Sum(losses))
	}
	f()
	if losses[2] != 0 || SumSquares(d.Row(2)) != 0 {
		t.Error("an ignored row has a loss or a gradient")
	}
	gradient := append([]float32(nil), d.Data...)
	gradientCheck(t, "logits", logits.Data, gradient, f)
}

// With equal logits the loss is log V exactly as Log gives it.
func TestCrossEntropyOfNothingKnown(t *testing.T) {
	const V = 8192
	x, losses := NewMat(1, V), make([]float32, 1)
	CrossEntropy(losses, x, x, []int32{7}, 1)
	if want := float32(math.Log(V)); losses[0] != want {
		t.Errorf("loss %v, want %v", losses[0], want)
	}
	if got := LogSumExp(make([]float32, V), make([]float32, V)); math.Abs(got-math.Log(V)) > 1e-15 {
		t.Errorf("LogSumExp %v", got)
	}
}

// ropeTables fills the tables of the base 10,000.
func ropeTables(cos, sin Mat) {
	for i := range cos.Cols {
		RoPEPlane(cos, sin, i, elementary.Pow(10_000, -float64(i)/float64(cos.Cols)))
	}
}

func TestRoPE(t *testing.T) {
	const context, half, heads, T = 11, 8, 3, 5
	cos, sin := NewMat(context, half), NewMat(context, half)
	ropeTables(cos, sin)
	x := padded(t, 1, T, heads*2*half, 4)
	old := append([]float32(nil), x.Data...)
	positions := []int32{0, 1, 2, 0, 10}
	RoPE(x, cos, sin, positions, false)
	same(t, "position 0", x.Row(0), old[:x.Cols])
	for n, p := range positions {
		for i := range half {
			angle := float64(p) * math.Pow(10_000, -float64(i)/half)
			a, b := float64(old[n*x.Stride+i]), float64(old[n*x.Stride+i+half])
			want := a*math.Cos(angle) - b*math.Sin(angle)
			// Two products and a sum, each rounded, of tables rounded once.
			if got := x.Row(n)[i]; math.Abs(float64(got)-want) > 4*0x1p-24*(math.Abs(a)+math.Abs(b)) {
				t.Errorf("row %d element %d is %v, want %v", n, i, got, want)
			}
		}
	}
	RoPE(x, cos, sin, positions, true)
	for n := range T {
		for j, v := range x.Row(n) {
			// Twice the error above, for magnitudes up to about 4.
			if math.Abs(float64(v-old[n*x.Stride+j])) > 8*0x1p-24*4 {
				t.Errorf("element (%d,%d) did not come back: %v", n, j, v)
			}
		}
	}
}

func TestGatherAndScatter(t *testing.T) {
	table := View(noise(1, 6*5), 6, 5)
	ids := []int32{4, 0, 4}
	out := NewMat(3, 5)
	Gather(out, table, ids)
	same(t, "gathered", out.Row(2), table.Row(4))
	d := NewMat(6, 5)
	ScatterAdd(d, out, ids)
	for c, v := range d.Row(4) {
		if v != 2*table.Row(4)[c] {
			t.Errorf("column %d is %v", c, v)
		}
	}
	same(t, "once", d.Row(0), table.Row(0))
	same(t, "untouched", d.Row(1), make([]float32, 5))
}

// One step against the published algorithm in float64. The tolerance is that of
// a dozen float32 roundings of a weight of about 1.
func TestAdamWStep(t *testing.T) {
	const rate, beta1, beta2, epsilon, decay, clip = 1e-2, 0.9, 0.999, 1e-8, 0.1, 0.5
	w, g := noise(1, 50), noise(2, 50)
	m, v := make([]float32, 50), make([]float32, 50)
	want, wm, wv := make([]float64, 50), make([]float64, 50), make([]float64, 50)
	for i := range want {
		want[i] = float64(w[i])
	}
	for step := 1; step <= 5; step++ {
		AdamW(w, m, v, g, NewAdamWStep(step, rate, beta1, beta2, epsilon, decay, clip))
		for i := range want {
			d := clip * float64(g[i])
			wm[i] = beta1*wm[i] + (1-beta1)*d
			wv[i] = beta2*wv[i] + (1-beta2)*d*d
			a := wm[i] / (1 - math.Pow(beta1, float64(step)))
			b := wv[i] / (1 - math.Pow(beta2, float64(step)))
			want[i] -= rate * (a/(math.Sqrt(b)+epsilon) + decay*want[i])
		}
	}
	for i := range want {
		if math.Abs(float64(w[i])-want[i]) > 12*0x1p-24*(1+math.Abs(want[i])) {
			t.Errorf("weight %d is %v, want %v", i, w[i], want[i])
		}
	}
}
