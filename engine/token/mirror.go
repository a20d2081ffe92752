package token

import (
	"slices"

	"confusio/engine/random"
)

// Mirror rewrites token ids so that a language gets a twin with the same
// lengths, the same statistics and the same entropy, but with a chosen share of its
// vocabulary private: id becomes id + Vocab for the private ones. At share 1 the
// twins have no token in common but begin; at 0 they are one language.
type Mirror struct {
	private []bool // by id
}

// NewMirror makes a share p of the ids of a vocabulary private, chosen by seed:
// round(p·(vocab−2)) of them. Begin and end are always shared. The sets of one
// seed are nested: more overlap takes ids away and adds none.
func NewMirror(vocab int, p float64, seed uint64) *Mirror {
	key := random.Key{Seed: seed, Purpose: random.Mirror}
	ids := make([]int32, 0, vocab)
	for id := FirstByte; int(id) < vocab; id++ {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int32) int {
		x, y := key.Uint64(uint64(a)), key.Uint64(uint64(b))
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return int(a - b)
	})
	m := &Mirror{private: make([]bool, vocab)}
	for _, id := range ids[:int(float64(p*float64(len(ids)))+0.5)] {
		m.private[id] = true
	}
	return m
}

// Vocab returns the size of the vocabulary that holds both twins.
func (m *Mirror) Vocab() int { return 2 * len(m.private) }

// Apply rewrites ids in place.
func (m *Mirror) Apply(ids []int32) {
	for i, id := range ids {
		if m.private[id] {
			ids[i] = id + int32(len(m.private))
		}
	}
}

// Undo rewrites ids back in place.
func (m *Mirror) Undo(ids []int32) {
	for i, id := range ids {
		if n := int32(len(m.private)); id >= n {
			ids[i] = id - n
		}
	}
}
