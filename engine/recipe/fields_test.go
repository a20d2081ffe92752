package recipe

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"confusio/engine/phrase"
)

func TestFieldsMatchTheJSON(t *testing.T) {
	// A merge has no stop, which its models have, and no lockstep; one about a base is not
	// aligned.
	holders := []Recipe{branched(foreign(sliced(onMergedBase(sample())))), checkpoint(), locked(), lockedAt(), mapped()}
	trees := make([]any, len(holders))
	for i, r := range holders {
		if err := json.Unmarshal(r.JSON(), &trees[i]); err != nil {
			t.Fatal(err)
		}
	}
	keys := map[string]bool{presetKey: true, momentsKey: true}
	paths := map[string]bool{}
	aside := 0
	for f := range Fields() {
		if keys[f.Key] || paths[f.Path] {
			t.Errorf("%s or its key %s is used twice", f.Path, f.Key)
		}
		keys[f.Key], paths[f.Path] = true, true
		i := slices.IndexFunc(trees, func(tree any) bool { _, ok := at(tree, strings.Split(f.Path, ".")); return ok })
		if i < 0 {
			t.Errorf("%s is not in the JSON", f.Path)
			continue
		}
		aside += min(i, 1)
		if f.Kind() == Many && f.Path != "merge.method" {
			r := holders[i].Canonical()
			if err := f.Set(&r, f.Example); err != nil || f.Get(r) != f.Example {
				t.Errorf("the example of %s reads back as %s, %v", f.Path, f.Get(r), err)
			}
		}
		if g, ok := Lookup(f.Key); !ok || g.Path != f.Path {
			t.Errorf("Lookup(%s) finds %s", f.Key, g.Path)
		}
	}
	if n := leaves(trees[0]) + aside; n != len(fields) || aside != 6 {
		t.Errorf("the JSON has %d settings, of which a merge cannot have %d, the table %d", n, aside, len(fields))
	}
	if f, _ := Lookup("bits"); f.Max != Decimal(strconv.Itoa(Bits)) {
		t.Error("the range of bits does not end at the epoch")
	}
	if f, _ := Lookup("v"); f.Max != Decimal(strconv.Itoa(Version)) {
		t.Error("the range of version does not end at the version")
	}
}

func at(tree any, path []string) (any, bool) {
	for _, p := range path {
		m, ok := tree.(map[string]any)
		if !ok {
			return nil, false
		}
		if tree, ok = m[p]; !ok {
			return nil, false
		}
	}
	return tree, true
}

// leaves counts the settings: objects are parts, except for the knobs, a merged
// base and a start.
func leaves(tree any) int {
	m, ok := tree.(map[string]any)
	if !ok || m["density"] != nil {
		return 1
	}
	n := 0
	for name, v := range m {
		if name == "base_merge" || name == "start" {
			v = name
		}
		n += leaves(v)
	}
	return n
}

