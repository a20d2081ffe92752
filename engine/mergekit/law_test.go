package mergekit

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"confusio/engine/merge"
	"confusio/engine/method"
	"confusio/engine/random"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// dice draws the random merges of the laws.
type dice struct {
	key  random.Key
	next uint64
}

func (d *dice) below(n int) int {
	d.next++
	return int(d.key.Float64(d.next) * float64(n))
}

func (d *dice) decimal(t *testing.T, least, most float64, whole bool) recipe.Decimal {
	d.next++
	x := least + d.key.Float64(d.next)*(most-least)
	if whole {
		x = math.Round(x)
	} else {
		x = max(least, min(most, math.Round(x*1000)/1000))
	}
	v, err := recipe.DecimalOf(x)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// filters are parts of the names of tensors in the laws, and one of none.
var filters = []string{"", "mlp", "layers.1.", "self_attn", "embed", "nowhere"}

// values draws one value, or a gradient.
func (d *dice) values(t *testing.T, least, most float64, whole bool) []recipe.Decimal {
	n := 1
	if !whole && d.below(2) == 0 {
		n += d.below(3)
	}
	var all []recipe.Decimal
	for range n {
		all = append(all, d.decimal(t, least, most, whole))
	}
	return all
}

// merge draws a merge that mergekit can say.
func (d *dice) merge(t *testing.T, m method.Method, withRules bool) Config {
	most := m.Max
	if most == 0 {
		most = m.Min + 3
	}
	n := m.Min + d.below(most-m.Min+1)
	c := Config{Merge: recipe.Merge{Method: m.Name, Knobs: recipe.Knobs{}}}
	same := d.decimal(t, 0.1, 3, false)
	for i := range n {
		w := recipe.Decimal("1")
		if !unweighted(m) {
			w = same
			if d.below(2) == 0 {
				w = d.decimal(t, 0.1, 3, false)
			}
		}
		c.Models = append(c.Models, fmt.Sprintf("models/%d", i))
		c.Merge.Parents = append(c.Merge.Parents, recipe.Parent{Weight: w})
	}
	if m.Base == method.NeedsBase || m.Base == method.OptionalBase && (m.Name != "multislerp" || n < 3) && d.below(2) == 0 {
		c.Base = "the base: #1"
	}
	if m.Random && d.below(2) == 0 {
		c.Merge.Seed = uint64(d.below(1 << 30))
	}
	for _, k := range m.Knobs {
		if d.below(2) == 0 {
			least, most := speakable(m, k)
			c.Merge.Knobs[k.Name] = d.decimal(t, least, most, k.Choices != nil || k.Whole)
		}
	}
	if withRules {
		c.Merge.Rules = d.rules(t, m, n)
	}
	return c
}

// speakable are the ends of a knob at which mergekit runs, whatever the others are.
func speakable(m method.Method, k method.Knob) (least, most float64) {
	della := strings.HasPrefix(m.Name, "della")
	switch {
	case k.Name == "rescale":
		return 0, 1
	case della && k.Name == "density":
		return 0.2, 0.8
	case della && k.Name == "epsilon":
		return 0, 0.15
	case m.Name == "ramplus_tl" && k.Name == "epsilon":
		return 0.001, 1
	}
	return k.Min, k.Max
}

func (d *dice) rules(t *testing.T, m method.Method, models int) recipe.Rules {
	var all recipe.Rules
	for range d.below(6) {
		r := recipe.Rule{Model: method.Every, Filter: filters[d.below(len(filters))]}
		if pick := d.below(len(m.Knobs) + 1); pick < len(m.Knobs) {
			k := m.Knobs[pick]
			if k.Name == vectorsKnob {
				continue
			}
			r.Setting = k.Name
			least, most := speakable(m, k)
			r.Values = d.values(t, least, most, k.Choices != nil || k.Whole)
			if k.PerModel {
				r.Model = d.below(models+1) - 1
			}
		} else if !unweighted(m) {
			r.Setting, r.Model = weightSetting, d.below(models+1)-1
			r.Values = d.values(t, 0.1, 3, false)
		} else {
			continue
		}
		all = append(all, r)
	}
	return all
}

// each calls body with random merges of every method that both know.
func each(t *testing.T, withRules bool, body func(t *testing.T, c Config)) {
	number := -1
	for m := range method.All() {
		number++
		if m.BeyondMergekit {
			continue
		}
		d := &dice{key: random.Key{Seed: uint64(number)}}
		for range 25 {
			c := d.merge(t, m, withRules)
			if _, problem := c.check(); problem != nil {
				t.Fatalf("the test draws a merge that cannot run: %v", problem)
			}
			body(t, c)
		}
	}
}

func there(t *testing.T, c Config) Config {
	t.Helper()
	text, err := Encode(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	back, err := Decode(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return back
}

// Law: what is written and read again is the same merge, with the knobs that
// mergekit has no default for written out.
func TestWrittenAndReadIsTheSame(t *testing.T) {
	each(t, false, func(t *testing.T, c Config) {
		want := c
		want.Merge.Knobs = recipe.Knobs{}
		for name, value := range c.Merge.Knobs {
			want.Merge.Knobs[name] = value
		}
		m, _ := method.Lookup(c.Merge.Method)
		if name, ok := needed[m.Name]; ok && want.Merge.Knobs[name] == "" {
			k, _ := m.Knob(name)
			want.Merge.Knobs[name] = recipe.Decimal(strconv.FormatFloat(k.Default, 'f', -1, 64))
		}
		if back := there(t, c); !reflect.DeepEqual(back, want) {
			t.Fatalf("%+v comes back as %+v", want, back)
		}
	})
}

// Law: with rules, in any order, it merges to the same bits; and what was read
// once comes back as it is.
func TestRulesKeepTheirMeaning(t *testing.T) {
	rules := 0
	each(t, true, func(t *testing.T, c Config) {
		rules += len(c.Merge.Rules)
		back := there(t, c)
		if again := there(t, back); !reflect.DeepEqual(again, back) {
			t.Fatalf("%+v comes back as %+v", back, again)
		}
		a, errA := result(t, c)
		b, errB := result(t, back)
		if (errA == nil) != (errB == nil) {
			t.Fatalf("%+v: %v, and back %+v: %v", c, errA, back, errB)
		}
		if errA == nil && !reflect.DeepEqual(a, b) {
			t.Fatalf("%+v and %+v merge differently", c, back)
		}
	})
	if rules < 300 {
		t.Errorf("only %d rules were drawn", rules)
	}
}

// result carries a merge out on small tensors.
func result(t *testing.T, c Config) (map[string][]float32, error) {
	t.Helper()
	return carry(t, c, func(name string) *tensor.Set {
		if name == c.Base {
			return weights(t, 99)
		}
		return weights(t, uint64(slices.Index(c.Models, name)))
	})
}

// carry carries a merge out on models by name.
func carry(t *testing.T, c Config, model func(name string) *tensor.Set) (map[string][]float32, error) {
	t.Helper()
	m, err := merge.Lookup(c.Merge.Method)
	if err != nil {
		t.Fatal(err)
	}
	in := merge.Input{Settings: method.SettingsOf(c.Merge)}
	for i, p := range c.Merge.Parents {
		in.Models = append(in.Models, merge.Model{Weights: model(c.Models[i]), Weight: p.Weight.Float64()})
	}
	if c.Base != "" {
		in.Base = model(c.Base)
	}
	set, err := m.Merge(in)
	if err != nil {
		return nil, err
	}
	all := map[string][]float32{}
	for name, x := range set.All() {
		all[name] = x.Data
	}
	return all, nil
}

func weights(t *testing.T, seed uint64) *tensor.Set {
	t.Helper()
	var s tensor.Set
	for i, name := range []string{"model.embed_tokens.weight", "model.layers.0.self_attn.q_proj.weight", "model.layers.0.mlp.up_proj.weight",
		"model.layers.1.self_attn.q_proj.weight", "model.layers.1.mlp.up_proj.weight", "model.layers.2.mlp.up_proj.weight", "model.norm.weight"} {
		x := tensor.New(2, 3)
		for j := range x.Data {
			x.Data[j] = float32(random.Key{Seed: seed, Step: uint32(i)}.Float64(uint64(j))) - 0.4
		}
		if err := s.Add(name, x); err != nil {
			t.Fatal(err)
		}
	}
	return &s
}

// Law: a model is read by the name by which it was written, whatever YAML would take
// that for.
func TestNamesComeBack(t *testing.T) {
	names := []string{"en", "./models/en", "models/en-1.1", "a b", "a: b", "a #b", "a:", " a", "a ", "- a", "? a", "1", "1e3", "0x1f", "1_000", "1:30", "2001-01-01",
		"y", "Yes", "NO", "off", "null", "~", "Null", ".inf", ".NaN", "=", "<<", "@a", "`a", "%a", "*a", "&a", "!a", "|", ">", "[a]", "{a: b}", "a, b", "'a'", "\"a\"", "it's",
		"C:\\models\\en", "a\nb", "a\tb", "a\r\nb", "\x00", "\x7f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\ufffd", "Größe", "модель", "模型", "😀", "\U000e0001", "---", "...", "a\\", "#"}
	key := random.Key{Seed: 7, Purpose: random.Noise}
	signs := []rune("aZ09 :-#'\"\\\n\t\r,[]{}&*!|>%@`~?=<.é\u0085\u2028模\U0001f600")
	for i := range 2000 {
		var name []rune
		for j := range 1 + key.IntN(uint64(20*i), 8) {
			name = append(name, signs[key.IntN(uint64(20*i+j+1), len(signs))])
		}
		names = append(names, string(name))
	}
	for _, name := range names {
		c := Config{Models: []string{name, name + "2"}, Base: name + "3", Merge: recipe.Merge{Method: "task_arithmetic", Parents: recipe.Parents{{Weight: "1"}, {Weight: "0.5"}}}}
		if back := there(t, c); !slices.Equal(back.Models, c.Models) || back.Base != c.Base {
			t.Errorf("%q comes back as %q, base %q", c.Models, back.Models, back.Base)
		}
	}
	for _, c := range []Config{{Models: []string{"a\xff"}}, {Models: []string{"a"}, Base: "\xff"}} {
		c.Merge = recipe.Merge{Method: "task_arithmetic", Parents: recipe.Parents{{Weight: "1"}}}
		if _, err := Encode(c); !errors.Is(err, ErrInvalid) {
			t.Errorf("%q are bytes and no text: %v", append(c.Models, c.Base), err)
		}
	}
}
