package huggingface

import (
	"fmt"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// Names of the tensors of a block that tell its shape, after the prefix.
const (
	blockPrefix = "model.layers.%d."
	keyName     = "self_attn.k_proj.weight"
	gateName    = "mlp.gate_proj.weight"
)

// Bare returns the model of weights that come without a folder. Shapes tell
// everything but heads and context, which are taken as in like: a head is as wide
// as there. The tokenizer, which weights do not hold, must be like's in size.
//
// Weights with gains in the final norm or with biases were trained elsewhere, and their
// epsilon and wavelengths, which no shape tells, may be others as well.
//
// Errors: ErrBare for these and where the shapes are of another form or leave the
// heads open, and ErrTokenizer.
func Bare(weights *tensor.Set, like recipe.Model) (*Imported, error) {
	m := &Imported{Shape: like, Weights: withoutBuffers(weights)}
	embedding, ok := matrix(weights, embeddingName)
	if !ok {
		return nil, fault(ErrBare, "huggingface.bare.form", phrase.Text("tensor", embeddingName))
	}
	keys, ok := matrix(weights, fmt.Sprintf(blockPrefix, 0)+keyName)
	gates, also := matrix(weights, fmt.Sprintf(blockPrefix, 0)+gateName)
	if !ok || !also {
		return nil, fault(ErrBare, "huggingface.bare.block", phrase.Text("keys", keyName), phrase.Text("gates", gateName))
	}
	if embedding[0] != like.Vocab {
		return nil, fault(ErrTokenizer, "huggingface.tokens", phrase.Number("have", embedding[0]), phrase.Number("want", like.Vocab))
	}
	head := like.Width / like.Heads
	width := embedding[1]
	if width%head != 0 || keys[0]%head != 0 || keys[0] == 0 {
		return nil, fault(ErrBare, "huggingface.bare.heads", phrase.Number("width", width), phrase.Number("keys", keys[0]), phrase.Number("head", head))
	}
	m.Shape.Width, m.Shape.Heads, m.Shape.KVHeads, m.Shape.FF = width, width/head, keys[0]/head, gates[0]
	for m.Shape.Layers = 1; ; m.Shape.Layers++ {
		if _, more := weights.Get(fmt.Sprintf(blockPrefix, m.Shape.Layers) + keyName); !more {
			break
		}
	}
	m.Shape.Tied = true // unless it has a head of its own
	if err := m.settleHead(); err != nil {
		return nil, err
	}
	if err := m.settleGain(); err != nil {
		return nil, err
	}
	biased := func(name string) bool { return strings.HasSuffix(name, ".bias") }
	if m.Shape.Gain || slices.ContainsFunc(m.Weights.Names(), biased) {
		return nil, fault(ErrBare, "huggingface.bare.elsewhere")
	}
	return m, nil
}

// withoutBuffers returns the weights of a set alone.
func withoutBuffers(set *tensor.Set) *tensor.Set {
	out := set
	for _, name := range set.Names() {
		if isBuffer(name) {
			out = renamed(out, name, "")
		}
	}
	return out
}

// matrix returns the shape of a matrix that is not empty.
func matrix(weights *tensor.Set, name string) (shape []int, ok bool) {
	t, ok := weights.Get(name)
	if !ok || len(t.Shape) != 2 || t.Shape[0] == 0 || t.Shape[1] == 0 {
		return nil, false
	}
	return t.Shape, true
}
