package merge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

// A merge that cannot be made says so at once, and asks the engine for nothing.
func TestMergesThatCannotBeMadeSaySo(t *testing.T) {
	for address, says := range map[string]string{
		"merge=linear&parents=en@0.0":                           "1 of those chosen is here",
		"merge=linear&parents=en@7.7/de@8.8":                    "0 of those chosen are here",
		"merge=linear&parents=en@0.0/de@8.8":                    "1 of those chosen is here",
		"merge=slerp&parents=en@0.0/de@0.0/fr@0.0":              "at most 2 models; you chose 3",
		"merge=ties&base=mixed&parents=en@0.0/de@0.0":           "train one in scene 2",
		"merge=linear&parents=en@123456789.0/de@123456789123.0": "weights",
	} {
		s, _ := fake.Booted(address)
		html := fake.Text(fake.Render(s))
		if !strings.Contains(html, says) || strings.Contains(html, "The losses are being measured") || strings.Contains(html, "waiting for the merge") {
			t.Errorf("%s does not say %q, or that it measures", address, says)
		}
		if page.Of[merge.Scene](s).Merged.Model != protocol.None {
			t.Errorf("%s is made", address)
		}
	}
	// Nor does one at which the engine has failed.
	s, _ := fake.Booted("")
	s, _ = page.Update(s, merge.Use{Method: "ties", Base: "init"})
	s, _ = page.Update(s, core.Heard{Event: &protocol.Failed{Report: protocol.On(s.Core.Task.ID), What: fake.Words("It broke."), Do: fake.Words("Mend it.")}})
	if html := fake.Text(fake.Render(s)); !strings.Contains(html, "It broke.") || strings.Contains(html, "The losses are being measured") {
		t.Error("a failed merge is being measured")
	}
}

// A shipped expert whose file does not come is not left out in silence.
func TestAMissingParentIsSaid(t *testing.T) {
	s, w := fake.Booted("")
	s, _ = page.Update(s, merge.Toggle{Model: core.Shipped("tr")})
	s = w.Send(s, core.Fetched{Path: "models/tr.safetensors", Problem: fake.Words("No network.")})
	for _, room := range []string{`id="merge"`, `id="why"`} {
		_, html, _ := strings.Cut(fake.Render(s), room)
		html, _, _ = strings.Cut(html, "</section>")
		if !strings.Contains(html, "Turkish expert could not be loaded") || !strings.Contains(html, "Try again") {
			t.Errorf("%s says nothing of it", room)
		}
	}
	if s = w.Send(s, core.Again{}); !slices.Contains(merge.Parents(&s.Core), core.Shipped("tr")) || strings.Contains(fake.Render(s), "could not be loaded") {
		t.Error("it does not come back")
	}
}

// large puts a model of a larger size at hand, as trained here.
func large(t *testing.T, s page.State, w *fake.Worker, code string) (page.State, protocol.ModelID) {
	t.Helper()
	r := recipe.Presets()[1].Recipe.Trained(recipe.Shares{{Language: code, Weight: "1"}}, recipe.Seeds{Init: 1, Data: 1})
	s, out := page.Update(s, core.Opened{Name: code + ".safetensors", Data: []byte("large " + code)})
	order := posted[*protocol.Load](t, out)
	w.Own[order.Model] = []string{code}
	return w.Send(s, core.Heard{Event: &protocol.Loaded{Report: protocol.On(order.ID), Model: order.Model, Parameters: uint64(r.Model.Parameters()),
		Recipe: string(r.JSON()), Weights: r.Hash()}}), order.Model
}

// Only models of one size are merged: one of another size takes the merge over to its like,
// or is refused with the reason.
func TestModelsOfAnotherSize(t *testing.T) {
	s, w := fake.Booted("")
	before := merge.Parents(&s.Core)
	s, first := large(t, s, w, "en")
	s = w.Send(s, merge.Toggle{Model: first})
	if !slices.Equal(merge.Parents(&s.Core), before) || !strings.Contains(fake.Said(s), "Train a second one") {
		t.Errorf("%v, %q", merge.Parents(&s.Core), fake.Said(s))
	}
	s, second := large(t, s, w, "de")
	s = w.Send(s, merge.Toggle{Model: first})
	if got := merge.Parents(&s.Core); !slices.Equal(got, []protocol.ModelID{first, second}) || !strings.Contains(fake.Said(s), "the 2 of") {
		t.Errorf("%v, %q", got, fake.Said(s))
	}
	address := s.Core.Address
	s = w.Send(s, merge.Toggle{Model: before[0]})
	if got := merge.Parents(&s.Core); slices.Contains(got, first) || !slices.Contains(got, before[0]) {
		t.Errorf("back to %v", got)
	}
	// An address can name two sizes.
	mixed := strings.Replace(address, "parents=", "parents=fr@0.0/", 1)
	s = w.Send(s, core.Moved{Fragment: mixed})
	if html := fake.Text(fake.Render(s)); !strings.Contains(html, "Models of different sizes") {
		t.Error("a merge of two sizes is waited for")
	}
}

// The size that suits the device is advised only if its models can be merged with those of
// the page; the others say before training with whom theirs can.
func TestSizesSayWithWhomTheyMerge(t *testing.T) {
	s, _ := fake.Booted("")
	for _, p := range recipe.Presets() {
		next, _ := page.Update(s, mix.Resize{Preset: p.Name})
		html := fake.Text(fake.Render(next))
		small := p.Name == recipe.Presets()[0].Name
		if strings.Contains(html, "merges with its like only") == small || small && strings.Contains(html, "suits it best") {
			t.Errorf("%s: says it wrongly", p.Name)
		}
	}
}

