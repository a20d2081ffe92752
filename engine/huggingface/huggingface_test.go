package huggingface

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
	"confusio/engine/token"
)

func TestByteNamesAreOneToOne(t *testing.T) {
	seen := map[rune]bool{}
	for b, r := range byteNames {
		if seen[r] || r <= ' ' || r >= 0x7f && r < 0xa1 {
			t.Errorf("byte %#x is written %q", b, r)
		}
		seen[r] = true
	}
	if byteNames[' '] != 'Ġ' || byteNames['\n'] != 'Ċ' || byteNames['a'] != 'a' {
		t.Error("space, newline or a are not written as GPT-2 writes them")
	}
}

// Two merges may spell the same bytes; the file cannot hold both.
func TestTwinTokensAreRefused(t *testing.T) {
	a, b, c := token.FirstByte+'a', token.FirstByte+'b', token.FirstByte+'c'
	first := token.FirstByte + 256
	twins, err := token.New([]token.Pair{{Left: a, Right: b}, {Left: b, Right: c}, {Left: first, Right: c}, {Left: a, Right: first + 1}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := encodeTokenizer(twins); err == nil {
		t.Error("ab+c and a+bc were written")
	}
	plain, _ := token.New([]token.Pair{{Left: a, Right: b}})
	data, err := encodeTokenizer(plain)
	if err != nil {
		t.Fatal(err)
	}
	old := strings.Replace(string(data), "[\n        \"a\",\n        \"b\"\n      ]", `"a b"`, 1)
	if old == string(data) {
		t.Fatal("no merge is written")
	}
	for name, file := range map[string]string{"as written": string(data), "merges in the older form": old} {
		if back, err := ParseTokenizer([]byte(file), plain.Vocab()); err != nil || back.Hash() != plain.Hash() || back.Foreign() {
			t.Errorf("%s: another tokenizer comes back, %v", name, err)
		}
	}
	for name, change := range map[string][2]string{
		"another cut":   {`"behavior": "Isolated"`, `"invert": true, "behavior": "Removed"`},
		"another begin": {`"content": "\u003cbegin\u003e"`, `"content": "<start>"`},
		"prefix":        {`"add_prefix_space": false`, `"add_prefix_space": true`},
		"whole pieces":  {`"ignore_merges": false`, `"ignore_merges": true`},
	} {
		other := strings.Replace(string(data), change[0], change[1], 1)
		if other == string(data) {
			t.Fatalf("%s: nothing to change", name)
		}
		if back, err := ParseTokenizer([]byte(other), plain.Vocab()); err == nil && back.Hash() == plain.Hash() {
			t.Errorf("%s: it is taken for the same", name)
		}
	}
}

func TestCardNamesRecipeAndLanguages(t *testing.T) {
	r := recipe.Small()
	for _, want := range []string{"- en\n", r.Hash(), string(r.JSON()), "trained for"} {
		if !strings.Contains(card(r), want) {
			t.Errorf("the card does not hold %s", want)
		}
	}
	r.Merge = &recipe.Merge{Method: "slerp", Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "tr", Weight: "1"}}, Weight: "1"}, {Languages: recipe.Shares{{Language: "zh", Weight: "1"}}, Weight: "1"}}}
	for _, want := range []string{"- tr\n- zh\n", "merge of 2 models by slerp"} {
		if !strings.Contains(card(r), want) {
			t.Errorf("the card of a merge does not hold %s", want)
		}
	}
	inner := *r.Merge
	inner.Align = &recipe.Align{Map: recipe.Rotated}
	r.Merge = &recipe.Merge{Method: "linear", Parents: recipe.Parents{inner.Parents[0], {Merge: &inner, Weight: "1"}}}
	for _, want := range []string{"- tr\n- zh\n", "A merge of 2 models by linear; model 2 is itself a merge of 2 models by slerp, the second one in the basis of the first.\n"} {
		if !strings.Contains(card(r), want) {
			t.Errorf("the card of a merge of merges does not hold %s", want)
		}
	}
}

// A card claims nothing of a model that is not known of it.
func TestCardClaimsNoMoreThanIsKnown(t *testing.T) {
	stranger, other := recipe.Small(), recipe.Small()
	stranger.Corpus, stranger.Schedule.Steps = recipe.ImportedCorpus+"00ff", 0
	other.Corpus = "lines"
	for want, r := range map[string]recipe.Recipe{"is not known": stranger, "the corpus `lines`": other} {
		text := card(r)
		if !strings.Contains(text, want) {
			t.Errorf("the card does not hold %q", want)
		}
		for _, claim := range []string{"Storybook", "children's stories", "untrained"} {
			if strings.Contains(text, claim) {
				t.Errorf("the card of a model of %s claims %q", r.Corpus, claim)
			}
		}
	}
}

