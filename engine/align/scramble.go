package align

import (
	"confusio/engine/dense"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// Scramble returns a twin of a model: gains folded, every permutable group in a
// random order, every basis turned at random by the seed. It computes the same
// function, to rounding, and has other weights everywhere.
func Scramble(set *tensor.Set, n Network, seed uint64) (*tensor.Set, error) {
	out := set.Clone()
	if err := FoldGains(out, n.Folds); err != nil {
		return nil, err
	}
	step := uint32(0)
	apply := func(freedoms ...Freedom) error {
		for _, f := range freedoms {
			step++
			if err := Apply(out, f, chance(f, random.Key{Seed: seed, Purpose: random.Mirror, Step: step})); err != nil {
				return err
			}
		}
		return nil
	}
	if err := apply(n.turnable()); err != nil {
		return nil, err
	}
	for _, b := range n.Blocks {
		for _, freedoms := range [][]Freedom{{b.Units}, b.Values, b.Phases, b.Queries, {b.Heads}} {
			if err := apply(freedoms...); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// chance returns a random map of a freedom: a uniform permutation, a uniform
// orthogonal map, or uniform angles.
func chance(f Freedom, key random.Key) Map {
	switch f.Kind {
	case Turnable:
		return Map{Q: orthogonal(f.Groups, key)}
	case Phased:
		return Map{Q: angles(f.Groups, key)}
	}
	m := Identity(f)
	for i := f.Groups - 1; i > 0; i-- { // Fisher and Yates
		j := key.IntN(uint64(i), i+1)
		m.Order[i], m.Order[j] = m.Order[j], m.Order[i]
	}
	return m
}

// orthogonal turns rows of independent normals into an orthonormal basis, one
// after the other and twice each for the rounding; the outcome is uniform over
// all orthogonal maps.
//
// Source: Mezzadri 2007, arXiv:math-ph/0609050.
func orthogonal(n int, key random.Key) dense.Matrix {
	q := dense.New(n, n)
	for i := range n {
		row := q.Row(i)
		for j := range row {
			row[j] = key.Normal(uint64(i*n + j))
		}
		for range 2 {
			for k := range i {
				along := dense.Dot(row, q.Row(k))
				for j, x := range q.Row(k) {
					row[j] -= float64(along * x)
				}
			}
		}
		length := dense.Norm(row)
		for j := range row {
			row[j] /= length
		}
	}
	return q
}

// angles turns each pair of coordinates by the direction of two normals.
func angles(n int, key random.Key) dense.Matrix {
	c := dense.New(n, n)
	for j := range n / 2 {
		c.Set(j, j, key.Normal(uint64(2*j)))
		c.Set(j+n/2, j, key.Normal(uint64(2*j+1)))
	}
	q, _ := Phases(c)
	return q
}
