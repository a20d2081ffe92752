package dense

import "math"

// Matrix is row-major, (Rows,Cols).
type Matrix struct {
	Rows, Cols int
	Data       []float64
}

// New returns a matrix of zeros.
func New(rows, cols int) Matrix { return Matrix{rows, cols, make([]float64, rows*cols)} }

// Of returns a matrix of so many columns with the numbers of data, row by row.
func Of[N Number](data []N, cols int) Matrix {
	m := New(len(data)/max(cols, 1), cols)
	for i, v := range data {
		m.Data[i] = float64(v)
	}
	return m
}

// Identity returns the matrix of ones on the diagonal, (n,n).
func Identity(n int) Matrix {
	m := New(n, n)
	for i := range n {
		m.Set(i, i, 1)
	}
	return m
}

// Row returns row i, which shares its memory with m.
func (m Matrix) Row(i int) []float64 { return m.Data[i*m.Cols : (i+1)*m.Cols] }

// At returns the element of row i and column j.
func (m Matrix) At(i, j int) float64 { return m.Data[i*m.Cols+j] }

// Set changes the element of row i and column j.
func (m Matrix) Set(i, j int, x float64) { m.Data[i*m.Cols+j] = x }

// Transposed returns mᵀ as a new matrix.
func (m Matrix) Transposed() Matrix {
	t := New(m.Cols, m.Rows)
	for i := range m.Rows {
		for j, v := range m.Row(i) {
			t.Data[j*m.Rows+i] = v
		}
	}
	return t
}

// Finite tells whether no element is infinite or NaN.
func (m Matrix) Finite() bool {
	for _, x := range m.Data {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

// AddOuter adds x·yᵀ for vectors of Rows and of Cols elements. A zero in x adds
// nothing, whatever y is.
func (m Matrix) AddOuter(x, y []float64) {
	for i, a := range x {
		if a != 0 {
			AddScaled(m.Row(i), y, a)
		}
	}
}

// AddProduct adds xᵀ·y for x, (n,Rows), and y, (n,Cols), each element a sum over
// the n rows in their order.
func (m Matrix) AddProduct(x, y Matrix) { m.addProduct(x, y, false) }

// Product returns xᵀ·y for x, (n,p), and y, (n,q): (p,q), each element a sum over
// the n rows in their order.
func Product(x, y Matrix) Matrix {
	m := New(x.Cols, y.Cols)
	m.addProduct(x, y, false)
	return m
}

// Gram returns xᵀ·x, (p,p), for half the work of Product.
func Gram(x Matrix) Matrix {
	m := New(x.Cols, x.Cols)
	m.addProduct(x, x, true)
	for i := range m.Rows {
		for j := range i {
			m.Set(i, j, m.At(j, i))
		}
	}
	return m
}

// addProduct adds xᵀ·y, four rows at a time, which loads and stores every sum
// once for the four. With upper, which is for x = y, what lies left of the diagonal
// stays as it is.
func (m Matrix) addProduct(x, y Matrix, upper bool) {
	i := 0
	for ; i+4 <= x.Rows; i += 4 {
		x0, x1, x2, x3 := x.Row(i), x.Row(i+1), x.Row(i+2), x.Row(i+3)
		y0, y1, y2, y3 := y.Row(i), y.Row(i+1), y.Row(i+2), y.Row(i+3)
		for a := range x.Cols {
			from := first(a, upper)
			row := m.Row(a)[from:]
			z0, z1, z2, z3 := y0[from:][:len(row)], y1[from:][:len(row)], y2[from:][:len(row)], y3[from:][:len(row)]
			a0, a1, a2, a3 := x0[a], x1[a], x2[a], x3[a]
			for b, v := range row {
				v += float64(a0 * z0[b])
				v += float64(a1 * z1[b])
				v += float64(a2 * z2[b])
				row[b] = v + float64(a3*z3[b])
			}
		}
	}
	for ; i < x.Rows; i++ {
		for a, v := range x.Row(i) {
			from := first(a, upper)
			AddScaled(m.Row(a)[from:], y.Row(i)[from:], v)
		}
	}
}

func first(a int, upper bool) int {
	if upper {
		return a
	}
	return 0
}
