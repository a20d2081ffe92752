package experiment

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/corpustest"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/store/storetest"
)

// stopAfter executes a plan until the training has done some steps.
func stopAfter(t *testing.T, p *Plan, e Environment, steps int) error {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := 0
	e.Progress = func(p Progress) {
		if p.Metrics != nil {
			done = p.Done
		}
		if done >= steps {
			cancel() // as an interrupt does: the store's context ends too
		}
	}
	e.Yield = func() bool { return ctx.Err() == nil }
	_, err := p.Execute(ctx, e)
	if !errors.Is(err, model.ErrStopped) {
		t.Errorf("stopped after %d steps: %v", steps, err)
	}
	return err
}

func states(t *testing.T, s store.Store) []store.Entry {
	t.Helper()
	all, err := s.List(t.Context(), store.State, "")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func fakePlan(t *testing.T, r recipe.Recipe) *Plan {
	t.Helper()
	plan, err := NewPlan(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// A training stopped half-way goes on from the state that is kept, with another
// number of goroutines, to the same results; then the state is gone.
func TestStopAndResume(t *testing.T) {
	r := fakeRecipe()
	want := execute(t, r, Environment{})
	kept := store.NewMemory(0)
	stopAfter(t, fakePlan(t, r), Environment{Corpora: countings, Store: kept}, 31)
	alone := r.Trained(r.Mixture.Languages, r.Seeds)
	if all := states(t, kept); len(all) != 1 || all[0].Key != StateKey(alone, 31) {
		t.Fatalf("after the stop %v is kept", all)
	}
	first := 0
	got := execute(t, r, Environment{Workers: 3, Store: kept, Progress: func(p Progress) {
		if p.Metrics != nil && first == 0 {
			first = p.Done
		}
	}})
	if first != 32 || got.Hash != want.Hash {
		t.Errorf("it goes on with step %d to results %s, want %s", first, got.Hash, want.Hash)
	}
	if all := states(t, kept); len(all) != 0 {
		t.Errorf("the model stands, and %v is kept", all)
	}
	if _, err := GetModel(t.Context(), kept, alone); err != nil {
		t.Error(err)
	}
}

func every(n int) func(int) bool { return func(step int) bool { return step%n == 0 } }

// On the way the last state is kept and no other, and what a killed program leaves
// leads to the same results.
func TestStatesOnTheWay(t *testing.T) {
	r := fakeRecipe()
	want := execute(t, r, Environment{})
	kept := store.NewMemory(0)
	var copied []byte
	execute(t, r, Environment{Store: kept, SaveNow: every(25), Progress: func(p Progress) {
		all := states(t, kept)
		if p.Metrics == nil || p.Done < 25 {
			return
		}
		if p.Trouble != nil || len(all) != 1 || all[0].Step != p.Done/25*25 {
			t.Fatalf("after %d steps %v is kept: %v", p.Done, all, p.Trouble)
		}
		copied, _ = kept.Get(t.Context(), all[0].Key)
	}})
	left := store.NewMemory(0)
	key := StateKey(r.Trained(r.Mixture.Languages, r.Seeds), 75)
	if err := left.Put(t.Context(), key, copied); err != nil {
		t.Fatal(err)
	}
	if got := execute(t, r, Environment{Store: left}); got.Hash != want.Hash {
		t.Error("what was left leads elsewhere")
	}
}

// A state that cannot be kept is told, and training goes on; a model that cannot be
// kept is an error, and leaves its state.
func TestNoRoomForStates(t *testing.T) {
	r := fakeRecipe()
	want := execute(t, r, Environment{})
	troubles := 0
	plan := fakePlan(t, r)
	e := Environment{Corpora: countings, Split: mixture.Test, Stories: 40, Samples: 20, SaveNow: every(40), Store: store.NewMemory(30_000),
		Progress: func(p Progress) {
			if errors.Is(p.Trouble, store.ErrFull) {
				troubles++
			}
		}}
	got, err := plan.Execute(t.Context(), e)
	if err != nil || got.Hash != want.Hash || troubles != 1 {
		t.Errorf("%d troubles, then %v", troubles, err)
	}
	e.Store = store.NewMemory(5_000)
	if err := stopAfter(t, plan, e, 10); !errors.Is(err, store.ErrFull) {
		t.Errorf("a stop that loses its state says %v", err)
	}
	e.Progress, e.Store = nil, refusing{store.NewMemory(0)}
	if _, err := plan.Execute(t.Context(), e); !errors.Is(err, store.ErrFull) || len(states(t, e.Store)) != 1 {
		t.Errorf("a model that finds no room: %v, and %v is kept", err, states(t, e.Store))
	}
}

// refusing is a store without room for models.
type refusing struct{ *store.Memory }

func (r refusing) Put(ctx context.Context, k store.Key, value []byte) error {
	if k.Kind == store.Model {
		return &store.Error{Op: "put", Key: k, Err: store.ErrFull}
	}
	return r.Memory.Put(ctx, k, value)
}

// What is damaged, or is not what its key says, is refused and not measured under
// a name that is not its own.
func TestWhatIsKeptIsVerified(t *testing.T) {
	r := fakeRecipe()
	r.Schedule.Steps, r.Schedule.Warmup = 12, 1
	r = r.Canonical()
	other := r
	other.Seeds.Init = 9
	full := store.NewMemory(0)
	execute(t, r, Environment{Store: full})
	stopped := store.NewMemory(0)
	stopAfter(t, fakePlan(t, r), Environment{Corpora: countings, Store: stopped}, 5)
	file, err := full.Get(t.Context(), ModelKey(r.Trained(r.Mixture.Languages, r.Seeds)))
	if err != nil {
		t.Fatal(err)
	}
	state, err := stopped.Get(t.Context(), states(t, stopped)[0].Key)
	if err != nil {
		t.Fatal(err)
	}
	alone := other.Trained(other.Mixture.Languages, other.Seeds)
	own := r.Trained(r.Mixture.Languages, r.Seeds)
	for name, c := range map[string]struct {
		of    recipe.Recipe
		key   store.Key
		value []byte
	}{
		"a model of another recipe": {other, ModelKey(alone), file},
		"no model":                  {other, ModelKey(alone), []byte("no model")},
		"a state of another recipe": {other, StateKey(alone, 5), state},
		"a state of another step":   {r, StateKey(own, 6), state},
		"no state":                  {r, StateKey(own, 6), []byte("no state")},
	} {
		s := store.NewMemory(0)
		if err := s.Put(t.Context(), c.key, c.value); err != nil {
			t.Fatal(err)
		}
		_, err := fakePlan(t, c.of).Execute(t.Context(), Environment{Corpora: countings, Store: s})
		if said := (*store.Error)(nil); !errors.Is(err, ErrForeign) || !errors.As(err, &said) || said.Key != c.key {
			t.Errorf("%s: got %v", name, err)
		}
	}
	damaged := damagedStore{full}
	if _, err := fakePlan(t, r).Execute(t.Context(), Environment{Corpora: countings, Store: damaged}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a damaged model: got %v", err)
	}
}

// damagedStore finds everything damaged.
type damagedStore struct{ store.Store }

func (d damagedStore) Get(_ context.Context, k store.Key) ([]byte, error) {
	return nil, &store.Error{Op: "get", Key: k, Err: store.ErrDamaged}
}

// Equal recipes keep equal bytes; other bits than those that are kept are not passed
// over.
func TestEqualRecipesKeepEqualBytes(t *testing.T) {
	r := fakeMerge()
	r.Schedule.Steps, r.Schedule.Warmup = 6, 1
	kept := store.NewMemory(0)
	first := execute(t, r, Environment{Store: kept})
	execute(t, r, Environment{Store: kept})
	r.Measures = recipe.Names{"loss"}
	execute(t, r, Environment{Store: kept}) // another recipe, of the same experts
	for kind, want := range map[store.Kind]int{store.Model: 4, store.Result: 2, store.State: 0} {
		if all, err := kept.List(t.Context(), kind, ""); len(all) != want || err != nil {
			t.Errorf("%d values of kind %s, want %d: %v", len(all), kind, want, err)
		}
	}
	plan := fakePlan(t, fakeMergeOf(6))
	e := Environment{Corpora: countings, Store: kept, Split: mixture.Test, Stories: 40, Samples: 20}
	recalled, err := plan.Recall(t.Context(), e)
	if err != nil || recalled.Hash != first.Hash {
		t.Errorf("recalled are %+v: %v", recalled, err)
	}
	e.Stories = 41
	if _, err := plan.Recall(t.Context(), e); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("results on other stories: %v", err)
	}
	e.Stories = 40
	other := store.NewMemory(0)
	results, err := kept.List(t.Context(), store.Result, plan.ResultsKey(e).Hash)
	if err != nil || len(results) != 1 {
		t.Fatal(results, err)
	}
	data, _ := kept.Get(t.Context(), results[0].Key)
	if err := other.Put(t.Context(), results[0].Key, bytes.Replace(data, []byte(`"b":1`), []byte(`"b":2`), 1)); err != nil {
		t.Fatal(err)
	}
	e.Store = other
	if _, err := plan.Recall(t.Context(), e); !errors.Is(err, ErrForeign) {
		t.Errorf("results that were written by hand: %v", err)
	}
	if _, err := plan.Execute(t.Context(), e); !errors.Is(err, store.ErrConflict) {
		t.Errorf("results that differ from those kept: %v", err)
	}
}

// fakeMergeOf is fakeMerge with fewer steps.
func fakeMergeOf(steps int) recipe.Recipe {
	r := fakeMerge()
	r.Schedule.Steps, r.Schedule.Warmup = steps, 1
	return r
}

// The whole pipeline in a corpus that knows no more than it must: train, save,
// resume, merge, measure. What only Storybook knows is unknown, not made up.
func TestTheWholePipelineInATinyCorpus(t *testing.T) {
	lines := corpustest.New()
	at := corpus.Registry{lines}
	r := tinyRecipe(lines)
	both := recipe.Shares{{Language: "ka", Weight: "1"}, {Language: "mo", Weight: "1"}}
	r.Mixture.Languages = both
	r.Measures = recipe.Names{"fluency", "line", "loss", "pairs", "references", "samples"}
	r.Merge = &recipe.Merge{Method: "fisher", Knobs: recipe.Knobs{}, Parents: recipe.Parents{
		{Languages: both[:1], Seeds: recipe.Seeds{Init: 1, Data: 1}, Weight: "1"},
		{Languages: both[1:], Seeds: recipe.Seeds{Init: 2, Data: 2}, Weight: "1"},
	}}
	plan, err := NewPlan(r, at)
	if err != nil {
		t.Fatal(err)
	}
	e := Environment{Corpora: at, Split: mixture.Test, Store: store.NewMemory(0)}
	want, err := plan.Execute(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	e.Store = store.NewMemory(0)
	stopAfter(t, plan, e, 11)
	got, err := plan.Execute(t.Context(), e)
	if err != nil || got.Hash != want.Hash {
		t.Fatalf("resumed it has other results: %v", err)
	}
	if got.Stories != DefaultStories || got.Rows[0].Cells[0].Samples == nil {
		t.Errorf("%d stories, and the samples %v", got.Stories, got.Rows[0].Cells[0].Samples)
	}
	for _, row := range got.Rows {
		for _, c := range row.Cells {
			if !isUnknown(c.AboveFloor) || !isUnknown(c.Fluency) || c.Pairs != nil {
				t.Errorf("%s knows %+v, which nobody told it", row.Name, c)
			}
			if row.Role == FloorRole != isUnknown(c.Story) {
				t.Errorf("the loss of %s is %g", row.Name, float64(c.Story))
			}
		}
	}
	if expert := find(t, got, Expert); float64(expert.Cells[0].K) != 1 || !(expert.Cells[0].Story < find(t, got, UnigramRole).Cells[0].Story) {
		t.Errorf("the expert has learned nothing: %+v", expert.Cells[0])
	}
	bench := NewBench(lines, Test)
	p, err := GetModel(t.Context(), e.Store, r.Parent(0))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bench.Likeness([2]*model.Params{p, p}, [2]string{"ka", "mo"}, 2, nil); !errors.Is(err, corpus.ErrParallel) {
		t.Errorf("languages that are not parallel are compared: %v", err)
	}
	if _, err := Folder(p, r.Parent(0), at, ""); !errors.Is(err, ErrUnwritten) {
		t.Errorf("a tokenizer that nobody has is written: %v", err)
	}
}

func isUnknown(f Figure) bool { return f != f }

// A key of results is a key.
func TestKeysOfExperiments(t *testing.T) {
	r := fakeRecipe()
	plan := fakePlan(t, r)
	for _, k := range []store.Key{ModelKey(r), StateKey(r, 3), plan.ResultsKey(Environment{})} {
		if err := k.Check(); err != nil || k.Hash == storetest.Hash(0) {
			t.Errorf("%v: %v", k, err)
		}
	}
	if a, b := plan.ResultsKey(Environment{}), plan.ResultsKey(Environment{Stories: DefaultStories, Samples: DefaultSamples}); a != b {
		t.Error("what is meant by no number is not what is done")
	}
}
