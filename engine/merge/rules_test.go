package merge

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/method"
	"confusio/engine/tensor"
)

// A rule for all tensors is the plain setting, for every knob and weight of
// every method.
func TestARuleForAllIsThePlainSetting(t *testing.T) {
	each(t, func(t *testing.T, m Method, in Input) {
		if m.prepare != nil {
			return
		}
		in.Knobs = active(m)
		want := merged(t, m, in).Hash()
		ruled := in
		ruled.Knobs = nil
		for name, v := range in.Knobs {
			ruled.Rules = append(ruled.Rules, method.Rule{Setting: name, Model: method.Every, Values: []float64{v}})
		}
		if m.Weighted {
			ruled.Models = slices.Clone(in.Models)
			for i := range ruled.Models {
				ruled.Rules = append(ruled.Rules, method.Rule{Setting: method.WeightSetting, Model: i, Values: []float64{in.Models[i].Weight}})
				ruled.Models[i].Weight = 7
			}
		}
		if got := merged(t, m, ruled).Hash(); got != want {
			t.Error("the results differ")
		}
	})
}

// layered returns a model with the names of three layers, all ones.
func layered(t *testing.T) *tensor.Set {
	t.Helper()
	var s tensor.Set
	for _, name := range []string{"embed", "model.layers.0.mlp", "model.layers.1.mlp", "model.layers.1.attn", "model.layers.2.mlp", "norm"} {
		if err := s.Add(name, tensor.Tensor{Shape: []int{1}, Data: []float32{1}}); err != nil {
			t.Fatal(err)
		}
	}
	return &s
}

func rule(setting string, model int, filter string, values ...float64) method.Rule {
	return method.Rule{Setting: setting, Model: model, Filter: filter, Values: values}
}

func values(s *tensor.Set) []float32 {
	var all []float32
	for _, x := range s.All() {
		all = append(all, x.Data...)
	}
	return all
}

