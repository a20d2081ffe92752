package mergekit

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"confusio/engine/recipe"
)

func TestReadsWhatOthersWrite(t *testing.T) {
	text := `
# from a tutorial
slices:
  - sources:
      - {model: org/base-7b, layer_range: [0, 32]}
      - model: org/maths-7b
        layer_range: [0, 32]
        parameters:
          density: [1, 0.7, 0.1] # gradient
          weight: 1.0
      - model: "org/code-7b"
        layer_range: [0, 32]
        parameters:
          density: .5
          weight:
            - filter: mlp
              value: [0, 3e-1]
            - value: 0.25
merge_method: ties
base_model: org/base-7b
parameters:
  normalize: true
  int8_mask: true
  lambda: +1.5
dtype: bfloat16
tokenizer_source: union
`
	want := Config{
		Idle:   []string{"int8_mask", "dtype", "tokenizer_source"},
		Models: []string{"org/maths-7b", "org/code-7b"}, Base: "org/base-7b",
		Merge: recipe.Merge{Method: "ties", Knobs: recipe.Knobs{"normalize": "1", "lambda": "1.5"},
			Parents: recipe.Parents{{Weight: "1"}, {Weight: "0.25"}},
			Slices:  recipe.Slices{{Layers: 32, Sources: []recipe.Source{{}, {Parent: 1}}}},
			Rules: recipe.Rules{
				{Setting: "weight", Model: 1, Filter: "mlp", Values: []recipe.Decimal{"0", "0.3"}},
				{Setting: "density", Model: 0, Values: []recipe.Decimal{"1", "0.7", "0.1"}},
				{Setting: "density", Model: 1, Values: []recipe.Decimal{"0.5"}},
			}},
	}
	got, err := Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read\n%+v, want\n%+v", got, want)
	}
}

// mergekit starts slerp from its base, wherever that stands among the models.
func TestTheBaseOfSlerpComesFirst(t *testing.T) {
	for _, models := range []string{"[{model: a}, {model: b}]", "[{model: b}, {model: a}]", "[{model: b}]"} {
		c, err := Decode([]byte("merge_method: slerp\nbase_model: a\nmodels: " + models + "\nparameters: {t: 0.25}\n"))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(c.Models, []string{"a", "b"}) || c.Base != "" {
			t.Errorf("%s: models %v, base %q", models, c.Models, c.Base)
		}
	}
}

