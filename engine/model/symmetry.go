package model

import (
	"slices"
	"strings"
)

// Symmetry names a group of coordinates that may be permuted (or, for the
// residual stream, turned by an orthogonal map once the norm gains are folded
// into the matrices that read it) without changing what the model computes.
// Alignment reads this table and needs to know nothing about attention.
type Symmetry struct {
	Kind   SymmetryKind
	Layer  int    // the block, or -1 for the whole model
	Groups int    // how many interchangeable groups of coordinates there are
	Axes   []Axis // every tensor axis that the groups run along
}

// SymmetryKind says which kind of coordinates a Symmetry is about.
type SymmetryKind string

// The kinds of symmetry.
const (
	FeedForwardUnits SymmetryKind = "feed-forward units" // any permutation
	HeadGroups       SymmetryKind = "heads"              // any permutation of key/value heads with their query heads
	GroupedQueries   SymmetryKind = "grouped queries"    // any permutation of the query heads that share one key/value head
	ResidualStream   SymmetryKind = "residual stream"    // any permutation; any orthogonal map once gains are folded, see Folds
	ValueBasis       SymmetryKind = "value basis"        // any orthogonal map of a key/value head's values
	QueryPlanes      SymmetryKind = "query planes"       // one angle for coordinates i and i+D/2 of a key/value head's queries and keys
)

// Axis is one axis of one tensor, or a range of it.
type Axis struct {
	Tensor string
	Dim    int // 0 for rows (outputs), 1 for columns (inputs)
	From   int // first coordinate along the axis
	Size   int // coordinates of one group along this axis
}

// Symmetries lists every symmetry of the configuration. A group g of a
// Symmetry covers coordinates From + g·Size to From + (g+1)·Size of each Axis;
// moving group g to place h on all axes at once leaves the outputs unchanged
// up to the rounding of sums taken in another order. Queries and keys cannot
// be mixed freely within a head: rotary positions turn each plane of coordinates
// i and i+D/2 by an angle of its own, which commutes with other turns of that
// plane and with nothing else.
func (c Config) Symmetries() []Symmetry {
	all := []Symmetry{c.residual()}
	for l := range c.Layers {
		all = append(all, c.feedForward(l), c.headGroups(l))
		for g := range c.KVHeads {
			if c.Heads > c.KVHeads {
				all = append(all, c.groupedQueries(l, g))
			}
			all = append(all, c.valueBasis(l, g), c.queryPlanes(l, g))
		}
	}
	return all
}

func (c Config) feedForward(l int) Symmetry {
	s := Symmetry{Kind: FeedForwardUnits, Layer: l, Groups: c.FF, Axes: []Axis{
		{BlockName(l, gateProj), 0, 0, 1}, {BlockName(l, upProj), 0, 0, 1}, {BlockName(l, downProj), 1, 0, 1},
	}}
	if c.FFBias {
		s.Axes = append(s.Axes, Axis{BlockName(l, gateBias), 0, 0, 1}, Axis{BlockName(l, upBias), 0, 0, 1})
	}
	return s
}

func (c Config) headGroups(l int) Symmetry {
	d := c.HeadSize()
	queries := d * (c.Heads / c.KVHeads)
	s := Symmetry{Kind: HeadGroups, Layer: l, Groups: c.KVHeads, Axes: []Axis{
		{BlockName(l, queryProj), 0, 0, queries}, {BlockName(l, keyProj), 0, 0, d},
		{BlockName(l, valueProj), 0, 0, d}, {BlockName(l, outProj), 1, 0, queries},
	}}
	if c.AttentionBias {
		s.Axes = append(s.Axes, Axis{BlockName(l, queryBias), 0, 0, queries}, Axis{BlockName(l, keyBias), 0, 0, d},
			Axis{BlockName(l, valueBias), 0, 0, d})
	}
	return s
}

func (c Config) groupedQueries(l, group int) Symmetry {
	d, shared := c.HeadSize(), c.Heads/c.KVHeads
	from := group * shared * d
	s := Symmetry{Kind: GroupedQueries, Layer: l, Groups: shared, Axes: []Axis{
		{BlockName(l, queryProj), 0, from, d}, {BlockName(l, outProj), 1, from, d},
	}}
	if c.AttentionBias {
		s.Axes = append(s.Axes, Axis{BlockName(l, queryBias), 0, from, d})
	}
	return s
}

