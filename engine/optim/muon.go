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
func (m Matrix) side() int { return min(m.Rows, m.Cols) }

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
	updates  []float32 // U of all matrices, side by side
	turn     *Orthogonaliser
}

func newMuon(matrices []Matrix) *muon {
	turn := NewOrthogonaliser(matrices)
	return &muon{matrices, make([]float32, turn.Size(0, len(matrices))), turn}
}

// of returns a matrix's U.
func (o *muon) of(m Matrix) []float32 {
	from := m.Offset - o.matrices[0].Offset
	return o.updates[from : from+m.size()]
}

// prepare computes every U and moves nothing. yield is called between two
// products; prepare returns false if it did.
func (o *muon) prepare(momentum, g []float32, scale float32, others []Turner, yield func() bool) bool {
	for _, m := range o.matrices {
		u := o.of(m)
		kernel.Combine(u, muonMomentum, m.of(momentum), scale, m.of(g))
		kernel.Combine(u, muonMomentum, u, scale, m.of(g))
	}
	return o.turn.share(o.updates, others, yield)
}

// move takes the step that prepare has computed.
func (o *muon) move(w, momentum, g []float32, scale float32, rate, decay float64) {
	keep := float32(1 - float64(rate*decay))
	for _, m := range o.matrices {
		kernel.Combine(m.of(momentum), muonMomentum, m.of(momentum), scale, m.of(g))
		step := rate * math.Sqrt(max(1, float64(m.Rows)/float64(m.Cols)))
		kernel.Combine(m.of(w), keep, m.of(w), float32(-step), o.of(m))
	}
}