// The page begins with the paper's density, which a recipe without a word does not have.
func TestDensityBeginsWithThePapers(t *testing.T) {
	s, w := fake.Booted("")
	for method, want := range map[string]recipe.Decimal{"ties": "0.75", "dare_ties": "0.75", "della": "0.75", "linear": ""} {
		next := w.Send(s, merge.Use{Method: method, Base: "init"})
		if got := next.Core.Settings.Recipe.Merge.Knobs["density"]; got != want {
			t.Errorf("%s begins with %q", method, got)
		}
	}
	plain, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0")
	if _, set := plain.Core.Settings.Recipe.Merge.Knobs["density"]; set {
		t.Error("an address that says no density means another one now")
	}
}

// Where the control fails, the caption says so.
func TestAFailedControlIsSaid(t *testing.T) {
	s, _ := fake.Booted("")
	said := func(s page.State) bool { return strings.Contains(fake.Text(fake.Render(s)), "This control fails") }
	if said(s) {
		t.Error("the control of a linear merge is said to fail")
	}
	self := core.One(page.Of[merge.Scene](s).Merged.Self)
	scores := map[core.Fact]protocol.Score{}
	for fact, score := range s.Core.Facts.Scores {
		if fact.Subject == self {
			score.K = -1.89
		}
		scores[fact] = score
	}
	s.Core.Facts.Scores = scores
	if !said(s) {
		t.Error("a control of K = -1.89 stands without a word")
	}
}

// An address names what was trained elsewhere, by what recipe; it can be trained again here, and
// then stands in its place.
func TestAnAddressOffersToTrainWhatItNames(t *testing.T) {
	s, w := fake.Booted("mix=en&steps=300&merge=linear&parents=de@0.0/fr@0.0")
	s = w.Send(s, mix.Play{})
	run := page.Of[mix.Scene](s).Runs[0]
	own := run.Recipe
	own.Schedule.Stop = 120
	weights := []byte("120 steps of English")
	s, model := trained(t, s, w, run, 120, own, weights)
	s = w.Send(s, mix.Adjust{Key: "steps", By: 3}, merge.Toggle{Model: model}) // other settings than those of the run
	address := s.Core.Address
	if !strings.Contains(address, "made=") || !strings.Contains(address, "stop=120") {
		t.Fatalf("the address is %s", address)
	}

	fresh, w := fake.Booted(address)
	html := fake.Text(fake.Render(fresh))
	if fake.Said(fresh) != "" || !strings.Contains(html, "120 steps") || !strings.Contains(html, "Train here") {
		t.Fatalf("%q; what is needed is not said", fake.Said(fresh))
	}
	if fresh.Core.Address != address {
		t.Errorf("opened it is %s\nwas       %s", fresh.Core.Address, address)
	}
	// Given up and begun again.
	fresh = w.Send(fresh, core.Supply{})
	if html := fake.Text(fake.Render(fresh)); !strings.Contains(html, "run 1: step 0") {
		t.Error("no progress is shown")
	}
	left := w.Send(fresh, core.Forgo{})
	if len(left.Core.Trainings) > 0 || !strings.Contains(fake.Text(fake.Render(left)), "Train here") {
		t.Error("given up, it is not offered again")
	}
	again := page.Of[mix.Scene](fresh).Runs[0]
	if again.Recipe.Hash() != own.Training().Hash() {
		t.Errorf("it is trained by %s", again.Recipe.JSON())
	}
	done, id := trained(t, fresh, w, again, 120, own, weights)
	if ids := merge.Parents(&done.Core); !slices.Contains(ids, id) || len(done.Core.Needs()) > 0 || len(done.Core.Trainings) > 0 || fake.Said(done) != "" {
		t.Errorf("parents %v, needs %v, %q", ids, done.Core.Needs(), fake.Said(done))
	}
	if page.Of[merge.Scene](done).Merged.Model == protocol.None {
		t.Error("the merge is not made then")
	}
	// Other bits are said, and stand in the place all the same.
	other, id := trained(t, fresh, w, again, 120, own, []byte("others"))
	if ids := merge.Parents(&other.Core); !slices.Contains(ids, id) || !strings.Contains(fake.Said(other), "other weights") {
		t.Errorf("parents %v, %q", ids, fake.Said(other))
	}
	if _, notice := fake.At("made=5$mix=xx"); !strings.Contains(notice, "made") {
		t.Errorf("a strange recipe: %q", notice)
	}
}

// trained takes the weights of a run in, and answers for the desk with the recipe they have.
func trained(t *testing.T, s page.State, w *fake.Worker, run mix.Run, step uint32, made recipe.Recipe, weights []byte) (page.State, protocol.ModelID) {
	t.Helper()
	s, out := page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Weights{Report: protocol.On(run.ID), Step: step, Weights: weights}})
	order := posted[*protocol.Load](t, out)
	w.Own[order.Model] = run.Watch
	return w.Send(s, core.Heard{Event: &protocol.Loaded{Report: protocol.On(order.ID), Model: order.Model, Parameters: 418_272,
		Recipe: string(made.Canonical().JSON()), Weights: fmt.Sprintf("%x", append(weights, "and so on"...))}}), order.Model
}
