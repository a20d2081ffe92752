package kernel

import (
	"fmt"
	"math"
	"testing"
)

// RMSNorm and its gradient are what their rows are by the scalar definition,
// for widths that vectors fit and others, with a gain and without.
func TestNormIsTheDefinition(t *testing.T) {
	const N = 3
	for _, C := range []int{1, 7, 16, 20, 32, 48, 96, 128} {
		for _, withGain := range []bool{true, false} {
			t.Run(fmt.Sprint(C, withGain), func(t *testing.T) {
				x, dout := guarded(t, noise(1, N*C)), guarded(t, noise(2, N*C))
				var gain, dgain, wantGain []float32
				if withGain {
					gain, dgain, wantGain = guarded(t, noise(3, C)), guarded(t, noise(4, C)), noise(4, C)
				}
				out, rstd, dx := guarded(t, make([]float32, N*C)), guarded(t, make([]float32, N)), guarded(t, noise(5, N*C))
				want, wantR, wantX := make([]float32, N*C), make([]float32, N), noise(5, N*C)
				for n := range N {
					row, d := x[n*C:(n+1)*C], dout[n*C:(n+1)*C]
					squares := scalarSum(func(s *[partials]float32) { dotScalar(s, row, row) })
					r := 1 / float32(math.Sqrt(float64(squares/float32(C)+1e-5)))
					wantR[n] = r
					normRowScalar(want[n*C:(n+1)*C], row, gain, r, 0)
					s := scalarSum(func(s *[partials]float32) {
						if withGain {
							gainDotScalar(s, d, row, gain)
						} else {
							dotScalar(s, d, row)
						}
					})
					q := float32(float32(float32(r*r)*r)*s) / float32(C)
					normRowBackwardScalar(wantX[n*C:(n+1)*C], wantGain, d, row, gain, r, q, 0)
				}
				RMSNorm(out, rstd, x, gain, N, C, 1e-5)
				RMSNormBackward(dx, dgain, dout, x, gain, rstd, N, C)
				same(t, "out", out, want)
				same(t, "rstd", rstd, wantR)
				same(t, "dx", dx, wantX)
				same(t, "dgain", dgain, wantGain)
			})
		}
	}
}
