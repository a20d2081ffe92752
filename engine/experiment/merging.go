package experiment

import (
	"confusio/engine/merge"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// Parent is one model of a merge.
type Parent struct {
	Params    *model.Params
	Languages recipe.Shares // that it was trained on, for methods that read its text; may be nil
}

// Merging is a recipe's merge with its models at hand.
type Merging struct {
	Merge   recipe.Merge // its parents need to say no more than the weights of Parents, in their order
	Parents []Parent
	Base    *model.Params // nil for none, and for recipe.BaseMean, which is made
	Bench   *Bench        // reads the text of the models for methods that need it; nil where none does
}

// Merge returns a new model. Beside the models and the result it holds what
// package merge says, and for methods that read text the statistics of every
// model. The final norm's gain is no parameter of the
// model but fixed at one, so a merge leaves it there whatever its weights sum
// to. Models of several forms are written in their common one first; see Merging.Notes.
// Errors are those of merge.Method.Merge and method.Of, model.ErrStopped if yield
// returned false, and ErrRecipe for models of different shapes or without weights.
func Merge(m Merging, yield model.Yield) (*model.Params, error) {
	how, err := merge.Lookup(m.Merge.Method)
	if err != nil {
		return nil, err
	}
	if len(m.Parents) == 0 {
		_, err := how.Merge(merge.Input{Settings: method.SettingsOf(m.Merge)})
		return nil, err
	}
	models, base := m.layers()
	if err := checkSlices(m.Merge, models, base); err != nil {
		return nil, err
	}
	if m, err = m.aligned(yield); err != nil {
		return nil, err
	}
	form, err := m.alike()
	if err != nil {
		return nil, err
	}
	in, err := m.input(how, yield)
	if err != nil {
		return nil, err
	}
	out, err := model.NewParams(form)
	if err != nil {
		return nil, err
	}
	views := out.Views() // the final norm's gain is not the model's
	if len(m.Merge.Slices) == 0 {
		err = how.Into(views, in)
	} else {
		err = m.intoSlices(how, views, in)
	}
	if err != nil {
		return nil, stopped(err)
	}
	return out, nil
}

// input gathers what the arithmetic works on.
func (m Merging) input(how merge.Method, yield model.Yield) (merge.Input, error) {
	in := merge.Input{Settings: method.SettingsOf(m.Merge)}
	if yield != nil {
		in.Progress = func(int, int) bool { return yield() }
	}
	if len(m.Parents) != len(m.Merge.Parents) {
		return in, fault(ErrRecipe, "experiment.weights", phrase.Number("models", len(m.Parents)), phrase.Number("weights", len(m.Merge.Parents)))
	}
	for i, p := range m.Parents {
		one := merge.Model{Weights: p.Params.Views(), Weight: m.Merge.Parents[i].Weight.Float64()}
		if m.Bench != nil {
			var err error
			if one.Statistic, err = m.Bench.Statistic(how.Needs, p.Params, p.Languages, yield); err != nil {
				return in, err
			}
		}
		in.Models = append(in.Models, one)
	}
	base, err := m.base(yield)
	if base != nil {
		in.Base = base.Views()
	}
	return in, err
}

// base returns the base, which is made where it is the mean of the models.
func (m Merging) base(yield model.Yield) (*model.Params, error) {
	if m.Base != nil || m.Merge.Base != recipe.BaseMean || len(m.Parents) == 0 {
		return m.Base, nil
	}
	models := make([]*model.Params, len(m.Parents))
	for i, p := range m.Parents {
		models[i] = p.Params
	}
	return Mean(models, yield)
}

// Mean returns the plain mean of models, the base of methods that are given
// none better.
func Mean(models []*model.Params, yield model.Yield) (*model.Params, error) {
	m := Merging{Merge: recipe.Merge{Method: "linear"}}
	for _, p := range models {
		m.Merge.Parents = append(m.Merge.Parents, recipe.Parent{Weight: "1"})
		m.Parents = append(m.Parents, Parent{Params: p})
	}
	return Merge(m, yield)
}

// Round rounds a model to float16 in place, as it is published.
func Round(p *model.Params) { tensor.RoundFloat16(p.Data) }

// mergingOf turns a recipe's merge into one of models at hand, which are in the
// order of its parents.
func mergingOf(b *Bench, r *recipe.Merge, parents []*model.Params, base *model.Params) Merging {
	m := Merging{Merge: *r, Base: base, Bench: b}
	for i, p := range parents {
		m.Parents = append(m.Parents, Parent{p, r.Parents[i].Spoken()})
	}
	return m
}

// Interpolate returns (1−w)·a + w·b, rounded to float16 as published models
// are: the merge behind every point of a line and every place of the slider.
// At the ends it is the parent itself, to the bit. Models of several forms are written in
// their common one first.
func Interpolate(a, b *model.Params, w float64, yield model.Yield) (*model.Params, error) {
	two := Merging{Parents: []Parent{{Params: a}, {Params: b}}}
	form, err := two.alike()
	if err != nil {
		return nil, err
	}
	a, b = two.Parents[0].Params, two.Parents[1].Params
	p, err := model.NewParams(form)
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
