package huggingface

import (
	"io/fs"

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

	Languages []string // as the model's card names them; nil if it does not
}

// Import reads a folder that Export, transformers or mergekit wrote: weights in
// one file or in shards, as F64, F32, F16 or BF16. Its tokenizer must be t. shapes
// returns the tensors of a model, or an error if it cannot be.
//
// Errors: ErrFolder, ErrConfig, ErrTokenizer, ErrLimit, those of shapes and of package
// checkpoint.
func Import(folder fs.FS, t *token.Tokenizer, shapes func(recipe.Model) (Shapes, error)) (*Imported, error) {
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
	if data, err = read(folder, tokenizerName, maxTokenizer); err != nil {
		return nil, err
	}
	if err := sameTokenizer(data, t); err != nil {
		return nil, err
	}
	if c.model.Vocab != t.Vocab() {
		return nil, fault(ErrTokenizer, "huggingface.vocab", phrase.Number("model", c.model.Vocab), phrase.Number("tokenizer", t.Vocab()))
	}
	out := &Imported{Shape: c.model, Languages: cardOf(folder)}
	return out, out.read(folder, shapes)
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
