package main

import (
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

func (a *app) evalCommand() *cobra.Command {
	var e effort
	var languages, measures []string
	cmd := about{use: "cli.eval.use", short: "cli.eval.short", long: "cli.eval.long", example: "cli.eval.example"}.command()
	cmd.Args = atLeast(1)
	cmd.RunE = func(_ *cobra.Command, files []string) error {
		return a.eval(files, e, languages, measures)
	}
	cmd.Flags().StringSliceVar(&languages, "languages", nil, text("cli.eval.languages"))
	cmd.Flags().StringSliceVar(&measures, "measures", []string{"fluency", "loss", "references"}, text("cli.eval.measures", phrase.Text("known", strings.Join(recipe.Measures(), ", "))))
	e.addMeasuring(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) eval(files []string, e effort, languages, measures []string) error {
	for _, m := range measures {
		if !slices.Contains(recipe.Measures(), m) {
			return usage("cli.eval.no_measure", phrase.Text("measure", m), phrase.Text("known", strings.Join(recipe.Measures(), ", ")))
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
	env.Corpora = a.corpora // models may have brought tokens of their own
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
	return a.print(results, func() { a.printTable(results) })
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
func (a *app) printTable(r *experiment.Results) {
	a.say("cli.eval.caption", phrase.Number("n", r.Stories), phrase.Text("split", r.Split))
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	head := []string{text("cli.head.model")}
	for _, l := range r.Languages {
		head = append(head, l, text("cli.head.k"), text("cli.head.parse"))
	}
	row(t, head...)
	for _, line := range r.Rows {
		cells := []string{line.Name}
		for _, c := range line.Cells {
			cells = append(cells, number(c.Story, 2), number(c.K, 3), number(c.Fluency, 2))
		}
		row(t, cells...)
	}
	t.Flush()
	if r.Verdict != nil {
		a.say("cli.eval.verdict", phrase.Text("k", number(r.Verdict.K, 3)), phrase.Text("verdict", r.Verdict.Word))
	}
}
