package experiment

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"confusio/engine/recipe"
	"confusio/engine/store"
)

// ChainKind is the kind under which chains are kept.
const ChainKind store.Kind = "chain"

// Chain is the hashes of a training's weights on the way, in float32 as they are trained,
// every so many steps: where two trainings by one recipe differ, the first link that
// differs says since when. A link is the SHA-256 of the hexadecimal hashes of the weights (see
// tensor.Set.Hash), of one model or of all experts in lockstep after a turn of all.
type Chain [][sha256.Size]byte

// ChainKey returns where the chain of a training is kept when it has come to its end.
func ChainKey(r recipe.Recipe) store.Key {
	return store.Key{Kind: ChainKind, Hash: r.Training().Hash()}
}

// halfChainKey returns where the beginning of a chain is kept, beside the state of a course.
// It is a state as well, and goes when that goes.
func halfChainKey(state store.Key) store.Key {
	sum := sha256.Sum256([]byte("chain/" + state.Hash))
	return store.Key{Kind: store.State, Hash: hex.EncodeToString(sum[:]), Step: state.Step}
}

// GetChain returns the chain of a training.
//
// Errors: ErrForeign for what is no chain, and those of the store.
func GetChain(ctx context.Context, s store.Store, r recipe.Recipe) (Chain, error) {
	return getChain(ctx, s, ChainKey(r))
}

func getChain(ctx context.Context, s store.Store, key store.Key) (Chain, error) {
	data, err := s.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	if len(data)%sha256.Size != 0 {
		return nil, misplaced(key, fmt.Errorf("%d bytes are no hashes", len(data)))
	}
	c := make(Chain, len(data)/sha256.Size)
	for i := range c {
		copy(c[i][:], data[i*sha256.Size:])
	}
	return c, nil
}

func (c Chain) bytes() []byte {
	var all []byte
	for _, link := range c {
		all = append(all, link[:]...)
	}
	return all
}

// Differs returns the number of the first link, counted from 0, in which two chains differ,
// and false if the shorter one is the beginning of the other.
func (c Chain) Differs(other Chain) (int, bool) {
	for i := range min(len(c), len(other)) {
		if c[i] != other[i] {
			return i, true
		}
	}
	return 0, false
}

// linking makes the chain of a training under way.
type linking struct {
	every int // steps from link to link; 0: none is made
	chain Chain
	whole bool // no link is missing
}

// newLinking returns the chain of a run that goes on, with what is kept of it so far.
// Where that is lost no chain is kept: part of one would seem a whole one.
func (x *execution) newLinking(run *Run) (*linking, error) {
	l := &linking{every: x.Chain, whole: true}
	if l.every == 0 || run.Done() == 0 {
		return l, nil
	}
	var err error
	l.chain, err = getChain(x.keep.ctx, x.keep.store, halfChainKey(StateKey(run.legs[run.leg], run.inLeg())))
	switch {
	case err == nil:
		l.whole = len(l.chain) == run.Done()/l.span(run)
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrDamaged):
		l.whole, err = false, nil
	}
	return l, err
}

// span returns the number of steps from link to link, of all experts in lockstep.
func (l *linking) span(run *Run) int {
	if lockstep := run.recipe.Lockstep; lockstep != nil {
		return l.every * len(lockstep.Experts)
	}
	return l.every
}

// step adds a link where one is due.
func (l *linking) step(run *Run) {
	if l.every == 0 || !l.whole || run.Done()%l.span(run) != 0 {
		return
	}
	h := sha256.New()
	for _, p := range run.models {
		h.Write([]byte(p.Views().Hash()))
	}
	l.chain = append(l.chain, [sha256.Size]byte(h.Sum(nil)))
}

// putChain keeps what there is of a chain beside the state of its run, in place of what was
// there before.
func (x *execution) putChain(l *linking, run *Run) error {
	if l.every == 0 || !l.whole || run.Done() == 0 {
		return nil
	}
	return x.keep.putLast(halfChainKey(StateKey(run.legs[run.leg], run.inLeg())), l.chain.bytes())
}

// save keeps the state of a run, and its chain first: a state without one would break it.
func (x *execution) save(l *linking, run *Run) error {
	if err := x.putChain(l, run); err != nil {
		return err
	}
	return x.keep.putState(run)
}

// endChain keeps the chain of a training that has come to its end.
func (x *execution) endChain(l *linking, r recipe.Recipe) error {
	if l.every == 0 || !l.whole || len(l.chain) == 0 {
		return nil
	}
	return x.keep.store.Put(x.keep.ctx, ChainKey(r), l.chain.bytes())
}
