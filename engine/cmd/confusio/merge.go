package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/method"
	"confusio/engine/recipe"
)

// mergeFlags are the settings of a merge of files.
type mergeFlags struct {
	method, base, out string
	weights           []string
	knobs             map[string]string
	rules             string
	seed              uint64
	config, mergekit  string // files of mergekit, to read and to write
	float32           bool   // write the result unrounded
}

// merged is the result of merge.
type merged struct {
	File    string   `json:"file"`
	Config  string   `json:"config,omitempty"` // of mergekit, as written
	Recipe  string   `json:"recipe_sha256"`
	Method  string   `json:"method"`
	Parents []string `json:"parents"` // hashes of the parents' recipes
}

func (a *app) mergeCommand() *cobra.Command {
	var f mergeFlags
	cmd := &cobra.Command{
		Use:   "merge MODEL MODEL...",
		Short: "Merge the weights of models",
		Long: "Merge the weights of models.\n\n" +
			"A model is a file, a file without its .safetensors, or a folder or zip of\n" +
			"transformers, whoever made it: --mix says its languages where it does not.\n" +
			"--config reads the merge from mergekit's YAML instead, models and all. YAML of\n" +
			"several documents, as mergekit-multi takes, is a merge in stages.\n" +
			"--mergekit writes such a YAML, with the folders that export writes by default.\n\nMethods and their knobs:\n" + methodHelp(),
		Example: "  confusio merge en.safetensors de.safetensors --out both.safetensors\n" +
			"  confusio merge en.safetensors de.safetensors --method ties --base untrained.safetensors --knob density=0.5\n" +
			"  confusio merge theirs ours other.zip --mix theirs=en --mix other.zip=de,fr\n" +
			"  confusio merge --config merge.yml --out both.safetensors\n" +
			"  confusio merge en.safetensors de.safetensors --mergekit merge.yml",
		RunE: func(_ *cobra.Command, files []string) error { return a.merge(f, files) },
	}
	cmd.Flags().StringVar(&f.method, "method", "linear", "how to merge")
	cmd.Flags().StringSliceVar(&f.weights, "weights", nil, "one weight for each file, such as 0.3,0.7 (default: all 1)")
	cmd.Flags().StringVar(&f.base, "base", "", "file of the base that differences are taken from, or \"mean\" for the mean of the parents")
	cmd.Flags().StringToStringVar(&f.knobs, "knob", nil, "a setting of the method, such as density=0.5")
	cmd.Flags().StringVar(&f.rules, "rules", "", "knobs and weights that differ between tensors, such as weight.1~mlp:0:1")
	cmd.Flags().Uint64Var(&f.seed, "seed", 0, "seed of random masks")
	a.addMix(cmd)
	cmd.Flags().StringVarP(&f.out, "out", "o", "merged.safetensors", "file to write")
	cmd.Flags().StringVar(&f.config, "config", "", "file of mergekit that says what to merge and how, in place of everything else")
	cmd.Flags().StringVar(&f.mergekit, "mergekit", "", "file to write the merge to as mergekit runs it")
	cmd.Flags().BoolVar(&f.float32, "float32", false, "write the weights in float32, unrounded, to compare with other programs")
	for _, other := range []string{"method", "weights", "base", "knob", "rules", "seed"} {
		cmd.MarkFlagsMutuallyExclusive("config", other)
	}
	return cmd
}

func methodHelp() string {
	var b strings.Builder
	for m := range method.All() {
		fmt.Fprintf(&b, "  %-16s %s\n", m.Name, m.Help)
		for _, k := range m.Knobs {
			fmt.Fprintf(&b, "    %-14s %g to %g, default %g: %s\n", k.Name, k.Min, k.Max, k.Default, k.Help)
		}
	}
	return b.String()
}

func (a *app) merge(f mergeFlags, files []string) error {
	jobs, err := f.jobs(files)
	if err != nil {
		return err
	}
	written, err := f.yaml(jobs)
	if err != nil {
		return err
	}
	if err := a.checkMix(namesOf(jobs)); err != nil {
		return err
	}
	made := stages{a, map[string]loaded{}}
	var last loaded
	var parents []string
	for i, j := range jobs {
		if i > 0 { // what a stage starts from is published
			experiment.Round(last.params)
			made.made[last.path] = last
		}
		if last, parents, err = made.run(j, a.yield); err != nil {
			return err
		}
	}
	encode := experiment.Encode
	if f.float32 {
		encode = experiment.EncodeExact
	}
	if err := saveAs(f.out, last.recipe, last.params, encode); err != nil {
		return err
	}
	if written != nil {
		if err := replace(f.mergekit, written); err != nil {
			return err
		}
	}
	j := jobs[len(jobs)-1]
	result := merged{File: f.out, Config: f.mergekit, Recipe: last.recipe.Hash(), Method: j.merge.Method, Parents: parents}
	return a.print(result, func() { fmt.Fprintf(a.out, "%s: %s of %s\n", f.out, j.merge.Method, strings.Join(j.models, ", ")) })
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
	if err := m.Rules.Set(f.rules); err != nil {
		return m, fmt.Errorf("--rules: %w", err)
	}
	return m, nil
}
