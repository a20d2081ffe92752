package recipe

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// sample is a merge that uses every field.
func sample() Recipe {
	r := twoLayers()
	r.Tokenizer = strings.Repeat("0f", 32)
	r.Mixture = Mixture{Languages: Shares{{"de", "1"}, {"en", "0.5"}}, Temperature: "2.5"}
	r.Model.Tied, r.Model.KVHeads = false, 2
	r.Schedule.Kind = WSD
	r.Optimiser.Muon = "2.5"
	r.Seeds = Seeds{Init: 3, Data: 1<<53 - 1}
	r.Measures = Names{"loss", "pairs"}
	r.Merge = &Merge{
		Method: "dare_ties", Base: BaseMixed, Seed: 7,
		Parents: Parents{
			{Languages: Shares{{"en", "1"}}, Seeds: Seeds{1, 2}, Weight: "1"},
			{Languages: Shares{{"de", "1"}, {"tr-mirror", "0.001"}}, Seeds: Seeds{4, 5}, Weight: "-0.25"},
		},
		Knobs: Knobs{"density": "0.75", "lambda": "1"},
		Rules: Rules{{Setting: "weight", Model: 1, Filter: "mlp.down_proj", Values: []Decimal{"0", "0.5", "-1"}}, {Setting: "density", Model: -1, Values: []Decimal{"0.5"}}},
	}
	return r
}

// twoLayers is a plain recipe whose layers the slices of these tests count.
func twoLayers() Recipe { return sized(128, 8, 2, 352) }

// fullSteps is the length of the default training.
var fullSteps = Small().Schedule.Steps

// third is the stretch between two averagings that part a training in three.
var third = (fullSteps + 2) / 3

// foreign gives a recipe a model with all that those trained here do not have.
func foreign(r Recipe) Recipe {
	r.Model.Head, r.Model.Gain, r.Model.Biases, r.Model.Epsilon, r.Model.Theta = 48, true, BiasFF, "0.000001", "500000"
	r.Model.Scaling = "llama3:8:1:4:8192"
	return r
}

func TestEveryViewReadsBack(t *testing.T) {
	recipes := []Recipe{sample(), onMergedBase(sample()), tree(), foreign(sample()), foreign(Small()), checkpoint(), branched(Small()),
		sliced(sample()), sliced(onMergedBase(sample())), stacked(),
		branched(sample()), branched(branched(tree())), healed(), deep(maxNesting),
		locked(), lockedAt(), branched(locked()), fromLockstep(), matched(), mapped(), nested()}
	for _, p := range Presets() {
		recipes = append(recipes, p.Recipe, p.Recipe.Trained(Shares{{"zh", "2"}}, Seeds{9, 8}))
	}
	for _, r := range recipes {
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		back, err := Parse(r.JSON())
		if err != nil || !reflect.DeepEqual(back, r.Canonical()) {
			t.Errorf("JSON: %v\n%+v\n%+v", err, r.Canonical(), back)
		}
		back, notices := ParseQuery(r.Query())
		if len(notices) > 0 || !reflect.DeepEqual(back, r.Canonical()) {
			t.Errorf("query %s: %v\n%+v\n%+v", r.Query(), notices, r.Canonical(), back)
		}
		copied := r
		for f := range Fields() {
			if err := f.Set(&copied, f.Get(r)); err != nil && f.Get(r) != "" {
				t.Errorf("%s: %v", f.Path, err)
			}
		}
		if copied.Hash() != r.Hash() {
			t.Errorf("setting every field to itself changes %s", r.Query())
		}
	}
}

