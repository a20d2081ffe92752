package huggingface

import (
	"encoding/json"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/recipe"
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
	if err := sameTokenizer(data, plain); err != nil {
		t.Error(err)
	}
	if err := sameTokenizer(data, twins); err == nil {
		t.Error("another tokenizer is taken for the same")
	}
	old := strings.Replace(string(data), "[\n        \"a\",\n        \"b\"\n      ]", `"a b"`, 1)
	if old == string(data) || sameTokenizer([]byte(old), plain) != nil {
		t.Error("merges in the older form are not read")
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
	r.Merge = &recipe.Merge{Method: "linear", Parents: recipe.Parents{inner.Parents[0], {Merge: &inner, Weight: "1"}}}
	for _, want := range []string{"- tr\n- zh\n", "A merge of 2 models by linear; model 2 is itself a merge of 2 models by slerp.\n"} {
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
	if err != nil || back != m {
		t.Errorf("%+v, %v, want %+v", back, err, m)
	}
}

// Whatever a stranger packs, reading it ends with a model or an error.
func FuzzRead(f *testing.F) {
	config, err := json.Marshal(newConfig(recipe.Small().Model, 0, 12, checkpoint.Float32))
	if err != nil {
		f.Fatal(err)
	}
	packed, err := Zip([]File{{"m/config.json", config}, {"m/tokenizer.json", []byte(`{}`)}})
	if err != nil {
		f.Fatal(err)
	}
	tokens, err := token.New(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(config, []byte(`{"weight_map":{"a":"model.safetensors"}}`), packed)
	f.Add([]byte(`{"model_type":"llama"}`), []byte(`{}`), []byte("PK"))
	f.Fuzz(func(t *testing.T, config, index, packed []byte) {
		if m, err := parseConfig(config); err == nil && (m.Heads < 1 || m.Width < 1) {
			t.Errorf("%q gives %+v", config, m)
		}
		if names, err := shards(index); err == nil && (len(names) == 0 || len(names) > maxShards) {
			t.Errorf("%q gives %d files", index, len(names))
		}
		if folder, err := Unzip(packed); err == nil {
			if m, err := Import(folder, tokens); err == nil && m.Weights.Len() == 0 {
				t.Error("no error and no weights")
			}
		}
	})
}
