package kernel

import (
	"fmt"
	"testing"
)

// gflops reports the rate of a benchmark whose loop body does flop operations.
func gflops(b *testing.B, flop int) {
	b.ReportMetric(float64(b.N)*float64(flop)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
}

// The shapes (M,N,K) of the default preset with a micro-batch of 256 tokens,
// and one attention product.
var benchShapes = []shape{
	{256, 96, 96, 0}, {256, 256, 96, 0}, {256, 96, 256, 0}, {256, 2048, 96, 0},
	{40, 40, 32, 64}, {40, 32, 40, 64},
}

func BenchmarkGemm(b *testing.B) {
	var g Gemm
	for _, s := range benchShapes {
		matrix := func(seed uint64, rows, cols int) Mat {
			m := Mat{Data: noise(seed, rows*(cols+s.pad)), Rows: rows, Cols: cols, Stride: cols + s.pad}
			return m
		}
		c := matrix(1, s.M, s.N)
		a, at := matrix(2, s.M, s.K), matrix(3, s.K, s.M)
		x, xt := matrix(4, s.K, s.N), matrix(5, s.N, s.K)
		for name, f := range map[string]func(){
			"NN": func() { g.NN(c, a, x, false) },
			"NT": func() { g.NT(c, a, xt, false) },
			"TN": func() { g.TN(c, at, x, false) },
		} {
			b.Run(fmt.Sprintf("%s/%dx%dx%d", name, s.M, s.N, s.K), func(b *testing.B) {
				for b.Loop() {
					f()
				}
				gflops(b, 2*s.M*s.N*s.K)
			})
		}
	}
}
