package experiment

import (
	"fmt"
	"slices"

	"confusio/engine/recipe"
)

// MergeRecipe returns the recipe of a merge of models at hand, which names its
// result. m says how they are merged; its parents hold the weights only, in
// the order of the models, and the rest of each parent comes from its recipe.
// base is the recipe of the base, nil unless m.Base is BaseInit or BaseMixed.
//
// A recipe has one set of settings for all its models. Models that were
// trained by different ones, or that are merges themselves, have a merge all
// the same, but no recipe; the error wraps ErrRecipe and says why.
func MergeRecipe(models []recipe.Recipe, base *recipe.Recipe, m recipe.Merge) (recipe.Recipe, error) {
	if len(models) == 0 || len(m.Parents) != len(models) {
		return recipe.Recipe{}, fmt.Errorf("%w: %d models and %d weights", ErrRecipe, len(models), len(m.Parents))
	}
	first := models[0]
	m.Parents = slices.Clone(m.Parents)
	var union []recipe.Share
	for i, r := range models {
		if err := sameSettings(first, r); err != nil {
			return recipe.Recipe{}, fmt.Errorf("model %d: %w", i+1, err)
		}
		m.Parents[i].Languages, m.Parents[i].Seeds = r.Mixture.Languages, r.Seeds
		for _, s := range r.Mixture.Languages {
			if !trainedOn(recipe.Recipe{Mixture: recipe.Mixture{Languages: union}}, s.Language) {
				union = append(union, recipe.Share{Language: s.Language, Weight: "1"})
			}
		}
	}
	out := first.Trained(union, first.Seeds)
	if base != nil {
		if err := checkBase(out, *base, m.Base); err != nil {
			return recipe.Recipe{}, err
		}
		out = out.Trained(base.Mixture.Languages, base.Seeds)
	}
	out.Merge, out.Measures = &m, []string{"loss"}
	return out.Canonical(), out.Validate()
}

// sameSettings returns nil if two models differ in languages and seeds only.
func sameSettings(a, b recipe.Recipe) error {
	if b.Merge != nil || a.Merge != nil {
		return fmt.Errorf("%w: it is itself a merge, and a recipe holds one merge only", ErrRecipe)
	}
	a, b = a.Trained(b.Mixture.Languages, b.Seeds), b.Trained(b.Mixture.Languages, b.Seeds)
	for _, f := range recipe.Fields {
		if x, y := f.Get(a), f.Get(b); x != y {
			return fmt.Errorf("%w: %s is %s against %s; a recipe has one for all its models", ErrRecipe, f.Path, y, x)
		}
	}
	return nil
}

// checkBase returns nil if the base is of the kind the merge says.
func checkBase(of, base recipe.Recipe, kind string) error {
	switch {
	case kind == recipe.BaseInit && base.Schedule.Steps == 0:
		return nil
	case kind == recipe.BaseMixed && base.Schedule.Steps > 0:
		return sameSettings(of, base)
	}
	return fmt.Errorf("%w: a base of %d steps is not of the kind %q", ErrRecipe, base.Schedule.Steps, kind)
}
