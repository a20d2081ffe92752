package optim

import (
	"errors"
	"fmt"
	"math"

	"confusio/engine/kernel"
)

// ErrSettings reports settings of AdamW that cannot work.
var ErrSettings = errors.New("optim: bad settings")

// Settings are the constants of AdamW and of clipping.
type Settings struct {
	Beta1, Beta2 float64 // decay of the first and second moment, per step
	Epsilon      float64 // added to the root of the second moment
	WeightDecay  float64 // per step and unit of learning rate; matrices only
	Clip         float64 // largest norm of the gradient; 0 is no limit
}

// Validate returns nil or an error wrapping ErrSettings.
func (s Settings) Validate() error {
	fraction := func(x float64) bool { return x >= 0 && x < 1 }
	switch {
	case !fraction(s.Beta1) || !fraction(s.Beta2):
		return fmt.Errorf("%w: betas %g and %g, want 0 to below 1", ErrSettings, s.Beta1, s.Beta2)
	case !(s.Epsilon > 0 && s.Epsilon <= 1):
		return fmt.Errorf("%w: epsilon %g, want above 0 to 1", ErrSettings, s.Epsilon)
	case !(s.WeightDecay >= 0 && s.WeightDecay <= 100):
		return fmt.Errorf("%w: weight decay %g, want 0 to 100", ErrSettings, s.WeightDecay)
	case !(s.Clip >= 0):
		return fmt.Errorf("%w: clip %g, want 0 or more", ErrSettings, s.Clip)
	}
	return nil
}

// AdamW holds the moments of one arena.
type AdamW struct {
	M, V     []float32 // first and second moments, as long as the arena
	Matrices int       // leading elements on which weight decay acts

	settings Settings
}

// New returns an optimiser with moments of zero for an arena of n elements, of
// which the first matrices decay. Norm gains and whatever else follows do not:
// decay would pull gains to zero, away from the one they start at.
func New(n, matrices int, s Settings) (*AdamW, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	return &AdamW{M: make([]float32, n), V: make([]float32, n), Matrices: matrices, settings: s}, nil
}

// Step moves w by one step of AdamW, counted from 0, against gradient g of
// the given norm, at a learning rate:
//
//	g ← g·min(1, Clip/norm)
//
// then as kernel.AdamW says.
//
// Sources: Loshchilov and Hutter 2019, arXiv:1711.05101; Pascanu et al. 2013,
// arXiv:1211.5063, algorithm 1 (clipping).
func (o *AdamW) Step(w, g []float32, step int, rate, norm float64) {
	s, scale := o.settings, 1.0
	if s.Clip > 0 && norm > s.Clip {
		scale = s.Clip / norm
	}
	move := func(from, to int, decay float64) {
		k := kernel.NewAdamWStep(step+1, rate, s.Beta1, s.Beta2, s.Epsilon, decay, scale)
		kernel.AdamW(w[from:to], o.M[from:to], o.V[from:to], g[from:to], k)
	}
	move(0, o.Matrices, s.WeightDecay)
	move(o.Matrices, len(w), 0)
}

// normBlock is how many elements one float32 reduction covers; their sums are
// added in float64, in order.
const normBlock = 4096

// Norm returns √Σ g[i]². It is NaN or infinite if an element is, or if a block
// of squares leaves the range of float32.
func Norm(g []float32) float64 {
	sum := 0.0
	for len(g) > 0 {
		n := min(normBlock, len(g))
		sum += float64(kernel.SumSquares(g[:n]))
		g = g[n:]
	}
	return math.Sqrt(sum)
}
