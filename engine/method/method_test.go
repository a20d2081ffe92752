package method

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"confusio/engine/recipe"
)

func TestTableIsComplete(t *testing.T) {
	names := map[string]bool{}
	for m := range All() {
		if names[m.Name] || m.Name == "" || m.Label == "" || m.Source == "" || m.Help == "" {
			t.Errorf("%q is twice in the table or not described", m.Name)
		}
		names[m.Name] = true
		if m.Min < 1 || m.Max > 0 && m.Max < m.Min {
			t.Errorf("%s takes %d to %d models", m.Name, m.Min, m.Max)
		}
		if got, err := Lookup(m.Name); err != nil || got.Label != m.Label {
			t.Errorf("Lookup(%s): %v", m.Name, err)
		}
		knobs := map[string]bool{}
		for _, k := range m.Knobs {
			if knobs[k.Name] || k.Label == "" || k.Help == "" {
				t.Errorf("%s: %q is twice in the row or not described", m.Name, k.Name)
			}
			knobs[k.Name] = true
			for _, v := range []float64{k.Default, k.Neutral} {
				if v < k.Min || v > k.Max {
					t.Errorf("%s: %s has %v outside %v to %v", m.Name, k.Name, v, k.Min, k.Max)
				}
			}
			if k.Choices != nil && (k.Min != 0 || int(k.Max) != len(k.Choices)-1) {
				t.Errorf("%s: %s has %d choices for %v to %v", m.Name, k.Name, len(k.Choices), k.Min, k.Max)
			}
		}
	}
	if _, err := Lookup("average"); !errors.Is(err, ErrMethod) {
		t.Errorf("Lookup of no method: %v", err)
	}
}

// Whoever gets a row may do with it what he likes.
func TestNobodyCanChangeTheTable(t *testing.T) {
	before := slices.Collect(All())
	for m := range All() {
		spoil(&m)
		m, _ = Lookup(m.Name)
		spoil(&m)
	}
	if after := slices.Collect(All()); !reflect.DeepEqual(before, after) {
		t.Error("the table has changed")
	}
}

func spoil(m *Method) {
	for i := range m.Knobs {
		k := &m.Knobs[i]
		for j := range k.Choices {
			k.Choices[j] = "spoilt"
		}
		k.Name, k.Max = "spoilt", math.NaN()
	}
	m.Label = "spoilt"
}

