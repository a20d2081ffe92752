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

// addProduct adds xᵀ·y for x and y of n rows, four rows at a time, which loads
// and stores every sum once for the four. The order of the sums is that of the
// rows.
func (m matrix) addProduct(x, y []float64, n int) {
	p := m.Cols
	i := 0
	for ; i+4 <= n; i += 4 {
		x0, x1, x2, x3 := x[i*p:][:p], x[(i+1)*p:][:p], x[(i+2)*p:][:p], x[(i+3)*p:][:p]
		y0, y1, y2, y3 := y[i*p:][:p], y[(i+1)*p:][:p], y[(i+2)*p:][:p], y[(i+3)*p:][:p]
		for a := range p {
			a0, a1, a2, a3 := x0[a], x1[a], x2[a], x3[a]
			row := m.row(a)[:p]
			for b, v := range row {
				v += float64(a0 * y0[b])
				v += float64(a1 * y1[b])
				v += float64(a2 * y2[b])
				row[b] = v + float64(a3*y3[b])
			}
		}
	}
	for ; i < n; i++ {
		m.addOuter(x[i*p:(i+1)*p], y[i*p:(i+1)*p])
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
