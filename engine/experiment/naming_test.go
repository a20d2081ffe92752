package experiment

import (
	"errors"
	"testing"

	"confusio/engine/recipe"
)

// The recipe of a merge of models at hand is the one that makes them all.
func TestMergeRecipeNamesItsParents(t *testing.T) {
	want := fakeMerge()
	want.Measures = []string{"loss"}
	models := []recipe.Recipe{want.Parent(0), want.Parent(1)}
	m := *want.Merge
	m.Parents = []recipe.Parent{{Weight: "1"}, {Weight: "1"}}
	got, err := MergeRecipe(countings, models, nil, m)
	if err != nil {
		t.Fatal(err)
	}
	if got.Hash() != want.Hash() {
		t.Errorf("got %s\nwant %s", got.JSON(), want.JSON())
	}
	m.Method, m.Base = "ties", recipe.BaseInit
	base := want.Parent(1)
	base.Schedule.Steps, base.Schedule.Warmup = 0, 0
	got, err = MergeRecipe(countings, models, &base, m)
	if err != nil {
		t.Fatal(err)
	}
	if named, ok := got.Base(); !ok || named.Seeds != base.Seeds || named.Schedule.Steps != 0 {
		t.Errorf("its base is %s", named.JSON())
	}
}

// Models whose making is not known go with any of their shape, and lend the
// merge their names.
func TestMergeRecipeOfStrangers(t *testing.T) {
	ours := fakeMerge().Parent(0)
	stranger := func(hash, language string) recipe.Recipe {
		r := ours.Trained(recipe.Shares{{Language: language, Weight: "1"}}, recipe.Seeds{})
		r.Corpus = recipe.ImportedCorpus + hash
		r.Schedule.Steps, r.Schedule.Warmup, r.Model.Deviation = 0, 0, "0.02"
		return r
	}
	a, b := stranger("0000000000001fff", "de"), stranger("000000000000a2ff", "tr")
	m := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: []recipe.Parent{{Weight: "1"}, {Weight: "1"}, {Weight: "1"}}}
	got, err := MergeRecipe(countings, []recipe.Recipe{a, ours, b}, nil, m)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []recipe.Seeds{{Init: 1}, ours.Seeds, {Init: 10}} {
		if seeds := got.Merge.Parents[i].Seeds; seeds != want {
			t.Errorf("model %d is called %v, want %v", i, seeds, want)
		}
	}
	if got.Corpus != b.Corpus || got.Schedule != ours.Schedule {
		t.Errorf("the merge is %s", got.JSON())
	}
	m.Method, m.Base = "task_arithmetic", recipe.BaseMixed
	got, err = MergeRecipe(countings, []recipe.Recipe{ours, a, ours}, &b, m)
	if err != nil || got.Seeds != b.NamingSeeds() || got.Mixture.Languages.String() != "tr" || got.Corpus != b.Corpus {
		t.Errorf("a stranger as the base: %s, %v", got.JSON(), err)
	}
	m.Base = recipe.BaseInit
	if _, err = MergeRecipe(countings, []recipe.Recipe{ours, a, ours}, &b, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a stranger as the untrained network: %v", err)
	}
	wide := b
	wide.Model.Width *= 2
	m.Method, m.Base = "linear", ""
	if _, err = MergeRecipe(countings, []recipe.Recipe{ours, a, wide}, nil, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a stranger of another shape: %v", err)
	}
}

func TestMergeRecipeErrors(t *testing.T) {
	whole := fakeMerge()
	a, b := whole.Parent(0), whole.Parent(1)
	longer := b
	longer.Schedule.Steps++
	m := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: []recipe.Parent{{Weight: "1"}, {Weight: "1"}}}
	for name, models := range map[string][]recipe.Recipe{
		"settings": {a, longer}, "settings of a merge": {longer, whole}, "count": {a},
	} {
		if _, err := MergeRecipe(countings, models, nil, m); !errors.Is(err, ErrRecipe) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	m.Base = recipe.BaseInit
	if _, err := MergeRecipe(countings, []recipe.Recipe{a, b}, &b, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a trained model as fresh weights: got %v", err)
	}
	// Two bases made of the recipe's own mixture and seeds must be one.
	m.Method = "ties"
	fresh := func(seed uint64) *recipe.Recipe {
		r := a.Trained(a.Mixture.Languages, recipe.Seeds{Init: seed})
		r.Schedule.Steps, r.Schedule.Warmup = 0, 0
		return &r
	}
	staged, err := MergeRecipe(countings, []recipe.Recipe{a, b}, fresh(5), m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := MergeRecipe(countings, []recipe.Recipe{staged, b}, fresh(6), m); !errors.Is(err, ErrRecipe) {
		t.Errorf("two bases: got %v", err)
	}
	if r, err := MergeRecipe(countings, []recipe.Recipe{staged, b}, fresh(5), m); err != nil || r.Seeds.Init != 5 {
		t.Errorf("one base for two stages: %s, %v", r.JSON(), err)
	}
	m.Base = recipe.BaseMerge
	if _, err := MergeRecipe(countings, []recipe.Recipe{a, b}, &b, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("a trained model as a merged base: got %v", err)
	}
}
