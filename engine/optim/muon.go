package optim

import (
	"errors"
	"math"

	"confusio/engine/kernel"
)

// ErrStopped says that the caller asked to stop before anything was moved.
var ErrStopped = errors.New("optim: stopped")

// Constants of Muon, as its source has them.
const (
	muonMomentum = 0.95 // decay of the momentum, per step
	muonRounds   = 5    // of the iteration that makes a matrix orthogonal
	muonA        = 3.4445
	muonB        = -4.7750
	muonC        = 2.0315
	muonEpsilon  = 1e-7 // added to the norm of a matrix before dividing by it
)

// Matrix is the place of a matrix in the arena, row by row.
type Matrix struct{ Offset, Rows, Cols int }

func (m Matrix) size() int { return m.Rows * m.Cols }

// of returns the matrix's part of an arena.
func (m Matrix) of(arena []float32) []float32 { return arena[m.Offset : m.Offset+m.size()] }

// muon moves hidden matrices along the orthogonal factor of their momentum:
//
//	M ← μ·M + g        U = orthogonal(g + μ·M)
//	W ← (1 − rate·decay)·W − rate·√max(1, rows/cols)·U
//
// W, M and g are (rows, cols). The step has the same size in every direction
// of the matrix, so what is rare in the text is learned as fast as what is
// frequent.
//
// Source: Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural
// networks" (kellerjordan.github.io/posts/muon).
type muon struct {
	matrices []Matrix
	updates  [][]float32 // U of each matrix
	spare    []float32   // as large as the largest matrix
	square   []float32   // A and its polynomial, each as large as the largest side demands
	poly     []float32
	gemm     kernel.Gemm
}

func newMuon(matrices []Matrix) *muon {
	o := &muon{matrices: matrices}
	size, side := 0, 0
	for _, m := range matrices {
		o.updates = append(o.updates, make([]float32, m.size()))
		size, side = max(size, m.size()), max(side, min(m.Rows, m.Cols))
	}
	o.spare = make([]float32, size)
	o.square, o.poly = make([]float32, side*side), make([]float32, side*side)
	return o
}

// prepare computes every U and moves nothing. yield is called between two
// products; prepare returns false if it did.
func (o *muon) prepare(momentum, g []float32, scale float32, yield func() bool) bool {
	for i, m := range o.matrices {
		u := o.updates[i]
		copy(u, m.of(momentum))
		advance(u, m.of(g), scale)
		kernel.Scale(u, muonMomentum)
		kernel.AddScaled(u, scale, m.of(g))
		if !o.orthogonalise(i, yield) {
			return false
		}
	}
	return true
}

// advance computes M ← μ·M + scale·g.
func advance(m, g []float32, scale float32) {
	kernel.Scale(m, muonMomentum)
	kernel.AddScaled(m, scale, g)
}

// orthogonalise brings the singular values of the i-th update near one, to
// between 0.7 and 1.2 where they are not tiny:
//
//	X₀ = U/‖U‖        A = X·Xᵀ        X ← a·X + (b·A + c·A²)·X
//
// A matrix with more rows than columns takes A = Xᵀ·X and multiplies from the
// right, which is the same on its transpose.
func (o *muon) orthogonalise(i int, yield func() bool) bool {
	m := o.matrices[i]
	x, y := kernel.View(o.updates[i], m.Rows, m.Cols), kernel.View(o.spare[:m.size()], m.Rows, m.Cols)
	side := min(m.Rows, m.Cols)
	a, b := kernel.View(o.square[:side*side], side, side), kernel.View(o.poly[:side*side], side, side)
	kernel.Scale(x.Data, float32(1/(Norm(x.Data)+muonEpsilon)))
	for range muonRounds {
		if yield != nil && !yield() {
			return false
		}
		tall := m.Rows > m.Cols
		if tall {
			o.gemm.TN(a, x, x, false)
		} else {
			o.gemm.NT(a, x, x, false)
		}
		o.gemm.NN(b, a, a, false)
		kernel.Scale(b.Data, muonC)
		kernel.AddScaled(b.Data, muonB, a.Data)
		if tall {
			o.gemm.NN(y, x, b, false)
		} else {
			o.gemm.NN(y, b, x, false)
		}
		kernel.Scale(x.Data, muonA)
		kernel.Add(x.Data, y.Data)
	}
	return true
}

// move takes the step that prepare has computed.
func (o *muon) move(w, momentum, g []float32, scale float32, rate, decay float64) {
	keep := float32(1 - float64(rate*decay))
	for i, m := range o.matrices {
		advance(m.of(momentum), m.of(g), scale)
		step := rate * math.Sqrt(max(1, float64(m.Rows)/float64(m.Cols)))
		kernel.Scale(m.of(w), keep)
		kernel.AddScaled(m.of(w), float32(-step), o.updates[i])
	}
}
