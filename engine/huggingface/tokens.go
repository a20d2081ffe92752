package huggingface

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/token"
)

// A tokenizer.json is read if it is a byte-level byte-pair encoding: whatever its
// tokens and merges, and however its text is cut first. Everything in the file is
// honoured or refused by name, but for what is not about encoding a text.

// readFile is tokenizer.json as it is read.
type readFile struct {
	Version       json.RawMessage `json:"version"`
	Truncation    json.RawMessage `json:"truncation"` // the library sets both anew at each call
	Padding       json.RawMessage `json:"padding"`
	Added         []addedToken    `json:"added_tokens"`
	Normalizer    json.RawMessage `json:"normalizer"`
	PreTokenizer  json.RawMessage `json:"pre_tokenizer"`
	PostProcessor json.RawMessage `json:"post_processor"`
	Decoder       json.RawMessage `json:"decoder"`
	Model         readModel       `json:"model"`
}

type readModel struct {
	Type         string           `json:"type"`
	Dropout      *float64         `json:"dropout"`
	Unknown      *string          `json:"unk_token"`
	Prefix       *string          `json:"continuing_subword_prefix"`
	Suffix       *string          `json:"end_of_word_suffix"`
	FuseUnknown  bool             `json:"fuse_unk"`
	ByteFallback bool             `json:"byte_fallback"`
	IgnoreMerges bool             `json:"ignore_merges"`
	Vocab        map[string]int32 `json:"vocab"`
	Merges       []pairNames      `json:"merges"`
}

// ParseTokenizer reads tokenizer.json. One of this engine's own comes back as package
// token makes it. A model with more entries than there are tokens, as some
// are padded, has rows that no text leads to; vocab is how many entries it has.
//
// Errors: ErrTokenizer, which says what is not read.
func ParseTokenizer(data []byte, vocab int) (*token.Tokenizer, error) {
	var f readFile
	if err := parseJSON(tokenizerName, data, &f); err != nil {
		return nil, phrase.Error(phrase.From(err), ErrTokenizer, err)
	}
	if err := f.check(bytes.TrimPrefix(data, byteOrderMark)); err != nil {
		return nil, err
	}
	d, err := f.definition(vocab)
	if err != nil {
		return nil, err
	}
	if own := f.own(d); own != nil {
		return own, nil
	}
	d.Source = data
	t, err := token.Define(d)
	if err != nil {
		return nil, phrase.Error(phrase.Of("file.wrong", phrase.Text("file", tokenizerName), phrase.Because(err)), ErrTokenizer, err)
	}
	return t, nil
}

// unreadPart refuses a part of tokenizer.json.
func unreadPart(part, value string) error {
	return fault(ErrTokenizer, "huggingface.tokenizer", phrase.Excerpt("part", part), phrase.Excerpt("value", value))
}

