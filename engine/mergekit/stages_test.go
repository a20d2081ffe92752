package mergekit

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/random"
	"confusio/engine/recipe"
)

// threeStages has its result in the middle and a stage in front of one it takes.
const threeStages = `
name: both
merge_method: slerp
base_model: most
models:
  - model: most
  - model: zh
parameters: {t: 0.25}
---
merge_method: ties
base_model: most
models:
  - {model: both, parameters: {weight: 1}}
  - {model: ru, parameters: {weight: 0.5}}
---
name: most
merge_method: linear
models:
  - {model: en, parameters: {weight: 1}}
  - {model: de, parameters: {weight: 1}}
dtype: float32
out_dtype: float16
`

func TestReadsSeveralStages(t *testing.T) {
	c, err := Decode([]byte(threeStages))
	if err != nil {
		t.Fatal(err)
	}
	one := recipe.Parent{Weight: "1"}
	want := Config{
		Models: []string{"both", "ru"}, Base: "most",
		Merge: recipe.Merge{Method: "ties", Knobs: recipe.Knobs{}, Parents: recipe.Parents{one, {Weight: "0.5"}}},
		Stages: []Config{
			{Name: "most", Models: []string{"en", "de"}, Merge: recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{one, one}}},
			{Name: "both", Models: []string{"most", "zh"},
				Merge: recipe.Merge{Method: "slerp", Knobs: recipe.Knobs{"t": "0.25"}, Parents: recipe.Parents{one, one}}},
		},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("read\n%+v, want\n%+v", c, want)
	}
	if back := there(t, c); !reflect.DeepEqual(back, c) {
		t.Errorf("it comes back as\n%+v", back)
	}
}

// One document may have a name, which no other one uses.
func TestOneStageKeepsItsName(t *testing.T) {
	c, err := Decode([]byte("name: alone\nmerge_method: passthrough\nmodels: [{model: a}]\n"))
	if err != nil || c.Name != "alone" || c.Stages != nil {
		t.Fatalf("%+v, %v", c, err)
	}
	if back := there(t, c); !reflect.DeepEqual(back, c) {
		t.Errorf("it comes back as %+v", back)
	}
}

func TestWritesSeveralStages(t *testing.T) {
	c, err := Decode([]byte(threeStages))
	if err != nil {
		t.Fatal(err)
	}
	text, err := Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	documents := strings.Split(string(text), "---\n")
	if len(documents) != 3 || !strings.HasPrefix(documents[0], headerOfStages+"name: most\n") || strings.Contains(documents[2], "name:") {
		t.Errorf("it is written as\n%s", text)
	}
	for i, d := range documents { // stages are published as float16, the result is left to the reader
		if strings.HasSuffix(d, "dtype: float32\nout_dtype: float16\n") != (i < 2) {
			t.Errorf("document %d ends wrongly:\n%s", i, d)
		}
	}
}

// Law: stages of every method, in any shape of tree, are written and read again
// as they are.
func TestStagesKeepTheirMeaning(t *testing.T) {
	var parts []Config
	each(t, true, func(t *testing.T, c Config) { parts = append(parts, there(t, c)) })
	d := &dice{key: random.Key{Seed: 99}}
	for at := 0; at+8 < len(parts); at += 5 {
		stages := slices.Clone(parts[at : at+2+d.below(6)])
		for i := range stages {
			stages[i].Models = slices.Clone(stages[i].Models)
			if i > 0 { // the merge before it, and sometimes one more
				stages[i].Models[0] = stages[i-1].Name
			}
			if n := len(stages[i].Models); i > 1 && n > 1 && d.below(2) == 0 {
				stages[i].Models[n-1] = stages[d.below(i-1)].Name
			}
			stages[i].Name = fmt.Sprintf("stage%d", i)
		}
		last := len(stages) - 1
		c := stages[last]
		c.Stages = stages[:last]
		if d.below(2) == 0 {
			c.Name = ""
		}
		if back := there(t, c); !reflect.DeepEqual(back, c) {
			t.Fatalf("%+v comes back as %+v", c, back)
		}
	}
}

