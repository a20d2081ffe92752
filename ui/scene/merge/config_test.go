package merge_test

import (
	"reflect"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/wasm/protocol"
)

// posted returns the first message of type M among requests.
func posted[M protocol.Request](t *testing.T, out []core.Request) M {
	t.Helper()
	for _, r := range out {
		if p, ok := r.(core.Post); ok {
			if m, ok := p.Message.(M); ok {
				return m
			}
		}
	}
	t.Fatalf("no %T among %v", *new(M), out)
	panic("unreachable")
}

const gradient = "merge=ties&base=init&parents=en@0.0*0.5/de@0.0/ru@0.0&knobs=density:0.5&rules=weight.1~mlp:0:1,density:1:0.5&mask=7"

func TestMergeLeavesAsAFileAndComesBack(t *testing.T) {
	s, w := fake.Booted(gradient)
	s, out := page.Update(s, merge.SaveConfig{})
	want := file(recipe.Merge{Method: "ties", Knobs: recipe.Knobs{"density": "0.5"}, Rules: rulesOf("weight.1~mlp:0:1,density:1:0.5"), Seed: 7,
		Parents: recipe.Parents{{Weight: "0.5"}, {Weight: "1"}, {Weight: "1"}}}, "untrained", "en", "de", "ru")
	if got := posted[*protocol.WriteConfig](t, out).Config; !reflect.DeepEqual(got, want) {
		t.Errorf("wrote %+v, want %+v", got, want)
	}
	event := w.Answer(posted[*protocol.WriteConfig](t, out))[0]
	s, out = page.Update(s, core.Heard{Event: event})
	kept, ok := out[0].(core.SaveFile)
	if !ok || kept.Name != "merge.yml" || len(kept.Data) == 0 {
		t.Fatalf("saved %v", out)
	}
	saved := s.Core.Settings.Recipe.Merge
	s = w.Drive(page.Update(s, merge.Use{Method: "linear"}))
	s, out = page.Update(s, core.Opened{Name: "Merge.YML", Data: kept.Data})
	if got := posted[*protocol.ReadConfig](t, out).YAML; got != string(kept.Data) {
		t.Errorf("the desk reads %q", got)
	}
	s = w.Drive(s, out)
	back := s.Core.Settings.Recipe.Merge
	for i := range back.Parents { // seeds of zero mean the shipped expert, a kept has their own
		back.Parents[i].Seeds = saved.Parents[i].Seeds
	}
	if !reflect.DeepEqual(back, saved) {
		t.Errorf("%+v came back as %+v, notice %q", saved, back, fake.Said(s))
	}
	s = w.Drive(page.Update(s, core.Undo{}))
	if s.Core.Settings.Recipe.Merge.Method != "linear" {
		t.Error("loading a merge cannot be undone")
	}
}

func TestMergeLeavesWithItsModels(t *testing.T) {
	s, w := fake.Booted(gradient)
	s, out := page.Update(s, merge.SaveConfig{Models: true})
	order := posted[*protocol.WriteConfig](t, out)
	var names []string
	for _, m := range order.Models {
		names = append(names, m.Name)
	}
	if !reflect.DeepEqual(names, []string{"en", "de", "ru", "untrained"}) || order.Models[3].Model != core.Untrained {
		t.Errorf("it leaves with %+v", order.Models)
	}
	s, out = page.Update(s, core.Heard{Event: w.Answer(order)[0]})
	if file, ok := out[0].(core.SaveFile); !ok || file.Name != "merge.zip" || page.Of[merge.Scene](s).Reading.ID != 0 {
		t.Errorf("saved %v, still at %+v", out, page.Of[merge.Scene](s).Reading)
	}
	early, _ := page.Update(page.New(), core.Booted{Cores: 2, Fragment: gradient})
	early, _ = page.Update(early, core.Fetched{Path: core.IndexPath, Data: fake.Index()})
	early, out = page.Update(early, merge.SaveConfig{Models: true})
	if len(out) > 0 || !strings.Contains(fake.Said(early), "not loaded yet") {
		t.Errorf("before the models are there: %v, %q", out, fake.Said(early))
	}
}

// reading drives the reading of a file that says c.
func reading(s page.State, c protocol.Config) (page.State, []core.Request) {
	s, out := page.Update(s, core.Opened{Name: "their.yml", Data: []byte("text")})
	id := out[0].(core.Post).Message.(*protocol.ReadConfig).ID
	return page.Update(s, core.Heard{Event: &protocol.ConfigRead{Report: protocol.On(id), Config: c}})
}

// file is a merge as a file says it, of models with a weight of one if m says no
// other.
func file(m recipe.Merge, base string, names ...string) protocol.Config {
	for len(m.Parents) < len(names) {
		m.Parents = append(m.Parents, recipe.Parent{Weight: "1"})
	}
	return protocol.Config{Merge: string(m.JSON()), Names: names, Base: base}
}

func rulesOf(text string) (rules recipe.Rules) {
	if err := rules.Set(text); err != nil {
		panic(err)
	}
	return rules
}

