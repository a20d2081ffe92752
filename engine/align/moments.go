package align

import (
	"fmt"
	"math"

	"confusio/engine/tensor"
)

// Moments are sums over paired states x and y of two models on the same inputs,
// (n,p) and (n,p).
type Moments struct {
	N      float64
	X, Y   []float64 // Σ x, Σ y
	XX, YY []float64 // Σ x², Σ y²
	XY     Matrix    // Σ x·yᵀ, (p,p)
}

// NewMoments returns moments of no states of p coordinates.
func NewMoments(p int) *Moments {
	return &Moments{X: make([]float64, p), Y: make([]float64, p), XX: make([]float64, p), YY: make([]float64, p), XY: newMatrix(p, p)}
}

// Add takes further states in, row i of x beside row i of y.
func (m *Moments) Add(x, y tensor.Tensor) error { return m.add(x, y, true) }

// AddDiagonal is Add without the products of x with y, where deviations are all
// that is asked for.
func (m *Moments) AddDiagonal(x, y tensor.Tensor) error { return m.add(x, y, false) }

func (m *Moments) add(x, y tensor.Tensor, cross bool) error {
	n, p := x.Rows()
	k, q := y.Rows()
	if n != k || p != q || p != len(m.X) {
		return fmt.Errorf("%w: %v and %v for %d coordinates", ErrStates, x.Shape, y.Shape, len(m.X))
	}
	u, v := make([]float64, p), make([]float64, p)
	for i := range n {
		for j := range p {
			u[j], v[j] = float64(x.Data[i*p+j]), float64(y.Data[i*p+j])
			m.X[j] += u[j]
			m.Y[j] += v[j]
			m.XX[j] += float64(u[j] * u[j])
			m.YY[j] += float64(v[j] * v[j])
		}
		if cross {
			m.XY.addOuter(u, v)
		}
	}
	m.N += float64(n)
	return nil
}

// Correlations returns Pearson's correlation of every coordinate of x with
// every one of y, (p,p); it is 0 where one of them does not vary.
func (m *Moments) Correlations() Matrix {
	p := len(m.X)
	out := newMatrix(p, p)
	dx, dy := m.deviations(m.X, m.XX), m.deviations(m.Y, m.YY)
	for i := range p {
		for j := range p {
			if scale := dx[i] * dy[j]; scale > 0 {
				covariance := m.XY.at(i, j)/m.N - float64(m.X[i]/m.N*(m.Y[j]/m.N))
				out.set(i, j, covariance/scale)
			}
		}
	}
	return out
}

func (m *Moments) deviations(sum, squares []float64) []float64 {
	out := make([]float64, len(sum))
	for i := range sum {
		mean := sum[i] / m.N
		variance := squares[i]/m.N - float64(mean*mean)
		if variance > 1e-12*squares[i]/m.N { // less is what rounding leaves of nothing
			out[i] = math.Sqrt(variance)
		}
	}
	return out
}

// Matched is the mean correlation of coordinate i of x with coordinate i of y.
func (m *Moments) Matched() float64 {
	c := m.Correlations()
	sum := 0.0
	for i := range c.Rows {
		sum += c.at(i, i)
	}
	return sum / float64(c.Rows)
}

// Deviations returns the standard deviation of every coordinate of x and of y.
func (m *Moments) Deviations() (x, y []float64) {
	return m.deviations(m.X, m.XX), m.deviations(m.Y, m.YY)
}
