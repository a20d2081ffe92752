package experiment

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/method"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
	"confusio/engine/tensor"
	"confusio/engine/train"
)

// execute follows a recipe in the fake corpus.
func execute(t *testing.T, r recipe.Recipe, e Environment) *Results {
	t.Helper()
	plan, err := NewPlan(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	e.Corpora, e.Split, e.Stories, e.Samples = countings, mixture.Test, 40, 20
	results, err := plan.Execute(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func find(t *testing.T, r *Results, role Role) Row {
	t.Helper()
	i := slices.IndexFunc(r.Rows, func(row Row) bool { return row.Role == role })
	if i < 0 {
		t.Fatalf("no row is %s", role)
	}
	return r.Rows[i]
}

// One merge of two experts of different initialisation, from recipe to
// results: the experts know their language, the scale's ends are exact, the
// ensembles survive, the merge of a model with itself is that model.
func TestMergeOfTwoExperts(t *testing.T) {
	kept := store.NewMemory(0)
	results := execute(t, fakeMerge(), Environment{Store: kept})
	expert := find(t, results, Expert)
	if k := float64(expert.Cells[0].K); k != 1 {
		t.Errorf("an expert's K on its own language is %g", k)
	}
	if above := float64(expert.Cells[0].AboveFloor); !(above > -0.02 && above < 0.3) {
		t.Errorf("the expert lies %g above the floor", above)
	}
	if f := float64(expert.Cells[0].Fluency); f < 0.8 {
		t.Errorf("the expert's fluency is %g", f)
	}
	if a := float64(expert.Cells[0].Pairs[0].Accuracy); a < 0.9 {
		t.Errorf("the expert scores %g on minimal pairs", a)
	}
	if k := float64(find(t, results, UnigramRole).MeanK); k != 0 {
		t.Errorf("the unigram model's K is %g", k)
	}
	if b := float64(find(t, results, UntrainedRole).MeanB); b != 1 {
		t.Errorf("the untrained network's b is %g", b)
	}
	if k := float64(find(t, results, BayesRole).MeanK); k < 0.5 {
		t.Errorf("the Bayes ensemble's K is %g", k)
	}
	if k := float64(find(t, results, SelfMerge).Cells[0].K); math.Abs(k-1) > 1e-9 {
		t.Errorf("the self-merge's K is %g", k)
	}
	saved, err := kept.List(t.Context(), store.Model, "")
	if len(saved) != 3 || err != nil || len(results.Line) != linePoints || results.Verdict == nil {
		t.Errorf("%d models saved, %d points, verdict %v", len(saved), len(results.Line), results.Verdict)
	}
	checkLineEnds(t, results)
	checkJSON(t, results)
	reuse(t, results, kept)
}

// checkLineEnds compares the ends of the line with the experts' own rows.
func checkLineEnds(t *testing.T, r *Results) {
	t.Helper()
	var experts []Row
	for _, row := range r.Rows {
		if row.Role == Expert {
			experts = append(experts, row)
		}
	}
	for i, end := range []Point{r.Line[0], r.Line[len(r.Line)-1]} {
		for j, c := range end.Cells {
			if c.Byte != experts[i].Cells[j].Byte {
				t.Errorf("end %d of the line differs from its expert on %s", i, c.Language)
			}
		}
	}
}

// checkJSON reads the results back and compares their hash.
func checkJSON(t *testing.T, r *Results) {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var again Results
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatal(err)
	}
	if err := again.seal(); err != nil || again.Hash != r.Hash {
		t.Errorf("hash of the results read back is %s, want %s (%v)", again.Hash, r.Hash, err)
	}
}

// reuse executes again with the kept models: nothing is trained and the results
// are the same to the bit, as are those that were kept.
func reuse(t *testing.T, want *Results, kept store.Store) {
	t.Helper()
	e := Environment{Store: kept, Progress: func(p Progress) {
		if p.Metrics != nil {
			t.Errorf("%s is kept and trained again", p.Name)
		}
	}}
	if got := execute(t, fakeMerge(), e); got.Hash != want.Hash {
		t.Error("results from kept models differ")
	}
}

func TestProgressComesToItsEnd(t *testing.T) {
	var last Progress
	steps := 0
	execute(t, fakeRecipe(), Environment{Progress: func(p Progress) {
		if p.Job < last.Job || p.Job == last.Job && p.Done <= last.Done {
			t.Errorf("progress goes from %+v to %+v", last, p)
		}
		if p.Metrics != nil {
			steps++
		}
		last = p
	}})
	if steps != 80 || last.Done != last.Total || last.Job != last.Jobs {
		t.Errorf("%d steps, last progress %+v", steps, last)
	}
}

func TestPlanErrors(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*recipe.Recipe)
		want  error
	}{
		"language": {func(r *recipe.Recipe) { r.Mixture.Languages[0].Language = "xx" }, corpus.ErrLanguage},
		"vocab":    {func(r *recipe.Recipe) { r.Model.Vocab = 512 }, ErrRecipe},
		"invalid":  {func(r *recipe.Recipe) { r.Model.Heads = 3 }, recipe.ErrInvalid},
	} {
		r := fakeRecipe()
		test.spoil(&r)
		if _, err := NewPlan(r, countings); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// What a merge's method does not take is said before anything is trained for it.
func TestAPlanAsksTheMethodFirst(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*recipe.Merge)
		want  error
	}{
		"method": {func(m *recipe.Merge) { m.Method = "average" }, method.ErrMethod},
		"count":  {func(m *recipe.Merge) { m.Method = "passthrough" }, method.ErrCount},
		"base":   {func(m *recipe.Merge) { m.Method = "ties" }, method.ErrBase},
		"knob":   {func(m *recipe.Merge) { m.Knobs = recipe.Knobs{"normalize": "2"} }, method.ErrKnob},
		"rule": {func(m *recipe.Merge) {
			m.Rules = recipe.Rules{{Setting: "t", Model: -1, Values: []recipe.Decimal{"1"}}}
		}, method.ErrKnob},
	} {
		r := fakeMerge()
		test.spoil(r.Merge)
		if _, err := NewPlan(r, countings); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestUntrainedRecipe(t *testing.T) {
	r := fakeRecipe()
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	run, err := NewRun(r, countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	if !run.Finished() {
		t.Error("a run of no steps is not finished")
	}
	if _, err := run.Step(nil); !errors.Is(err, train.ErrFinished) {
		t.Errorf("a step of it: got %v", err)
	}
	fresh, _ := Untrained(r)
	if !slices.Equal(run.Params().Data, fresh.Data) {
		t.Error("it does not hold fresh weights")
	}
}

func TestCheckpointRoundTrip(t *testing.T) {
	run, err := NewRun(fakeRecipe(), countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := run.Step(nil); err != nil {
		t.Fatal(err)
	}
	file, err := run.Checkpoint("test", "")
	if err != nil {
		t.Fatal(err)
	}
	p, r, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	rounded := run.Params().Clone()
	tensor.RoundFloat16(rounded.Data)
	here := run.Recipe()
	here.Schedule.Stop = 1
	if !slices.Equal(p.Data, rounded.Data) || r.Hash() != here.Hash() {
		t.Error("a checkpoint does not hold the rounded weights and the recipe that stops here")
	}
	if _, _, err := Load(file[:50]); err == nil {
		t.Error("half a file was read")
	}
}

// What a file of a run says of itself is true at every step: the recipe in it, followed
// from the beginning, gives the weights in it, or it says that no recipe does.
func TestTheRecipeInAFileOfARunIsThatOfItsWeights(t *testing.T) {
	of := func(run *Run) (*model.Params, recipe.Recipe) {
		t.Helper()
		file, err := run.Checkpoint("", "")
		if err != nil {
			t.Fatal(err)
		}
		p, r, err := Load(file)
		if err != nil {
			t.Fatal(err)
		}
		return p, r
	}
	short := fakeRecipe()
	short.Schedule.Steps = 7
	run, err := NewRun(short, countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	for {
		p, r := of(run)
		again, err := NewRun(r, countings, 1)
		if err != nil {
			t.Fatal(err)
		}
		for !again.Finished() {
			if _, err := again.Step(nil); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(again.Published().Data, p.Data) {
			t.Errorf("after %d steps the recipe of the file is another model's", run.Done())
		}
		if run.Finished() {
			break
		}
		if _, err := run.Step(nil); err != nil {
			t.Fatal(err)
		}
	}
	if run, err = NewRun(short, countings, 1); err != nil {
		t.Fatal(err)
	}
	if err := run.Mix([]recipe.Share{{Language: "bb", Weight: "1"}}); err != nil {
		t.Fatal(err)
	}
	if _, r := of(run); !r.Imported() {
		t.Error("a run whose mixture was changed writes a recipe that does not say so")
	}
}

func TestMixIsNotedAndChangesWhatIsRead(t *testing.T) {
	run, err := NewRun(fakeRecipe(), countings, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := run.Step(nil); err != nil {
		t.Fatal(err)
	}
	if run.Reads().Hash() != run.Recipe().Hash() {
		t.Error("a run that follows its recipe reads something else")
	}
	if err := run.Mix([]recipe.Share{{Language: "aa", Weight: "1"}, {Language: "bb", Weight: "1"}}); err != nil {
		t.Fatal(err)
	}
	m, err := run.Step(nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.ByLanguage) != 2 || m.ByLanguage[1].Tokens == 0 {
		t.Errorf("after the change the batch is %+v", m.ByLanguage)
	}
	if reads := run.Reads(); len(reads.Mixture.Languages) != 2 || reads.Seeds != run.Recipe().Seeds {
		t.Errorf("after the change it reads %s", reads.JSON())
	}
	if _, err := Assistant(run.Reads(), countings); err != nil {
		t.Errorf("an assistant of a changed run: %v", err)
	}
	if c := run.Changes(); len(c) != 1 || c[0].Step != 1 {
		t.Errorf("changes are %+v", c)
	}
	if _, err := run.Save(); !errors.Is(err, ErrRecipe) {
		t.Errorf("saving a changed run: got %v", err)
	}
	if err := run.Mix([]recipe.Share{{Language: "zz", Weight: "1"}}); !errors.Is(err, corpus.ErrLanguage) {
		t.Errorf("an unknown language: got %v", err)
	}
}

func TestInterpolateEnds(t *testing.T) {
	a, b := mustUntrained(t, 1), mustUntrained(t, 2)
	Round(a)
	Round(b)
	for w, want := range map[float64]*model.Params{0: a, 1: b} {
		got, err := Interpolate(a, b, w, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got.Data, want.Data) {
			t.Errorf("at %g the line is not its end", w)
		}
	}
	if _, err := Interpolate(a, b, 0.5, func() bool { return false }); !errors.Is(err, model.ErrStopped) {
		t.Errorf("stop: got %v", err)
	}
}

func mustUntrained(t *testing.T, seed uint64) *model.Params {
	t.Helper()
	r := fakeRecipe()
	r.Seeds.Init = seed
	p, err := Untrained(r)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFigure(t *testing.T) {
	data, err := json.Marshal(struct {
		A Figure `json:"a"`
		B Figure `json:"b"`
	}{1.5, unknown})
	if err != nil || !bytes.Equal(data, []byte(`{"a":1.5,"b":null}`)) {
		t.Errorf("got %s, %v", data, err)
	}
	var f Figure
	if err := json.Unmarshal([]byte("null"), &f); err != nil || !math.IsNaN(float64(f)) {
		t.Errorf("null reads as %g, %v", float64(f), err)
	}
}
