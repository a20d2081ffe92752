package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

func (a *app) runCommand() *cobra.Command {
	var e effort
	var s settings
	var models, yaml string
	cmd := about{use: "cli.run.use", short: "cli.run.short", long: "cli.run.long", example: "cli.run.example"}.command()
	cmd.Args = atMost(1)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 {
			s.file = args[0]
		}
		r, err := s.recipe(cmd)
		if err != nil {
			return err
		}
		return a.execute(r, e, models, yaml)
	}
	s.add(cmd, func(f recipe.Field) bool { return f.Path != "version" && f.Path != "bits" })
	cmd.Flags().StringVar(&models, "models", "models", text("cli.run.models"))
	cmd.Flags().StringVar(&yaml, "mergekit", "", text("cli.run.mergekit"))
	e.add(cmd)
	return cmd
}

func (a *app) execute(r recipe.Recipe, e effort, folder, yaml string) error {
	written, err := recipeYAML(r, folder, yaml)
	if err != nil {
		return err
	}
	env, meter, err := a.environment(e)
	if err != nil {
		return err
	}
	plan, err := experiment.NewPlan(r, env.Corpora)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	a.keepModels(&env, folder)
	results, err := plan.Execute(env)
	meter.end()
	if err != nil {
		return err
	}
	if written != nil {
		if err := replace(yaml, written); err != nil {
			return err
		}
	}
	return a.print(results, func() { a.printTable(results) })
}

// recipeYAML returns the merge of a recipe as mergekit runs it, with the models
// that run keeps in the folder; nil if no file is named for it.
func recipeYAML(r recipe.Recipe, folder, file string) ([]byte, error) {
	if file == "" {
		return nil, nil
	}
	if r.Merge == nil {
		return nil, usage("cli.run.no_merge")
	}
	c, err := mergekit.FromRecipe(r.Canonical(), func(model recipe.Recipe) string { return filepath.ToSlash(filepath.Join(folder, model.Hash())) })
	if err != nil {
		return nil, err
	}
	return mergekit.Encode(c)
}

// keepModels makes an environment look for models and states in a folder, and
// leave them there.
func (a *app) keepModels(env *experiment.Environment, folder string) {
	file := func(r recipe.Recipe) string { return filepath.Join(folder, r.Hash()+".safetensors") }
	env.Load = func(r recipe.Recipe) (*model.Params, error) {
		data, err := readOptional(file(r))
		if data == nil || err != nil {
			return nil, err
		}
		p, _, err := experiment.Load(data)
		if err != nil {
			return nil, because(err, "cli.run.damaged", phrase.Text("file", file(r)), phrase.Because(err))
		}
		return p, nil
	}
	env.Save = func(r recipe.Recipe, p *model.Params) error { return save(file(r), r, p) }
	env.State = func(r recipe.Recipe) ([]byte, error) { return readOptional(file(r) + stateSuffix) }
	env.Trained = func(r recipe.Recipe, _ train.Metrics) error { return removeOptional(file(r) + stateSuffix) }
	env.Stopped = func(r recipe.Recipe, state []byte) error {
		fmt.Fprintln(a.err)
		a.note("cli.run.stopped")
		return replace(file(r)+stateSuffix, state)
	}
}
