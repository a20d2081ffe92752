package similarity

import (
	"errors"
	"fmt"
	"math"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// ErrStates reports states that cannot be compared.
var ErrStates = errors.New("similarity: states do not belong together")

// Measured is a measure and what it would be by chance.
type Measured struct {
	Value  float64 // NaN if undefined, as for constant states
	Chance float64
}

// newMatrix returns x in float64.
func newMatrix(x tensor.Tensor) dense.Matrix {
	_, cols := x.Rows()
	return dense.Of(x.Data, cols)
}

// centred returns x in float64 with the mean of every column taken off.
func centred(x tensor.Tensor) dense.Matrix {
	m := newMatrix(x)
	mean := make([]float64, m.Cols)
	for i := range m.Rows {
		for j, v := range m.Row(i) {
			mean[j] += v
		}
	}
	for j := range mean {
		mean[j] /= float64(m.Rows)
	}
	for i := range m.Rows {
		row := m.Row(i)
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

// squares returns ‖xᵀx‖²_F.
func squares(x dense.Matrix) float64 {
	g := dense.Gram(x)
	sum := 0.0
	for a := range g.Rows {
		row := g.Row(a)
		sum += float64(row[a] * row[a])
		sum += float64(2 * dense.Dot(row[a+1:], row[a+1:]))
	}
	return sum
}

// standardise divides every column by its norm, given as squares; a column
// whose square is zero becomes zero.
func standardise(m dense.Matrix, squares []float64) {
	scale := make([]float64, m.Cols)
	for j, s := range squares {
		if s > 0 {
			scale[j] = 1 / math.Sqrt(s)
		}
	}
	for i := range m.Rows {
		row := m.Row(i)
		for j := range row {
			row[j] *= scale[j]
		}
	}
}
