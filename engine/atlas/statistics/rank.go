package statistics

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"confusio/engine/random"
)

func sqrt(x float64) float64 { return math.Sqrt(x) }

// ranks gives each value its place from 1 on; equal ones share the mean of theirs.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(x[a], x[b]) })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, at := range order[i:j] {
			out[at] = float64(i+1+j) / 2
		}
		i = j
	}
	return out
}

// Spearman returns the correlation of the ranks of x and y, equal values sharing the mean of
// their ranks. Errors: ErrShape, ErrFew below three, ErrValue also where one of the two is constant.
//
// Source: Spearman 1904, "The proof and measurement of association between two things".
func Spearman(x, y []float64) (float64, error) {
	if len(x) != len(y) {
		return 0, fmt.Errorf("%w: %d and %d values", ErrShape, len(x), len(y))
	}
	for _, v := range [][]float64{x, y} {
		if err := usable(v, 3, 0.5); err != nil {
			return 0, err
		}
		if slices.Min(v) == slices.Max(v) {
			return 0, fmt.Errorf("%w: all are %g, and rank nothing", ErrValue, v[0])
		}
	}
	return stat.Correlation(ranks(x), ranks(y), nil), nil
}

// Pair is what was found of two of several models.
type Pair struct {
	A, B int // different models, counted from 0
	X, Y float64
}

// QAP returns Spearman's correlation of X with Y over pairs of n models, and its two-sided p
// by the quadratic assignment procedure (Mantel's test): a pair is no unit, since pairs share
// models, so it is the models whose names are permuted in Y. With few models all n!
// permutations are taken, otherwise so many that a seed names, and the one found. Every
// pair of the n models must be there once.
//
// Errors: ErrShape, ErrFew below four models, ErrValue.
//
// Sources: Mantel 1967, "The detection of disease clustering"; Krackhardt 1987, "QAP
// partialling as a test of spuriousness".
func QAP(pairs []Pair, n, permutations int, seed uint64) (rho, p float64, err error) {
	if n < 4 {
		return 0, 0, fmt.Errorf("%w: %d models, at least 4 are needed", ErrFew, n)
	}
	at := make(map[[2]int]int, len(pairs))
	x, y := make([]float64, len(pairs)), make([]float64, len(pairs))
	for i, pair := range pairs {
		a, b := min(pair.A, pair.B), max(pair.A, pair.B)
		if _, twice := at[[2]int{a, b}]; twice || a < 0 || b >= n || a == b {
			return 0, 0, fmt.Errorf("%w: the pair %d, %d of %d models", ErrShape, pair.A, pair.B, n)
		}
		at[[2]int{a, b}], x[i], y[i] = i, pair.X, pair.Y
	}
	if len(pairs) != n*(n-1)/2 {
		return 0, 0, fmt.Errorf("%w: %d pairs of %d models, %d are needed", ErrShape, len(pairs), n, n*(n-1)/2)
	}
	if rho, err = Spearman(x, y); err != nil {
		return 0, 0, err
	}
	rx, ry, moved := ranks(x), ranks(y), make([]float64, len(y))
	extreme, all := 0, 0
	for names := range permuted(n, permutations, seed) {
		for i, pair := range pairs {
			a, b := names[pair.A], names[pair.B]
			moved[i] = ry[at[[2]int{min(a, b), max(a, b)}]]
		}
		if math.Abs(stat.Correlation(rx, moved, nil)) >= math.Abs(rho)-1e-12 {
			extreme++
		}
		all++
	}
	return rho, float64(extreme) / float64(all), nil
}

// permuted yields orders of n names, the given one first: all of them where those are no more than
// asked for, otherwise so many that a seed names.
func permuted(n, most int, seed uint64) func(yield func([]int) bool) {
	names, all := make([]int, n), 1
	for i := range names {
		names[i] = i
		if all <= most {
			all *= i + 1
		}
	}
	if all <= most {
		return func(yield func([]int) bool) { everyOrder(names, 0, yield) }
	}
	return func(yield func([]int) bool) {
		if !yield(names) {
			return
		}
		for k := range most - 1 {
			key := random.Key{Seed: seed, Purpose: random.Shuffle, Step: uint32(k)}
			for i := n - 1; i > 0; i-- {
				j := key.IntN(uint64(i), i+1)
				names[i], names[j] = names[j], names[i]
			}
			if !yield(names) {
				return
			}
		}
	}
}

// everyOrder yields names in every order of those from at on.
func everyOrder(names []int, at int, yield func([]int) bool) bool {
	if at == len(names) {
		return yield(names)
	}
	for i := at; i < len(names); i++ {
		names[at], names[i] = names[i], names[at]
		if !everyOrder(names, at+1, yield) {
			return false
		}
		names[at], names[i] = names[i], names[at]
	}
	return true
}
