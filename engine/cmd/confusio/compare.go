package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// duo is two models at hand and the language of each.
type duo struct {
	params    [2]*model.Params
	languages [2]string
	bench     *experiment.Bench
	meter     *meter
}

// duo loads two models; each has the first language it was trained on.
func (a *app) duo(files []string, e effort) (duo, error) {
	d := duo{meter: a.meter()}
	split, ok := experiment.SplitOf(e.split)
	if !ok || e.stories < 1 {
		return d, fmt.Errorf("%w: --split is validation or test and --stories at least 1", errUsage)
	}
	parts, err := a.loadAll(files)
	if err != nil {
		return d, err
	}
	for i, l := range parts {
		d.params[i] = l.params
		if languages := languagesOf([]loaded{l}); len(languages) > 0 {
			d.languages[i] = languages[0]
		}
	}
	c, err := a.corpusOf(parts)
	if err != nil {
		return d, err
	}
	d.bench = experiment.NewBench(c, split)
	return d, nil
}

// likeness is one measure of similarity, in one view.
type likeness struct {
	Languages [2]string           `json:"languages"` // what A and B read: alike, rows are tokens; else parallel stories
	Measure   string              `json:"measure"`
	Places    []string            `json:"places"`
	Values    []experiment.Figure `json:"values"`
	Chance    []experiment.Figure `json:"chance"`
}

func (a *app) similarityCommand() *cobra.Command {
	var e effort
	cmd := &cobra.Command{
		Use:   "similarity A B",
		Short: "Say how alike two models are, place by place; JSON: a list of languages, measure, places, values, chance",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, files []string) error { return a.similarity(files, e) },
	}
	e.addHeld(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) similarity(files []string, e effort) error {
	d, err := a.duo(files, e)
	if err != nil {
		return err
	}
	x, y := d.languages[0], d.languages[1]
	views := [][2]string{{x, x}}
	if x != y {
		views = append(views, [2]string{y, y})
	}
	if x != y && corpus.AreParallel(d.bench.Corpus, x, y) {
		views = append(views, [2]string{x, y})
	}
	all := []likeness{}
	for i, view := range views {
		found, err := d.bench.Likeness(d.params, view, e.stories, a.yield)
		if err != nil {
			return err
		}
		for _, l := range found {
			all = append(all, likeness{view, l.Measure, l.Places, figures(l.Values), figures(l.Chance)})
		}
		d.meter.report("compare", i+1, len(views), "")
	}
	d.meter.end()
	return a.print(all, func() { a.printLikeness(all) })
}

func figures(x []float64) []experiment.Figure {
	out := make([]experiment.Figure, len(x))
	for i, v := range x {
		out[i] = experiment.Figure(v)
	}
	return out
}

func (a *app) printLikeness(all []likeness) {
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	defer t.Flush()
	fmt.Fprintln(t, "read\tmeasure\tplace\tvalue\tchance")
	for _, l := range all {
		for i, place := range l.Places {
			fmt.Fprintf(t, "%s %s\t%s\t%s\t%s\t%s\n", l.Languages[0], l.Languages[1], l.Measure, place,
				number("%.3f", l.Values[i]), number("%.3f", l.Chance[i]))
		}
	}
}

// damage is what the exchange of one place does to one language.
type damage struct {
	Layer    int               `json:"layer"` // counted from 1; 0 outside the blocks
	Module   string            `json:"module"`
	Language string            `json:"language"`
	MergeK   experiment.Figure `json:"merge_k"`
	HarmedK  experiment.Figure `json:"harmed_k"`          // the expert with the merge's weights in this place
	HealedK  experiment.Figure `json:"healed_k"`          // the merge with the expert's
	Harm     experiment.Figure `json:"harm_nats_a_token"` // loss that the expert gains
	Heal     experiment.Figure `json:"heal_nats_a_token"` // loss that the merge sheds
}

