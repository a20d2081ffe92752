package merge_test

import (
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/study"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// load drives the loading of a file whose recipe is r.
func load(t *testing.T, s page.State, r recipe.Recipe) (page.State, protocol.ModelID) {
	t.Helper()
	s, out := page.Update(s, core.Opened{Name: "mine.safetensors", Data: []byte("file")})
	order, ok := out[0].(core.Post).Message.(*protocol.Load)
	if !ok || string(order.Weights) != "file" {
		t.Fatalf("asked for %+v", out)
	}
	s, _ = page.Update(s, core.Heard{Event: &protocol.Loaded{Report: protocol.On(order.ID), Model: order.Model, Recipe: string(r.JSON()), Weights: r.Hash()}})
	return s, order.Model
}

func TestLoadedFileBecomesAModel(t *testing.T) {
	s, _ := fake.Booted("")
	if _, out := page.Update(s, merge.Browse{}); len(out) != 1 || !strings.Contains(out[0].(core.PickFile).Accept, ".zip") {
		t.Errorf("browsing asks for %v", out)
	}
	turkish := recipe.Small().Trained(recipe.Shares{{Language: "tr", Weight: "3"}}, recipe.Seeds{Init: 77, Data: 78})
	s, id := load(t, s, turkish)
	m, ok := s.Core.Model(id)
	if !ok || m.Language() != "tr" || m.Seeds.Init != 77 || m.Stage != core.Ready || m.File != "mine" || !strings.Contains(fake.Said(s), "scene 3") {
		t.Errorf("%+v, notice %q", m, fake.Said(s))
	}
	s, _ = page.Update(s, merge.Toggle{Model: id})
	if parents := merge.Parents(&s.Core); parents[len(parents)-1] != id {
		t.Errorf("the model does not enter the merge: %v", parents)
	}
	merged := recipe.Small()
	merged.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "en", Weight: "1"}}, Weight: "1"}, {Languages: recipe.Shares{{Language: "de", Weight: "1"}}, Weight: "1"}}}
	s, id = load(t, s, merged.Canonical())
	if m, _ := s.Core.Model(id); len(m.Shares) != 2 || m.Language() != "" {
		t.Errorf("a merge has the languages %v", m.Shares)
	}
}

func TestFilesThatCannotBeLoaded(t *testing.T) {
	s, _ := fake.Booted("")
	before := len(s.Core.Models)
	next, out := page.Update(s, core.Opened{Name: "x.zip", Problem: fake.Words("it is gone")})
	if len(out) > 0 && out[0] != nil || !strings.Contains(fake.Said(next), "it is gone") {
		t.Errorf("notice %q, %v", fake.Said(next), out)
	}
	next, _ = page.Update(s, core.Opened{Name: "x.zip", Data: make([]byte, 257<<20)})
	if len(next.Core.Models) != before || !strings.Contains(fake.Said(next), "269 MB") {
		t.Errorf("notice %q", fake.Said(next))
	}
	next, out = page.Update(s, core.Opened{Name: "x.zip", Data: []byte("no zip")})
	id := out[0].(core.Post).Message.(*protocol.Load).ID
	next, _ = page.Update(next, core.Heard{Event: &protocol.Failed{Report: protocol.On(id), What: fake.Words("It is no model."), Do: fake.Words("Choose another file.")}})
	if len(next.Core.Models) != before || !strings.Contains(fake.Said(next), "x.zip: It is no model. Choose another file.") {
		t.Errorf("%d models, notice %q", len(next.Core.Models), fake.Said(next))
	}
}

func TestDownloadNamesTheMerge(t *testing.T) {
	s, _ := fake.Booted("")
	s, out := page.Update(s, merge.Download{})
	order := out[0].(core.Post).Message.(*protocol.Pack)
	if order.Name != "en-de-ru-ar-zh-linear.zip" || order.Model != page.Of[merge.Scene](s).Merged.Model {
		t.Errorf("%s of model %d", order.Name, order.Model)
	}
	s, out = page.Update(s, core.Heard{Event: &protocol.Packed{Report: protocol.On(order.ID), Name: order.Name, Zip: []byte("zip")}})
	if file, ok := out[0].(core.SaveFile); !ok || file.Name != order.Name || string(file.Data) != "zip" {
		t.Errorf("saved %v", out)
	}
	next, _ := page.Update(s, merge.Use{Method: "ties", Base: "init"}) // under way
	next, out = page.Update(next, merge.Download{})
	if len(out) > 0 || !strings.Contains(fake.Said(next), "not made yet") {
		t.Errorf("a merge that is not made: %v, %q", out, fake.Said(next))
	}
}

// A model is known by its weights: one trained here is never taken for the shipped expert of
// its language and seeds, nor a loaded file with that expert's recipe, nor two snapshots of
// one run for each other.
func TestModelsAreKnownByTheirWeights(t *testing.T) {
	s, w := fake.Booted("mix=en&merge=linear&parents=en@0.0/de@0.0/fr@0.0")
	shipped, _ := s.Core.Expert("en")
	s, loaded := load(t, s, recipe.Small().Trained(shipped.Shares, shipped.Seeds))
	s = w.Send(s, mix.Adjust{Key: "init", By: int(shipped.Seeds.Init) - 1}, mix.Play{})
	run := page.Of[mix.Scene](s).Runs[0]
	own := []protocol.ModelID{shipped.ID, loaded}
	for step, weights := range map[uint32]string{3: "three", 5: "five", run.Steps: "all"} {
		s = w.Send(s, core.Heard{From: run.Worker, Event: &protocol.Weights{Report: protocol.On(run.ID), Step: step, Weights: []byte(weights)}})
		own = append(own, s.Core.Models[len(s.Core.Models)-1].ID)
	}
	names, handles := map[string]bool{}, map[string]bool{}
	for _, id := range own {
		m, _ := s.Core.Model(id)
		names[fake.Say(m.Name())], handles[m.Handle()] = true, true
		next := w.Send(s, merge.Toggle{Model: id})
		want := slices.DeleteFunc(slices.Clone(merge.Parents(&s.Core)), func(p protocol.ModelID) bool { return p == id })
		if id != shipped.ID {
			want = append(want, id)
		}
		if got := merge.Parents(&next.Core); !slices.Equal(got, want) {
			t.Errorf("%+v leads to parents %v", m, got)
		}
		next = w.Send(s, why.Examine{Model: id})
		if pair, _ := study.PairOf(&next.Core); pair.Models[0] != id {
			t.Errorf("%+v leads to the study of %v", m, pair)
		}
	}
	if len(names) != len(own) || len(handles) != len(own) {
		t.Errorf("names %v, in files %v", names, handles)
	}
	n := len(s.Core.Models)
	s = w.Send(s, core.Heard{From: run.Worker, Event: &protocol.Weights{Report: protocol.On(run.ID), Step: 3, Weights: []byte("three")}})
	if len(s.Core.Models) != n || !strings.Contains(fake.Said(s), "kept once") {
		t.Errorf("the same weights are two models: %q", fake.Said(s))
	}
}
