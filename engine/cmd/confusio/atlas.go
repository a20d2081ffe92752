package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/atlas"
	"confusio/engine/experiment"
	"confusio/engine/phrase"
)

// atlasSettings are what the commands of the atlas take.
type atlasSettings struct {
	crew
	pilot  bool
	seeds  int
	csv    bool
	sample int
	draw   uint64
}

func (a *app) atlasCommand() *cobra.Command {
	var s atlasSettings
	run := a.atlasPart(&s, about{use: "cli.atlas.run.use", short: "cli.atlas.run.short"}, a.atlasRun)
	s.addShard(run.Flags())
	status := a.atlasPart(&s, about{use: "cli.atlas.status.use", short: "cli.atlas.status.short", json: "cli.atlas.status.fields"}, a.atlasStatus)
	verdicts := a.atlasPart(&s, about{use: "cli.atlas.verdicts.use", short: "cli.atlas.verdicts.short", json: "cli.atlas.verdicts.fields"}, a.atlasVerdicts)
	verdicts.Flags().BoolVar(&s.csv, "csv", false, text("cli.atlas.csv"))
	verify := a.atlasPart(&s, about{use: "cli.atlas.verify.use", short: "cli.atlas.verify.short", long: "cli.atlas.verify.long", json: "cli.atlas.verify.fields"}, a.atlasVerify)
	verify.Flags().IntVar(&s.sample, "sample", 3, text("cli.atlas.sample"))
	verify.Flags().Uint64Var(&s.draw, "draw", 0, text("cli.atlas.draw"))
	return group(about{use: "cli.atlas.use", short: "cli.atlas.short", long: "cli.atlas.long"}.command(), run, status, verdicts, verify)
}

// atlasPart is one command of the atlas, of some of its experiments or of all.
func (a *app) atlasPart(s *atlasSettings, say about, do func(all []atlas.Experiment, s atlasSettings) error) *cobra.Command {
	cmd := say.command()
	cmd.Args = atLeast(0)
	cmd.RunE = func(_ *cobra.Command, ids []string) error {
		all, err := experimentsOf(ids, s.seeds)
		if err != nil {
			return err
		}
		return do(all, *s)
	}
	s.add(cmd.Flags())
	cmd.Flags().BoolVar(&s.pilot, "pilot", false, text("cli.atlas.pilot"))
	cmd.Flags().IntVar(&s.seeds, "seeds", 0, text("cli.atlas.seeds"))
	s.addMeasuring(cmd)
	return cmd
}

// experimentsOf returns the experiments of some IDs, or all, with another number of seeds if one is given.
func experimentsOf(ids []string, seeds int) (all []atlas.Experiment, err error) {
	if all = atlas.Experiments(); len(ids) > 0 {
		all = nil
		for _, id := range ids {
			e, err := atlas.Lookup(strings.ToUpper(id))
			if err != nil {
				return nil, phrase.Error(phrase.Of("cli.atlas.unknown", phrase.Text("is", id), phrase.Text("known", knownExperiments())), errUsage, err)
			}
			all = append(all, e)
		}
	}
	for i := range all {
		if seeds > 0 {
			all[i].Seeds = seeds
		}
		if err := all[i].Check(); err != nil {
			return nil, phrase.Error(phrase.Of("cli.atlas.few_seeds", phrase.Number("seeds", seeds)), errUsage, err)
		}
	}
	return all, nil
}

func knownExperiments() string {
	var ids []string
	for _, e := range atlas.Experiments() {
		ids = append(ids, e.ID)
	}
	return strings.Join(ids, ", ")
}

// first is the number from which seeds are counted.
func (s atlasSettings) first() uint64 {
	if s.pilot {
		return atlas.PilotSeeds
	}
	return atlas.AtlasSeeds
}

func (a *app) atlasRun(all []atlas.Experiment, s atlasSettings) error {
	r, m, err := a.runner(s.crew)
	if err != nil {
		return err
	}
	tasks, err := atlas.Unfold(all, s.first(), a.corpora)
	if err != nil {
		return err
	}
	return a.doAll(r, s.crew, m, tasks)
}

// atlasState is how far an experiment is.
type atlasState struct {
	ID        string `json:"id"`
	Question  string `json:"question"`
	Trainings int    `json:"trainings"`
	Trained   int    `json:"trained"`
	Tables    int    `json:"tables"`
	Measured  int    `json:"measured"`
}

