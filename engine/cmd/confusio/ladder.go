package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
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
	cmd := &cobra.Command{
		Use:   "ladder A B",
		Short: "Try to rescue the merge of two experts; JSON: a list of map, renorm, matched_before, matched_after, cells",
		Long: "Merges two experts half and half: as they are, with the second one's units and heads permuted, and with its\n" +
			"residual stream turned as well; each as it comes out, with the norms of its matrices restored, and with the\n" +
			"deviations of its outputs restored. States are matched on training stories.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error { return a.ladder(files, e) },
	}
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
		fmt.Fprintf(t, "map\trenorm\tmatched\tK %s\tK %s\n", d.languages[0], d.languages[1])
		for _, r := range rungs {
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", r.Map, r.Norm, number("%.2f", r.After), number("%.3f", r.Cells[0].K), number("%.3f", r.Cells[1].K))
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
			d.meter.report("ladder", len(rungs), len(experiment.Mappings())*len(experiment.Renorms()), " merges")
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
