package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
)

// judged is a loss in the units of a table of languages and models.
type judged struct {
	Language string            `json:"language"`
	Token    float64           `json:"nats_per_token"`
	K        experiment.Figure `json:"k"`
	B        experiment.Figure `json:"b"`
}

// pair is two experts under study.
type pair struct {
	bench     *experiment.Bench
	models    [2]*model.Params
	languages []string
	stories   int
	own       [2]eval.Loss
	untrained [2]eval.Loss
}

// pairFlags are the flags of the commands that study a pair.
func (a *app) pairFlags(cmd *cobra.Command, stories *int, split *string) {
	cmd.Flags().IntVar(stories, "stories", 64, "held-out stories of each language")
	cmd.Flags().StringVar(split, "split", "test", "held-out stories to use: validation to choose settings, test to publish")
}

func (a *app) pair(files []string, stories int, split string) (*pair, error) {
	env, _, err := a.environment(effort{workers: 1, stories: stories, samples: 1, split: split})
	if err != nil {
		return nil, err
	}
	parts, err := loadAll(files)
	if err != nil {
		return nil, err
	}
	p := &pair{bench: experiment.NewBench(env.Corpus, env.Split), stories: stories}
	for i, part := range parts {
		if len(part.recipe.Mixture.Languages) != 1 || part.recipe.Merge != nil {
			return nil, fmt.Errorf("%w: %s is not an expert of one language", errUsage, part.path)
		}
		p.models[i] = part.params
		p.languages = append(p.languages, part.recipe.Mixture.Languages[0].Language)
	}
	if p.models[0].Config != p.models[1].Config {
		return nil, fmt.Errorf("%w: the models have different shapes", errUsage)
	}
	models, err := modelsOf(parts)
	if err != nil {
		return nil, err
	}
	fresh := models[len(models)-1].Params
	for i, language := range p.languages {
		if p.own[i], err = p.bench.Loss(eval.One(p.models[i]), language, stories, a.yield); err != nil {
			return nil, err
		}
		if p.untrained[i], err = p.bench.Loss(eval.One(fresh), language, stories, a.yield); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// judge turns a loss in the language of the i-th expert into K and b.
func (p *pair) judge(i int, loss eval.Loss) (judged, error) {
	r, err := p.bench.Reference(p.languages[i], p.stories)
	if err != nil {
		return judged{}, err
	}
	s := experiment.NewScore(r, loss, &p.own[i], &p.untrained[i])
	return judged{p.languages[i], loss.PerToken(), experiment.Figure(s.K), experiment.Figure(s.B)}, nil
}

// measure judges a model in the languages of both experts.
func (p *pair) measure(m *model.Params, yield model.Yield) ([]judged, error) {
	var out []judged
	for i, language := range p.languages {
		loss, err := p.bench.Loss(eval.One(m), language, p.stories, yield)
		if err != nil {
			return nil, err
		}
		j, err := p.judge(i, loss)
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, nil
}

// rung is one row of ladder.
type rung struct {
	Map    experiment.Mapping `json:"map"`
	Norm   experiment.Renorm  `json:"renorm"`
	Before float64            `json:"matched_before"`
	After  float64            `json:"matched_after"`
	Scores []judged           `json:"scores"`
}

func (a *app) ladderCommand() *cobra.Command {
	var stories int
	var split string
	cmd := &cobra.Command{
		Use:   "ladder FILE FILE",
		Short: "Try to rescue the merge of two experts: align, then renormalise",
		Long: "Merges two experts half and half: as they are, with the second one's units and heads permuted, and with its\n" +
			"residual stream turned as well; each as it comes out, with the norms of its matrices restored, and with the\n" +
			"deviations of its outputs restored. States are matched on training stories.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error {
			p, err := a.pair(files, stories, split)
			if err != nil {
				return err
			}
			rungs, err := a.ladder(p)
			if err != nil {
				return err
			}
			return a.print(map[string]any{"languages": p.languages, "stories": stories, "rungs": rungs}, func() { a.printLadder(rungs) })
		},
	}
	a.pairFlags(cmd, &stories, &split)
	return cmd
}

func (a *app) ladder(p *pair) ([]rung, error) {
	var rungs []rung
	m := a.meter()
	defer m.end()
	total := len(experiment.Mappings) * len(experiment.Renorms)
	paired, err := p.bench.Pair(p.models[0], p.models[1], p.languages, a.yield)
	if err != nil {
		return nil, err
	}
	for _, how := range experiment.Mappings {
		aligned, err := paired.Align(how, a.yield)
		if err != nil {
			return nil, err
		}
		for _, renorm := range experiment.Renorms {
			merged, err := aligned.Merge(renorm, a.yield)
			if err != nil {
				return nil, err
			}
			scores, err := p.measure(merged, a.yield)
			if err != nil {
				return nil, err
			}
			rungs = append(rungs, rung{how, renorm, aligned.Before, aligned.After, scores})
			m.report("ladder", len(rungs), total, " merges")
		}
	}
	return rungs, nil
}

func (a *app) printLadder(rungs []rung) {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "map\trenorm\tmatched\tK\tK\tb\tb\t")
	for _, r := range rungs {
		fmt.Fprintf(w, "%s\t%s\t%.2f\t%.3f\t%.3f\t%.3f\t%.3f\t\n", r.Map, r.Norm, r.After,
			float64(r.Scores[0].K), float64(r.Scores[1].K), float64(r.Scores[0].B), float64(r.Scores[1].B))
	}
	w.Flush()
}

// place is one row of damage.
type place struct {
	Module string   `json:"module"`
	Layer  int      `json:"layer"` // the block, counted from 0; -1 outside the blocks
	Harmed []judged `json:"expert_with_merge"`
	Healed []judged `json:"merge_with_expert"`
}

func (a *app) damageCommand() *cobra.Command {
	var stories int
	var split string
	cmd := &cobra.Command{
		Use:   "damage FILE FILE",
		Short: "Find where the merge of two experts breaks, part by part",
		Long: "Exchanges one part of the network at a time between each expert and the merge of both, half and half: the\n" +
			"expert with the merge's part, and the merge with the expert's, measured in the expert's language.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error {
			p, err := a.pair(files, stories, split)
			if err != nil {
				return err
			}
			places, err := a.damage(p)
			if err != nil {
				return err
			}
			return a.print(map[string]any{"languages": p.languages, "stories": stories, "places": places}, func() { a.printDamage(places) })
		},
	}
	a.pairFlags(cmd, &stories, &split)
	return cmd
}

