package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// A merge leaves as mergekit's YAML and comes back as the same merge, from the
// same files or from the folders that mergekit would read.
func TestMergeAsMergekitWritesIt(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	b.run(0, with("train", "--mix", "de", "--init", "3", "-o", "base.safetensors")...)
	b.run(0, "export", "en.safetensors", "--out", "packed.zip")
	var first, second merged
	b.decode(&first, "merge", "en.safetensors", "zh.safetensors", "--method", "ties", "--base", "base.safetensors",
		"--knob", "density=0.5", "--rules", "weight.1~mlp:0:1", "--mergekit", "merge.yml", "-o", "first.safetensors")
	b.decode(&second, "merge", "--config", "merge.yml", "-o", "second.safetensors")
	if first.Config != "merge.yml" || first.Method != "ties" || second.Recipe != first.Recipe {
		t.Errorf("first %+v, second %+v", first, second)
	}
	one, _ := os.ReadFile("first.safetensors")
	two, _ := os.ReadFile("second.safetensors")
	if len(one) == 0 || !bytes.Equal(one, two) {
		t.Error("the merge that came back has other bytes")
	}

	yaml := "merge_method: linear\nmodels:\n  - model: packed.zip\n    parameters: {weight: 1}\n  - model: zh\n    parameters: {weight: 1}\n"
	if err := os.WriteFile("zip.yml", []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	b.run(0, "merge", "--config", "zip.yml", "-o", "third.safetensors")

	for _, test := range []struct {
		yaml, want string
	}{
		{"merge_method: luck\nmodels: [{model: en}]\n", "luck"},
		{"merge_method: linear\nmodels: [{model: nowhere, parameters: {weight: 1}}]\n", "nowhere"},
		{"[", "broken.yml"},
	} {
		if err := os.WriteFile("broken.yml", []byte(test.yaml), 0o644); err != nil {
			t.Fatal(err)
		}
		b.run(1, "merge", "--config", "broken.yml")
		if !strings.Contains(b.err.String(), test.want) {
			t.Errorf("%q does not say %q", b.err.String(), test.want)
		}
	}
	b.run(1, "merge")
	b.run(1, "merge", "en.safetensors", "--config", "merge.yml")
}

// inStages is a merge of merges: its parent and its base are merges themselves.
const inStages = `# mergekit-multi FILE --intermediate-dir FOLDER --out-path FOLDER; without a network, add --no-write-model-card
name: both
merge_method: slerp
base_model: en
models:
  - model: en
  - model: zh
parameters:
  t: 0.25
dtype: float32
out_dtype: float16
---
name: spread
merge_method: ties
base_model: fresh
models:
  - model: both
    parameters:
      weight: 1
  - model: zh
    parameters:
      weight: 0.5
parameters:
  density: 0.5
dtype: float32
out_dtype: float16
---
merge_method: task_arithmetic
base_model: both
models:
  - model: spread
    parameters:
      weight: 1
dtype: float32
`

// A merge in stages is the merge of the merges made one by one: the same bytes,
// recipe and all; and it is written as it was read.
func TestMergeInStages(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	b.run(0, with("train", "--mix", "de", "--init", "3", "--steps", "0", "--warmup", "0", "-o", "fresh.safetensors")...)
	yaml := inStages
	if err := os.WriteFile("stages.yml", []byte(yaml), 0o644); err != nil {
		t.Fatal(err)
	}
	var whole merged
	b.decode(&whole, "merge", "--config", "stages.yml", "--mergekit", "again.yml", "-o", "whole.safetensors")
	if again, _ := os.ReadFile("again.yml"); string(again) != yaml {
		t.Errorf("it is written as\n%s", again)
	}
	var both, last merged
	b.decode(&both, "merge", "en.safetensors", "zh.safetensors", "--method", "slerp", "--knob", "t=0.25", "-o", "both.safetensors")
	b.run(0, "merge", "both.safetensors", "zh.safetensors", "--method", "ties", "--base", "fresh.safetensors", "--weights", "1,0.5",
		"--knob", "density=0.5", "-o", "spread.safetensors")
	b.decode(&last, "merge", "spread.safetensors", "--method", "task_arithmetic", "--base", "both.safetensors", "-o", "last.safetensors")
	if whole.Recipe != last.Recipe || len(last.Parents) != 1 || last.Parents[0] != whole.Parents[0] {
		t.Errorf("in one go %+v, by hand %+v", whole, last)
	}
	one, _ := os.ReadFile("whole.safetensors")
	two, _ := os.ReadFile("last.safetensors")
	if len(one) == 0 || !bytes.Equal(one, two) {
		t.Error("the merge made by hand has other bytes")
	}
	l, err := load("whole.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	if f, _ := recipe.Lookup("parents"); f.Get(l.recipe) != "ties(slerp(en@1.1/zh@2.1!knobs=t:0.25)/zh@2.1*0.5!base=init!knobs=density:0.5)" {
		t.Errorf("the file tells %s", f.Get(l.recipe))
	}
	if f, _ := recipe.Lookup("base-merge"); f.Get(l.recipe) != "slerp(en@1.1/zh@2.1!knobs=t:0.25)" {
		t.Errorf("its base is %s", f.Get(l.recipe))
	}
	var results experiment.Results
	if err := os.WriteFile("recipe.json", l.recipe.JSON(), 0o644); err != nil {
		t.Fatal(err)
	}
	b.decode(&results, "run", "recipe.json", "--stories", "2", "--samples", "1", "--mergekit", "told.yml")
	if kept, err := load(filepath.Join("models", l.recipe.Hash()+".safetensors")); err != nil || !slices.Equal(kept.params.Data, l.params.Data) {
		t.Errorf("the recipe makes another model than the file that tells it: %v", err)
	}
	b.run(0, "merge", "--config", "told.yml", "-o", "told.safetensors")
	if data, _ := os.ReadFile("told.safetensors"); !bytes.Equal(data, one) {
		t.Error("the recipe as YAML makes other bytes")
	}
	b.run(1, with("run", "--mergekit", "none.yml")...)
	b.decode(&results, "eval", "whole.safetensors", "--stories", "2", "--samples", "1")
	if !slices.Equal(results.Languages, []string{"en", "zh"}) {
		t.Errorf("it is measured on %v", results.Languages)
	}
	b.refusesStages()
}

// refusesStages breaks the merge of merges and reads what is said of it.
func (b *bench) refusesStages() {
	b.t.Helper()
	for _, change := range []struct{ from, to, want string }{
		{"base_model: fresh", "base_model: nowhere", "Stage spread: There is no file nowhere."},
		{"model: spread", "model: nowhere", "No other merge takes it"},
		{"method: ties", "method: luck", "document[1].merge_method"},
		{"base_model: en\nmodels:\n  - model: en", "base_model: both\nmodels:\n  - model: both", "made of itself"},
	} {
		broken := strings.Replace(inStages, change.from, change.to, 1)
		if err := os.WriteFile("broken.yml", []byte(broken), 0o644); err != nil {
			b.t.Fatal(err)
		}
		b.run(1, "merge", "--config", "broken.yml")
		if !strings.Contains(b.err.String(), change.want) {
			b.t.Errorf("%q does not say %q", b.err.String(), change.want)
		}
	}
}

// In float32 a merge leaves unrounded, for comparisons; as a model it is the one
// that was published.
func TestExactMerge(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	merge := []string{"merge", "en.safetensors", "zh.safetensors", "--weights", "0.3,0.7"}
	b.run(0, append(merge, "-o", "rounded.safetensors")...)
	b.run(0, append(merge, "--float32", "-o", "exact.safetensors")...)
	read := func(path string, how func([]byte) (*model.Params, recipe.Recipe, error)) []float32 {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := how(data)
		if err != nil {
			t.Fatal(err)
		}
		return p.Data
	}
	rounded, exact := read("rounded.safetensors", experiment.LoadExact), read("exact.safetensors", experiment.LoadExact)
	if slices.Equal(rounded, exact) || !slices.Equal(rounded, read("exact.safetensors", experiment.Load)) {
		t.Error("the exact merge does not round to the published one")
	}
	for _, kind := range []string{"rounded", "exact"} {
		b.run(0, "export", kind+".safetensors", "--out", kind)
		b.run(0, "export", kind+".safetensors", "--float32", "--out", kind+"32")
		b.run(0, "import", kind+"32", "--out", "back.safetensors")
		if !slices.Equal(read("back.safetensors", experiment.LoadExact), rounded) {
			t.Errorf("%s: exported in float32 it comes back as another model", kind)
		}
		config, _ := os.ReadFile(kind + "32/config.json")
		if !strings.Contains(string(config), `"torch_dtype": "float32"`) {
			t.Errorf("the configuration is %s", config)
		}
	}
	if !slices.Equal(read("exact32/model.safetensors", experiment.LoadExact), exact) || !slices.Equal(read("rounded32/model.safetensors", experiment.LoadExact), rounded) {
		t.Error("an export in float32 changes the weights")
	}
	first, _ := os.ReadFile("rounded/model.safetensors")
	second, _ := os.ReadFile("exact/model.safetensors")
	if !bytes.Equal(first, second) {
		t.Error("an export in float16 is not rounded as a published model")
	}
}