func TestProblemsNameTheFieldAndTheRemedy(t *testing.T) {
	cases := []struct {
		field string
		spoil func(*Recipe)
	}{
		{"model.width", func(r *Recipe) { r.Model.Width = 7 }},
		{"model.heads", func(r *Recipe) { r.Model.Heads = 5 }},
		{"model.heads", func(r *Recipe) { r.Model.Heads = 0 }},
		{"model.kv_heads", func(r *Recipe) { r.Model.KVHeads = 3 }},
		{"model.layers", func(r *Recipe) { r.Model.Width, r.Model.FF, r.Model.Layers = 1024, 4096, 24 }},
		{"model.deviation", func(r *Recipe) { r.Model.Deviation = "0.020" }},
		{"schedule.kind", func(r *Recipe) { r.Schedule.Kind = "step" }},
		{"schedule.peak", func(r *Recipe) { r.Schedule.Peak = "NaN" }},
		{"schedule.peak", func(r *Recipe) { r.Schedule.Peak = "" }},
		{"schedule.warmup", func(r *Recipe) { r.Schedule.Warmup = r.Schedule.Steps + 1 }},
		{"optimiser.tokens", func(r *Recipe) { r.Optimiser.Tokens = 100 }},
		{"optimiser.micro", func(r *Recipe) { r.Optimiser.Micro = 4 }},
		{"seeds.data", func(r *Recipe) { r.Seeds.Data = 1 << 53 }},
		{"corpus", func(r *Recipe) { r.Corpus = "" }},
		{"corpus", func(r *Recipe) { r.Corpus = "Story Book" }},
		{"mixture.languages", func(r *Recipe) { r.Mixture.Languages = nil }},
		{"mixture.languages", func(r *Recipe) { r.Mixture.Languages = Shares{{"en", "1"}, {"de", "1"}} }},
		{"mixture.languages", func(r *Recipe) { r.Mixture.Languages = Shares{{"en", "1"}, {"en", "1"}} }},
		{"mixture.languages", func(r *Recipe) { r.Mixture.Languages = Shares{{"en", "0"}} }},
		{"mixture.languages", func(r *Recipe) { r.Mixture.Languages = Shares{{"e n", "1"}} }},
		{"measures", func(r *Recipe) { r.Measures = Names{"luck"} }},
		{"merge.method", func(r *Recipe) { r.Merge.Method = "a,b" }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents = nil }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents[0].Weight = "11" }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents[0].Seeds.Init = 1 << 60 }},
		{"merge.base", func(r *Recipe) { r.Merge.Base = "best" }},
		{"merge.knobs", func(r *Recipe) { r.Merge.Knobs["x"] = "Inf" }},
		{"merge.knobs", func(r *Recipe) { r.Merge.Knobs["a:b"] = "1" }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Setting = "" }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Filter = "a b" }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Model = 2 }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Model = -2 }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Values = nil }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Values[0] = "x" }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules = make(Rules, 65) }},
		{"merge.base_merge", func(r *Recipe) { r.Merge.BaseMerge = tree().Merge }},
		{"merge.base_merge", func(r *Recipe) { r.Merge.Base = BaseMerge }},
		{"merge.base_merge", func(r *Recipe) { *r = onMergedBase(*r); r.Merge.BaseMerge.Method = "A" }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents[0].Merge = tree().Merge }}, // and languages
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Merge.Method = "" }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Merge.Base = "best" }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Merge.Seed = 1 << 53 }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Merge.Parents[1].Weight = "x" }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Merge.Knobs["a b"] = "1" }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Seeds.Init = 1 }},
		{"merge.parents", func(r *Recipe) { r.Merge = chain(maxNesting).Merge }},
		{"merge.parents", func(r *Recipe) { r.Merge = wide(maxStages).Merge }},
		{"version", func(r *Recipe) { r.Version = 2 }},
		{"schedule.stop", func(r *Recipe) { r.Schedule.Stop = 5 }}, // a merge
		{"schedule.stop", func(r *Recipe) { *r = checkpoint(); r.Schedule.Stop = r.Schedule.Steps + 1 }},
		{"schedule.stop", func(r *Recipe) { *r = checkpoint(); r.Schedule.Stop = -1 }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents[0].Step = r.Schedule.Steps + 1 }},
		{"merge.parents", func(r *Recipe) { r.Merge.Parents[0].Step = -1 }},
		{"merge.parents", func(r *Recipe) { *r = tree(); r.Merge.Parents[0].Step = 5 }},
		{"merge.parents", func(r *Recipe) {
			*r = tree()
			r.Merge.Parents[0].Merge.Parents[1].Step = r.Schedule.Steps + 1
		}},
		{"merge.base", func(r *Recipe) { r.Merge.Base = BaseStart }},
		{"merge.rules", func(r *Recipe) { r.Merge.Rules[0].Slice = 1 }}, // there are none
		{"merge.rules", func(r *Recipe) { *r = sliced(*r); r.Merge.Rules[0].Slice = 3 }},
		{"merge.rules", func(r *Recipe) { *r = sliced(*r); r.Merge.Rules[0].Slice = -1 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Layers = 0 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Layers = 3 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Layers = -1 << 62 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Sources = nil }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Sources[1].Parent = 1 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Sources[1].Parent = 2 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Sources[1].Parent = -1 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[0].Sources[1].First = -1 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[1].Sources[0].First = 2 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[1].Base = 2 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices[1].Base = -1 }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Base = BaseNone }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Base = BaseMean }},
		{"merge.slices", func(r *Recipe) { *r = sliced(*r); r.Merge.Slices = r.Merge.Slices[1:] }}, // the second parent gives nothing
		{"merge.slices", func(r *Recipe) { r.Merge.Slices = slices.Repeat(sliced(*r).Merge.Slices[:1], 13) }},
		{"merge.slices", func(r *Recipe) { *r = stacked(); r.Merge.Slices = nil }}, // parents of 3 and 2 layers
		{"start", func(r *Recipe) { *r = healed(); r.Start.Merge = stacked().Merge.Parents[0].Merge }},
		{"start", func(r *Recipe) { *r = branched(*r); r.Start.Schedule.Peak = "7" }},
		{"start", func(r *Recipe) { *r = branched(*r); r.Start.Schedule.Stop = 5000 }},
		{"start", func(r *Recipe) { *r = branched(*r); r.Start.Mixture.Languages = nil }},
		{"start", func(r *Recipe) { *r = branched(*r); r.Start.Seeds.Init = 1 << 60 }},
		{"start", func(r *Recipe) { *r = branched(*r); r.Start.Schedule.Steps = 0 }},
		{"start", func(r *Recipe) { *r = branched(branched(Small())); r.Start.Start.Optimiser.Tokens = 1 }},
		{"start", func(r *Recipe) { *r = healed(); r.Start.Moments = true }},
		{"start", func(r *Recipe) { *r = healed(); r.Start.Merge.Parents[0].Weight = "x" }},
		{"start", func(r *Recipe) { *r = healed(); r.Start.Merge.Parents[0].Step = 5000 }},
		{"start", func(r *Recipe) { *r = deep(maxNesting + 1) }},
		{"lockstep.experts", func(r *Recipe) { *r = locked(); r.Lockstep.Experts = r.Lockstep.Experts[:1] }},
		{"lockstep.experts", func(r *Recipe) { *r = locked(); r.Lockstep.Experts[0].Seeds.Data = 1 << 60 }},
		{"lockstep.experts", func(r *Recipe) { *r = locked(); r.Lockstep.Experts[0].Languages[0].Weight = "0" }},
		{"lockstep.experts", func(r *Recipe) { r.Lockstep = locked().Lockstep }}, // beside a merge
		{"lockstep.every", func(r *Recipe) { *r = locked(); r.Lockstep.Every = 5000 }},
		{"lockstep.every", func(r *Recipe) { *r = locked(); r.Lockstep.Every = -1 }},
		{"lockstep.at", func(r *Recipe) { *r = lockedAt(); r.Lockstep.Every = 5 }},
		{"lockstep.at", func(r *Recipe) { *r = lockedAt(); r.Lockstep.At = Steps{5, 5} }},
		{"lockstep.at", func(r *Recipe) { *r = lockedAt(); r.Lockstep.At = Steps{0, 5} }},
		{"lockstep.at", func(r *Recipe) { *r = lockedAt(); r.Lockstep.At = Steps{5, 5000} }},
		{"lockstep.only", func(r *Recipe) { *r = locked(); r.Lockstep.Only = 3 }},
		{"start", func(r *Recipe) { *r = fromLockstep(); r.Start.Moments = true }},
		{"start", func(r *Recipe) { *r = fromLockstep(); r.Start.Lockstep.Every = 5000 }},
		{"schedule.steps", func(r *Recipe) { *r = locked(); r.Schedule.Steps, r.Schedule.Warmup, r.Lockstep.Every = 0, 0, 0 }},
		{"schedule.steps", func(r *Recipe) { *r = branched(Small()); r.Schedule.Steps, r.Schedule.Warmup = 0, 0 }},
	}
	for _, c := range cases {
		r := sample()
		c.spoil(&r)
		err := r.Validate()
		var problem *FieldError
		if !errors.Is(err, ErrInvalid) || !errors.As(err, &problem) {
			t.Errorf("%s: Validate = %v: %s", c.field, err, r.Query())
			continue
		}
		if problem.Field != c.field || problem.Rule.Empty() {
			t.Errorf("%s: %v", c.field, problem)
		}
		if _, err := Parse(r.JSON()); err == nil && c.field != "merge.base_merge" && // which the JSON leaves out beside another base
			!slices.Contains([]phrase.Key{"recipe.rule.canonical", "recipe.rule.decimal", "recipe.rule.sorted"}, problem.Rule.Key) { // which Parse mends
			t.Errorf("%s: Parse accepts it", c.field)
		}
	}
}

