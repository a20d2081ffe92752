package experiment

import (
	"fmt"

	"confusio/engine/merge"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// Parent is one model of a merge.
type Parent struct {
	Params    *model.Params
	Weight    float64
	Languages recipe.Shares // that it was trained on, for methods that read its text; may be nil
}

// Merging says which models are merged and how.
type Merging struct {
	Method  string // a name in merge.Methods
	Parents []Parent
	Base    *model.Params // nil for none
	Knobs   map[string]float64
	Seed    uint64       // of random masks
	Rules   []merge.Rule // exceptions for some tensors
	Bench   *Bench       // reads the text of the models for methods that need it; nil where none does
}

// Merge returns a new model. Beside the models and the result it holds what
// package merge says, and for methods that read text the statistics of every
// model. The final norm's gain is no parameter of the
// model but fixed at one, so a merge leaves it there whatever its weights sum
// to. Errors are those of merge.Method.Merge, model.ErrStopped if yield
// returned false, and ErrRecipe for models of different shapes.
func Merge(m Merging, yield model.Yield) (*model.Params, error) {
	method, err := merge.Lookup(m.Method)
	if err != nil {
		return nil, err
	}
	in := merge.Input{Knobs: m.Knobs, Seed: m.Seed, Rules: m.Rules}
	if yield != nil {
		in.Progress = func(int, int) bool { return yield() }
	}
	if m.Base != nil {
		in.Base = m.Base.Views()
	}
	for i, p := range m.Parents {
		if p.Params.Config != m.Parents[0].Params.Config {
			return nil, fmt.Errorf("%w: models 0 and %d have different shapes", ErrRecipe, i)
		}
		model := merge.Model{Weights: p.Params.Views(), Weight: p.Weight}
		if m.Bench != nil {
			if model.Statistic, err = m.Bench.Statistic(method.Needs, p.Params, p.Languages, yield); err != nil {
				return nil, err
			}
		}
		in.Models = append(in.Models, model)
	}
	if len(m.Parents) == 0 {
		_, err := method.Check(0, m.Base != nil, m.Knobs)
		return nil, err
	}
	out, err := model.NewParams(m.Parents[0].Params.Config)
	if err != nil {
		return nil, err
	}
	if err := method.Into(out.Views(), in); err != nil { // the final norm's gain is not the model's
		return nil, stopped(err)
	}
	return out, nil
}

// Mean returns the plain mean of models, the base of methods that are given
// none better.
func Mean(models []*model.Params, yield model.Yield) (*model.Params, error) {
	m := Merging{Method: "linear"}
	for _, p := range models {
		m.Parents = append(m.Parents, Parent{Params: p, Weight: 1})
	}
	return Merge(m, yield)
}

// Round rounds a model to float16 in place, as it is published.
func Round(p *model.Params) { tensor.RoundFloat16(p.Data) }

// NewMerging returns a recipe's merge without its models and base.
func NewMerging(r recipe.Merge) Merging {
	m := Merging{Method: r.Method, Knobs: map[string]float64{}, Seed: r.Seed}
	for name, value := range r.Knobs {
		m.Knobs[name] = value.Float64()
	}
	for _, rule := range r.Rules {
		exception := merge.Rule{Setting: rule.Setting, Model: rule.Model, Filter: rule.Filter}
		for _, v := range rule.Values {
			exception.Values = append(exception.Values, v.Float64())
		}
		m.Rules = append(m.Rules, exception)
	}
	return m
}

// mergeOf turns a recipe's merge into one of models at hand, which are in the
// order of its parents.
func mergeOf(b *Bench, r *recipe.Merge, parents []*model.Params, base *model.Params, yield model.Yield) (*model.Params, error) {
	m := NewMerging(*r)
	m.Bench, m.Base = b, base
	for i, p := range parents {
		m.Parents = append(m.Parents, Parent{p, r.Parents[i].Weight.Float64(), r.Parents[i].Spoken()})
	}
	if r.Base == recipe.BaseMean {
		var err error
		if m.Base, err = Mean(parents, yield); err != nil {
			return nil, err
		}
	}
	return Merge(m, yield)
}

// Interpolate returns (1−w)·a + w·b, rounded to float16 as published models
// are: the merge behind every point of a line and every place of the slider.
// At the ends it is the parent itself, to the bit.
func Interpolate(a, b *model.Params, w float64, yield model.Yield) (*model.Params, error) {
	p, err := model.NewParams(a.Config)
	if err != nil {
		return nil, err
	}
	if err := merge.Lerp(p.Views(), a.Views(), b.Views(), w); err != nil {
		return nil, err
	}
	if yield != nil && !yield() {
		return nil, model.ErrStopped
	}
	Round(p)
	return p, nil
}
