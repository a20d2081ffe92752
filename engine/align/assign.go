package align

import (
	"math"

	"confusio/engine/dense"
)

// Assign returns the permutation π that maximises Σ score[i, π[i]], exactly, in
// O(n³): shortest augmenting paths with dual variables. Of equally good choices
// along the way the smaller column is taken, so the outcome is one. The matrix
// must be square and finite.
//
// Sources: Kuhn 1955, doi:10.1002/nav.3800020109; Jonker and Volgenant 1987,
// doi:10.1007/BF02278710.
func Assign(score dense.Matrix) []int {
	order, _, _ := assign(score)
	return order
}

// assignWhile is Assign at a pace; it is false if it was stopped.
func assignWhile(score dense.Matrix, p *pace) ([]int, bool) {
	a := newAugmenter(score)
	for i := range score.Rows {
		if relaxed := a.augment(i); !p.spend(2 * relaxed * score.Rows) {
			return nil, false
		}
	}
	return a.order(), true
}

// assign also returns the dual variables u and v of the costs −score: u[i]+v[j]
// ≤ cost[i,j] everywhere, with equality where i is assigned to j, which proves
// the assignment optimal.
func assign(score dense.Matrix) (order []int, u, v []float64) {
	a := newAugmenter(score)
	for i := range score.Rows {
		a.augment(i)
	}
	return a.order(), a.u, a.v
}

func newAugmenter(score dense.Matrix) *augmenter {
	n := score.Rows
	a := &augmenter{score: score, u: make([]float64, n), v: make([]float64, n), rowOf: make([]int, n),
		least: make([]float64, n), from: make([]int, n), done: make([]bool, n)}
	for j := range a.rowOf {
		a.rowOf[j] = -1
	}
	return a
}

// order returns the column of each row, once all have one.
func (a *augmenter) order() []int {
	order := make([]int, len(a.rowOf))
	for j, i := range a.rowOf {
		order[i] = j
	}
	return order
}

// augmenter finds one shortest augmenting path after the other.
type augmenter struct {
	score dense.Matrix
	u, v  []float64
	rowOf []int     // of each column; -1 while it is free
	least []float64 // of each column: the least reduced cost on a path to it
	from  []int     // of each column: the column before it on that path, -1 for the start
	done  []bool
}

// augment gives row start a column, moving others where that is cheaper. It returns how
// many rows it has looked from.
func (a *augmenter) augment(start int) (looked int) {
	for j := range a.least {
		a.least[j], a.from[j], a.done[j] = math.Inf(1), -1, false
	}
	row, column := start, -1
	for {
		looked++
		next, delta := a.relax(row, column)
		a.shift(start, delta)
		column = next
		a.done[column] = true
		if a.rowOf[column] < 0 {
			break
		}
		row = a.rowOf[column]
	}
	for column >= 0 {
		before := a.from[column]
		if before < 0 {
			a.rowOf[column] = start
		} else {
			a.rowOf[column] = a.rowOf[before]
		}
		column = before
	}
	return looked
}

// relax looks from a row, reached through a column, at all columns not done and
// returns the nearest.
func (a *augmenter) relax(row, through int) (next int, delta float64) {
	next, delta = -1, math.Inf(1)
	scores := a.score.Row(row)
	for j, done := range a.done {
		if done {
			continue
		}
		if cost := -scores[j] - a.u[row] - a.v[j]; cost < a.least[j] {
			a.least[j], a.from[j] = cost, through
		}
		if a.least[j] < delta {
			next, delta = j, a.least[j]
		}
	}
	return next, delta
}

// shift moves the dual variables so that the reduced cost of the nearest column
// becomes zero.
func (a *augmenter) shift(start int, delta float64) {
	a.u[start] += delta
	for j, done := range a.done {
		if done {
			a.u[a.rowOf[j]] += delta
			a.v[j] -= delta
		} else {
			a.least[j] -= delta
		}
	}
}
