package atlas

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/store"
)

var lengths = regexp.MustCompile(`(steps=|stop=|steps:|\.\{\d+\}:|average-every=)(\d+)`)

// shrunk is an experiment of the table whose trainings last moments: all that has a length is an
// eightieth of it, and the models are small.
func shrunk(e Experiment) Experiment {
	e.Seeds, e.Arms = 3, slices.Clone(e.Arms)
	for i := range e.Arms {
		address := lengths.ReplaceAllStringFunc(e.Arms[i].Address, func(s string) string {
			parts := lengths.FindStringSubmatch(s)
			n, _ := strconv.Atoi(parts[2])
			return parts[1] + strconv.Itoa(max(1, n/80))
		})
		for _, change := range [][2]string{
			{shape, "width=16&heads=2&kv-heads=2&layers=1&ff=16&tokens=128&context=128"}, {"warmup=28", "warmup=1"}, {"!warmup=60", "!warmup=2"},
			{"tokens:32768", "tokens:256"},
		} {
			address = strings.Replace(address, change[0], change[1], 1)
		}
		if !strings.Contains(address, "&steps=") {
			address += "&steps=28"
		}
		if !strings.Contains(address, "warmup=1&") {
			address += "&warmup=2"
		}
		e.Arms[i].Address = address
	}
	return e
}

// One experiment of each kind of arm and scale runs from its recipes to figures: merges of
// what branched, of checkpoints, in one basis and by a learned map, and ensembles.
func TestEveryKindOfArmRuns(t *testing.T) {
	for _, id := range []string{"C5", "C7", "B5", "B8"} {
		e, err := Lookup(id)
		if err != nil {
			t.Fatal(err)
		}
		e = shrunk(e)
		tasks, err := Unfold([]Experiment{e}, PilotSeeds, corpus.Registry{storycorpus.New()})
		if err != nil {
			t.Fatal(err)
		}
		r := runner(store.NewMemory(0), 2)
		if err := r.Run(ctx, tasks); err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		env := r.Environment
		env.Corpora = r.Corpora()
		values, err := Collect(ctx, e, PilotSeeds, env)
		if err != nil || len(values) != len(e.Figures) {
			t.Errorf("%s: %v, %v", id, slices.Sorted(maps.Keys(values)), err)
		}
		for name, x := range values {
			if len(x) != e.Seeds || math.IsNaN(x[0]+x[1]+x[2]) || x[0] == x[1] {
				t.Errorf("%s, %s: %v", id, name, x)
			}
		}
		if _, err := Judge([]Experiment{e}, map[string]Values{id: values}); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}
