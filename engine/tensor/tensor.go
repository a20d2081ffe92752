package tensor

import (
	"errors"
	"fmt"
	"slices"
)

// ErrShape reports shapes or lengths that do not belong together.
var ErrShape = errors.New("tensor shapes differ")

// Tensor is a dense array in row-major order. Copying a Tensor copies the
// header only: the copies share Data.
type Tensor struct {
	Shape []int     // sizes, outermost first; empty for a scalar
	Data  []float32 // len(Data) is the product of Shape
}

// New returns a tensor of zeros.
func New(shape ...int) Tensor {
	return Tensor{Shape: shape, Data: make([]float32, Size(shape))}
}

// Size returns the number of elements of a shape: the product of its sizes, 1
// for the empty shape.
func Size(shape []int) int {
	n := 1
	for _, s := range shape {
		n *= s
	}
	return n
}

// Rows returns how many vectors along the last axis t holds, and their length.
// A scalar is one row of one element.
func (t Tensor) Rows() (rows, cols int) {
	if len(t.Shape) == 0 {
		return 1, len(t.Data)
	}
	cols = t.Shape[len(t.Shape)-1]
	return Size(t.Shape[:len(t.Shape)-1]), cols
}

// Clone returns a deep copy of t.
func (t Tensor) Clone() Tensor {
	return Tensor{Shape: slices.Clone(t.Shape), Data: slices.Clone(t.Data)}
}

// check returns ErrShape if t's data does not fill its shape exactly.
func (t Tensor) check(name string) error {
	for _, s := range t.Shape {
		if s < 0 {
			return fmt.Errorf("%w: %s has a negative size in %v", ErrShape, name, t.Shape)
		}
	}
	if n := Size(t.Shape); n != len(t.Data) {
		return fmt.Errorf("%w: %s has %d values for shape %v, which needs %d", ErrShape, name, len(t.Data), t.Shape, n)
	}
	return nil
}
