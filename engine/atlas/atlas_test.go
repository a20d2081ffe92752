package atlas

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

// tiny makes models within moments.
const tiny = "&width=16&heads=2&kv-heads=2&layers=1&ff=16&steps=24&warmup=2&tokens=128&context=128&measures=loss,references"

// small is an experiment of all kinds of arms.
func small() Experiment {
	return Experiment{
		ID: "T1", Seeds: 3,
		Arms: []Arm{
			{"merge", "mix=de,en" + tiny + "&merge=linear&parents=en@{1}.{1}/de@{2}.{2}"},
			{"mixed", "mix=de,en&init={3}&data={3}" + tiny},
			{"lockstep", "mix=de,en&data={1}&experts=en@{1}.{1}/de@{1}.{2}&average-every=8" + tiny},
		},
		Figures: []Figure{
			{Name: "merge", Arm: "merge", Role: experiment.MergeRole, Scale: K},
			{Name: "mixed", Arm: "mixed", Role: experiment.Expert, Own: "merge", Scale: K},
			{Name: "lockstep", Arm: "lockstep", Role: experiment.LockstepRole, Own: "merge", Scale: K},
			{Name: "loss by merging", Arm: "merge", Role: experiment.MergeRole, Scale: K, Less: "mixed"},
		},
		Criteria: []Criterion{{Figure: "loss by merging", Holds: Limit{true, 0}, Refuted: Limit{false, 0.5}}},
	}
}

func runner(s store.Store, parallel int) *Runner {
	return &Runner{
		Environment: experiment.Environment{Store: s, Split: mixture.Validation, Stories: 4, Samples: 1},
		Corpora:     func() corpus.Registry { return corpus.Registry{storycorpus.New()} }, Parallel: parallel,
	}
}

