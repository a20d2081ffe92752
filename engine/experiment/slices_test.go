package experiment

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/random"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

// grown returns a model of so many layers with weights of its own.
func grown(t *testing.T, layers int, seed uint64, change func(*model.Config)) *model.Params {
	t.Helper()
	c := Shape(fakeMerge().Model)
	c.Layers = layers
	if change != nil {
		change(&c)
	}
	p, err := model.Init(c, seed, 0.1)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Data { // gains and biases too
		p.Data[i] += float32(0.01 * random.Key{Seed: seed, Purpose: random.Noise}.Normal(uint64(i)))
	}
	return p
}

// full has all that a form can have.
func full(c *model.Config) { c.Gain, c.Tied, c.AttentionBias, c.FFBias = true, false, true, true }

// plainMerge is a merge of so many models at the method's defaults, with what it needs.
func plainMerge(m method.Method, n int) recipe.Merge {
	merge := recipe.Merge{Method: m.Name, Knobs: recipe.Knobs{}, Seed: 7}
	for i := range n {
		merge.Parents = append(merge.Parents, recipe.Parent{Weight: recipe.Decimal(fmt.Sprint(i + 1))})
		if !m.Weighted {
			merge.Parents[i].Weight = "1"
		}
	}
	for _, k := range m.Knobs {
		if k.Name == "density" {
			merge.Knobs["density"] = "0.5"
		}
	}
	return merge
}

// Law: slices that put the layers of whole models one behind the other make of them what
// the method makes of the whole models, to the bit, whatever the method, the form and the
// place of the cut; those that draw masks draw the same.
func TestSlicesOfWholeModelsMakeTheWhole(t *testing.T) {
	methods := 0
	for m := range method.All() {
		if m.Whole || m.Needs != method.NoStatistic {
			continue
		}
		for _, form := range []func(*model.Config){nil, full} {
			how := plainMerge(m, max(m.Min, min(m.Max, 3), 2-2*m.Max))
			whole := Merging{Merge: how}
			for i := range how.Parents {
				whole.Parents = append(whole.Parents, Parent{Params: grown(t, 3, uint64(i), form)})
			}
			if m.Base == method.NeedsBase {
				whole.Base = grown(t, 3, 99, form)
			}
			want, err := Merge(whole, nil)
			if err != nil {
				t.Fatalf("%s: %v", m.Name, err)
			}
			methods++
			for _, cuts := range [][]int{{3}, {1, 3}, {2, 3}, {1, 2, 3}} {
				cut := whole
				from := 0
				for _, to := range cuts {
					s := recipe.Slice{Layers: to - from}
					for i := range how.Parents {
						s.Sources = append(s.Sources, recipe.Source{Parent: i, First: from})
					}
					if whole.Base != nil {
						s.Base = from
					}
					cut.Merge.Slices = append(cut.Merge.Slices, s)
					from = to
				}
				got, err := Merge(cut, nil)
				if err != nil || got.Config != want.Config || !slices.Equal(got.Data, want.Data) {
					t.Errorf("%s, cut at %v: another model, %v", m.Name, cuts, err)
				}
			}
		}
	}
	if methods < 40 {
		t.Errorf("only %d merges were made", methods)
	}
}

