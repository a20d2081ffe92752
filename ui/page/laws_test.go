package page_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/check"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// messages lists one of each message of the reader, with sense and without.
func messages(r *rand.Rand, s page.State) []core.Msg {
	code := language.All()[r.IntN(len(language.All()))].Code
	run := protocol.ID(r.IntN(40))
	return []core.Msg{
		hook.Slide{Percent: r.IntN(140) - 20}, hook.Choose{End: r.IntN(3), Language: code}, hook.Choose{Language: "xx"},
		mix.Toggle{Language: code}, mix.Nudge{Language: code, Points: r.IntN(60) - 30}, mix.Boundary{Index: r.IntN(6) - 1, Percent: r.IntN(120)},
		mix.Blend{Name: []string{"even", "rich", "ten"}[r.IntN(3)]}, mix.Resize{Preset: recipe.Presets()[r.IntN(len(recipe.Presets()))].Name},
		mix.Adjust{Key: "steps", By: r.IntN(500) - 250}, mix.Adjust{Key: "init", By: r.IntN(20000) - 10000}, mix.Adjust{Key: "nonsense", By: 1},
		mix.Play{}, mix.Hold{}, mix.OneStep{}, mix.Stop{}, mix.Reset{}, mix.Restore{Run: run, Running: r.IntN(2) == 0}, mix.TrainEach{}, mix.Pick{Run: run}, mix.Keep{Run: run},
		merge.Toggle{Model: protocol.ModelID(r.IntN(14))}, merge.Weigh{Model: protocol.ModelID(r.IntN(4)), Weight: r.NormFloat64() * 3}, merge.Use{Method: "ties", Base: "init"}, merge.Use{Method: "linear"},
		merge.Turn{Knob: "density", Value: r.Float64()}, merge.Rebase{Base: "mean"}, merge.Rebase{Base: "nonsense"},
		core.Undo{}, core.Supply{}, core.Forgo{}, core.Late{}, core.Again{}, core.Dismiss{}, core.Unfold{Figure: "hook", Open: r.IntN(2) == 0}, core.SetTheme{Theme: "dark"},
		core.Moved{Fragment: "mix"}, core.Moved{Fragment: "pair=fr.zh&w=7"}, core.Copied{Done: fake.Words("Done.")},
		core.Away{Hidden: r.IntN(2) == 0}, core.Lost{Worker: core.Worker(100 + r.IntN(20)), Why: fake.Words("it fell.")},
		core.Heard{From: core.Worker(1 + r.IntN(3)), Event: &protocol.Missed{Report: protocol.On(run), Seat: uint32(100 + r.IntN(20))}},
		core.Heard{From: 1, Event: &protocol.Progress{Report: protocol.On(run), Step: 3, Steps: 9, Held: []float32{1}}},
		core.Heard{From: 1, Event: &protocol.Paused{Report: protocol.On(run), Step: 3}}, core.Heard{From: 2, Event: &protocol.Done{Report: protocol.On(run), Step: 9}},
		core.Heard{From: 1, Event: &protocol.Weights{Report: protocol.On(run), Weights: []byte{1}}}, core.Heard{Event: &protocol.Slid{Report: protocol.On(run)}},
		check.Verify{}, why.Measure{On: r.IntN(2) == 0}, rescue.Measure{On: r.IntN(2) == 0}, why.Examine{End: r.IntN(4) - 1, Model: protocol.ModelID(r.IntN(14))},
		core.Clip{Text: "text", Done: fake.Words("Done.")}, merge.Browse{}, merge.Download{}, core.Booted{Cores: r.IntN(9), Fragment: "w=7"},
		core.Refused{Trouble: core.Trouble{What: fake.Words("No."), Do: fake.Words("Do.")}}, core.Fetched{Path: core.IndexPath, Problem: fake.Words("404")}, core.Faulted{What: "it"},
		merge.Grade{Model: protocol.ModelID(r.IntN(14))}, merge.Bend{Rule: r.IntN(3) - 1, Value: r.IntN(3) - 1, To: r.NormFloat64()},
		merge.Confine{Rule: r.IntN(3) - 1, Filter: []string{"mlp", "", "a b"}[r.IntN(3)]}, merge.Lift{Rule: r.IntN(4) - 2},
		core.Say{Model: protocol.ModelID(r.IntN(60)), Language: code}, merge.SaveConfig{Models: r.IntN(2) == 0}, core.Dragged{Over: r.IntN(2) == 0},
		core.Opened{Name: []string{"a.zip", "b.yml", "c.png"}[r.IntN(3)], Data: []byte("x")},
		core.Lost{Worker: 1, Why: fake.Words("it fell.")}, core.Away{Hidden: r.IntN(2) == 0},
		core.Heard{From: 1, Event: &protocol.Saved{Report: protocol.On(run), Step: 2, State: []byte{1}}},
	}
}

// Update must never write to the state it was given: the page may still draw
// it. The old state is described in full before and after.
func TestUpdateIsPure(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	s, w := fake.Booted("")
	for range 400 {
		all := messages(r, s)
		m := all[r.IntN(len(all))]
		before := describe(s)
		next, out := page.Update(s, m)
		if describe(s) != before {
			t.Fatalf("%T changed the state it was given", m)
		}
		again, _ := page.Update(s, m)
		if describe(again) != describe(next) {
			t.Fatalf("%T leads to two different states", m)
		}
		s = w.Drive(next, out)
		holds(t, s, m)
	}
}

