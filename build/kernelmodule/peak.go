package kernelmodule

import . "confusio/build/wasmasm"

// peakChains is how many products and as many sums go on side by side: enough for two
// of each to begin in every cycle though one takes 3 or 4.
const peakChains = 6

// emitPeak emits peak(rounds, out): rounds of peakChains products and sums of
// vectors that touch no memory. It is the rate that no kernel without fused
// operations can exceed.
func emitPeak(m *Module) *Func {
	f := m.Func("peak", []Type{I32, I32}, nil)
	rounds, out := f.Param(0), f.Param(1)
	products, sums := f.Locals(peakChains, V128), f.Locals(peakChains, V128)
	x := f.Let(V128, Splat(ConstF32(0.9999)))
	y := f.Let(V128, Splat(ConstF32(1.0001)))
	for i := range products {
		f.Set(products[i], Splat(ConstF32(float32(i+1))))
	}
	f.While(Gt(rounds, Const(0)), func() {
		for range 4 {
			for i := range products {
				f.Set(products[i], VMul(products[i], []Local{x, y}[i%2]))
			}
			for i := range sums {
				f.Set(sums[i], VAdd(sums[i], products[i]))
			}
		}
		f.Set(rounds, Sub(rounds, Const(1)))
	})
	total := Expr(sums[0])
	for _, s := range sums[1:] {
		total = VAdd(total, s)
	}
	f.Store(out, 0, total)
	return f
}
