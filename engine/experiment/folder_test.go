package experiment

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"confusio/engine/checkpoint"
	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
	"confusio/engine/token"
)

var write = flag.String("write", "", "folder to write the model and the texts of the golden test to, for make.py")

const goldenFolder = "../huggingface/testdata/golden.json"

// foreign is a small model with grouped queries, and its recipe.
func foreign(t *testing.T, tied bool) (*model.Params, recipe.Recipe) {
	t.Helper()
	r := recipe.Small()
	r.Model = recipe.Model{Vocab: 8192, Width: 32, Heads: 4, KVHeads: 2, Layers: 2, FF: 48, Context: 128, Tied: tied, Deviation: "0.2"}
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	p, err := Untrained(r.Canonical())
	if err != nil {
		t.Fatal(err)
	}
	Round(p)
	return p, r.Trained(r.Mixture.Languages, r.Seeds)
}

// foreignTexts are stories of every language, and what tokenizers trip over.
func foreignTexts() []string {
	var texts []string
	for _, code := range storybook.Codes() {
		l, _ := storybook.Lookup(code)
		for i := range uint64(50) {
			story := scene.Tell(0, scene.Test, i)
			texts = append(texts, l.Text(&story))
		}
	}
	return append(texts,
		"", " ", "  ", "\n", "\n\n", " \n \n", "a\r\nb", "\t\tx", "a  b   c    d     ", "\x00\x01\x7f", "\u00a0nbsp\u202fnarrow",
		"1234567890 12,345.67", "don't—won't…", "¿Qué? ¡Sí!", "«Ой»", "مرحبا، كيف؟", "你好，世界。《书》「语」", "👩‍👩‍👧‍👦 🏳️‍🌈 😀",
		"e\u0301 a\u0308 n\u0303", "\u200f\u200eRTL\u202e", "\ud7ff\ue000\uffff\U00010000\U0010ffff", "ﬀ ligature ǅ", "ZażółćGĘŚLĄ", "x²+y₃=½",
		"MixedКириллица漢字عربي123", "_under-score/slash\\back", "<begin", "a\u2028b\u2029c", "\ufeffbom", "ー゛゜", "ＡＢＣ１２３")
}

// transformers and tokenizers, as make.py ran them, agree with this engine:
// token ids are equal, logits within 1e-4, the bound of the experiments.
func TestFolderAgainstTransformers(t *testing.T) {
	p, r := foreign(t, true)
	texts := foreignTexts()
	if *write != "" {
		writeForeign(t, p, r, texts)
	}
	var golden struct {
		IDs  [][]int32    `json:"ids"`
		Read []int32      `json:"read"`
		Last []float64    `json:"last"`
		Best [][2]float64 `json:"best"`
	}
	data, err := os.ReadFile(goldenFolder)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &golden); err != nil || len(golden.IDs) != len(texts) {
		t.Fatalf("%d texts, %d in the golden file: %v", len(texts), len(golden.IDs), err)
	}
	tokens := storybook.Tokenizer()
	for i, text := range texts {
		if got := tokens.Encode(nil, text); !slices.Equal(got, golden.IDs[i]) {
			t.Errorf("%q is %v, tokenizers says %v", text, got, golden.IDs[i])
		}
	}
	var b model.Batch
	b.Add(token.Begin, append(slices.Clone(golden.Read[1:]), token.End)) // the last token is a target only
	acts := model.NewActs(p.Config, len(b.Tokens))
	if err := model.Forward(p, acts, &b, nil); err != nil {
		t.Fatal(err)
	}
	logits := acts.Logits()
	for i, best := range golden.Best {
		row := logits[i*p.Config.Vocab : (i+1)*p.Config.Vocab]
		if got := float64(row[int(best[0])]); math.Abs(got-best[1]) > 1e-4 {
			t.Errorf("token %d: the largest logit is %g, transformers says %g", i, got, best[1])
		}
	}
	last := logits[(len(b.Tokens)-1)*p.Config.Vocab:]
	for i, want := range golden.Last {
		if math.Abs(float64(last[i])-want) > 1e-4 {
			t.Fatalf("logit %d is %g, transformers says %g", i, last[i], want)
		}
	}
}

