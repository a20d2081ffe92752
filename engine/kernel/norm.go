package kernel

import "math"

// RMSNorm divides each row of x by its root mean square and scales it:
//
//	rstd[n]  = 1/sqrt(sum over c of x[n,c]²/C + eps)
//	out[n,c] = gain[c]*(x[n,c]*rstd[n])
//
// Shapes: out and x are (N,C) without padding; gain is (C), or nil for a gain
// fixed at 1; rstd is (N) and is kept for RMSNormBackward. out may be x.
//
// Source: Zhang and Sennrich 2019, arXiv:1910.07467, equation 4.
func RMSNorm(out, rstd, x, gain []float32, N, C int, eps float32) {
	if rmsNormModule(out, rstd, x, gain, N, C, eps) {
		return
	}
	for n := range N {
		row := x[n*C : (n+1)*C]
		r := 1 / float32(math.Sqrt(float64(SumSquares(row)/float32(C)+eps)))
		rstd[n] = r
		o := out[n*C : (n+1)*C]
		k := normRowVector(o, row, gain, r)
		normRowScalar(o, row, gain, r, k)
	}
}

// normRowScalar writes the elements of one row from index k on.
func normRowScalar(out, x, gain []float32, r float32, k int) {
	x = x[:len(out)]
	for c := k; c < len(out); c++ {
		y := float32(x[c] * r)
		if gain != nil {
			y = float32(gain[c] * y)
		}
		out[c] = y
	}
}

// RMSNormBackward adds the gradients of RMSNorm to dx and dgain, where dout is
// the gradient of its output:
//
//	g[n,c]   = gain[c]*dout[n,c]
//	s[n]     = sum over c of g[n,c]*x[n,c]
//	dx[n,c] += rstd[n]*g[n,c] - x[n,c]*(rstd[n]³*s[n]/C)
//	dgain[c] += dout[n,c]*(x[n,c]*rstd[n]), rows in ascending order
//
// Shapes are those of RMSNorm; gain may be nil, and so may dgain.
func RMSNormBackward(dx, dgain, dout, x, gain, rstd []float32, N, C int) {
	if rmsNormBackwardModule(dx, dgain, dout, x, gain, rstd, N, C) {
		return
	}
	for n := range N {
		xr, dr := x[n*C:(n+1)*C], dout[n*C:(n+1)*C]
		r := rstd[n]
		s := gainDot(dr, xr, gain)
		q := float32(float32(float32(r*r)*r)*s) / float32(C)
		dxr := dx[n*C : (n+1)*C]
		k := normRowBackwardVector(dxr, dgain, dr, xr, gain, r, q)
		normRowBackwardScalar(dxr, dgain, dr, xr, gain, r, q, k)
	}
}

// gainDot returns the sum of gain[c]*dout[c]*x[c].
func gainDot(dout, x, gain []float32) float32 {
	if gain == nil {
		return Dot(dout, x)
	}
	var s [partials]float32
	n := gainDotVector(&s, dout, x, gain)
	gainDotScalar(&s, dout[n:], x[n:], gain[n:])
	return tree(&s)
}

func gainDotScalar(s *[partials]float32, dout, x, gain []float32) {
	x, gain = x[:len(dout)], gain[:len(dout)]
	for c, d := range dout {
		s[c%partials] += float32(float32(gain[c]*d) * x[c])
	}
}

func normRowBackwardScalar(dx, dgain, dout, x, gain []float32, r, q float32, k int) {
	for c := k; c < len(dx); c++ {
		g := dout[c]
		if dgain != nil {
			dgain[c] += float32(g * float32(x[c]*r))
		}
		if gain != nil {
			g = float32(gain[c] * g)
		}
		dx[c] += float32(r*g) - float32(x[c]*q)
	}
}
