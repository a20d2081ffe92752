package huggingface

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"confusio/engine/phrase"
	"confusio/engine/token"
)

// goldenTokenizer returns a file that tokenizers_golden.py wrote, and how many entries a
// model of its tokens needs.
func goldenTokenizer(t testing.TB, name string) (data []byte, vocab int) {
	t.Helper()
	data, err := os.ReadFile("testdata/tokenizers/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var f readFile
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	for _, id := range f.Model.Vocab {
		vocab = max(vocab, int(id)+1)
	}
	for _, a := range f.Added {
		vocab = max(vocab, int(a.ID)+1)
	}
	return data, vocab
}

// The pieces and ids of every kind of tokenizer are those that the tokenizers library gives, also
// of a tokenizer that has seen other texts, and of rows that a model has beyond them.
func TestIDsAgainstTokenizers(t *testing.T) {
	data, err := os.ReadFile("testdata/tokenizers.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct {
		Texts  []string
		IDs    map[string][][]int32
		Pieces map[string][][]int
	}
	if err := json.Unmarshal(data, &golden); err != nil || len(golden.IDs) < 16 {
		t.Fatalf("%d kinds, %v", len(golden.IDs), err)
	}
	hashes := map[string]string{}
	for name, ids := range golden.IDs {
		file, vocab := goldenTokenizer(t, name)
		tok, err := ParseTokenizer(file, vocab+3)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if other, twice := hashes[tok.Hash()]; twice || tok.Hash() != tok.Clone().Hash() || !tok.Foreign() {
			t.Errorf("%s has the hash of %s", name, other)
		}
		hashes[tok.Hash()] = name
		for i, text := range golden.Texts {
			if got := lengths(tok.Pieces(text)); !slices.Equal(got, golden.Pieces[name][i]) {
				t.Errorf("%s: %q is cut into pieces of %v bytes, tokenizers says %v", name, text, got, golden.Pieces[name][i])
			}
			for _, reader := range []*token.Tokenizer{tok, tok.Clone()} {
				if got := reader.Encode(nil, text); !slices.Equal(got, ids[i]) {
					t.Errorf("%s: %q is %v, tokenizers says %v", name, text, got, ids[i])
				}
			}
			exact := name != "gpt2-prefix" && !strings.ContainsAny(text, "<[")
			if _, lacks := tok.Lacks(text); lacks || !exact {
				continue
			}
			if back, err := tok.Decode(ids[i]); err != nil || back != text {
				t.Errorf("%s: %q comes back as %q, %v", name, text, back, err)
			}
		}
	}
}

func lengths(pieces []string) []int {
	all := make([]int, len(pieces))
	for i, p := range pieces {
		all[i] = len(p)
	}
	return all
}

// A tokenizer that is read can be written again as it was.
func TestForeignTokenizersKeepTheirFile(t *testing.T) {
	data, vocab := goldenTokenizer(t, "llama3")
	tok, err := ParseTokenizer(data, vocab)
	if err != nil || string(tok.Source()) != string(data) {
		t.Errorf("%v", err)
	}
}

// What of a tokenizer.json is not read is refused by name.
func TestPartsOfTokenizersAreRefusedByName(t *testing.T) {
	for _, c := range []struct{ part, old, new string }{
		{"normalizer", `"normalizer":null`, `"normalizer":{"type":"NFC"}`},
		{"normalizer", `"normalizer":null`, `"normalizer":{"type":"Sequence","normalizers":[{"type":"Lowercase"}]}`},
		{"pre_tokenizer", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`, `{"type":"Metaspace"}`},
		{"pre_tokenizer", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`, `null`},
		{"pre_tokenizer", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`,
			`{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"},{"type":"Digits"}]}`},
		{"pre_tokenizer", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`, `{"type":"Digits"}`},
		{"pre_tokenizer.behavior", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`,
			`{"type":"Split","pattern":{"Regex":"a"},"behavior":"MergedWithNext"}`},
		{"pre_tokenizer.more", `"use_regex":true`, `"use_regex":true,"more":1`},
		{"token.expression.part", `{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":true}`,
			`{"type":"Split","pattern":{"Regex":"(?<=a)b"},"behavior":"Isolated"}`},
		{"decoder", `"decoder":{"type":"ByteLevel"`, `"decoder":{"type":"Metaspace"`},
		{"post_processor", `"type":"TemplateProcessing"`, `"type":"Other"`},
		{"model.type", `"type":"BPE"`, `"type":"Unigram"`},
		{"model.dropout", `"dropout":null`, `"dropout":0.1`},
		{"model.byte_fallback", `"byte_fallback":false`, `"byte_fallback":true`},
		{"model.end_of_word_suffix", `"end_of_word_suffix":null`, `"end_of_word_suffix":"</w>"`},
		{"model.continuing_subword_prefix", `"continuing_subword_prefix":null`, `"continuing_subword_prefix":"##"`},
		{"model.unk_token", `"unk_token":null`, `"unk_token":"nobody"`},
		{"model.cache", `"fuse_unk":false`, `"fuse_unk":false,"cache":7`},
		{"extra", `"version":"1.0"`, `"version":"1.0","extra":{}`},
		{"added_tokens", `"lstrip":false`, `"lstrip":true`},
		{"merge_unknown", `"merges":[`, `"merges":[["zz","qq"],`},
		{"tokens_twice", `"<eos>":1`, `"<eos>":0`},
		{"tokens_id", `"id":331,"content":"[/user]"`, `"id":340,"content":"[/user]"`},
		{"tokens_beyond", `"<eos>":1`, `"<eos>":99999`},
	} {
		data, vocab := goldenTokenizer(t, "gpt2")
		text := strings.Replace(string(data), c.old, c.new, 1)
		if text == string(data) {
			t.Fatalf("%s: %s is not there", c.part, c.old)
		}
		_, err := ParseTokenizer([]byte(text), vocab)
		if said := phrase.From(err); !errors.Is(err, ErrTokenizer) || !strings.Contains(said.String(), c.part) || said.Key == "error.other" {
			t.Errorf("%s: %v", c.new, err)
		}
	}
}

// Whatever a tokenizer.json holds, reading it ends, and what is read encodes any
// text to tokens that it has.
func FuzzTokenizer(f *testing.F) {
	for _, name := range []string{"gpt2", "llama3", "odd", "unknown-fused", "out-of-order", "whole"} {
		data, _ := goldenTokenizer(f, name)
		f.Add(data, "don't 12 \n\n x<|pad|>é")
	}
	f.Add([]byte(`{"model":{"vocab":{},"merges":[]},"pre_tokenizer":{"type":"ByteLevel"}}`), "")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		const vocab = 400
		tok, err := ParseTokenizer(data, vocab)
		if err != nil {
			if said := phrase.From(err); said.Key == "error.other" {
				t.Errorf("%v cannot be said", err)
			}
			return
		}
		for _, id := range tok.Encode(nil, text) {
			if id < 0 || id >= vocab {
				t.Fatalf("token %d of %d", id, vocab)
			}
		}
	})
}
