package dense

import "math"

// Decompose turns the columns of a matrix A into U·diag(σ), in place, and
// returns Vᵀ and σ of A = U·diag(σ)·Vᵀ; right[k] is row k of Vᵀ. Rotations of
// pairs of columns make them orthogonal, in a fixed order, so that the bits are
// the same everywhere.
//
// Source: Hestenes 1958, "Inversion of matrices by biorthogonalization".
func Decompose(columns [][]float64) (right [][]float64, sigma []float64) {
	n := len(columns)
	right = make([][]float64, n)
	for k := range right {
		right[k] = make([]float64, n)
		right[k][k] = 1
	}
	for range 60 { // some ten are enough; the limit is for infinities and NaN
		rotated := false
		for i := range n {
			for k := i + 1; k < n; k++ {
				if c, s, ok := rotation(columns[i], columns[k]); ok {
					Rotate(columns[i], columns[k], c, s)
					Rotate(right[i], right[k], c, s)
					rotated = true
				}
			}
		}
		if !rotated {
			break
		}
	}
	sigma = make([]float64, n)
	for k, x := range columns {
		sigma[k] = Norm(x)
	}
	return right, sigma
}

// rotation returns cosine and sine of the angle that makes x and y orthogonal,
// and false if they are, to rounding.
func rotation(x, y []float64) (c, s float64, ok bool) {
	xx, yy, xy := Dot(x, x), Dot(y, y), Dot(x, y)
	if !(math.Abs(xy) > 1e-15*math.Sqrt(xx)*math.Sqrt(yy)) {
		return 1, 0, false
	}
	zeta := (yy - xx) / (2 * xy)
	tan := math.Copysign(1/(math.Abs(zeta)+math.Sqrt(1+float64(zeta*zeta))), zeta)
	c = 1 / math.Sqrt(1+float64(tan*tan))
	return c, c * tan, true
}
