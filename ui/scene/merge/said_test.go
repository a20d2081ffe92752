package merge_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/study"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// imported is the recipe that the engine gives a model whose file says nothing.
func imported(hash string) recipe.Recipe {
	r := recipe.Small().Trained(recipe.Shares{{Language: language.Undetermined, Weight: "1"}}, recipe.Seeds{})
	r.Corpus = "imported:" + hash + strings.Repeat("0", 32-len(hash))
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	return r.Canonical()
}

func TestReaderSaysWhatAModelWasTrainedOn(t *testing.T) {
	s, w := fake.Booted("")
	s, id := load(t, s, imported("a1"))
	m, _ := s.Core.Model(id)
	if !m.Unsaid || len(m.Shares) > 0 || m.Seeds == (recipe.Seeds{}) || !strings.Contains(fake.Said(s), "say so") {
		t.Fatalf("%+v, notice %q", m, fake.Said(s))
	}
	if next, out := page.Update(s, merge.Toggle{Model: id}); len(out) > 0 || !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
		t.Error("a model without a language enters the merge")
	}
	if next, _ := page.Update(s, why.Examine{Model: id}); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
		t.Error("a model without a language enters the study")
	}
	say := func(s page.State, code string) page.State {
		return w.Drive(page.Update(s, core.Say{Model: id, Language: code}))
	}
	s = say(s, "tr")
	if m, _ := s.Core.Model(id); m.Language() != "tr" {
		t.Errorf("it has the languages %v", m.Shares)
	}
	s = w.Drive(page.Update(s, merge.Toggle{Model: id}))
	if !slices.Contains(merge.Parents(&s.Core), id) || !slices.Contains(merge.Rows(&s.Core), "tr") {
		t.Errorf("parents %v, rows %v", merge.Parents(&s.Core), merge.Rows(&s.Core))
	}
	s = w.Drive(page.Update(s, why.Examine{End: 1, Model: id}))
	if pair, ok := study.PairOf(&s.Core); !ok || pair.Languages[1] != "tr" {
		t.Errorf("the study has %v", pair)
	}

	// Another word of the reader's: the model stays where it is.
	if next := say(s, "ar"); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) || !strings.Contains(fake.Said(next), "one language") {
		t.Errorf("two languages in the study: %q", fake.Said(next))
	}
	if next := say(s, "tr"); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) || !strings.Contains(fake.Said(next), "in use") {
		t.Errorf("no language in the merge: %q", fake.Said(next))
	}
	s = w.Drive(page.Update(s, why.Examine{End: 1, Model: 2}))
	two := say(s, "ar")
	if m, _ := two.Core.Model(id); len(m.Shares) != 2 || !slices.Contains(merge.Parents(&two.Core), id) || !slices.Contains(merge.Rows(&two.Core), "ar") {
		t.Errorf("with two languages: %+v in %v", m, merge.Parents(&two.Core))
	}
	back := w.Drive(page.Update(two, core.Undo{}))
	if m, _ := back.Core.Model(id); m.Language() != "tr" || !slices.Contains(merge.Parents(&back.Core), id) {
		t.Errorf("after Undo: %+v in %v", m, merge.Parents(&back.Core))
	}

	// The address carries it to the next visit, where the same file is the same model.
	fragment := two.Core.Address
	fresh, _ := fake.Booted(fragment)
	if fake.Said(fresh) != "" || len(fresh.Core.Settings.Said) != 1 {
		t.Fatalf("%s: %q, said %v", fragment, fake.Said(fresh), fresh.Core.Settings.Said)
	}
	fresh, again := load(t, fresh, imported("a1"))
	if !slices.Contains(merge.Parents(&fresh.Core), again) {
		t.Errorf("the model is not found again: %v", merge.Parents(&fresh.Core))
	}
	if _, notice := fake.At("said=xx@5.0"); !strings.Contains(notice, "said") {
		t.Errorf("a language there is not: %q", notice)
	}
}

// What the reader says reaches the engine with the merge, and names it.
func TestEngineHearsWhatIsSaid(t *testing.T) {
	s, w := fake.Booted("")
	s, id := load(t, s, imported("b2"))
	s = w.Drive(page.Update(s, core.Say{Model: id, Language: "tr"}))
	s, out := page.Update(s, merge.Toggle{Model: id})
	order := posted[*protocol.Merge](t, out)
	n := len(order.Parents) - 1
	if order.Parents[n] != id || merging(t, order).Parents[n].Languages.String() != "tr" {
		t.Errorf("ordered %+v", order.Parents)
	}
	s = w.Drive(s, out)
	if _, known := s.Core.Score(core.One(page.Of[merge.Scene](s).Merged.Model), "tr"); !known {
		t.Fatal("the row of the said language is not measured")
	}
	_, out = page.Update(s, core.Say{Model: id, Language: "es"})
	if again := posted[*protocol.Merge](t, out); len(merging(t, again).Parents[n].Languages) != 2 {
		t.Errorf("another word makes no other merge: %s", again.Merge)
	}
	if next, _ := page.Update(s, core.Say{Model: 1, Language: "es"}); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
		t.Error("a model that says it itself is told otherwise")
	}
}

// Two merges of the same models, both loaded from files, are two models.
func TestLoadedMergesAreToldApart(t *testing.T) {
	s, w := fake.Booted("")
	merged := recipe.Small()
	merged.Merge = &recipe.Merge{Method: "linear", Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "en", Weight: "1"}}, Weight: "1"}, {Languages: recipe.Shares{{Language: "de", Weight: "1"}}, Weight: "1"}}}
	s, first := load(t, s, merged.Canonical())
	other := merged.Canonical()
	other.Merge.Method = "slerp"
	s, second := load(t, s, other)
	for _, id := range []protocol.ModelID{first, second} {
		s = w.Drive(page.Update(s, merge.Toggle{Model: id}))
		if !slices.Contains(merge.Parents(&s.Core), id) {
			t.Errorf("%d is not among %v", id, merge.Parents(&s.Core))
		}
	}
	a, _ := s.Core.Model(first)
	b, _ := s.Core.Model(second)
	if a.Handle() == b.Handle() {
		t.Errorf("both are called %s", a.Handle())
	}
}
