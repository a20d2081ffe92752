package experiment

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/train"
)

// The trunk of these tests is a plain training of 80 steps at a rate that is stable
// from step 5 to 56; branches leave it at step 40.
const (
	trunkSteps = 80
	branchAt   = 40
)

// branch is a training on a language from a checkpoint of the trunk, for as many steps as
// the trunk has left and at the rates that it has there.
func branch(language string, moments bool) recipe.Recipe {
	trunk := fakeRecipe()
	trunk.Schedule.Stop = branchAt
	r := fakeRecipe()
	r.Mixture.Languages = recipe.Shares{{Language: language, Weight: "1"}}
	r.Schedule.Warmup, r.Schedule.Steps, r.Schedule.Decay = 0, trunkSteps-branchAt, "0.6" // 24 steps, as of the trunk
	r.Start = &recipe.Start{Mixture: trunk.Mixture, Schedule: trunk.Schedule, Optimiser: trunk.Optimiser, Seeds: trunk.Seeds, Moments: moments}
	r.Measures = recipe.Names{"loss"}
	return r.Canonical()
}

// healing trains a merge on.
func healing() recipe.Recipe {
	m := fakeMergeOf(12)
	r := fakeRecipe()
	r.Schedule.Steps = 9
	r.Start = &recipe.Start{Mixture: m.Mixture, Schedule: m.Schedule, Optimiser: m.Optimiser, Seeds: m.Seeds, Merge: m.Merge}
	r.Measures = recipe.Names{"loss"}
	return r.Canonical()
}

