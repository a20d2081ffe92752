package model

import "fmt"

// Part is a kind of place in the network at which states can be looked at.
type Part string

// The parts, in the order in which a token passes them.
const (
	EmbeddingState Part = "embedding"    // (C) the residual stream before the first block
	AttentionState Part = "attention"    // (C) what a block's attention adds to the residual stream
	UnitState      Part = "units"        // (F) a block's feed-forward units, silu(gate)∘up
	ForwardState   Part = "feed-forward" // (C) what a block's feed-forward part adds to the residual stream
	BlockState     Part = "block"        // (C) the residual stream after a block
	FinalState     Part = "final norm"   // (C) what the head reads
)

// Place is a part, of a block or of the whole.
type Place struct {
	Part  Part
	Layer int // the block, counted from 0; -1 outside the blocks
}

// String names the place as people count: "block 1 attention".
func (p Place) String() string {
	switch {
	case p.Layer < 0:
		return string(p.Part)
	case p.Part == BlockState:
		return fmt.Sprintf("block %d", p.Layer+1)
	}
	return fmt.Sprintf("block %d %s", p.Layer+1, p.Part)
}

// Places lists every place of the configuration in the order in which a token
// passes them.
func (c Config) Places() []Place {
	all := []Place{{EmbeddingState, -1}}
	for l := range c.Layers {
		for _, part := range []Part{AttentionState, UnitState, ForwardState, BlockState} {
			all = append(all, Place{part, l})
		}
	}
	return append(all, Place{FinalState, -1})
}

// StateWidth returns how many numbers a state has at a place.
func (c Config) StateWidth(p Place) int {
	if p.Part == UnitState {
		return c.FF
	}
	return c.Width
}

// States writes the states of all tokens of the last Forward at a place to
// dst, token by token: (N,C), or (N,F) for units. The forward pass keeps these
// numbers for the backward pass in any case, so looking at them costs nothing
// where it is not done. It panics if dst is shorter, or for a place that the
// configuration does not have.
func (a *Acts) States(dst []float32, p Place) {
	n := a.n * a.config.StateWidth(p)
	dst = dst[:n]
	switch p.Part {
	case EmbeddingState:
		copy(dst, a.x[0])
	case AttentionState:
		difference(dst, a.layers[p.Layer].mid, a.x[p.Layer])
	case UnitState:
		copy(dst, a.layers[p.Layer].hidden)
	case ForwardState:
		difference(dst, a.x[p.Layer+1], a.layers[p.Layer].mid)
	case BlockState:
		copy(dst, a.x[p.Layer+1])
	case FinalState:
		copy(dst, a.final)
	default:
		panic("model: no place is called " + p.Part)
	}
}

// difference computes dst = after − before.
func difference(dst, after, before []float32) {
	for i := range dst {
		dst[i] = after[i] - before[i]
	}
}
