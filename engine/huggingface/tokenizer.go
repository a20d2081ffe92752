package huggingface

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"confusio/engine/token"
)

// Names of the two tokens without bytes.
const (
	beginName = "<begin>"
	endName   = "<end>"
)

// tokenizerFile is tokenizer.json as it is written here.
type tokenizerFile struct {
	Version       string       `json:"version"`
	Truncation    any          `json:"truncation"`
	Padding       any          `json:"padding"`
	Added         []addedToken `json:"added_tokens"`
	Normalizer    any          `json:"normalizer"`
	PreTokenizer  any          `json:"pre_tokenizer"`
	PostProcessor any          `json:"post_processor"`
	Decoder       any          `json:"decoder"`
	Model         bpe          `json:"model"`
}

type addedToken struct {
	ID         int32  `json:"id"`
	Content    string `json:"content"`
	SingleWord bool   `json:"single_word"`
	LStrip     bool   `json:"lstrip"`
	RStrip     bool   `json:"rstrip"`
	Normalized bool   `json:"normalized"`
	Special    bool   `json:"special"`
}

type bpe struct {
	Type         string           `json:"type"`
	Dropout      any              `json:"dropout"`
	Unknown      any              `json:"unk_token"`
	Prefix       any              `json:"continuing_subword_prefix"`
	Suffix       any              `json:"end_of_word_suffix"`
	FuseUnknown  bool             `json:"fuse_unk"`
	ByteFallback bool             `json:"byte_fallback"`
	IgnoreMerges bool             `json:"ignore_merges"`
	Vocab        map[string]int32 `json:"vocab"`
	Merges       []pairNames      `json:"merges"`
}

// pairNames is a merge: two names. Older versions of the library write them as
// one string with a space between.
type pairNames [2]string

func (p *pairNames) UnmarshalJSON(data []byte) error {
	var two []string
	if err := json.Unmarshal(data, &two); err == nil && len(two) == 2 {
		*p = pairNames{two[0], two[1]}
		return nil
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	left, right, ok := strings.Cut(text, " ")
	if !ok || strings.Contains(right, " ") {
		return fmt.Errorf("%.40q is no merge", text)
	}
	*p = pairNames{left, right}
	return nil
}

// byteNames are the characters by which byte-level tokenizers write bytes: those
// that print stand for themselves, the others for characters from U+0100 on.
//
// Source: Radford et al. 2019, the released encoder of GPT-2.
var byteNames = func() (names [256]rune) {
	next := rune(0x100)
	for b := range 256 {
		if b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE {
			names[b] = rune(b)
		} else {
			names[b] = next
			next++
		}
	}
	return names
}()

// nameOf writes a token's bytes.
func nameOf(t *token.Tokenizer, id int32) string {
	switch id {
	case token.Begin:
		return beginName
	case token.End:
		return endName
	}
	var b strings.Builder
	spelt := t.Bytes(id)
	for i := range len(spelt) {
		b.WriteRune(byteNames[spelt[i]])
	}
	return b.String()
}

// encodeTokenizer writes a tokenizer as tokenizer.json.
func encodeTokenizer(t *token.Tokenizer) ([]byte, error) {
	if t.Foreign() {
		return bytes.TrimSpace(t.Source()), nil
	}
	f := tokenizerFile{
		Version: "1.0",
		PreTokenizer: map[string]any{"type": "Sequence", "pretokenizers": []any{
			map[string]any{"type": "Split", "pattern": map[string]string{"Regex": token.Pattern()}, "behavior": "Isolated", "invert": false},
			map[string]any{"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": false},
		}},
		PostProcessor: map[string]any{
			"type":   "TemplateProcessing",
			"single": []any{special(beginName, 0), sequence("A", 0)},
			"pair":   []any{special(beginName, 0), sequence("A", 0), special(beginName, 1), sequence("B", 1)},
			"special_tokens": map[string]any{
				beginName: map[string]any{"id": beginName, "ids": []int32{token.Begin}, "tokens": []string{beginName}},
			},
		},
		Decoder: map[string]any{"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": false},
		Model:   bpe{Type: "BPE", Vocab: map[string]int32{}},
	}
	for _, id := range []int32{token.Begin, token.End} {
		f.Added = append(f.Added, addedToken{ID: id, Content: nameOf(t, id), Special: true})
	}
	for id := range int32(t.Vocab()) {
		name := nameOf(t, id)
		if other, taken := f.Model.Vocab[name]; taken {
			return nil, fmt.Errorf("%w: tokens %d and %d are both %q", ErrTokenizer, other, id, name)
		}
		f.Model.Vocab[name] = id
	}
	for _, p := range t.Pairs() {
		f.Model.Merges = append(f.Model.Merges, pairNames{nameOf(t, p.Left), nameOf(t, p.Right)})
	}
	return json.MarshalIndent(f, "", "  ")
}

func special(name string, kind int) any {
	return map[string]any{"SpecialToken": map[string]any{"id": name, "type_id": kind}}
}

func sequence(name string, kind int) any {
	return map[string]any{"Sequence": map[string]any{"id": name, "type_id": kind}}
}
