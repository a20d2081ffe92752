package main

import (
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// settings collects a recipe from a preset or a file and from one flag for
// each of its fields.
type settings struct {
	preset, file string
	values       map[string]*fieldFlag // by key
}

// add gives the command the flags: those of recipe.Fields() that want keeps.
func (s *settings) add(cmd *cobra.Command, want func(recipe.Field) bool) {
	flags := cmd.Flags()
	var names []string
	for _, p := range recipe.Presets() {
		names = append(names, p.Name)
	}
	flags.StringVar(&s.preset, "preset", names[0], text("cli.settings.preset", phrase.Text("names", strings.Join(names, ", "))))
	flags.StringVar(&s.file, "recipe", "", text("cli.settings.recipe"))
	s.values = map[string]*fieldFlag{}
	for f := range recipe.Fields() {
		if !want(f) {
			continue
		}
		value := &fieldFlag{field: f, text: f.Get(recipe.Small())}
		s.values[f.Key] = value
		flag := flags.VarPF(value, f.Key, "", fieldHelp(f))
		if f.Kind() == recipe.Switch {
			flag.NoOptDefVal = "true"
		}
	}
	flags.SortFlags = false
}

// fieldFlag is the flag of a recipe's field. It shows the value of the first
// preset, from which it leaves a recipe unless it is given.
type fieldFlag struct {
	field recipe.Field
	text  string
}

// String implements pflag.Value.
func (v *fieldFlag) String() string { return v.text }

// Set keeps the text; whether it fits, the recipe says when all are there.
func (v *fieldFlag) Set(text string) error {
	v.text = text
	return nil
}

// Type is the name of the flag's type in the help.
func (v *fieldFlag) Type() string {
	switch v.field.Kind() {
	case recipe.Whole:
		return "int"
	case recipe.Real:
		return "float"
	case recipe.Switch:
		return "bool"
	}
	return "string"
}

// fieldHelp says what a field is and what it can be.
func fieldHelp(f recipe.Field) string {
	help := phrase.Said("help", phrase.Of(f.Help()))
	low, high := phrase.Number("low", f.Min.Float64()), phrase.Number("high", f.Max.Float64())
	switch {
	case f.Choices != nil:
		return text("cli.settings.choices", help, phrase.Text("choices", strings.Join(f.Choices, ", ")))
	case f.Kind() == recipe.Many:
		return text("cli.settings.example", help, phrase.Text("example", f.Example))
	case f.Min != "" && f.Min == f.Max:
		return text("cli.settings.only", help, low)
	case f.Unit != "":
		return text("cli.settings.unit", help, low, high, phrase.Said("unit", phrase.Of(f.Unit)))
	case f.Kind() == recipe.Whole, f.Kind() == recipe.Real:
		return text("cli.settings.range", help, low, high)
	}
	return text(f.Help())
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
			if err := f.Set(&r, value.text); err != nil {
				return r, wrongFlag(f.Key, err)
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
	return recipe.Recipe{}, usage("cli.settings.no_preset", phrase.Text("is", s.preset))
}

func readRecipe(path string) (recipe.Recipe, error) {
	data, err := readFile(path, mostText)
	if err != nil {
		return recipe.Recipe{}, err
	}
	r, err := recipe.Parse(data)
	if err != nil {
		return r, wrongFile(path, err)
	}
	return r, nil
}
