//go:build !(kernelmodule && goexperiment.simd && go1.27 && wasm)

package kernel

// moduleMultiply has nothing to call: the emitted module exists for wasm alone,
// in builds with the tag kernelmodule.
func (g *Gemm) moduleMultiply(c, a, b Mat, K int, aTransposed, bTransposed, accumulate bool) bool {
	return false
}
