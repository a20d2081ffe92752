package mergekit_test

import (
	"encoding/json"
	"errors"
	"testing"
	"testing/fstest"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// small is a model of two layers, and its folder.
func small(f testing.TB, at corpus.Registry, seed uint64) (*model.Params, recipe.Recipe, fstest.MapFS) {
	f.Helper()
	r := recipe.Small().Trained(recipe.Shares{{Language: "en", Weight: "1"}}, recipe.Seeds{Init: seed, Data: 1})
	r.Model.Width, r.Model.Heads, r.Model.KVHeads, r.Model.FF, r.Model.Layers = 8, 2, 2, 8, 2
	p, err := model.Init(experiment.Shape(r.Model), seed, 0.1)
	if err != nil {
		f.Fatal(err)
	}
	files, err := experiment.Folder(p, r, at, "test")
	if err != nil {
		f.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, file := range files {
		folder[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return p, r, folder
}

// bench is a folder whose config.json is another each time, and a model beside it.
type bench struct {
	at     corpus.Registry
	folder fstest.MapFS
	b      *model.Params
	ofB    recipe.Recipe
}

func newBench(t testing.TB) bench {
	t.Helper()
	x := bench{at: corpus.Registry{storycorpus.New()}}
	_, _, x.folder = small(t, x.at, 1)
	x.b, x.ofB, _ = small(t, x.at, 2)
	return x
}

// merge carries a YAML out on the folder with that config.json and the model beside it, in
// turn; it returns the recipe's name for it, or why it has none, too.
func (x bench) merge(c mergekit.Config, config []byte) (merged *model.Params, named recipe.Recipe, unnamed, err error) {
	here := fstest.MapFS{}
	for name, file := range x.folder {
		here[name] = file
	}
	here["config.json"] = &fstest.MapFile{Data: config}
	a, ofA, _, err := experiment.OpenFolder(here, x.at, recipe.Shares{{Language: "en", Weight: "1"}})
	if err != nil {
		return nil, named, nil, err
	}
	m, recipes := experiment.Merging{Merge: c.Merge}, []recipe.Recipe{}
	var base *recipe.Recipe
	if c.Base != "" {
		m.Base, base, m.Merge.Base = x.b, &x.ofB, recipe.BaseMixed
	}
	for i := range c.Models {
		p, r := a, ofA
		if i%2 == 1 {
			p, r = x.b, x.ofB
		}
		m.Parents, recipes = append(m.Parents, experiment.Parent{Params: p}), append(recipes, r)
	}
	named, unnamed = experiment.MergeRecipe(x.at, recipes, base, m.Merge)
	merged, err = experiment.Merge(m, nil)
	return merged, named, unnamed, err
}

// folderMerges are YAMLs that can be made of the bench, with its layers.
var folderMerges = map[string]int{
	"merge_method: linear\nmodels: [{model: a}, {model: b}]\nparameters: {weight: 1}\n":                                                                      2,
	"merge_method: passthrough\nslices:\n- sources: [{model: a, layer_range: [0, 2]}]\n- sources: [{model: b, layer_range: [1, 2]}]\n":                       3,
	"merge_method: ties\nbase_model: b\nmodels: [{model: a, parameters: {weight: 1, density: 0.5}}]\n":                                                       2,
	"merge_method: slerp\nbase_model: a\nparameters: {t: [0, 1]}\nslices: [{sources: [{model: a, layer_range: [0, 1]}, {model: b, layer_range: [1, 2]}]}]\n": 1,
}

// changed puts fields in front of a config.json's own of the same name.
func changed(config []byte, field, value string) []byte {
	var all map[string]any
	if err := json.Unmarshal(config, &all); err != nil {
		panic(err)
	}
	all[field] = json.RawMessage(value)
	data, err := json.Marshal(all)
	if err != nil {
		panic(err)
	}
	return data
}

// What the fuzzing starts from is made, or refused for what is different.
func TestMergesOfFolders(t *testing.T) {
	x := newBench(t)
	config := x.folder["config.json"].Data
	for yaml, layers := range folderMerges {
		c, err := mergekit.Decode([]byte(yaml))
		if err != nil {
			t.Fatal(err)
		}
		merged, named, unnamed, err := x.merge(c, config)
		if err != nil || unnamed != nil || merged.Config.Layers != layers || experiment.Shape(named.Made()) != merged.Config {
			t.Errorf("%s: %v, %v", yaml, err, unnamed)
		}
		if merged, _, _, err = x.merge(c, changed(config, "max_position_embeddings", "64")); err != nil || merged.Config.Context != 64 {
			t.Errorf("%s of two contexts: %v", yaml, err)
		}
		if _, _, _, err := x.merge(c, changed(config, "num_hidden_layers", "1")); err == nil {
			t.Errorf("%s is made of a model that says one layer and has two", yaml)
		}
	}
}

// FuzzMergesOfFolders reads any YAML beside a model with any config.json: there is an error
// that can be said, or a merge of as many layers as it says, whose recipe names its form.
func FuzzMergesOfFolders(f *testing.F) {
	x := newBench(f)
	config := x.folder["config.json"].Data
	for yaml := range folderMerges {
		f.Add([]byte(yaml), config)
		for field, value := range map[string]string{"rope_theta": "500000", "max_position_embeddings": "64", "num_hidden_layers": "1", "rms_norm_eps": "1e-6", "attention_bias": "true"} {
			f.Add([]byte(yaml), changed(config, field, value))
		}
	}
	f.Fuzz(func(t *testing.T, yaml, config []byte) {
		c, err := mergekit.Decode(yaml)
		if err != nil {
			return // FuzzDecode looks at it
		}
		said := func(err error) {
			if sayer := phrase.Sayer(nil); !errors.As(err, &sayer) {
				t.Fatalf("an error that nobody can say: %v", err)
			}
		}
		merged, named, unnamed, err := x.merge(c, config)
		if err != nil {
			said(err)
			return
		}
		if n := c.Merge.Slices.Layers(); n > 0 && n != merged.Config.Layers {
			t.Errorf("%d layers of slices become %d", n, merged.Config.Layers)
		}
		if unnamed != nil {
			said(unnamed)
		} else if form := experiment.Shape(named.Made()); form != merged.Config {
			t.Errorf("%+v is made and %+v named", merged.Config, form)
		}
	})
}
