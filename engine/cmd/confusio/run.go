package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/store/folder"
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

func (a *app) execute(r recipe.Recipe, e effort, path, yaml string) error {
	written, err := recipeYAML(r, path, yaml)
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
	kept, err := folder.Open(path)
	if err != nil {
		return err
	}
	env.Store = kept
	results, err := plan.Execute(a.ctx, env)
	meter.end()
	if errors.Is(err, model.ErrStopped) {
		a.note("cli.run.stopped")
	}
	if err != nil {
		return located(err, kept)
	}
	if written != nil {
		if err := replace(yaml, written); err != nil {
			return err
		}
	}
	return a.print(results, func() { a.printTable(results) })
}

// located adds to an error about a kept value which file that is.
func located(err error, kept *folder.Folder) error {
	said := (*store.Error)(nil)
	if !errors.As(err, &said) || said.Key.Check() != nil {
		return err
	}
	file, why := phrase.Text("file", kept.Path(said.Key)), phrase.Because(err)
	switch {
	case errors.Is(err, store.ErrDamaged), errors.Is(err, experiment.ErrForeign):
		return because(err, "cli.run.remake", file, why)
	case errors.Is(err, store.ErrConflict):
		return because(err, "cli.run.differs", file, why)
	}
	return err
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
