package kernel

import "confusio/engine/elementary"

// RoPEPlane fills one plane of the rotation tables of head dimension D: cos and
// sin are (context,D/2), and their elements (t,i) are the cosine and sine of
// t*frequency radians.
//
// Source: Su et al. 2021, arXiv:2104.09864, equation 15, where frequency is
// base^(-2i/D).
func RoPEPlane(cos, sin Mat, i int, frequency float64) {
	for t := range cos.Rows {
		angle := float64(float64(t) * frequency)
		cos.Data[t*cos.Stride+i] = float32(elementary.Cos(angle))
		sin.Data[t*sin.Stride+i] = float32(elementary.Sin(angle))
	}
}

// RoPE rotates every head of every row of x in place by the angles of the
// row's position. The pairs are the two halves of a head, (i, i+D/2):
//
//	x[t,i]     = x[t,i]*cos[p,i] - x[t,i+D/2]*sin[p,i]
//	x[t,i+D/2] = x[t,i+D/2]*cos[p,i] + x[t,i]*sin[p,i],  p = positions[t]
//
// x is (T,H*D); cos and sin are (context,D/2), by RoPEPlane; positions is (T).
// The inverse rotation, sin negated, is also the backward function.
func RoPE(x Mat, cos, sin Mat, positions []int32, inverse bool) {
	half := cos.Cols
	for t := range x.Rows {
		p := int(positions[t])
		row, c, s := x.Row(t), cos.Row(p), sin.Row(p)
		if rotateModule(row, c, s, inverse) {
			continue
		}
		for h := 0; h < len(row); h += 2 * half {
			low, high := row[h:h+half], row[h+half:h+2*half]
			k := rotateVector(low, high, c, s, inverse)
			rotateScalar(low[k:], high[k:], c[k:], s[k:], inverse)
		}
	}
}

func rotateScalar(low, high, cos, sin []float32, inverse bool) {
	for i := range low {
		a, b, c, s := low[i], high[i], cos[i], sin[i]
		if inverse {
			s = -s
		}
		low[i] = float32(a*c) - float32(b*s)
		high[i] = float32(b*c) + float32(a*s)
	}
}
