package experiment

import (
	"errors"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

// staged merges a merge of two experts with the second of them, counted from a
// merge of both.
func staged() recipe.Recipe {
	r := fakeMerge()
	r.Schedule.Steps, r.Schedule.Warmup = 6, 1
	r.Measures = recipe.Names{"loss", "references"}
	first, second := r.Merge.Parents[0], r.Merge.Parents[1]
	inner := recipe.Merge{Method: "slerp", Knobs: recipe.Knobs{"t": "0.25"}, Parents: recipe.Parents{first, second}}
	fresh := recipe.Merge{Method: "ties", Base: recipe.BaseInit, Knobs: recipe.Knobs{"density": "0.5"}, Parents: recipe.Parents{second, first}}
	r.Merge = &recipe.Merge{Method: "task_arithmetic", Knobs: recipe.Knobs{"lambda": "0.75"}, Base: recipe.BaseMerge, BaseMerge: &fresh,
		Parents: recipe.Parents{{Merge: &inner, Weight: "0.5"}, second}}
	return r.Canonical()
}

// Law: a merge of several stages is the same, to the bit, as making every stage
// by hand, publishing it, reading it again and merging that; and the recipe that
// names the handmade result is the one that was followed.
func TestStagesMergeAsByHand(t *testing.T) {
	r := staged()
	kept := store.NewMemory(0)
	results := execute(t, r, Environment{Store: kept})
	saved := func(r recipe.Recipe) *model.Params {
		p, err := GetModel(t.Context(), kept, r)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	type published struct {
		recipe recipe.Recipe
		params *model.Params
	}
	publish := func(p *model.Params, made recipe.Recipe) published {
		file, err := Encode(p, made, "", "")
		if err != nil {
			t.Fatal(err)
		}
		q, read, err := Load(file)
		if err != nil {
			t.Fatal(err)
		}
		return published{read, q}
	}
	hand := func(m recipe.Merge, base *published, models ...published) published {
		in, named := Merging{Merge: m}, m
		named.Parents = nil
		var recipes []recipe.Recipe
		for i, p := range models {
			in.Parents = append(in.Parents, Parent{p.params, p.recipe.Spoken()})
			named.Parents = append(named.Parents, recipe.Parent{Weight: m.Parents[i].Weight})
			recipes = append(recipes, p.recipe)
		}
		var baseRecipe *recipe.Recipe
		if base != nil {
			in.Base, baseRecipe = base.params, &base.recipe
		}
		p, err := Merge(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		made, err := MergeRecipe(countings, recipes, baseRecipe, named)
		if err != nil {
			t.Fatal(err)
		}
		return publish(p, made)
	}
	second := r.Parent(1)
	first := r.Parent(0).Parent(0)
	experts := []published{publish(saved(first), first), publish(saved(second), second)}
	mergedBase, _ := r.Base()
	freshRecipe, _ := mergedBase.Base()
	untrained, err := Untrained(freshRecipe)
	if err != nil {
		t.Fatal(err)
	}
	fresh := publish(untrained, freshRecipe)
	inner := hand(*r.Merge.Parents[0].Merge, nil, experts[0], experts[1])
	base := hand(*r.Merge.BaseMerge, &fresh, experts[1], experts[0])
	whole := hand(*r.Merge, &base, inner, experts[1])

	want := r
	want.Measures = recipe.Names{"loss"}
	if whole.recipe.Hash() != want.Hash() {
		t.Errorf("made by hand it is\n%s, want\n%s", whole.recipe.JSON(), want.JSON())
	}
	for name, pair := range map[string][2]*model.Params{
		"stage": {inner.params, saved(r.Parent(0))}, "base": {base.params, saved(mergedBase)}, "whole": {whole.params, saved(r)},
	} {
		if !slices.Equal(pair[0].Data, pair[1].Data) {
			t.Errorf("the %s made by hand differs", name)
		}
	}
	if slices.Equal(whole.params.Data, inner.params.Data) || slices.Equal(base.params.Data, inner.params.Data) {
		t.Error("the stages cannot be told apart")
	}
	if row := find(t, results, MergeRole); row.Recipe != r.Hash() {
		t.Error("the result has the name of another recipe")
	}
}

// Every model of a merge of stages is made once, and before what needs it.
func TestPlanOfStages(t *testing.T) {
	plan, err := NewPlan(staged(), countings)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, j := range plan.Jobs {
		got = append(got, string(j.Role)+": "+j.Name)
	}
	want := []string{
		"untrained: untrained, init 1", "expert: aa, init 1, data 1", "expert: bb, init 2, data 2", "stage: slerp of aa, bb",
		"stage: aa+bb, init 1, data 1", "base: ties of bb, aa", "merge: task_arithmetic of aa, bb",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the plan is %q, want %q", got, want)
	}
	deep := fakeMerge()
	for range 10 { // a merge of a merge of … with one more model each
		m := *deep.Merge
		deep.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{{Merge: &m, Weight: "1"}, fakeMerge().Merge.Parents[0]}}
	}
	if plan, err = NewPlan(deep, countings); err != nil || len(plan.Jobs) != 3+11 {
		t.Errorf("%d jobs, %v", len(plan.Jobs), err)
	}
	deep.Merge.Parents[0].Merge.Method = "luck"
	if _, err := NewPlan(deep, countings); !errors.Is(err, method.ErrMethod) {
		t.Errorf("a stage by an unknown method: %v", err)
	}
	deep.Merge.Parents[0].Merge.Method = ""
	if _, err := NewPlan(deep, countings); !errors.Is(err, recipe.ErrInvalid) {
		t.Errorf("a stage without a method: %v", err)
	}
}

// What a stage's base only needs is no expert, unless it is one elsewhere.
func TestExpertsOfStages(t *testing.T) {
	r := staged()
	r.Merge.Parents = r.Merge.Parents[:1]
	mixed := *r.Merge.Parents[0].Merge
	mixed.Method, mixed.Knobs, mixed.Base = "ties", recipe.Knobs{}, recipe.BaseMixed
	own := recipe.Parent{Languages: r.Mixture.Languages, Seeds: r.Seeds, Weight: "1"}
	r.Merge.Parents = recipe.Parents{{Merge: &mixed, Weight: "1"}, own}
	plan, err := NewPlan(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	roles := map[Role]int{}
	for _, j := range plan.Jobs {
		roles[j.Role]++
	}
	if roles[Expert] != 3 || roles[StageRole] != 2 || roles[BaseRole] != 1 || roles[MergeRole] != 1 {
		t.Errorf("the roles are %v", roles)
	}
	_, err = plan.Execute(t.Context(), Environment{Corpora: countings, Split: mixture.Validation, Yield: func() bool { return false }})
	if !errors.Is(err, model.ErrStopped) {
		t.Errorf("a stop gives %v", err)
	}
}

// Whatever a merge does to every tensor, the final norm's gain stays at one.
// mergekit merges it too; see engine/mergekit/testdata/layers.json.
func TestMergesLeaveTheFinalNorm(t *testing.T) {
	p, err := model.NewParams(Shape(fakeMerge().Model))
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Data {
		p.Data[i] = 4
	}
	half, err := Merge(Merging{Merge: recipe.Merge{Method: "passthrough", Knobs: recipe.Knobs{"scale": "0.5"}, Parents: recipe.Parents{{Weight: "1"}}}, Parents: []Parent{{Params: p}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range half.Set().All() {
		want := float32(2)
		if name == model.FinalNormName {
			want = 1
		}
		if slices.Max(x.Data) != want || slices.Min(x.Data) != want {
			t.Errorf("%s is %v", name, x.Data[0])
		}
	}
}
