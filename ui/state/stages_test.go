package state_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// stagesOf is a file in which the second stage takes the first, and the result
// the second.
func stagesOf() *protocol.ConfigRead {
	return &protocol.ConfigRead{
		Stages: []protocol.Stage{
			{Name: "first", Config: protocol.Config{Method: "slerp", Knobs: "t:0.25", Models: named("fr", "it")}},
			{Name: "second", Config: protocol.Config{Method: "ties", Base: "untrained", Rules: "weight.0:0:1", Seed: 3, Models: named("first", "nl")}},
		},
		Config: protocol.Config{Method: "linear", Models: named("second", "es")},
	}
}

// readStages drives the reading of that file.
func readStages(s state.State, e *protocol.ConfigRead) (state.State, []state.Request) {
	s, out := state.Update(s, state.Opened{Name: "their.yml", Data: []byte("text")})
	e.ID = out[0].(state.Post).Message.(*protocol.ReadConfig).ID
	return state.Update(s, state.Heard{Event: e})
}

func TestStagesBecomeModels(t *testing.T) {
	s, w := booted("")
	s, out := readStages(s, stagesOf())
	var merges []*protocol.Merge
	for rounds := 0; len(out) > 0 && rounds < 5000; rounds++ {
		if p, ok := out[0].(state.Post); ok {
			if m, ok := p.Message.(*protocol.Merge); ok {
				merges = append(merges, m)
			}
		}
		var more []state.Request
		s, more = w.Step(s, out[0])
		out = append(out[1:], more...)
	}
	var first, second state.Model
	for _, m := range s.Models {
		switch m.Handle() {
		case "first":
			first = m
		case "second":
			second = m
		}
	}
	if first.Stage != state.Ready || second.Stage != state.Ready || first.Shares.String() != "fr,it" || second.Shares.String() != "fr,it,nl" {
		t.Fatalf("stages %+v, %+v; notice %q", first, second, s.Notice)
	}
	if got := s.Parents(); !reflect.DeepEqual(got, []protocol.ModelID{second.ID, 7}) {
		t.Errorf("the result is made of %v", got)
	}
	one, two := merges[0], merges[1]
	if one.Model != first.ID || one.Method != "slerp" || one.Knobs[0].Value != 0.25 || two.Model != second.ID || two.Parents[0].Model != first.ID ||
		two.Base != protocol.ModelBase || two.BaseOf != state.Untrained || two.Seed != 3 || len(two.Rules) != 1 {
		t.Errorf("the stages are made by %+v and %+v", one, two)
	}
	if last := merges[2]; last.Method != "linear" || last.Parents[0].Model != second.ID || s.Merged.Model != last.Model {
		t.Errorf("the result is made by %+v", last)
	}
	if r, err := recipe.Parse([]byte(second.Recipe)); err != nil || r.Merge.Method != "ties" {
		t.Errorf("the recipe of a stage is %s, %v", second.Recipe, err)
	}
	if m, ok := s.Mixed(); ok {
		t.Errorf("a merge stands for a mixed model: %+v", m)
	}

	// It leaves as it came, and with the models that it starts from.
	saved, out := state.Update(s, state.SaveConfig{Models: true})
	want, order := stagesOf(), posted[*protocol.WriteConfig](t, out)
	if !reflect.DeepEqual(order.Config, want.Config) || !reflect.DeepEqual(order.Stages, want.Stages) {
		t.Errorf("it leaves as %+v, %+v", order.Stages, order.Config)
	}
	var names []string
	for _, m := range order.Models {
		names = append(names, m.Name)
	}
	if !reflect.DeepEqual(names, []string{"fr", "it", "nl", "untrained", "es"}) {
		t.Errorf("with %v", names)
	}
	saved, out = state.Update(saved, state.Heard{Event: &protocol.ConfigWritten{ID: order.ID, YAML: "two"}})
	if len(out) != 1 || !strings.Contains(saved.Notice, "mergekit-multi runs it") {
		t.Errorf("%v, notice %q", out, saved.Notice)
	}

	// The same file again finds the stages there.
	models := len(s.Models)
	s, _ = readStages(s, stagesOf())
	if len(s.Models) != models || !strings.Contains(s.Notice, "Took the merge over") {
		t.Errorf("%d models, then %d; notice %q", models, len(s.Models), s.Notice)
	}
}

// Stages keep the order of their file, whichever of them the result names first;
// one that two take stands once.
func TestStagesKeepTheirOrder(t *testing.T) {
	e := stagesOf()
	e.Stages = append(e.Stages, protocol.Stage{Name: "a-third", Config: protocol.Config{Method: "linear", Models: named("first", "tr")}})
	e.Config.Models = named("a-third", "first", "second")
	s, w := booted("")
	s = w.Drive(readStages(s, e))
	_, out := state.Update(s, state.SaveConfig{})
	if order := posted[*protocol.WriteConfig](t, out); !reflect.DeepEqual(order.Stages, e.Stages) || !reflect.DeepEqual(order.Config, e.Config) || len(order.Models) > 0 {
		t.Errorf("it leaves as %+v, %+v", order.Stages, order.Config)
	}
}

func TestStagesThatCannotBeMade(t *testing.T) {
	s, w := booted("")
	for name, c := range map[string]struct {
		change func(*protocol.ConfigRead)
		says   string
	}{
		"a name that is taken":    {func(e *protocol.ConfigRead) { e.Stages[0].Name = "en" }, "its stage en is called"},
		"a model that is unknown": {func(e *protocol.ConfigRead) { e.Stages[1].Config.Models[1].Name = "org/llama" }, `its stage second: no model is called "org/llama"`},
		"a result that is wrong":  {func(e *protocol.ConfigRead) { e.Config.Models[1].Name = "org/llama" }, "At hand are"},
	} {
		e := stagesOf()
		c.change(e)
		next, _ := readStages(s, e)
		if !strings.Contains(next.Notice, c.says) || len(next.Models) != len(s.Models) || !reflect.DeepEqual(next.Settings, s.Settings) {
			t.Errorf("%s: notice %q, %d models", name, next.Notice, len(next.Models))
		}
	}

	// A stage that fails is missing, with the reason; the page goes on.
	s, out := readStages(s, stagesOf())
	for len(out) > 0 {
		if p, ok := out[0].(state.Post); ok {
			if m, ok := p.Message.(*protocol.Merge); ok && m.Method == "slerp" {
				break
			}
		}
		var more []state.Request
		s, more = w.Step(s, out[0])
		out = append(out[1:], more...)
	}
	s, _ = state.Update(s, state.Heard{Event: &protocol.Failed{ID: s.Task.ID, Cause: protocol.FailMerge, What: "It broke.", Do: "Mend it."}})
	i := slices.IndexFunc(s.Models, func(m state.Model) bool { return m.Handle() == "first" })
	if m := s.Models[i]; m.Stage != state.Missing || m.Trouble.What != "It broke." || !strings.Contains(s.Notice, "It broke.") {
		t.Errorf("%+v, notice %q", m, s.Notice)
	}
	i = slices.IndexFunc(s.Models, func(m state.Model) bool { return m.Handle() == "second" })
	if m := s.Models[i]; m.Stage != state.Missing || m.Trouble.Do == "" {
		t.Errorf("what is made of it waits for ever: %+v", m)
	}
}
