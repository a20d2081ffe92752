package align

import (
	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// States are what is known of two models by reading the same text: moments of
// the residual stream, every token's state divided by its root mean square as
// the norms do, and of the feed-forward units of each block.
type States struct {
	Stream *Moments
	Units  []*Moments
}

// Matched is the mean correlation of the stream's coordinates and the units of
// both models in the same place: what averaging of weights needs to be near 1.
func (s States) Matched() float64 {
	sum, n := float64(s.Stream.Matched()*float64(len(s.Stream.X))), float64(len(s.Stream.X))
	for _, m := range s.Units {
		sum += float64(m.Matched() * float64(len(m.X)))
		n += float64(len(m.X))
	}
	return sum / n
}

// Permute returns b with the coordinates of its stream, its units and its heads
// in the order that fits a, as a new Set: stream and units by the correlations
// of their states, heads by the inner products of their weights. It computes
// what b computes, to the rounding of sums taken in another order.
//
// Source: Ainsworth et al. 2023, arXiv:2209.04836, sections 3.1 and 3.2.
func Permute(a, b *tensor.Set, n Network, s States) (*tensor.Set, error) {
	out := b.Clone()
	if err := Apply(out, n.Stream, Map{Order: Assign(s.Stream.Correlations())}); err != nil {
		return nil, err
	}
	for l, block := range n.Blocks {
		if err := Apply(out, block.Units, Map{Order: Assign(s.Units[l].Correlations())}); err != nil {
			return nil, err
		}
		for _, heads := range append([]Freedom{block.Heads}, block.Queries...) {
			score, err := Overlap(a, out, heads)
			if err != nil {
				return nil, err
			}
			if err := Apply(out, heads, Map{Order: Assign(score)}); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// Rotate returns copies of a and b with their gains folded, b turned onto a:
// the stream by the orthogonal map that fits the states best, units permuted by
// their correlations, heads permuted and turned inside by what fits their
// weights best once the stream is turned.
//
// Source: Theus et al. 2025, arXiv:2506.22712, section 4.
func Rotate(a, b *tensor.Set, n Network, s States) (foldedA, turnedB *tensor.Set, err error) {
	a, b = a.Clone(), b.Clone()
	for _, set := range []*tensor.Set{a, b} {
		if err := FoldGains(set, n.Folds); err != nil {
			return nil, nil, err
		}
	}
	q, _, err := Procrustes(s.Stream.XY)
	if err != nil {
		return nil, nil, err
	}
	if err := Apply(b, n.turnable(), Map{Q: q}); err != nil {
		return nil, nil, err
	}
	for l, block := range n.Blocks {
		if err := Apply(b, block.Units, Map{Order: Assign(s.Units[l].Correlations())}); err != nil {
			return nil, nil, err
		}
		if err := block.turnHeads(a, b); err != nil {
			return nil, nil, err
		}
	}
	return a, b, nil
}

// turnHeads brings the heads of b to those of a, in place: each pair is scored
// by what its best turns gain, the best permutation is taken, and then the
// turns of the pairs in it.
func (block Block) turnHeads(a, b *tensor.Set) error {
	g := block.Heads.Groups
	score := dense.New(g, g)
	for i := range g {
		for j := range g {
			gain, _, _, err := block.turns(a, b, i, j)
			if err != nil {
				return err
			}
			score.Set(i, j, gain)
		}
	}
	if err := Apply(b, block.Heads, Map{Order: Assign(score)}); err != nil {
		return err
	}
	for i := range g {
		_, values, phases, err := block.turns(a, b, i, i)
		if err != nil {
			return err
		}
		if err := Apply(b, block.Values[i], values); err != nil {
			return err
		}
		if err := Apply(b, block.Phases[i], phases); err != nil {
			return err
		}
	}
	for _, queries := range block.Queries {
		overlap, err := Overlap(a, b, queries)
		if err != nil {
			return err
		}
		if err := Apply(b, queries, Map{Order: Assign(overlap)}); err != nil {
			return err
		}
	}
	return nil
}

// turns returns the maps of group j of b that fit group i of a best, and the
// inner product of the weights then.
func (block Block) turns(a, b *tensor.Set, i, j int) (gain float64, values, phases Map, err error) {
	c, err := Cross(a, b, block.Values[i], block.Values[j])
	if err != nil {
		return 0, values, phases, err
	}
	q, nuclear, err := Procrustes(c)
	if err != nil {
		return 0, values, phases, err
	}
	if c, err = Cross(a, b, block.Phases[i], block.Phases[j]); err != nil {
		return 0, values, phases, err
	}
	p, total := Phases(c)
	return nuclear + total, Map{Q: q}, Map{Q: p}, nil
}
