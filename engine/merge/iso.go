package merge

import "math"

// isoC adds up the task vectors of a matrix and makes all its directions count
// the same: with Σ τ[i] = U·diag(σ)·Vᵀ,
//
//	θ = θ₀ + λ·mean(σ)·U·Vᵀ
//
// Tensors of one axis, and all where the knob "flatten" is off, take the mean of
// the task vectors instead:
//
//	θ = θ₀ + λ·mean τ[i]
//
// A direction without any change, σ = 0, stays without; a decomposition would
// choose its vectors at will.
//
// Source: Marczak et al. 2025, arXiv:2502.04959, section 4.1 and equation 7.
func isoC(t *task) error {
	deltas := t.deltas()
	sum := deltas[0]
	for _, x := range deltas[1:] {
		addScaled(sum, x, 1)
	}
	if t.rows > 1 && t.cols > 1 && t.on("flatten") {
		t.flatten(sum)
	} else {
		scale(sum, 1/float64(len(deltas)))
	}
	scale(sum, t.knob("lambda"))
	t.write(sum)
	return nil
}

// flatten replaces every singular value of the matrix a by their mean.
func (t *task) flatten(a []float64) {
	columns := make([][]float64, min(t.rows, t.cols))
	tall := t.rows >= t.cols // else its transpose is decomposed
	for c := range columns {
		columns[c] = make([]float64, max(t.rows, t.cols))
		for r := range columns[c] {
			columns[c][r] = a[place(tall, r, c, t.cols)]
		}
	}
	right, sigma := decompose(columns)
	mean, largest := 0.0, 0.0
	for _, s := range sigma {
		mean += s / float64(len(sigma))
		largest = max(largest, s)
	}
	clear(a)
	for k, s := range sigma {
		if s <= 1e-12*largest {
			continue
		}
		for c, v := range right[k] {
			w := mean / s * v
			for r, x := range columns[k] {
				a[place(tall, r, c, t.cols)] += float64(w * x)
			}
		}
	}
}

// place returns the index of element (r,c) of a matrix of so many columns, or,
// if it is not tall, of its transpose.
func place(tall bool, r, c, cols int) int {
	if tall {
		return r*cols + c
	}
	return c*cols + r
}

// decompose turns the columns of a matrix A into U·diag(σ), in place, and
// returns Vᵀ and σ of A = U·diag(σ)·Vᵀ; right[k] is row k of Vᵀ. Rotations of
// pairs of columns make them orthogonal, in a fixed order, so that the bits are
// the same everywhere.
//
// Source: Hestenes 1958, "Inversion of matrices by biorthogonalization".
func decompose(columns [][]float64) (right [][]float64, sigma []float64) {
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
					rotate(columns[i], columns[k], c, s)
					rotate(right[i], right[k], c, s)
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
		sigma[k] = math.Sqrt(group{0, 1, len(x)}.dot(x, x))
	}
	return right, sigma
}

// rotation returns cosine and sine of the angle that makes x and y orthogonal,
// and false if they are, to rounding.
func rotation(x, y []float64) (c, s float64, ok bool) {
	all := group{0, 1, len(x)}
	xx, yy, xy := all.dot(x, x), all.dot(y, y), all.dot(x, y)
	if !(math.Abs(xy) > 1e-15*math.Sqrt(xx)*math.Sqrt(yy)) {
		return 1, 0, false
	}
	zeta := (yy - xx) / (2 * xy)
	tan := math.Copysign(1/(math.Abs(zeta)+math.Sqrt(1+float64(zeta*zeta))), zeta)
	c = 1 / math.Sqrt(1+float64(tan*tan))
	return c, c * tan, true
}

// rotate replaces x and y by c·x − s·y and s·x + c·y.
func rotate(x, y []float64, c, s float64) {
	for j, a := range x {
		b := y[j]
		x[j] = float64(c*a) - float64(s*b)
		y[j] = float64(s*a) + float64(c*b)
	}
}
