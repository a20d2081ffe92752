package huggingface

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// What config.json is called by where it is of this form.
const (
	modelType    = "llama"
	architecture = "LlamaForCausalLM"
)

// described is what config.json says.
type described struct {
	model      recipe.Model
	begin, end *int32 // tokens around a text; nil where it says none
	rope       ropeFields
}

// A field of config.json is honoured, harmless, or refused. One that is not in the
// table is refused unless it is null, since nobody can tell what it changes.
type field struct {
	name string
	// honour takes the value, which is not null; nil for a field that is harmless,
	// whatever its value.
	honour func(c *described, f field, value json.RawMessage) error
	needed bool     // a model without it is none
	recipe string   // the field of the recipe that holds it
	values []string // as JSON, the only ones that are read
	refuse phrase.Key
}

// fields lists the fields that versions 4 and 5 of transformers write beside a
// Llama model, and those of other models that come up there. Defaults of what
// is missing are those of LlamaConfig.
var fields = slices.Concat([]field{
	{name: "model_type", honour: only, values: []string{quoted(modelType)}, needed: true, refuse: "huggingface.kind"},
	{name: "architectures", honour: only, values: []string{`["` + architecture + `"]`}},

	{name: "vocab_size", honour: setting, recipe: "model.vocab", needed: true},
	{name: "hidden_size", honour: setting, recipe: "model.width", needed: true},
	{name: "intermediate_size", honour: setting, recipe: "model.ff", needed: true},
	{name: "num_hidden_layers", honour: setting, recipe: "model.layers", needed: true},
	{name: "num_attention_heads", honour: setting, recipe: "model.heads", needed: true},
	{name: "num_key_value_heads", honour: setting, recipe: "model.kv_heads"}, // missing: as many as heads
	{name: "head_dim", honour: setting, recipe: "model.head"},                // missing: width over heads
	{name: "max_position_embeddings", honour: setting, recipe: "model.context"},
	{name: "rms_norm_eps", honour: epsilon},
	{name: "tie_word_embeddings", honour: setting, recipe: "model.tied"},
	{name: "initializer_range", honour: deviation},
	{name: "attention_bias", honour: biases}, {name: "mlp_bias", honour: biases},
	{name: "bos_token_id", honour: tokens}, {name: "eos_token_id", honour: tokens},
	{name: "rope_theta", honour: ropeOld}, {name: "rope_scaling", honour: ropeOld}, {name: "rope_parameters", honour: ropeNew},

	{name: "hidden_act", honour: only, values: []string{`"silu"`, `"swish"`}}, // two names of one function
	{name: "partial_rotary_factor", honour: only, values: []string{"1", "1.0"}},
	{name: "sliding_window", honour: window},
	{name: "use_sliding_window", honour: only, values: []string{"false"}},
	{name: "layer_types", honour: layerTypes},
	{name: "pruned_heads", honour: only, values: []string{"{}"}},
	{name: "is_encoder_decoder", honour: only, values: []string{"false"}},
	{name: "add_cross_attention", honour: only, values: []string{"false"}},
	{name: "tie_encoder_decoder", honour: only, values: []string{"false"}},
	{name: "quantization_config", honour: never, refuse: "huggingface.quantised"},
	{name: "compression_config", honour: never, refuse: "huggingface.quantised"},
	{name: "auto_map", honour: never, refuse: "huggingface.code"},
	{name: "num_local_experts", honour: never, refuse: "huggingface.experts"},
	{name: "num_experts", honour: never, refuse: "huggingface.experts"},
	{name: "num_experts_per_tok", honour: never, refuse: "huggingface.experts"},
}, harmless(
	// Of training, of speed, of the type in which the library computes (here it is
	// float32), of who wrote the file.
	"attention_dropout", "pretraining_tp", "use_cache", "torch_dtype", "dtype", "use_bfloat16", "torchscript",
	"chunk_size_feed_forward", "gradient_checkpointing", "transformers_version", "tf_legacy_loss", "return_dict", "is_decoder",
	"output_attentions", "output_hidden_states", "name_or_path", "_name_or_path", "_commit_hash", "_attn_implementation",
	"_attn_implementation_autoset", "_attn_implementation_internal", "_flash_attn_2_enabled", "attn_implementation",
	"unsloth_fixed", "unsloth_version", "transformers.js_config",
	// Of tasks with labels, which LlamaForCausalLM has not.
	"id2label", "label2id", "num_labels", "problem_type", "finetuning_task", "task_specific_params", "classifier_dropout",
	// Of tokens and of how texts are drawn, which the engine does by settings of its own.
	"pad_token_id", "sep_token_id", "decoder_start_token_id", "tokenizer_class", "prefix", "max_length", "min_length", "do_sample",
	"early_stopping", "num_beams", "num_beam_groups", "diversity_penalty", "temperature", "top_k", "top_p", "typical_p",
	"repetition_penalty", "length_penalty", "no_repeat_ngram_size", "encoder_no_repeat_ngram_size", "bad_words_ids",
	"num_return_sequences", "output_scores", "return_dict_in_generate", "forced_bos_token_id", "forced_eos_token_id",
	"remove_invalid_values", "exponential_decay_length_penalty", "suppress_tokens", "begin_suppress_tokens",
	"cross_attention_hidden_size",
))

