package merge_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/wasm/protocol"
)

// stagesOf is a file in which the second stage takes the first, and the result
// the second.
func stagesOf() *protocol.ConfigRead {
	return &protocol.ConfigRead{
		Stages: []protocol.Stage{
			{Name: "first", Config: file(recipe.Merge{Method: "slerp", Knobs: recipe.Knobs{"t": "0.25"}}, "", "fr", "it")},
			{Name: "second", Config: file(recipe.Merge{Method: "ties", Rules: rulesOf("weight.0:0:1"), Seed: 3}, "untrained", "first", "nl")},
		},
		Config: file(recipe.Merge{Method: "linear"}, "", "second", "es"),
	}
}

// readStages drives the reading of that file.
func readStages(s page.State, e *protocol.ConfigRead) (page.State, []core.Request) {
	s, out := page.Update(s, core.Opened{Name: "their.yml", Data: []byte("text")})
	e.ID = out[0].(core.Post).Message.(*protocol.ReadConfig).ID
	return page.Update(s, core.Heard{Event: e})
}

func TestStagesBecomeModels(t *testing.T) {
	s, w := fake.Booted("")
	s, out := readStages(s, stagesOf())
	var merges []*protocol.Merge
	for rounds := 0; len(out) > 0 && rounds < 5000; rounds++ {
		if p, ok := out[0].(core.Post); ok {
			if m, ok := p.Message.(*protocol.Merge); ok {
				merges = append(merges, m)
			}
		}
		var more []core.Request
		s, more = w.Step(s, out[0])
		out = append(out[1:], more...)
	}
	var first, second core.Model
	for _, m := range s.Core.Models {
		switch m.Handle() {
		case "first":
			first = m
		case "second":
			second = m
		}
	}
	if first.Stage != core.Ready || second.Stage != core.Ready || first.Shares.String() != "fr,it" || second.Shares.String() != "fr,it,nl" {
		t.Fatalf("stages %+v, %+v; notice %q", first, second, fake.Said(s))
	}
	if got := merge.Parents(&s.Core); !reflect.DeepEqual(got, []protocol.ModelID{second.ID, 7}) {
		t.Errorf("the result is made of %v", got)
	}
	one, two := merges[0], merges[1]
	how, then := merging(t, one), merging(t, two)
	if one.Model != first.ID || how.Method != "slerp" || how.Knobs["t"] != "0.25" || two.Model != second.ID || two.Parents[0] != first.ID ||
		then.Base != recipe.BaseInit || two.Base != core.Untrained || then.Seed != 3 || len(then.Rules) != 1 {
		t.Errorf("the stages are made by %+v and %+v", one, two)
	}
	if last := merges[2]; merging(t, last).Method != "linear" || last.Parents[0] != second.ID || page.Of[merge.Scene](s).Merged.Model != last.Model {
		t.Errorf("the result is made by %+v", last)
	}
	if r, err := recipe.Parse([]byte(second.Recipe)); err != nil || r.Merge.Method != "ties" {
		t.Errorf("the recipe of a stage is %s, %v", second.Recipe, err)
	}
	if m, ok := s.Core.Mixed(); ok {
		t.Errorf("a merge stands for a mixed model: %+v", m)
	}

	// It leaves as it came, and with the models that it starts from.
	saved, out := page.Update(s, merge.SaveConfig{Models: true})
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
	saved, out = page.Update(saved, core.Heard{Event: &protocol.ConfigWritten{Report: protocol.On(order.ID), YAML: "two"}})
	if len(out) != 1 || !strings.Contains(fake.Said(saved), "mergekit-multi runs it") {
		t.Errorf("%v, notice %q", out, fake.Said(saved))
	}

	// The same file again finds the stages there.
	models := len(s.Core.Models)
	s, _ = readStages(s, stagesOf())
	if len(s.Core.Models) != models || !strings.Contains(fake.Said(s), "Took the merge over") {
		t.Errorf("%d models, then %d; notice %q", models, len(s.Core.Models), fake.Said(s))
	}
}

// Stages keep the order of their file, whichever of them the result names first;
// one that two take stands once.
func TestStagesKeepTheirOrder(t *testing.T) {
	e := stagesOf()
	e.Stages = append(e.Stages, protocol.Stage{Name: "a-third", Config: file(recipe.Merge{Method: "linear"}, "", "first", "tr")})
	e.Config = file(recipe.Merge{Method: "linear"}, "", "a-third", "first", "second")
	s, w := fake.Booted("")
	s = w.Drive(readStages(s, e))
	_, out := page.Update(s, merge.SaveConfig{})
	if order := posted[*protocol.WriteConfig](t, out); !reflect.DeepEqual(order.Stages, e.Stages) || !reflect.DeepEqual(order.Config, e.Config) || len(order.Models) > 0 {
		t.Errorf("it leaves as %+v, %+v", order.Stages, order.Config)
	}
}

func TestStagesThatCannotBeMade(t *testing.T) {
	s, w := fake.Booted("")
	for name, c := range map[string]struct {
		change func(*protocol.ConfigRead)
		says   string
	}{
		"a name that is taken":    {func(e *protocol.ConfigRead) { e.Stages[0].Name = "en" }, "Its stage en is called"},
		"a model that is unknown": {func(e *protocol.ConfigRead) { e.Stages[1].Config.Names[1] = "org/llama" }, "Its stage second: No model is called “org/llama”"},
		"a result that is wrong":  {func(e *protocol.ConfigRead) { e.Config.Names[1] = "org/llama" }, "At hand are"},
	} {
		e := stagesOf()
		c.change(e)
		next, _ := readStages(s, e)
		if !strings.Contains(fake.Said(next), c.says) || len(next.Core.Models) != len(s.Core.Models) || !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
			t.Errorf("%s: notice %q, %d models", name, fake.Said(next), len(next.Core.Models))
		}
	}

	// A stage that fails is missing, with the reason; the page goes on.
	s, out := readStages(s, stagesOf())
	for len(out) > 0 {
		if p, ok := out[0].(core.Post); ok {
			if m, ok := p.Message.(*protocol.Merge); ok && merging(t, m).Method == "slerp" {
				break
			}
		}
		var more []core.Request
		s, more = w.Step(s, out[0])
		out = append(out[1:], more...)
	}
	s, _ = page.Update(s, core.Heard{Event: &protocol.Failed{Report: protocol.On(s.Core.Task.ID), Cause: protocol.FailMerge, What: fake.Words("It broke."), Do: fake.Words("Mend it.")}})
	i := slices.IndexFunc(s.Core.Models, func(m core.Model) bool { return m.Handle() == "first" })
	if m := s.Core.Models[i]; m.Stage != core.Missing || fake.Say(m.Trouble.What) != "It broke." || !strings.Contains(fake.Said(s), "It broke.") {
		t.Errorf("%+v, notice %q", m, fake.Said(s))
	}
	i = slices.IndexFunc(s.Core.Models, func(m core.Model) bool { return m.Handle() == "second" })
	if m := s.Core.Models[i]; m.Stage != core.Missing || m.Trouble.Do.Empty() {
		t.Errorf("what is made of it waits for ever: %+v", m)
	}
}
