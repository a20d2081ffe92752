package merge

// largest keeps the int(density·n) elements of largest magnitude; of equal
// ones the first.
//
// Source: Yadav et al. 2023, arXiv:2306.01708, section 4.1, per tensor.
func largest(t *task, _ int, x []float64) {
	k := int(float64(t.knob("density") * float64(len(x))))
	cut := cutAt(x, k)
	cut.apply(x)
}

// bernoulli keeps each element with probability density, independently, and
// divides it by density if the knob "rescale" says so.
//
// Source: Yu et al. 2024, arXiv:2311.03099, section 3.1.
func bernoulli(t *task, model int, x []float64) {
	density, key := t.knob("density"), t.random(model)
	byRate := t.knob("rescale") == rescaleRate
	for j := range x {
		switch {
		case !(key.Float64(t.at(j)) < density):
			x[j] = 0
		case byRate:
			x[j] /= density
		}
	}
}