func TestWrites(t *testing.T) {
	c := Config{Models: []string{"en", "de: 2"}, Base: "untrained", Merge: recipe.Merge{Method: "dare_ties", Seed: 7,
		Knobs: recipe.Knobs{"density": "0.5", "rescale": "0"}, Parents: recipe.Parents{{Weight: "1"}, {Weight: "-0.5"}},
		Rules: recipe.Rules{{Setting: "density", Model: 1, Filter: "mlp", Values: []recipe.Decimal{"0.1", "0.9"}}}}}
	want := `# mergekit-yaml FILE FOLDER; without a network, add --no-write-model-card
merge_method: dare_ties
base_model: untrained
models:
  - model: en
    parameters:
      weight: 1
  - model: "de: 2"
    parameters:
      weight: -0.5
      density:
        - filter: mlp
          value: [0.1, 0.9]
parameters:
  density: 0.5
  rescale: false
  confusio_seed: 7
dtype: float32
`
	got, err := Encode(c)
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestRefusesToWrite(t *testing.T) {
	two := recipe.Parents{{Weight: "1"}, {Weight: "2"}}
	names := []string{"a", "b"}
	gradient := recipe.Rules{{Setting: "vectors", Model: -1, Filter: "mlp", Values: []recipe.Decimal{"1"}}}
	for want, c := range map[string]Config{
		"merge_method":                {Models: names, Base: "", Merge: recipe.Merge{Method: "fisher", Parents: two}},
		"models[1].parameters.weight": {Models: names, Base: "", Merge: recipe.Merge{Method: "karcher", Parents: two}},
		"parameters.rescale":          {Models: names, Base: "c", Merge: recipe.Merge{Method: "dare_ties", Parents: two, Knobs: recipe.Knobs{"rescale": "2"}}},
		"parameters.nuslerp_flatten":  {Models: names, Base: "", Merge: recipe.Merge{Method: "nuslerp", Parents: two, Rules: gradient}},
		"base_model":                  {Models: []string{"a", "b", "c"}, Base: "d", Merge: recipe.Merge{Method: "multislerp", Parents: append(two, two[0])}},
		"parameters.density":          {Models: names, Base: "c", Merge: recipe.Merge{Method: "della", Parents: two, Knobs: recipe.Knobs{"density": "0.9"}}},
		"parameters.epsilon":          {Models: names, Base: "c", Merge: recipe.Merge{Method: "ramplus_tl", Parents: two, Knobs: recipe.Knobs{"epsilon": "0"}}},
		"models[1]":                   {Models: []string{"a", "a"}, Base: "", Merge: recipe.Merge{Method: "linear", Parents: two}},
		"models[0]":                   {Models: names, Base: "a", Merge: recipe.Merge{Method: "ties", Parents: two}},
	} {
		text, err := Encode(c)
		field := (*FieldError)(nil)
		if text != nil || !errors.Is(err, ErrUnsupported) || !errors.As(err, &field) || field.Field != want {
			t.Errorf("%s: %v", want, err)
		}
	}
	if _, err := Encode(Config{Models: names, Base: "", Merge: recipe.Merge{Method: "ties", Parents: two}}); !errors.Is(err, ErrInvalid) {
		t.Errorf("ties without a base: %v", err)
	}
}

func TestRefusesToRead(t *testing.T) {
	const models = "models: [{model: a, parameters: {weight: 1}}, {model: b, parameters: {weight: 1}}]\n"
	const bare = "models: [{model: a}, {model: b}]\n"
	cases := []struct {
		text  string
		kind  error
		line  int
		field string
	}{
		{"", ErrYAML, 0, ""},
		{"merge_method: [", ErrYAML, 1, ""},
		{strings.Repeat("[", 200), ErrYAML, 0, ""},
		{strings.Repeat("a", 1<<16+1), ErrYAML, 0, ""},
		{"just a text", ErrInvalid, 1, ""},
		{models, ErrInvalid, 1, "merge_method"},
		{"merge_method: linear\n", ErrInvalid, 1, "models"},
		{models + "merge_method: linear\nmerge_method: slerp\n", ErrYAML, 3, ""},
		{models + "merge_method: frankenmerge\n", ErrUnsupported, 2, "merge_method"},
		{models + "merge_method: fisher\n", ErrUnsupported, 2, "merge_method"},
		{models + "merge_method: linear\nmodules: {}\n", ErrUnsupported, 3, "modules"},
		{models + "merge_method: linear\nparameters:\n  t: 1\n", ErrUnsupported, 4, "parameters.t"},
		{models + "merge_method: linear\nparameters:\n  normalize: 3\n", ErrInvalid, 4, "parameters.normalize"},
		{models + "merge_method: linear\nparameters:\n  normalize: !!bool true\n", ErrUnsupported, 4, "parameters.normalize"},
		{models + "merge_method: linear\n---\n" + models, ErrInvalid, 4, "document[1].merge_method"},
		{models + "merge_method: linear\nname: ../x\n", ErrUnsupported, 3, "name"},
		{models + "merge_method: linear\nbase_model: c\n", ErrUnsupported, 3, "base_model"},
		{models + "merge_method: slerp\n", ErrInvalid, 2, "base_model"},
		{models + "merge_method: slerp\nbase_model: a\n", ErrUnsupported, 1, "models[0].parameters.weight"},
		{models + "merge_method: ties\n", ErrInvalid, 0, "parameters"},
		{bare + "merge_method: slerp\nbase_model: a\n", ErrInvalid, 1, "parameters.t"},
		{bare + "merge_method: nearswap\nbase_model: a\nparameters: {t: [{filter: mlp, value: 1}]}\n", ErrInvalid, 1, "parameters.t"},
		{"name: a\nmodels: [{model: a}]\nmerge_method: passthrough\n", ErrInvalid, 1, "name"},
		{"models: [{model: a}]\nmerge_method: linear\n", ErrInvalid, 1, "models[0]"},
		{"models:\n- model: a\n  parameters:\n    weight: heavy\nmerge_method: linear\n", ErrInvalid, 4, "models[0].parameters.weight"},
		{"models:\n- model: a\n  parameters:\n    weight: [1, x]\nmerge_method: linear\n", ErrInvalid, 4, "models[0].parameters.weight[1]"},
		{"models:\n- model: a\n  parameters:\n    weight: [{filter: mlp, value: 1}]\nmerge_method: linear\n", ErrInvalid, 2, "models[0]"},
		{"models:\n- model: a\n  parameters:\n    weight: 1e300\nmerge_method: linear\n", ErrInvalid, 4, "models[0].parameters.weight"},
	}
	for _, c := range cases {
		_, err := Decode([]byte(c.text))
		field := (*FieldError)(nil)
		if !errors.Is(err, c.kind) || !errors.As(err, &field) || field.Line != c.line || field.Field != c.field {
			t.Errorf("%.120q: %v (%+v), want %v at line %d, %q", c.text, err, field, c.kind, c.line, c.field)
		}
	}
}

// FuzzDecode reads any text: it is refused with a FieldError, or it is a merge
// that can be written, unless mergekit stops at it, and comes back as it is.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("merge_method: slerp\nbase_model: a\nmodels: [{model: a}, {model: b}]\nparameters: {t: [0, 0.5]}\n"))
	f.Add([]byte("merge_method: ties\nbase_model: c\nmodels:\n- model: a\n  parameters: {weight: 1, density: [{filter: mlp, value: .5}, {value: 1}]}\n"))
	f.Add([]byte("merge_method: nuslerp\nslices:\n- sources:\n  - {model: a, layer_range: [0, 2], parameters: {weight: 1}}\n"))
	f.Add([]byte(threeStages))
	f.Add([]byte("name: a\nmerge_method: passthrough\nmodels: [{model: b}]\n---\nname: b\nmerge_method: passthrough\nmodels: [{model: a}]\n"))
	f.Add([]byte("merge_method: slerp\nbase_model: a\nmodels: [{model: a}, {model: b}]\n"))
	f.Add([]byte("name: a\nmerge_method: passthrough\nmodels: [{model: a}]\n"))
	f.Add([]byte(threeSlices))
	f.Add([]byte("merge_method: dare_ties\nbase_model: {model: {path: c}}\nrandom_seed: 3\ndtype: torch.bfloat16\nmodels:\n- model: a\n  parameters: &p {weight: 1, density: .5}\n- {model: b, parameters: {<<: *p, weight: 2}}\n"))
	f.Add([]byte("\ufeffmerge_method: passthrough\r\nmodels: [{model: a}]\r\ntokenizer: {source: union, tokens: {}, pad_to_multiple_of: 1}\r\nparameters: {int8_mask: yes}\r\n"))
	f.Add([]byte("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nmodels: *c\nmerge_method: linear\n"))
	f.Add([]byte("? a\n: - b\n- |\n  x\n&a *b !!c {<<: [}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Decode(text)
		if err != nil {
			if field := (*FieldError)(nil); !errors.As(err, &field) {
				t.Fatalf("an error without a place: %v", err)
			}
			return
		}
		c.Idle = nil // which is not written
		for i := range c.Stages {
			c.Stages[i].Idle = nil
		}
		written, err := Encode(c)
		if errors.Is(err, ErrUnsupported) { // mergekit stops at it
			return
		}
		if err != nil {
			t.Fatalf("%+v cannot be written: %v", c, err)
		}
		back, err := Decode(written)
		if err != nil || !reflect.DeepEqual(back, c) {
			t.Fatalf("%+v comes back as %+v: %v\n%s", c, back, err, written)
		}
	})
}