func TestConfigComesBack(t *testing.T) {
	m := recipe.Small().Model
	data, err := json.Marshal(newConfig(m, 0, 12, checkpoint.Float16))
	if err != nil {
		t.Fatal(err)
	}
	back, err := parseConfig(data)
	if err != nil || back.model != m {
		t.Errorf("%+v, %v, want %+v", back, err, m)
	}
	m.Head, m.Gain, m.Biases, m.Epsilon, m.Theta, m.Tied = 48, true, recipe.BiasAll, "0.000001", "500000", false
	for _, m.Scaling = range []recipe.Scaling{"", "linear:2.5", "dynamic:2", "llama3:8:1:4:8192"} {
		if data, err = json.Marshal(newConfig(m, 0, 12, checkpoint.Float32)); err != nil {
			t.Fatal(err)
		}
		back, err := parseConfig(data)
		back.model.Gain = true // which the weights tell
		if err != nil || back.model != m || *back.begin != 0 || *back.end != 12 {
			t.Errorf("%+v, %v, want %+v", back, err, m)
		}
	}
}

// Whatever a stranger packs, reading it ends with a model or an error that can be
// said. All files of a folder are the fuzzer's, and the folder is read as it is and as
// a zip; shapes that would take memory are refused as experiment refuses them.
func FuzzFolder(f *testing.F) {
	config, err := json.Marshal(newConfig(fuzzModel, 0, 1, checkpoint.Float32))
	if err != nil {
		f.Fatal(err)
	}
	tokens, err := token.New(nil)
	if err != nil {
		f.Fatal(err)
	}
	tokenizer, err := encodeTokenizer(tokens)
	if err != nil {
		f.Fatal(err)
	}
	whole, err := checkpoint.Encode(&checkpoint.File{Weights: fuzzWeights()}, checkpoint.Float16)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(config, tokenizer, []byte(""), whole, []byte("---\nlanguage: en\n---"))
	f.Add(config, tokenizer, []byte(`{"weight_map":{"model.norm.weight":"a.safetensors"}}`), whole, []byte(""))
	f.Add([]byte(`{"model_type":"llama"}`), []byte(`{}`), []byte(`{}`), []byte("PK"), []byte("---"))
	f.Add([]byte("version https://git-lfs.github.com/spec/v1"), []byte("<html>"), []byte("null"), []byte("GGUF"), []byte(""))
	f.Fuzz(func(t *testing.T, config, tokenizer, index, weights, card []byte) {
		name := "a.safetensors"
		if len(index) == 0 {
			name = weightsName
		}
		folder := fstest.MapFS{}
		var files []File
		for _, file := range []File{{configName, config}, {tokenizerName, tokenizer}, {indexName, index}, {name, weights}, {cardName, card}} {
			if len(file.Data) > 0 {
				folder[file.Name] = &fstest.MapFile{Data: file.Data}
				files = append(files, File{"m/" + file.Name, file.Data})
			}
		}
		packed, err := Zip(files)
		if err != nil {
			t.Fatal(err)
		}
		plain, plainErr := Import(folder, fuzzShapes)
		unpacked, err := Unzip(packed)
		if err != nil {
			t.Fatal(err)
		}
		zipped, zippedErr := Import(unpacked, fuzzShapes)
		if (plainErr == nil) != (zippedErr == nil) {
			t.Errorf("as a folder: %v; as a zip: %v", plainErr, zippedErr)
		}
		if plainErr == nil {
			if plain.Weights.Hash() != zipped.Weights.Hash() || plain.Shape != zipped.Shape {
				t.Error("folder and zip are two models")
			}
			return
		}
		if said := phrase.From(plainErr); said.Key == "error.other" {
			t.Errorf("%v cannot be said", plainErr)
		}
	})
}

// fuzzModel is small enough that a fuzzer comes across all of its weights.
var fuzzModel = recipe.Model{Vocab: 258, Width: 8, Heads: 1, KVHeads: 1, Layers: 1, FF: 8, Context: 16, Tied: true, Deviation: "0.02"}

// fuzzShapes are those of experiment, for models that are no larger than fuzzModel.
func fuzzShapes(m recipe.Model) (Shapes, error) {
	if m.Parameters() > fuzzModel.Parameters() {
		return nil, fault(ErrConfig, "experiment.folder", phrase.Said("why"))
	}
	shapes := Shapes{embeddingName: {m.Vocab, m.Width}, finalNormName: {m.Width}}
	for l := range m.Layers {
		shapes[fmt.Sprintf(blockPrefix, l)+keyName] = []int{m.HeadSize() * m.KVHeads, m.Width}
	}
	return shapes, nil
}

func fuzzWeights() *tensor.Set {
	shapes, _ := fuzzShapes(fuzzModel)
	set := new(tensor.Set)
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		_ = set.Add(name, tensor.New(shapes[name]...))
	}
	return set
}
