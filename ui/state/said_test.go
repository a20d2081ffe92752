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

// imported is the recipe that the engine gives a model whose file says nothing.
func imported(hash string) recipe.Recipe {
	r := recipe.Small().Trained(recipe.Shares{{Language: protocol.Undetermined, Weight: "1"}}, recipe.Seeds{})
	r.Corpus = "imported:" + hash + strings.Repeat("0", 32-len(hash))
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	return r.Canonical()
}

func TestReaderSaysWhatAModelWasTrainedOn(t *testing.T) {
	s, w := booted("")
	s, id := load(t, s, imported("a1"))
	m, _ := s.Model(id)
	if !m.Unsaid || len(m.Shares) > 0 || m.Seeds == (recipe.Seeds{}) || !strings.Contains(s.Notice, "say so") {
		t.Fatalf("%+v, notice %q", m, s.Notice)
	}
	if next, out := state.Update(s, state.Toggle{Model: id}); len(out) > 0 || !reflect.DeepEqual(next.Settings, s.Settings) {
		t.Error("a model without a language enters the merge")
	}
	if next, _ := state.Update(s, state.Examine{Model: id}); !reflect.DeepEqual(next.Settings, s.Settings) {
		t.Error("a model without a language enters the study")
	}
	say := func(s state.State, code string) state.State {
		return w.Drive(state.Update(s, state.Say{Model: id, Language: code}))
	}
	s = say(s, "tr")
	if m, _ := s.Model(id); m.Language() != "tr" {
		t.Errorf("it has the languages %v", m.Shares)
	}
	s = w.Drive(state.Update(s, state.Toggle{Model: id}))
	if !slices.Contains(s.Parents(), id) || !slices.Contains(s.Rows(), "tr") {
		t.Errorf("parents %v, rows %v", s.Parents(), s.Rows())
	}
	s = w.Drive(state.Update(s, state.Examine{End: 1, Model: id}))
	if _, languages, ok := s.StudyPair(); !ok || languages[1] != "tr" {
		t.Errorf("the study has %v", languages)
	}

	// Another word of the reader's: the model stays where it is.
	if next := say(s, "ar"); !reflect.DeepEqual(next.Settings, s.Settings) || !strings.Contains(next.Notice, "one language") {
		t.Errorf("two languages in the study: %q", next.Notice)
	}
	if next := say(s, "tr"); !reflect.DeepEqual(next.Settings, s.Settings) || !strings.Contains(next.Notice, "in use") {
		t.Errorf("no language in the merge: %q", next.Notice)
	}
	s = w.Drive(state.Update(s, state.Examine{End: 1, Model: 2}))
	two := say(s, "ar")
	if m, _ := two.Model(id); len(m.Shares) != 2 || !slices.Contains(two.Parents(), id) || !slices.Contains(two.Rows(), "ar") {
		t.Errorf("with two languages: %+v in %v", m, two.Parents())
	}
	back := w.Drive(state.Update(two, state.Undo{}))
	if m, _ := back.Model(id); m.Language() != "tr" || !slices.Contains(back.Parents(), id) {
		t.Errorf("after Undo: %+v in %v", m, back.Parents())
	}

	// The address carries it to the next visit, where the same file is the same model.
	fragment := two.Settings.Fragment()
	fresh, _ := booted(fragment)
	if fresh.Notice != "" || len(fresh.Settings.Said) != 1 {
		t.Fatalf("%s: %q, said %v", fragment, fresh.Notice, fresh.Settings.Said)
	}
	fresh, again := load(t, fresh, imported("a1"))
	if !slices.Contains(fresh.Parents(), again) {
		t.Errorf("the model is not found again: %v", fresh.Parents())
	}
	if _, notice := state.ParseFragment("said=xx@5.0"); !strings.Contains(notice, "said") {
		t.Errorf("a language there is not: %q", notice)
	}
}

// What the reader says reaches the engine with the merge, and names it.
func TestEngineHearsWhatIsSaid(t *testing.T) {
	s, w := booted("")
	s, id := load(t, s, imported("b2"))
	s = w.Drive(state.Update(s, state.Say{Model: id, Language: "tr"}))
	s, out := state.Update(s, state.Toggle{Model: id})
	order := posted[*protocol.Merge](t, out)
	last := order.Parents[len(order.Parents)-1]
	if last.Model != id || len(last.Languages) != 1 || last.Languages[0].Language != "tr" || len(order.Parents[0].Languages) > 0 {
		t.Errorf("ordered %+v", order.Parents)
	}
	s = w.Drive(s, out)
	if _, known := s.Score(state.One(s.Merged.Model), "tr"); !known {
		t.Fatal("the row of the said language is not measured")
	}
	_, out = state.Update(s, state.Say{Model: id, Language: "es"})
	if again := posted[*protocol.Merge](t, out); len(again.Parents[len(again.Parents)-1].Languages) != 2 {
		t.Errorf("another word makes no other merge: %+v", again.Parents)
	}
	if next, _ := state.Update(s, state.Say{Model: 1, Language: "es"}); !reflect.DeepEqual(next.Settings, s.Settings) {
		t.Error("a model that says it itself is told otherwise")
	}
}

// Two merges of the same models, both loaded from files, are two models.
func TestLoadedMergesAreToldApart(t *testing.T) {
	s, w := booted("")
	merged := recipe.Small()
	merged.Merge = &recipe.Merge{Method: "linear", Parents: recipe.Parents{
		{Languages: recipe.Shares{{Language: "en", Weight: "1"}}, Weight: "1"}, {Languages: recipe.Shares{{Language: "de", Weight: "1"}}, Weight: "1"}}}
	s, first := load(t, s, merged.Canonical())
	other := merged.Canonical()
	other.Merge.Method = "slerp"
	s, second := load(t, s, other)
	for _, id := range []protocol.ModelID{first, second} {
		s = w.Drive(state.Update(s, state.Toggle{Model: id}))
		if !slices.Contains(s.Parents(), id) {
			t.Errorf("%d is not among %v", id, s.Parents())
		}
	}
	a, _ := s.Model(first)
	b, _ := s.Model(second)
	if a.Handle() == b.Handle() {
		t.Errorf("both are called %s", a.Handle())
	}
}
