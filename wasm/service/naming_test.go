package service

import (
	"testing"

	"confusio/engine/experiment"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// A merge made here has the recipe that the same merge has on the command line:
// both ask the engine, and neither believes what it is told of a model.
func TestMergesAreNamedByTheEngine(t *testing.T) {
	d := newDesk(t)
	var recipes []recipe.Recipe
	for i, language := range []string{"aa", "bb"} {
		made, err := recipe.Parse([]byte(settings(language, uint64(i+1), 10)))
		if err != nil {
			t.Fatal(err)
		}
		made.Schedule.Steps, made.Schedule.Warmup = 0, 0 // as Init makes it
		recipes = append(recipes, made)
		d.work(&protocol.Init{Order: protocol.For(1), Model: protocol.ModelID(11 + i), Recipe: string(made.JSON())})
	}
	m := recipe.Merge{Method: "slerp", Knobs: recipe.Knobs{"t": "0.25"},
		Parents: recipe.Parents{{Weight: "1", Seeds: recipe.Seeds{Init: 99}, Languages: recipe.Shares{{Language: "qq", Weight: "1"}}}, {Weight: "1"}}}
	want, err := experiment.MergeRecipe(d.options.Corpora, recipes, nil, m)
	if err != nil {
		t.Fatal(err)
	}
	d.events = nil
	d.work(ordered(2, 40, m, 11, 12))
	if got := take[*protocol.Merged](d, 1)[0].Recipe; got != string(want.JSON()) {
		t.Errorf("the merge is called %s, want %s", got, want.JSON())
	}
}

// Models of different settings have a merge, but no recipe says it: it is not
// written under a false one.
func TestMergesWithoutARecipeAreNotWritten(t *testing.T) {
	d := newDesk(t)
	d.expert(1, "aa", 11)
	d.work(&protocol.Init{Order: protocol.For(3), Model: 12, Recipe: settings("aa", 2, 10)})
	d.events = nil
	d.work(ordered(2, 40, recipe.Merge{Method: "linear"}, 11, 12))
	if got := take[*protocol.Merged](d, 1)[0].Recipe; got != "" {
		t.Errorf("the merge is called %s", got)
	}
	d.work(&protocol.Pack{Order: protocol.For(3), Model: 40, Name: "x.zip"})
	if got := take[*protocol.Failed](d, 1)[0]; got.Cause != protocol.FailRecipe || got.What.Key != "experiment.model" {
		t.Errorf("it is packed: %+v", got)
	}
}