func TestFieldSetLeavesTheRecipeOnError(t *testing.T) {
	for key, texts := range map[string][]string{
		"width": {"", "1.5", "7", "1e9", "x"}, "peak": {"-1", "2", "0x1", "1,5"}, "tied": {"perhaps"},
		"schedule": {"step"}, "corpus": {"a b", strings.Repeat("a", 81)},
		"mix": {"", "en:", "en:0", "en,en", "en:1:2", strings.Repeat("a,", 70)},
		"parents": {"", "en", "en@1", "en@1.x", "en@1.1*", "en@1.1*x", "@1.1", "en@1.1*11", "linear(en@1.1", "linear(en@1.1)x",
			"linear)en@1.1(", "linear()", "(en@1.1)", "linear(en@1.1!luck=1)", "linear(en@1.1!mask=x)", "linear(en@1.1!mask=9007199254740992)",
			"linear(en@1.1!mask=1!base=mean)", "linear(en@1.1!mask=1!mask=1)", "en@1.1:", "en@1.1:0", "en@1.1:-5", "en@1.1:x", "en@1.1:2241", "linear(en@1.1):5", "linear(en@1.1:2241)", "linear(en@1.1!base=best)", "linear(en@1.1!base=merge)",
			"linear(en@1.1!base-merge=linear(en@1.1))", "linear(en@1.1)*x", strings.Repeat("l(", 30) + "en@1.1" + strings.Repeat(")", 30), strings.Repeat("l(", 30)},
		"base-merge": {"linear", "linear(en@1.1)", "linear(en@1.1)/de@2.2"}, // beside another base
		"rules":      {"t", "t:", "t:x", ":1", "t.x:1", "t.2:1", "t~A:1", "t:1,", "t@1:1", "t@0:1", "t@x:1"},
		"slices":     {"0", "0:0", "0:0-2", "0:1-1/1:1-1", "0:0-1/1:0-2", "x:0-1", "2:0-1", "0:0-3/1:0-3", "0:-1-1", "0:0-99999999", "0:0-1,", "0:0-1/1:0-1/base:2-3"},
		"start": {"stop=5", "(stop=5", "stop=5)", "(stop)", "(stop=5!stop=6)", "(luck=1)", "(width=5)", "(stop=x)", "(stop=-1)", "(steps=0)", "(moments=maybe)",
			"(merge=linear)", "(parents=en@1.1)", "(merge=linear!parents=en@1.1!moments=true)", "(start=5)", "(start=(stop=x))", "(stop=5))", "()x",
			strings.Repeat("(start=", 30) + "()" + strings.Repeat(")", 30)},
		"stop":  {"-1", "x", "1.5"},
		"knobs": {"density", "density:x", "a:1,a:2", ":1"}, "measures": {"luck", "loss,loss"}, "base": {"best"},
		"mask": {"-1", "9007199254740992"}, "merge": {"no name"},
	} {
		f, _ := Lookup(key)
		for _, text := range texts {
			r := sample()
			err := f.Set(&r, text)
			var problem *FieldError
			if !errors.As(err, &problem) || problem.Field != f.Path {
				t.Errorf("%s = %q: %v", key, text, err)
			}
			if r.Hash() != sample().Hash() {
				t.Errorf("%s = %q changed the recipe", key, text)
			}
		}
	}
	r := Small()
	f, _ := Lookup("base")
	if err := f.Set(&r, BaseMean); !errors.Is(err, ErrInvalid) {
		t.Errorf("a base without a merge: %v", err)
	}
}

