package main

import (
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/recipe"
)

func (a *app) evalCommand() *cobra.Command {
	var e effort
	var languages, measures []string
	cmd := &cobra.Command{
		Use:   "eval MODEL...",
		Short: "Measure models: a table of languages and models",
		Long: "Measure models on held-out stories: a table of languages and models, with the\n" +
			"untrained network, unigram and uniform models and the floor beside them. K of a\n" +
			"language compares with the best of the given models that was trained on it.",
		Example: "  confusio eval en.safetensors de.safetensors merged.safetensors",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			return a.eval(files, e, languages, measures)
		},
	}
	cmd.Flags().StringSliceVar(&languages, "languages", nil, "languages to measure (default: those the models were trained on)")
	cmd.Flags().StringSliceVar(&measures, "measures", []string{"fluency", "loss", "references"}, "of "+strings.Join(recipe.Measures(), ", "))
	e.addMeasuring(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) eval(files []string, e effort, languages, measures []string) error {
	for _, m := range measures {
		if !slices.Contains(recipe.Measures(), m) {
			return fmt.Errorf("%w: no measure is called %q; there are %s", errUsage, m, strings.Join(recipe.Measures(), ", "))
		}
	}
	env, meter, err := a.environment(e)
	if err != nil {
		return err
	}
	parts, err := a.loadAll(files)
	if err != nil {
		return err
	}
	models, err := a.modelsOf(parts)
	if err != nil {
		return err
	}
	if languages == nil {
		languages = languagesOf(parts)
	}
	results, err := env.Measure(models, languages, measures)
	meter.end()
	if err != nil {
		return err
	}
	return a.print(results, func() { printTable(a.out, results) })
}

// modelsOf gives each file its role, and adds the untrained network of the first
// whose making is known if none is among them: b compares with it.
func (a *app) modelsOf(parts []loaded) ([]experiment.Model, error) {
	var models []experiment.Model
	for _, p := range parts {
		name := strings.TrimSuffix(filepath.Base(filepath.Clean(p.path)), ".safetensors")
		models = append(models, experiment.Model{Role: experiment.RoleOf(p.recipe), Name: name, Recipe: p.recipe, Params: p.params})
	}
	if slices.ContainsFunc(models, func(m experiment.Model) bool { return m.Role == experiment.UntrainedRole }) {
		return models, nil
	}
	c, err := a.corpusOf(parts)
	if err != nil {
		return nil, err
	}
	first := max(slices.IndexFunc(parts, func(l loaded) bool { return !l.recipe.Imported() }), 0)
	r := experiment.Fresh(parts[first].recipe, c)
	p, err := experiment.Untrained(r)
	if err != nil {
		return nil, err
	}
	experiment.Round(p)
	untrained := experiment.Model{Role: experiment.UntrainedRole, Name: "untrained", Recipe: r, Params: p}
	return append(models, untrained), nil
}

// languagesOf lists the languages that files were trained on, in their order.
func languagesOf(parts []loaded) []string {
	var codes []string
	for _, p := range parts {
		for _, s := range p.recipe.Spoken() {
			if !slices.Contains(codes, s.Language) {
				codes = append(codes, s.Language)
			}
		}
	}
	return codes
}

// printTable writes results as text: nats per story and K for each language.
func printTable(w io.Writer, r *experiment.Results) {
	fmt.Fprintf(w, "%d stories of the %s split; nats per story, K, share of sampled sentences that parse\n", r.Stories, r.Split)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "model")
	for _, l := range r.Languages {
		fmt.Fprintf(t, "\t%s\tK\tparse", l)
	}
	fmt.Fprintln(t)
	for _, row := range r.Rows {
		fmt.Fprint(t, row.Name)
		for _, c := range row.Cells {
			fmt.Fprintf(t, "\t%s\t%s\t%s", number("%.2f", c.Story), number("%.3f", c.K), number("%.2f", c.Fluency))
		}
		fmt.Fprintln(t)
	}
	t.Flush()
	if r.Verdict != nil {
		fmt.Fprintf(w, "merge: K %s, %s\n", number("%.3f", r.Verdict.K), r.Verdict.Word)
	}
}

// number formats a figure, and an unknown one as a dash.
func number(format string, f experiment.Figure) string {
	if math.IsNaN(float64(f)) {
		return "–"
	}
	return fmt.Sprintf(format, float64(f))
}
