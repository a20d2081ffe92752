package huggingface

import (
	"io/fs"
	"strconv"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
	"confusio/engine/token"
)

// Imported is a model read from a folder.
type Imported struct {
	Shape   recipe.Model
	Weights *tensor.Set    // under Llama's names, with the final norm
	Recipe  *recipe.Recipe // that made it; nil if the folder does not say

	Tokenizer  *token.Tokenizer
	Begin, End int32 // the tokens before and behind a text

	Languages []string // as the model's card names them; nil if it does not
}

// Import reads a folder that Export, transformers or mergekit wrote: weights in
// one file or in shards, as F64, F32, F16 or BF16, and a byte-level tokenizer. shapes
// returns the tensors of a model, or an error if it cannot be.
//
// Errors: ErrFolder, ErrConfig, ErrTokenizer, ErrLimit, those of shapes and of package
// checkpoint.
func Import(folder fs.FS, shapes func(recipe.Model) (Shapes, error)) (*Imported, error) {
	if !has(folder, configName) {
		return nil, absent(folder, configName)
	}
	data, err := read(folder, configName, maxConfig)
	if err != nil {
		return nil, err
	}
	c, err := parseConfig(data)
	if err != nil {
		return nil, err
	}
	out := &Imported{Shape: c.model, Languages: cardOf(folder)}
	if !has(folder, tokenizerName) && has(folder, "tokenizer.model") {
		return nil, fault(ErrTokenizer, "huggingface.sentencepiece")
	}
	if data, err = read(folder, tokenizerName, maxTokenizer); err != nil {
		return nil, err
	}
	if out.Tokenizer, err = ParseTokenizer(data, c.model.Vocab); err != nil {
		return nil, err
	}
	if err := out.settleEnds(c); err != nil {
		return nil, err
	}
	return out, out.read(folder, shapes)
}

// settleEnds says which tokens stand before a text and behind it. This engine's own
// tokenizer says it by itself; elsewhere one token may do for both.
func (m *Imported) settleEnds(c described) error {
	if !m.Tokenizer.Foreign() {
		if c.begin != nil && *c.begin != token.Begin {
			return c.wrong("bos_token_id", strconv.Itoa(int(*c.begin)))
		}
		m.Begin, m.End = token.Begin, token.End
		return nil
	}
	if c.begin == nil {
		c.begin = c.end
	}
	if c.end == nil {
		c.end = c.begin
	}
	if c.begin == nil {
		return fault(ErrConfig, "huggingface.unsaid", phrase.Text("field", "bos_token_id"))
	}
	if m.Begin, m.End = *c.begin, *c.end; int(m.Begin) >= m.Shape.Vocab || int(m.End) >= m.Shape.Vocab {
		return c.wrong("bos_token_id", strconv.Itoa(int(max(m.Begin, m.End))))
	}
	return nil
}

// read fills in the weights, and what they say of the model.
func (m *Imported) read(folder fs.FS, shapes func(recipe.Model) (Shapes, error)) error {
	want, err := shapes(m.Shape)
	if err != nil {
		return err
	}
	set, file, err := weights(folder, want)
	if err != nil {
		return err
	}
	m.Weights = set
	if file != nil {
		if made, err := file.Recipe(); err == nil {
			m.Recipe = &made
		}
	}
	if err := m.settleHead(); err != nil {
		return err
	}
	return m.settleGain()
}
