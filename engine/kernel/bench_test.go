package kernel_test

import (
	"fmt"
	"testing"

	"confusio/engine/kernel"
	"confusio/engine/random"
	"confusio/engine/yardstick"
)

func BenchmarkPeak(b *testing.B) {
	for _, n := range yardstick.Team() {
		b.Run(fmt.Sprint(n), func(b *testing.B) { yardstick.MeasurePeak(b, n) })
	}
}

// A product is a shape and the forms in which it is measured.
type product struct {
	M, N, K int
	forms   []string
}

// products are those of a training step of the benchmark preset, whose micro-batch
// of whole stories holds some 150 tokens: forwards, for the gradient of the input
// and for that of the weights; of one head's attention over a story of 48; of
// writing 16 texts; and the larger ones by which other engines are compared.
var products = []product{
	{150, 384, 128, nt}, {150, 128, 128, nt}, {150, 704, 128, nt}, {150, 128, 352, nt}, {150, 8192, 128, nt},
	{150, 128, 384, nn}, {150, 128, 128, nn}, {150, 128, 704, nn}, {150, 352, 128, nn}, {150, 128, 8192, nn},
	{384, 128, 150, tn}, {128, 128, 150, tn}, {704, 128, 150, tn}, {128, 352, 150, tn}, {8192, 128, 150, tn},
	{48, 48, 32, nt}, {48, 32, 48, nn}, {48, 32, 48, tn},
	{16, 8192, 128, nt},
	{8192, 128, 128, all}, {8192, 384, 128, all}, {8192, 704, 128, all}, {8192, 1024, 128, all},
}

// The forms: A·Bᵀ, A·B and Aᵀ·B.
var nt, nn, tn, all = []string{"NT"}, []string{"NN"}, []string{"TN"}, []string{"NT", "NN", "TN"}

func BenchmarkGemm(b *testing.B) {
	var g kernel.Gemm
	for _, p := range products {
		for _, form := range p.forms {
			b.Run(fmt.Sprintf("%s/%dx%dx%d", form, p.M, p.N, p.K), func(b *testing.B) {
				yardstick.Measure(b, yardstick.Call(2*p.M*p.N*p.K, p.call(&g, form)))
			})
		}
	}
}

// call returns the product with matrices of its own.
func (p product) call(g *kernel.Gemm, form string) func() {
	matrix := func(rows, cols int) kernel.Mat { return kernel.View(noise(uint64(rows), rows*cols), rows, cols) }
	c := matrix(p.M, p.N)
	switch form {
	case "NT":
		x, y := matrix(p.M, p.K), matrix(p.N, p.K)
		return func() { g.NT(c, x, y, false) }
	case "NN":
		x, y := matrix(p.M, p.K), matrix(p.K, p.N)
		return func() { g.NN(c, x, y, false) }
	}
	x, y := matrix(p.K, p.M), matrix(p.K, p.N)
	return func() { g.TN(c, x, y, false) }
}

func noise(seed uint64, n int) []float32 {
	key := random.Key{Seed: seed, Purpose: random.Noise}
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(key.Normal(uint64(i)))
	}
	return x
}
