package mergekit

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const two = "models: [{model: a}, {model: b}]\n"

// A key of a YAML is honoured, or told as one that decides nothing, or refused where it
// stands; none is passed over.
func TestEveryKeyIsHonouredToldOrRefused(t *testing.T) {
	linear := "merge_method: linear\nparameters: {weight: 1}\n" + two
	for text, want := range map[string][]string{
		linear + "dtype: float32\nout_dtype: float16\n":                                                                           nil,
		linear + "dtype: null\ntokenizer_source:\ntokenizer:\nbase_model: ~\n":                                                    nil,
		linear + "dtype: bfloat16\n":                                                                                              {"dtype"},
		linear + "dtype: torch.float64\nout_dtype: bfloat16\n":                                                                    {"dtype", "out_dtype"},
		linear + "tokenizer_source: union\nchat_template: auto\n":                                                                 {"tokenizer_source", "chat_template"},
		linear + "tokenizer_source: {model: {path: a}}\n":                                                                         {"tokenizer_source"},
		linear + "tokenizer: {source: base, tokens: {}, pad_to_multiple_of: null}\n":                                              {"tokenizer"},
		linear + "random_seed: 3\n":                                                                                               {"random_seed"},
		"merge_method: linear\nparameters: {weight: 1, int8_mask: true, random_seed: 3}\n" + two:                                  {"int8_mask", "random_seed"},
		"merge_method: ties\nbase_model: b\nmodels: [{model: a, parameters: {weight: 1}}, {model: b, parameters: {weight: 5}}]\n": {"models[1].parameters"},
	} {
		c, err := Decode([]byte(text))
		if err != nil || !slices.Equal(c.Idle, want) {
			t.Errorf("%s: %v, told %v, want %v", text, err, c.Idle, want)
		}
		if note := c.Note(); note.Empty() != (want == nil) || !note.Empty() && !strings.Contains(note.String(), strings.Join(want, ", ")) {
			t.Errorf("%s: it is said %s", text, note)
		}
	}
	for text, want := range map[string]struct {
		line       int
		field, why string
	}{
		linear + "dtype: bf16\n":                                                         {4, "dtype", "mergekit.dtype text=\"bf16\" like=\"bfloat16\""},
		linear + "out_dtype: int8\n":                                                     {4, "out_dtype", "like=\"float32, float16, bfloat16, float64\""},
		linear + "dtype: [float32]\n":                                                    {4, "dtype", "mergekit.scalar"},
		linear + "tokenizer: {pad_to_multiple_of: 100}\n":                                {4, "tokenizer.pad_to_multiple_of", "mergekit.pad"},
		linear + "tokenizer:\n  tokens:\n    <s>: {source: {kind: zero}}\n":              {6, "tokenizer.tokens.<s>", "mergekit.tokens"},
		linear + "tokenizer: {sauce: union}\n":                                           {4, "tokenizer.sauce", "mergekit.unknown_but like=\"source\""},
		linear + "tokenizer: union\n":                                                    {4, "tokenizer", "mergekit.mapping"},
		linear + "slices: []\n":                                                          {1, "models", "mergekit.no_models"},
		linear + "weight: 1\n":                                                           {4, "weight", "mergekit.beside"},
		linear + "normalise: true\n":                                                     {4, "normalise", "mergekit.unknown_field"},
		linear + "normalize: true\n":                                                     {4, "normalize", "mergekit.beside"},
		linear + "base-model: a\n":                                                       {4, "base-model", "mergekit.unknown_but like=\"base_model\""},
		linear + "modules: {}\n":                                                         {4, "modules", "mergekit.modules"},
		"merge_method: linear\nparameters: {weights: 1}\n" + two:                         {2, "parameters.weights", "mergekit.no_setting_but method=\"linear\" like=\"weight\""},
		"merge_method: linear\nparameters: {weight: 010}\n" + two:                        {2, "parameters.weight", "mergekit.octal"},
		"merge_method: linear\nparameters: {weight: 1, normalize: maybe}\n" + two:        {2, "parameters.normalize", "mergekit.no_truth"},
		"merge_method: dare-ties\n" + two:                                                {1, "merge_method", "mergekit.not_both_but name=\"dare-ties\" like=\"dare_ties\""},
		"merge_method: Linear\n" + two:                                                   {1, "merge_method", "like=\"linear\""},
		"merge_method: fisher\n" + two:                                                   {1, "merge_method", "mergekit.not_both"},
		"merge_method: linear\nmodels:\n- model: a\n  parameters:\n  weight: 1\n":        {5, "models[0].weight", "mergekit.beside name=\"weight\""},
		"merge_method: linear\nmodels: [{model: a+b}]\n":                                 {2, "models[0].model", "mergekit.lora"},
		"merge_method: linear\nmodels: [{model: {model: {path: a}, lora: {path: b}}}]\n": {2, "models[0].model.lora", "mergekit.lora"},
		"merge_method: linear\nmodels: [{model: {model: {path: a, revision: main}}}]\n":  {2, "models[0].model.model.revision", "mergekit.unknown_model_field"},
		"base_model: a\ngate_mode: hidden\nexperts: [{source_model: a}]\n":               {3, "experts", "mergekit.moe"},
		"base_model: a\nadapter: lora\nlora_r: 8\n":                                      {2, "adapter", "mergekit.lora_training"},
		"services:\n  web: {image: x}\n":                                                 {1, "", "mergekit.stranger"},
		"merge_method: dare_ties\nbase_model: c\nparameters: {weight: 1, random_seed: 3, confusio_seed: 4}\n" + two: {3, "parameters.confusio_seed", "mergekit.seeds other=\"3\""},
		"merge_method: linear\nparameters: *p\n" + two:                                                              {2, "", "mergekit.no_anchor name=\"p\""},
		"merge_method: linear\nparameters: &p {weight: *p}\n" + two:                                                 {2, "", "mergekit.no_anchor"},
	} {
		_, err := Decode([]byte(text))
		field := (*FieldError)(nil)
		if !errors.As(err, &field) || field.Line != want.line || field.Field != want.field || !strings.Contains(err.Error(), want.why) {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// Where there are random masks, the seed by mergekit's name is that of ours.
func TestRandomSeed(t *testing.T) {
	for _, text := range []string{"random_seed: 7\nparameters: {weight: 1}\n", "parameters: {weight: 1, random_seed: 7}\n", "parameters: {weight: 1, confusio_seed: 7}\nrandom_seed: 7\n"} {
		c, err := Decode([]byte("merge_method: dare_linear\nbase_model: c\n" + text + two))
		if err != nil || c.Merge.Seed != 7 || len(c.Idle) > 0 {
			t.Errorf("%s: %+v, %v", text, c, err)
		}
	}
}

// Law: a YAML means the same with what its aliases stand for written out, with a byte order
// mark, with lines that end as on Windows, and with models as mergekit itself writes them.
func TestWaysToWriteTheSame(t *testing.T) {
	plain, err := Decode([]byte("merge_method: ties\nbase_model: c\nmodels:\n- model: a\n  parameters: {weight: 0.5, density: 0.25}\n- model: b\n  parameters: {weight: 0.75, density: 0.25}\nparameters: {normalize: false}\n"))
	if err != nil {
		t.Fatal(err)
	}
	aliased := "merge_method: ties\nbase_model: &c c\nmodels:\n- model: a\n  parameters: &half\n    weight: 0.5\n    density: &d 0.25\n- model: b\n  parameters:\n    <<: *half\n    weight: 0.75\nparameters: {normalize: false}\n"
	for name, text := range map[string]string{
		"aliases": aliased, "a mark": "\ufeff" + aliased, "Windows": strings.ReplaceAll(aliased, "\n", "\r\n"), "a document": "---\n" + aliased + "...\n",
		"several taken over":  strings.ReplaceAll(aliased, "<<: *half", "<<: [*half, {density: 0.9}]"),
		"an alias of a value": strings.ReplaceAll(aliased, "<<: *half", "density: *d"),
		"mappings":            strings.NewReplacer("model: a", "model: {model: {path: a}}", "base_model: &c c", "base_model:\n  model: {path: c}").Replace(aliased),
		"truth":               strings.ReplaceAll(aliased, "false", "No"),
	} {
		if c, err := Decode([]byte(text)); err != nil || !reflect.DeepEqual(c, plain) {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
	}
}

// A few lines of aliases that stand for billions of values are refused, and soon.
func TestAliasesUnfoldToALimit(t *testing.T) {
	var b strings.Builder
	b.WriteString("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := range 12 {
		fmt.Fprintf(&b, "l%d: &l%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*l%d, ", i), 10), ", "))
	}
	field := (*FieldError)(nil)
	if _, err := Decode([]byte(b.String())); !errors.As(err, &field) || !strings.Contains(err.Error(), "mergekit.unfolded") || field.Line != 4 {
		t.Errorf("%v at %+v", err, field)
	}
}
