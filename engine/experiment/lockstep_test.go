package experiment

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/train"
)

// lockstep is one of an expert of each language, by a few steps.
func lockstep(steps int, l recipe.Lockstep, inits ...uint64) recipe.Recipe {
	r := fakeRecipe()
	r.Schedule.Steps, r.Schedule.Warmup = steps, 2
	for i, code := range []string{"aa", "bb"} {
		l.Experts = append(l.Experts, recipe.Expert{Languages: recipe.Shares{{Language: code, Weight: "1"}}, Seeds: recipe.Seeds{Init: inits[i], Data: uint64(1 + i)}})
	}
	r.Lockstep = &l
	r.Measures = recipe.Names{"loss"}
	return r.Canonical()
}

// mergeOfAlone is the linear merge of the experts of a lockstep, trained apart.
func mergeOfAlone(r recipe.Recipe) recipe.Recipe {
	m := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}}
	for _, e := range r.Lockstep.Experts {
		m.Parents = append(m.Parents, recipe.Parent{Languages: e.Languages, Seeds: e.Seeds, Weight: "1"})
	}
	out := r
	out.Lockstep = nil
	out = out.Merged(m)
	out.Measures = r.Measures
	return out
}

// Law: experts in lockstep that are averaged at the end alone are the linear merge of the
// experts trained alone, to the bit of the published files: both round the experts to
// float16, average them and round the mean. So it is with a start, with equal fresh weights
// and with different ones, and at a checkpoint.
func TestLockstepWithoutMeansIsMerging(t *testing.T) {
	recipes := map[string]recipe.Recipe{
		"different": lockstep(11, recipe.Lockstep{}, 1, 2), "equal": lockstep(11, recipe.Lockstep{}, 4, 4),
	}
	started := lockstep(11, recipe.Lockstep{}, 1, 2)
	started.Start = branch("aa", true).Start
	recipes["a start"] = started.Canonical()
	three := lockstep(7, recipe.Lockstep{}, 1, 2)
	three.Lockstep.Experts = append(three.Lockstep.Experts, recipe.Expert{Languages: recipe.Shares{{Language: "aa", Weight: "1"}, {Language: "bb", Weight: "2"}}, Seeds: recipe.Seeds{Init: 9, Data: 9}})
	recipes["three"] = three.Canonical()
	for name, r := range recipes {
		s := store.NewMemory(0)
		execute(t, r, Environment{Store: s})
		merged := mergeOfAlone(r)
		execute(t, merged, Environment{Store: s})
		if !slices.Equal(kept(t, s, r.Training()).Data, kept(t, s, merged).Data) {
			t.Errorf("%s: a lockstep without means is not the merge", name)
		}
		for i := range r.Lockstep.Experts {
			only := r.Canonical()
			only.Lockstep.Only = i + 1
			if !slices.Equal(followed(t, only).Published().Data, kept(t, s, r.Alone(i)).Data) {
				t.Errorf("%s: expert %d is not the one trained alone", name, i+1)
			}
		}
	}
	r := lockstep(11, recipe.Lockstep{}, 1, 2)
	r.Schedule.Stop = 6
	var alone []*model.Params
	for _, l := range learners(r) {
		alone = append(alone, followed(t, l).Published())
	}
	mean, err := Mean(alone, nil)
	if err != nil {
		t.Fatal(err)
	}
	Round(mean)
	if !slices.Equal(followed(t, r).Published().Data, mean.Data) {
		t.Error("a checkpoint of a lockstep is not the merge of those of its experts")
	}
}

// Law: equal experts are the one expert, however often they are averaged.
func TestEqualExpertsInLockstep(t *testing.T) {
	want := followed(t, lockstep(9, recipe.Lockstep{}, 3, 3).Alone(0)).Published()
	for _, every := range []int{0, 1, 4} {
		r := lockstep(9, recipe.Lockstep{Every: every}, 3, 3)
		r.Lockstep.Experts[1] = r.Lockstep.Experts[0]
		r.Lockstep.Experts = append(r.Lockstep.Experts, r.Lockstep.Experts[0])
		if !slices.Equal(followed(t, r.Canonical()).Published().Data, want.Data) {
			t.Errorf("averaged every %d steps, three equal experts are another one", every)
		}
	}
}

