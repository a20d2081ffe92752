package kernel

import (
	"fmt"
	"testing"
	"time"
)

// best returns the shortest time of one call of f in seconds, over bursts of
// calls of some 4 milliseconds each: the machine may be busy with other things, so
// that an average says little, and a browser's clock is coarse. The first
// tenth of a second is left to the browser's compiler.
func best(f func()) float64 {
	for start := time.Now(); time.Since(start) < 100*time.Millisecond; {
		f()
	}
	n := 1
	for timeOf(f, n) < 4e-3 {
		n *= 2
	}
	shortest := 1.0
	for range 60 {
		shortest = min(shortest, timeOf(f, n)/float64(n))
	}
	return shortest
}

func timeOf(f func(), n int) float64 {
	start := time.Now()
	for range n {
		f()
	}
	return time.Since(start).Seconds()
}

// fastest is the register-only peak in GFLOP/s, once measured.
var fastest float64

// report measures f, which does flop operations, against the register-only
// peak of the same run, and then runs it b.N times.
func report(b *testing.B, flop int, f func()) {
	if fastest == 0 {
		fastest = peak()
	}
	rate := float64(flop) / best(f) / 1e9
	for range b.N {
		f()
	}
	b.ReportMetric(rate, "GFLOP/s")
	if fastest > 0 {
		b.ReportMetric(100*rate/fastest, "%peak")
	}
	b.ReportMetric(0, "ns/op")
}

func BenchmarkPeak(b *testing.B) {
	fastest = max(fastest, peak())
	b.ReportMetric(fastest, "GFLOP/s")
}

// The shapes (M,N,K) of the default preset with a micro-batch of 256 tokens,
// those of one head's attention over 40 tokens, and those of generating 1 to 16
// texts.
var benchShapes = []shape{
	{256, 96, 96, 0}, {256, 256, 96, 0}, {256, 96, 256, 0}, {256, 2048, 96, 0}, {2048, 96, 256, 0},
	{40, 40, 32, 64}, {40, 32, 40, 64}, {16, 2048, 96, 0}, {16, 256, 96, 0}, {8, 256, 96, 0}, {1, 256, 96, 0},
}

func BenchmarkGemm(b *testing.B) {
	var g Gemm
	for _, s := range benchShapes {
		matrix := func(seed uint64, rows, cols int) Mat {
			return Mat{Data: noise(seed, rows*(cols+s.pad)), Rows: rows, Cols: cols, Stride: cols + s.pad}
		}
		c := matrix(1, s.M, s.N)
		a, at := matrix(2, s.M, s.K), matrix(3, s.K, s.M)
		x, xt := matrix(4, s.K, s.N), matrix(5, s.N, s.K)
		for _, f := range []struct {
			name string
			run  func()
		}{
			{"NN", func() { g.NN(c, a, x, false) }},
			{"NT", func() { g.NT(c, a, xt, false) }},
			{"TN", func() { g.TN(c, at, x, false) }},
		} {
			b.Run(fmt.Sprintf("%s/%dx%dx%d", f.name, s.M, s.N, s.K), func(b *testing.B) {
				report(b, 2*s.M*s.N*s.K, f.run)
			})
		}
	}
}
