package model

import "confusio/engine/kernel"

// A Product is one matrix product of a training step, on memory of its own.
type Product struct {
	FLOP float64 // multiplications and additions
	Run  func()
}

// Products returns the products of a training step that cost most, for a
// micro-batch of N tokens: those with the head (V,C) and with gate and up (2F,C),
// forwards and both their gradients. A program with a clock can tell by them what a
// machine does. The configuration must be valid.
func Products(c Config, N int) []Product {
	var all []Product
	gemm := new(kernel.Gemm)
	for _, rows := range []int{c.Vocab, 2 * c.FF} {
		w, dw := kernel.NewMat(rows, c.Width), kernel.NewMat(rows, c.Width)
		x, dx, y := kernel.NewMat(N, c.Width), kernel.NewMat(N, c.Width), kernel.NewMat(N, rows)
		for _, run := range []func(){
			func() { gemm.NT(y, x, w, false) },
			func() { gemm.NN(dx, y, w, false) },
			func() { gemm.TN(dw, y, x, true) },
		} {
			all = append(all, Product{2 * float64(N) * float64(rows) * float64(c.Width), run})
		}
	}
	return all
}