// check refuses what is no byte-level byte-pair encoding, or may be more than is
// known here.
func (f *readFile) check(data []byte) error {
	var keys struct {
		All   map[string]json.RawMessage
		Model map[string]json.RawMessage `json:"model"`
	}
	if json.Unmarshal(data, &keys.All) != nil || json.Unmarshal(keys.All["model"], &keys.Model) != nil {
		return unreadPart("model", string(keys.All["model"]))
	}
	for _, part := range []struct {
		of     map[string]json.RawMessage
		prefix string
		known  []string
	}{
		{keys.All, "", []string{"version", "truncation", "padding", "added_tokens", "normalizer", "pre_tokenizer", "post_processor", "decoder", "model"}},
		{keys.Model, "model.", []string{"type", "dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix", "fuse_unk", "byte_fallback",
			"ignore_merges", "vocab", "merges"}},
	} {
		for _, name := range slices.Sorted(maps.Keys(part.of)) {
			if value := string(part.of[name]); !slices.Contains(part.known, name) && value != "null" {
				return unreadPart(part.prefix+name, value)
			}
		}
	}
	m := f.Model
	switch {
	case m.Type != "BPE" && m.Type != "": // older files do not say
		return unreadPart("model.type", m.Type)
	case m.Dropout != nil && *m.Dropout != 0:
		return unreadPart("model.dropout", strconv.FormatFloat(*m.Dropout, 'g', -1, 64))
	case m.Prefix != nil && *m.Prefix != "":
		return unreadPart("model.continuing_subword_prefix", *m.Prefix)
	case m.Suffix != nil && *m.Suffix != "":
		return unreadPart("model.end_of_word_suffix", *m.Suffix)
	case m.ByteFallback:
		return unreadPart("model.byte_fallback", "true")
	}
	if err := onlyTypes("normalizer", f.Normalizer, "normalizers", nil); err != nil {
		return err
	}
	if err := onlyTypes("post_processor", f.PostProcessor, "processors", []string{"ByteLevel", "TemplateProcessing", "RobertaProcessing", "BertProcessing"}); err != nil {
		return err // they put tokens before and behind a text, which the engine does itself
	}
	if present(f.Decoder) && typeOf(f.Decoder) != "ByteLevel" {
		return unreadPart("decoder", typeOf(f.Decoder))
	}
	return nil
}

func present(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// typeOf returns the type of a part, empty if it says none.
func typeOf(raw json.RawMessage) string {
	var part struct {
		Type string `json:"type"`
	}
	if json.Unmarshal(raw, &part) != nil {
		return ""
	}
	return part.Type
}

// onlyTypes refuses a part unless it is missing, of one of these types, or a sequence
// of such parts under the given name.
func onlyTypes(name string, raw json.RawMessage, inside string, types []string) error {
	kind := typeOf(raw)
	switch {
	case !present(raw) || slices.Contains(types, kind):
		return nil
	case kind != "Sequence":
		return unreadPart(name, kind)
	}
	for _, part := range partsOf(raw, inside) {
		if err := onlyTypes(name, part, inside, types); err != nil {
			return err
		}
	}
	return nil
}

// partsOf returns the parts of a sequence.
func partsOf(raw json.RawMessage, inside string) []json.RawMessage {
	var sequence map[string]json.RawMessage
	var parts []json.RawMessage
	if json.Unmarshal(raw, &sequence) != nil || json.Unmarshal(sequence[inside], &parts) != nil {
		return nil
	}
	return parts
}

// definition turns the file into what package token knows.
func (f *readFile) definition(vocab int) (token.Definition, error) {
	d := token.Definition{Unknown: -1, Fuse: f.Model.FuseUnknown, Tokens: make([]string, vocab)}
	for b := range d.First {
		d.First[b] = -1
	}
	if err := f.vocabulary(&d); err != nil {
		return d, err
	}
	if name := f.Model.Unknown; name != nil {
		id, ok := f.Model.Vocab[*name]
		if !ok {
			return d, unreadPart("model.unk_token", *name)
		}
		d.Unknown = id
	}
	for i, m := range f.Model.Merges {
		left, okLeft := f.Model.Vocab[m[0]]
		right, okRight := f.Model.Vocab[m[1]]
		made, okMade := f.Model.Vocab[m[0]+m[1]]
		if !okLeft || !okRight || !okMade {
			return d, fault(ErrTokenizer, "huggingface.merge_unknown", phrase.Number("i", i), phrase.Excerpt("left", m[0]), phrase.Excerpt("right", m[1]))
		}
		d.Merges = append(d.Merges, token.Merge{Left: left, Right: right, Made: made})
	}
	steps, last, err := preTokenizer(f.PreTokenizer)
	if err != nil {
		return d, err
	}
	if !last {
		return d, unreadPart("pre_tokenizer", typeOf(f.PreTokenizer)) // no ByteLevel stands last
	}
	d.Steps = steps
	return d, nil
}

// vocabulary fills in the tokens: those of the model, whose names spell bytes, and those
// added, which are texts. A special one stands for no text.
func (f *readFile) vocabulary(d *token.Definition) error {
	taken := make([]string, len(d.Tokens))
	take := func(id int32, name string) error {
		switch {
		case id < 0 || int(id) >= len(d.Tokens):
			return fault(ErrTokenizer, "huggingface.tokens_beyond", phrase.Excerpt("name", name), phrase.Number("id", id), phrase.Number("vocab", len(d.Tokens)))
		case taken[id] != "" && taken[id] != name:
			return fault(ErrTokenizer, "huggingface.tokens_twice", phrase.Number("id", id), phrase.Excerpt("first", taken[id]), phrase.Excerpt("second", name))
		}
		taken[id] = name
		return nil
	}
	if f.Model.IgnoreMerges {
		d.Whole = map[string]int32{}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Model.Vocab)) {
		id := f.Model.Vocab[name]
		if err := take(id, name); err != nil {
			return err
		}
		spelt, ok := bytesOf(name)
		if !ok {
			continue // a name that no text spells
		}
		d.Tokens[id] = spelt
		if len(spelt) == 1 {
			d.First[spelt[0]] = id
		}
		if d.Whole != nil {
			d.Whole[spelt] = id
		}
	}
	next := int32(len(f.Model.Vocab)) // the number that the library gives an added token, whatever the file says
	for _, a := range f.Added {
		if a.SingleWord || a.LStrip || a.RStrip {
			return unreadPart("added_tokens", a.Content)
		}
		given, in := f.Model.Vocab[a.Content]
		if !in {
			given = next
		}
		if given != a.ID {
			return fault(ErrTokenizer, "huggingface.tokens_id", phrase.Excerpt("name", a.Content), phrase.Number("id", a.ID), phrase.Number("given", given))
		}
		next = max(next, given+1)
		if err := take(a.ID, a.Content); err != nil {
			return err
		}
		if d.Tokens[a.ID] = a.Content; a.Special {
			d.Tokens[a.ID] = ""
		}
		d.Added = append(d.Added, token.Added{ID: a.ID, Text: a.Content, Early: !a.Normalized})
	}
	return nil
}

