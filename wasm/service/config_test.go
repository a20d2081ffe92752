package service

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/experiment"
	"confusio/engine/huggingface"
	"confusio/engine/language"
	"confusio/engine/mergekit"
	"confusio/engine/recipe"
	"confusio/ui/words"
	"confusio/wasm/protocol"
)

// gradient is a merge with a gradient, a filter and a base.
var gradient = protocol.Config{Merge: string(tiesOf().JSON()), Names: []string{"en", "de"}, Base: "untrained"}

func tiesOf() recipe.Merge {
	m := recipe.Merge{Method: "ties", Parents: recipe.Parents{{Weight: "1"}, {Weight: "0.25"}}, Knobs: recipe.Knobs{"density": "0.5"}, Seed: 7}
	if err := m.Rules.Set("weight.1~mlp:0:1,density~attn:1:0.5"); err != nil {
		panic(err)
	}
	return m
}

func TestMergesLeaveAsYAMLAndComeBack(t *testing.T) {
	d := newDesk(t)
	d.work(&protocol.WriteConfig{Order: protocol.For(4), Config: gradient})
	written := take[*protocol.ConfigWritten](d, 1)[0]
	if written.ID != 4 || !strings.Contains(written.YAML, "merge_method: ties") || !strings.Contains(written.YAML, "value: [0, 1]") {
		t.Errorf("wrote %+v", written)
	}
	d.work(&protocol.ReadConfig{Order: protocol.For(5), YAML: written.YAML})
	back := take[*protocol.ConfigRead](d, 1)[0]
	if back.ID != 5 || !reflect.DeepEqual(back.Config, gradient) {
		t.Errorf("%+v came back as %+v", gradient, back.Config)
	}
}

