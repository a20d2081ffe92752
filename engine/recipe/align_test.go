package recipe

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// aligned is a merge of two models, one of them brought into the basis of the other.
func aligned(how Align) Recipe {
	r := Small()
	r.Merge = &Merge{Method: "linear", Knobs: Knobs{}, Align: &how,
		Parents: Parents{{Languages: Shares{{"en", "1"}}, Seeds: Seeds{1, 1}, Weight: "1"}, {Languages: Shares{{"de", "1"}}, Seeds: Seeds{2, 2}, Weight: "1"}}}
	return r.Merged(*r.Merge)
}

func matched() Recipe { return aligned(Align{Map: Permuted}) }

func mapped() Recipe { return aligned(Align{Map: Rotated, Steps: 200, Rate: "0.01", Tokens: 4096}) }

// nested is a merge of a model and of two that are aligned.
func nested() Recipe {
	r := mapped()
	r.Merge = &Merge{Method: "slerp", Knobs: Knobs{}, Parents: Parents{{Merge: r.Merge, Weight: "1"},
		{Languages: Shares{{"fr", "1"}}, Seeds: Seeds{3, 3}, Weight: "1"}}}
	return r.Merged(*r.Merge)
}

func TestAnAlignmentReadsAsItsSettings(t *testing.T) {
	f, _ := Lookup("align")
	for _, c := range []struct {
		r    Recipe
		want string
	}{
		{matched(), "permuted"}, {mapped(), "rotated,steps:200,rate:0.01,tokens:4096"}, {sample(), ""}, {nested(), ""}, {Small(), ""},
	} {
		if got := f.Get(c.r); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	for text, want := range map[string]string{
		"rotated,steps:5":                      "rotated,steps:5,rate:0.02,tokens:8192",
		"rotated,tokens:512,rate:1e-2,steps:5": "rotated,steps:5,rate:0.01,tokens:512",
		"permuted,steps:0,rate:0.5":            "permuted",
		"":                                     "",
	} {
		r := matched()
		if err := f.Set(&r, text); err != nil || f.Get(r) != want {
			t.Errorf("%q is %q, want %q (%v)", text, f.Get(r), want, err)
		}
	}
	if q, want := nested().Query(), "bits=3&mix=de,en,fr&merge=slerp&parents=linear(en@1.1/de@2.2!align=rotated,steps:200,rate:0.01,tokens:4096)/fr@3.3"; !strings.HasPrefix(q, want) {
		t.Errorf("the address is %s, want %s", q, want)
	}
}

func TestWhatNoAlignmentIs(t *testing.T) {
	f, _ := Lookup("align")
	for _, text := range []string{"turned", "rotated,steps", "rotated,steps:x", "rotated,steps:0.5", "rotated,steps:-1", "rotated,steps:100001",
		"rotated,steps:5,steps:5", "rotated,steps:5,rate:0", "rotated,steps:5,rate:2", "rotated,steps:5,tokens:1", "rotated,steps:5,tokens:1e9", "rotated,more:1", ",steps:5"} {
		r := matched()
		if err := f.Set(&r, text); !errors.Is(err, ErrInvalid) || f.Get(r) != "permuted" {
			t.Errorf("%q is taken as %q: %v", text, f.Get(r), err)
		}
	}
	for name, spoil := range map[string]func(*Merge){
		"a base":       func(m *Merge) { m.Base = BaseMean },
		"one model":    func(m *Merge) { m.Parents = m.Parents[:1] },
		"three models": func(m *Merge) { m.Parents = append(m.Parents, m.Parents[0]) },
		"slerp":        func(m *Merge) { m.Method = "slerp" },
		"rules":        func(m *Merge) { m.Rules = Rules{{Setting: "weight", Model: 0, Filter: "mlp", Values: []Decimal{"1"}}} },
		"slices":       func(m *Merge) { m.Slices = Slices{{Layers: 1, Sources: []Source{{}, {Parent: 1}}}} },
		"no rate":      func(m *Merge) { m.Align.Rate = "" },
		"no tokens":    func(m *Merge) { m.Align.Tokens = 0 },
		"a rate of 01": func(m *Merge) { m.Align.Rate = "01" },
	} {
		r := mapped()
		spoil(r.Merge)
		problem := (*FieldError)(nil)
		if err := r.Validate(); !errors.As(err, &problem) || problem.Field != "merge.align" || r.Merge.Alignable() {
			t.Errorf("%s: %v", name, err)
		}
		spoil(nested().Merge.Parents[0].Merge) // of a copy
	}
	inner := nested()
	inner.Merge.Parents[0].Merge.Base = BaseMean
	if err := inner.Validate(); !errors.Is(err, ErrInvalid) {
		t.Errorf("a stage about a base is aligned: %v", err)
	}
	slerp := matched()
	if slerp.Merge.Method = "slerp"; slerp.Validate() != nil {
		t.Errorf("models that are matched cannot be merged by slerp: %v", slerp.Validate())
	}
}

// One merge has one name, and one without an alignment that it always had.
func TestAlignmentsHaveOneForm(t *testing.T) {
	if still := aligned(Align{Map: Permuted, Rate: "0.5", Tokens: 4096}); still.Hash() != matched().Hash() {
		t.Error("a rate by which nothing is learned is part of the name")
	}
	data := strings.Replace(string(matched().JSON()), `"map":"permuted"`, `"map":"permuted","rate":"0.5"`, 1)
	if r, err := Parse([]byte(data)); err != nil || !reflect.DeepEqual(r, matched()) {
		t.Errorf("as JSON: %v", err)
	}
	if strings.Contains(string(sample().JSON()), "align") {
		t.Error("a merge of models as they are says how they are aligned")
	}
	before := mapped()
	after := before.Canonical()
	if after.Merge.Align.Steps = 7; before.Merge.Align.Steps != 200 {
		t.Error("copies share their alignment")
	}
	for _, r := range []Recipe{matched(), mapped()} {
		if m, err := ParseMerge(r.Merge.JSON()); err != nil || !reflect.DeepEqual(m.Align, r.Merge.Align) {
			t.Errorf("by itself it is %+v, %v", m.Align, err)
		}
	}
}