// bytesOf returns the bytes that the name of a token spells, and false if it is no
// such name.
func bytesOf(name string) (string, bool) {
	var b strings.Builder
	for _, r := range name {
		i, ok := bytesByName[r]
		if !ok {
			return "", false
		}
		b.WriteByte(i)
	}
	return b.String(), name != ""
}

// bytesByName is byteNames the other way round.
var bytesByName = func() map[rune]byte {
	all := make(map[rune]byte, len(byteNames))
	for b, r := range byteNames {
		all[r] = byte(b)
	}
	return all
}()

// own returns the tokenizer if it is one that this engine makes: begin, end, the
// bytes, and a token for each merge, cut by its own expression. It returns nil if
// it is another one.
func (f *readFile) own(d token.Definition) *token.Tokenizer {
	plain := len(d.Steps) == 2 && d.Steps[0].Split != nil && d.Steps[0].Split.String() == token.Pattern() && !d.Steps[0].Drop && d.Steps[1] == (token.Step{})
	special := len(f.Added) == 2 && f.Added[0].ID == token.Begin && f.Added[0].Content == beginName && f.Added[1].ID == token.End && f.Added[1].Content == endName &&
		f.Added[0].Special && f.Added[1].Special && !f.Added[0].Normalized && !f.Added[1].Normalized
	if !plain || !special || d.Whole != nil || d.Unknown >= 0 || len(d.Tokens) != len(f.Model.Vocab) {
		return nil
	}
	pairs := make([]token.Pair, len(d.Merges))
	for i, m := range d.Merges {
		pairs[i] = token.Pair{Left: m.Left, Right: m.Right}
	}
	t, err := token.New(pairs)
	if err != nil || t.Vocab() != len(d.Tokens) {
		return nil
	}
	for id := range int32(t.Vocab()) {
		if got, ok := f.Model.Vocab[nameOf(t, id)]; !ok || got != id {
			return nil
		}
	}
	return t
}