func TestSettingsOfARecipe(t *testing.T) {
	var rules recipe.Rules
	if err := rules.Set("weight.1~mlp:0:0.1,density:0.00001"); err != nil {
		t.Fatal(err)
	}
	got := SettingsOf(recipe.Merge{Knobs: recipe.Knobs{"lambda": "0.3", "density": "-1"}, Seed: 7, Rules: rules})
	want := Settings{Knobs: map[string]float64{"lambda": 0.3, "density": -1}, Seed: 7,
		Rules: []Rule{{"weight", 1, "mlp", []float64{0, 0.1}}, {"density", Every, "", []float64{1e-5}}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestWhatAMethodTakes(t *testing.T) {
	two := recipe.Parents{{Weight: "1"}, {Weight: "1"}}
	for _, c := range []struct {
		name  string
		merge recipe.Merge
		base  bool
		want  error
	}{
		{"good", recipe.Merge{Method: "ties", Parents: two, Knobs: recipe.Knobs{"density": "0.5"}}, true, nil},
		{"no method", recipe.Merge{Method: "average", Parents: two}, false, ErrMethod},
		{"one model", recipe.Merge{Method: "slerp", Parents: two[:1]}, false, ErrCount},
		{"no base", recipe.Merge{Method: "ties", Parents: two}, false, ErrBase},
		{"a base", recipe.Merge{Method: "linear", Parents: two}, true, ErrBase},
		{"unknown knob", recipe.Merge{Method: "linear", Parents: two, Knobs: recipe.Knobs{"t": "1"}}, false, ErrKnob},
		{"knob too large", recipe.Merge{Method: "slerp", Parents: two, Knobs: recipe.Knobs{"t": "2"}}, false, ErrKnob},
		{"between steps", recipe.Merge{Method: "linear", Parents: two, Knobs: recipe.Knobs{"normalize": "0.5"}}, false, ErrKnob},
		{"rule for a third model", recipe.Merge{Method: "linear", Parents: two, Rules: recipe.Rules{{Setting: "weight", Model: 2, Values: []recipe.Decimal{"1"}}}}, false, ErrKnob},
		{"rule for no weight", recipe.Merge{Method: "slerp", Parents: two, Rules: recipe.Rules{{Setting: "weight", Model: 0, Values: []recipe.Decimal{"1"}}}}, false, ErrWeights},
	} {
		m, err := Of(c.merge, c.base)
		if !errors.Is(err, c.want) || err == nil && m.Name != c.merge.Method {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// A slice has its sources for models: rules for others are not its own, and each slice is
// looked at by itself.
func TestSettingsOfASlice(t *testing.T) {
	m := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{"normalize": "0"}, Seed: 7, Parents: make(recipe.Parents, 3),
		Slices: recipe.Slices{{Layers: 1, Sources: []recipe.Source{{Parent: 2}, {Parent: 0}}}, {Layers: 1, Sources: []recipe.Source{{Parent: 1}}}}}
	if err := m.Rules.Set("weight.1:1,weight.2@1~mlp:2,weight@2:3,weight.0:4,normalize@1:1"); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]Rule{
		{{"weight", 0, "mlp", []float64{2}}, {"weight", 1, "", []float64{4}}, {"normalize", Every, "", []float64{1}}},
		{{"weight", 0, "", []float64{1}}, {"weight", Every, "", []float64{3}}},
	} {
		if got := SettingsOfSlice(m, i); !reflect.DeepEqual(got, Settings{Knobs: map[string]float64{"normalize": 0}, Seed: 7, Rules: want}) {
			t.Errorf("slice %d has %+v", i, got)
		}
	}
	if _, err := Of(m, false); err != nil {
		t.Error(err)
	}
	for name, c := range map[string]struct {
		change func(*recipe.Merge)
		want   error
	}{
		"too many models": {func(m *recipe.Merge) { m.Method, m.Knobs, m.Rules = "passthrough", nil, nil }, ErrCount},
		"too few":         {func(m *recipe.Merge) { m.Method, m.Knobs, m.Rules = "slerp", nil, nil }, ErrCount},
		"whole models":    {func(m *recipe.Merge) { m.Method, m.Knobs, m.Rules = "ties_paper", nil, nil }, ErrSlices},
		"a rule of one slice": {func(m *recipe.Merge) {
			m.Rules = recipe.Rules{{Setting: "t", Slice: 2, Model: Every, Values: []recipe.Decimal{"1"}}}
		}, ErrKnob},
		"a rule that none has": {func(m *recipe.Merge) {
			m.Rules = recipe.Rules{{Setting: "t", Slice: 1, Model: 1, Values: []recipe.Decimal{"1"}}}
		}, ErrKnob},
		"a base": {func(m *recipe.Merge) { m.Method, m.Knobs, m.Rules = "ties", nil, nil }, ErrBase},
	} {
		bad := m
		if c.change(&bad); true {
			if _, err := Of(bad, false); !errors.Is(err, c.want) {
				t.Errorf("%s: %v, want %v", name, err, c.want)
			}
		}
	}
}

// Of several bad knobs the error always names the same.
func TestTheSameErrorEachTime(t *testing.T) {
	m, _ := Lookup("linear")
	s := Settings{Knobs: map[string]float64{"a": 1, "b": 1, "c": 1, "d": 1}}
	_, first := m.Check(2, false, s)
	for range 50 {
		if _, err := m.Check(2, false, s); err.Error() != first.Error() {
			t.Fatalf("%v, then %v", first, err)
		}
	}
}
