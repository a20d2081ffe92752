package huggingface

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

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

// What every model here has in common; see package model.
const (
	ropeTheta = 10000.0
	normEps   = 1e-5
)

// config is config.json. Pointers tell a missing field from a zero.
type config struct {
	Architectures []string `json:"architectures"`
	ModelType     string   `json:"model_type"`
	Vocab         int      `json:"vocab_size"`
	Width         int      `json:"hidden_size"`
	FF            int      `json:"intermediate_size"`
	Layers        int      `json:"num_hidden_layers"`
	Heads         int      `json:"num_attention_heads"`
	KVHeads       *int     `json:"num_key_value_heads"`
	HeadDim       *int     `json:"head_dim"`
	Context       int      `json:"max_position_embeddings"`
	Activation    string   `json:"hidden_act"`
	NormEps       float64  `json:"rms_norm_eps"`
	RopeTheta     *float64 `json:"rope_theta"`
	RopeScaling   any      `json:"rope_scaling"`
	Tied          bool     `json:"tie_word_embeddings"`
	AttentionBias bool     `json:"attention_bias"`
	MLPBias       bool     `json:"mlp_bias"`
	Begin         any      `json:"bos_token_id"`
	End           any      `json:"eos_token_id"`
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
	head, theta := m.Width/m.Heads, ropeTheta
	return config{
		Architectures: []string{"LlamaForCausalLM"}, ModelType: "llama",
		Vocab: m.Vocab, Width: m.Width, FF: m.FF, Layers: m.Layers, Heads: m.Heads, KVHeads: &m.KVHeads, HeadDim: &head,
		Context: m.Context, Activation: "silu", NormEps: normEps, RopeTheta: &theta, Tied: m.Tied,
		Begin: begin, End: end, Deviation: m.Deviation.Float64(), Type: kind, UseCache: true,
	}
}

// parseConfig returns the shape that config.json tells. It returns ErrConfig if
// the model computes something that this engine does not.
func parseConfig(data []byte) (recipe.Model, error) {
	var c config
	if err := json.Unmarshal(data, &c); err != nil {
		return recipe.Model{}, phrase.Error(phrase.Of("huggingface.json", phrase.Text("file", "config.json"), phrase.Because(err)), ErrConfig, err)
	}
	m := recipe.Model{Vocab: c.Vocab, Width: c.Width, Heads: c.Heads, KVHeads: c.Heads, Layers: c.Layers, FF: c.FF, Context: c.Context, Tied: c.Tied, Deviation: "0.02"}
	if c.KVHeads != nil {
		m.KVHeads = *c.KVHeads
	}
	if d, err := recipe.DecimalOf(c.Deviation); err == nil && c.Deviation > 0 {
		m.Deviation = d
	}
	for _, rule := range []struct {
		holds bool
		what  phrase.Phrase
	}{
		{c.ModelType == "llama", phrase.Of("huggingface.kind", phrase.Excerpt("type", c.ModelType))},
		{c.Activation == "silu", value("hidden_act", strconv.Quote(c.Activation), "silu")},
		{c.Heads > 0 && c.Width > 0, phrase.Of("huggingface.no_heads")},
		{c.NormEps == normEps, value("rms_norm_eps", fmt.Sprint(c.NormEps), fmt.Sprint(normEps))},
		{c.RopeTheta == nil || *c.RopeTheta == ropeTheta, value("rope_theta", theta(c.RopeTheta), fmt.Sprint(ropeTheta))},
		{c.RopeScaling == nil, phrase.Of("huggingface.set", phrase.Text("field", "rope_scaling"))},
		{!c.AttentionBias && !c.MLPBias, phrase.Of("huggingface.biases")},
		{c.HeadDim == nil || c.Heads > 0 && *c.HeadDim*c.Heads == c.Width, phrase.Of("huggingface.head_dim")},
	} {
		if !rule.holds {
			return m, phrase.Error(rule.what, ErrConfig)
		}
	}
	return m, nil
}

// value says that a field has another value than the one that is read.
func value(field, is, read string) phrase.Phrase {
	return phrase.Of("huggingface.value", phrase.Text("field", field), phrase.Excerpt("value", is), phrase.Text("read", read))
}

func theta(x *float64) string {
	if x == nil {
		return ""
	}
	return fmt.Sprint(*x)
}
