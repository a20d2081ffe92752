package kernel_test

import (
	"testing"

	"confusio/engine/elementary"
	"confusio/engine/kernel"
	"confusio/engine/yardstick"
)

// An op is a kernel that is no matrix product, and how many elements it reads.
type op struct {
	name     string
	elements int
	do       func()
}

// BenchmarkOp measures the other kernels at the sizes of the benchmark preset
// (width 128, 352 feed-forward units, a vocabulary of 8192): rows of a micro-batch,
// one head's scores of a story, the weights of the model.
func BenchmarkOp(b *testing.B) {
	for _, o := range append(rowOps(), tableOps()...) {
		b.Run(o.name, func(b *testing.B) {
			yardstick.Measure(b, yardstick.Work{Unit: "elements", Do: func() float64 { o.do(); return float64(o.elements) }})
		})
	}
}

func rowOps() []op {
	const N, C, F, T = 150, 128, 352, 48
	x, y, z, w, v := noise(1, N*F), noise(2, N*F), noise(3, N*F), noise(4, N*F), noise(5, N*F)
	gain, rstd, positions := noise(6, C), make([]float32, N), make([]int32, N)
	for i := range positions {
		positions[i] = int32(i % T)
	}
	cos, sin := kernel.NewMat(128, 16), kernel.NewMat(128, 16)
	for i := range cos.Cols {
		kernel.RoPEPlane(cos, sin, i, elementary.Pow(10_000, -float64(i)/float64(cos.Cols)))
	}
	scores := kernel.View(w[:T*T], T, T)
	return []op{
		{"Add", N * C, func() { kernel.Add(w[:N*C], x) }},
		{"Scale", N * C, func() { kernel.Scale(w[:N*C], 1) }},
		{"AddScaled", N * C, func() { kernel.AddScaled(w[:N*C], 0.3, x) }},
		{"Mul", N * C, func() { copy(w, x[:N*C]); kernel.Mul(w[:N*C], y) }},
		{"Lerp", N * C, func() { kernel.Lerp(w[:N*C], x, y, 0.3) }},
		{"Dot", N * C, func() { kernel.Dot(x[:N*C], y[:N*C]) }},
		{"Sum", N * C, func() { kernel.Sum(x[:N*C]) }},
		{"Max", N * C, func() { kernel.Max(x[:N*C]) }},
		{"RMSNorm", N * C, func() { kernel.RMSNorm(w, rstd, x, gain, N, C, 1e-5) }},
		{"RMSNormBackward", N * C, func() { clear(w); kernel.RMSNormBackward(w, gain, y, x, gain, rstd, N, C) }},
		{"SwiGLU", N * F, func() { kernel.SwiGLU(w, x, y) }},
		{"SwiGLUBackward", N * F, func() { kernel.SwiGLUBackward(w, v, z, x, y) }},
		{"RoPE", N * C, func() { kernel.RoPE(kernel.View(x, N, C), cos, sin, positions, false) }},
		{"CausalSoftmax", T * T, func() { copy(w, x[:T*T]); kernel.CausalSoftmax(scores, 0.3) }},
		{"CausalSoftmaxBackward", T * T, func() { copy(v, x[:T*T]); kernel.CausalSoftmaxBackward(kernel.View(v, T, T), scores, 0.3) }},
	}
}

func tableOps() []op {
	const N, C, V, weights = 150, 128, 8192, 1_449_984
	w, m, v, g := noise(1, weights), noise(2, weights), noise(3, weights), noise(4, weights)
	for i := range v {
		v[i] *= v[i]
	}
	ids, losses := make([]int32, N), make([]float32, N)
	for i := range ids {
		ids[i] = int32(i * 37 % V)
	}
	logits, rows, table := kernel.View(noise(5, N*V), N, V), kernel.View(noise(6, N*C), N, C), kernel.View(g[:V*C], V, C)
	dlogits, dtable := kernel.NewMat(N, V), kernel.NewMat(V, C)
	step := kernel.NewAdamWStep(3, 1e-3, 0.9, 0.999, 1e-8, 0.1, 0.7)
	return []op{
		{"CrossEntropy", N * V, func() { kernel.CrossEntropy(losses, dlogits, logits, ids, 0.1) }},
		{"LogSumExp", V, func() { kernel.LogSumExp(logits.Row(0), dlogits.Row(0)) }},
		{"Gather", N * C, func() { kernel.Gather(rows, table, ids) }},
		{"ScatterAdd", N * C, func() { kernel.ScatterAdd(dtable, rows, ids) }},
		{"AdamW", weights, func() { kernel.AdamW(w, m, v, g, step) }},
	}
}