// merging is the merge that an order asks for.
func merging(t *testing.T, order *protocol.Merge) recipe.Merge {
	t.Helper()
	m, err := recipe.ParseMerge([]byte(order.Merge))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestNamesInFiles(t *testing.T) {
	s, _ := fake.Booted("")
	next, out := reading(s, file(recipe.Merge{Method: "linear"}, "", "./models/zh.safetensors", `C:\models\en`))
	if got := merge.Parents(&next.Core); !reflect.DeepEqual(got, []protocol.ModelID{10, 1}) || !strings.Contains(fake.Said(next), "their.yml") {
		t.Errorf("parents %v, notice %q", got, fake.Said(next))
	}
	if order := posted[*protocol.Merge](t, out); len(order.Parents) != 2 {
		t.Errorf("ordered %+v", order)
	}
	linear, ties := recipe.Merge{Method: "linear"}, recipe.Merge{Method: "ties"}
	rule, knob, weight := linear, linear, linear
	rule.Rules = recipe.Rules{{Setting: "weight", Model: 7, Values: []recipe.Decimal{"1"}}}
	knob.Knobs = recipe.Knobs{"x": "10000000"}
	weight.Parents = recipe.Parents{{Weight: "11"}}
	for name, c := range map[string]struct {
		config protocol.Config
		says   []string
	}{
		"a model that is not there": {file(linear, "", "en", "org/llama"), []string{"“org/llama”", "en, de, fr", "untrained"}},
		"the untrained as a parent": {file(linear, "", "en", "untrained"), []string{"“untrained”"}},
		"a base that is not there":  {file(ties, "org/base", "en", "de"), []string{"“org/base”", "At hand"}},
		"a base that is an expert":  {file(ties, "fr", "en", "de"), []string{"Its base is fr", "untrained"}},
		"one model":                 {file(recipe.Merge{Method: "passthrough"}, "", "en"), []string{"two or more"}},
		"a broken rule":             {file(rule, "", "en", "de"), []string{"merge.rules"}},
		"a broken knob":             {file(knob, "", "en", "de"), []string{"merge.knobs"}},
		"a broken weight":           {file(weight, "", "en", "de"), []string{"merge.parents"}},
	} {
		next, _ := reading(s, c.config)
		if !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
			t.Errorf("%s changes the settings", name)
		}
		for _, want := range append(c.says, "their.yml: ") {
			if !strings.Contains(fake.Said(next), want) {
				t.Errorf("%s: notice %q without %q", name, fake.Said(next), want)
			}
		}
	}
}

func TestFilesThatAreNoMerge(t *testing.T) {
	s, _ := fake.Booted("")
	next, out := page.Update(s, core.Opened{Name: "a.yml", Data: make([]byte, 1<<17)})
	if len(out) > 0 || !strings.Contains(fake.Said(next), "131 KB") {
		t.Errorf("a long file: %v, %q", out, fake.Said(next))
	}
	next, out = page.Update(s, core.Opened{Name: "a.yml", Data: []byte("{")})
	id := posted[*protocol.ReadConfig](t, out).ID
	late, _ := page.Update(next, core.Heard{Event: &protocol.ConfigRead{Report: protocol.On(id + 100), Config: file(recipe.Merge{Method: "ties"}, "", "en", "de")}})
	if late.Core.Settings.Recipe.Merge.Method != "linear" {
		t.Error("an answer to nothing is taken")
	}
	next, _ = page.Update(next, core.Heard{Event: &protocol.Failed{Report: protocol.On(id), Cause: protocol.FailConfig, What: fake.Words("line 1: no."), Do: fake.Words("Mend it.")}})
	if fake.Said(next) != "a.yml: line 1: no. Mend it." {
		t.Errorf("notice %q", fake.Said(next))
	}
	next, _ = page.Update(s, core.Opened{Name: "a.yml", Data: []byte("a")})
	if next, out = page.Update(next, core.Opened{Name: "b.yml", Data: []byte("b")}); len(out) > 0 || !strings.Contains(fake.Said(next), "b.yml is passed over") {
		t.Errorf("two merges at once: %v, %q", out, fake.Said(next))
	}
	next, _ = page.Update(s, core.Dragged{Over: true})
	if !next.Core.Dragged {
		t.Error("files over the page are not seen")
	}
	next, _ = page.Update(next, core.Dragged{})
	next, out = page.Update(next, core.Opened{Name: "cat.png", Data: []byte("png")})
	if next.Core.Dragged || len(out) > 0 || !strings.Contains(fake.Said(next), "cat.png is neither a model") {
		t.Errorf("a picture: %v, %q", out, fake.Said(next))
	}
	next, _ = page.Update(next, core.Opened{Name: "dog.txt"})
	if !strings.Contains(fake.Said(next), "cat.png") || !strings.Contains(fake.Said(next), "dog.txt") {
		t.Errorf("of two files dropped together one is passed over: %q", fake.Said(next))
	}
}