// The axis from merging to mixing: what is averaged once at the end has collapsed, what is
// averaged on the way survives. Steps even and listed say the same.
func TestMeansOnTheWay(t *testing.T) {
	k := func(l recipe.Lockstep) float64 {
		return float64(find(t, execute(t, lockstep(80, l, 1, 2), Environment{}), LockstepRole).MeanK)
	}
	once, each, middle := k(recipe.Lockstep{}), k(recipe.Lockstep{Every: 1}), k(recipe.Lockstep{Every: 10})
	t.Logf("K is %.2f averaged at the end, %.2f every ten steps, %.2f at each", once, middle, each)
	if !(once < 0.1 && each > 0.3 && middle > 0.3) { // so small a model knows no more of two languages
		t.Errorf("K is %.2f averaged at the end, %.2f every ten steps, %.2f at each", once, middle, each)
	}
	listed := lockstep(20, recipe.Lockstep{At: recipe.Steps{5, 11}}, 1, 2)
	apart := lockstep(20, recipe.Lockstep{}, 1, 2)
	run, err := NewRun(listed, countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	for step := 1; step <= 20; step++ {
		for range 2 {
			if _, err := run.Step(nil); err != nil {
				t.Fatal(err)
			}
		}
		if equal := slices.Equal(run.models[0].Data, run.models[1].Data); equal != (step == 5 || step == 11) {
			t.Errorf("after step %d the experts are equal: %v", step, equal)
		}
	}
	if slices.Equal(run.Published().Data, followed(t, apart).Published().Data) {
		t.Error("means on the way change nothing")
	}
}

// A lockstep is stopped anywhere, with other goroutines, and goes on to the same results;
// what its table compares with is trained beside it and made once.
func TestLockstepStopsAndResumes(t *testing.T) {
	r := lockstep(10, recipe.Lockstep{Every: 3}, 1, 2)
	steps := map[string]int{}
	want := execute(t, r, counted(store.NewMemory(0), steps))
	if fmt.Sprint(steps) != "map[aa, init 1, data 1:10 bb, init 2, data 2:10 lockstep of aa@1.1/bb@2.2:20]" {
		t.Errorf("trained were %v", steps)
	}
	if want.Verdict == nil || len(want.Languages) != 2 {
		t.Errorf("the results are %+v", want)
	}
	for stop := 1; stop < 40; stop += 3 {
		s := store.NewMemory(0)
		total := 0
		e := Environment{Corpora: countings, Split: mixture.Test, Stories: 40, Samples: 20, Store: s, Yield: func() bool { return total < stop }, SaveNow: every(7)}
		e.Progress = func(p Progress) {
			if p.Metrics != nil {
				total++
			}
		}
		if _, err := fakePlan(t, r).Execute(t.Context(), e); !errors.Is(err, model.ErrStopped) {
			t.Fatalf("a stop after %d steps: %v", stop, err)
		}
		e.Yield, e.Workers = nil, 2
		got, err := fakePlan(t, r).Execute(t.Context(), e)
		if err != nil || got.Hash != want.Hash || total != 40 {
			t.Errorf("stopped after %d steps: %d in all, %v", stop, total, err)
		}
		if left := states(t, s); len(left) != 0 {
			t.Errorf("left are %v", left)
		}
	}
}

// One course makes all that comes out of it: the merge, each expert, and checkpoints.
func TestACourseOfALockstepIsFollowedOnce(t *testing.T) {
	whole := lockstep(10, recipe.Lockstep{Every: 3}, 1, 2)
	plan, err := newPlan(whole, countings)
	if err != nil {
		t.Fatal(err)
	}
	var asked []recipe.Recipe
	for only := range 3 {
		for _, stop := range []int{0, 4} {
			r := whole.Canonical()
			r.Lockstep.Only, r.Schedule.Stop = only, stop
			asked = append(asked, r.Training())
			plan.add(LockstepRole, r.Training())
		}
	}
	plan.addLanguages(whole.Mixture.Languages)
	s, total := store.NewMemory(0), 0
	e := Environment{Corpora: countings, Split: mixture.Test, Stories: 5, Store: s, Progress: func(p Progress) {
		if p.Metrics != nil {
			total++
		}
	}}
	if _, err := plan.Execute(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	if total != 20 {
		t.Errorf("%d steps, want 20", total)
	}
	for _, r := range asked {
		if !slices.Equal(kept(t, s, r).Data, followed(t, r).Published().Data) {
			t.Errorf("%s differs from the one made alone", r.Query())
		}
	}
}

func TestWhatALockstepCannot(t *testing.T) {
	r := lockstep(6, recipe.Lockstep{}, 1, 2)
	run := followed(t, r)
	if err := run.Mix(r.Mixture.Languages); !errors.Is(err, ErrRecipe) {
		t.Errorf("its mixture changes: %v", err)
	}
	if _, err := run.Step(nil); !errors.Is(err, train.ErrFinished) || run.Done() != 12 || run.Steps() != 12 {
		t.Errorf("%d of %d steps, then %v", run.Done(), run.Steps(), err)
	}
	models := []recipe.Recipe{r.Training(), r.Alone(0)}
	if _, err := MergeRecipe(countings, models, nil, recipe.Merge{Method: "linear", Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}); !errors.Is(err, ErrRecipe) {
		t.Errorf("it is a parent by hand: %v", err)
	}
	beside := r.Canonical()
	beside.Lockstep.Experts[1].Languages[0].Language = "xx"
	if _, err := NewPlan(beside, countings); err == nil {
		t.Error("an expert of an unknown language has a plan")
	}
}

// goldenMaking is the SHA-256 of the published models of a branch with moments and of a
// lockstep from it. Every platform, toolchain and number of goroutines must give it. A change
// needs a new epoch in recipe.Bits.
const goldenMaking = "2e2249cfb4039b3f5ed6d09b5970e5fe9f9b5cd36576a5b283ad39bc5b1e42d1"

func TestGoldenMaking(t *testing.T) {
	r := lockstep(8, recipe.Lockstep{At: recipe.Steps{2, 7}}, 0, 0)
	r.Optimiser = recipe.Small().Optimiser
	r.Optimiser.Tokens = 256
	trunk := r.Training()
	trunk.Lockstep, trunk.Seeds, trunk.Schedule.Stop = nil, recipe.Seeds{Init: 5, Data: 5}, 6
	r.Start = &recipe.Start{Mixture: trunk.Mixture, Schedule: trunk.Schedule, Optimiser: trunk.Optimiser, Seeds: trunk.Seeds, Moments: true}
	for _, workers := range []int{1, 2} {
		sum := sha256.New()
		for _, made := range []recipe.Recipe{r.Canonical().Alone(1), r.Canonical()} {
			run, err := NewRun(made, countings, workers)
			if err != nil {
				t.Fatal(err)
			}
			for !run.Finished() {
				if _, err := run.Step(nil); err != nil {
					t.Fatal(err)
				}
			}
			file, err := run.Checkpoint("", "")
			if err != nil {
				t.Fatal(err)
			}
			sum.Write(file)
		}
		if got := hex.EncodeToString(sum.Sum(nil)); got != goldenMaking {
			t.Errorf("%d workers: %s, want %s", workers, got, goldenMaking)
		}
	}
}