// declared lists the messages of all rooms, such as "mix.Play", as their sources
// declare them: whatever embeds core.Message.
func declared(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && embedsMessage(spec) {
				names = append(names, file.Name.Name+"."+spec.Name.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

func embedsMessage(spec *ast.TypeSpec) bool {
	structure, ok := spec.Type.(*ast.StructType)
	return ok && slices.ContainsFunc(structure.Fields.List, func(f *ast.Field) bool {
		name := f.Type
		if selector, ok := name.(*ast.SelectorExpr); ok {
			name = selector.Sel
		}
		ident, ok := name.(*ast.Ident)
		return ok && len(f.Names) == 0 && ident.Name == "Message"
	})
}

// The laws are only as good as the messages they are tried with.
func TestLawsAreTriedWithEveryMessage(t *testing.T) {
	s, _ := fake.Booted("")
	var tried []string
	for _, m := range messages(rand.New(rand.NewPCG(1, 2)), s) {
		tried = append(tried, reflect.TypeOf(m).String())
	}
	slices.Sort(tried)
	if tried = slices.Compact(tried); !slices.Equal(tried, declared(t)) {
		t.Errorf("declared %v\ntried    %v", declared(t), tried)
	}
}

// A message that nobody knows is a fault of the program.
func TestUnknownMessagesAreAFault(t *testing.T) {
	type stranger struct{ core.Message }
	defer func() {
		if recover() == nil {
			t.Error("a message that nobody knows is swallowed")
		}
	}()
	page.Update(page.New(), stranger{})
}

// describe is the whole state as text, what its pointers lead to included. As
// text, because a NaN equals nothing, itself included.
func describe(s page.State) string {
	var b strings.Builder
	spew(&b, reflect.ValueOf(s))
	return b.String()
}

// spew writes a value with all that it leads to, unexported fields too; maps in the
// order of their keys' texts.
func spew(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		fmt.Fprintf(b, "%s ", v.Elem().Type())
		spew(b, v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			b.WriteString(v.Type().Field(i).Name + ":")
			spew(b, v.Field(i))
			b.WriteByte(' ')
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			spew(b, v.Index(i))
			b.WriteByte(',')
		}
	case reflect.Map:
		var entries []string
		for _, k := range v.MapKeys() {
			var entry strings.Builder
			spew(&entry, k)
			spew(&entry, v.MapIndex(k))
			entries = append(entries, entry.String())
		}
		slices.Sort(entries)
		fmt.Fprint(b, entries)
	case reflect.Func:
		b.WriteString("func")
	default:
		fmt.Fprint(b, v)
	}
}

// holds checks what is true of every state.
func holds(t *testing.T, s page.State, m core.Msg) {
	t.Helper()
	sum := 0
	for _, p := range mix.Percents(s.Core.Settings.Recipe) {
		sum += p
		if p < 1 {
			t.Fatalf("after %#v a share is %d%%", m, p)
		}
	}
	if sum != 100 {
		t.Fatalf("after %#v the shares sum to %d", m, sum)
	}
	if err := s.Core.Settings.Recipe.Validate(); err != nil {
		t.Fatalf("after %#v: %v", m, err)
	}
	slider := page.Of[hook.Scene](s)
	if slider.Pair[0] == slider.Pair[1] || slider.Percent < 0 || slider.Percent > 100 {
		t.Fatalf("after %#v: pair %v, %d%%", m, slider.Pair, slider.Percent)
	}
	holdsAddress(t, s, m)
	runs := page.Of[mix.Scene](s)
	busy := map[core.Worker]bool{}
	for _, run := range runs.Runs {
		if run.Worker < 0 {
			continue
		}
		if run.Stage.Live() && busy[run.Worker] {
			t.Fatalf("after %#v worker %d has two runs", m, run.Worker)
		}
		busy[run.Worker] = busy[run.Worker] || run.Stage.Live()
	}
	holdsLoans(t, s, m)
}

// holdsLoans holds that whoever is lent helps one running run, and that no more
// compute than there are cores.
func holdsLoans(t *testing.T, s page.State, m core.Msg) {
	t.Helper()
	runs := page.Of[mix.Scene](s)
	seen := map[core.Worker]bool{}
	for _, l := range runs.Loans {
		run, ok := runs.Run(l.Run)
		if !ok || run.Stage != mix.Running || seen[l.Worker] || l.Worker <= core.Worker(s.Core.Cores) {
			t.Fatalf("after %#v: loan %+v to %+v", m, l, run)
		}
		seen[l.Worker] = true
	}
	training := 0
	for _, r := range runs.Runs {
		if r.Stage == mix.Running || r.Stage == mix.Starting {
			training++
		}
	}
	if training+len(runs.Loans) > max(s.Core.Cores, training) {
		t.Fatalf("after %#v: %d runs and %d lent workers on %d cores", m, training, len(runs.Loans), s.Core.Cores)
	}
}

// holdsAddress holds that the address says all that is set, so that Undo and a
// shared link lose nothing.
func holdsAddress(t *testing.T, s page.State, m core.Msg) {
	t.Helper()
	back, notice := fake.At(s.Core.Address)
	if notice != "" || back.Core.Address != s.Core.Address || !reflect.DeepEqual(back.Core.Settings, s.Core.Settings) {
		t.Fatalf("after %#v the address %q leads elsewhere: %s", m, s.Core.Address, notice)
	}
	was, is := page.Of[hook.Scene](s), page.Of[hook.Scene](back)
	if was.Pair != is.Pair || was.Percent != is.Percent {
		t.Fatalf("after %#v the address %q leads to %v, %d", m, s.Core.Address, is.Pair, is.Percent)
	}
}
