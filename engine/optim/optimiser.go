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
	Muon         float64 // learning rate of Muon on the hidden matrices, as a multiple of AdamW's; 0: AdamW moves them too
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
	case !(s.Muon >= 0 && s.Muon <= 1000):
		return fmt.Errorf("%w: rate of Muon %g, want 0 to 1000", ErrSettings, s.Muon)
	}
	return nil
}

// Arena says what the elements of a flat arena are: matrices, of which the
// last ones are hidden, then gains.
type Arena struct {
	Size     int      // elements
	Matrices int      // leading elements on which weight decay acts
	Hidden   []Matrix // the matrices between the embeddings and the gains, side by side up to Matrices
}

// Optimiser holds the moments of one arena.
type Optimiser struct {
	M, V []float32 // first and second moments, as long as the arena; Muon has no second

	arena    Arena
	settings Settings
	muon     *muon // nil where AdamW moves everything
}

// New returns an optimiser with moments of zero. Norm gains do not decay: decay
// would pull them to zero, away from the one they start at.
func New(a Arena, s Settings) (*Optimiser, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	o := &Optimiser{M: make([]float32, a.Size), V: make([]float32, a.Size), arena: a, settings: s}
	if s.Muon > 0 && len(a.Hidden) > 0 {
		o.muon = newMuon(a.Hidden)
	}
	return o, nil
}

// Step moves w by one step, counted from 0, against gradient g of the given
// norm, at a learning rate:
//
//	g ← g·min(1, Clip/norm)
//
// then as kernel.AdamW says, or for the hidden matrices, where Settings.Muon is
// above 0, as muon says. yield is called every few milliseconds; when it
// returns false nothing has moved and the error is ErrStopped. Others share in
// Muon's work, which changes no bit.
//
// Sources: Loshchilov and Hutter 2019, arXiv:1711.05101; Pascanu et al. 2013,
// arXiv:1211.5063, algorithm 1 (clipping).
func (o *Optimiser) Step(w, g []float32, step int, rate, norm float64, others []Turner, yield func() bool) error {
	s, scale := o.settings, 1.0
	if s.Clip > 0 && norm > s.Clip {
		scale = s.Clip / norm
	}
	adamw := func(from, to int, decay float64) {
		k := kernel.NewAdamWStep(step+1, rate, s.Beta1, s.Beta2, s.Epsilon, decay, scale)
		kernel.AdamW(w[from:to], o.M[from:to], o.V[from:to], g[from:to], k)
	}
	hidden := o.arena.Matrices
	if o.muon != nil {
		if !o.muon.prepare(o.M, g, float32(scale), others, yield) {
			return ErrStopped
		}
		o.muon.move(w, o.M, g, float32(scale), s.Muon*rate, s.WeightDecay)
		hidden = o.arena.Hidden[0].Offset
	}
	adamw(0, hidden, s.WeightDecay)
	adamw(o.arena.Matrices, len(w), 0)
	return nil
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
