package recipe

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// onMergedBase gives the merge of r a base that is itself a merge.
func onMergedBase(r Recipe) Recipe {
	r = r.Canonical()
	r.Merge.Base = BaseMerge
	r.Merge.BaseMerge = &Merge{Method: "ties", Base: BaseMean, Seed: 3, Knobs: Knobs{"density": "0.5"},
		Parents: Parents{leaf("en", 1), leaf("fr", 2)}, Rules: Rules{{Setting: "weight", Model: 0, Filter: "mlp", Values: []Decimal{"0", "1"}}}}
	return r.Canonical()
}

func leaf(code string, seed uint64) Parent {
	return Parent{Languages: Shares{{code, "1"}}, Seeds: Seeds{seed, seed}, Weight: "1"}
}

func stage(weight Decimal, m Merge) Parent { return Parent{Weight: weight, Merge: m.canonical()} }

func linear(parents ...Parent) Merge { return Merge{Method: "linear", Parents: parents} }

// tree is a merge of three stages without a base of the recipe's own.
func tree() Recipe {
	r := Small()
	r.Mixture.Languages = Shares{{"de", "1"}, {"en", "1"}, {"fr", "1"}, {"ru", "1"}}
	r.Seeds = Seeds{2, 2}
	inner := Merge{Method: "slerp", Parents: Parents{leaf("de", 2), leaf("en", 1)}, Knobs: Knobs{"t": "0.25"}}
	middle := linear(stage("0.5", inner), leaf("ru", 3))
	middle.Seed = 9
	m := linear(stage("1", middle), leaf("fr", 4))
	r.Merge = &m
	return r.Canonical()
}

// chain merges a merge with one more model, so many times beyond the first.
func chain(n int) Recipe {
	r := Small()
	m := linear(leaf("en", 1), leaf("de", 2))
	for range n {
		m = linear(stage("1", m), leaf("fr", 3))
	}
	r.Merge = &m
	return r
}

// wide merges so many merges.
func wide(n int) Recipe {
	r := Small()
	m := linear()
	for range n {
		m.Parents = append(m.Parents, stage("1", linear(leaf("en", 1))))
	}
	r.Merge = &m
	return r
}

func TestATreeReadsAsATree(t *testing.T) {
	f, _ := Lookup("parents")
	if got, want := f.Get(tree()), "linear(slerp(de@2.2/en@1.1!knobs=t:0.25)*0.5/ru@3.3!mask=9)/fr@4.4"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	f, _ = Lookup("base-merge")
	if got, want := f.Get(onMergedBase(sample())), "ties(en@1.1/fr@2.2!base=mean!knobs=density:0.5!mask=3!rules=weight.0~mlp:0:1)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	q := tree().Query()
	if !strings.Contains(q, "&parents=linear(slerp(de@2.2/en@1.1!knobs=t:0.25)*0.5/ru@3.3!mask=9)/fr@4.4&") {
		t.Errorf("the address is %s", q)
	}
	for _, r := range []Recipe{chain(maxNesting - 1), wide(maxStages - 1)} {
		r = r.Canonical()
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		checkQuery(t, r)
		if back, err := Parse(r.JSON()); err != nil || !reflect.DeepEqual(back, r) {
			t.Errorf("%.200s does not read back: %v", r.JSON(), err)
		}
	}
}

// A recipe of one stage has no trace of the fields for several.
func TestOneStageHasTheOldForm(t *testing.T) {
	text := string(sample().JSON())
	if strings.Contains(text, "base_merge") || strings.Count(text, `"merge"`) != 1 {
		t.Errorf("%s", text)
	}
	var fields struct {
		Merge struct{ Parents []map[string]any }
	}
	if err := json.Unmarshal([]byte(text), &fields); err != nil || len(fields.Merge.Parents[0]) != 3 {
		t.Errorf("a parent is %v, %v", fields.Merge.Parents[0], err)
	}
}

// Law: the recipe of a stage is that of the merge made alone, whatever it is a
// part of, and the recipe of a trained parent that of the training alone.
func TestAStageIsTheMergeMadeAlone(t *testing.T) {
	whole := tree()
	middle := whole.Parent(0)
	alone := whole.Parent(1).Merged(*whole.Merge.Parents[0].Merge)
	if middle.Hash() != alone.Hash() || middle.Validate() != nil || len(middle.Measures) != 0 {
		t.Errorf("%s\nalone\n%s", middle.JSON(), alone.JSON())
	}
	if got := middle.Mixture.Languages.String(); got != "de,en,ru" || middle.Seeds != (Seeds{2, 2}) {
		t.Errorf("the stage has the mixture %s and the seeds %v", got, middle.Seeds)
	}
	inner := middle.Parent(0)
	if inner.Merge.Method != "slerp" || inner.Parent(1).Hash() != whole.Trained(Shares{{"en", "1"}}, Seeds{1, 1}).Hash() {
		t.Errorf("the inner stage is %s", inner.JSON())
	}
	r := onMergedBase(sample())
	base, ok := r.Base()
	if !ok || base.Merge.Method != "ties" || base.Mixture.Languages.String() != "en,fr" || base.Validate() != nil {
		t.Errorf("the base is %s", base.JSON())
	}
}

// A base that the recipe's mixture and seeds make keeps them in its stage.
func TestStagesShareTheBase(t *testing.T) {
	r := tree()
	if r.Merge.OwnBase() {
		t.Error("a merge without bases has one")
	}
	r.Merge.Parents[0].Merge.Base = BaseInit
	r.Seeds = Seeds{8, 8}
	if p := r.Parent(0); !r.Merge.OwnBase() || p.Seeds != (Seeds{8, 8}) || p.Mixture.Languages.String() != r.Mixture.Languages.String() {
		t.Errorf("the stage is %s", p.JSON())
	}
	if inner := r.Parent(0).Parent(0); inner.Merge.OwnBase() || inner.Seeds != (Seeds{2, 2}) {
		t.Errorf("the inner stage is %s", inner.JSON())
	}
}

func TestLanguagesOfATree(t *testing.T) {
	if got := tree().Spoken().String(); got != "de,en,ru,fr" {
		t.Error(got)
	}
	if got := onMergedBase(sample()).Spoken().String(); got != "en,de,tr-mirror" { // the base is no parent
		t.Error(got)
	}
	if got := Small().Spoken().String(); got != "en" {
		t.Error(got)
	}
	if tree().Merge.Staged() != true || sample().Merge.Staged() || (*Merge)(nil).Staged() || !onMergedBase(sample()).Merge.Staged() {
		t.Error("which merges have stages is not told")
	}
}

func TestCopiesOfATreeShareNothing(t *testing.T) {
	r := onMergedBase(tree())
	before := r.Hash()
	c := r.Canonical()
	c.Merge.Parents[0].Merge.Parents[0].Merge.Knobs["t"] = "1"
	c.Merge.Parents[0].Merge.Parents[1].Languages[0].Language = "xx"
	c.Merge.BaseMerge.Rules[0].Values[0] = "5"
	if r.Hash() != before {
		t.Error("a copy changed the original")
	}
}
