package recipe

import (
	"strings"
	"testing"
)

// sliced gives the merge of r, of two parents and a base, two slices: one of both layers
// of both parents, and one of a layer of the first, with the base's other layer.
func sliced(r Recipe) Recipe {
	r = r.Canonical()
	r.Merge.Slices = Slices{
		{Layers: 2, Sources: []Source{{Parent: 1}, {Parent: 0}}},
		{Layers: 1, Sources: []Source{{Parent: 0, First: 0}}, Base: 1},
	}
	r.Merge.Rules = append(r.Merge.Rules, Rule{Setting: "weight", Model: 0, Slice: 2, Filter: "mlp", Values: []Decimal{"0.5"}})
	return r
}

// stacked is a merge in slices of three layers and a model of two, in a merge in slices.
func stacked() Recipe {
	r := twoLayers()
	inner := Merge{Method: "passthrough", Knobs: Knobs{}, Parents: Parents{leaf("en", 1), leaf("de", 2)},
		Slices: Slices{{Layers: 2, Sources: []Source{{}}}, {Layers: 1, Sources: []Source{{Parent: 1, First: 1}}}}}
	m := Merge{Method: "slerp", Knobs: Knobs{}, Parents: Parents{stage("1", inner), leaf("fr", 3)},
		Slices: Slices{{Layers: 2, Sources: []Source{{First: 1}, {Parent: 1}}}}}
	return r.Merged(m)
}

func TestSlicesHaveAText(t *testing.T) {
	f, _ := Lookup("slices")
	if got, want := f.Get(sliced(sample())), "1:0-2/0:0-2,0:0-1/base:1-2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if q, want := stacked().Query(), "&merge=slerp&parents=passthrough(en@1.1/de@2.2!slices=0:0-2,1:1-2)/fr@3.3&mask=0&slices=0:1-3/1:0-2"; !strings.Contains(q, want) {
		t.Errorf("%s, want %s", q, want)
	}
	f, _ = Lookup("rules")
	if got := f.Get(sliced(sample())); !strings.HasSuffix(got, ",weight.0@2~mlp:0.5") {
		t.Error(got)
	}
}

// A merge without slices has no trace of them.
func TestAMergeOfWholeModelsHasTheOldForm(t *testing.T) {
	if text := string(sample().JSON()); strings.Contains(text, "slice") || !strings.Contains(string(sliced(sample()).JSON()), `"slices":[{"layers":2,"sources":[`) {
		t.Error(text)
	}
}

// Law: what is made has as many layers as its slices, whatever the models have; whoever
// takes it takes layers of that.
func TestLayersFollowTheSlices(t *testing.T) {
	for _, c := range []struct {
		r    Recipe
		want int
	}{{twoLayers(), 2}, {sample(), 2}, {sliced(sample()), 3}, {stacked(), 2}, {stacked().Parent(0), 3}, {stacked().Parent(1), 2}} {
		if got := c.r.Made(); got.Layers != c.want || c.r.Model.Layers != 2 {
			t.Errorf("%s makes %d layers of %d, want %d", c.r.Query(), got.Layers, c.r.Model.Layers, c.want)
		}
		whole := c.r.Made()
		if whole.Layers = c.r.Model.Layers; whole != c.r.Model {
			t.Errorf("%+v is another form than %+v", whole, c.r.Model)
		}
	}
}

// One slice of all layers of all models goes without saying, with the rules for it.
func TestTheWholeIsOneRecipe(t *testing.T) {
	plain := sample()
	plain.Model.Tied = true
	r := plain.Canonical()
	r.Merge.Slices = Slices{{Layers: 2, Sources: []Source{{Parent: 0}, {Parent: 1}}}}
	for i := range r.Merge.Rules {
		r.Merge.Rules[i].Slice = 1
	}
	if r.Hash() != plain.Hash() {
		t.Errorf("%s", r.JSON())
	}
	gradient := r
	gradient.Merge = r.Merge.canonical()
	gradient.Merge.Rules = Rules{{Setting: "weight", Model: 0, Values: []Decimal{"0", "1"}}}
	for name, c := range map[string]struct {
		change func(*Model)
		stays  bool
	}{"": {func(*Model) {}, false}, "a head": {func(m *Model) { m.Tied = false }, true}, "a gain": {func(m *Model) { m.Gain = true }, true},
		"one layer": {func(m *Model) { m.Layers = 1 }, true}} {
		g := gradient
		g.Merge = gradient.Merge.canonical()
		c.change(&g.Model)
		g.Merge.Slices[0].Layers = g.Model.Layers
		if g = g.Canonical(); (len(g.Merge.Slices) > 0) != c.stays {
			t.Errorf("a gradient over models with %s: %s", name, g.JSON())
		}
	}
	for name, change := range map[string]func(*Merge){
		"another order":     func(m *Merge) { s := m.Slices[0].Sources; s[0], s[1] = s[1], s[0] },
		"two slices":        func(m *Merge) { m.Slices = sliced(sample()).Merge.Slices },
		"fewer layers":      func(m *Merge) { m.Slices[0].Layers = 1 },
		"the base's others": func(m *Merge) { m.Slices[0].Layers, m.Slices[0].Base = 1, 1 },
		"a longer base":     func(m *Merge) { m.Base, m.BaseMerge = BaseMerge, stacked().Merge.Parents[0].Merge },
		"a parent's second": func(m *Merge) { m.Slices[0].Layers, m.Slices[0].Sources[0].First = 1, 1 },
	} {
		c := r
		c.Merge = r.Merge.canonical()
		if change(c.Merge); len(c.Canonical().Merge.Slices) == 0 {
			t.Errorf("%s goes without saying", name)
		}
	}
}

// What is made of slices can be read again as a model of that many layers.
func TestSlicesMakeNoMoreLayersThanAModelHas(t *testing.T) {
	if f, _ := Lookup("layers"); f.Max.Float64() != maxLayers {
		t.Errorf("slices make %d layers at most, and a model has %s", maxLayers, f.Max)
	}
}

// Without slices the rules for them go too, and nothing of the original changes.
func TestWholeModelsAgain(t *testing.T) {
	r := sliced(sample())
	before := r.Hash()
	if m := r.Merge.Whole(); len(m.Slices) > 0 || m.Rules.String() != sample().Merge.Rules.String() {
		t.Errorf("%s", m.JSON())
	}
	if r.Hash() != before {
		t.Error("the original changed")
	}
}

func TestCopiesOfSlicesShareNothing(t *testing.T) {
	r := sliced(sample())
	before := r.Hash()
	c := r.Canonical()
	c.Merge.Slices[0].Sources[0].First, c.Merge.Slices[1].Layers = 9, 9
	if r.Hash() != before {
		t.Error("a copy changed the original")
	}
}