// A tree of a recipe becomes stages, each once; what mergekit cannot make is
// refused.
func TestFromRecipe(t *testing.T) {
	r := recipe.Small()
	leaf := func(code string, weight recipe.Decimal) recipe.Parent {
		return recipe.Parent{Languages: recipe.Shares{{Language: code, Weight: "1"}}, Weight: weight}
	}
	twice := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{leaf("en", "1"), leaf("de", "3")}}
	middle := recipe.Merge{Method: "ties", Base: recipe.BaseMerge, BaseMerge: &twice, Knobs: recipe.Knobs{"density": "0.5"}, Parents: recipe.Parents{leaf("ru", "1")}}
	r.Merge = &recipe.Merge{Method: "nuslerp", Knobs: recipe.Knobs{}, Parents: recipe.Parents{{Merge: &middle, Weight: "0.5"}, {Merge: &twice, Weight: "2"}}}
	name := func(r recipe.Recipe) string { return r.Mixture.Languages.String() }
	c, err := FromRecipe(r.Canonical(), name)
	if err != nil {
		t.Fatal(err)
	}
	if c.Models[0] != "stage2" || c.Models[1] != "stage1" || len(c.Stages) != 2 || c.Stages[1].Base != "stage1" || c.Stages[0].Models[1] != "de" || c.Merge.Parents[1].Weight != "2" {
		t.Errorf("it becomes %+v", c)
	}
	if back := there(t, c); !reflect.DeepEqual(back, c) {
		t.Errorf("%+v comes back as %+v", c, back)
	}
	middle.Base, middle.BaseMerge = recipe.BaseMean, nil
	if _, err := FromRecipe(r.Canonical(), name); !errors.Is(err, ErrUnsupported) {
		t.Errorf("a mean as the base: %v", err)
	}
}

func TestRefusesStages(t *testing.T) {
	document := func(name, models string) string {
		if name != "" {
			name = "name: " + name + "\n"
		}
		return name + "merge_method: linear\nparameters: {weight: 1}\nmodels: [" + models + "]\n---\n"
	}
	var many strings.Builder
	for i := range maxStages + 2 {
		many.WriteString(document(fmt.Sprintf("s%d", i), fmt.Sprintf("{model: s%d}", i-1)))
	}
	for want, c := range map[string]struct {
		text string
		kind error
		line int
	}{
		"mergekit.of_itself ":        {document("a", "{model: a}") + document("", "{model: a}"), ErrInvalid, 1},
		"mergekit.of_itself_by":      {document("a", "{model: b}") + document("b", "{model: a}") + document("", "{model: a}"), ErrInvalid, 1},
		"mergekit.circle":            {document("a", "{model: b}") + document("b", "{model: a}"), ErrInvalid, 1},
		"mergekit.same_name":         {document("a", "{model: x}") + document("a", "{model: y}") + document("", "{model: a}"), ErrInvalid, 6},
		"mergekit.nameless_document": {document("", "{model: x}") + document("", "{model: y}"), ErrInvalid, 5},
		"mergekit.two_results":       {document("a", "{model: x}") + document("", "{model: y}"), ErrUnsupported, 1},
		"mergekit.two_results]":      {document("a", "{model: x}") + document("b", "{model: y}"), ErrUnsupported, 6},
		"mergekit.stages most=64":    {many.String(), ErrInvalid, 65*5 + 1},
		"mergekit.no_stage_name":     {document("a/b", "{model: x}") + document("", "{model: a/b}"), ErrUnsupported, 1},
		"mergekit.not_both":          {document("a", "{model: x}") + strings.ReplaceAll(document("", "{model: a}"), "linear", "fisher"), ErrUnsupported, 6},
	} {
		_, err := Decode([]byte(c.text))
		field := (*FieldError)(nil)
		if !errors.Is(err, c.kind) || !errors.As(err, &field) || field.Line != c.line || !strings.HasPrefix(field.Field, "document[") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v (line %d)", want, err, c.line)
		}
	}
}

func TestRefusesToWriteStages(t *testing.T) {
	stage := func(name string, models ...string) Config {
		c := Config{Name: name, Models: models, Merge: recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}}}
		for range models {
			c.Merge.Parents = append(c.Merge.Parents, recipe.Parent{Weight: "1"})
		}
		return c
	}
	with := func(c Config, stages ...Config) Config {
		c.Stages = stages
		return c
	}
	for want, c := range map[string]Config{
		"a stage without a name": with(stage("", "a"), stage("", "x")),
		"no name of a stage":     with(stage("", "a+b"), stage("a+b", "x")),
		"name of an earlier":     with(stage("", "a"), stage("a", "x"), stage("a", "y")),
		"before it is made":      with(stage("", "a", "b"), stage("a", "b"), stage("b", "x")),
		"a is made of itself":    with(stage("", "a"), stage("a", "a")),
		"nothing takes":          with(stage("", "x"), stage("a", "y")),
		"stages of its own":      with(stage("", "a"), with(stage("a", "b"), stage("b", "x"))),
		"more than 64":           with(stage("", "a"), make([]Config, maxStages+1)...),
		"no such method":         with(stage("", "a"), Config{Name: "a", Models: []string{"x"}, Merge: recipe.Merge{Method: "luck", Parents: recipe.Parents{{Weight: "1"}}}}),
	} {
		field := (*FieldError)(nil)
		if text, err := Encode(c); text != nil || !errors.As(err, &field) || !strings.HasPrefix(field.Field, "document[") {
			t.Errorf("%s: %v", want, err)
		}
	}
}
