package experiment

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

const formsFolder = "../huggingface/testdata/"

// bytesAlone is a tokenizer.json of the bytes and nothing else, for models of which
// logits alone are compared.
func bytesAlone(t *testing.T) *fstest.MapFile {
	t.Helper()
	vocab := map[string]int{}
	next := rune(0x100)
	for b := range 256 {
		name := rune(b)
		if b <= ' ' || b > '~' && b < 0xa1 || b == 0xad {
			name, next = next, next+1
		}
		vocab[string(name)] = b
	}
	data, err := json.Marshal(map[string]any{
		"pre_tokenizer": map[string]any{"type": "ByteLevel", "add_prefix_space": false}, "model": map[string]any{"type": "BPE", "vocab": vocab, "merges": []string{}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: data}
}

// formOf reads a model that forms.py wrote, with the config.json of a version of
// transformers.
func formOf(t *testing.T, name, config string) *model.Params {
	t.Helper()
	folder := fstest.MapFS{"tokenizer.json": bytesAlone(t)}
	files, err := filepath.Glob(formsFolder + "forms/" + name + "/model*")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range append(files, formsFolder+"forms/"+name+"/"+config) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Base(file)
		if to == config {
			to = "config.json"
		}
		folder[to] = &fstest.MapFile{Data: data}
	}
	m, err := huggingface.Import(folder, shapesOf)
	if err != nil {
		t.Fatalf("%s, %s: %v", name, config, err)
	}
	p, err := model.FromSet(Shape(m.Shape), m.Weights)
	if err != nil {
		t.Fatalf("%s, %s: %v", name, config, err)
	}
	return p
}

// Each form gives the logits of transformers, in both shapes of config.json. Both
// compute in single precision, on logits of size five: 2e-5 is some fifty roundings. Half
// precision holds the weights exactly.
func TestFormsAgainstTransformers(t *testing.T) {
	data, err := os.ReadFile(formsFolder + "forms.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden map[string]struct {
		Tokens []int32
		Rows   []int
		Logits [][]float64
	}
	if err := json.Unmarshal(data, &golden); err != nil || len(golden) < 14 {
		t.Fatalf("%d forms, %v", len(golden), err)
	}
	for name, g := range golden {
		for _, config := range []string{"config.json", "config.transformers-4.json"} {
			p := formOf(t, name, config)
			b := &model.Batch{Tokens: g.Tokens, Targets: g.Tokens, Starts: []int32{0, int32(len(g.Tokens))}}
			acts := model.NewActs(p.Config, len(g.Tokens))
			if err := model.Forward(p, acts, b, nil); err != nil {
				t.Fatal(err)
			}
			worst := 0.0
			for i, row := range g.Rows {
				for j, want := range g.Logits[i] {
					worst = max(worst, math.Abs(float64(acts.Logits()[row*p.Config.Vocab+j])-want))
				}
			}
			t.Logf("%s, %s: off by %.1e at most", name, config, worst)
			if !(worst < 2e-5) {
				t.Errorf("%s, %s: logits are off by %g", name, config, worst)
			}
		}
	}
}

// A model of any form that is exported comes back to the bit, and so does one that
// was trained further there, whose final norm has gains now.
func TestFormsComeBack(t *testing.T) {
	for name, change := range map[string]func(*recipe.Model){
		"a fine-tune": func(m *recipe.Model) { m.Gain = true },
		"everything": func(m *recipe.Model) {
			m.Gain, m.Biases, m.Epsilon, m.Theta, m.Head, m.Tied = true, recipe.BiasAll, "0.000001", "500000", 16, false
			m.Scaling = "llama3:8:1:4:8192"
		},
		"a long context": func(m *recipe.Model) { m.Context, m.Scaling = 131072, "linear:4" },
		"dynamic":        func(m *recipe.Model) { m.Biases, m.Scaling = recipe.BiasFF, "dynamic:2" },
	} {
		_, r := foreign(t, true)
		change(&r.Model)
		p := uneven(t, Shape(r.Model), 5)
		Round(p)
		files, err := Folder(p, r, books, "test")
		if err != nil {
			t.Fatal(err)
		}
		q, made, err := FromFolder(folderOf(files), books, nil)
		if err != nil || q.Config != p.Config || !slices.Equal(q.Data, p.Data) || made.Hash() != r.Hash() {
			t.Errorf("%s: %v", name, err)
		}
	}
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	folder := folderOf(files)
	gain := tensor.New(p.Config.Width)
	for i := range gain.Data {
		gain.Data[i] = 1 + float32(i)/100
	}
	withTensor(t, folder, p, model.FinalNormName, gain)
	q, made, err := FromFolder(folder, books, nil)
	if err != nil || !made.Model.Gain || !slices.Equal(q.View(model.FinalNormName), gain.Data) || made.Hash() == r.Hash() {
		t.Errorf("a gain is lost: %v", err)
	}
	for i := range gain.Data {
		gain.Data[i] = 1 - 0x1p-24
	}
	withTensor(t, folder, p, model.FinalNormName, gain)
	if _, made, err = FromFolder(folder, books, nil); err != nil || made.Model.Gain {
		t.Errorf("ones that a merge has rounded are gains: %v", err)
	}
}

// The config.json files of the field: what transformers 5 writes is honoured, and what
// the weights do not bear out is refused.
func TestConfigsOfTheField(t *testing.T) {
	p, err := Untrained(recipe.Small())
	if err != nil {
		t.Fatal(err)
	}
	files, err := Folder(p, recipe.Small(), books, "test")
	if err != nil {
		t.Fatal(err)
	}
	read := func(config string) (recipe.Model, error) {
		folder := folderOf(files)
		folder["config.json"] = &fstest.MapFile{Data: []byte(config)}
		_, r, err := FromFolder(folder, books, nil)
		return r.Model, err
	}
	const common = `"architectures":["LlamaForCausalLM"],"attention_bias":false,"attention_dropout":0.0,"bos_token_id":0,"eos_token_id":12,"head_dim":16,
		"hidden_act":"silu","hidden_size":128,"initializer_range":0.02,"intermediate_size":256,"max_position_embeddings":128,"mlp_bias":false,"model_type":"llama",
		"num_attention_heads":8,"num_hidden_layers":5,"num_key_value_heads":8,"pad_token_id":null,"pretraining_tp":1,"use_cache":true,"vocab_size":8192,`
	want := recipe.Small().Model
	want.Theta = "500000"
	got, err := read("{" + common + `"rms_norm_eps":1e-05,"tie_word_embeddings":true,"dtype":"float16","rope_parameters":{"rope_theta":500000.0,"rope_type":"default"},"transformers_version":"5.0.0"}`)
	if err != nil || got != want {
		t.Errorf("theta of version 5: %+v, %v", got, err)
	}
	want.Theta, want.Epsilon = "", "0.000001"
	defaults := "{" + common + `"rms_norm_eps":1e-06,"tie_word_embeddings":TIED,"dtype":"float32","rope_parameters":{"rope_theta":10000.0,"rope_type":"default"},"transformers_version":"5.24.0"}`
	if got, err := read(strings.Replace(defaults, "TIED", "true", 1)); err != nil || got != want {
		t.Errorf("defaults of version 5: %+v, %v", got, err)
	}
	// An export has no head of its own, and the defaults say that there is one.
	if _, err := read(strings.Replace(defaults, "TIED", "false", 1)); phrase.From(err).Key != "huggingface.no_head" {
		t.Errorf("an untied head that is not there: %v", err)
	}
}
