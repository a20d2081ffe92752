//go:build !(kernelmodule && goexperiment.simd && go1.27 && wasm)

package kernel

// The emitted module exists for wasm alone, in builds with the tag kernelmodule;
// the others have nothing to call.

func (g *Gemm) moduleMultiply(c, a, b Mat, K int, aTransposed, bTransposed, accumulate bool, reach int) bool {
	return false
}
func (g *Gemm) moduleNarrow(c, a, b Mat, accumulate bool) bool         { return false }
func (g *Gemm) modulePacked(c, a Mat, b *Packed, accumulate bool) bool { return false }
func (p *Packed) packModule(b Mat, transposed bool) bool               { return false }
func expRowModule(out, x []float32, scale, numerator float32) (m, sum float32, ok bool) {
	return 0, 0, false
}
func softmaxBackwardModule(dx, dp, p []float32, scale float32) bool                 { return false }
func swigluModule(out, gate, up []float32) int                                      { return 0 }
func swigluBackwardModule(dgate, dup, dout, gate, up []float32) int                 { return 0 }
func rmsNormModule(out, rstd, x, gain []float32, N, C int, eps float32) bool        { return false }
func rmsNormBackwardModule(dx, dgain, dout, x, gain, rstd []float32, N, C int) bool { return false }
func peakModule(rounds int) (flop int, ok bool)                                     { return 0, false }

func addModule(dst, x []float32) int                                                  { return 0 }
func scaleModule(dst []float32, a float32) int                                        { return 0 }
func combineModule(out []float32, a float32, x []float32, b float32, y []float32) int { return 0 }
func rotateModule(row, cos, sin []float32, inverse bool) bool                         { return false }
func mirrorModule(c Mat) bool                                                         { return false }
