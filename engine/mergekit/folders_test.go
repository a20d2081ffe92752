package mergekit_test

import (
	"errors"
	"slices"
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
func small(f *testing.F, at corpus.Registry, seed uint64) (*model.Params, recipe.Recipe, fstest.MapFS) {
	f.Helper()
	r := recipe.Small().Trained(recipe.Shares{{Language: "en", Weight: "1"}}, recipe.Seeds{Init: seed, Data: 1})
	r.Model.Width, r.Model.Heads, r.Model.KVHeads, r.Model.FF = 4, 1, 1, 4
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

// FuzzMergesOfFolders reads any YAML beside a model with any config.json: there is an error
// that can be said, or a merge of as many layers as it says, whose recipe names its form.
func FuzzMergesOfFolders(f *testing.F) {
	at := corpus.Registry{storycorpus.New()}
	_, _, folder := small(f, at, 1)
	b, ofB, _ := small(f, at, 2)
	config := folder["config.json"].Data
	f.Add([]byte("merge_method: linear\nmodels: [{model: a}, {model: b}]\nparameters: {weight: 1}\n"), config)
	f.Add([]byte("merge_method: passthrough\nslices:\n- sources: [{model: a, layer_range: [0, 2]}]\n- sources: [{model: b, layer_range: [1, 2]}]\n"), config)
	f.Add([]byte("merge_method: ties\nbase_model: b\nmodels: [{model: a, parameters: {weight: 1, density: 0.5}}]\n"), config)
	f.Add([]byte("merge_method: slerp\nbase_model: a\nparameters: {t: [0, 1]}\nslices: [{sources: [{model: a, layer_range: [0, 1]}, {model: b, layer_range: [1, 2]}]}]\n"), config)
	for _, change := range []string{`"rope_theta": 500000`, `"max_position_embeddings": 64`, `"num_hidden_layers": 1`, `"rms_norm_eps": 1e-6`, `"attention_bias": true`} {
		f.Add([]byte("merge_method: linear\nmodels: [{model: a}, {model: b}]\nparameters: {weight: 1}\n"), slices.Concat(config[:len(config)-2], []byte(", "+change+"}\n")))
	}
	f.Fuzz(func(t *testing.T, yaml, config []byte) {
		c, err := mergekit.Decode(yaml)
		if err != nil {
			return // FuzzDecode looks at it
		}
		here := fstest.MapFS{}
		for name, file := range folder {
			here[name] = file
		}
		here["config.json"] = &fstest.MapFile{Data: config}
		said := func(err error) {
			if sayer := phrase.Sayer(nil); !errors.As(err, &sayer) {
				t.Fatalf("an error that nobody can say: %v", err)
			}
		}
		a, ofA, _, err := experiment.OpenFolder(here, at, recipe.Shares{{Language: "en", Weight: "1"}})
		if err != nil {
			said(err)
			return
		}
		m, recipes := experiment.Merging{Merge: c.Merge}, []recipe.Recipe{}
		var base *recipe.Recipe
		if c.Base != "" {
			m.Base, base, m.Merge.Base = b, &ofB, recipe.BaseInit
		}
		for i := range c.Models {
			p, r := a, ofA
			if i%2 == 1 {
				p, r = b, ofB
			}
			m.Parents, recipes = append(m.Parents, experiment.Parent{Params: p}), append(recipes, r)
		}
		named, unnamed := experiment.MergeRecipe(at, recipes, base, m.Merge)
		merged, err := experiment.Merge(m, nil)
		if err != nil {
			said(err)
			return
		}
		if n := m.Merge.Slices.Layers(); n > 0 && n != merged.Config.Layers {
			t.Errorf("%d layers of slices become %d", n, merged.Config.Layers)
		}
		if unnamed != nil {
			said(unnamed)
		} else if form := experiment.Shape(named.Made()); form != merged.Config {
			t.Errorf("%+v is made and %+v named", merged.Config, form)
		}
	})
}
