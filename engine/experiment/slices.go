package experiment

import (
	"slices"

	"confusio/engine/merge"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// checkSlices returns nil if the models, of so many layers, have those that the slices of m
// take. The base has some too, nil for none.
//
// Errors: those of method.Of, and ErrRecipe.
func checkSlices(m recipe.Merge, models []int, base *int) error {
	if len(m.Slices) == 0 {
		return nil
	}
	if m.Base == recipe.BaseMean {
		return fault(ErrRecipe, "recipe.rule.slice_mean")
	}
	if _, err := method.Of(m, base != nil); err != nil {
		return err
	}
	for i, s := range m.Slices {
		check := func(name phrase.Phrase, have, first int) error {
			if first < 0 || s.Layers < 1 || first > have-s.Layers {
				return fault(ErrRecipe, "experiment.slice", phrase.Number("slice", i+1), phrase.Said("model", name),
					phrase.Number("first", first), phrase.Number("end", first+s.Layers), phrase.Number("layers", have))
			}
			return nil
		}
		for _, source := range s.Sources {
			if source.Parent < 0 || source.Parent >= len(models) {
				return fault(ErrRecipe, "experiment.weights", phrase.Number("models", len(models)), phrase.Number("weights", source.Parent+1))
			}
			if err := check(phrase.Of("experiment.slice_model", phrase.Number("model", source.Parent+1)), models[source.Parent], source.First); err != nil {
				return err
			}
		}
		if base != nil {
			if err := check(phrase.Of("experiment.slice_base"), *base, s.Base); err != nil {
				return err
			}
		}
	}
	return nil
}

// layers are those of the models and of the base.
func (m Merging) layers() (models []int, base *int) {
	for _, p := range m.Parents {
		models = append(models, p.Params.Config.Layers)
	}
	if m.Base != nil {
		base = &m.Base.Config.Layers
	}
	return models, base
}

// layersOf are those of what recipes make.
func layersOf(made []recipe.Recipe, of *recipe.Recipe) (models []int, base *int) {
	for _, r := range made {
		models = append(models, r.Made().Layers)
	}
	if of != nil {
		n := of.Made().Layers
		base = &n
	}
	return models, base
}

// intoSlices fills the tensors of a result, one slice after the other: its layers with
// what the method makes of those of its sources, the embedding with the first slice and
// what stands behind the layers with the last. in is the merge of the whole models.
func (m Merging) intoSlices(how merge.Method, dst *tensor.Set, in merge.Input) error {
	parts, before, first := slicesOf(dst, m.Merge.Slices), 0, 0
	for i, s := range m.Merge.Slices {
		part := parts[i]
		from := func(set *tensor.Set, layer int) *tensor.Set {
			if set == nil {
				return nil
			}
			return relabelled(set, part.Names(), first, layer)
		}
		one := merge.Input{Settings: method.SettingsOfSlice(m.Merge, i), Slice: &merge.Slice{Before: before, First: first}, Progress: in.Progress, Base: from(in.Base, s.Base)}
		for _, source := range s.Sources {
			of := in.Models[source.Parent]
			of.Weights, of.Statistic = from(of.Weights, source.First), from(of.Statistic, source.First)
			one.Models, one.Slice.From = append(one.Models, of), append(one.Slice.From, source.First)
		}
		if err := how.Into(part, one); err != nil {
			return err
		}
		before, first = before+part.Len(), first+s.Layers
	}
	return nil
}

// slicesOf splits the tensors of a model made of slices, in their order.
func slicesOf(all *tensor.Set, of recipe.Slices) []*tensor.Set {
	parts, ends, last := make([]*tensor.Set, len(of)), make([]int, len(of)), 0
	for i, s := range of {
		last += s.Layers
		parts[i], ends[i] = new(tensor.Set), last
	}
	for name, t := range all.All() {
		i := len(of) - 1
		if layer, _, inside := model.LayerOf(name); inside {
			i = slices.IndexFunc(ends, func(end int) bool { return layer < end })
		} else if name == model.EmbeddingName {
			i = 0
		}
		must(parts[i].Add(name, t))
	}
	return parts
}

// relabelled returns the tensors of set under the names of a part of a larger model
// that begins at layer to there and at layer from in set. Names that set lacks are left out.
func relabelled(set *tensor.Set, names []string, to, from int) *tensor.Set {
	out := new(tensor.Set)
	for _, name := range names {
		own := name
		if layer, rest, inside := model.LayerOf(name); inside {
			own = model.BlockName(layer-to+from, rest)
		}
		if t, ok := set.Get(own); ok {
			must(out.Add(name, t))
		}
	}
	return out
}

// must panics: names of a model's tensors are not empty, and each is there once.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
