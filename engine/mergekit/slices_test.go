package mergekit

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/recipe"
)

// threeSlices has settings at each level, a model in two slices, and a base of other layers.
const threeSlices = `merge_method: ties
base_model: base
slices:
  - sources:
      - {model: a, layer_range: [0, 2], parameters: {weight: 1, density: [{filter: mlp, value: 0.1}, {value: 0.2}]}}
      - {model: base, layer_range: [0, 2]}
    parameters: {lambda: 2, density: 0.3}
  - sources:
      - {model: base, layer_range: [1, 2]}
      - {model: b, layer_range: [0, 1], parameters: {weight: 0.5}}
      - {model: a, layer_range: [2, 3], parameters: {weight: 3}}
    parameters: {normalize: [{filter: attn, value: false}], weight: 7}
  - sources:
      - {model: base, layer_range: [1, 2]}
      - {model: b, layer_range: [1, 2], parameters: {weight: 0.5}}
parameters: {density: 0.4, lambda: 1}
`

func TestReadsSlices(t *testing.T) {
	c, err := Decode([]byte(threeSlices))
	if err != nil {
		t.Fatal(err)
	}
	want := Config{Models: []string{"a", "b"}, Base: "base", Merge: recipe.Merge{
		Method: "ties", Parents: recipe.Parents{{Weight: "1"}, {Weight: "0.5"}}, Knobs: recipe.Knobs{"density": "0.4", "lambda": "1"}}}
	if err := want.Merge.Slices.Set("0:0-2,1:0-1/0:2-3/base:1-2,1:1-2/base:1-2"); err != nil {
		t.Fatal(err)
	}
	if err := want.Merge.Rules.Set("weight.0@1:1,weight.0@2:3,density.0@1~mlp:0.1,density.0@1:0.2,density@1:0.3,normalize@2~attn:0,lambda@1:2"); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("read\n%+v, want\n%+v", c, want)
	}
	if back := there(t, c); !reflect.DeepEqual(back, c) {
		t.Errorf("it comes back as\n%+v", back)
	}
}

// A single slice has the settings of the merge, wherever they stand: those of its own first.
func TestTheSettingsOfOneSlice(t *testing.T) {
	c, err := Decode([]byte(`merge_method: slerp
slices:
- base_model: b
  sources:
  - {model: a, layer_range: [1, 2]}
  - {model: b, layer_range: [0, 1]}
  parameters: {t: [{filter: mlp, value: 0.25}]}
base_model: a
parameters: {t: [{filter: mlp, value: 0.5}, {value: 0.75}]}
`))
	if err != nil {
		t.Fatal(err)
	}
	if c.Models[0] != "b" || c.Merge.Slices.String() != "0:0-1/1:1-2" || c.Merge.Rules.String() != "t~mlp:0.25,t~mlp:0.5" || c.Merge.Knobs["t"] != "0.75" {
		t.Errorf("read %+v", c)
	}
	if back := there(t, c); !reflect.DeepEqual(back, c) {
		t.Errorf("it comes back as\n%+v", back)
	}
}

// sliced cuts a merge into random slices.
func (d *dice) sliced(t *testing.T, m method.Method, c Config) Config {
	n := len(c.Models)
	for range 1 + d.below(3) {
		s := recipe.Slice{Layers: 1 + d.below(2)}
		if c.Base != "" {
			s.Base = d.below(3)
		}
		order := d.below(n)
		for i := range n {
			s.Sources = append(s.Sources, recipe.Source{Parent: (i + order) % n, First: d.below(4)})
		}
		if m.Max == 0 && len(c.Merge.Slices) > 0 { // the first has all models
			s.Sources = s.Sources[:max(m.Min, 1+d.below(n))]
		}
		c.Merge.Slices = append(c.Merge.Slices, s)
	}
	for i := range c.Merge.Rules {
		c.Merge.Rules[i].Slice = d.below(len(c.Merge.Slices) + 1)
	}
	return c
}

// Law: slices of every method, with rules at any level and in any order, come back with
// the same layers and, in each place, the same value of each setting for each tensor.
func TestSlicesKeepTheirMeaning(t *testing.T) {
	d := &dice{key: random.Key{Seed: 77}}
	rules := 0
	each(t, true, func(t *testing.T, c Config) {
		m, _ := method.Lookup(c.Merge.Method)
		if m.Whole {
			return
		}
		c = d.sliced(t, m, c)
		if _, problem := c.check(); problem != nil {
			t.Fatalf("the test draws a merge that cannot run: %v", problem)
		}
		back := there(t, c)
		if again := there(t, back); !reflect.DeepEqual(again, back) {
			t.Fatalf("%+v comes back as %+v", back, again)
		}
		if got, want := meaning(t, m, back), meaning(t, m, c); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v comes back as %+v:\n%v\n%v", c, back, want, got)
		}
		rules += len(c.Merge.Rules)
	})
	if rules < 300 {
		t.Errorf("only %d rules were drawn", rules)
	}
}