// What mergekit cannot say is not written.
func TestBasesThatFilesCannotSay(t *testing.T) {
	for base, says := range map[string]string{"mean": "no mean", "mixed": "none is trained"} {
		s, _ := fake.Booted("merge=ties&parents=en@0.0/de@0.0&base=" + base)
		s, out := page.Update(s, merge.SaveConfig{})
		if len(out) > 0 || !strings.Contains(fake.Said(s), says) {
			t.Errorf("%s: %v, %q", base, out, fake.Said(s))
		}
	}
}

// A merge in slices is made, saved, and told by its address; it has no control of one model in
// the same slices, and another method or another parent merges whole models again.
func TestMergesInSlices(t *testing.T) {
	const layers = "0:0-2,1:1-2"
	s, w := fake.Booted("merge=passthrough&parents=en@0.0/de@0.0&slices=" + layers + "&rules=scale@2:0.5")
	if got := page.Of[merge.Scene](s).Merged; got.Model == protocol.None || got.Self != protocol.None {
		t.Errorf("made is %+v", got)
	}
	if !strings.Contains(s.Core.Address, "slices="+layers) {
		t.Errorf("the address is %s", s.Core.Address)
	}
	sc := page.Of[merge.Scene](s)
	for _, c := range sc.Columns(&s.Core) {
		if c.Kind == merge.SelfColumn {
			t.Error("a table of slices has a column for a model with itself")
		}
	}
	_, out := page.Update(s, merge.SaveConfig{})
	saved, err := recipe.ParseMerge([]byte(posted[*protocol.WriteConfig](t, out).Config.Merge))
	if err != nil || saved.Slices.String() != layers || len(saved.Rules) != 1 {
		t.Errorf("saved is %s, %v", saved.JSON(), err)
	}
	russian := protocol.ModelID(3)
	for _, m := range []core.Msg{merge.Use{Method: "linear"}, merge.Toggle{Model: russian}, merge.Rebase{Base: recipe.BaseMean}} {
		after, _ := page.Update(s, m)
		if got := after.Core.Settings.Recipe.Merge; len(got.Slices) > 0 || len(got.Rules) > 0 {
			t.Errorf("after %T: %s", m, got.JSON())
		}
	}
	s = w.Drive(page.Update(s, merge.Weigh{Model: 1, Weight: 2}))
	if got := s.Core.Settings.Recipe.Merge.Slices.String(); got != layers {
		t.Errorf("with another weight the slices are %s", got)
	}
}

func TestRulesFollowTheirParents(t *testing.T) {
	s, w := fake.Booted("parents=en@0.0/de@0.0/ru@0.0&rules=weight.1:0:1,weight.2~mlp:0.5,weight:1&merge=linear")
	order := rulesOf("weight.1:0:1,weight.2~mlp:0.5,weight:1")
	made := page.Of[merge.Scene](s).Merged.Model
	s, out := page.Update(s, merge.Lift{Rule: 1})
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; !reflect.DeepEqual(got, recipe.Rules{order[0], order[2]}) {
		t.Errorf("without the second rule: %+v", got)
	}
	s = w.Drive(s, out)
	if page.Of[merge.Scene](s).Merged.Model == made {
		t.Error("rules do not name the merge")
	}
	s, out = page.Update(s, core.Undo{})
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; !reflect.DeepEqual(got, order) {
		t.Errorf("after Undo: %+v", got)
	}
	s = w.Drive(s, out)
	s, out = page.Update(s, merge.Toggle{Model: 2}) // German leaves
	want := order[1]
	want.Model = 1
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; !reflect.DeepEqual(got, recipe.Rules{want, order[2]}) {
		t.Errorf("without its model: %+v", got)
	}
	if m, ok := merge.Ruled(&s.Core, s.Core.Settings.Recipe.Merge.Rules[0]); !ok || m.Language() != "ru" {
		t.Errorf("the rule is for %+v", m)
	}
	s = w.Drive(s, out)
	if again, notice := fake.At(s.Core.Address); notice != "" || !reflect.DeepEqual(again.Core.Settings, s.Core.Settings) {
		t.Errorf("the address %s leads to %+v, %s", s.Core.Address, again.Core.Settings.Recipe.Merge, notice)
	}
	s, out = page.Update(s, merge.Lift{Rule: -1})
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; len(got) > 0 {
		t.Errorf("rules that are lifted: %+v", got)
	}
	if _, out = page.Update(s, merge.Lift{Rule: 0}); len(out) > 0 {
		t.Errorf("no rule is lifted: %v", out)
	}
}

// A parent that cannot be had leaves the others their own rules.
func TestRulesOfMissingParents(t *testing.T) {
	s, w := fake.Booted("parents=en@7.7/de@0.0/ru@0.0&rules=weight.0:0,weight.2:0.5&merge=linear")
	s = w.Drive(page.Update(s, merge.Lift{Rule: 1}))
	s, out := page.Update(s, core.Undo{})
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; len(got) != 1 || got[0].Model != 1 {
		t.Errorf("%+v for %v", got, merge.Parents(&s.Core))
	}
}
