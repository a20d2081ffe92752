package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// mergeFlags are the settings of a merge of files.
type mergeFlags struct {
	method, base, out string
	weights           []string
	knobs             map[string]string
	rules             string
	align, slices     string
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
	Notes   []string `json:"notes,omitempty"`
}

func (a *app) mergeCommand() *cobra.Command {
	var f mergeFlags
	cmd := about{use: "cli.merge.use", short: "cli.merge.short", example: "cli.merge.example"}.command()
	cmd.Long = catalogue().Text("cli.merge.long", phrase.Text("methods", methodHelp())) // on many lines
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.merge(f, files) }
	cmd.Flags().StringVar(&f.method, "method", "linear", text("cli.merge.method"))
	cmd.Flags().StringSliceVar(&f.weights, "weights", nil, text("cli.merge.weights"))
	cmd.Flags().StringVar(&f.base, "base", "", text("cli.merge.base"))
	cmd.Flags().StringToStringVar(&f.knobs, "knob", nil, text("cli.merge.knob"))
	cmd.Flags().StringVar(&f.rules, "rules", "", text("cli.merge.rules"))
	cmd.Flags().StringVar(&f.align, "align", "", text("cli.merge.align"))
	cmd.Flags().StringVar(&f.slices, "slices", "", text("cli.merge.slices"))
	cmd.Flags().Uint64Var(&f.seed, "seed", 0, text("cli.merge.seed"))
	a.addMix(cmd)
	cmd.Flags().StringVarP(&f.out, "out", "o", "merged.safetensors", text("cli.merge.out"))
	a.addReplace(cmd)
	cmd.Flags().StringVar(&f.config, "config", "", text("cli.merge.config"))
	cmd.Flags().StringVar(&f.mergekit, "mergekit", "", text("cli.merge.mergekit"))
	cmd.Flags().BoolVar(&f.float32, "float32", false, text("cli.merge.float32"))
	for _, other := range []string{"method", "weights", "base", "knob", "rules", "align", "slices", "seed"} {
		cmd.MarkFlagsMutuallyExclusive("config", other)
	}
	return cmd
}

func (a *app) merge(f mergeFlags, files []string) error {
	jobs, read, err := f.jobs(files)
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
	if err := a.tryToMerge(f); err != nil {
		return err
	}
	made := stages{app: a, made: map[string]loaded{}}
	if !read.Empty() {
		made.notes = append(made.notes, read)
	}
	var last loaded
	var parents []string
	for i, j := range jobs {
		if i > 0 { // what a stage starts from is published
			experiment.Round(last.params)
			made.made[last.path] = last
		}
		if last, parents, err = made.run(j, a.yield); err != nil {
			if f.config != "" && !errors.Is(err, model.ErrStopped) {
				err = wrongFile(f.config, err)
			}
			return err
		}
	}
	if err := a.keep(f.out, last.recipe, last.params, f.float32); err != nil {
		return err
	}
	if written != nil {
		if err := replace(f.mergekit, written); err != nil {
			return err
		}
	}
	j := jobs[len(jobs)-1]
	result := merged{File: f.out, Config: f.mergekit, Recipe: last.recipe.Hash(), Method: j.merge.Method, Parents: parents}
	for _, note := range made.notes {
		result.Notes = append(result.Notes, sentence(note))
	}
	return a.print(result, func() {
		a.say("cli.merge.done", phrase.Text("out", f.out), phrase.Text("method", j.merge.Method), phrase.Text("models", strings.Join(j.models, ", ")))
		for _, note := range made.notes {
			a.say(note.Key, note.Args...)
		}
	})
}

// tryToMerge returns nil if what a merge makes can be written, over an older merge if need
// be.
func (a *app) tryToMerge(f mergeFlags) error {
	if f.mergekit != "" {
		if err := tryToWrite(f.mergekit); err != nil {
			return err
		}
	}
	if err := tryToWrite(f.out); err != nil {
		return err
	}
	return a.spare(f.out, cheap)
}

// recipe turns the flags into a recipe's merge of n parents.
func (f mergeFlags) recipe(n int) (recipe.Merge, error) {
	if _, err := method.Lookup(f.method); err != nil {
		return recipe.Merge{}, err
	}
	m := recipe.Merge{Method: f.method, Knobs: recipe.Knobs{}, Seed: f.seed, Parents: make([]recipe.Parent, n)}
	if f.weights != nil && len(f.weights) != n {
		return m, usage("cli.merge.weights_count", phrase.Number("weights", len(f.weights)), phrase.Number("models", n))
	}
	for i := range m.Parents {
		m.Parents[i].Weight = "1"
		if f.weights != nil {
			w, err := recipe.ParseDecimal(f.weights[i])
			if err != nil {
				return m, wrongFlag("weights", err)
			}
			m.Parents[i].Weight = w
		}
	}
	for name, text := range f.knobs {
		value, err := recipe.ParseDecimal(text)
		if err != nil {
			return m, because(err, "cli.merge.wrong_knob", phrase.Text("name", name), phrase.Because(err))
		}
		m.Knobs[name] = value
	}
	if err := m.Rules.Set(f.rules); err != nil {
		return m, wrongFlag("rules", err)
	}
	if err := m.Slices.Set(f.slices); err != nil {
		return m, wrongFlag("slices", err)
	}
	if f.align == "" {
		return m, nil
	}
	field, _ := recipe.Lookup("align")
	r := recipe.Recipe{Merge: &m}
	if err := field.Set(&r, f.align); err != nil {
		return m, wrongFlag("align", err)
	}
	return *r.Merge, nil
}
