package experiment

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"confusio/engine/corpus"
	"confusio/engine/huggingface"
	"confusio/engine/recipe"
)

// ownTokens is an exported model whose tokenizer is exchanged for one of bytes alone and
// two ends.
func ownTokens(t *testing.T) fstest.MapFS {
	t.Helper()
	r := recipe.Small()
	r.Model = recipe.Model{Vocab: 260, Width: 16, Heads: 2, KVHeads: 1, Layers: 1, FF: 24, Context: 512, Tied: true, Deviation: "0.2"}
	p := uneven(t, Shape(r.Model), 3)
	var file map[string]any
	if err := json.Unmarshal(bytesAlone(t).Data, &file); err != nil {
		t.Fatal(err)
	}
	special := func(id int, text string) any { return map[string]any{"id": id, "content": text, "special": true} }
	file["added_tokens"] = []any{special(256, "<s>"), special(257, "</s>")}
	tokenizer, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	config := []byte(`{"model_type":"llama","vocab_size":260,"hidden_size":16,"num_attention_heads":2,"num_key_value_heads":1,"num_hidden_layers":1,"intermediate_size":24,
		"max_position_embeddings":512,"rms_norm_eps":1e-5,"tie_word_embeddings":true,"bos_token_id":256,"eos_token_id":257,"initializer_range":0.2}`)
	return fstest.MapFS{"config.json": {Data: config}, "tokenizer.json": {Data: tokenizer}, "model.safetensors": {Data: bare(t, p.Set(), "F32")}}
}

// A model with tokens of its own opens, is measured on the text in these tokens, merged
// with its like, written and read again; and it is refused beside models of other tokens.
func TestModelsWithTokensOfTheirOwn(t *testing.T) {
	folder := ownTokens(t)
	if _, _, err := FromFolder(folder, books, english); !errors.Is(err, huggingface.ErrTokenizer) {
		t.Errorf("without a corpus in its tokens: %v", err)
	}
	p, r, at, err := OpenFolder(folder, books, english)
	if err != nil || len(at) != len(books)+1 || r.Validate() != nil {
		t.Fatalf("%d corpora, %v, %v", len(at), err, r.Validate())
	}
	if _, _, again, err := OpenFolder(folder, at, english); err != nil || len(again) != len(at) {
		t.Errorf("a second one brings %d corpora, %v", len(again)-len(at), err)
	}
	c, err := CorpusOf(at, r)
	if err != nil || c.Begin() != 256 || c.End() != 257 {
		t.Fatal(err)
	}
	if _, err := CorpusOf(at, r, recipe.Small()); !errors.Is(err, corpus.ErrTokenizer) || !strings.Contains(err.Error(), "corpus.tokens_differ a=260 b=8192 shared=") {
		t.Errorf("beside a model of ours: %v", err)
	}
	if _, err := CorpusOf(at, Fresh(r, c)); err != nil {
		t.Errorf("its untrained network: %v", err)
	}
	b := NewBench(c, Validation)
	set, err := b.Reference("en", 3)
	if err != nil || !(set.Floor.PerToken() > 0) {
		t.Errorf("a reference: %v", err)
	}
	merged, err := MergeRecipe(at, []recipe.Recipe{r, r}, nil, recipe.Merge{Method: "linear", Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, made := range []recipe.Recipe{r, merged} {
		data, err := EncodeWith(at, p, made, "test", true)
		if err != nil {
			t.Fatal(err)
		}
		q, back, found, err := OpenFile(bytes.NewReader(data), int64(len(data)), books, nil)
		if err != nil || back.Hash() != made.Hash() || len(found) != len(at) || q.Config != p.Config {
			t.Errorf("from a file: %v", err)
		}
		if _, _, err := Read(data, books, nil); !errors.Is(err, corpus.ErrTokenizer) {
			t.Errorf("from a file, without a corpus in its tokens: %v", err)
		}
	}
	Round(p)
	files, err := Folder(p, r, at, "test")
	if err != nil {
		t.Fatal(err)
	}
	q, _, found, err := OpenFolder(folderOf(files), books, english)
	if err != nil || !slices.Equal(p.Data, q.Data) || found[len(books)].TokenizerHash() != c.TokenizerHash() || found[len(books)].End() != 257 {
		t.Errorf("exported and read again: %v", err)
	}
}