func (a *app) atlasStatus(all []atlas.Experiment, s atlasSettings) error {
	r, _, err := a.runner(s.crew)
	if err != nil {
		return err
	}
	states := []atlasState{}
	for _, e := range all {
		tasks, err := atlas.Unfold([]atlas.Experiment{e}, s.first(), a.corpora)
		if err != nil {
			return err
		}
		state := atlasState{ID: e.ID, Question: text(e.Question)}
		for _, t := range tasks {
			there, err := r.There(a.ctx, t)
			if err != nil {
				return err
			}
			n, done := &state.Tables, &state.Measured
			if t.Trains {
				n, done = &state.Trainings, &state.Trained
			}
			if *n++; there {
				*done++
			}
		}
		states = append(states, state)
	}
	return a.print(states, func() {
		t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
		defer t.Flush()
		row(t, text("cli.head.experiment"), text("cli.head.trained"), text("cli.head.measured"), text("cli.head.question"))
		for _, s := range states {
			of := func(done, all int) string {
				return text("cli.atlas.of", phrase.Number("done", done), phrase.Number("total", all))
			}
			row(t, s.ID, of(s.Trained, s.Trainings), of(s.Measured, s.Tables), s.Question)
		}
	})
}

// atlasVerdict is a verdict as it is written out.
type atlasVerdict struct {
	Experiment string            `json:"experiment"`
	Claim      string            `json:"claim"`
	Figure     string            `json:"figure"`
	Seeds      int               `json:"seeds"`
	Tested     bool              `json:"tested"`
	Mean       float64           `json:"mean"`
	Low        float64           `json:"low"`
	High       float64           `json:"high"`
	Holds      float64           `json:"holds_limit"`
	Below      bool              `json:"holds_below"`
	Refuted    float64           `json:"refuted_limit"`
	P          experiment.Figure `json:"p_holm"`
	Verdict    string            `json:"verdict"`
	Values     []float64         `json:"values"`
}

func (a *app) atlasVerdicts(all []atlas.Experiment, s atlasSettings) error {
	r, _, err := a.runner(s.crew)
	if err != nil {
		return err
	}
	env := r.Environment
	env.Corpora = a.corpora
	values := map[string]atlas.Values{}
	for _, e := range all {
		v, err := atlas.Collect(a.ctx, e, s.first(), env)
		if errors.Is(err, atlas.ErrMissing) {
			a.note("cli.atlas.missing", phrase.Text("id", e.ID))
			continue
		}
		if err != nil {
			return err
		}
		values[e.ID] = v
	}
	all = slices.DeleteFunc(all, func(e atlas.Experiment) bool { return values[e.ID] == nil })
	verdicts, err := atlas.Judge(all, values)
	if err != nil {
		return err
	}
	out := []atlasVerdict{}
	for _, v := range verdicts {
		out = append(out, atlasVerdict{
			Experiment: v.Experiment, Claim: v.Criterion.Figure, Figure: v.Figure, Tested: !v.Descriptive, Seeds: len(v.Values), Mean: v.Estimate.Value, Low: v.Estimate.Low, High: v.Estimate.High,
			Holds: v.Criterion.Holds.At, Below: v.Criterion.Holds.Below, Refuted: v.Criterion.Refuted.At, P: experiment.Figure(v.P), Verdict: string(v.Word), Values: v.Values,
		})
	}
	if s.csv {
		return a.printCSV(verdictRows(out))
	}
	return a.print(out, func() { a.printVerdicts(out) })
}

func (a *app) printVerdicts(all []atlasVerdict) {
	words := map[string]string{
		string(atlas.Agrees): text("cli.atlas.agrees"), string(atlas.Disagrees): text("cli.atlas.disagrees"), string(atlas.Unsettled): text("cli.atlas.unsettled"),
	}
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	defer t.Flush()
	row(t, text("cli.head.experiment"), text("cli.head.figure"), text("cli.head.mean"), text("cli.head.interval"), text("cli.head.limit"), text("cli.head.p"), text("cli.head.seeds"), text("cli.head.verdict"))
	for _, v := range all {
		side := phrase.Key("cli.atlas.above")
		if v.Below {
			side = "cli.atlas.below"
		}
		claim := v.Claim
		if v.Figure != v.Claim {
			claim = text("cli.atlas.decides", phrase.Text("claim", v.Claim), phrase.Text("figure", v.Figure))
		}
		n := func(x float64) string { return number(experiment.Figure(x), 2) }
		row(t, v.Experiment, claim, n(v.Mean), text("cli.atlas.interval", phrase.Text("low", n(v.Low)), phrase.Text("high", n(v.High))),
			text(side, phrase.Text("limit", n(v.Holds))), number(v.P, 3), strconv.Itoa(v.Seeds), words[v.Verdict])
	}
}

// verdictRows is one row for each value of a figure.
func verdictRows(all []atlasVerdict) (head []string, rows [][]string) {
	head = []string{"experiment", "claim", "figure", "replicate", "value", "mean", "low", "high", "p_holm", "verdict"}
	for _, v := range all {
		for i, x := range v.Values {
			rows = append(rows, []string{v.Experiment, v.Claim, v.Figure, strconv.Itoa(i + 1), exact(x), exact(v.Mean), exact(v.Low), exact(v.High), exact(float64(v.P)), v.Verdict})
		}
	}
	return head, rows
}
