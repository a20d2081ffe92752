package main

import (
	"encoding/csv"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"confusio/engine/atlas"
	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/phrase"
	"confusio/engine/store/folder"
)

// crew is who works on a store: how many tasks at a time, and which share of them.
type crew struct {
	effort
	store    string
	parallel int
	shard    string
}

func (c *crew) add(flags *pflag.FlagSet) {
	flags.StringVar(&c.store, "store", "atlas", text("cli.atlas.store"))
	flags.IntVar(&c.parallel, "parallel", runtime.NumCPU(), text("cli.atlas.parallel"))
}

func (c *crew) addShard(flags *pflag.FlagSet) {
	flags.StringVar(&c.shard, "shard", "", text("cli.atlas.shard"))
}

// runner opens the store.
func (a *app) runner(c crew) (*atlas.Runner, *meter, error) {
	if err := within(counted{"parallel", c.parallel, 1, mostAtOnce}); err != nil {
		return nil, nil, err
	}
	env, m, err := a.environment(c.effort)
	if err != nil {
		return nil, nil, err
	}
	kept, err := folder.Open(c.store)
	if err != nil {
		return nil, nil, err
	}
	env.Store, env.Progress, env.SaveNow = kept, nil, nil
	r := &atlas.Runner{
		Environment: env, Parallel: c.parallel, SaveNow: a.saveNow,
		Corpora: func() corpus.Registry { return corpus.Registry{storycorpus.New()} },
	}
	r.Shard, r.Shards, err = shardOf(c.shard)
	return r, m, err
}

// shardOf reads 3/8.
func shardOf(text string) (shard, shards int, err error) {
	if text == "" {
		return 0, 0, nil
	}
	a, b, _ := strings.Cut(text, "/")
	shard, err = strconv.Atoi(a)
	if err == nil {
		shards, err = strconv.Atoi(b)
	}
	if err != nil || shard < 1 || shard > shards {
		return 0, 0, usage("cli.atlas.no_shard", phrase.Text("is", text))
	}
	return shard, shards, nil
}

// doAll does tasks, beside others who do on the same store.
func (a *app) doAll(r *atlas.Runner, c crew, m *meter, tasks []atlas.Task) error {
	shared, err := openClaims(c.store, plainClaims)
	if err != nil {
		return err
	}
	r.Claims, r.Tell = shared, a.teller(m)
	err = r.Run(a.ctx, tasks)
	m.end()
	return err
}

// teller says how far a run of tasks is. The unit is a sixteenth of a task, so that the time left
// is known before the first task ends.
func (a *app) teller(m *meter) func(atlas.Event) {
	const parts = 16
	under := map[string]int{}
	return func(e atlas.Event) {
		if e.Damaged.Hash != "" {
			m.end()
			a.note("cli.atlas.damaged", phrase.Said("value", e.Damaged.Phrase()))
			return
		}
		key := e.Task.Recipe.Hash()
		if under[key] = 0; !e.Ended && e.Steps > 0 {
			under[key] = parts * e.Step / e.Steps
		}
		done := parts * e.Done
		for _, n := range under {
			done += n
		}
		m.report(text("cli.atlas.job"), done, parts*e.Total, text("cli.atlas.tasks", phrase.Number("done", e.Done), phrase.Number("total", e.Total), phrase.Text("task", e.Task.Name)))
	}
}

// atlasFinding is a finding as it is written out.
type atlasFinding struct {
	Task string `json:"task"`
	Kind string `json:"kind"`
	Hash string `json:"hash"`
	Kept string `json:"kept_sha256"`
	Made string `json:"made_sha256"`
	Same bool   `json:"same"`
	From int    `json:"differs_after_step,omitempty"`
	To   int    `json:"differs_by_step,omitempty"`
}

func (a *app) atlasVerify(all []atlas.Experiment, s atlasSettings) error {
	if err := within(counted{"sample", s.sample, 1, mostStories}); err != nil {
		return err
	}
	r, m, err := a.runner(s.crew)
	if err != nil {
		return err
	}
	tasks, err := atlas.Unfold(all, s.first(), a.corpora)
	if err != nil {
		return err
	}
	if s.draw == 0 {
		s.draw = uint64(a.now().UnixNano())
		a.note("cli.atlas.drawn", phrase.Text("seed", strconv.FormatUint(s.draw, 10)))
	}
	r.Tell = a.teller(m)
	found, err := r.Verify(a.ctx, tasks, s.sample, s.draw)
	m.end()
	if err != nil {
		return err
	}
	out, differ := []atlasFinding{}, 0
	for _, f := range found {
		out = append(out, atlasFinding{f.Task.Name, string(f.Key.Kind), f.Key.Hash, f.Kept, f.Made, f.Same(), f.From, f.To})
		if !f.Same() {
			differ++
		}
	}
	if err := a.print(out, func() { a.printFindings(out) }); err != nil || differ == 0 {
		return err
	}
	return phrase.Error(phrase.Of("cli.atlas.differ", phrase.Number("n", differ), phrase.Number("of", len(out))))
}

func (a *app) printFindings(all []atlasFinding) {
	for _, f := range all {
		task, hash := phrase.Text("task", f.Task), phrase.Text("hash", f.Hash[:12])
		switch {
		case f.Same:
			a.say("cli.atlas.same", task, hash)
		case f.To > 0:
			a.say("cli.atlas.parted", task, hash, phrase.Number("from", f.From), phrase.Number("to", f.To))
		default:
			a.say("cli.atlas.other", task, hash)
		}
	}
	if len(all) == 0 {
		a.say("cli.atlas.nothing")
	}
}

// printCSV writes a table with its head, in one form of numbers and lines.
func (a *app) printCSV(head []string, rows [][]string) error {
	w := csv.NewWriter(a.out)
	if err := w.Write(head); err != nil {
		return err
	}
	return w.WriteAll(rows)
}

// exact writes a number in the shortest form that is read back as itself; nothing for one that is
// unknown.
func exact(x float64) string {
	if x != x {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
