package align

import (
	"errors"
	"fmt"
	"slices"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// ErrStopped says that the caller asked to stop; nothing has changed.
var ErrStopped = errors.New("align: stopped")

// A Learner moves a model within its freedoms by the gradient of a loss, such as that of
// its merge with another model. Its maps are, in the order in which they act:
//
//	turns     of the stream and of values: orthogonal, moved along the sphere of such maps
//	phases    of queries and keys: one angle for each plane
//	factors   of units, values, queries: multiplied here and divided there
//	orders    of coordinates, units, heads: permutations, relaxed; see order
//
// Whatever the maps are, the moved model computes what the model computes, to rounding;
// before the first step it is that model, to the bit. Everything is float64, in one order,
// rounded once.
//
// Sources: Ainsworth et al. 2023, arXiv:2209.04836, section 3.3, for permutations; Theus et
// al. 2025, arXiv:2506.22712, for turns of the stream.
type Learner struct {
	source *tensor.Set
	moving []moving
	maps   []learned
	steps  int
	breath int // multiplications between two calls of yield
}

// moving is a tensor that some map moves: its numbers on the way, which all maps share.
type moving struct {
	name string
	x    []float64
}

// learned is the map of one freedom.
type learned interface {
	// forward moves the numbers of all its axes, and keeps what they were.
	forward(p *pace) bool
	// backward turns the gradients after the map into those before it, and sets that of its
	// own numbers.
	backward(p *pace) bool
	// learn moves its numbers.
	learn(a adam, p *pace) bool
	// derive finds out what follows from its numbers.
	derive(p *pace) bool
	clone() learned
	numbers() *numbers
}

// NewLearner returns a Learner of a model. With turns the gains of the model are folded;
// without them its stream is reordered only, and nothing turned. The model is only read.
//
// Errors: ErrAxis, tensor.ErrMissing.
func NewLearner(model *tensor.Set, n Network, turns bool) (*Learner, error) {
	l := &Learner{source: model, breath: breath}
	for _, c := range n.choices(turns) {
		if c.f.Groups < 2 && c.f.Kind != Balanced {
			continue // nothing to choose
		}
		m, err := l.newMap(c)
		if err != nil {
			return nil, err
		}
		l.maps = append(l.maps, m)
	}
	return l, nil
}

// choice is a freedom of which a map is learned. Of a balance, the axes behind Over are
// divided.
type choice struct {
	f    Freedom
	over []Axis
}

// choices lists what can be chosen, in the order in which the maps act.
func (n Network) choices(turns bool) (all []choice) {
	stream := n.Stream
	if turns {
		stream = n.turnable()
	}
	all = append(all, choice{f: stream})
	for _, b := range n.Blocks {
		if turns {
			for i := range b.Values {
				all = append(all, choice{f: b.Values[i]}, choice{f: b.Phases[i]})
			}
		}
		for _, balance := range b.Balances {
			all = append(all, choice{Freedom{Kind: Balanced, Groups: balance.Factors, Axes: balance.Times}, balance.Over})
		}
		for _, f := range append([]Freedom{b.Units, b.Heads}, b.Queries...) {
			all = append(all, choice{f: f})
		}
	}
	return all
}

// newMap returns the identity of a freedom.
func (l *Learner) newMap(c choice) (learned, error) {
	tracks, err := l.tracks(c.f, slices.Concat(c.f.Axes, c.over))
	if err != nil {
		return nil, err
	}
	g := c.f.Groups
	switch c.f.Kind {
	case Turnable:
		return &turn{newNumbers(dense.Identity(g).Data), tracks}, nil
	case Phased:
		return &phase{newNumbers(make([]float64, g/2)), tracks}, nil
	case Balanced:
		return &factors{newNumbers(make([]float64, g)), tracks, len(c.f.Axes)}, nil
	}
	return &order{newNumbers(dense.Identity(g).Data), tracks, Identity(c.f).Order}, nil
}

// Steps returns how many steps were made.
func (l *Learner) Steps() int { return l.steps }

// Moved writes the moved model to dst, which has the tensors of the model.
//
// Errors: tensor.ErrShape; ErrStopped once yield, which is called every few milliseconds,
// has returned false.
func (l *Learner) Moved(dst *tensor.Set, yield func() bool) error {
	p := &pace{yield: yield, work: l.breath}
	for _, m := range l.moving {
		t, _ := l.source.Get(m.name)
		for i, v := range t.Data {
			m.x[i] = float64(v)
		}
		if !p.spend(len(m.x)) {
			return ErrStopped
		}
	}
	for _, m := range l.maps {
		if !m.forward(p) {
			return ErrStopped
		}
	}
	for name, t := range l.source.All() {
		out, ok := dst.Get(name)
		if !ok || len(out.Data) != len(t.Data) {
			return fmt.Errorf("%w: %s", tensor.ErrShape, name)
		}
		copy(out.Data, t.Data)
	}
	if l.steps == 0 {
		return nil // what the maps have moved by nothing may have lost the sign of a zero
	}
	for _, m := range l.moving {
		out, _ := dst.Get(m.name)
		for i, v := range m.x {
			out.Data[i] = float32(v)
		}
	}
	return nil
}

// Gradient sets the gradients of all maps from that of a loss by the moved model: share
// times the numbers of grad, which has its tensors. Moved has been called since the last
// Step. Through a map T of coordinates, y = T·x, with Y and X the numbers after and before
// it and dY the gradient of the loss by Y,
//
//	∂/∂T[i,j] = Σ over axes and r of dY[i,r]·X[j,r]        dX = Tᵀ·dY
//
// of which each map takes what lies along its freedom.
//
// Errors: ErrStopped, tensor.ErrShape; the gradients are then of no use.
func (l *Learner) Gradient(grad *tensor.Set, share float64, yield func() bool) error {
	p := &pace{yield: yield, work: l.breath}
	for _, m := range l.moving {
		g, ok := grad.Get(m.name)
		if !ok || len(g.Data) != len(m.x) {
			return fmt.Errorf("%w: %s", tensor.ErrShape, m.name)
		}
		for i, v := range g.Data {
			m.x[i] = float64(share * float64(v))
		}
		if !p.spend(len(m.x)) {
			return ErrStopped
		}
	}
	for _, m := range slices.Backward(l.maps) {
		if !m.backward(p) {
			return ErrStopped
		}
	}
	return nil
}

// Step moves all maps against their gradients, at a rate: see numbers.
//
// Errors: ErrStopped, ErrNumbers for gradients that are no finite numbers; nothing has
// moved then.
func (l *Learner) Step(rate float64, yield func() bool) error {
	p, next := &pace{yield: yield, work: l.breath}, make([]learned, len(l.maps))
	a := adam{rate, 1 - power(beta1, l.steps+1), 1 - power(beta2, l.steps+1)}
	for i, m := range l.maps {
		if !(dense.Matrix{Data: m.numbers().gradient}).Finite() {
			return fmt.Errorf("%w: the gradient of a map", ErrNumbers)
		}
		next[i] = m.clone()
		if !next[i].learn(a, p) {
			return ErrStopped
		}
	}
	l.maps = next
	l.steps++
	return nil
}

// Save returns all numbers from which Resume goes on.
func (l *Learner) Save() []float64 {
	var all []float64
	for _, m := range l.maps {
		n := m.numbers()
		all = slices.Concat(all, n.value, n.first, n.second)
	}
	return all
}

// Resume puts the Learner where Save left another one of the same model after so many
// steps. ErrNumbers: they are not as many, or not finite; nothing has changed then.
func (l *Learner) Resume(steps int, numbers []float64) error {
	size := len(l.Save())
	if size != len(numbers) || !(dense.Matrix{Data: numbers}).Finite() {
		return fmt.Errorf("%w: %d of a state, want %d", ErrNumbers, len(numbers), size)
	}
	for _, m := range l.maps {
		n := m.numbers()
		for _, part := range [][]float64{n.value, n.first, n.second} {
			numbers = numbers[copy(part, numbers):]
		}
		m.derive(&pace{})
	}
	l.steps = steps
	return nil
}