func writeForeign(t *testing.T, p *model.Params, r recipe.Recipe, texts []string) {
	t.Helper()
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, huggingface.File{Name: "texts.json", Data: data}) {
		if err := os.WriteFile(filepath.Join(*write, f.Name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func folderOf(files []huggingface.File) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, f := range files {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return folder
}

// A folder, and its zip, read back as the same model and recipe, to the bit.
func TestFolderComesBack(t *testing.T) {
	for _, tied := range []bool{true, false} {
		p, r := foreign(t, tied)
		files, err := Folder(p, r, books, "test")
		if err != nil {
			t.Fatal(err)
		}
		packed, err := huggingface.Zip(files)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := huggingface.Zip(files)
		if !bytes.Equal(packed, again) {
			t.Error("the same files give other bytes")
		}
		unpacked, err := huggingface.Unzip(packed)
		if err != nil {
			t.Fatal(err)
		}
		for _, folder := range []fs.FS{folderOf(files), unpacked} {
			q, made, err := FromFolder(folder, books, nil)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(p.Data, q.Data) || made.Hash() != r.Hash() || q.Config != p.Config {
				t.Error("another model came back")
			}
		}
	}
}

// What mergekit leaves: no recipe, a head beside the tied embedding, shards,
// and other types.
func TestFolderOfMergekit(t *testing.T) {
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	folder := folderOf(files)
	delete(folder, "model.safetensors")
	delete(folder, "README.md") // mergekit's card names no language
	head, tail := new(tensor.Set), new(tensor.Set)
	for name, x := range p.Set().All() {
		to := tail
		if name == model.EmbeddingName {
			to = head
			if err := tail.Add(model.HeadName, x); err != nil {
				t.Fatal(err)
			}
		}
		if err := to.Add(name, x); err != nil {
			t.Fatal(err)
		}
	}
	index := map[string]map[string]string{"weight_map": {}}
	for file, set := range map[string]*tensor.Set{"model-1.safetensors": head, "model-2.safetensors": tail} {
		data, err := checkpoint.Encode(&checkpoint.File{Weights: set}, checkpoint.Float32)
		if err != nil {
			t.Fatal(err)
		}
		folder[file] = &fstest.MapFile{Data: data}
		for _, name := range set.Names() {
			index["weight_map"][name] = file
		}
	}
	data, _ := json.Marshal(index)
	folder["model.safetensors.index.json"] = &fstest.MapFile{Data: data}

	if _, _, err := FromFolder(folder, books, nil); !errors.Is(err, ErrUnsaid) {
		t.Errorf("without languages: %v", err)
	}
	q, made, err := FromFolder(folder, books, recipe.Shares{{Language: "en", Weight: "1"}})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(p.Data, q.Data) || made.Hash() == r.Hash() || made.Validate() != nil {
		t.Errorf("another model came back, recipe %s", made.JSON())
	}
	if _, err := NewRun(made, books, 1); !errors.Is(err, ErrImported) {
		t.Error("a model that was read can be trained again by its recipe")
	}
}

// bare is a file of weights alone.
func bare(t *testing.T, weights *tensor.Set, as checkpoint.Type) []byte {
	t.Helper()
	data, err := checkpoint.Encode(&checkpoint.File{Weights: weights}, as)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Weights without a recipe are a model by their shapes, named as the same
// weights in a folder are.
func TestBareWeights(t *testing.T) {
	english := recipe.Shares{{Language: "en", Weight: "1"}}
	for _, preset := range recipe.Presets() {
		for _, tied := range []bool{true, false} {
			r := preset.Recipe
			r.Model.Tied = tied
			p, err := Untrained(r)
			if err != nil {
				t.Fatal(err)
			}
			q, made, err := Read(bare(t, p.Set(), checkpoint.Float32), books, english)
			if err != nil {
				t.Fatal(err)
			}
			if made.Model != r.Model || !slices.Equal(p.Data, q.Data) || RoleOf(made) != Expert {
				t.Errorf("%s: it comes back as %s", preset.Name, made.JSON())
			}
		}
	}
	p, r := foreign(t, true)
	own, err := Encode(p, r, "", "")
	if err != nil {
		t.Fatal(err)
	}
	if _, made, err := Read(own, books, nil); err != nil || made.Hash() != r.Hash() {
		t.Errorf("a file with a recipe: %v", err)
	}
	odd := recipe.Small()
	odd.Model.Width, odd.Model.Heads, odd.Model.KVHeads = 24, 3, 3
	thin, err := model.NewParams(Shape(odd.Model))
	if err != nil {
		t.Fatal(err)
	}
	without := func(part string) *tensor.Set {
		small, _ := Untrained(recipe.Small())
		kept := new(tensor.Set)
		for name, x := range small.Set().All() {
			if !strings.Contains(name, part) {
				if err := kept.Add(name, x); err != nil {
					t.Fatal(err)
				}
			}
		}
		return kept
	}
	few := recipe.Small()
	few.Model.Vocab = 1024
	other, err := model.NewParams(Shape(few.Model))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		weights *tensor.Set
		want    error
	}{
		"heads of 8":   {thin.Set(), huggingface.ErrBare},
		"no embedding": {without("embed_tokens"), huggingface.ErrBare},
		"no keys":      {without("layers.0.self_attn.k_proj"), huggingface.ErrBare},
		"no norm":      {without("layers.1.input_layernorm"), huggingface.ErrFolder},
		"other tokens": {other.Set(), huggingface.ErrTokenizer},
	} {
		if _, _, err := Read(bare(t, c.weights, checkpoint.Float32), books, english); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	small, _ := Untrained(recipe.Small())
	if _, _, err := Read(bare(t, small.Set(), checkpoint.Float16), books, nil); !errors.Is(err, ErrUnsaid) {
		t.Errorf("without a language: %v", err)
	}
	if _, _, err := Read([]byte("no file"), books, english); err == nil {
		t.Error("no file is read")
	}
}

func TestFoldersThatAreNone(t *testing.T) {
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	spoil := func(name string, change func(map[string]any)) fstest.MapFS {
		folder := folderOf(files)
		var value map[string]any
		if err := json.Unmarshal(folder[name].Data, &value); err != nil {
			t.Fatal(err)
		}
		change(value)
		data, _ := json.Marshal(value)
		folder[name] = &fstest.MapFile{Data: data}
		return folder
	}
	without := folderOf(files)
	delete(without, "model.safetensors")
	text := folderOf(files)
	text["model.safetensors"] = &fstest.MapFile{Data: []byte("no weights")}
	escape := folderOf(files)
	delete(escape, "model.safetensors")
	escape["model.safetensors.index.json"] = &fstest.MapFile{Data: []byte(`{"weight_map":{"a":"../a.safetensors"}}`)}
	for name, c := range map[string]struct {
		folder fs.FS
		want   error
	}{
		"empty":        {fstest.MapFS{}, huggingface.ErrFolder},
		"no weights":   {without, huggingface.ErrFolder},
		"weights":      {text, checkpoint.ErrLimit},
		"shards":       {escape, huggingface.ErrFolder},
		"another kind": {spoil("config.json", func(c map[string]any) { c["model_type"] = "gpt2" }), huggingface.ErrConfig},
		"scaling":      {spoil("config.json", func(c map[string]any) { c["rope_scaling"] = map[string]any{"rope_type": "yarn", "factor": 2} }), huggingface.ErrConfig},
		"biases":       {spoil("config.json", func(c map[string]any) { c["attention_bias"] = true }), huggingface.ErrFolder},
		"shape":        {spoil("config.json", func(c map[string]any) { c["num_hidden_layers"] = 3 }), huggingface.ErrFolder},
		"absurd shape": {spoil("config.json", func(c map[string]any) { c["num_hidden_layers"] = 1 << 40 }), huggingface.ErrConfig},
		"no heads":     {spoil("config.json", func(c map[string]any) { c["num_attention_heads"] = 0 }), huggingface.ErrConfig},
		"tokens": {spoil("tokenizer.json", func(c map[string]any) {
			vocab := c["model"].(map[string]any)["vocab"].(map[string]any)
			vocab["a"], vocab["b"] = vocab["b"], vocab["a"]
		}), huggingface.ErrTokenizer},
	} {
		if _, _, err := FromFolder(c.folder, books, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := huggingface.Unzip([]byte("PK no zip")); !errors.Is(err, huggingface.ErrFolder) {
		t.Errorf("no zip: %v", err)
	}
}
