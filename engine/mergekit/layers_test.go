package mergekit

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"confusio/engine/method"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// layersCase is a merge that mergekit has made of models that each hold one
// number; see testdata/layers.py.
type layersCase struct {
	YAML   string
	Layers int
	Names  []string  // of the tensors, in the order of a model
	Values []float32 // of the result
	Error  string    // in place of a result
}

const finalNorm = "model.norm.weight"

// model has one number everywhere but in its final norm.
func (c layersCase) model(t *testing.T, name string) *tensor.Set {
	t.Helper()
	value := map[string]float32{"zeros": 0, "ones": 1, "twos": 2, "threes": 3}[name]
	var s tensor.Set
	for _, name := range c.Names {
		x := tensor.Tensor{Shape: []int{1}, Data: []float32{value}}
		if name == finalNorm {
			x.Data[0] = 1
		}
		if err := s.Add(name, x); err != nil {
			t.Fatal(err)
		}
	}
	return &s
}

// differs tells where gradients of mergekit stand elsewhere: their end, 1, for the
// only layer, and their beginning, 0, for a head of its own. Ours have the other.
func (c layersCase) differs(name string) (value float32, differs bool) {
	switch {
	case !strings.Contains(c.YAML, "["):
		return 0, false
	case c.Layers > 1 && name == "lm_head.weight":
		return 0, true
	case c.Layers == 1 && strings.Contains(name, "layers."):
		return 1, true
	}
	return 0, false
}

// Law: a YAML means, tensor by tensor, what mergekit takes it for, but for the
// ends of gradients; our seed among its parameters does not disturb it.
func TestLayersOfMergekit(t *testing.T) {
	gradients, norms := 0, 0
	for _, c := range readLayers(t) {
		if c.Error != "" {
			continue
		}
		config, err := Decode([]byte(c.YAML))
		if err != nil {
			t.Fatal(err)
		}
		ours, err := carry(t, config, func(name string) *tensor.Set { return c.model(t, name) })
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range c.Names {
			theirs := c.Values[i]
			if name == finalNorm && theirs != 1 {
				norms++
			}
			if value, differs := c.differs(name); differs {
				if gradients++; theirs != value || ours[name][0] != 1-value {
					t.Errorf("%d layers, %s: %v in mergekit and %v here, and listed as a difference", c.Layers, name, theirs, ours[name][0])
				}
			} else if d := ours[name][0] - theirs; d > 1e-6 || d < -1e-6 {
				t.Errorf("%d layers, %s: %v, and %v in mergekit", c.Layers, name, ours[name][0], theirs)
			}
		}
	}
	if gradients == 0 || norms == 0 {
		t.Errorf("%d ends of gradients and %d final norms that mergekit merges", gradients, norms)
	}
}

// What mergekit stops at is not written for it; here it runs.
func TestWhatMergekitStopsAt(t *testing.T) {
	all, stops := readLayers(t), 0
	for _, c := range all {
		config, err := Decode([]byte(c.YAML))
		if err != nil {
			t.Fatal(err)
		}
		_, err = Encode(config)
		if errors.Is(err, ErrUnsupported) != (c.Error != "") {
			t.Errorf("mergekit says %q, and writing it %v", c.Error, err)
		}
		if c.Error == "" {
			continue
		}
		stops++
		c.Names = all[0].Names
		ours, err := carry(t, config, func(name string) *tensor.Set { return c.model(t, name) })
		if err != nil || ours[finalNorm][0] != 1 || ours["lm_head.weight"][0] != 2 {
			t.Errorf("here it makes %v, %v", ours, err)
		}
	}
	if stops == 0 {
		t.Error("mergekit stops at none")
	}
}

// What only Confusio does to models before it merges them is refused by name.
func TestAlignmentsAreNotWritten(t *testing.T) {
	c := Config{Models: []string{"a", "b"}, Merge: recipe.Merge{Method: "linear", Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}}
	if _, err := Encode(c); err != nil {
		t.Fatal(err)
	}
	c.Merge.Align = &recipe.Align{Map: recipe.Permuted}
	if _, err := Encode(c); !errors.Is(err, ErrUnsupported) {
		t.Errorf("models in one basis are written: %v", err)
	}
}

// Of della, the rates decide whether it is written, wherever they are given; a
// density of 0 or 1 has none.
func TestRatesAtWhichDellaStops(t *testing.T) {
	rule := func(setting string, model int, filter string, values ...recipe.Decimal) recipe.Rule {
		return recipe.Rule{Setting: setting, Model: model, Filter: filter, Values: values}
	}
	for i, c := range []struct {
		knobs recipe.Knobs
		rules recipe.Rules
		stops bool
	}{
		{nil, nil, false}, // density 1
		{recipe.Knobs{"density": "0"}, nil, false},
		{recipe.Knobs{"density": "0.84"}, nil, false}, // epsilon is 0.15
		{recipe.Knobs{"density": "0.85"}, nil, true},
		{recipe.Knobs{"density": "0.16"}, nil, false},
		{recipe.Knobs{"density": "0.15"}, nil, true},
		{recipe.Knobs{"density": "0.85", "epsilon": "0.1"}, nil, false},
		{recipe.Knobs{"density": "0.5", "epsilon": "0.5"}, nil, true},
		{recipe.Knobs{"density": "0.9"}, recipe.Rules{rule("density", method.Every, "", "0.5")}, false},
		{recipe.Knobs{"density": "0.5"}, recipe.Rules{rule("density", method.Every, "mlp", "0.9")}, true},
		{recipe.Knobs{"density": "0.5"}, recipe.Rules{rule("density", 1, "", "0.9")}, true},
		{recipe.Knobs{"density": "0.5"}, recipe.Rules{rule("epsilon", 1, "mlp", "0.5")}, true},
		{recipe.Knobs{"density": "0.5"}, recipe.Rules{rule("density", 0, "", "1", "0.5")}, false},
		{recipe.Knobs{"density": "0.5"}, recipe.Rules{rule("density", 0, "", "0.9", "0.5")}, true},
	} {
		for _, method := range []string{"della", "della_linear"} {
			_, err := Encode(Config{Models: []string{"a", "b"}, Base: "c", Merge: recipe.Merge{Method: method, Knobs: c.knobs, Rules: c.rules,
				Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}})
			if c.stops != errors.Is(err, ErrUnsupported) || !c.stops && err != nil {
				t.Errorf("case %d, %s: %v", i, method, err)
			}
		}
	}
}

func readLayers(t *testing.T) (all []layersCase) {
	t.Helper()
	data, err := os.ReadFile("testdata/layers.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}