func (c Config) valueBasis(l, group int) Symmetry {
	d, shared := c.HeadSize(), c.Heads/c.KVHeads
	s := Symmetry{Kind: ValueBasis, Layer: l, Groups: d, Axes: []Axis{{BlockName(l, valueProj), 0, group * d, 1}}}
	for q := range shared {
		s.Axes = append(s.Axes, Axis{BlockName(l, outProj), 1, (group*shared + q) * d, 1})
	}
	if c.AttentionBias {
		s.Axes = append(s.Axes, Axis{BlockName(l, valueBias), 0, group * d, 1})
	}
	return s
}

func (c Config) queryPlanes(l, group int) Symmetry {
	d, shared := c.HeadSize(), c.Heads/c.KVHeads
	s := Symmetry{Kind: QueryPlanes, Layer: l, Groups: d, Axes: []Axis{{BlockName(l, keyProj), 0, group * d, 1}}}
	for q := range shared {
		s.Axes = append(s.Axes, Axis{BlockName(l, queryProj), 0, (group*shared + q) * d, 1})
	}
	if c.AttentionBias {
		s.Axes = append(s.Axes, Axis{BlockName(l, keyBias), 0, group * d, 1})
		for q := range shared {
			s.Axes = append(s.Axes, Axis{BlockName(l, queryBias), 0, (group*shared + q) * d, 1})
		}
	}
	return s
}

// Fold names a norm gain and the matrices that read what it scales.
type Fold struct {
	Gain    string
	Readers []string
}

// Folds lists the gains that must be moved into the matrices behind them before
// the residual stream can be turned. A final norm whose gain is fixed at one has none.
// Gains of a final norm before a tied head have no matrix that they could be
// moved into, for it is the embedding as well; Untied gives the head one.
func (c Config) Folds() []Fold {
	var all []Fold
	for l := range c.Layers {
		all = append(all,
			Fold{BlockName(l, inputNorm), []string{BlockName(l, queryProj), BlockName(l, keyProj), BlockName(l, valueProj)}},
			Fold{BlockName(l, postNorm), []string{BlockName(l, gateProj), BlockName(l, upProj)}})
	}
	if c.Gain && !c.Tied {
		all = append(all, Fold{FinalNormName, []string{HeadName}})
	}
	return all
}

// Writers names the two matrices of a block whose rows write to the residual
// stream, and the one whose rows scale the feed-forward units. BiasOf names what is
// scaled with them.
func (c Config) Writers(layer int) (attention, units, forward string) {
	return BlockName(layer, outProj), BlockName(layer, upProj), BlockName(layer, downProj)
}

// BiasOf returns the name of the bias beside a block's matrix, and false if the
// configuration has none.
func (c Config) BiasOf(matrix string) (name string, ok bool) {
	stem, ok := strings.CutSuffix(matrix, ".weight")
	name = stem + ".bias"
	return name, ok && slices.ContainsFunc(c.biases(), func(b bias) bool { return hasPart(name, b.part) })
}

func (c Config) residual() Symmetry {
	s := Symmetry{Kind: ResidualStream, Layer: -1, Groups: c.Width}
	s.Axes = append(s.Axes, Axis{EmbeddingName, 1, 0, 1})
	for l := range c.Layers {
		for _, part := range []string{queryProj, keyProj, valueProj, gateProj, upProj} {
			s.Axes = append(s.Axes, Axis{BlockName(l, part), 1, 0, 1})
		}
		for _, part := range []string{outProj, downProj, inputNorm, postNorm} {
			s.Axes = append(s.Axes, Axis{BlockName(l, part), 0, 0, 1})
		}
	}
	for l := range c.Layers {
		if c.AttentionBias {
			s.Axes = append(s.Axes, Axis{BlockName(l, outBias), 0, 0, 1})
		}
		if c.FFBias {
			s.Axes = append(s.Axes, Axis{BlockName(l, downBias), 0, 0, 1})
		}
	}
	s.Axes = append(s.Axes, Axis{FinalNormName, 0, 0, 1})
	if !c.Tied {
		s.Axes = append(s.Axes, Axis{HeadName, 1, 0, 1})
	}
	return s
}
