package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/train"
)

func (a *app) runCommand() *cobra.Command {
	var e effort
	var s settings
	var models, yaml string
	cmd := &cobra.Command{
		Use:   "run [RECIPE.json]",
		Short: "Carry out a whole recipe: train, merge, measure",
		Long: "Carry out a whole recipe: train its models, merge them, measure everything.\n" +
			"Models are kept in a folder under the hash of their recipes, so that what was\n" +
			"made once is not made again, and an interrupted training goes on by itself.",
		Example: "  confusio run recipe.json --models models\n" +
			"  confusio run --merge linear --parents en@1.1/de@2.2 --measures loss,references",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				s.file = args[0]
			}
			r, err := s.recipe(cmd)
			if err != nil {
				return err
			}
			return a.execute(r, e, models, yaml)
		},
	}
	s.add(cmd, func(f recipe.Field) bool { return f.Path != "version" && f.Path != "bits" })
	cmd.Flags().StringVar(&models, "models", "models", "folder of models, each under the hash of its recipe")
	cmd.Flags().StringVar(&yaml, "mergekit", "", "file to write the merge to as mergekit runs it, once its models are exported beside themselves")
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
	return a.print(results, func() { printTable(a.out, results) })
}

// recipeYAML returns the merge of a recipe as mergekit runs it, with the models
// that run keeps in the folder; nil if no file is named for it.
func recipeYAML(r recipe.Recipe, folder, file string) ([]byte, error) {
	if file == "" {
		return nil, nil
	}
	if r.Merge == nil {
		return nil, fmt.Errorf("%w: --mergekit needs a recipe that merges", errUsage)
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
			return nil, fmt.Errorf("%s: %w; remove the file to make the model again", file(r), err)
		}
		return p, nil
	}
	env.Save = func(r recipe.Recipe, p *model.Params) error { return save(file(r), r, p) }
	env.State = func(r recipe.Recipe) ([]byte, error) { return readOptional(file(r) + stateSuffix) }
	env.Trained = func(r recipe.Recipe, _ train.Metrics) error { return removeOptional(file(r) + stateSuffix) }
	env.Stopped = func(r recipe.Recipe, state []byte) error {
		fmt.Fprintf(a.err, "\nstopped; the same command goes on where it was\n")
		return replace(file(r)+stateSuffix, state)
	}
}