func TestLockstepFieldsLeaveTheRecipeOnError(t *testing.T) {
	for key, texts := range map[string][]string{
		"experts": {"en", "en@1.1", "en@1.1/de@2.2*0.5", "en@1.1/de@2.2:5", "en@1.1/linear(de@2.2)", "en@1.1/@2.2", "en@1.1/de@9007199254740992.1"},
		"only":    {"3", "-1", "x"}, "average-every": {"-1", "x", "1000001"}, "average-at": {"5", "x"}, "steps": {"-1"},
	} {
		f, _ := Lookup(key)
		for _, text := range texts {
			r := locked()
			err := f.Set(&r, text)
			if key == "only" && text == "3" && err == nil { // a rule between fields
				err = r.Validate()
				r = locked()
			}
			var problem *FieldError
			if !errors.As(err, &problem) || problem.Field != f.Path || r.Hash() != locked().Hash() {
				t.Errorf("%s = %q: %v, %s", key, text, err, r.Query())
			}
		}
	}
}

// A setting that came later is left out while it is 0, so that the recipes
// made before keep their hash.
func TestLaterSettingsAreLeftOutAtZero(t *testing.T) {
	f, _ := Lookup("muon")
	r := Small().Canonical()
	r.Optimiser.Muon = ""
	before := r.Hash()
	if err := f.Set(&r, "0.0"); err != nil || r.Hash() != before || f.Get(r) != "0" {
		t.Errorf("set to 0 it is %q, %v: %s", f.Get(r), err, r.JSON())
	}
	if err := f.Set(&r, "1"); err != nil || r.Hash() == before {
		t.Errorf("set to 1: %v, %s", err, r.JSON())
	}
}

// Whoever gets a field, a preset or a list may do with it what he likes.
func TestNobodyCanChangeTheTables(t *testing.T) {
	before := Small().Query() + choices()
	for f := range Fields() {
		for i := range f.Choices {
			f.Choices[i] = "spoilt"
		}
		f, _ = Lookup(f.Path)
		for i := range f.Choices {
			f.Choices[i] = "spoilt"
		}
	}
	for _, p := range Presets() {
		p.Recipe.Mixture.Languages[0].Language = "xx"
		p.Recipe.Measures[0] = "luck"
	}
	Bases()[0], Measures()[0] = "spoilt", "spoilt"
	if after := Small().Query() + choices(); after != before {
		t.Errorf("%s, was %s", after, before)
	}
}

func choices() string {
	all := append(Bases(), Measures()...)
	for f := range Fields() {
		all = append(all, f.Choices...)
	}
	for _, p := range Presets() {
		all = append(all, p.Recipe.Hash())
	}
	return strings.Join(all, ",")
}