// Law: with gradients too, where one slice of all layers goes without saying: models of
// several layers and no head of their own.
func TestOneSliceWithAGradientIsTheWhole(t *testing.T) {
	m := Merging{Merge: plainMerge(lookup(t, "linear"), 2), Parents: []Parent{{Params: grown(t, 3, 1, nil)}, {Params: grown(t, 3, 2, nil)}}}
	m.Merge.Rules = recipe.Rules{{Setting: "weight", Model: 0, Values: []recipe.Decimal{"0", "0.25", "3"}}, {Setting: "weight", Model: 1, Values: []recipe.Decimal{"1", "0"}}}
	whole, err := Merge(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	m.Merge.Slices = recipe.Slices{{Layers: 3, Sources: []recipe.Source{{}, {Parent: 1}}}}
	if got, err := Merge(m, nil); err != nil || !slices.Equal(got.Data, whole.Data) {
		t.Errorf("another model, %v", err)
	}
}

// Law: passthrough puts layers where the slices say, with the embedding of the first
// source and the norm and head of the last; no weight changes.
func TestSlicesStackDropAndRepeatLayers(t *testing.T) {
	for name, form := range map[string]func(*model.Config){"tied": nil, "full": full} {
		a, b := grown(t, 2, 1, form), grown(t, 3, 2, form)
		for _, text := range []string{"0:0-2,1:1-3", "1:2-3,0:0-1", "0:0-2,0:0-2,1:0-3,0:1-2", "1:0-1,0:1-2", "1:1-2,0:1-2"} {
			m := Merging{Merge: plainMerge(lookup(t, "passthrough"), 2), Parents: []Parent{{Params: a}, {Params: b}}}
			if err := m.Merge.Slices.Set(text); err != nil {
				t.Fatal(err)
			}
			got, err := Merge(m, nil)
			if err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			of := func(s recipe.Slice) *model.Params { return m.Parents[s.Sources[0].Parent].Params }
			first, last := of(m.Merge.Slices[0]), of(m.Merge.Slices[len(m.Merge.Slices)-1])
			layer := 0
			for _, s := range m.Merge.Slices {
				for l := range s.Layers {
					for _, slot := range got.Config.Layout() {
						if part, ok := strings.CutPrefix(slot.Name, model.BlockName(layer, "")); ok && !slices.Equal(got.View(slot.Name), of(s).View(model.BlockName(s.Sources[0].First+l, part))) {
							t.Errorf("%s, %s: %s is another one", name, text, slot.Name)
						}
					}
					layer++
				}
			}
			if got.Config.Layers != layer || !slices.Equal(got.View(model.EmbeddingName), first.View(model.EmbeddingName)) {
				t.Errorf("%s, %s: %d layers, or another embedding", name, text, got.Config.Layers)
			}
			if name == "full" && (!slices.Equal(got.View(model.HeadName), last.View(model.HeadName)) || !slices.Equal(got.View(model.FinalNormName), last.View(model.FinalNormName))) {
				t.Errorf("%s: another head or final norm", text)
			}
		}
	}
}

func lookup(t *testing.T, name string) method.Method {
	t.Helper()
	m, err := method.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Slices that ask for what is not there are refused, and say where.
func TestSlicesThatCannotBe(t *testing.T) {
	a, b := grown(t, 2, 1, nil), grown(t, 3, 2, nil)
	for text, want := range map[string]string{
		"0:0-3,1:0-1":       "experiment.slice slice=1",
		"0:0-1,1:2-4":       "experiment.slice slice=2",
		"0:0-1/1:0-1":       "method.in_slice slice=1",
		"0:0-1,2:0-1":       "experiment.weights",
		"0:0-1,1:0-1,1:3-4": "experiment.slice slice=3",
	} {
		m := Merging{Merge: plainMerge(lookup(t, "passthrough"), 2), Parents: []Parent{{Params: a}, {Params: b}}}
		if err := m.Merge.Slices.Set(text); err != nil {
			t.Fatal(err)
		}
		if _, err := Merge(m, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	m := Merging{Merge: plainMerge(lookup(t, "ties"), 2), Parents: []Parent{{Params: a}, {Params: a}}, Base: a}
	m.Merge.Slices = recipe.Slices{{Layers: 2, Sources: []recipe.Source{{}, {Parent: 1}}, Base: 1}}
	if _, err := Merge(m, nil); err == nil || !strings.Contains(err.Error(), "experiment.slice_base") {
		t.Errorf("a base that is too short: %v", err)
	}
	m.Merge.Method = "ties_paper"
	m.Merge.Slices[0].Base = 0
	if _, err := Merge(m, nil); !errors.Is(err, method.ErrSlices) {
		t.Errorf("a method that looks at whole models: %v", err)
	}
	whole := Merging{Merge: plainMerge(lookup(t, "linear"), 2), Parents: []Parent{{Params: a}, {Params: b}}}
	if _, err := Merge(whole, nil); !errors.Is(err, ErrRecipe) || !strings.Contains(err.Error(), "experiment.forms_layers") {
		t.Errorf("whole models of different depth: %v", err)
	}
}

// A recipe with slices is planned, made, kept and found again like any other, and what is
// merged of its result names it.
func TestARecipeWithSlices(t *testing.T) {
	r := fakeMergeOf(2)
	r.Merge.Method = "passthrough"
	r.Merge.Slices = recipe.Slices{{Layers: 1, Sources: []recipe.Source{{Parent: 1}}}, {Layers: 1, Sources: []recipe.Source{{}}}, {Layers: 1, Sources: []recipe.Source{{Parent: 1}}}}
	for i := range r.Merge.Parents {
		r.Merge.Parents[i].Weight = "1"
	}
	r = r.Canonical()
	e := Environment{Store: store.NewMemory(0)}
	results := execute(t, r, e)
	params, err := keeper{t.Context(), e.Store}.model(r)
	if err != nil || params == nil || params.Config != Shape(r.Made()) || params.Config.Layers != 3 {
		t.Fatalf("it is kept as %v, %v", params, err)
	}
	if slices.ContainsFunc(results.Rows, func(row Row) bool { return row.Role == SelfMerge }) {
		t.Error("a model in slices of itself is a control")
	}
	data, err := Encode(params, r, "test", "")
	if err != nil {
		t.Fatal(err)
	}
	if back, named, err := Load(data); err != nil || named.Hash() != r.Hash() || !slices.Equal(back.Data, params.Data) {
		t.Errorf("its file comes back as %s, %v", named.JSON(), err)
	}
	m := recipe.Merge{Method: "passthrough", Knobs: recipe.Knobs{}, Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}},
		Slices: recipe.Slices{{Layers: 2, Sources: []recipe.Source{{First: 1}}}, {Layers: 1, Sources: []recipe.Source{{Parent: 1}}}}}
	next, err := MergeRecipe(countings, []recipe.Recipe{r.Training().Merged(*r.Merge), r.Parent(0)}, nil, m)
	if err != nil || next.Made().Layers != 3 || next.Parent(0).Made().Layers != 3 {
		t.Errorf("what is merged of it is %s, %v", next.JSON(), err)
	}
}
