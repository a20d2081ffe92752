package align

import (
	"math"
	"slices"

	"confusio/engine/dense"
	"confusio/engine/elementary"
)

// numbers are what is learned of a map, with the moments of their gradient. They move by
//
//	first ← β₁·first + (1−β₁)·g        second ← β₂·second + (1−β₂)·mean g²
//	u = rate·(first/(1−β₁ⁿ)) / (√(second/(1−β₂ⁿ)) + ε)
//
// which is Adam with one second moment for each map: its gradient keeps its direction, in
// which noise averages out, and the rate is the mean size of a step: in radians,
// logarithms, or scores, of which two must come to differ by one before a permutation
// changes.
//
// Source: Kingma and Ba 2015, arXiv:1412.6980, algorithm 1.
type numbers struct {
	value, gradient []float64
	first, second   []float64
}

const (
	beta1   = 0.9
	beta2   = 0.98
	epsilon = 1e-12 // beside gradients of some 1e-4 nats
)

// adam is what a step is for all maps: the rate, and how much of its mean a moment has.
type adam struct{ rate, part1, part2 float64 }

func newNumbers(value []float64) numbers {
	n := len(value)
	return numbers{value, make([]float64, n), make([]float64, n), make([]float64, 1)}
}

// copied returns numbers that can move without these. The gradient is shared: it is set
// anew before each step.
func (n *numbers) copied() numbers {
	all, k := slices.Concat(n.value, n.first, n.second), len(n.value)
	return numbers{all[:k:k], n.gradient, all[k : 2*k : 2*k], all[2*k:]}
}

// direction updates the moments and returns u.
func (n *numbers) direction(a adam) []float64 {
	squares := 0.0
	for i, g := range n.gradient {
		n.first[i] = float64(beta1*n.first[i]) + float64((1-beta1)*g)
		squares += float64(g * g)
	}
	n.second[0] = float64(beta2*n.second[0]) + float64((1-beta2)*(squares/float64(len(n.gradient))))
	scale := a.rate / a.part1 / (math.Sqrt(n.second[0]/a.part2) + epsilon)
	u := slices.Clone(n.first)
	dense.Scale(u, scale)
	return u
}

// power returns bⁿ.
func power(b float64, n int) float64 {
	x := 1.0
	for range n {
		x *= b
	}
	return x
}

// turn is an orthogonal map Q. Its gradient is that by B of exp(B)·Q at B = 0, for skew B:
//
//	A = ½·(∂/∂Q·Qᵀ − Q·∂/∂Qᵀ)
type turn struct {
	learning numbers
	axes     []track
}

func (m *turn) numbers() *numbers { return &m.learning }

func (m *turn) clone() learned { return &turn{m.learning.copied(), m.axes} }

func (m *turn) q() dense.Matrix {
	n := m.axes[0].n
	return dense.Matrix{Rows: n, Cols: n, Data: m.learning.value}
}

func (m *turn) forward(p *pace) bool {
	transposed := m.q().Transposed()
	for i := range m.axes {
		a := &m.axes[i]
		if !a.gather(a.before, p) || !a.multiply(transposed, a.before, p) {
			return false
		}
	}
	return true
}

func (m *turn) backward(p *pace) bool {
	q := m.q()
	sum := dense.New(q.Rows, q.Rows)
	for i := range m.axes {
		a := &m.axes[i]
		dy := make([]float64, len(a.before))
		if !a.gather(dy, p) || !a.addThrough(sum, dy, p) || !a.multiply(q, dy, p) {
			return false
		}
	}
	w := dense.Product(sum.Transposed(), q.Transposed()) // w[i,j] = Σ over k of ∂/∂Q[i,k]·Q[j,k]
	for i := range q.Rows {
		for j := range q.Rows {
			m.learning.gradient[i*q.Rows+j] = (w.At(i, j) - w.At(j, i)) / 2
		}
	}
	return p.spend(q.Rows * q.Rows * q.Rows)
}

func (m *turn) learn(a adam, p *pace) bool {
	b := dense.Matrix{Rows: m.q().Rows, Cols: m.q().Rows, Data: m.learning.direction(a)}
	next, ok := cayley(b, m.q(), p)
	m.learning.value = next.Data
	return ok
}

func (m *turn) derive(*pace) bool { return true }

// cayley returns (1 + B/2)⁻¹·(1 − B/2)·Q for a skew B: orthogonal where Q is, and near
// exp(−B)·Q. The matrix that is solved for is 1 and a skew one, so elimination needs no
// pivots.
//
// Source: Wen and Yin 2013, doi:10.1007/s10107-012-0584-1.
func cayley(b, q dense.Matrix, p *pace) (dense.Matrix, bool) {
	n := q.Rows
	left, right := dense.Identity(n), dense.New(n, n)
	dense.AddScaled(left.Data, b.Data, 0.5)
	right.AddProduct(b.Transposed(), q) // (Bᵀ)ᵀ·Q
	dense.Scale(right.Data, -0.5)
	dense.AddScaled(right.Data, q.Data, 1)
	for k := range n {
		for i := k + 1; i < n; i++ {
			f := -left.At(i, k) / left.At(k, k)
			dense.AddScaled(left.Row(i)[k:], left.Row(k)[k:], f)
			dense.AddScaled(right.Row(i), right.Row(k), f)
		}
		if !p.spend(2 * (n - k) * n) {
			return right, false
		}
	}
	for k := n - 1; k >= 0; k-- {
		for i := k + 1; i < n; i++ {
			dense.AddScaled(right.Row(k), right.Row(i), -left.At(k, i))
		}
		dense.Scale(right.Row(k), 1/left.At(k, k))
		if !p.spend((n - k) * n) {
			return right, false
		}
	}
	return right, true
}