func (a *app) damage(p *pair) ([]place, error) {
	merge, err := experiment.Interpolate(p.models[0], p.models[1], 0.5, a.yield)
	if err != nil {
		return nil, err
	}
	m := a.meter()
	defer m.end()
	modules := p.models[0].Config.Modules()
	var places []place
	for k, module := range modules {
		row := place{Module: module.Name, Layer: module.Layer}
		for i, language := range p.languages {
			d, err := p.bench.Exchange(p.models[i], merge, module, language, p.stories, a.yield)
			if err != nil {
				return nil, err
			}
			harmed, err := p.judge(i, d.Harmed)
			if err != nil {
				return nil, err
			}
			healed, err := p.judge(i, d.Healed)
			if err != nil {
				return nil, err
			}
			row.Harmed, row.Healed = append(row.Harmed, harmed), append(row.Healed, healed)
		}
		places = append(places, row)
		m.report("damage", k+1, len(modules), " parts")
	}
	return places, nil
}

func (a *app) printDamage(places []place) {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "part\tblock\texpert with merge's: K\tK\tmerge with expert's: K\tK\t")
	for _, p := range places {
		block := "–"
		if p.Layer >= 0 {
			block = fmt.Sprint(p.Layer + 1)
		}
		fmt.Fprintf(w, "%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t\n", p.Module, block,
			float64(p.Harmed[0].K), float64(p.Harmed[1].K), float64(p.Healed[0].K), float64(p.Healed[1].K))
	}
	w.Flush()
}

func (a *app) similarityCommand() *cobra.Command {
	var stories int
	var split string
	cmd := &cobra.Command{
		Use:   "similarity FILE FILE",
		Short: "Measure how alike two experts are, layer by layer, beside chance",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error {
			p, err := a.pair(files, stories, split)
			if err != nil {
				return err
			}
			all, err := p.bench.Compare(p.models[0], p.models[1], p.languages, stories, a.yield)
			if err != nil {
				return err
			}
			return a.print(map[string]any{"languages": p.languages, "stories": stories, "measures": all}, func() {
				w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', tabwriter.AlignRight)
				fmt.Fprintln(w, "measure\tlayer\tvalue\tby chance\t")
				for _, m := range all {
					for i, layer := range m.Layers {
						fmt.Fprintf(w, "%s\t%s\t%.3f\t%.3f\t\n", m.Name, layer, m.Values[i], m.Chance[i])
					}
				}
				w.Flush()
			})
		},
	}
	a.pairFlags(cmd, &stories, &split)
	return cmd
}

// step is one place on a line.
type step struct {
	W      float64  `json:"w"`
	Scores []judged `json:"scores"`
}

func (a *app) lineCommand() *cobra.Command {
	var stories, points int
	var split string
	cmd := &cobra.Command{
		Use:   "line FILE FILE",
		Short: "Measure the straight line between two experts, and the barrier on it",
		Long: "Measures (1−w)·A + w·B at equal distances. The barrier of a language is the largest rise of its loss, in nats\n" +
			"per token, above the straight line between the losses of A and B.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, files []string) error {
			if points < 2 {
				return fmt.Errorf("%w: --points is at least 2", errUsage)
			}
			p, err := a.pair(files, stories, split)
			if err != nil {
				return err
			}
			return a.line(p, points)
		},
	}
	a.pairFlags(cmd, &stories, &split)
	cmd.Flags().IntVar(&points, "points", 25, "places on the line, both ends included")
	return cmd
}

func (a *app) line(p *pair, points int) error {
	m := a.meter()
	var steps []step
	for i := range points {
		w := float64(i) / float64(points-1)
		merged, err := experiment.Interpolate(p.models[0], p.models[1], w, a.yield)
		if err != nil {
			return err
		}
		scores, err := p.measure(merged, a.yield)
		if err != nil {
			return err
		}
		steps = append(steps, step{w, scores})
		m.report("line", i+1, points, " places")
	}
	m.end()
	barriers := barriersOf(steps)
	return a.print(map[string]any{"languages": p.languages, "stories": p.stories, "points": steps, "barriers": barriers}, func() {
		for _, s := range steps {
			fmt.Fprintf(a.out, "w %.3f  %s %.3f  %s %.3f nats per token\n", s.W, s.Scores[0].Language, s.Scores[0].Token, s.Scores[1].Language, s.Scores[1].Token)
		}
		fmt.Fprintf(a.out, "barriers %.3f and %.3f nats per token\n", barriers[0], barriers[1])
	})
}

// barriersOf returns max over w of L(w) − (1−w)·L(0) − w·L(1) in the language
// of each expert, nats per token.
func barriersOf(steps []step) (heights [2]float64) {
	last := len(steps) - 1
	for side := range heights {
		from, to := steps[0].Scores[side].Token, steps[last].Scores[side].Token
		for _, s := range steps {
			heights[side] = max(heights[side], s.Scores[side].Token-(1-s.W)*from-s.W*to)
		}
	}
	return heights
}