func TestGradientsAndFilters(t *testing.T) {
	m, _ := Lookup("passthrough")
	for _, c := range []struct {
		name  string
		rules []method.Rule
		want  []float32
	}{
		{"along the depth", []method.Rule{rule("scale", method.Every, "", 0, 2, 4)}, []float32{0, 0, 2, 2, 4, 4}},
		{"between the values", []method.Rule{rule("scale", method.Every, "", 1, 4)}, []float32{1, 1, 2.5, 2.5, 4, 4}},
		{"more values than layers", []method.Rule{rule("scale", method.Every, "", 0, 1, 3, 1, 0)}, []float32{0, 0, 3, 3, 0, 0}},
		{"a filter", []method.Rule{rule("scale", method.Every, "mlp", 3)}, []float32{0.5, 3, 3, 0.5, 3, 0.5}},
		{"the first counts", []method.Rule{rule("scale", method.Every, "attn", 2), rule("scale", method.Every, "layers", 3), rule("scale", method.Every, "mlp", 4)},
			[]float32{0.5, 3, 3, 2, 3, 0.5}},
	} {
		in := Input{Models: []Model{{Weights: layered(t)}}, Settings: method.Settings{Knobs: map[string]float64{"scale": 0.5}, Rules: c.rules}}
		if got := values(merged(t, m, in)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	// Without layers, or with one, the depth is that of the first value.
	in := vectors(t, nil, []float32{1})
	in.Rules = []method.Rule{rule("scale", method.Every, "", 2, 3)}
	if got := result(t, "passthrough", in, nil); got[0] != 2 {
		t.Errorf("no layers: %v", got)
	}
}

func TestWeightsByLayer(t *testing.T) {
	a, b := layered(t), layered(t).ZeroLike()
	m, _ := Lookup("linear")
	in := Input{Models: []Model{{Weights: a, Weight: 1}, {Weights: b, Weight: 1}}, Settings: method.Settings{Rules: []method.Rule{
		rule(method.WeightSetting, 0, "", 1, 0), rule(method.WeightSetting, 1, "", 0, 1)}}}
	if got := values(merged(t, m, in)); !slices.Equal(got, []float32{1, 1, 0.5, 0.5, 0, 0}) {
		t.Errorf("one model fades into the other: %v", got)
	}
	in.Rules[1].Values = []float64{0, -0.5}
	if _, err := m.Merge(in); err != nil {
		t.Error(err)
	}
	in.Rules[0].Values, in.Rules[1].Values = []float64{1, 0}, []float64{-0.5, -0.5} // 0.5 − 0.5 in the middle
	if _, err := m.Merge(in); !errors.Is(err, method.ErrWeights) {
		t.Errorf("weights that cancel in one layer: %v", err)
	}
}

func TestDensityByModel(t *testing.T) {
	in := vectors(t, make([]float32, 4), []float32{1, 2, 3, 4}, []float32{10, 20, 30, 40})
	in.Rules = []method.Rule{rule("density", 1, "", 0.25)}
	if got := result(t, "ties", in, map[string]float64{"normalize": 0}); !slices.Equal(got, []float32{1, 2, 3, 44}) {
		t.Errorf("%v", got)
	}
}

func TestBadRules(t *testing.T) {
	for _, c := range []struct {
		method string
		rule   method.Rule
		want   error
	}{
		{"ties", rule("density", 2, "", 1), method.ErrKnob},
		{"ties", rule("density", -2, "", 1), method.ErrKnob},
		{"ties", rule("density", 0, ""), method.ErrKnob},
		{"ties", rule("density", 0, "", 0.5, 1.5), method.ErrKnob},
		{"ties", rule("density", 0, "", math.NaN()), method.ErrKnob},
		{"ties", rule("colour", method.Every, "", 1), method.ErrKnob},
		{"ties", rule("lambda", 0, "", 1), method.ErrKnob},
		{"ties", rule("normalize", method.Every, "", 0, 1), method.ErrKnob},
		{"ties", rule(method.WeightSetting, method.Every, "", math.Inf(1)), method.ErrWeights},
		{"ties_paper", rule("density", method.Every, "", 1), method.ErrKnob},
		{"sce", rule(method.WeightSetting, 0, "", 1), method.ErrWeights},
	} {
		m, _ := Lookup(c.method)
		in := vectors(t, []float32{0}, []float32{1}, []float32{2})
		in.Rules = []method.Rule{c.rule}
		if _, err := m.Merge(in); !errors.Is(err, c.want) {
			t.Errorf("%s, %+v: %v", c.method, c.rule, err)
		}
	}
}

// In a slice depth goes from its first layer to its last, a layer alone is an end, and
// what stands outside the layers a beginning: as mergekit has it.
func TestDepthInASlice(t *testing.T) {
	names := func(layers ...int) []string {
		all := []string{"model.embed_tokens.weight"}
		for _, l := range layers {
			all = append(all, fmt.Sprintf("model.layers.%d.mlp.up_proj.weight", l))
		}
		return append(all, "model.norm.weight", "lm_head.weight")
	}
	for _, c := range []struct {
		layers []int
		want   []float32
	}{{[]int{4, 5, 6}, []float32{0, 0, 0.5, 1, 0, 0}}, {[]int{3}, []float32{0, 1, 0, 0}}, {[]int{0, 1}, []float32{0, 0, 1, 0, 0}}} {
		var set tensor.Set
		for _, name := range names(c.layers...) {
			if err := set.Add(name, tensor.Tensor{Shape: []int{1}, Data: []float32{1}}); err != nil {
				t.Fatal(err)
			}
		}
		m, err := Lookup("passthrough")
		if err != nil {
			t.Fatal(err)
		}
		out, err := m.Merge(Input{Models: []Model{{Weights: &set}}, Slice: &Slice{From: []int{0}},
			Settings: method.Settings{Rules: []method.Rule{{Setting: "scale", Model: method.Every, Values: []float64{0, 1}}}}})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range c.want {
			if name, x := out.At(i); x.Data[0] != want {
				t.Errorf("layers %v: %s stands at %v, want %v", c.layers, name, x.Data[0], want)
			}
		}
	}
}