// phase turns coordinate j and j+n/2 by one angle:
//
//	y[j] = c·x[j] − s·x[j+n/2]        y[j+n/2] = s·x[j] + c·x[j+n/2]
type phase struct {
	learning numbers
	axes     []track
}

func (m *phase) numbers() *numbers { return &m.learning }

func (m *phase) clone() learned { return &phase{m.learning.copied(), m.axes} }

func (m *phase) forward(p *pace) bool {
	for i := range m.axes {
		a := &m.axes[i]
		if !a.gather(a.before, p) || !m.turned(a, a.before, 1, p) {
			return false
		}
	}
	return true
}

// turned sets the coordinates to y, turned by all angles in one sense or the other.
func (m *phase) turned(a *track, y []float64, sense float64, p *pace) bool {
	half := a.n / 2
	for j, angle := range m.learning.value {
		c, s := elementary.Cos(angle), sense*elementary.Sin(angle)
		for r := range a.rest {
			u, v := y[j*a.rest+r], y[(j+half)*a.rest+r]
			a.x[a.at(j, r)] = float64(c*u) - float64(s*v)
			a.x[a.at(j+half, r)] = float64(s*u) + float64(c*v)
		}
	}
	return p.spend(2 * len(y))
}

func (m *phase) backward(p *pace) bool {
	clear(m.learning.gradient)
	for i := range m.axes {
		a := &m.axes[i]
		dy := make([]float64, len(a.before))
		if !a.gather(dy, p) {
			return false
		}
		half := a.n / 2
		for j, angle := range m.learning.value {
			c, s := elementary.Cos(angle), elementary.Sin(angle)
			sum := 0.0
			for r := range a.rest {
				u, v := a.before[j*a.rest+r], a.before[(j+half)*a.rest+r]
				sum += float64(dy[(j+half)*a.rest+r] * (float64(c*u) - float64(s*v)))
				sum -= float64(dy[j*a.rest+r] * (float64(s*u) + float64(c*v)))
			}
			m.learning.gradient[j] += sum
		}
		if !m.turned(a, dy, -1, p) {
			return false
		}
	}
	return true
}

func (m *phase) learn(a adam, _ *pace) bool {
	dense.AddScaled(m.learning.value, m.learning.direction(a), -1)
	return true
}

func (m *phase) derive(*pace) bool { return true }

// factors multiply coordinates along some axes, and divide them along the others. What is
// learned are their logarithms. An axis may be several times as long as there are factors.
type factors struct {
	learning numbers
	axes     []track
	times    int // the first so many axes are multiplied
}

func (m *factors) numbers() *numbers { return &m.learning }

func (m *factors) clone() learned { return &factors{m.learning.copied(), m.axes, m.times} }

// of returns the factor of coordinate i along an axis.
func (m *factors) of(axis, i int) float64 {
	v := m.learning.value[i%len(m.learning.value)]
	if axis >= m.times {
		v = -v
	}
	return elementary.Exp(v)
}

func (m *factors) forward(p *pace) bool {
	for k := range m.axes {
		a := &m.axes[k]
		if !a.gather(a.before, p) {
			return false
		}
		for i := range a.n {
			f := m.of(k, i)
			for r := range a.rest {
				a.x[a.at(i, r)] = f * a.before[i*a.rest+r]
			}
		}
	}
	return true
}

func (m *factors) backward(p *pace) bool {
	clear(m.learning.gradient)
	for k := range m.axes {
		a := &m.axes[k]
		for i := range a.n {
			f, sum := m.of(k, i), 0.0
			for r := range a.rest {
				dy := a.x[a.at(i, r)]
				sum += float64(dy * float64(f*a.before[i*a.rest+r]))
				a.x[a.at(i, r)] = f * dy
			}
			if k >= m.times {
				sum = -sum
			}
			m.learning.gradient[i%len(m.learning.gradient)] += sum
		}
		if !p.spend(2 * len(a.before)) {
			return false
		}
	}
	return true
}

func (m *factors) learn(a adam, _ *pace) bool {
	dense.AddScaled(m.learning.value, m.learning.direction(a), -1)
	return true
}

func (m *factors) derive(*pace) bool { return true }

// order is a permutation of groups of coordinates. What is learned is a score for every
// pair of a new group and an old one, whose best assignment is the permutation. Their
// gradient is ∂/∂T, as if T were any linear map (a straight-through estimate).
type order struct {
	learning numbers
	axes     []track
	from     []int // new group i is old group from[i]
}

func (m *order) numbers() *numbers { return &m.learning }

func (m *order) clone() learned { return &order{m.learning.copied(), m.axes, m.from} }

func (m *order) forward(p *pace) bool {
	for i := range m.axes {
		a := &m.axes[i]
		if !a.gather(a.before, p) || !a.reorder(a.before, m.from, false, p) {
			return false
		}
	}
	return true
}

func (m *order) backward(p *pace) bool {
	n := len(m.from)
	sum := dense.Matrix{Rows: n, Cols: n, Data: m.learning.gradient}
	clear(sum.Data)
	for i := range m.axes {
		a := &m.axes[i]
		dy := make([]float64, len(a.before))
		if !a.gather(dy, p) || !a.addThrough(sum, dy, p) || !a.reorder(dy, m.from, true, p) {
			return false
		}
	}
	return true
}

func (m *order) learn(a adam, p *pace) bool {
	dense.AddScaled(m.learning.value, m.learning.direction(a), -1)
	return m.derive(p)
}

func (m *order) derive(p *pace) bool {
	n := len(m.from)
	from, ok := assignWhile(dense.Matrix{Rows: n, Cols: n, Data: m.learning.value}, p)
	m.from = from
	return ok
}
