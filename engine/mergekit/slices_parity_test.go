package mergekit_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"confusio/engine/experiment"
	"confusio/engine/mergekit"
	"confusio/engine/model"
)

// slicesCase is what mergekit made of slices; see testdata/slices.py.
type slicesCase struct {
	Name, YAML string
	Layers     int
	Values     []float32 // all weights of the result
	Error      string    // in place of a result
}

// shaped is the form of the models of testdata/slices.py, with so many layers.
func shaped(layers int) model.Config {
	return model.Config{Vocab: 5, Width: 4, Heads: 2, KVHeads: 2, FF: 3, Layers: layers, Context: 8, Gain: true}
}

// order lists the tensors of a model as testdata/slices.py numbers them.
func order(layers int) []string {
	names := []string{model.EmbeddingName}
	for i := range layers {
		for _, part := range []string{"input_layernorm", "self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj",
			"post_attention_layernorm", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj"} {
			names = append(names, model.BlockName(i, part+".weight"))
		}
	}
	return append(names, model.FinalNormName, model.HeadName)
}

// filled returns a model with the weights of that seed.
func filled(t *testing.T, seed, layers int, tied bool) *model.Params {
	t.Helper()
	c := shaped(layers)
	c.Tied = tied
	p, err := model.NewParams(c)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range order(layers) {
		if tied && name == model.HeadName {
			continue
		}
		for j, view := 0, p.View(name); j < len(view); j++ {
			n := seed*7919 + i*104729 + j*1299709
			view[j] = float32(n*n%65521)/65536 - 0.5
		}
	}
	return p
}

// Law: slices become what mergekit makes of them, weight by weight, and what it
// refuses is refused. (Where one model has a head of its own and another has none,
// mergekit keeps the head that comes last and can call it tied all the same.)
func TestSlicesOfMergekit(t *testing.T) {
	data, err := os.ReadFile("testdata/slices.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []slicesCase
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	models := map[string]*model.Params{"two": filled(t, 0, 2, false), "three": filled(t, 1, 3, false), "other": filled(t, 2, 3, false),
		"base": filled(t, 3, 3, false), "half": filled(t, 4, 2, true)}
	made, refused := 0, 0
	for _, c := range all {
		merged, err := sliced(c.YAML, models)
		if c.Error != "" {
			if refused++; err == nil {
				t.Errorf("%s: it is made, and mergekit says %s", c.Name, c.Error)
			}
			continue
		}
		if err != nil || merged.Config.Layers != c.Layers {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		made++
		at := 0
		for _, name := range order(c.Layers) {
			for j, x := range merged.View(name) {
				if theirs := c.Values[at]; math.Abs(float64(x-theirs)) > 5e-7 {
					t.Errorf("%s: %s[%d] is %v, and %v in mergekit", c.Name, name, j, x, theirs)
				}
				at++
			}
		}
		if at != len(c.Values) {
			t.Errorf("%s: %d weights, and %d in mergekit", c.Name, at, len(c.Values))
		}
	}
	if made < 14 || refused < 5 {
		t.Errorf("%d are made and %d refused", made, refused)
	}
}

func sliced(yaml string, models map[string]*model.Params) (*model.Params, error) {
	c, err := mergekit.Decode([]byte(yaml))
	if err != nil {
		return nil, err
	}
	m := experiment.Merging{Merge: c.Merge, Base: models[c.Base]}
	for _, name := range c.Models {
		m.Parents = append(m.Parents, experiment.Parent{Params: models[name]})
	}
	return experiment.Merge(m, nil)
}