// meaning lists, slice by slice, layers and models and what holds for some tensors.
func meaning(t *testing.T, m method.Method, c Config) (all []string) {
	t.Helper()
	for k, s := range c.Merge.Slices {
		here := method.SettingsOfSlice(c.Merge, k)
		for i, source := range s.Sources {
			all = append(all, fmt.Sprint("slice ", k, " ", c.Models[source.Parent], source.First, s.Layers, c.Base, s.Base))
			for _, name := range append([]string{weightSetting}, names(m)...) {
				for _, tensor := range []string{"model.layers.1.mlp.up_proj.weight", "model.layers.0.self_attn.q_proj.weight", "model.embed_tokens.weight", "model.norm.weight"} {
					all = append(all, fmt.Sprint(name, " ", tensor, " ", holds(m, c, here, name, tensor, i, source.Parent)))
				}
			}
		}
	}
	return all
}

func names(m method.Method) (all []string) {
	for _, k := range m.Knobs {
		all = append(all, k.Name)
	}
	return all
}

// holds returns the values that a setting has for a tensor of one model.
func holds(m method.Method, c Config, s method.Settings, name, tensor string, model, parent int) []float64 {
	for _, r := range s.Rules {
		if r.Setting == name && (r.Model == model || r.Model == method.Every) && strings.Contains(tensor, r.Filter) {
			return r.Values
		}
	}
	if name == weightSetting {
		return []float64{c.Merge.Parents[parent].Weight.Float64()}
	}
	if v, given := s.Knobs[name]; given {
		return []float64{v}
	}
	k, _ := m.Knob(name)
	return []float64{k.Default}
}

func TestRefusesToReadSlices(t *testing.T) {
	const a, b = "{model: a, layer_range: [0, 1]}", "{model: b, layer_range: [0, 1]}"
	text := func(head string, slices ...string) string {
		return head + "\nslices:\n- sources: [" + strings.Join(slices, "]\n- sources: [") + "]\n"
	}
	ranged := func(layers string) string {
		return text("merge_method: passthrough", "{model: a, layer_range: "+layers+"}")
	}
	for want, c := range map[string]struct {
		text, field string
		line        int
	}{
		"range":                 {ranged("[1, 1]"), "slices[0].sources[0].layer_range", 3},
		"range] ":               {ranged("[2, 1]"), "slices[0].sources[0].layer_range", 3},
		"range]  ":              {ranged("[-1, 1]"), "slices[0].sources[0].layer_range[0]", 3},
		"range]   ":             {ranged("[0, -1]"), "slices[0].sources[0].layer_range[1]", 3},
		"range]    ":            {ranged("[0, 1, 2]"), "slices[0].sources[0].layer_range", 3},
		"range]     ":           {ranged("[0, 1.5]"), "slices[0].sources[0].layer_range[1]", 3},
		"range]      ":          {text("merge_method: passthrough", "{model: a}"), "slices[0].sources[0].layer_range", 3},
		"list":                  {ranged("2"), "slices[0].sources[0].layer_range", 3},
		"no_models":             {"merge_method: passthrough\nslices: []\n", "slices", 2},
		"no_models]":            {text("merge_method: passthrough\nmodels: [{model: a}]", a), "models", 1},
		"missing":               {text("merge_method: passthrough", ""), "slices[0].sources", 3},
		"layers here=2":         {text("merge_method: slerp\nbase_model: a\nparameters: {t: 0}", a+", {model: b, layer_range: [0, 2]}"), "slices[0].sources[1].layer_range", 5},
		"twice name=\"a\"":      {text("merge_method: linear", a+", {model: a, layer_range: [1, 2]}"), "slices[0].sources[1]", 3},
		"slice_base":            {text("merge_method: ties\nbase_model: c\nparameters: {weight: 1}", a, b), "slices[0].sources[0]", 5},
		"slice_bases":           {text("merge_method: ties\nparameters: {weight: 1}", a+", "+b+"]\n  base_model: a\n- sources: ["+a+", "+b) + "  base_model: b\n", "slices[1].base_model", 7},
		"slice_bases]":          {text("merge_method: nuslerp\nparameters: {weight: 1}", a+", "+b, "{model: c, layer_range: [0, 1]}, "+a+", "+b) + "  base_model: c\n", "slices[1].base_model", 6},
		"unknown_slice_field":   {text("merge_method: passthrough", a) + "  residual_weight: 1\n", "slices[0].residual_weight", 4},
		"no_weight":             {text("merge_method: linear", a+", {model: b, layer_range: [0, 1], parameters: {weight: 1}}"), "slices[0].sources[0]", 3},
		"no_default name=\"t\"": {text("merge_method: slerp\nbase_model: a", a+", "+b, a+", "+b) + "  parameters: {t: 1}\n", "parameters.t", 1},
		"in_slice slice=2":      {text("merge_method: passthrough", a, a+", "+b), "parameters", 0},
		"no_setting":            {text("merge_method: nuslerp\nparameters: {weight: 1}", a+", "+b, a+", "+b) + "  parameters: {nuslerp_flatten: true}\n", "slices[1].parameters.nuslerp_flatten", 6},
	} {
		_, err := Decode([]byte(c.text))
		field := (*FieldError)(nil)
		if !errors.As(err, &field) || field.Field != c.field || field.Line != c.line || !strings.Contains(err.Error(), "mergekit."+strings.TrimRight(want, " ]")) && !strings.Contains(err.Error(), "method."+want) {
			t.Errorf("%s: %v (%+v)", want, err, field)
		}
	}
}
