package merge

import (
	"math"
	"slices"

	"confusio/engine/dense"
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/tensor"
)

// checkStatistics returns ErrStatistic unless every model brings what the method
// needs, in shapes that fit its weights.
func (m Method) checkStatistics(in Input) error {
	if m.Needs == method.NoStatistic {
		return nil
	}
	for i, model := range in.Models {
		if model.Statistic == nil {
			return fault(ErrStatistic, "merge.no_statistic", phrase.Said("method", phrase.Of(m.Label)), phrase.Number("model", i+1))
		}
		for name, t := range model.Weights.All() {
			s, ok := model.Statistic.Get(name)
			_, cols := t.Rows()
			switch {
			case m.Needs == method.Fisher && (!ok || !slices.Equal(s.Shape, t.Shape)),
				m.Needs == method.Gram && ok && !(len(t.Shape) == 2 && slices.Equal(s.Shape, []int{cols, cols})):
				return fault(ErrStatistic, "merge.statistic_shape", phrase.Excerpt("tensor", name), phrase.Number("model", i+1))
			}
		}
	}
	return nil
}

// statistic returns what model i brings for this tensor.
func (t *task) statistic(i int) (tensor.Tensor, bool) { return t.Models[i].Statistic.Get(t.name) }

// fisherFloor is added to every element of the Fisher information, so that
// elements which no model uses get the plain average.
const fisherFloor = 1e-6

// fisher weighs every element by how much each model's text depends on it:
//
//	θ = Σ w[i]·F̃[i]·θ[i] / Σ w[i]·F̃[i]        F̃ = F + 1e-6
//
// Errors: method.ErrWeights where the weights cancel out.
//
// Source: Matena and Raffel 2022, arXiv:2111.09832, equation 3.
func fisher(t *task) error {
	if _, err := t.weightSum(); err != nil {
		return err
	}
	for j := range t.out {
		sum, total := 0.0, 0.0
		for i, x := range t.models {
			f, _ := t.statistic(i)
			w := float64(t.weights[i] * (float64(f.Data[j]) + fisherFloor))
			sum += float64(w * float64(x[j]))
			total += w
		}
		if math.Abs(total) <= 0 || math.IsNaN(total) {
			return fault(method.ErrWeights, "merge.cancel_element", phrase.Excerpt("tensor", t.name))
		}
		t.out[j] = float32(sum / total)
	}
	return nil
}

// regmean solves, for each linear map y = W·x, the least squares that keep the
// outputs of every model on its own inputs:
//
//	W = (Σ w[i]·W[i]·G̃[i])·(Σ w[i]·G̃[i])⁻¹        G̃ = G with what is off its diagonal times α
//
// W is (out,in), G the mean of x·xᵀ, (in,in). Directions that no input has are
// kept solvable by a millionth of the mean diagonal, which pulls to the plain
// average. Everything else is averaged.
//
// Errors: method.ErrWeights where the weights cancel out or the sum cannot be inverted.
//
// Source: Jin et al. 2023, arXiv:2212.09849, equation 2 and section 4.3.
func regmean(t *task) error {
	if _, ok := t.statistic(0); !ok {
		return linearMean(t)
	}
	if _, err := t.weightSum(); err != nil {
		return err
	}
	n := t.cols
	alpha := t.knob("alpha")
	left, grams := t.matrix(0, t.rows, n), t.matrix(1, n, n)
	for i, x := range t.models {
		g := t.damped(2, i, alpha)
		w, product := t.matrix(3, t.rows, n), t.matrix(4, t.rows, n)
		for j, v := range x {
			w.Data[j] = float64(v)
		}
		product.Multiply(w, g)
		dense.AddScaled(left.Data, product.Data, t.weights[i])
		dense.AddScaled(grams.Data, g.Data, t.weights[i])
	}
	solved := left.Transposed() // Wᵀ, from G·Wᵀ = leftᵀ: G is symmetric
	if !dense.Solve(grams, solved) {
		return phrase.Error(phrase.Of("merge.unsolved", phrase.Excerpt("tensor", t.name)), method.ErrWeights)
	}
	for j := range t.out {
		t.out[j] = float32(solved.At(j%n, j/n))
	}
	return nil
}

// matrix returns a matrix of zeros in the i-th scratch vector.
func (t *task) matrix(i, rows, cols int) dense.Matrix {
	x := t.buffer(i, rows*cols)
	clear(x)
	return dense.Matrix{Rows: rows, Cols: cols, Data: x}
}

// damped returns G̃ of a model, with its ridge, in the i-th scratch vector.
func (t *task) damped(i, model int, alpha float64) dense.Matrix {
	s, _ := t.statistic(model)
	n := t.cols
	trace := 0.0
	for k := range n {
		trace += float64(s.Data[k*n+k])
	}
	ridge := float64(1e-6 * max(trace/float64(n), 1e-12))
	g := t.matrix(i, n, n)
	for a := range n {
		for b := range n {
			v := float64(s.Data[a*n+b])
			if a == b {
				v += ridge
			} else {
				v *= alpha
			}
			g.Set(a, b, v)
		}
	}
	return g
}

// linearMean is the weighted average of one tensor.
func linearMean(t *task) error {
	total, err := t.weightSum()
	if err != nil {
		return err
	}
	for j := range t.out {
		sum := 0.0
		for i, x := range t.models {
			sum += float64(t.weights[i] * float64(x[j]))
		}
		t.out[j] = float32(sum / total)
	}
	return nil
}