// harmless lists fields that may hold anything.
func harmless(names ...string) []field {
	all := make([]field, len(names))
	for i, name := range names {
		all[i] = field{name: name}
	}
	return all
}

// parseConfig returns what config.json says. It returns ErrConfig, with the name of
// the field, if the model computes something that this engine does not.
func parseConfig(data []byte) (described, error) {
	c := described{model: recipe.Model{Context: 2048, Deviation: "0.02", Epsilon: "0.000001"}}
	var given map[string]json.RawMessage
	if err := parseJSON(configName, data, &given); err != nil {
		return c, phrase.Error(phrase.From(err), ErrConfig, err)
	}
	maps.DeleteFunc(given, func(_ string, value json.RawMessage) bool { return string(value) == "null" })
	for _, f := range fields {
		value, ok := given[f.name]
		delete(given, f.name)
		var err error
		switch {
		case ok && f.honour != nil:
			err = f.honour(&c, f, value)
		case !ok && f.needed:
			err = fault(ErrConfig, "huggingface.unsaid", phrase.Text("field", f.name))
		}
		if err != nil {
			return c, err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		return c, fault(ErrConfig, "huggingface.unknown", phrase.Excerpt("field", name), phrase.Excerpt("value", string(given[name])))
	}
	return c, c.settle()
}

// settle puts in what goes without saying, takes out what goes without saying in
// a recipe, and checks what hangs together.
func (c *described) settle() error {
	m := &c.model
	if m.KVHeads == 0 {
		m.KVHeads = m.Heads
	}
	if m.Head*m.Heads == m.Width {
		m.Head = 0
	}
	if m.Epsilon.Decimal() == recipe.PlainEpsilon {
		m.Epsilon = ""
	}
	if err := c.settleRope(); err != nil {
		return err
	}
	switch {
	case m.Head == 0 && m.Width%(2*m.Heads) != 0:
		return fault(ErrConfig, "huggingface.heads", phrase.Number("width", m.Width), phrase.Number("heads", m.Heads))
	case m.Head%2 != 0:
		return c.wrong("head_dim", strconv.Itoa(m.Head))
	case m.Heads%m.KVHeads != 0:
		return c.wrong("num_key_value_heads", strconv.Itoa(m.KVHeads))
	}
	return nil
}

// wrong says that a field has a value that no model has.
func (c *described) wrong(name, value string) error {
	return fault(ErrConfig, "huggingface.wrong", phrase.Text("field", name), phrase.Excerpt("value", value))
}

// setting takes a value that a field of the recipe holds, within its range.
func setting(c *described, f field, value json.RawMessage) error {
	to, ok := recipe.Lookup(f.recipe)
	if !ok {
		panic("huggingface: no field of a recipe is called " + f.recipe)
	}
	text := string(value)
	switch d, err := recipe.ParseDecimal(text); {
	case to.Kind() == recipe.Switch && text != "true" && text != "false", to.Kind() != recipe.Switch && err != nil:
		return c.wrong(f.name, text)
	case to.Kind() == recipe.Whole && strings.ContainsAny(text, ".eE"):
		return c.wrong(f.name, text) // the library wants whole numbers written as such
	case to.Kind() != recipe.Switch && (d.Float64() < to.Min.Float64() || d.Float64() > to.Max.Float64() || d == "0"):
		return fault(ErrConfig, "huggingface.range", phrase.Text("field", f.name), phrase.Excerpt("value", text),
			phrase.Number("low", to.Min.Float64()), phrase.Number("high", to.Max.Float64()))
	}
	made := recipe.Recipe{Model: c.model}
	if err := to.Set(&made, text); err != nil {
		return phrase.Error(phrase.From(err), ErrConfig, err)
	}
	c.model = made.Model
	return nil
}

// epsilon takes a number as float32, in which the norms add it: files have all digits
// of a float32, more than a recipe holds.
func epsilon(c *described, f field, value json.RawMessage) error {
	x, err := strconv.ParseFloat(string(value), 64)
	if err != nil || !(x > 0 && x <= 0.1) {
		return c.wrong(f.name, string(value))
	}
	d, err := recipe.ParseDecimal(strconv.FormatFloat(float64(float32(x)), 'f', -1, 32))
	if err != nil || float32(d.Float64()) != float32(x) {
		return c.wrong(f.name, string(value))
	}
	c.model.Epsilon = recipe.Later(d)
	return nil
}

// only takes no value but those of the table.
func only(c *described, f field, value json.RawMessage) error {
	var compact bytes.Buffer
	if err := json.Compact(&compact, value); err == nil && slices.Contains(f.values, compact.String()) {
		return nil
	}
	if f.refuse != "" {
		return kindOf(value, f)
	}
	return fault(ErrConfig, "huggingface.value", phrase.Text("field", f.name), phrase.Excerpt("value", string(value)),
		phrase.Text("read", strings.Join(f.values, ", ")))
}

// kindOf says that a model is of another type, and what that is where it is known.
func kindOf(value json.RawMessage, f field) error {
	if name := strings.ToLower(string(value)); strings.Contains(name, "moe") || strings.Contains(name, "mixtral") {
		return fault(ErrConfig, "huggingface.experts")
	}
	return fault(ErrConfig, f.refuse, phrase.Excerpt("type", strings.Trim(string(value), `"`)))
}

// never takes no value at all.
func never(_ *described, f field, _ json.RawMessage) error {
	return fault(ErrConfig, f.refuse, phrase.Text("field", f.name))
}

// deviation takes the deviation of fresh weights, which changes no made model: what
// a recipe does not hold is left out.
func deviation(c *described, _ field, value json.RawMessage) error {
	made := recipe.Recipe{Model: c.model}
	if to, ok := recipe.Lookup("model.deviation"); ok && to.Set(&made, string(value)) == nil {
		c.model = made.Model
	}
	return nil
}

func biases(c *described, f field, value json.RawMessage) error {
	switch attention := f.name == "attention_bias"; {
	case string(value) == "false":
	case string(value) != "true":
		return c.wrong(f.name, string(value))
	case attention:
		c.model.Biases = recipe.BiasAttention
	case c.model.AttentionBias():
		c.model.Biases = recipe.BiasAll
	default:
		c.model.Biases = recipe.BiasFF
	}
	return nil
}

// tokens takes the token that begins or ends a text; of several that end it, the
// first.
func tokens(c *described, f field, value json.RawMessage) error {
	var one int32
	var several []int32
	if err := json.Unmarshal(value, &one); err != nil {
		if err := json.Unmarshal(value, &several); err != nil || len(several) == 0 {
			return c.wrong(f.name, string(value))
		}
		one = several[0]
	}
	if one < 0 {
		return c.wrong(f.name, string(value))
	}
	if f.name == "bos_token_id" {
		c.begin = &one
	} else {
		c.end = &one
	}
	return nil
}

// window takes a window of attention that is no shorter than the context: it hides
// nothing.
func window(c *described, f field, value json.RawMessage) error {
	n, err := strconv.Atoi(string(value))
	if err != nil || n < c.model.Context {
		return fault(ErrConfig, "huggingface.window", phrase.Text("field", f.name), phrase.Excerpt("value", string(value)),
			phrase.Number("context", c.model.Context))
	}
	return nil
}

func layerTypes(c *described, f field, value json.RawMessage) error {
	var kinds []string
	if err := json.Unmarshal(value, &kinds); err != nil {
		return c.wrong(f.name, string(value))
	}
	for _, kind := range kinds {
		if kind != "full_attention" {
			return fault(ErrConfig, "huggingface.value", phrase.Text("field", f.name), phrase.Excerpt("value", quoted(kind)), phrase.Text("read", quoted("full_attention")))
		}
	}
	return nil
}

func quoted(text string) string { return strconv.Quote(text) }
