package experiment

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"confusio/engine/eval"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Law: models of several forms are merged in the form that has all that any of them has.
// A merge that takes one of them alone computes what that one computes, to the bit, in texts that
// fit the shortest context.
func TestModelsOfSeveralFormsAreMerged(t *testing.T) {
	plain := grown(t, 2, 1, nil)
	for name, c := range map[string]struct {
		change func(*model.Config)
		notes  []phrase.Key
	}{
		"the same":   {nil, nil},
		"gain":       {func(c *model.Config) { c.Gain = true }, []phrase.Key{"merge.note.form"}},
		"head":       {func(c *model.Config) { c.Tied = false }, []phrase.Key{"merge.note.form"}},
		"all":        {func(c *model.Config) { full(c); c.Context *= 2 }, []phrase.Key{"merge.note.form", "merge.note.context"}},
		"longer":     {func(c *model.Config) { c.Context *= 2 }, []phrase.Key{"merge.note.context"}},
		"explicitly": {func(c *model.Config) { c.Epsilon, c.Rope.Theta = model.NormEps, model.RopeTheta }, nil},
	} {
		other := grown(t, 2, 2, c.change)
		m := Merging{Merge: plainMerge(lookup(t, "linear"), 2), Parents: []Parent{{Params: plain}, {Params: other}}}
		var notes []phrase.Key
		for _, n := range m.Notes() {
			notes = append(notes, n.Key)
		}
		if !slices.Equal(notes, c.notes) {
			t.Errorf("%s: said %v, want %v", name, notes, c.notes)
		}
		for i, p := range []*model.Params{plain, other} {
			m.Merge.Parents[0].Weight, m.Merge.Parents[1].Weight = "0", "0"
			m.Merge.Parents[i].Weight = "1"
			merged, err := Merge(m, nil)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(losses(t, merged), losses(t, p)) {
				t.Errorf("%s: a merge of model %d alone computes something else", name, i)
			}
			end, err := Interpolate(plain, other, float64(i), nil)
			if err != nil || end.Config != merged.Config {
				t.Errorf("%s: between them there is %+v, %v", name, end, err)
			}
		}
	}
}

// losses are what a model loses on the stories of the fake corpus.
func losses(t *testing.T, p *model.Params) []float64 {
	t.Helper()
	var all []float64
	for _, language := range countings[0].Languages() {
		l, err := NewBench(countings[0], Validation).Loss(eval.One(p), language, 8, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, l.Nats)
	}
	return all
}

// What two models cannot agree on is named, with both values.
func TestFormsThatCannotBeMerged(t *testing.T) {
	plain := grown(t, 2, 1, nil)
	for field, change := range map[string]func(*model.Config){
		"vocab": func(c *model.Config) { c.Vocab++ }, "width": func(c *model.Config) { c.Width *= 2 }, "ff": func(c *model.Config) { c.FF++ },
		"epsilon": func(c *model.Config) { c.Epsilon = 1e-6 }, "theta": func(c *model.Config) { c.Rope.Theta = 500 },
		"scaling": func(c *model.Config) { c.Rope.Scaling, c.Rope.Factor = model.Linear, 2 },
	} {
		other := grown(t, 2, 2, change)
		m := Merging{Merge: plainMerge(lookup(t, "linear"), 3), Parents: []Parent{{Params: plain}, {Params: plain}, {Params: other}}}
		if _, err := Merge(m, nil); !errors.Is(err, ErrRecipe) || !strings.Contains(err.Error(), "experiment.forms model=3 field=[field.model."+field+".label]") || m.Notes() != nil {
			t.Errorf("%s: %v", field, err)
		}
		if _, err := Interpolate(plain, other, 0.5, nil); !errors.Is(err, ErrRecipe) {
			t.Errorf("%s: between them there is something, %v", field, err)
		}
	}
}

// Recipes of several forms have a merge in the common one, which names each model and
// cannot be made again from its words.
func TestMergeRecipeOfSeveralForms(t *testing.T) {
	whole := fakeMerge()
	a, b := whole.Parent(0), whole.Parent(1)
	m := *whole.Merge
	long := b
	long.Model.Context *= 2
	tuned := b.Trained(b.Mixture.Languages, recipe.Seeds{})
	tuned.Corpus, tuned.Model.Gain, tuned.Model.Biases, tuned.Model.Tied = recipe.ImportedCorpus+"0000000000001fff", true, recipe.BiasAttention, false
	for name, c := range map[string]struct {
		models []recipe.Recipe
		want   func(*recipe.Model)
	}{
		"longer":           {[]recipe.Recipe{a, long}, func(*recipe.Model) {}},
		"the longer first": {[]recipe.Recipe{long, a}, func(*recipe.Model) {}},
		"fine-tuned":       {[]recipe.Recipe{a, tuned}, func(m *recipe.Model) { m.Gain, m.Biases, m.Tied = true, recipe.BiasAttention, false }},
	} {
		r, err := MergeRecipe(countings, c.models, nil, m)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := a.Model
		c.want(&want)
		if r.Model != want || !r.Imported() || len(r.Merge.Parents) != 2 || r.Merge.Parents[0].Seeds == r.Merge.Parents[1].Seeds {
			t.Errorf("%s: %s", name, r.JSON())
		}
		params := Merging{Merge: m}
		for i, made := range c.models {
			p, err := model.Init(Shape(made.Model), uint64(i), 0.1)
			if err != nil {
				t.Fatal(err)
			}
			params.Parents = append(params.Parents, Parent{Params: p})
		}
		merged, err := Merge(params, nil)
		if err != nil || merged.Config != Shape(r.Made()) {
			t.Errorf("%s: %+v is made and %+v named, %v", name, merged.Config, Shape(r.Made()), err)
		}
		again, err := MergeRecipe(countings, c.models, nil, m)
		if err != nil || again.Hash() != r.Hash() {
			t.Errorf("%s: it has two names", name)
		}
	}
	deep := tuned
	deep.Model.Layers = 5
	m.Method, m.Slices = "passthrough", recipe.Slices{{Layers: 1, Sources: []recipe.Source{{}}}, {Layers: 3, Sources: []recipe.Source{{Parent: 1, First: 2}}}}
	if r, err := MergeRecipe(countings, []recipe.Recipe{a, deep}, nil, m); err != nil || r.Made().Layers != 4 || r.Model.Layers != 5 {
		t.Errorf("layers of models of different depth: %s, %v", r.JSON(), err)
	}
	m.Slices = nil
	m.Method = "linear"
	if _, err := MergeRecipe(countings, []recipe.Recipe{a, deep}, nil, m); !errors.Is(err, ErrRecipe) {
		t.Errorf("whole models of different depth: %v", err)
	}
}