// With its models a merge leaves as a zip that mergekit runs: the YAML, and
// beside it a folder by each name that stands in it.
func TestMergesLeaveWithTheirModels(t *testing.T) {
	d := newDeskOf(t, books)
	made := recipe.Small().Trained(recipe.Shares{{Language: "en", Weight: "1"}}, recipe.Seeds{Init: 1, Data: 2})
	order := &protocol.WriteConfig{Order: protocol.For(9), Config: gradient}
	for i, name := range []string{"en", "de", "untrained"} {
		made.Seeds.Init = uint64(i)
		id := protocol.ModelID(i + 1)
		d.work(&protocol.Init{Order: protocol.For(1), Model: id, Recipe: string(made.JSON())})
		order.Models = append(order.Models, protocol.Stored{Model: id, Name: name})
	}
	d.events = nil
	d.work(order)
	packed := take[*protocol.Packed](d, 1)[0]
	if packed.ID != 9 || packed.Name != "merge.zip" {
		t.Errorf("packed %d, %s", packed.ID, packed.Name)
	}
	all, err := zip.NewReader(bytes.NewReader(packed.Zip), int64(len(packed.Zip)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(all, "merge.yml")
	if c, problem := mergekit.Decode(text); err != nil || problem != nil || !slices.Equal(c.Models, []string{"en", "de"}) || c.Base != "untrained" {
		t.Errorf("%s: %v, %v", text, err, problem)
	}
	for i, stored := range order.Models {
		folder, err := fs.Sub(all, stored.Name)
		if err != nil {
			t.Fatal(err)
		}
		params, _, err := experiment.FromFolder(folder, books, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(params.Data, d.library.models[protocol.ModelID(i+1)].Data) {
			t.Errorf("the folder %s holds another model", stored.Name)
		}
	}
	for _, name := range []string{"", ".", "..", "a/b", "merge.yml"} {
		order.Models[0].Name = name
		d.events = nil
		d.work(order)
		if got, ok := d.events[0].(*protocol.Failed); !ok || got.Cause != protocol.FailRecipe {
			t.Errorf("a folder called %q: %#v", name, d.events[0])
		}
	}
}

// stages is a merge of a merge.
const stages = `
name: first
merge_method: linear
parameters: {weight: 1}
models: [{model: en}, {model: de}]
---
merge_method: linear
parameters: {weight: 1}
models: [{model: first}, {model: ru}]
`

func TestStagesAreReadAndWritten(t *testing.T) {
	d := newDesk(t)
	d.work(&protocol.ReadConfig{Order: protocol.For(5), YAML: stages})
	read := take[*protocol.ConfigRead](d, 1)[0]
	if len(read.Stages) != 1 || read.Stages[0].Name != "first" || read.Stages[0].Config.Names[1] != "de" || read.Config.Names[0] != "first" {
		t.Errorf("%+v", read)
	}
	d.work(&protocol.WriteConfig{Order: protocol.For(6), Config: read.Config, Stages: read.Stages})
	c, err := mergekit.Decode([]byte(stages))
	if err != nil {
		t.Fatal(err)
	}
	want, err := mergekit.Encode(c) // as the command line does
	if err != nil {
		t.Fatal(err)
	}
	if got := take[*protocol.ConfigWritten](d, 1)[0].YAML; got != string(want) || !strings.Contains(got, "\n---\n") {
		t.Errorf("it is written as\n%s\nand on the command line as\n%s", got, want)
	}
}

func TestConfigsThatCannotBeTaken(t *testing.T) {
	regmean, stray := recipe.Merge{Method: "regmean", Parents: tiesOf().Parents}, tiesOf()
	stray.Rules[0].Model = 2
	ours, weight, rules := gradient, gradient, gradient
	ours.Merge, ours.Base = string(regmean.JSON()), ""
	early := ours
	early.Names = []string{"fr", "it"}
	weight.Merge = strings.Replace(weight.Merge, "0.25", "much", 1)
	rules.Merge = string(stray.JSON())
	for name, c := range map[string]struct {
		request protocol.Request
		cause   protocol.FailKind
		says    string
	}{
		"no YAML":               {&protocol.ReadConfig{Order: protocol.For(1), YAML: "{"}, protocol.FailConfig, "Line 1"},
		"a method of nobody":    {&protocol.ReadConfig{Order: protocol.For(1), YAML: "merge_method: magic\nmodels: [{model: a}, {model: b}]"}, protocol.FailConfig, "merge_method"},
		"stages in a circle":    {&protocol.ReadConfig{Order: protocol.For(1), YAML: strings.Replace(stages, "model: en", "model: first", 1)}, protocol.FailConfig, "first"},
		"a method of ours":      {&protocol.WriteConfig{Order: protocol.For(1), Config: ours}, protocol.FailConfig, "not written. mergekit has no RegMean"},
		"a weight that is none": {&protocol.WriteConfig{Order: protocol.For(1), Config: weight}, protocol.FailRecipe, "much"},
		"a stage of ours":       {&protocol.WriteConfig{Order: protocol.For(1), Config: gradient, Stages: []protocol.Stage{{Name: "en", Config: early}}}, protocol.FailConfig, "document[0].merge_method"},
		"a stage like no other": {&protocol.WriteConfig{Order: protocol.For(1), Config: gradient, Stages: []protocol.Stage{{Name: "en", Config: weight}}}, protocol.FailRecipe, "much"},
		"a rule that is none":   {&protocol.WriteConfig{Order: protocol.For(1), Config: rules}, protocol.FailRecipe, "merge.rules"},
	} {
		d := newDesk(t)
		d.work(c.request)
		got, ok := d.events[0].(*protocol.Failed)
		if len(d.events) != 1 || !ok || got.ID != 1 || got.Cause != c.cause || !strings.Contains(words.English().Say(got.What), c.says) || got.Do.Empty() {
			t.Errorf("%s: %#v", name, d.events[0])
		}
	}
}

// A rule reaches the merge: weights that leave one model alone in every layer
// give the same losses as that model has, and a gradient gives others.
func TestRulesReachTheMerge(t *testing.T) {
	d := newDesk(t)
	d.expert(1, "aa", 11)
	d.expert(2, "bb", 12)
	loss := func(id protocol.ModelID) float64 {
		d.work(&protocol.Evaluate{Order: protocol.For(31), Subject: protocol.Subject{Models: []protocol.ModelID{id}}, Languages: []string{"aa"}, Stories: 16})
		return take[*protocol.Evaluated](d, 1)[0].Scores[0].Token
	}
	merged := func(rules ...recipe.Rule) float64 {
		d.work(ordered(33, 40, recipe.Merge{Method: "linear", Rules: rules}, 11, 12))
		take[*protocol.Merged](d, 1)
		return loss(40)
	}
	alone := merged(recipe.Rule{Setting: "weight", Model: 1, Values: []recipe.Decimal{"0"}})
	if expert := loss(11); alone != expert {
		t.Errorf("the first model alone has a loss of %g, and %g within the merge", expert, alone)
	}
	if some := merged(recipe.Rule{Setting: "weight", Model: 1, Filter: "mlp", Values: []recipe.Decimal{"0"}}); some == alone || some == merged() {
		t.Errorf("a rule for some tensors changes nothing: %g", some)
	}
	d.work(ordered(34, 41, recipe.Merge{Method: "linear", Rules: recipe.Rules{{Setting: "weight", Model: 2, Values: []recipe.Decimal{"0"}}}}, 11, 12))
	if got, ok := d.events[0].(*protocol.Failed); !ok || got.Cause != protocol.FailRecipe {
		t.Errorf("a rule for a model that is not there: %#v", d.events[0])
	}
}

// A model whose file does not say what it was trained on is taken, under no
// language; the reader's word comes with each merge.
func TestModelsThatDoNotSayTheirLanguages(t *testing.T) {
	made := recipe.Small().Trained(recipe.Shares{{Language: "en", Weight: "1"}}, recipe.Seeds{Init: 1, Data: 2})
	params, err := experiment.Untrained(made)
	if err != nil {
		t.Fatal(err)
	}
	files, err := experiment.Folder(params, made, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	bare, err := checkpoint.Encode(&checkpoint.File{Weights: params.Set()}, checkpoint.Float32)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		if f.Name == "model.safetensors" {
			files[i].Data = bare
		}
	}
	carded, err := huggingface.Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := huggingface.Zip(slices.DeleteFunc(files, func(f huggingface.File) bool { return f.Name == "README.md" }))
	if err != nil {
		t.Fatal(err)
	}
	d := newDeskOf(t, books)
	for i, c := range []struct {
		file []byte
		want string
	}{{carded, "en"}, {packed, language.Undetermined}, {bare, language.Undetermined}} {
		d.work(&protocol.Load{Order: protocol.For(protocol.ID(10 + i)), Model: 7, Weights: c.file})
		read, err := recipe.Parse([]byte(take[*protocol.Loaded](d, 1)[0].Recipe))
		if err != nil || read.Mixture.Languages[0].Language != c.want || !read.Imported() {
			t.Errorf("file %d: its recipe is %s, %v", i, read.JSON(), err)
		}
	}
	if got := languages(d.making(7, nil)); len(got) > 0 {
		t.Errorf("languages nobody said: %v", got)
	}
	turkish := recipe.Shares{{Language: "tr", Weight: "1"}}
	if got := languages(d.making(7, turkish)).String(); got != "tr" {
		t.Errorf("the reader says Turkish, and the engine hears %q", got)
	}
	d.work(&protocol.Init{Order: protocol.For(2), Model: 8, Recipe: string(made.JSON())})
	if got := languages(d.making(8, turkish)).String(); got != "en" {
		t.Errorf("a model that says it itself speaks %q", got)
	}
}
