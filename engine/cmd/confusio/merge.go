package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/merge"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// mergeFlags are the settings of a merge of files.
type mergeFlags struct {
	method, base, out string
	weights           []string
	knobs             map[string]string
	seed              uint64
}

// merged is the result of merge.
type merged struct {
	File    string   `json:"file"`
	Recipe  string   `json:"recipe_sha256"`
	Method  string   `json:"method"`
	Parents []string `json:"parents"` // hashes of the parents' recipes
}

func (a *app) mergeCommand() *cobra.Command {
	var f mergeFlags
	cmd := &cobra.Command{
		Use:   "merge FILE FILE...",
		Short: "Merge the weights of models",
		Long:  "Merge the weights of models.\n\nMethods and their knobs:\n" + methodHelp(),
		Example: "  confusio merge en.safetensors de.safetensors --out both.safetensors\n" +
			"  confusio merge en.safetensors de.safetensors --method ties --base untrained.safetensors --knob density=0.5",
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error { return a.merge(f, files) },
	}
	cmd.Flags().StringVar(&f.method, "method", "linear", "how to merge")
	cmd.Flags().StringSliceVar(&f.weights, "weights", nil, "one weight for each file, such as 0.3,0.7 (default: all 1)")
	cmd.Flags().StringVar(&f.base, "base", "", "file of the base that differences are taken from, or \"mean\" for the mean of the parents")
	cmd.Flags().StringToStringVar(&f.knobs, "knob", nil, "a setting of the method, such as density=0.5")
	cmd.Flags().Uint64Var(&f.seed, "seed", 0, "seed of random masks")
	cmd.Flags().StringVarP(&f.out, "out", "o", "merged.safetensors", "file to write")
	return cmd
}

func methodHelp() string {
	var b strings.Builder
	for _, m := range merge.Methods {
		fmt.Fprintf(&b, "  %-16s %s\n", m.Name, m.Help)
		for _, k := range m.Knobs {
			fmt.Fprintf(&b, "    %-14s %g to %g, default %g: %s\n", k.Name, k.Min, k.Max, k.Default, k.Help)
		}
	}
	return b.String()
}

func (a *app) merge(f mergeFlags, files []string) error {
	parents, err := loadAll(files)
	if err != nil {
		return err
	}
	m, err := f.recipe(len(files))
	if err != nil {
		return err
	}
	c, err := a.corpus()
	if err != nil {
		return err
	}
	merging := experiment.Merging{Bench: experiment.NewBench(c, experiment.Validation), Method: m.Method, Knobs: map[string]float64{}, Seed: m.Seed}
	for name, value := range m.Knobs {
		merging.Knobs[name] = value.Float64()
	}
	var recipes []recipe.Recipe
	var params []*model.Params
	for i, p := range parents {
		recipes, params = append(recipes, p.recipe), append(params, p.params)
		merging.Parents = append(merging.Parents, experiment.Parent{Params: p.params, Weight: m.Parents[i].Weight.Float64(), Languages: p.recipe.Mixture.Languages})
	}
	base, err := f.setBase(&m, &merging, params, a.yield)
	if err != nil {
		return err
	}
	named, err := experiment.MergeRecipe(recipes, base, m)
	if err != nil {
		return err
	}
	p, err := experiment.Merge(merging, a.yield)
	if err != nil {
		return err
	}
	if err := save(f.out, named, p); err != nil {
		return err
	}
	result := merged{File: f.out, Recipe: named.Hash(), Method: f.method}
	for _, r := range recipes {
		result.Parents = append(result.Parents, r.Hash())
	}
	return a.print(result, func() { fmt.Fprintf(a.out, "%s: %s of %s\n", f.out, f.method, strings.Join(files, ", ")) })
}

// recipe turns the flags into a recipe's merge of n parents.
func (f mergeFlags) recipe(n int) (recipe.Merge, error) {
	m := recipe.Merge{Method: f.method, Knobs: recipe.Knobs{}, Seed: f.seed, Parents: make([]recipe.Parent, n)}
	if f.weights != nil && len(f.weights) != n {
		return m, fmt.Errorf("%w: %d weights for %d files", errUsage, len(f.weights), n)
	}
	for i := range m.Parents {
		m.Parents[i].Weight = "1"
		if f.weights != nil {
			w, err := recipe.ParseDecimal(f.weights[i])
			if err != nil {
				return m, fmt.Errorf("--weights: %w", err)
			}
			m.Parents[i].Weight = w
		}
	}
	for name, text := range f.knobs {
		value, err := recipe.ParseDecimal(text)
		if err != nil {
			return m, fmt.Errorf("--knob %s: %w", name, err)
		}
		m.Knobs[name] = value
	}
	return m, nil
}

// setBase puts the base into the merge and its recipe; it returns the base's
// own recipe, nil if it has none.
func (f mergeFlags) setBase(m *recipe.Merge, merging *experiment.Merging, parents []*model.Params, yield model.Yield) (*recipe.Recipe, error) {
	switch f.base {
	case "":
		return nil, nil
	case recipe.BaseMean:
		var err error
		m.Base = recipe.BaseMean
		merging.Base, err = experiment.Mean(parents, yield)
		return nil, err
	}
	b, err := load(f.base)
	if err != nil {
		return nil, err
	}
	merging.Base, m.Base = b.params, recipe.BaseMixed
	if experiment.RoleOf(b.recipe) == experiment.UntrainedRole {
		m.Base = recipe.BaseInit
	}
	return &b.recipe, nil
}
