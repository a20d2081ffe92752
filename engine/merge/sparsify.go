package merge

import (
	"cmp"
	"slices"

	"confusio/engine/method"
)

// largest keeps the int(density·n) elements of largest magnitude, but at least
// one unless density is 0; of equal ones the first.
//
// Source: Yadav et al. 2023, arXiv:2306.01708, section 4.1, per tensor.
func largest(t *task, model int, x []float64) {
	density := t.knobOf(model, "density")
	k := int(float64(density * float64(len(x))))
	if density > 0 {
		k = max(k, 1)
	}
	cut := cutAt(x, k)
	cut.apply(x)
}

// bernoulli keeps each element with probability density, independently, and
// divides it by density if the knob "rescale" says so.
//
// Source: Yu et al. 2024, arXiv:2311.03099, section 3.1.
func bernoulli(t *task, model int, x []float64) {
	density := t.knobOf(model, "density")
	byRate := t.knob("rescale") == method.RescaleRate
	for j := range x {
		switch {
		case !(t.uniform(model, j) < density):
			x[j] = 0
		case byRate:
			x[j] /= density
		}
	}
}

// middle drops the int(γ·n) elements of largest magnitude, and of smallest as
// many as it takes to keep int(density·n); if that leaves too few, fewer of the
// largest go.
//
// Source: Davari and Belilovsky 2023, arXiv:2312.06795, section 3.
func middle(t *task, model int, x []float64) {
	n := len(x)
	top := int(float64(t.knobOf(model, "gamma") * float64(n)))
	bottom := n - int(float64(t.knobOf(model, "density")*float64(n))) - top
	if bottom < 0 {
		top, bottom = top+bottom, 0
	}
	drop, keep := cutAt(x, top), cutAt(x, n-bottom)
	outliers := t.buffer(len(t.models), n)
	copy(outliers, x)
	drop.apply(outliers)
	keep.apply(x)
	for j, v := range outliers {
		if v != 0 {
			x[j] = 0
		}
	}
}

// ranked is the magnitude of an element, as bits that sort like it, and its
// place in the row, which decides between equal ones.
type ranked struct {
	size uint64
	at   int
}

func (a ranked) compare(b ranked) int {
	if a.size != b.size {
		return cmp.Compare(a.size, b.size)
	}
	return a.at - b.at
}

// magprune drops elements at random, small ones rather than large ones: in each
// row of n, the element of rank 1 (smallest magnitude) to n is kept with
// probability
//
//	p = (density−ε) + 2ε·(rank−1)/(n−1)
//
// and divided by it if the knob "rescale" says so. At density 1 nothing is
// dropped, and at density 0 nothing kept, whatever ε says. Rates outside [0,1], which
// mergekit refuses, count as the nearer end, and a row of one element, where mergekit
// divides 0 by 0, has p = density.
//
// Source: Deep et al. 2024, arXiv:2406.11617, section 3.1.
func magprune(t *task, model int, x []float64) {
	density, epsilon := t.knobOf(model, "density"), t.knobOf(model, "epsilon")
	switch {
	case density >= 1:
		return
	case density <= 0:
		clear(x)
		return
	}
	byRate := t.knob("rescale") == method.RescaleRate
	order := make([]ranked, t.cols)
	for r := range t.rows {
		row := x[r*t.cols : (r+1)*t.cols]
		for c, v := range row {
			order[c] = ranked{magnitudeBits(v), c}
		}
		slices.SortFunc(order, ranked.compare)
		for rank, e := range order {
			c, p := e.at, density
			if t.cols > 1 {
				p += float64(epsilon * (2*float64(rank)/float64(t.cols-1) - 1))
			}
			switch {
			case !(t.uniform(model, r*t.cols+c) < p):
				row[c] = 0
			case byRate:
				row[c] /= min(p, 1)
			}
		}
	}
}
