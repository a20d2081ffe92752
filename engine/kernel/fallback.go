//go:build !(goexperiment.simd && go1.27 && (amd64 || arm64 || wasm))

package kernel

// The builds without vector types leave all the work to the scalar loops.

func addVector(dst, x []float32) int                                                  { return 0 }
func scaleVector(dst []float32, a float32) int                                        { return 0 }
func addScaledVector(dst []float32, a float32, x []float32) int                       { return 0 }
func combineVector(out []float32, a float32, x []float32, b float32, y []float32) int { return 0 }
func mulVector(dst, x []float32) int                                                  { return 0 }
func lerpVector(dst, x, y []float32, t float32) int                                   { return 0 }
func sumVector(s *[partials]float32, x []float32) int                                 { return 0 }
func dotVector(s *[partials]float32, x, y []float32) int                              { return 0 }
func maxVector(m *float32, x []float32) int                                           { return 0 }
func normRowVector(out, x, gain []float32, r float32) int                             { return 0 }
func gainDotVector(s *[partials]float32, d, x, g []float32) int                       { return 0 }
func swigluVector(out, gate, up []float32) int                                        { return 0 }
func swigluBackwardVector(dg, du, dout, gate, up []float32) int                       { return 0 }
func rotateVector(low, high, cos, sin []float32, inverse bool) int                    { return 0 }
func expSumVector(s *[partials]float32, out, x []float32, m float32) int              { return 0 }
func softmaxBackwardVector(dx, dp, p []float32, scale, d float32) int                 { return 0 }
func adamwVector(w, m, v, g []float32, s *AdamWStep) int                              { return 0 }
func normRowBackwardVector(dx, dgain, dout, x, gain []float32, r, q float32) int      { return 0 }
func peakVector(rounds int) (flop int, ok bool)                                       { return 0, false }
