package state_test

import (
	"reflect"
	"strings"
	"testing"

	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// posted returns the first message of type M among requests.
func posted[M protocol.Request](t *testing.T, out []state.Request) M {
	t.Helper()
	for _, r := range out {
		if p, ok := r.(state.Post); ok {
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
	s, w := booted(gradient)
	s, out := state.Update(s, state.SaveConfig{})
	want := protocol.Config{Method: "ties", Base: "untrained", Knobs: "density:0.5", Rules: "weight.1~mlp:0:1,density:1:0.5", Seed: 7,
		Models: []protocol.Named{{Name: "en", Weight: "0.5"}, {Name: "de", Weight: "1"}, {Name: "ru", Weight: "1"}}}
	if got := posted[*protocol.WriteConfig](t, out).Config; !reflect.DeepEqual(got, want) {
		t.Errorf("wrote %+v, want %+v", got, want)
	}
	event := w.Answer(posted[*protocol.WriteConfig](t, out))[0]
	s, out = state.Update(s, state.Heard{Event: event})
	file, ok := out[0].(state.SaveFile)
	if !ok || file.Name != "merge.yml" || len(file.Data) == 0 {
		t.Fatalf("saved %v", out)
	}
	saved := s.Settings.Recipe.Merge
	s = w.Drive(state.Update(s, state.Use{Method: "linear"}))
	s, out = state.Update(s, state.Opened{Name: "Merge.YML", Data: file.Data})
	if got := posted[*protocol.ReadConfig](t, out).YAML; got != string(file.Data) {
		t.Errorf("the desk reads %q", got)
	}
	s = w.Drive(s, out)
	back := s.Settings.Recipe.Merge
	for i := range back.Parents { // seeds of zero mean the shipped expert, a file has their own
		back.Parents[i].Seeds = saved.Parents[i].Seeds
	}
	if !reflect.DeepEqual(back, saved) {
		t.Errorf("%+v came back as %+v, notice %q", saved, back, s.Notice)
	}
	s = w.Drive(state.Update(s, state.Undo{}))
	if s.Settings.Recipe.Merge.Method != "linear" {
		t.Error("loading a merge cannot be undone")
	}
}

func TestMergeLeavesWithItsModels(t *testing.T) {
	s, w := booted(gradient)
	s, out := state.Update(s, state.SaveConfig{Models: true})
	order := posted[*protocol.WriteConfig](t, out)
	var names []string
	for _, m := range order.Models {
		names = append(names, m.Name)
	}
	if !reflect.DeepEqual(names, []string{"en", "de", "ru", "untrained"}) || order.Models[3].Model != state.Untrained {
		t.Errorf("it leaves with %+v", order.Models)
	}
	s, out = state.Update(s, state.Heard{Event: w.Answer(order)[0]})
	if file, ok := out[0].(state.SaveFile); !ok || file.Name != "merge.zip" || s.Reading.ID != 0 {
		t.Errorf("saved %v, still at %+v", out, s.Reading)
	}
	early, _ := state.Update(state.New(), state.Booted{Cores: 2, Fragment: gradient})
	early, _ = state.Update(early, state.Fetched{Path: state.IndexPath, Data: fake.Index()})
	early, out = state.Update(early, state.SaveConfig{Models: true})
	if len(out) > 0 || !strings.Contains(early.Notice, "not loaded yet") {
		t.Errorf("before the models are there: %v, %q", out, early.Notice)
	}
}

// reading drives the reading of a file that says c.
func reading(s state.State, c protocol.Config) (state.State, []state.Request) {
	s, out := state.Update(s, state.Opened{Name: "their.yml", Data: []byte("text")})
	id := out[0].(state.Post).Message.(*protocol.ReadConfig).ID
	return state.Update(s, state.Heard{Event: &protocol.ConfigRead{ID: id, Config: c}})
}

func named(names ...string) (all []protocol.Named) {
	for _, n := range names {
		all = append(all, protocol.Named{Name: n, Weight: "1"})
	}
	return all
}

func TestNamesInFiles(t *testing.T) {
	s, _ := booted("")
	next, out := reading(s, protocol.Config{Method: "linear", Models: named("./models/zh.safetensors", `C:\models\en`)})
	if got := next.Parents(); !reflect.DeepEqual(got, []protocol.ModelID{10, 1}) || !strings.Contains(next.Notice, "their.yml") {
		t.Errorf("parents %v, notice %q", got, next.Notice)
	}
	if order := posted[*protocol.Merge](t, out); len(order.Parents) != 2 {
		t.Errorf("ordered %+v", order)
	}
	for name, c := range map[string]struct {
		config protocol.Config
		says   []string
	}{
		"a model that is not there": {protocol.Config{Method: "linear", Models: named("en", "org/llama")}, []string{`"org/llama"`, "en, de, fr", "untrained"}},
		"the untrained as a parent": {protocol.Config{Method: "linear", Models: named("en", "untrained")}, []string{`"untrained"`}},
		"a base that is not there":  {protocol.Config{Method: "ties", Base: "org/base", Models: named("en", "de")}, []string{`"org/base"`, "At hand"}},
		"a base that is an expert":  {protocol.Config{Method: "ties", Base: "fr", Models: named("en", "de")}, []string{"its base is fr", "untrained"}},
		"one model":                 {protocol.Config{Method: "passthrough", Models: named("en")}, []string{"two or more"}},
		"a broken rule":             {protocol.Config{Method: "linear", Rules: "weight.x:1", Models: named("en", "de")}, []string{"whole number"}},
		"a broken knob":             {protocol.Config{Method: "linear", Knobs: "x:y", Models: named("en", "de")}, []string{"decimal"}},
		"a broken weight":           {protocol.Config{Method: "linear", Models: []protocol.Named{{Name: "en", Weight: "x"}, {Name: "de", Weight: "1"}}}, []string{"merge.parents"}},
	} {
		next, _ := reading(s, c.config)
		if !reflect.DeepEqual(next.Settings, s.Settings) {
			t.Errorf("%s changes the settings", name)
		}
		for _, want := range append(c.says, "their.yml: ") {
			if !strings.Contains(next.Notice, want) {
				t.Errorf("%s: notice %q without %q", name, next.Notice, want)
			}
		}
	}
}

func TestFilesThatAreNoMerge(t *testing.T) {
	s, _ := booted("")
	next, out := state.Update(s, state.Opened{Name: "a.yml", Data: make([]byte, 1<<17)})
	if len(out) > 0 || !strings.Contains(next.Notice, "128 KB") {
		t.Errorf("a long file: %v, %q", out, next.Notice)
	}
	next, out = state.Update(s, state.Opened{Name: "a.yml", Data: []byte("{")})
	id := posted[*protocol.ReadConfig](t, out).ID
	late, _ := state.Update(next, state.Heard{Event: &protocol.ConfigRead{ID: id + 100, Config: protocol.Config{Method: "ties"}}})
	if late.Settings.Recipe.Merge.Method != "linear" {
		t.Error("an answer to nothing is taken")
	}
	next, _ = state.Update(next, state.Heard{Event: &protocol.Failed{ID: id, Cause: protocol.FailConfig, What: "line 1: no.", Do: "Mend it."}})
	if next.Notice != "a.yml: line 1: no. Mend it." {
		t.Errorf("notice %q", next.Notice)
	}
	next, _ = state.Update(s, state.Opened{Name: "a.yml", Data: []byte("a")})
	if next, out = state.Update(next, state.Opened{Name: "b.yml", Data: []byte("b")}); len(out) > 0 || !strings.Contains(next.Notice, "b.yml is passed over") {
		t.Errorf("two merges at once: %v, %q", out, next.Notice)
	}
	next, _ = state.Update(s, state.Dragged{Over: true})
	if !next.Dragged {
		t.Error("files over the page are not seen")
	}
	next, _ = state.Update(next, state.Dragged{})
	next, out = state.Update(next, state.Opened{Name: "cat.png", Data: []byte("png")})
	if next.Dragged || len(out) > 0 || !strings.Contains(next.Notice, "cat.png is neither a model") {
		t.Errorf("a picture: %v, %q", out, next.Notice)
	}
	next, _ = state.Update(next, state.Opened{Name: "dog.txt"})
	if !strings.Contains(next.Notice, "cat.png") || !strings.Contains(next.Notice, "dog.txt") {
		t.Errorf("of two files dropped together one is passed over: %q", next.Notice)
	}
}

// What mergekit cannot say is not written.
func TestBasesThatFilesCannotSay(t *testing.T) {
	for base, says := range map[string]string{"mean": "no mean", "mixed": "none is trained"} {
		s, _ := booted("merge=ties&parents=en@0.0/de@0.0&base=" + base)
		s, out := state.Update(s, state.SaveConfig{})
		if len(out) > 0 || !strings.Contains(s.Notice, says) {
			t.Errorf("%s: %v, %q", base, out, s.Notice)
		}
	}
}

func TestRulesFollowTheirParents(t *testing.T) {
	s, w := booted("parents=en@0.0/de@0.0/ru@0.0&rules=weight.1:0:1,weight.2~mlp:0.5,weight:1&merge=linear")
	order := []protocol.Rule{{Setting: "weight", Model: 1, Values: []float64{0, 1}}, {Setting: "weight", Model: 2, Filter: "mlp", Values: []float64{0.5}},
		{Setting: "weight", Model: -1, Values: []float64{1}}}
	key := s.Merged.Key
	s, out := state.Update(s, state.Lift{Rule: 1})
	if got := posted[*protocol.Merge](t, out).Rules; !reflect.DeepEqual(got, []protocol.Rule{order[0], order[2]}) {
		t.Errorf("without the second rule: %+v", got)
	}
	s = w.Drive(s, out)
	if s.Merged.Key == key {
		t.Error("rules do not name the merge")
	}
	s, out = state.Update(s, state.Undo{})
	if got := posted[*protocol.Merge](t, out).Rules; !reflect.DeepEqual(got, order) {
		t.Errorf("after Undo: %+v", got)
	}
	s = w.Drive(s, out)
	s, out = state.Update(s, state.Toggle{Model: 2}) // German leaves
	want := order[1]
	want.Model = 1
	if got := posted[*protocol.Merge](t, out).Rules; !reflect.DeepEqual(got, []protocol.Rule{want, order[2]}) {
		t.Errorf("without its model: %+v", got)
	}
	if m, ok := s.Ruled(s.Settings.Recipe.Merge.Rules[0]); !ok || m.Language() != "ru" {
		t.Errorf("the rule is for %+v", m)
	}
	s = w.Drive(s, out)
	if again, notice := state.ParseFragment(s.Settings.Fragment()); notice != "" || !reflect.DeepEqual(again, s.Settings) {
		t.Errorf("the address %s leads to %+v, %s", s.Settings.Fragment(), again.Recipe.Merge, notice)
	}
	s, out = state.Update(s, state.Lift{Rule: -1})
	if got := posted[*protocol.Merge](t, out).Rules; len(got) > 0 {
		t.Errorf("rules that are lifted: %+v", got)
	}
	if _, out = state.Update(s, state.Lift{Rule: 0}); len(out) > 0 {
		t.Errorf("no rule is lifted: %v", out)
	}
}

// A parent that cannot be had leaves the others their own rules.
func TestRulesOfMissingParents(t *testing.T) {
	s, w := booted("parents=en@7.7/de@0.0/ru@0.0&rules=weight.0:0,weight.2:0.5&merge=linear")
	s = w.Drive(state.Update(s, state.Lift{Rule: 1}))
	s, out := state.Update(s, state.Undo{})
	if got := posted[*protocol.Merge](t, out).Rules; len(got) != 1 || got[0].Model != 1 {
		t.Errorf("%+v for %v", got, s.Parents())
	}
}
