package main

import (
	"errors"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"confusio/engine/atlas"
	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// sweepSettings are what a sweep takes beside a recipe.
type sweepSettings struct {
	crew
	grid  []string
	seeds string
	csv   bool
}

func (a *app) sweepCommand() *cobra.Command {
	var s settings
	var w sweepSettings
	cmd := about{use: "cli.sweep.use", short: "cli.sweep.short", long: "cli.sweep.long", example: "cli.sweep.example", json: "cli.sweep.fields"}.command()
	cmd.Args = none()
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		r, err := s.recipe(cmd)
		if err != nil {
			return err
		}
		points, axes, err := w.points(r)
		if err != nil {
			return err
		}
		return a.sweep(points, axes, w)
	}
	cmd.Flags().StringArrayVar(&w.grid, "grid", nil, text("cli.sweep.grid"))
	cmd.Flags().StringVar(&w.seeds, "seeds", "1", text("cli.sweep.seeds"))
	cmd.Flags().BoolVar(&w.csv, "csv", false, text("cli.sweep.csv"))
	w.add(cmd.Flags())
	w.addShard(cmd.Flags())
	w.addMeasuring(cmd)
	s.add(cmd, func(f recipe.Field) bool { return f.Path != "version" && f.Path != "bits" })
	return cmd
}

// points reads the axes and seeds.
func (w sweepSettings) points(r recipe.Recipe) ([]atlas.Point, []atlas.Axis, error) {
	var axes []atlas.Axis
	for _, said := range w.grid {
		key, values, ok := strings.Cut(said, "=")
		if !ok || values == "" {
			return nil, nil, usage("cli.sweep.no_grid", phrase.Text("is", said))
		}
		parted := ","
		if strings.Contains(values, ";") {
			parted = ";"
		}
		axes = append(axes, atlas.Axis{Key: key, Values: strings.Split(values, parted)})
	}
	first, last, err := seedsOf(w.seeds)
	if err != nil {
		return nil, nil, err
	}
	points, err := atlas.Sweep(r, axes, first, last)
	if errors.Is(err, atlas.ErrExperiment) {
		err = phrase.Error(phrase.Of("cli.sweep.no_field"), errUsage, err)
	}
	return points, axes, err
}

// mostReplicates bounds what is asked for by mistake.
const mostReplicates = 10_000

// seedsOf reads 3 or 1-5.
func seedsOf(text string) (first, last int, err error) {
	a, b, ok := strings.Cut(text, "-")
	if !ok {
		b = a
	}
	first, err = strconv.Atoi(a)
	if err == nil {
		last, err = strconv.Atoi(b)
	}
	if err != nil || first < 1 || last < first || last > mostReplicates {
		return 0, 0, usage("cli.sweep.no_seeds", phrase.Text("is", text))
	}
	return first, last, nil
}

// swept is one cell of a sweep's table.
type swept struct {
	Grid      map[string]string `json:"grid"`
	Replicate int               `json:"replicate"`
	Recipe    string            `json:"recipe_sha256"`
	Role      experiment.Role   `json:"role"`
	Model     string            `json:"model"`
	Language  string            `json:"language"`
	Byte      experiment.Figure `json:"nats_per_byte"`
	Story     experiment.Figure `json:"nats_per_story"`
	K         experiment.Figure `json:"k"`
	B         experiment.Figure `json:"b"`
	G         experiment.Figure `json:"g"`
}

func (a *app) sweep(points []atlas.Point, axes []atlas.Axis, w sweepSettings) error {
	r, m, err := a.runner(w.crew)
	if err != nil {
		return err
	}
	var measurings []atlas.Task
	for _, p := range points {
		measurings = append(measurings, atlas.Task{Name: p.Name(axes), Recipe: p.Recipe})
	}
	tasks, err := atlas.Tasks(measurings, a.corpora)
	if err != nil {
		return err
	}
	if err := a.doAll(r, w.crew, m, tasks); err != nil {
		return err
	}
	env := r.Environment
	env.Corpora = a.corpora
	all := []swept{}
	for _, p := range points {
		plan, err := experiment.NewPlan(p.Recipe, env.Corpora)
		if err != nil {
			return err
		}
		results, err := plan.Recall(a.ctx, env)
		if err != nil {
			return err
		}
		all = append(all, cellsOf(p, axes, results)...)
	}
	if w.csv {
		return a.printCSV(sweptRows(all, axes))
	}
	return a.print(all, func() { a.printSweep(all, axes) })
}

// cellsOf lists the table of one point, row by row.
func cellsOf(p atlas.Point, axes []atlas.Axis, r *experiment.Results) (all []swept) {
	grid := map[string]string{}
	for i, axis := range axes {
		grid[axis.Key] = p.Values[i]
	}
	for _, row := range r.Rows {
		for _, c := range row.Cells {
			all = append(all, swept{grid, p.Replicate, r.RecipeHash, row.Role, row.Name, c.Language, c.Byte, c.Story, c.K, c.B, c.G})
		}
	}
	return all
}

func sweptRows(all []swept, axes []atlas.Axis) (head []string, rows [][]string) {
	for _, axis := range axes {
		head = append(head, axis.Key)
	}
	head = append(head, "replicate", "recipe_sha256", "role", "model", "language", "nats_per_byte", "nats_per_story", "k", "b", "g")
	for _, s := range all {
		var row []string
		for _, axis := range axes {
			row = append(row, s.Grid[axis.Key])
		}
		row = append(row, strconv.Itoa(s.Replicate), s.Recipe, string(s.Role), s.Model, s.Language)
		for _, f := range []experiment.Figure{s.Byte, s.Story, s.K, s.B, s.G} {
			row = append(row, exact(float64(f)))
		}
		rows = append(rows, row)
	}
	return head, rows
}

// printSweep leaves the references out, which --csv and --json have.
func (a *app) printSweep(all []swept, axes []atlas.Axis) {
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	defer t.Flush()
	var head []string
	for _, axis := range axes {
		head = append(head, axis.Key)
	}
	row(t, append(head, text("cli.head.replicate"), text("cli.head.model"), text("cli.head.language"), text("cli.head.story_nats"), text("cli.head.k"))...)
	for _, s := range all {
		switch s.Role {
		case experiment.Expert, experiment.MergeRole, experiment.LockstepRole, experiment.BaseRole:
		default:
			continue
		}
		var cells []string
		for _, axis := range axes {
			cells = append(cells, s.Grid[axis.Key])
		}
		row(t, append(cells, strconv.Itoa(s.Replicate), s.Model, s.Language, number(s.Story, 2), number(s.K, 2))...)
	}
}
