package dense

import (
	"cmp"
	"math"
	"slices"
)

// turns bounds the QL iterations for one eigenvalue; two or three are usual.
const turns = 60

// Eigenvectors returns the eigenvectors of a symmetric (p,p) matrix as the rows
// of a (p,p) matrix, that of the largest eigenvalue first, and the eigenvalues; it
// is false if the iteration does not converge.
// It overwrites g. The sums run in one order and every product is rounded, so
// that, unlike a library's, its bits are the same on every processor.
//
// Source: Golub and Van Loan 2013, Matrix Computations, sections 8.3.1
// (Householder tridiagonalisation) and 8.3.3 (implicit symmetric QR with the
// Wilkinson shift, here from the lower end up as QL).
func Eigenvectors(g Matrix) (Matrix, []float64, bool) {
	w := Identity(g.Rows)
	diagonal, beside := tridiagonal(g, w)
	floor := 0x1p-52 * size(diagonal, beside)
	for l := range diagonal {
		if !deflate(diagonal, beside, w, l, floor) {
			return Matrix{}, nil, false
		}
	}
	order := make([]int, g.Rows)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(diagonal[j], diagonal[i]) })
	out, values := New(g.Rows, g.Cols), make([]float64, g.Rows)
	for to, from := range order {
		copy(out.Row(to), w.Row(from))
		values[to] = diagonal[from]
	}
	return out, values, true
}

// tridiagonal turns g into T = W·G·Wᵀ by reflections, which it applies to w
// too, and returns T's diagonal, (n), and the elements beside it, (n) with a
// zero at the end.
func tridiagonal(g, w Matrix) (diagonal, beside []float64) {
	n := g.Rows
	diagonal, beside = make([]float64, n), make([]float64, n)
	v, p := make([]float64, n), make([]float64, n)
	for k := range n {
		diagonal[k] = g.Row(k)[k]
		if k == n-1 {
			break
		}
		x := v[:n-1-k]
		copy(x, g.Row(k)[k+1:]) // g is symmetric: row k is column k
		alpha := -math.Copysign(Norm(x), x[0])
		beside[k] = alpha
		x[0] -= alpha
		if square := Dot(x, x); square > 0 {
			reflectBoth(g, x, p[:len(x)], k+1, square)
			reflectRows(w, x, p, k+1, square)
		}
	}
	return diagonal, beside
}

// reflectBoth sets the block S of g from (from,from) on to H·S·H with
// H = I − 2·v·vᵀ/square: S − v·qᵀ − q·vᵀ with p = 2·S·v/square and
// q = p − (v·p/square)·v.
func reflectBoth(g Matrix, v, q []float64, from int, square float64) {
	for i := range v {
		q[i] = float64(2*Dot(g.Row(from + i)[from:], v)) / square
	}
	share := Dot(v, q) / square
	for i, x := range v {
		q[i] -= float64(share * x)
	}
	for i, x := range v {
		row := g.Row(from + i)[from:]
		for j := range row {
			row[j] -= float64(x*q[j]) + float64(q[i]*v[j])
		}
	}
}

// reflectRows sets the rows R of w from from on to H·R, with H as above. sum is
// memory for one row.
func reflectRows(w Matrix, v, sum []float64, from int, square float64) {
	clear(sum)
	for i, x := range v {
		AddScaled(sum, w.Row(from+i), x)
	}
	for i, x := range v {
		row, scale := w.Row(from+i), float64(2*x)/square
		for j := range row {
			row[j] -= float64(scale * sum[j])
		}
	}
}

// size is a bound of the tridiagonal matrix' norm, up to a factor of two.
func size(d, e []float64) float64 {
	largest := 0.0
	for i := range d {
		largest = max(largest, math.Abs(d[i])+math.Abs(e[i]))
	}
	return largest
}

// deflate turns the tridiagonal matrix until the element beside diagonal l is
// rounding, no larger than floor, and w with it. It is false if that takes too
// long. To compare with the neighbours on the diagonal instead would not end
// where those are rounding too: states may fill only part of their space.
func deflate(d, e []float64, w Matrix, l int, floor float64) bool {
	for range turns {
		m := l
		for m < len(d)-1 && math.Abs(e[m]) > floor {
			m++
		}
		if m == l {
			return true
		}
		sweep(d, e, w, l, m)
	}
	return false
}

// sweep is one QL step on the block from l to m.
func sweep(d, e []float64, w Matrix, l, m int) {
	g := (d[l+1] - d[l]) / (2 * e[l])
	g = d[m] - d[l] + e[l]/(g+math.Copysign(math.Sqrt(float64(g*g)+1), g)) // the shift
	s, c, p := 1.0, 1.0, 0.0
	for i := m - 1; i >= l; i-- {
		f, b := float64(s*e[i]), float64(c*e[i])
		r := math.Sqrt(float64(f*f) + float64(g*g))
		e[i+1] = r
		if r == 0 { // the block falls apart here
			d[i+1] -= p
			e[m] = 0
			return
		}
		s, c = f/r, g/r
		g = d[i+1] - p
		r = float64((d[i]-g)*s) + float64(2*c*b)
		p = float64(s * r)
		d[i+1] = g + p
		g = float64(c*r) - b
		Rotate(w.Row(i), w.Row(i+1), c, s)
	}
	d[l] -= p
	e[l], e[m] = g, 0
}
