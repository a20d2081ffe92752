package similarity

import (
	"errors"
	"fmt"
	"math"

	"confusio/engine/tensor"
)

// ErrStates reports states that cannot be compared.
var ErrStates = errors.New("similarity: states do not belong together")

// Measured is a measure and what it would be by chance.
type Measured struct {
	Value  float64 // NaN if undefined, as for constant states
	Chance float64
}

// matrix is row-major.
type matrix struct {
	rows, cols int
	data       []float64
}

func (m matrix) row(i int) []float64 { return m.data[i*m.cols : (i+1)*m.cols] }

// newMatrix returns x in float64.
func newMatrix(x tensor.Tensor) matrix {
	rows, cols := x.Rows()
	m := matrix{rows, cols, make([]float64, len(x.Data))}
	for i, v := range x.Data {
		m.data[i] = float64(v)
	}
	return m
}

// centred returns x in float64 with the mean of every column taken off.
func centred(x tensor.Tensor) matrix {
	m := newMatrix(x)
	mean := make([]float64, m.cols)
	for i := range m.rows {
		for j, v := range m.row(i) {
			mean[j] += v
		}
	}
	for j := range mean {
		mean[j] /= float64(m.rows)
	}
	for i := range m.rows {
		row := m.row(i)
		for j := range row {
			row[j] -= mean[j]
		}
	}
	return m
}

// pair checks that x and y have the same rows, at least so many, and numbers
// in them.
func pair(x, y tensor.Tensor, least int) error {
	n, p := x.Rows()
	m, q := y.Rows()
	if n != m || n < least || p < 1 || q < 1 {
		return fmt.Errorf("%w: %v against %v, want the same rows, at least %d", ErrStates, x.Shape, y.Shape, least)
	}
	return nil
}

func errColumns(p, q int) error {
	return fmt.Errorf("%w: %d columns against %d", ErrStates, p, q)
}

// dot adds the products in their order.
func dot(x, y []float64) float64 {
	sum := 0.0
	for i, v := range x {
		sum += float64(v * y[i])
	}
	return sum
}

func norm(x []float64) float64 { return math.Sqrt(dot(x, x)) }

// product returns xᵀ·y, (p,q), each element a sum over the rows in order. With
// upper, which is for x = y, what lies left of the diagonal stays zero.
func product(x, y matrix, upper bool) matrix {
	out := matrix{x.cols, y.cols, make([]float64, x.cols*y.cols)}
	i := 0
	for ; i+4 <= x.rows; i += 4 { // four rows at a time load and store the result once
		x0, x1, x2, x3 := x.row(i), x.row(i+1), x.row(i+2), x.row(i+3)
		y0, y1, y2, y3 := y.row(i), y.row(i+1), y.row(i+2), y.row(i+3)
		for a := range x.cols {
			from := first(a, upper)
			row := out.row(a)[from:]
			z0, z1, z2, z3 := y0[from:], y1[from:], y2[from:], y3[from:]
			z0, z1, z2, z3 = z0[:len(row)], z1[:len(row)], z2[:len(row)], z3[:len(row)]
			a0, a1, a2, a3 := x0[a], x1[a], x2[a], x3[a]
			for b, v := range row {
				v += float64(a0 * z0[b])
				v += float64(a1 * z1[b])
				v += float64(a2 * z2[b])
				row[b] = v + float64(a3*z3[b])
			}
		}
	}
	for ; i < x.rows; i++ {
		for a, v := range x.row(i) {
			from := first(a, upper)
			row, z := out.row(a)[from:], y.row(i)[from:]
			for b := range row {
				row[b] += float64(v * z[b])
			}
		}
	}
	return out
}

func first(a int, upper bool) int {
	if upper {
		return a
	}
	return 0
}

// squares returns ‖xᵀx‖²_F.
func squares(x matrix) float64 {
	g := product(x, x, true)
	sum := 0.0
	for a := range g.rows {
		row := g.row(a)
		sum += float64(row[a] * row[a])
		sum += float64(2 * dot(row[a+1:], row[a+1:]))
	}
	return sum
}

// standardise divides every column by its norm, given as squares; a column
// whose square is zero becomes zero.
func (m matrix) standardise(squares []float64) {
	scale := make([]float64, m.cols)
	for j, s := range squares {
		if s > 0 {
			scale[j] = 1 / math.Sqrt(s)
		}
	}
	for i := range m.rows {
		row := m.row(i)
		for j := range row {
			row[j] *= scale[j]
		}
	}
}
