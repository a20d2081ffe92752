//go:build kernelmodule && goexperiment.simd && go1.27 && wasm

package kernel

import (
	"fmt"
	"testing"
	"time"
	"unsafe"
)

//go:wasmimport kernel peak
//go:noescape
func modulePeak(rounds int32, out unsafe.Pointer)

// modulePeakFLOP is what a round of modulePeak does: 4 times 6 products and 6
// sums of vectors.
const modulePeakFLOP = 4 * 12 * lanes

// A timing is one thing that BenchmarkModule measures.
type timing struct {
	name  string
	flop  int
	run   func()
	burst int // calls of run in a burst of about a millisecond
}

// warm leaves the browser's compiler its time and finds the size of a burst.
func (t *timing) warm() {
	for start := time.Now(); time.Since(start) < 50*time.Millisecond; {
		t.run()
	}
	for t.burst = 1; timeOf(t.run, t.burst) < 1e-3; {
		t.burst *= 2
	}
}

// once returns the rate of one burst in GFLOP/s.
func (t *timing) once() float64 {
	return float64(t.flop*t.burst) / timeOf(t.run, t.burst) / 1e9
}

// BenchmarkModule measures the products of a training step by the emitted
// module against its register-only peak. Bursts of the two alternate, so that a busy
// machine or a changed clock meets both; the share is that of the fastest.
func BenchmarkModule(b *testing.B) {
	var out [lanes]float32
	peak := &timing{name: "peak", flop: 500 * modulePeakFLOP, run: func() { modulePeak(500, unsafe.Pointer(&out)) }}
	peak.warm()
	var g Gemm
	for _, s := range moduleShapes {
		for _, kind := range s.kinds {
			t := s.timing(&g, string(kind))
			b.Run(t.name, func(b *testing.B) {
				t.warm()
				var fastest, fastestPeak float64
				for range 100 {
					fastestPeak = max(fastestPeak, peak.once())
					fastest = max(fastest, t.once())
				}
				for range b.N {
					t.run()
				}
				b.ReportMetric(fastest, "GFLOP/s")
				b.ReportMetric(100*fastest/fastestPeak, "%peak")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// A moduleShape is a product and the forms in which it occurs: x for A·Bᵀ, y for
// A·B and z for Aᵀ·B.
type moduleShape struct {
	M, N, K int
	kinds   string
}

// moduleShapes are those of a micro-batch of 256 tokens with the benchmark and
// the default preset, forwards and backwards; of one head's attention; of
// generation; and the larger ones of other engines' tables.
var moduleShapes = []moduleShape{
	{256, 384, 128, "x"}, {256, 128, 128, "x"}, {256, 704, 128, "x"}, {256, 128, 352, "x"}, {256, 2048, 128, "x"},
	{256, 128, 384, "y"}, {256, 352, 128, "y"}, {256, 128, 704, "y"}, {256, 128, 2048, "y"},
	{384, 128, 256, "z"}, {128, 128, 256, "z"}, {704, 128, 256, "z"}, {128, 352, 256, "z"}, {2048, 128, 256, "z"},
	{256, 96, 96, "x"}, {256, 288, 96, "x"}, {256, 512, 96, "x"}, {256, 2048, 96, "x"},
	{256, 96, 2048, "y"}, {256, 256, 96, "y"}, {2048, 96, 256, "z"}, {512, 96, 256, "z"}, {96, 256, 256, "z"},
	{42, 42, 32, "x"}, {42, 32, 42, "yz"}, {128, 128, 32, "x"}, {128, 32, 128, "yz"},
	{12, 512, 96, "x"}, {16, 2048, 96, "x"},
	{2048, 128, 128, "xyz"}, {2048, 1024, 128, "xyz"},
}

func (s moduleShape) timing(g *Gemm, kind string) *timing {
	matrix := func(rows, cols int) Mat { return View(noise(uint64(rows), rows*cols), rows, cols) }
	c, t := matrix(s.M, s.N), &timing{flop: 2 * s.M * s.N * s.K}
	size := fmt.Sprintf("%dx%dx%d", s.M, s.N, s.K)
	switch kind {
	case "x":
		a, x := matrix(s.M, s.K), matrix(s.N, s.K)
		t.name, t.run = "NT "+size, func() { g.NT(c, a, x, false) }
	case "y":
		a, x := matrix(s.M, s.K), matrix(s.K, s.N)
		t.name, t.run = "NN "+size, func() { g.NN(c, a, x, false) }
	default:
		a, x := matrix(s.K, s.M), matrix(s.K, s.N)
		t.name, t.run = "TN "+size, func() { g.TN(c, a, x, false) }
	}
	return t
}
