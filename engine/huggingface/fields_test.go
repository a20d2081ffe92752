package huggingface

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// The models of forms.py as versions 4 and 5 of transformers describe them, which
// is one description.
func TestBothShapesOfConfigSayTheSame(t *testing.T) {
	forms, err := os.ReadDir("testdata/forms")
	if err != nil || len(forms) < 10 {
		t.Fatalf("%d forms, %v", len(forms), err)
	}
	seen := map[recipe.Model]string{}
	for _, form := range forms {
		var both [2]described
		for i, name := range []string{configName, "config.transformers-4.json"} {
			data, err := os.ReadFile("testdata/forms/" + form.Name() + "/" + name)
			if err != nil {
				t.Fatal(err)
			}
			if both[i], err = parseConfig(data); err != nil {
				t.Errorf("%s, %s: %v", form.Name(), name, err)
			}
		}
		if both[0].model != both[1].model || *both[0].begin != *both[1].begin || *both[0].end != *both[1].end {
			t.Errorf("%s: %+v in version 5, %+v in version 4", form.Name(), both[0].model, both[1].model)
		}
		seen[both[0].model] = form.Name()
	}
	if len(seen) < 11 { // gain, double and half are of one form
		t.Errorf("only %d of the forms differ", len(seen))
	}
}

// edited returns config.json of a plain model with some fields changed; a value of
// nil takes the field out, and raw JSON stands for itself.
func edited(t *testing.T, change map[string]string) []byte {
	t.Helper()
	data, err := json.Marshal(newConfig(recipe.Small().Model, 0, 12, checkpoint.Float32))
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		t.Fatal(err)
	}
	for name, value := range change {
		if fields[name] = json.RawMessage(value); value == "" {
			delete(fields, name)
		}
	}
	if data, err = json.Marshal(fields); err != nil {
		t.Fatal(err)
	}
	return data
}

