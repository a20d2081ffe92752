package similarity

import (
	"errors"
	"fmt"
	"math"

	"confusio/engine/dense"
	"confusio/engine/tensor"
)

// ErrModels reports a comparison of fewer than two models.
var ErrModels = errors.New("similarity: at least two models are compared")

// Weights is a measure of the weights of several models.
type Weights struct {
	Tensors []Named  // every tensor, in the order of the first model
	Global  Measured // over all matrices as one long vector; gains are left out
}

// Named is a measure of one tensor.
type Named struct {
	Name string
	Measured
}

// Cosine returns the cosine of the weights of a and b,
//
//	cos = ⟨x, y⟩ / (‖x‖·‖y‖)
//
// per tensor and over all matrices together. With bases it is the cosine of the
// task vectors x = a − baseA, y = b − baseB; the bases may be one Set, or the
// start of each, and both nil is the cosine of the weights themselves.
//
// Tensors of one axis are norm gains. They start at one and stay near it, so
// their cosine is 0.99 between strangers: without bases they are taken as
// differences from one, and Global leaves them out. A tensor that is all zero
// in a or b has NaN.
//
// Chance is the mean over all permutations of y's elements, exact:
// n·x̄·ȳ/(‖x‖·‖y‖). The standard deviation of that is near 1/√n.
//
// Errors: tensor.ErrShape, tensor.ErrMissing.
//
// Source: Ilharco et al. 2023, arXiv:2212.04089, section 2 (task vectors).
func Cosine(a, b, baseA, baseB *tensor.Set) (Weights, error) {
	for _, other := range []*tensor.Set{b, baseA, baseB} {
		if other != nil {
			if err := a.SameShape(other); err != nil {
				return Weights{}, err
			}
		}
	}
	var out Weights
	var all products
	for name := range a.All() {
		var one products
		one.add(direction(a, baseA, name), direction(b, baseB, name))
		out.Tensors = append(out.Tensors, Named{name, one.cosine()})
		if t, _ := a.Get(name); len(t.Shape) > 1 {
			all.add(direction(a, baseA, name), direction(b, baseB, name))
		}
	}
	out.Global = all.cosine()
	return out, nil
}

// direction returns a tensor, or its difference from the base.
func direction(set, base *tensor.Set, name string) []float64 {
	t, _ := set.Get(name)
	out := newMatrix(t).Data
	switch {
	case base != nil:
		from, _ := base.Get(name)
		for i, v := range from.Data {
			out[i] -= float64(v)
		}
	case len(t.Shape) < 2:
		for i := range out {
			out[i]--
		}
	}
	return out
}

// products are the sums that a cosine is made of.
type products struct{ n, x, y, xy, xx, yy float64 }

func (s *products) add(x, y []float64) {
	s.n += float64(len(x))
	s.x += dense.Sum(x)
	s.y += dense.Sum(y)
	s.xy += dense.Dot(x, y)
	s.xx += dense.Dot(x, x)
	s.yy += dense.Dot(y, y)
}

func (s *products) cosine() Measured {
	scale := math.Sqrt(s.xx) * math.Sqrt(s.yy)
	return Measured{s.xy / scale, float64(s.x*s.y) / s.n / scale}
}

// SignConflict returns the share of positions at which some model has a
// positive and some other a negative number, per tensor and over all matrices
// together. Zeros have no sign. With a base, signs are those of the task
// vectors θ − base, for which TIES elects them; a nil base takes the weights,
// and gains as differences from one (see Cosine).
//
// Chance is what independent signs give, with each model's own shares p⁺ and
// p⁻ of them: 1 − Π(1−p⁺) − Π(1−p⁻) + Π(1−p⁺−p⁻); for N models with as many
// signs of either kind and no zeros 1 − 2^(1−N), so ½ for two.
//
// Errors: ErrModels, tensor.ErrShape, tensor.ErrMissing.
//
// Source: Yadav et al. 2023, arXiv:2306.01708, section 3.
func SignConflict(base *tensor.Set, models ...*tensor.Set) (Weights, error) {
	if len(models) < 2 {
		return Weights{}, fmt.Errorf("%w, not %d", ErrModels, len(models))
	}
	others := models[1:]
	if base != nil {
		others = append([]*tensor.Set{base}, others...)
	}
	for _, other := range others {
		if err := models[0].SameShape(other); err != nil {
			return Weights{}, err
		}
	}
	var out Weights
	all := newSigns(len(models))
	for name, t := range models[0].All() {
		one := newSigns(len(models))
		one.add(base, models, name)
		out.Tensors = append(out.Tensors, Named{name, one.share()})
		if len(t.Shape) > 1 {
			all.join(one)
		}
	}
	out.Global = all.share()
	return out, nil
}

// signs counts positions.
type signs struct {
	n, both    int
	plus, less []int // of each model: positive, negative
}

func newSigns(models int) *signs {
	return &signs{plus: make([]int, models), less: make([]int, models)}
}

func (s *signs) add(base *tensor.Set, models []*tensor.Set, name string) {
	values := make([][]float64, len(models))
	for i, m := range models {
		values[i] = direction(m, base, name)
	}
	for j := range values[0] {
		positive, negative := false, false
		for i, x := range values {
			if x[j] > 0 {
				positive = true
				s.plus[i]++
			}
			if x[j] < 0 {
				negative = true
				s.less[i]++
			}
		}
		if positive && negative {
			s.both++
		}
	}
	s.n += len(values[0])
}

func (s *signs) join(o *signs) {
	s.n += o.n
	s.both += o.both
	for i := range s.plus {
		s.plus[i] += o.plus[i]
		s.less[i] += o.less[i]
	}
}

func (s *signs) share() Measured {
	n := float64(s.n)
	noPlus, noLess, neither := 1.0, 1.0, 1.0
	for i := range s.plus {
		p, q := float64(s.plus[i])/n, float64(s.less[i])/n
		noPlus *= 1 - p
		noLess *= 1 - q
		neither *= 1 - p - q
	}
	return Measured{float64(s.both) / n, 1 - noPlus - noLess + neither}
}
