package align

import "math"

// Matrix is row-major.
type Matrix struct {
	Rows, Cols int
	Data       []float64
}

type matrix = Matrix

func newMatrix(rows, cols int) matrix { return matrix{rows, cols, make([]float64, rows*cols)} }

func (m matrix) row(i int) []float64     { return m.Data[i*m.Cols : (i+1)*m.Cols] }
func (m matrix) at(i, j int) float64     { return m.Data[i*m.Cols+j] }
func (m matrix) set(i, j int, x float64) { m.Data[i*m.Cols+j] = x }

// block returns a copy of the size×size block whose first element is (i,j).
func (m matrix) block(i, j, size int) matrix {
	b := newMatrix(size, size)
	for k := range size {
		copy(b.row(k), m.row(i + k)[j:j+size])
	}
	return b
}

// addOuter adds x·yᵀ.
func (m matrix) addOuter(x, y []float64) {
	for i, a := range x {
		if a == 0 {
			continue
		}
		row := m.row(i)
		for j, b := range y {
			row[j] += float64(a * b)
		}
	}
}

func (m matrix) finite() bool {
	for _, x := range m.Data {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

// dot adds the products in their order.
func dot(x, y []float64) float64 {
	sum := 0.0
	for i, a := range x {
		sum += float64(a * y[i])
	}
	return sum
}
