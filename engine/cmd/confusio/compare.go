package main

import (
	"strconv"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
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
	if !ok {
		return d, usage("cli.effort.no_split", phrase.Text("is", e.split))
	}
	if err := within(counted{"stories", e.stories, 1, mostStories}); err != nil {
		return d, err
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
	cmd := about{use: "cli.similarity.use", short: "cli.similarity.short", json: "cli.similarity.fields"}.command()
	cmd.Args = exactly(2)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.similarity(files, e) }
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
			all = append(all, likeness{view, l.Measure, placeNames(l.Places), figures(l.Values), figures(l.Chance)})
		}
		d.meter.report(text("cli.job.compare"), i+1, len(views))
	}
	d.meter.end()
	return a.print(all, func() { a.printLikeness(all) })
}

// placeNames are places as the results name them.
func placeNames(places []model.Place) []string {
	out := make([]string, len(places))
	for i, p := range places {
		out[i] = p.String()
	}
	return out
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
	row(t, text("cli.head.read"), text("cli.head.measure"), text("cli.head.place"), text("cli.head.value"), text("cli.head.chance"))
	for _, l := range all {
		for i, place := range l.Places {
			row(t, l.Languages[0]+" "+l.Languages[1], l.Measure, place, number(l.Values[i], 3), number(l.Chance[i], 3))
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
	cmd := about{use: "cli.damage.use", short: "cli.damage.short", json: "cli.damage.fields"}.command()
	cmd.Args = exactly(2)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.damage(files, method, e) }
	cmd.Flags().StringVar(&method, "method", "linear", text("cli.damage.method"))
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
		d.meter.report(text("cli.job.exchange"), i+1, len(places))
	}
	d.meter.end()
	return a.print(all, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		row(t, text("cli.head.layer"), text("cli.head.module"), text("cli.head.language"), text("cli.head.merge_k"), text("cli.head.harmed_k"), text("cli.head.healed_k"))
		for _, x := range all {
			row(t, strconv.Itoa(x.Layer), x.Module, x.Language, number(x.MergeK, 3), number(x.HarmedK, 3), number(x.HealedK, 3))
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
	cmd := about{use: "cli.line.use", short: "cli.line.short", json: "cli.line.fields"}.command()
	cmd.Args = exactly(2)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.line(files, points, e) }
	cmd.Flags().IntVar(&points, "points", 25, text("cli.line.points"))
	e.addHeld(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) line(files []string, points int, e effort) error {
	if err := within(counted{"points", points, 2, mostPoints}); err != nil { // the ends are among them
		return err
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
		d.meter.report(text("cli.job.line"), i+1, points)
	}
	d.meter.end()
	for j := range all {
		all[j].Height, all[j].At = eval.Barrier(all[j].Loss)
	}
	return a.print(all, func() {
		for _, l := range all {
			a.say("cli.line.barrier", phrase.Text("language", l.Language), phrase.Number("height", l.Height), phrase.Number("at", l.At))
		}
	})
}