func collected(t *testing.T, r *Runner) Values {
	t.Helper()
	env := r.Environment
	env.Corpora = r.Corpora()
	v, err := Collect(context.Background(), small(), PilotSeeds, env)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func tasks(t *testing.T) []Task {
	t.Helper()
	all, err := Unfold([]Experiment{small(), small()}, PilotSeeds, corpus.Registry{storycorpus.New()})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Each training is there once, before what needs it, however many arms and experiments ask for it.
func TestEqualStepsAreOneTask(t *testing.T) {
	all := tasks(t)
	hashes, measuring := map[string]bool{}, false
	n := 0
	for _, task := range all {
		key := task.Recipe.Hash()
		if !task.Trains {
			measuring, key = true, "m"+key
		} else if n++; measuring {
			t.Errorf("%s trains after something was measured", task.Name)
		}
		if hashes[key] {
			t.Errorf("%s is there twice", task.Name)
		}
		hashes[key] = true
	}
	// A replicate: two experts of the merge, the mixed model, the lockstep and its German expert alone,
	// whose English one is the merge's; three measurings.
	if n != 3*5 || len(all) != 3*8 {
		t.Errorf("%d trainings of %d tasks", n, len(all))
	}
}

// Law: the values are the same by one goroutine and by three, in one go and killed on the way;
// what was done is not done again.
func TestARunThatWasKilledGoesOn(t *testing.T) {
	ctx := context.Background()
	whole := runner(store.NewMemory(0), 1)
	ended := 0
	whole.Tell = func(e Event) {
		if e.Ended {
			ended++
		}
	}
	if err := whole.Run(ctx, tasks(t)); err != nil {
		t.Fatal(err)
	}
	if ended != len(tasks(t)) {
		t.Errorf("%d of %d tasks ended", ended, len(tasks(t)))
	}
	want := collected(t, whole)

	killed := runner(store.NewMemory(0), 3)
	for stop := int64(200); ; stop += stop / 2 {
		var breaths atomic.Int64
		killed.Environment.Yield = func() bool { return breaths.Add(1) < stop }
		again := 0
		killed.Tell = func(e Event) {
			if e.Ended && e.There {
				again++
			}
		}
		err := killed.Run(ctx, tasks(t))
		if err == nil {
			break
		}
		if !errors.Is(err, model.ErrStopped) && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	killed.Environment.Yield = nil
	if got := collected(t, killed); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, in one go %v", got, want)
	}
	killed.Tell = func(e Event) {
		if e.Ended && !e.There {
			t.Errorf("%s was done again", e.Task.Name)
		}
	}
	if err := killed.Run(ctx, tasks(t)); err != nil {
		t.Error(err)
	}
}

func TestNothingIsCollectedBeforeItRan(t *testing.T) {
	r := runner(store.NewMemory(0), 1)
	env := r.Environment
	env.Corpora = r.Corpora()
	if _, err := Collect(context.Background(), small(), PilotSeeds, env); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
	if _, err := Judge([]Experiment{small()}, nil); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
}

// A verdict follows the interval and the criterion that was there before.
func TestVerdicts(t *testing.T) {
	e := small()
	e.Seeds = 10
	for name, c := range map[string]struct {
		x    []float64
		want Word
	}{
		"far below":  {[]float64{-2, -2.1, -1.9, -2, -2.2, -1.8, -2, -2.1, -2, -1.9}, Agrees},
		"above":      {[]float64{0.9, 0.8, 0.85, 0.9, 0.95, 0.9, 0.8, 0.9, 0.85, 0.9}, Disagrees},
		"around":     {[]float64{-1, 1, -1, 1, -1, 1, -1, 1, -1, 1}, Unsettled},
		"in between": {[]float64{0.2, 0.21, 0.22, 0.2, 0.19, 0.2, 0.2, 0.21, 0.2, 0.21}, Unsettled},
	} {
		v, err := Judge([]Experiment{e}, map[string]Values{"T1": {"loss by merging": c.x}})
		if err != nil || len(v) != 1 || v[0].Word != c.want {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
	}
	// With few seeds nothing is tested: the interval is described.
	few := e
	few.Seeds = 5
	v, err := Judge([]Experiment{few}, map[string]Values{"T1": {"loss by merging": {-2, -2.1, -1.9, -2, -2.2}}})
	if err != nil || !v[0].Descriptive || !math.IsNaN(v[0].P) || v[0].Word != Agrees {
		t.Errorf("%+v, %v", v, err)
	}
	// Of many claims one lucky one does not agree: ten seeds of one sign have p = 1/512, and of forty claims 40/512.
	many, values := []Experiment{}, map[string]Values{}
	for i := range 40 {
		own := e
		own.ID = strings.Repeat("x", i+1)
		many = append(many, own)
		values[own.ID] = Values{"loss by merging": {-1, 1, -2, 2, -1, 1, -2, 2, -1, 1}}
	}
	values["x"] = Values{"loss by merging": {-2, -2.1, -1.9, -2, -2.2, -1.8, -2, -2.1, -2, -1.9}}
	v, err = Judge(many, values)
	if err != nil || v[0].Word != Unsettled || v[0].P < 0.07 {
		t.Errorf("%+v, %v", v[0], err)
	}
}

// clearCut returns values of all figures that lie where the criteria say, or where they refute, by some spread.
func clearCut(e Experiment, refute bool) Values {
	out := Values{}
	for _, c := range e.Criteria {
		limit := c.Holds
		if refute {
			limit = c.Refuted
		}
		for j, name := range c.figures() {
			out[name] = nil
			for i := range e.Seeds {
				x := limit.At + 1 + float64((i*7+j)%10)/100
				if limit.Below {
					x = limit.At - 1 - float64((i*7+j)%10)/100
				}
				out[name] = append(out[name], x)
			}
		}
	}
	return out
}

// Law: what is as clear as can be is said, of all experiments of the table judged together: neither their
// number nor that of their seeds leaves a claim undecided whatever comes out.
func TestEveryClaimCanBeDecided(t *testing.T) {
	for _, refute := range []bool{false, true} {
		values, want := map[string]Values{}, Agrees
		if refute {
			want = Disagrees
		}
		for _, e := range Experiments() {
			values[e.ID] = clearCut(e, refute)
		}
		verdicts, err := Judge(Experiments(), values)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range verdicts {
			if v.Word != want {
				t.Errorf("%s, %s: %s at p %g", v.Experiment, v.Criterion.Figure, v.Word, v.P)
			}
		}
	}
}

// Of several figures one refutes, and one that is not sure leaves all unsettled; which, is said.
func TestSeveralFiguresTogether(t *testing.T) {
	e, err := Lookup("C2")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		x    float64
		want Word
	}{"all far below": {-3, Agrees}, "one above": {0.9, Disagrees}, "one between": {0.3, Unsettled}} {
		values := clearCut(e, false)
		odd := e.Criteria[0].All[17]
		if c.want != Agrees {
			values[odd] = nil
			for i := range e.Seeds {
				values[odd] = append(values[odd], c.x+float64(i%3)/100)
			}
		}
		v, err := Judge([]Experiment{e}, map[string]Values{"C2": values})
		if err != nil || len(v) != 1 || v[0].Word != c.want || c.want != Agrees && v[0].Figure != odd {
			t.Errorf("%s: %+v, %v", name, v, err)
		}
	}
}

func TestExperimentsThatContradictThemselves(t *testing.T) {
	for name, spoil := range map[string]func(*Experiment){
		"two arms of a name":      func(e *Experiment) { e.Arms[1].Name = "merge" },
		"an address clamped":      func(e *Experiment) { e.Arms[0].Address = strings.Replace(e.Arms[0].Address, "width=16", "width=17", 1) },
		"a figure of no arm":      func(e *Experiment) { e.Figures[0].Arm = "none" },
		"a difference from later": func(e *Experiment) { e.Figures[0].Less = "lockstep" },
		"a criterion of nothing":  func(e *Experiment) { e.Criteria[0].Figure = "none" },
		"both at once":            func(e *Experiment) { e.Criteria[0].Refuted = Limit{false, -1} },
		"one side":                func(e *Experiment) { e.Criteria[0].Refuted = Limit{true, -1} },
		"two seeds":               func(e *Experiment) { e.Seeds = 2 },
		"no criteria":             func(e *Experiment) { e.Criteria = nil },
	} {
		e := small()
		e.Arms, e.Figures, e.Criteria = slices.Clone(e.Arms), slices.Clone(e.Figures), slices.Clone(e.Criteria)
		if spoil(&e); !errors.Is(e.Check(), ErrExperiment) {
			t.Errorf("%s: %v", name, e.Check())
		}
	}
	if err := small().Check(); err != nil {
		t.Error(err)
	}
}

// Replicates share no seed, and pilots none with the atlas.
func TestSeedsAreApart(t *testing.T) {
	seen := map[recipe.Seeds]bool{}
	for _, first := range []uint64{PilotSeeds, AtlasSeeds} {
		for replicate := range 50 {
			r, err := small().Arms[0].Recipe(replicate, first)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range r.Merge.Parents {
				if seen[p.Seeds] {
					t.Errorf("%v twice", p.Seeds)
				}
				seen[p.Seeds] = true
			}
		}
	}
}

// Every experiment of the table can be run: its recipes are recipes, its figures figures.
func TestTheTableHolds(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range Experiments() {
		if err := e.Check(); err != nil || seen[e.ID] {
			t.Errorf("%s: %v", e.ID, err)
		}
		seen[e.ID] = true
		for _, a := range e.Arms {
			r, err := a.Recipe(0, AtlasSeeds)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := experiment.NewPlan(r, corpus.Registry{storycorpus.New()}); err != nil {
				t.Errorf("%s, %s: %v", e.ID, a.Name, err)
			}
		}
	}
	if _, err := Lookup("B9"); !errors.Is(err, ErrExperiment) {
		t.Error(err)
	}
}
