package align

import (
	"fmt"
	"math"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// Moments are sums over paired states x and y of two models on the same inputs,
// (n,p) and (n,p).
type Moments struct {
	N      float64
	X, Y   []float64    // Σ x, Σ y
	XX, YY []float64    // Σ x², Σ y²
	Same   []float64    // Σ x[j]·y[j]
	XY     dense.Matrix // Σ x·yᵀ, (p,p); empty where only the same coordinates are compared
}

// NewMoments returns moments of no states of p coordinates. With cross they
// hold what matching needs; without, the deviations and Matched alone, for a
// small part of the work.
func NewMoments(p int, cross bool) *Moments {
	floats := func() []float64 { return make([]float64, p) }
	m := &Moments{X: floats(), Y: floats(), XX: floats(), YY: floats(), Same: floats()}
	if cross {
		m.XY = dense.New(p, p)
	}
	return m
}

// Add takes further states in, row i of x beside row i of y.
func (m *Moments) Add(x, y tensor.Tensor) error {
	n, p := x.Rows()
	k, q := y.Rows()
	if n != k || p != q || p != len(m.X) {
		return fmt.Errorf("%w: %v and %v for %d coordinates", ErrStates, x.Shape, y.Shape, len(m.X))
	}
	u, v := dense.Of(x.Data, p), dense.Of(y.Data, p)
	for i := range n {
		a, b := u.Row(i), v.Row(i)
		for j := range p {
			m.X[j] += a[j]
			m.Y[j] += b[j]
			m.XX[j] += float64(a[j] * a[j])
			m.YY[j] += float64(b[j] * b[j])
			m.Same[j] += float64(a[j] * b[j])
		}
	}
	if m.XY.Data != nil {
		m.XY.AddProduct(u, v)
	}
	m.N += float64(n)
	return nil
}

// Correlations returns Pearson's correlation of every coordinate of x with
// every one of y, (p,p); it is 0 where one of them does not vary.
func (m *Moments) Correlations() dense.Matrix {
	p := len(m.X)
	out := dense.New(p, p)
	dx, dy := m.deviations(m.X, m.XX), m.deviations(m.Y, m.YY)
	for i := range p {
		for j := range p {
			if scale := dx[i] * dy[j]; scale > 0 {
				covariance := m.XY.At(i, j)/m.N - float64(m.X[i]/m.N*(m.Y[j]/m.N))
				out.Set(i, j, covariance/scale)
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
	dx, dy := m.Deviations()
	sum := 0.0
	for i := range dx {
		if scale := dx[i] * dy[i]; scale > 0 {
			sum += (m.Same[i]/m.N - float64(m.X[i]/m.N*(m.Y[i]/m.N))) / scale
		}
	}
	return sum / float64(len(dx))
}

// Deviations returns the standard deviation of every coordinate of x and of y.
func (m *Moments) Deviations() (x, y []float64) {
	return m.deviations(m.X, m.XX), m.deviations(m.Y, m.YY)
}
