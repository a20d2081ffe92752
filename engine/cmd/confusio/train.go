package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// effort says how an experiment is carried out; none of it changes a result
// but for what is measured.
type effort struct {
	workers, stories, samples int
	split                     string
	trains                    bool // by so many workers
}

func (e *effort) add(cmd *cobra.Command) {
	e.trains = true
	cmd.Flags().IntVar(&e.workers, "workers", min(runtime.NumCPU(), 8), text("cli.effort.workers"))
	e.addMeasuring(cmd)
}

func (e *effort) addMeasuring(cmd *cobra.Command) {
	cmd.Flags().IntVar(&e.stories, "stories", experiment.DefaultStories, text("cli.effort.stories"))
	cmd.Flags().IntVar(&e.samples, "samples", experiment.DefaultSamples, text("cli.effort.samples"))
	cmd.Flags().StringVar(&e.split, "split", "test", text("cli.effort.split"))
}

// addHeld adds what measuring losses alone needs.
func (e *effort) addHeld(cmd *cobra.Command) {
	cmd.Flags().IntVar(&e.stories, "stories", 100, text("cli.effort.stories"))
	cmd.Flags().StringVar(&e.split, "split", "test", text("cli.effort.split"))
}

// environment returns what executing a plan needs, without files.
func (a *app) environment(e effort) (experiment.Environment, *meter, error) {
	split, ok := experiment.SplitOf(e.split)
	if !ok {
		return experiment.Environment{}, nil, usage("cli.effort.no_split", phrase.Text("is", e.split))
	}
	err := within(counted{"stories", e.stories, 1, mostStories}, counted{"samples", e.samples, 1, mostStories})
	if err == nil && e.trains {
		err = within(counted{"workers", e.workers, 1, recipe.Small().Optimiser.Micro})
	}
	if err != nil {
		return experiment.Environment{}, nil, err
	}
	m := a.meter()
	return experiment.Environment{
		Corpora: a.corpora, Workers: e.workers, Split: split, Stories: e.stories, Samples: e.samples, SaveNow: a.saveNow(),
		Yield: a.yield, Progress: m.watch(),
	}, m, nil
}

// trained is the result of train.
type trained struct {
	File    string            `json:"file"`
	Recipe  string            `json:"recipe_sha256"`
	Steps   int               `json:"steps"`
	Tokens  int64             `json:"tokens"`
	Loss    float64           `json:"loss"`
	Seconds float64           `json:"seconds"`
	Cells   []experiment.Cell `json:"cells"`
}

func (a *app) trainCommand() *cobra.Command {
	var s settings
	var e effort
	var out string
	var resume bool
	cmd := about{use: "cli.train.use", short: "cli.train.short", example: "cli.train.example"}.command()
	cmd.Args = none()
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		r, err := s.recipe(cmd)
		if err != nil {
			return err
		}
		if out == "" {
			out = fileName(r)
		}
		return a.train(r, e, out, resume)
	}
	s.add(cmd, training)
	cmd.Flags().StringVarP(&out, "out", "o", "", text("cli.train.out"))
	a.addReplace(cmd)
	cmd.Flags().BoolVar(&resume, "resume", false, text("cli.train.resume"))
	e.add(cmd)
	return cmd
}

// fileName names a model's file by its languages and seeds, and a checkpoint's by its step.
func fileName(r recipe.Recipe) string {
	r = r.Canonical()
	var codes []string
	for _, s := range r.Mixture.Languages {
		codes = append(codes, s.Language)
	}
	name := strings.Join(codes, "+")
	if r.Lockstep != nil {
		name += "-lockstep"
	}
	name += fmt.Sprintf("-%d-%d", r.Seeds.Init, r.Seeds.Data)
	if r.Lockstep != nil && r.Lockstep.Only > 0 {
		name += "-only" + strconv.Itoa(r.Lockstep.Only)
	}
	if r.Schedule.Stop > 0 {
		name += "-step" + strconv.Itoa(r.Schedule.Stop)
	}
	return name + ".safetensors"
}

// saveEvery is how often the state of a training is kept: so much is lost at most
// when the machine stops.
const saveEvery = 10 * time.Second

// saveNow returns whether it is time to keep a state.
func (a *app) saveNow() func(int) bool {
	last := a.now()
	return func(int) bool {
		now := a.now()
		if now.Sub(last) < saveEvery {
			return false
		}
		last = now
		return true
	}
}

func (a *app) train(r recipe.Recipe, e effort, out string, resume bool) error {
	r.Measures = []string{"fluency", "loss"}
	env, meter, err := a.environment(e)
	if err != nil {
		return err
	}
	plan, err := experiment.NewTraining(r, env.Corpora)
	if err != nil {
		return err
	}
	kept, err := a.openOut(out, plan, resume)
	if err != nil {
		return err
	}
	result := trained{File: out, Steps: r.Schedule.Steps}
	start, watch := a.now(), env.Progress
	env.Store = kept
	env.Progress = func(p experiment.Progress) {
		watch(p)
		if p.Metrics != nil {
			result.Tokens, result.Loss, result.Seconds = p.Metrics.Tokens, p.Metrics.Loss, a.now().Sub(start).Seconds()
		}
	}
	results, err := plan.Execute(a.ctx, env)
	meter.end()
	if errors.Is(err, model.ErrStopped) && kept.state.Step > 0 {
		a.note("cli.train.stopped", phrase.Text("file", out+stateSuffix))
	}
	if err != nil {
		return err
	}
	for _, row := range results.Rows {
		if row.Recipe == kept.model.Hash {
			result.Recipe, result.Cells = row.Recipe, row.Cells
		}
	}
	return a.print(result, func() {
		a.say("cli.train.done", phrase.Text("file", out), phrase.Number("steps", result.Steps), phrase.Number("tokens", result.Tokens),
			phrase.Number("seconds", result.Seconds))
		for _, c := range result.Cells {
			a.say("cli.train.cell", phrase.Text("language", c.Language), phrase.Number("nats", c.Story),
				phrase.Number("above", c.AboveFloor), phrase.Number("fluency", c.Fluency))
		}
	})
}

func save(path string, r recipe.Recipe, p *model.Params) error {
	data, err := experiment.Encode(p, r, engineVersion, "")
	if err != nil {
		return err
	}
	return replace(path, data)
}

// keep is save for a model that may have tokens of its own, which the file then holds.
func (a *app) keep(path string, r recipe.Recipe, p *model.Params, exact bool) error {
	data, err := experiment.EncodeWith(a.corpora, p, r, engineVersion, exact)
	if err != nil {
		return err
	}
	return replace(path, data)
}
