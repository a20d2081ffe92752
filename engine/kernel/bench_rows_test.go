package kernel

import "testing"

// BenchmarkRows measures the other kernels at the sizes of the default preset,
// in nanoseconds per element.
func BenchmarkRows(b *testing.B) {
	const N, C, F, V, T = 256, 96, 256, 2048, 40
	x, y, z, gain := noise(1, N*V), noise(2, N*V), noise(3, N*V), noise(4, C)
	for i := range z {
		z[i] *= z[i]
	}
	w, v, rstd, losses := noise(5, N*V), noise(6, N*V), make([]float32, N), make([]float32, N)
	ids, positions := make([]int32, N), make([]int32, N)
	for i := range ids {
		ids[i], positions[i] = int32(i*37%V), int32(i%T)
	}
	cos, sin := NewMat(128, 16), NewMat(128, 16)
	RoPETables(cos, sin, 10_000)
	scores := Mat{Data: w, Rows: T, Cols: T, Stride: T}
	for _, k := range []struct {
		name     string
		elements int
		run      func()
	}{
		{"Add", N * C, func() { Add(w[:N*C], x) }},
		{"Dot", N * C, func() { Dot(x[:N*C], y) }},
		{"RMSNorm", N * C, func() { RMSNorm(w, rstd, x, gain, N, C, 1e-5) }},
		{"RMSNormBackward", N * C, func() { RMSNormBackward(w, gain, y, x, gain, rstd, N, C) }},
		{"SwiGLU", N * F, func() { SwiGLU(w[:N*F], x, y) }},
		{"SwiGLUBackward", N * F, func() { SwiGLUBackward(w, v, z[:N*F], x, y) }},
		{"RoPE", N * C, func() { RoPE(View(x, N, C), cos, sin, positions, false) }},
		{"CausalSoftmax", T * T, func() { copy(w, x[:T*T]); CausalSoftmax(scores, 0.3) }},
		{"CausalSoftmaxBackward", T * T, func() { CausalSoftmaxBackward(View(v, T, T), scores, 0.3) }},
		{"CrossEntropy", N * V, func() { CrossEntropy(losses, View(w, N, V), View(x, N, V), ids, 0.1) }},
		{"AdamW", 418_272, func() { AdamW(w[:418_272], v, z, y, testStep) }},
		{"ScatterAdd", N * C, func() { ScatterAdd(View(w, V, C), View(x, N, C), ids) }},
	} {
		b.Run(k.name, func(b *testing.B) {
			t := best(k.run)
			for range b.N {
				k.run()
			}
			b.ReportMetric(t*1e9/float64(k.elements), "ns/element")
			b.ReportMetric(t*1e6, "µs")
			b.ReportMetric(0, "ns/op")
		})
	}
}
