package main

import (
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
)

// rung is one merge of the rescue ladder.
type rung struct {
	Map    experiment.Mapping `json:"map"`
	Norm   experiment.Renorm  `json:"renorm"`
	Before experiment.Figure  `json:"matched_before"` // mean correlation of coordinates and units in the same place
	After  experiment.Figure  `json:"matched_after"`
	Cells  []rungCell         `json:"cells"`
}

// rungCell is one language's part of a rung.
type rungCell struct {
	Language string            `json:"language"`
	Token    experiment.Figure `json:"nats_a_token"`
	K        experiment.Figure `json:"k"`
}

func (a *app) ladderCommand() *cobra.Command {
	var e effort
	cmd := about{use: "cli.ladder.use", short: "cli.ladder.short", long: "cli.ladder.long", json: "cli.ladder.fields"}.command()
	cmd.Args = exactly(2)
	cmd.RunE = func(_ *cobra.Command, files []string) error { return a.ladder(files, e) }
	e.addHeld(cmd)
	a.addMix(cmd)
	return cmd
}

func (a *app) ladder(files []string, e effort) error {
	d, err := a.duo(files, e)
	if err != nil {
		return err
	}
	var own [2]eval.Loss
	for i, language := range d.languages {
		if own[i], err = d.bench.Loss(eval.One(d.params[i]), language, e.stories, a.yield); err != nil {
			return err
		}
	}
	rungs, err := a.climb(d, own, e.stories)
	d.meter.end()
	if err != nil {
		return err
	}
	return a.print(rungs, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		row(t, text("cli.head.map"), text("cli.head.renorm"), text("cli.head.matched"),
			text("cli.head.k_of", phrase.Text("language", d.languages[0])), text("cli.head.k_of", phrase.Text("language", d.languages[1])))
		for _, r := range rungs {
			row(t, string(r.Map), string(r.Norm), number(r.After, 2), number(r.Cells[0].K, 3), number(r.Cells[1].K, 3))
		}
	})
}

func (a *app) climb(d duo, own [2]eval.Loss, stories int) ([]rung, error) {
	pair, err := d.bench.Pair(d.params[0], d.params[1], d.languages[:], a.yield)
	if err != nil {
		return nil, err
	}
	rungs := []rung{}
	for _, how := range experiment.Mappings() {
		aligned, err := pair.Align(how, a.yield)
		if err != nil {
			return nil, err
		}
		for _, renorm := range experiment.Renorms() {
			merged, err := aligned.Merge(renorm, a.yield)
			if err != nil {
				return nil, err
			}
			r := rung{Map: how, Norm: renorm, Before: experiment.Figure(aligned.Before), After: experiment.Figure(aligned.After)}
			if r.Cells, err = a.rungCells(d, merged, own, stories); err != nil {
				return nil, err
			}
			rungs = append(rungs, r)
			d.meter.report(text("cli.job.ladder"), len(rungs), len(experiment.Mappings())*len(experiment.Renorms()))
		}
	}
	return rungs, nil
}

func (a *app) rungCells(d duo, merged *model.Params, own [2]eval.Loss, stories int) ([]rungCell, error) {
	var cells []rungCell
	for i, language := range d.languages {
		reference, err := d.bench.Reference(language, stories)
		if err != nil {
			return nil, err
		}
		loss, err := d.bench.Loss(eval.One(merged), language, stories, a.yield)
		if err != nil {
			return nil, err
		}
		score := experiment.NewScore(reference, loss, &own[i], nil)
		cells = append(cells, rungCell{language, experiment.Figure(loss.PerToken()), experiment.Figure(score.K)})
	}
	return cells, nil
}
