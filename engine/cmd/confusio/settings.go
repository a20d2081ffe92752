package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/recipe"
)

// settings collects a recipe from a preset or a file and from one flag for
// each of its fields.
type settings struct {
	preset, file string
	values       map[string]*string // by key
}

// add gives the command the flags: those of recipe.Fields() that want keeps.
func (s *settings) add(cmd *cobra.Command, want func(recipe.Field) bool) {
	flags := cmd.Flags()
	var names []string
	for _, p := range recipe.Presets() {
		names = append(names, p.Name)
	}
	flags.StringVar(&s.preset, "preset", names[0], "where settings start: "+strings.Join(names, ", "))
	flags.StringVar(&s.file, "recipe", "", "read the settings from this JSON file instead")
	s.values = map[string]*string{}
	for f := range recipe.Fields() {
		if !want(f) {
			continue
		}
		s.values[f.Key] = flags.String(f.Key, "", fieldHelp(f))
	}
	flags.SortFlags = false
}

func fieldHelp(f recipe.Field) string {
	help := strings.ToLower(f.Help[:1]) + strings.TrimSuffix(f.Help[1:], ".")
	switch {
	case f.Choices != nil:
		help += ": " + strings.Join(f.Choices, ", ")
	case f.Kind() == recipe.Many:
		help += ", such as " + f.Example
	case f.Unit != "":
		help += ", " + f.Unit
	}
	return help
}

// training keeps the fields that say how one model is trained.
func training(f recipe.Field) bool {
	return f.Path != "version" && f.Path != "bits" && f.Path != "measures" && !strings.HasPrefix(f.Path, "merge.")
}

// recipe returns the settings: the preset or file, changed by the flags given.
func (s *settings) recipe(cmd *cobra.Command) (recipe.Recipe, error) {
	r, err := s.start()
	if err != nil {
		return r, err
	}
	for f := range recipe.Fields() {
		if value := s.values[f.Key]; value != nil && cmd.Flags().Changed(f.Key) {
			if err := f.Set(&r, *value); err != nil {
				return r, fmt.Errorf("--%s: %w", f.Key, err)
			}
		}
	}
	return r, r.Validate()
}

func (s *settings) start() (recipe.Recipe, error) {
	if s.file != "" {
		return readRecipe(s.file)
	}
	for _, p := range recipe.Presets() {
		if p.Name == s.preset {
			return p.Recipe.Canonical(), nil
		}
	}
	return recipe.Recipe{}, fmt.Errorf("%w: no preset is called %q", errUsage, s.preset)
}

// errUsage reports a command line that says nothing that can be done.
var errUsage = errors.New("wrong use")

func readRecipe(path string) (recipe.Recipe, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return recipe.Recipe{}, err
	}
	r, err := recipe.Parse(data)
	if err != nil {
		return r, wrongFile(path, err)
	}
	return r, nil
}
