package storycorpus

import (
	"errors"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/corpustest"
	"confusio/engine/mixture"
	"confusio/engine/token"
)

// spelled is a tokenizer made elsewhere, of bytes and two ends, without the bytes given.
func spelled(t *testing.T, without ...byte) *token.Tokenizer {
	t.Helper()
	d := token.Definition{Tokens: make([]string, 260), Unknown: -1}
	for b := range 256 {
		d.Tokens[b], d.First[b] = string([]byte{byte(b)}), int32(b)
	}
	for _, b := range without {
		d.First[b] = -1
	}
	tok, err := token.Define(d)
	if err != nil {
		t.Fatal(err)
	}
	return tok
}

// Storybook in the tokens of others is a corpus as well: the same stories, with the same
// floors, ended by the end of those tokens.
func TestStorybookInOtherTokensKeepsTheLaws(t *testing.T) {
	c, err := New().With(spelled(t), 256, 257)
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Laws(t, c)
	own, err := corpus.Held(New(), "ru", mixture.Test, 5)
	if err != nil {
		t.Fatal(err)
	}
	other, err := corpus.Held(c, "ru", mixture.Test, 5)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range other.Stories {
		text := New().Text(own.Stories[i].Tokens)
		if c.Text(s.Tokens)+"\n" != text || s.Floor != own.Stories[i].Floor || len(s.Tokens) != len(text) || s.Tokens[len(s.Tokens)-1] != 257 {
			t.Errorf("story %d is %q, in our tokens %q", i, c.Text(s.Tokens), text)
		}
	}
	if c.TokenizerHash() == New().TokenizerHash() || c.Begin() != 256 || c.Name() != New().Name() {
		t.Error("it is not told from Storybook in our tokens")
	}
	if _, err := New().With(spelled(t, 'q', 0xd0), 256, 257); !errors.Is(err, corpus.ErrTokenizer) {
		t.Errorf("bytes that are missing: %v", err)
	}
}