func (a *app) damageCommand() *cobra.Command {
	var e effort
	var method string
	cmd := &cobra.Command{
		Use:   "damage A B",
		Short: "Say where the merge of two experts breaks; JSON: a list of layer, module, language, merge_k, harmed_k, healed_k, harm_nats_a_token, heal_nats_a_token",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, files []string) error { return a.damage(files, method, e) },
	}
	cmd.Flags().StringVar(&method, "method", "linear", "how to merge, of those that need no base")
	e.addHeld(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) damage(files []string, method string, e effort) error {
	d, err := a.duo(files, e)
	if err != nil {
		return err
	}
	merged, err := experiment.Merge(experiment.Merging{
		Merge:   recipe.Merge{Method: method, Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}},
		Parents: []experiment.Parent{{Params: d.params[0]}, {Params: d.params[1]}},
	}, a.yield)
	if err != nil {
		return err
	}
	experiment.Round(merged)
	places, all := experiment.Exchanges(merged.Config), []damage{}
	for i, place := range places {
		for j, language := range d.languages {
			found, err := d.bench.Damage(place, d.params[j], merged, language, e.stories, a.yield)
			if err != nil {
				return err
			}
			all = append(all, damageOf(place, language, found))
		}
		d.meter.report("exchange", i+1, len(places), "")
	}
	d.meter.end()
	return a.print(all, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		fmt.Fprintln(t, "layer\tmodule\tlanguage\tK of the merge\tmerge's in expert\texpert's in merge")
		for _, x := range all {
			fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\t%s\n", x.Layer, x.Module, x.Language,
				number("%.3f", x.MergeK), number("%.3f", x.HarmedK), number("%.3f", x.HealedK))
		}
	})
}

func damageOf(e experiment.Exchange, language string, d experiment.Damage) damage {
	return damage{
		Layer: e.Layer + 1, Module: e.Module, Language: language, MergeK: experiment.Figure(d.Merge.K),
		HarmedK: experiment.Figure(d.Harmed.K), HealedK: experiment.Figure(d.Healed.K),
		Harm: experiment.Figure(d.Harmed.Loss.PerToken() - d.Expert.PerToken()),
		Heal: experiment.Figure(d.Merge.Loss.PerToken() - d.Healed.Loss.PerToken()),
	}
}

// barrier is the line between two models in one language.
type barrier struct {
	Language string    `json:"language"`
	W        []float64 `json:"w"`            // weight of the second model
	Loss     []float64 `json:"nats_a_token"` // at each
	Height   float64   `json:"barrier_nats"` // a token, above the chord
	At       float64   `json:"barrier_at"`   // weight where it stands
}

func (a *app) lineCommand() *cobra.Command {
	var e effort
	var points int
	cmd := &cobra.Command{
		Use:   "line A B",
		Short: "Measure the line between two models; JSON: a list of language, w, nats_a_token, barrier_nats, barrier_at",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, files []string) error { return a.line(files, points, e) },
	}
	cmd.Flags().IntVar(&points, "points", 25, "places on the line, the ends among them")
	e.addHeld(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) line(files []string, points int, e effort) error {
	if points < 2 {
		return fmt.Errorf("%w: --points is at least 2", errUsage)
	}
	d, err := a.duo(files, e)
	if err != nil {
		return err
	}
	all := []barrier{{Language: d.languages[0]}, {Language: d.languages[1]}}
	for i := range points {
		w := float64(i) / float64(points-1)
		p, err := experiment.Interpolate(d.params[0], d.params[1], w, a.yield)
		if err != nil {
			return err
		}
		for j := range all {
			loss, err := d.bench.Loss(eval.One(p), all[j].Language, e.stories, a.yield)
			if err != nil {
				return err
			}
			all[j].W, all[j].Loss = append(all[j].W, w), append(all[j].Loss, loss.PerToken())
		}
		d.meter.report("line", i+1, points, "")
	}
	d.meter.end()
	for j := range all {
		all[j].Height, all[j].At = eval.Barrier(all[j].Loss)
	}
	return a.print(all, func() {
		for _, l := range all {
			fmt.Fprintf(a.out, "%s: barrier of %.3f nats a token at %.2f of the way\n", l.Language, l.Height, l.At)
		}
	})
}
