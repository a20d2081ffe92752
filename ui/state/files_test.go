package state_test

import (
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// load drives the loading of a file whose recipe is r.
func load(t *testing.T, s state.State, r recipe.Recipe) (state.State, protocol.ModelID) {
	t.Helper()
	s, out := state.Update(s, state.Opened{Name: "mine.safetensors", Data: []byte("file")})
	order, ok := out[0].(state.Post).Message.(*protocol.Load)
	if !ok || string(order.Weights) != "file" {
		t.Fatalf("asked for %+v", out)
	}
	s, _ = state.Update(s, state.Heard{Event: &protocol.Loaded{ID: order.ID, Model: order.Model, Recipe: string(r.JSON())}})
	return s, order.Model
}

func TestLoadedFileBecomesAModel(t *testing.T) {
	s, _ := booted("")
	if _, out := state.Update(s, state.Browse{}); len(out) != 1 || !strings.Contains(out[0].(state.PickFile).Accept, ".zip") {
		t.Errorf("browsing asks for %v", out)
	}
	turkish := recipe.Small().Trained(recipe.Shares{{Language: "tr", Weight: "3"}}, recipe.Seeds{Init: 77, Data: 78})
	s, id := load(t, s, turkish)
	m, ok := s.Model(id)
	if !ok || m.Language() != "tr" || m.Seeds.Init != 77 || m.Stage != state.Ready || !m.File || !strings.Contains(s.Notice, "scene 3") {
		t.Errorf("%+v, notice %q", m, s.Notice)
	}
	s, _ = state.Update(s, state.Toggle{Model: id})
	if parents := s.Parents(); parents[len(parents)-1] != id {
		t.Errorf("the model does not enter the merge: %v", parents)
	}
	merged := recipe.Small()
	merged.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "en", Weight: "1"}}, Weight: "1"}, {Languages: recipe.Shares{{Language: "de", Weight: "1"}}, Weight: "1"}}}
	s, id = load(t, s, merged.Canonical())
	if m, _ := s.Model(id); len(m.Shares) != 2 || m.Language() != "" {
		t.Errorf("a merge has the languages %v", m.Shares)
	}
}

func TestFilesThatCannotBeLoaded(t *testing.T) {
	s, _ := booted("")
	before := len(s.Models)
	next, out := state.Update(s, state.Opened{Name: "x.zip", Problem: "it is gone"})
	if len(out) > 0 && out[0] != nil || !strings.Contains(next.Notice, "it is gone") {
		t.Errorf("notice %q, %v", next.Notice, out)
	}
	next, _ = state.Update(s, state.Opened{Name: "x.zip", Data: make([]byte, 257<<20)})
	if len(next.Models) != before || !strings.Contains(next.Notice, "257 MB") {
		t.Errorf("notice %q", next.Notice)
	}
	next, out = state.Update(s, state.Opened{Name: "x.zip", Data: []byte("no zip")})
	id := out[0].(state.Post).Message.(*protocol.Load).ID
	next, _ = state.Update(next, state.Heard{Event: &protocol.Failed{ID: id, What: "It is no model.", Do: "Choose another file."}})
	if len(next.Models) != before || !strings.Contains(next.Notice, "x.zip: It is no model. Choose another file.") {
		t.Errorf("%d models, notice %q", len(next.Models), next.Notice)
	}
}

func TestDownloadNamesTheMerge(t *testing.T) {
	s, _ := booted("")
	s, out := state.Update(s, state.Download{})
	order := out[0].(state.Post).Message.(*protocol.Pack)
	made, err := recipe.Parse([]byte(order.Recipe))
	if err != nil || made.Merge == nil || len(made.Merge.Parents) != 5 || made.Merge.Parents[0].Seeds.Init == 0 || order.Name != "en-de-ru-ar-zh-linear.zip" {
		t.Errorf("%s: %v, %+v", order.Name, err, made.Merge)
	}
	s, out = state.Update(s, state.Heard{Event: &protocol.Packed{ID: order.ID, Name: order.Name, Zip: []byte("zip")}})
	if file, ok := out[0].(state.SaveFile); !ok || file.Name != order.Name || string(file.Data) != "zip" {
		t.Errorf("saved %v", out)
	}
	next, _ := state.Update(s, state.Use{Method: "ties", Base: "init"}) // under way
	next, out = state.Update(next, state.Download{})
	if len(out) > 0 || !strings.Contains(next.Notice, "not made yet") {
		t.Errorf("a merge that is not made: %v, %q", out, next.Notice)
	}
}
