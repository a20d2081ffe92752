package huggingface

import (
	"encoding/json"
	"errors"
	"strings"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Errors of reading a folder.
var (
	ErrFolder    = errors.New("huggingface: the folder is not a model")
	ErrConfig    = errors.New("huggingface: config.json is of another kind of model")
	ErrTokenizer = errors.New("huggingface: the model has another tokenizer")
	ErrBare      = errors.New("the weights alone do not say what model they are")
	ErrLimit     = errors.New("huggingface: the folder is beyond the limits")
)

// fault is an error of reading that can be said.
func fault(kind error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), kind)
}

// config is config.json as it is written. Versions 4 and 5 of transformers both read
// rotary positions in this form.
type config struct {
	Architectures []string `json:"architectures"`
	ModelType     string   `json:"model_type"`
	Vocab         int      `json:"vocab_size"`
	Width         int      `json:"hidden_size"`
	FF            int      `json:"intermediate_size"`
	Layers        int      `json:"num_hidden_layers"`
	Heads         int      `json:"num_attention_heads"`
	KVHeads       int      `json:"num_key_value_heads"`
	HeadDim       int      `json:"head_dim"`
	Context       int      `json:"max_position_embeddings"`
	Activation    string   `json:"hidden_act"`
	NormEps       float64  `json:"rms_norm_eps"`
	RopeTheta     float64  `json:"rope_theta"`
	RopeScaling   any      `json:"rope_scaling"`
	Tied          bool     `json:"tie_word_embeddings"`
	AttentionBias bool     `json:"attention_bias"`
	MLPBias       bool     `json:"mlp_bias"`
	Begin         int32    `json:"bos_token_id"`
	End           int32    `json:"eos_token_id"`
	Pad           any      `json:"pad_token_id"`
	Deviation     float64  `json:"initializer_range"`
	Type          string   `json:"torch_dtype"`
	UseCache      bool     `json:"use_cache"`
}

// newConfig describes a model whose stories end with the token end, with its
// weights in that type.
func newConfig(m recipe.Model, begin, end int32, as checkpoint.Type) config {
	kind := "float16"
	if as == checkpoint.Float32 {
		kind = "float32"
	}
	return config{
		Architectures: []string{architecture}, ModelType: modelType,
		Vocab: m.Vocab, Width: m.Width, FF: m.FF, Layers: m.Layers, Heads: m.Heads, KVHeads: m.KVHeads, HeadDim: m.HeadSize(),
		Context: m.Context, Activation: "silu", NormEps: unlessSet(m.Epsilon, recipe.PlainEpsilon), RopeTheta: unlessSet(m.Theta, recipe.PlainTheta),
		RopeScaling: ropeScaling(m.Scaling), Tied: m.Tied, AttentionBias: m.AttentionBias(), MLPBias: m.FFBias(),
		Begin: begin, End: end, Deviation: m.Deviation.Float64(), Type: kind, UseCache: true,
	}
}

// unlessSet returns a number, or what goes without saying.
func unlessSet(d recipe.Later, plain recipe.Decimal) float64 {
	if d == "" {
		return plain.Float64()
	}
	return d.Float64()
}

// ropeScaling writes a scaling, nil for none.
func ropeScaling(s recipe.Scaling) any {
	kind, numbers := s.Parts()
	if kind == "" {
		return nil
	}
	out := map[string]any{"rope_type": kind}
	for i, name := range ropeNumbers(kind) {
		text := string(numbers[i])
		if name != ropeOriginal && !strings.Contains(text, ".") {
			text += ".0" // version 4 warns of whole numbers
		}
		out[name] = json.RawMessage(text)
	}
	return out
}
