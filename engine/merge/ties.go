package merge

// tiesPaper is TIES as its authors published it, which differs from the
// per-tensor form in four ways: task vectors are trimmed over the whole model,
// the sign is elected by the unweighted sum, a sum of zero takes the sign that
// the majority of all positions elected, and the kept entries that are not zero
// are averaged:
//
//	θ = θ₀ + λ · mean{τ[i] : sign τ[i] is the elected sign}
//
// Where no entry has the elected sign, the base stays. The int(density·n)
// largest are kept, as algorithm 1 has it; the authors' code keeps one more.
// A majority that is itself a tie counts as minus, as there.
//
// Source: Yadav et al. 2023, arXiv:2306.01708, algorithm 1 and, for signs of
// zero, the authors' code.
func tiesPaper(t *task) error {
	lambda := t.knob("lambda")
	deltas := t.trimmed()
	for j := range t.out {
		vote := sumAt(deltas, j)
		if vote == 0 {
			vote = t.zero
		}
		sum, n := 0.0, 0
		for _, x := range deltas {
			if x[j] != 0 && agrees(x[j], vote) {
				sum += x[j]
				n++
			}
		}
		if n > 0 {
			sum /= float64(n)
		}
		t.out[j] = float32(float64(t.base[j]) + float64(lambda*sum))
	}
	return nil
}

// trimmed returns the task vectors, trimmed by what prepareTies found. It must
// be called once for each tensor, in order.
func (t *task) trimmed() [][]float64 {
	deltas := t.deltas()
	for i, x := range deltas {
		t.trims[i].apply(x)
	}
	return deltas
}

// prepareTies looks at the whole models: where to trim each, and which sign
// the majority of positions elects. It takes the differences anew each time it
// reads them, rather than keep those of a whole model.
func prepareTies(r *run) error {
	n := r.Base.Count()
	trims := make([]trim, len(r.Models))
	for i := range r.Models {
		trims[i] = cutAcross(n, int(float64(r.knob("density")*float64(n))), func(read func([]float64)) {
			for k := range r.Base.Len() {
				name, base := r.Base.At(k)
				x, _ := r.Models[i].Weights.Get(name)
				read(r.difference(i, x.Data, base.Data))
			}
		})
	}
	r.trims = append([]trim(nil), trims...)
	plus, minus := 0, 0
	for k := range r.Base.Len() {
		t := r.task(k)
		deltas := t.trimmed()
		for j := range t.out {
			switch vote := sumAt(deltas, j); {
			case vote > 0:
				plus++
			case vote < 0:
				minus++
			}
		}
	}
	r.zero = -1
	if plus > minus {
		r.zero = 1
	}
	r.trims = trims // trimming has used up the ties of the copy
	return nil
}

// sumAt returns the sum of element j over all vectors.
func sumAt(x [][]float64, j int) float64 {
	sum := 0.0
	for _, xi := range x {
		sum += xi[j]
	}
	return sum
}