// Whatever config.json says is honoured or refused with the name of the field.
func TestFieldsAreHonoured(t *testing.T) {
	for name, c := range map[string]struct {
		change map[string]string
		want   func(*recipe.Model)
	}{
		"epsilon":            {map[string]string{"rms_norm_eps": "1e-06"}, func(m *recipe.Model) { m.Epsilon = "0.000001" }},
		"epsilon in float32": {map[string]string{"rms_norm_eps": "9.999999747378752e-06"}, func(m *recipe.Model) {}},
		"no epsilon":         {map[string]string{"rms_norm_eps": ""}, func(m *recipe.Model) { m.Epsilon = "0.000001" }},
		"null epsilon":       {map[string]string{"rms_norm_eps": "null"}, func(m *recipe.Model) { m.Epsilon = "0.000001" }},
		"no context":         {map[string]string{"max_position_embeddings": ""}, func(m *recipe.Model) { m.Context = 2048 }},
		"long context":       {map[string]string{"max_position_embeddings": "131072"}, func(m *recipe.Model) { m.Context = 131072 }},
		"no tied":            {map[string]string{"tie_word_embeddings": ""}, func(m *recipe.Model) { m.Tied = false }},
		"no key heads":       {map[string]string{"num_key_value_heads": "null"}, func(m *recipe.Model) {}},
		"one key head":       {map[string]string{"num_key_value_heads": "1"}, func(m *recipe.Model) { m.KVHeads = 1 }},
		"no head size":       {map[string]string{"head_dim": "null"}, func(m *recipe.Model) {}},
		"head size":          {map[string]string{"head_dim": "32"}, func(m *recipe.Model) { m.Head = 32 }},
		"biases":             {map[string]string{"attention_bias": "true"}, func(m *recipe.Model) { m.Biases = recipe.BiasAttention }},
		"feed-forward":       {map[string]string{"mlp_bias": "true"}, func(m *recipe.Model) { m.Biases = recipe.BiasFF }},
		"both biases":        {map[string]string{"mlp_bias": "true", "attention_bias": "true"}, func(m *recipe.Model) { m.Biases = recipe.BiasAll }},
		"theta of version 4": {map[string]string{"rope_theta": "500000.0"}, func(m *recipe.Model) { m.Theta = "500000" }},
		"no theta":           {map[string]string{"rope_theta": ""}, func(m *recipe.Model) {}},
		"theta of version 5": {map[string]string{"rope_theta": "", "rope_parameters": `{"rope_theta":5e5,"rope_type":"default"}`}, func(m *recipe.Model) { m.Theta = "500000" }},
		"theta twice":        {map[string]string{"rope_theta": "500000", "rope_parameters": `{"rope_theta":500000.0}`}, func(m *recipe.Model) { m.Theta = "500000" }},
		"older type":         {map[string]string{"rope_scaling": `{"type":"linear","factor":2}`}, func(m *recipe.Model) { m.Scaling = "linear:2" }},
		"both types":         {map[string]string{"rope_scaling": `{"type":"dynamic","rope_type":"dynamic","factor":2.0}`}, func(m *recipe.Model) { m.Scaling = "dynamic:2" }},
		"llama3": {map[string]string{"rope_theta": "", "rope_parameters": `{"rope_theta":10000,"rope_type":"llama3","factor":32.0,"low_freq_factor":1.0,"high_freq_factor":4.0,"original_max_position_embeddings":8192,"partial_rotary_factor":1.0}`},
			func(m *recipe.Model) { m.Scaling = "llama3:32:1:4:8192" }},
		"llama3 of its own length": {map[string]string{"rope_scaling": `{"rope_type":"llama3","factor":8,"low_freq_factor":1,"high_freq_factor":4}`},
			func(m *recipe.Model) { m.Scaling = "llama3:8:1:4:128" }},
		"empty parameters": {map[string]string{"rope_scaling": `{}`, "rope_parameters": "{}"}, func(m *recipe.Model) {}},
		"wide window":      {map[string]string{"sliding_window": "128"}, func(m *recipe.Model) {}},
		"no window":        {map[string]string{"sliding_window": "null", "use_sliding_window": "false"}, func(m *recipe.Model) {}},
		"layer types":      {map[string]string{"layer_types": `["full_attention", "full_attention"]`}, func(m *recipe.Model) {}},
		"swish":            {map[string]string{"hidden_act": `"swish"`}, func(m *recipe.Model) {}},
		"harmless":         {map[string]string{"attention_dropout": "0.5", "use_cache": "7", "torch_dtype": `"bfloat16"`, "top_k": "3", "pruned_heads": "{}"}, func(m *recipe.Model) {}},
		"null strangers":   {map[string]string{"attn_logit_softcapping": "null", "auto_map": "null", "quantization_config": "null", "num_experts": "null"}, func(m *recipe.Model) {}},
		"deviation":        {map[string]string{"initializer_range": "0.5"}, func(m *recipe.Model) { m.Deviation = "0.5" }},
		"no deviation":     {map[string]string{"initializer_range": `"wide"`}, func(m *recipe.Model) { m.Deviation = "0.02" }},
		"several ends":     {map[string]string{"eos_token_id": "[3, 4]"}, func(m *recipe.Model) {}},
	} {
		want := recipe.Small().Model
		c.want(&want)
		got, err := parseConfig(edited(t, c.change))
		if err != nil || got.model != want {
			t.Errorf("%s: %+v, %v; want %+v", name, got.model, err, want)
		}
	}
}