// A model that has no more than those trained here has no more in its recipe, and
// one that has more has one way to say it.
func TestFormsHaveOneRecipe(t *testing.T) {
	for _, key := range []string{"head", "gain", "biases", "epsilon", "theta", "scaling"} {
		r := Small()
		model, _, _ := strings.Cut(string(r.JSON()[strings.Index(string(r.JSON()), `"model"`):]), "}")
		if strings.Contains(model, `"`+key+`"`) {
			t.Errorf("a plain model says %s", key)
		}
	}
	for name, spoil := range map[string]func(*Model){
		"model.head":    func(m *Model) { m.Head = m.Width / m.Heads },
		"model.head ":   func(m *Model) { m.Head = 33 },
		"model.epsilon": func(m *Model) { m.Epsilon = Later(PlainEpsilon) },
		"model.theta":   func(m *Model) { m.Theta = Later(PlainTheta) },
		"model.theta ":  func(m *Model) { m.Theta = "0.5" },
		"model.biases":  func(m *Model) { m.Biases = "some" },
		"model.scaling": func(m *Model) { m.Scaling = "yarn:2" },
	} {
		r := Small()
		spoil(&r.Model)
		problem := (*FieldError)(nil)
		if err := r.Validate(); !errors.As(err, &problem) || problem.Field != strings.TrimSpace(name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, text := range []string{"linear", "linear:0", "linear:-1", "linear:1:2", ":", "linear:", "linear:2:", "llama3:8:4:1:64",
		"llama3:8:1:4:64.5", "llama3:8:1:4:99999999", "llama3:8:1:4", "dynamic:1e99"} {
		var s Scaling
		if err := s.Set(text); !errors.Is(err, ErrInvalid) && !errors.Is(err, ErrDecimal) || s != "" {
			t.Errorf("%q: %q, %v", text, s, err)
		}
	}
	var s Scaling
	if err := s.Set("linear:2.50"); err != nil || s != "linear:2.5" {
		t.Errorf("%q, %v", s, err)
	}
}

// A head, biases and a gain count: the tensors of such a model, by hand.
func TestFormsHaveTheirParameters(t *testing.T) {
	m := Model{Vocab: 10, Width: 8, Heads: 2, KVHeads: 1, Layers: 3, FF: 5, Head: 6, Gain: true, Biases: BiasAll}
	const q, kv = 12, 6
	block := 8*q + 2*8*kv + q*8 + 3*8*5 + 2*8 + (q + 2*kv + 8) + (2*5 + 8)
	if want := 2*10*8 + 3*block + 8; m.Parameters() != want {
		t.Errorf("%d, want %d", m.Parameters(), want)
	}
}

// A change of this hash is a change of the name of every published result.
func TestGoldenHash(t *testing.T) {
	const want = "21336ed654f01e0feabc637bbc8b57ade601bdb0183ea7e3f3225acc07e55da9"
	r := sample()
	r.Merge.Rules = nil // came later; without them the hash is as it was
	r.Model.Deviation = "0.02"
	r.Schedule = Schedule{Kind: WSD, Peak: "0.004", Warmup: 50, Steps: 700, Decay: "0.3", Final: "0.1"}
	r.Optimiser = Optimiser{Tokens: 2048, Micro: 8, Clip: "1", WeightDecay: "0.1", Beta1: "0.9", Beta2: "0.95", Epsilon: "0.00000001"}
	if got := r.Hash(); got != want {
		t.Errorf("hash %s, want %s", got, want)
	}
}

func TestHashIgnoresOrderOnlyWhereOrderHasNoMeaning(t *testing.T) {
	r, same := sample(), sample()
	same.Mixture.Languages = Shares{{"en", "0.5"}, {"de", "1"}}
	same.Measures = Names{"pairs", "loss"}
	if r.Hash() != same.Hash() {
		t.Error("the order of languages or measures changes the hash")
	}
	swapped := sample()
	swapped.Merge.Parents[0], swapped.Merge.Parents[1] = swapped.Merge.Parents[1], swapped.Merge.Parents[0]
	if r.Hash() == swapped.Hash() {
		t.Error("the order of parents does not change the hash")
	}
}

func TestEachFieldChangesTheHash(t *testing.T) {
	other := map[Kind]string{Real: "0.125", Switch: "true"}
	texts := map[string]string{
		"version": "", "bits": "", "optimiser.micro": "", // only one value is allowed
		"corpus": "other", "tokenizer": "ab", "mixture.languages": "fr", "schedule.kind": Cosine,
		"merge.method": "ties", "merge.parents": "fr@1.1", "merge.base": BaseMean, "merge.knobs": "density:1",
		"merge.rules": "t~attn:0:1", "merge.base_merge": "linear(en@1.1)", "merge.align": Permuted,
		"measures": "samples", "model.heads": "4", "model.kv_heads": "1", "model.context": "64", "model.layers": "3",
		"optimiser.epsilon": "0.01", "model.epsilon": "0.01", "model.biases": BiasAll, "model.scaling": "dynamic:2",
		"start": "(stop=5)", "lockstep.experts": "en@1.1/fr@2.2", "lockstep.at": "5,7", "lockstep.only": "1",
		"merge.slices": "0:0-2/1:0-2,0:1-2",
	}
	for f := range Fields() {
		text, given := texts[f.Path]
		if given && text == "" {
			continue
		}
		if !given {
			if text = other[f.Kind()]; text == "" {
				text = "256"
			}
		}
		r := onMergedBase(sample())
		switch f.Path {
		case "lockstep.at":
			r = lockedAt()
		case "lockstep.experts", "lockstep.every", "lockstep.only":
			r = locked()
		case "merge.align":
			r = mapped()
		}
		before := r.Hash()
		if err := f.Set(&r, text); err != nil {
			t.Errorf("%s: %v", f.Path, err)
		}
		if r.Hash() == before {
			t.Errorf("%s = %s does not change the hash", f.Path, text)
		}
	}
}

func TestParentsAndBasesAreRecipes(t *testing.T) {
	r := sample()
	p := r.Parent(1)
	if p.Merge != nil || p.Seeds != (Seeds{4, 5}) || p.Mixture.Languages.String() != "de,tr-mirror:0.001" || p.Validate() != nil {
		t.Errorf("parent %+v: %v", p, p.Validate())
	}
	if p.Model != r.Model || p.Schedule != r.Schedule {
		t.Error("a parent is not trained by the settings of the merge")
	}
	for base, steps := range map[string]int{BaseInit: 0, BaseMixed: r.Schedule.Steps} {
		r.Merge.Base = base
		b, ok := r.Base()
		if !ok || b.Validate() != nil || b.Schedule.Steps != steps || b.Seeds != r.Seeds {
			t.Errorf("base %s: %+v, %v", base, b, b.Validate())
		}
	}
	for _, base := range []string{BaseMean, BaseNone, BaseMerge} { // the last without its merge
		r.Merge.Base = base
		if _, ok := r.Base(); ok {
			t.Errorf("base %q has a recipe", base)
		}
	}
	if _, ok := Small().Base(); ok {
		t.Error("a recipe without a merge has a base")
	}
}

func TestCanonicalSharesNoMemory(t *testing.T) {
	r := sample()
	before := r.Hash()
	c := r.Canonical()
	c.Mixture.Languages[0].Language = "xx"
	c.Measures[0] = "xx"
	c.Merge.Knobs["density"] = "0"
	c.Merge.Parents[1].Languages[0].Language = "xx"
	c.Merge.Rules[0].Values[0] = "1"
	c.Merge.Rules[1].Setting = "xx"
	c.Merge.Method = "xx"
	if r.Hash() != before {
		t.Error("a copy changed the original")
	}
	if f, _ := Lookup("merge"); f.Set(&c, "yy") != nil || r.Merge.Method != "dare_ties" {
		t.Error("setting the method reaches another recipe")
	}
}

func TestPresetSizes(t *testing.T) {
	want := map[string]int{"small": 1869184, "quick": 647616, "benchmark": 1450624, "large": 3125280}
	for _, p := range Presets() {
		if got := p.Recipe.Model.Parameters(); got != want[p.Name] {
			t.Errorf("%s has %d weights, want %d", p.Name, got, want[p.Name])
		}
		if p.Recipe.Validate() != nil || p.Help == "" {
			t.Errorf("%s: %v", p.Name, p.Recipe.Validate())
		}
	}
	m := Small().Model
	if m.Tied = false; m.Parameters() != 1869184+8192*128 {
		t.Errorf("an untied head adds %d weights", m.Parameters()-1869184)
	}
}