// followed trains to the end.
func followed(t *testing.T, r recipe.Recipe, given ...Given) *Run {
	t.Helper()
	run, err := NewRun(r, countings, 1, given...)
	if err != nil {
		t.Fatal(err)
	}
	for !run.Finished() {
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	return run
}

func kept(t *testing.T, s store.Store, r recipe.Recipe) *model.Params {
	t.Helper()
	p, err := GetModel(t.Context(), s, r)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// counted is an Environment that counts the steps of training by the name of the job.
func counted(s store.Store, steps map[string]int) Environment {
	return Environment{Store: s, Progress: func(p Progress) {
		if p.Metrics != nil {
			steps[p.Name]++
		}
	}}
}

// Law: to branch with moments, on the same text at the same rates, is to go on. The run
// has the bits of the one that never stopped, and the numbers of its batches and of the
// bias correction go on too.
func TestBranchingIsGoingOn(t *testing.T) {
	whole, part := followed(t, fakeRecipe()), followed(t, branch("aa", true))
	if !slices.Equal(whole.Params().Data, part.Params().Data) {
		t.Error("a branch that changes nothing changes bits")
	}
	if part.Steps() != trunkSteps || part.Done() != trunkSteps || part.Recipe().Hash() == whole.Recipe().Hash() {
		t.Errorf("it has made %d of %d steps", part.Done(), part.Steps())
	}
	again := branch("aa", true) // and from a branch, with the moments of both
	again.Start.Start, again.Start.Schedule = again.Canonical().Start, again.Schedule
	again.Start.Schedule.Stop, again.Schedule.Steps, again.Schedule.Decay = 10, 30, "0.8"
	if got := followed(t, again.Canonical()); !slices.Equal(whole.Params().Data, got.Params().Data) {
		t.Error("two branches that change nothing change bits")
	}
	for name, r := range map[string]recipe.Recipe{"without moments": branch("aa", false), "another language": branch("bb", true)} {
		if slices.Equal(whole.Params().Data, followed(t, r).Params().Data) {
			t.Errorf("%s has the same bits", name)
		}
	}
}

// Law: a checkpoint is what the whole run has at that step, however it is come by.
func TestACheckpointIsOnItsCourse(t *testing.T) {
	whole, err := NewRun(fakeRecipe(), countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	for range branchAt {
		if _, err := whole.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	r := fakeRecipe()
	r.Schedule.Stop = branchAt
	run := followed(t, r)
	if _, err := run.Step(nil); !errors.Is(err, train.ErrFinished) {
		t.Errorf("a step beyond it: %v", err)
	}
	if !slices.Equal(run.Params().Data, whole.Params().Data) {
		t.Error("a training that stops has other bits")
	}
	s := store.NewMemory(0)
	steps := map[string]int{}
	execute(t, r, counted(s, steps))
	if !slices.Equal(kept(t, s, r.Training()).Data, whole.Published().Data) {
		t.Error("the plan makes another checkpoint")
	}
	execute(t, fakeRecipe(), counted(s, steps))
	if fmt.Sprint(steps) != "map[aa, init 1, data 1:40 aa, init 1, data 1, step 40:40]" {
		t.Errorf("the course is followed as %v", steps)
	}
	if left := states(t, s); len(left) != 0 {
		t.Errorf("at the end of the course %v is kept", left)
	}
	late, _ := whole.Save()
	early := r
	early.Schedule.Stop = 7
	short, err := NewRun(early, countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := short.Resume(late); !errors.Is(err, train.ErrRecipe) {
		t.Errorf("a state from beyond the end: %v", err)
	}
}

// One training makes all checkpoints that a merge asks for, in whatever order.
func TestCheckpointsOfOneRunAreMadeOnce(t *testing.T) {
	r := fakeRecipe()
	r.Measures = recipe.Names{"loss"}
	one := recipe.Parent{Languages: r.Mixture.Languages, Seeds: r.Seeds, Weight: "1"}
	at := func(step int) recipe.Parent { p := one; p.Step = step; return p }
	r.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{at(0), at(70), at(60)}}
	s := store.NewMemory(0)
	steps := map[string]int{}
	results := execute(t, r, counted(s, steps))
	if fmt.Sprint(steps) != "map[aa, init 1, data 1:80]" {
		t.Errorf("trained were %v", steps)
	}
	var models []*model.Params
	for i := range r.Merge.Parents {
		models = append(models, kept(t, s, r.Parent(i)))
	}
	mean, err := Mean(models, nil)
	if err != nil {
		t.Fatal(err)
	}
	Round(mean)
	if !slices.Equal(mean.Data, kept(t, s, r.Canonical()).Data) || slices.Equal(models[0].Data, models[1].Data) {
		t.Error("the merge is not the mean of the checkpoints")
	}
	if k := float64(find(t, results, MergeRole).MeanK); k < 0.9 {
		t.Errorf("the mean of one trajectory has K %.2f", k)
	}
	var recipes []recipe.Recipe
	for i := range r.Merge.Parents {
		recipes = append(recipes, r.Parent(i))
	}
	m := *r.Merge
	m.Parents = slices.Clone(m.Parents)
	for i := range m.Parents {
		m.Parents[i] = recipe.Parent{Weight: "1"}
	}
	named, err := MergeRecipe(countings, recipes, nil, m)
	if err != nil || named.Merged(*named.Merge).Hash() != r.Canonical().Merged(*r.Merge).Hash() {
		t.Errorf("merged by hand it is %s, %v", named.JSON(), err)
	}
}

// What a model starts from is made once, has its own name and is the base of G; what is
// stopped anywhere goes on to the same bits.
func TestBranchesOfOneTrunk(t *testing.T) {
	for _, moments := range []bool{false, true} {
		r := branch("aa", moments)
		r.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{
			{Languages: recipe.Shares{{Language: "aa", Weight: "1"}}, Seeds: recipe.Seeds{Data: 1}, Weight: "1"},
			{Languages: recipe.Shares{{Language: "bb", Weight: "1"}}, Seeds: recipe.Seeds{Data: 2}, Weight: "1"}}}
		r = r.Canonical()
		s := store.NewMemory(0)
		steps := map[string]int{}
		want := execute(t, r, counted(s, steps))
		if fmt.Sprint(steps) != "map[aa, init 0, data 1:40 aa, init 1, data 1, step 40:40 bb, init 0, data 2:40]" {
			t.Errorf("trained were %v", steps)
		}
		if base := find(t, want, BaseRole); base.Cells[0].G != 0 || isUnknown(find(t, want, MergeRole).MeanG) {
			t.Errorf("the base has G %g, the merge %g", base.Cells[0].G, find(t, want, MergeRole).MeanG)
		}
		for stop := 1; stop <= 120; stop += 13 {
			s := store.NewMemory(0)
			total := 0
			ctx := t.Context()
			e := Environment{Corpora: countings, Split: mixture.Test, Stories: 40, Samples: 20, Store: s, Yield: func() bool { return total < stop }}
			e.Progress = func(p Progress) {
				if p.Metrics != nil {
					total++
				}
			}
			if _, err := fakePlan(t, r).Execute(ctx, e); !errors.Is(err, model.ErrStopped) {
				t.Fatalf("a stop after %d steps: %v", stop, err)
			}
			e.Yield = nil
			got, err := fakePlan(t, r).Execute(ctx, e)
			if err != nil || got.Hash != want.Hash || total != 120 {
				t.Errorf("stopped after %d steps: %d steps in all, %v", stop, total, err)
			}
		}
	}
}

// Who has the model, or is on the way to it, does not make again what it started from.
func TestWhatStandsAsideIsMadeWhereItIsNeeded(t *testing.T) {
	r := branch("bb", true)
	plan, err := NewTraining(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	if len(plan.Jobs) != 3 || !plan.Jobs[1].Aside || !plan.Jobs[1].Moments || plan.Jobs[2].Recipe.Hash() != r.Training().Hash() {
		t.Fatalf("the plan is %+v", plan.Jobs)
	}
	s, steps := store.NewMemory(0), map[string]int{}
	e := counted(s, steps)
	e.Corpora, e.Split, e.Stories, e.Samples = countings, mixture.Test, 40, 20
	total := 0
	watch := e.Progress
	e.Progress = func(p Progress) {
		watch(p)
		if p.Metrics != nil {
			total++
		}
	}
	e.Yield = func() bool { return total < 50 }
	if _, err := plan.Execute(t.Context(), e); !errors.Is(err, model.ErrStopped) {
		t.Fatal(err)
	}
	for _, entry := range states(t, s) { // all that is left is the branch's own state
		if entry.Key != StateKey(r, 10) {
			if err := s.Delete(t.Context(), entry.Key); err != nil {
				t.Fatal(err)
			}
		}
	}
	clear(steps)
	e.Yield = nil
	if _, err := plan.Execute(t.Context(), e); err != nil || fmt.Sprint(steps) != "map[bb, init 0, data 1:30]" {
		t.Errorf("it went on with %v: %v", steps, err)
	}
	clear(steps)
	if _, err := plan.Execute(t.Context(), e); err != nil || len(steps) > 0 {
		t.Errorf("again it trained %v: %v", steps, err)
	}
	if !slices.Equal(kept(t, s, r.Training()).Data, followed(t, r).Published().Data) {
		t.Error("the plan and the run have other bits")
	}
}

// The state at a branch point outlives its course; where it is lost it is made again.
func TestBranchPointsStay(t *testing.T) {
	s, steps := store.NewMemory(0), map[string]int{}
	execute(t, branch("bb", true), counted(s, steps))
	execute(t, fakeRecipe(), counted(s, steps))
	clear(steps)
	execute(t, branch("aa", true), counted(s, steps))
	if fmt.Sprint(steps) != "map[aa, init 0, data 1:40]" {
		t.Errorf("a second branch trained %v", steps)
	}
	origin, _ := branch("aa", true).Origin()
	if left := states(t, s); len(left) != 1 || left[0].Key != EndKey(origin) {
		t.Fatalf("%v is kept", left)
	}
	if err := s.Delete(t.Context(), EndKey(origin)); err != nil {
		t.Fatal(err)
	}
	again := branch("bb", true)
	again.Seeds.Data = 5
	clear(steps)
	execute(t, again, counted(s, steps))
	if fmt.Sprint(steps) != "map[aa, init 1, data 1, step 40:40 bb, init 0, data 5:40]" {
		t.Errorf("without the branch point it trained %v", steps)
	}
	wrong, _ := s.Get(t.Context(), EndKey(origin))
	other := branch("bb", true)
	other.Start.Seeds.Init = 9
	foreign, _ := other.Origin()
	if err := s.Put(t.Context(), EndKey(foreign), wrong); err != nil {
		t.Fatal(err)
	}
	p, _, err := Load(mustEncode(t, kept(t, s, origin), foreign))
	if err != nil {
		t.Fatal(err)
	}
	if err := PutModel(t.Context(), s, foreign, p); err != nil {
		t.Fatal(err)
	}
	if _, err := fakePlan(t, other).Execute(t.Context(), Environment{Corpora: countings, Store: s}); !errors.Is(err, ErrForeign) {
		t.Errorf("a branch point of another training: %v", err)
	}
}

func mustEncode(t *testing.T, p *model.Params, r recipe.Recipe) []byte {
	t.Helper()
	file, err := Encode(p, r, "", "")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// A merge that is trained on: by a plan it is made, a run must be given it.
func TestHealing(t *testing.T) {
	r := healing()
	s, steps := store.NewMemory(0), map[string]int{}
	execute(t, r, counted(s, steps))
	if fmt.Sprint(steps) != "map[aa, init 0, data 1:9 aa, init 1, data 1:12 bb, init 2, data 2:12]" {
		t.Errorf("trained were %v", steps)
	}
	run, err := NewRun(r, countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	origin, _ := r.Origin()
	if _, err := run.Step(nil); !errors.Is(err, ErrStart) || !errors.Is(run.Ready(), ErrStart) {
		t.Errorf("a step from nothing: %v", err)
	}
	if missing, _ := run.Missing(); missing.Hash() != origin.Hash() || run.Params() != nil {
		t.Error("it does not say what it lacks")
	}
	by := origin
	by.Measures = recipe.Names{"loss"} // as merges are named that are made by hand
	healed := followed(t, r, Given{Recipe: by, Params: kept(t, s, origin)})
	if !slices.Equal(healed.Published().Data, kept(t, s, r.Training()).Data) {
		t.Error("the plan and the run have other bits")
	}
	half, err := NewRun(r, countings, 1, Given{Recipe: by, Params: kept(t, s, origin)})
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := half.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	state, err := half.Save()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Resume(state); err != nil { // without what it started from
		t.Fatal(err)
	}
	for !run.Finished() {
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(run.Params().Data, healed.Params().Data) {
		t.Error("resumed it has other bits")
	}
}

// A run of several legs goes on from a state of any of them.
func TestLegsResume(t *testing.T) {
	for _, moments := range []bool{false, true} {
		r := branch("bb", moments)
		want := followed(t, r)
		for _, stop := range []int{1, branchAt - 1, branchAt, branchAt + 1, trunkSteps} {
			first, err := NewRun(r, countings, 1)
			if err != nil {
				t.Fatal(err)
			}
			for range stop {
				if _, err := first.Step(nil); err != nil {
					t.Fatal(err)
				}
			}
			state, err := first.Save()
			if err != nil {
				t.Fatal(err)
			}
			second, err := NewRun(r, countings, 2)
			if err != nil {
				t.Fatal(err)
			}
			if err := second.Resume(state); err != nil {
				t.Fatalf("after %d steps: %v", stop, err)
			}
			if second.Done() != stop || second.Leg() != first.Leg() || second.Reads().Hash() != first.Reads().Hash() {
				t.Errorf("after %d steps it is at %d", stop, second.Done())
			}
			for !second.Finished() {
				if _, err := second.Step(nil); err != nil {
					t.Fatal(err)
				}
			}
			if !slices.Equal(second.Params().Data, want.Params().Data) {
				t.Errorf("resumed after %d steps it has other bits", stop)
			}
		}
		other := followed(t, fakeMergeOf(12).Parent(1))
		state, _ := other.Save()
		run, _ := NewRun(r, countings, 1)
		if err := run.Resume(state); !errors.Is(err, train.ErrRecipe) {
			t.Errorf("a state of none of its legs: %v", err)
		}
	}
}

// A start without moments is the published model, whoever gives it.
func TestABranchStartsFromThePublishedModel(t *testing.T) {
	r := branch("bb", false)
	origin, _ := r.Origin()
	trunk := followed(t, origin)
	run, err := NewRun(r, countings, 1, Given{Recipe: origin, Params: trunk.Published()})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(run.Params().Data, trunk.Published().Data) || run.Steps() != trunkSteps-branchAt || run.Leg() != 1 {
		t.Error("it starts elsewhere")
	}
	for !run.Finished() {
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(run.Params().Data, followed(t, r).Params().Data) {
		t.Error("given its start it has other bits")
	}
	if _, err := Untrained(r); !errors.Is(err, ErrRecipe) {
		t.Errorf("it has fresh weights: %v", err)
	}
	if fresh := Fresh(healing(), counting{}); fresh.Start != nil || fresh.Seeds.Init != 1 {
		t.Errorf("the untrained network is %s", fresh.JSON())
	}
	wide := trunk.Recipe()
	wide.Model.FF = 32
	big, err := Untrained(wide)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewRun(r, countings, 1, Given{Recipe: origin, Params: big}); !errors.Is(err, ErrRecipe) {
		t.Errorf("a start of another shape: %v", err)
	}
}

// Differences can be taken from what all models branch from.
func TestTheStartAsABase(t *testing.T) {
	r := branch("aa", false)
	r.Measures = recipe.Names{"loss"}
	r.Merge = &recipe.Merge{Method: "task_arithmetic", Base: recipe.BaseStart, Knobs: recipe.Knobs{"lambda": "0.5"}, Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "aa", Weight: "1"}}, Seeds: recipe.Seeds{Data: 1}, Weight: "1"},
		{Languages: recipe.Shares{{Language: "bb", Weight: "1"}}, Seeds: recipe.Seeds{Data: 2}, Weight: "1"}}}
	r = r.Canonical()
	s := store.NewMemory(0)
	execute(t, r, Environment{Store: s})
	origin, _ := r.Origin()
	models := []recipe.Recipe{r.Parent(0), r.Parent(1)}
	if BaseOf(models, origin) != recipe.BaseStart || BaseOf(models, models[0]) != recipe.BaseMixed {
		t.Error("the start is not told from other bases")
	}
	m := recipe.Merge{Method: "task_arithmetic", Base: recipe.BaseStart, Knobs: r.Merge.Knobs, Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}
	named, err := MergeRecipe(countings, models, &origin, m)
	if err != nil || named.Merged(*named.Merge).Hash() != r.Merged(*r.Merge).Hash() {
		t.Errorf("by hand it is %s, %v", named.JSON(), err)
	}
	byHand, err := Merge(Merging{Merge: m, Base: kept(t, s, origin), Parents: []Parent{{Params: kept(t, s, models[0])}, {Params: kept(t, s, models[1])}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	Round(byHand)
	if !slices.Equal(byHand.Data, kept(t, s, r).Data) {
		t.Error("by hand it has other bits")
	}
	m.Base = recipe.BaseMixed
	if _, err := MergeRecipe(countings, models, &origin, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a checkpoint as a mixed base: %v", err)
	}
	m.Base = recipe.BaseStart
	if _, err := MergeRecipe(countings, models, &models[0], m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a model that is no start as one: %v", err)
	}
}

// A merge without a base of its own, of experts that branched from one model, is measured beside
// that model and the merge of one expert with itself.
func TestReferencesOfABranchedMerge(t *testing.T) {
	r := fakeMerge()
	r.Schedule.Steps = 8
	r.Measures = []string{"loss", "references"}
	r.Start = &recipe.Start{Mixture: r.Mixture, Schedule: r.Schedule, Optimiser: r.Optimiser, Seeds: recipe.Seeds{Init: 3, Data: 3}}
	plan, err := NewPlan(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	results, err := plan.Execute(t.Context(), Environment{Corpora: countings, Stories: 4})
	if err != nil {
		t.Fatal(err)
	}
	rows := map[Role]Row{}
	for _, row := range results.Rows {
		rows[row.Role] = row
	}
	if self, base := rows[SelfMerge], rows[BaseRole]; len(self.Cells) != 2 || math.Abs(float64(self.Cells[0].K)-1) > 1e-6 || len(base.Cells) != 2 {
		t.Errorf("self-merge %+v, base %+v", self, base)
	}
}