func TestFieldsAreRefusedByName(t *testing.T) {
	for _, c := range []struct{ field, value, key string }{
		{"model_type", `"gpt2"`, "huggingface.kind"},
		{"model_type", `"mixtral"`, "huggingface.experts"},
		{"model_type", `"qwen3_moe"`, "huggingface.experts"},
		{"model_type", "", "huggingface.unsaid"},
		{"architectures", `["LlamaForSequenceClassification"]`, "huggingface.value"},
		{"vocab_size", "", "huggingface.unsaid"},
		{"vocab_size", "2048.0", "huggingface.wrong"},
		{"vocab_size", `"2048"`, "huggingface.wrong"},
		{"hidden_size", "1e9", "huggingface.wrong"},
		{"hidden_size", "9999999", "huggingface.range"},
		{"num_attention_heads", "0", "huggingface.range"},
		{"num_key_value_heads", "3", "huggingface.wrong"},
		{"head_dim", "33", "huggingface.wrong"},
		{"head_dim", "0", "huggingface.range"},
		{"rms_norm_eps", "0", "huggingface.wrong"},
		{"rms_norm_eps", "-1e-6", "huggingface.wrong"},
		{"tie_word_embeddings", "1", "huggingface.wrong"},
		{"attention_bias", `"yes"`, "huggingface.wrong"},
		{"hidden_act", `"gelu"`, "huggingface.value"},
		{"rope_theta", "0", "huggingface.wrong"},
		{"rope_theta", "[10000]", "huggingface.wrong"},
		{"rope_scaling", `{"rope_type":"yarn","factor":4.0}`, "huggingface.value"},
		{"rope_scaling", `{"rope_type":"linear"}`, "huggingface.unsaid"},
		{"rope_scaling", `{"rope_type":"linear","factor":0}`, "huggingface.wrong"},
		{"rope_scaling", `{"rope_type":"linear","factor":2,"beta_fast":32}`, "huggingface.unknown"},
		{"rope_scaling", `{"rope_type":"default","factor":2}`, "huggingface.unknown"},
		{"rope_scaling", `{"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":1}`, "huggingface.wrong"},
		{"rope_scaling", `"linear"`, "huggingface.wrong"},
		{"rope_parameters", `{"rope_theta":500000.0}`, "huggingface.contradiction"},
		{"rope_parameters", `{"full_attention":{"rope_theta":10000}}`, "huggingface.unknown"},
		{"rope_parameters", `{"partial_rotary_factor":0.5}`, "huggingface.unknown"},
		{"partial_rotary_factor", "0.25", "huggingface.value"},
		{"sliding_window", "64", "huggingface.window"},
		{"use_sliding_window", "true", "huggingface.value"},
		{"layer_types", `["full_attention","sliding_attention"]`, "huggingface.value"},
		{"quantization_config", `{"bits":4}`, "huggingface.quantised"},
		{"auto_map", `{"AutoModel":"x.py"}`, "huggingface.code"},
		{"num_local_experts", "8", "huggingface.experts"},
		{"is_encoder_decoder", "true", "huggingface.value"},
		{"bos_token_id", `"<s>"`, "huggingface.wrong"},
		{"eos_token_id", "[]", "huggingface.wrong"},
		{"attn_logit_softcapping", "50.0", "huggingface.unknown"},
		{"Hidden_Size", "96", "huggingface.unknown"}, // names are as they are written
	} {
		_, err := parseConfig(edited(t, map[string]string{c.field: c.value}))
		said := phrase.From(err)
		if !errors.Is(err, ErrConfig) || string(said.Key) != c.key {
			t.Errorf("%s as %q: %v, want %s", c.field, c.value, err, c.key)
		}
		if c.key == "huggingface.experts" || c.key == "huggingface.kind" || err == nil {
			continue // they are named by what they mean
		}
		if !strings.Contains(said.String(), c.field) {
			t.Errorf("%s as %q: %v does not name the field", c.field, c.value, said)
		}
	}
}

// Heads must divide the width where no size of theirs is given.
func TestHeadsThatDoNotDivideAreRefused(t *testing.T) {
	_, err := parseConfig(edited(t, map[string]string{"num_attention_heads": "5", "num_key_value_heads": "5", "head_dim": ""}))
	if said := phrase.From(err); !errors.Is(err, ErrConfig) || said.Key != "huggingface.heads" {
		t.Errorf("%v", err)
	}
}

// The table names each field once, and every field of a recipe that it fills in.
func TestFieldsAreOneTable(t *testing.T) {
	names := map[string]bool{}
	for _, f := range fields {
		if names[f.name] {
			t.Errorf("%s stands twice", f.name)
		}
		names[f.name] = true
		if _, ok := recipe.Lookup(f.recipe); f.recipe != "" && !ok {
			t.Errorf("%s: no field of a recipe is called %s", f.name, f.recipe)
		}
	}
}
