package state_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

func booted(fragment string) (state.State, *fake.Worker) {
	w := fake.New()
	s, out := state.Update(state.New(), state.Booted{Cores: 4, Fragment: fragment})
	return w.Drive(s, out), w
}

// messages lists one of each message of the reader, with sense and without.
func messages(r *rand.Rand, s state.State) []state.Msg {
	code := language.All()[r.IntN(len(language.All()))].Code
	run := protocol.ID(r.IntN(40))
	return []state.Msg{
		state.Slide{Percent: r.IntN(140) - 20}, state.Choose{End: r.IntN(3), Language: code}, state.Choose{Language: "xx"},
		state.AddLanguage{Language: code}, state.Nudge{Language: code, Points: r.IntN(60) - 30}, state.Boundary{Index: r.IntN(6) - 1, Percent: r.IntN(120)},
		state.Blend{Name: []string{"even", "rich", "ten"}[r.IntN(3)]}, state.Resize{Preset: recipe.Presets()[r.IntN(len(recipe.Presets()))].Name},
		state.Lengthen{Steps: r.IntN(30000) - 100}, state.Reseed{Seed: r.IntN(20000) - 100},
		state.Play{}, state.Hold{}, state.OneStep{}, state.Reset{}, state.TrainEach{}, state.Pick{Run: run}, state.Keep{Run: run},
		state.Toggle{Model: protocol.ModelID(r.IntN(14))}, state.Weigh{Model: protocol.ModelID(r.IntN(4)), Weight: r.NormFloat64() * 3}, state.Use{Method: "ties", Base: "init"}, state.Use{Method: "linear"},
		state.Turn{Knob: "density", Value: r.Float64()}, state.Rebase{Base: "mean"}, state.Rebase{Base: "nonsense"},
		state.Undo{}, state.Dismiss{}, state.Unfold{Figure: "hook", Open: r.IntN(2) == 0}, state.SetTheme{Theme: "dark"}, state.Export{},
		state.Moved{Fragment: "mix"}, state.Moved{Fragment: "pair=fr.zh&w=7"}, state.Copied{What: "it"},
		state.Away{Hidden: r.IntN(2) == 0}, state.Lost{Worker: state.Worker(100 + r.IntN(20)), What: "it fell."},
		state.Heard{From: state.Worker(1 + r.IntN(3)), Event: &protocol.Missed{ID: run, Seat: uint32(100 + r.IntN(20))}},
		state.Heard{From: 1, Event: &protocol.Progress{ID: run, Step: 3, Steps: 9, Held: []float32{1}}},
		state.Heard{From: 1, Event: &protocol.Paused{ID: run, Step: 3}}, state.Heard{From: 2, Event: &protocol.Done{ID: run, Step: 9}},
		state.Heard{From: 1, Event: &protocol.Weights{ID: run, Weights: []byte{1}}}, state.Heard{Event: &protocol.Slid{ID: run}},
		state.Grade{Model: protocol.ModelID(r.IntN(14))}, state.Bend{Rule: r.IntN(3) - 1, Value: r.IntN(3) - 1, To: r.NormFloat64()},
		state.Confine{Rule: r.IntN(3) - 1, Filter: []string{"mlp", "", "a b"}[r.IntN(3)]}, state.Lift{Rule: r.IntN(4) - 2},
		state.Say{Model: protocol.ModelID(r.IntN(60)), Language: code}, state.SaveConfig{Models: r.IntN(2) == 0}, state.Dragged{Over: r.IntN(2) == 0},
		state.Opened{Name: []string{"a.zip", "b.yml", "c.png"}[r.IntN(3)], Data: []byte("x")},
		state.Lost{Worker: 1, What: "it fell"}, state.Away{Hidden: r.IntN(2) == 0},
		state.Heard{From: 1, Event: &protocol.Saved{ID: run, Step: 2, State: []byte{1}}},
	}
}

// Update must never write to the state it was given: the page may still draw
// it. The old state is described in full before and after.
func TestUpdateIsPure(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	s, w := booted("")
	for range 150 {
		all := messages(r, s)
		m := all[r.IntN(len(all))]
		before := describe(s)
		next, out := state.Update(s, m)
		if describe(s) != before {
			t.Fatalf("%T changed the state it was given", m)
		}
		again, _ := state.Update(s, m)
		if describe(again) != describe(next) {
			t.Fatalf("%T leads to two different states", m)
		}
		s = w.Drive(next, out)
		check(t, s, m)
	}
}

// describe is the whole state as text, what its pointers lead to included. As
// text, because a NaN equals nothing, itself included.
func describe(s state.State) string {
	var b strings.Builder
	settings := append([]state.Settings{s.Settings}, s.Past...)
	for _, one := range settings {
		fmt.Fprintf(&b, "%v %d %s %+v\n", one.Pair, one.Percent, one.Recipe.JSON(), one.Recipe.Merge.Parents)
	}
	s.Settings, s.Past = state.Settings{}, nil
	s.Task = state.Task{ID: s.Task.ID, Key: s.Task.Key}
	runs := s.Runs
	s.Runs = nil
	for _, r := range runs {
		fmt.Fprintf(&b, "%s ", r.Recipe.JSON())
		r.Recipe = recipe.Recipe{}
		fmt.Fprintf(&b, "%+v\n", r)
	}
	fmt.Fprintf(&b, "%+v", s)
	return b.String()
}

// check holds what is true of every state.
func check(t *testing.T, s state.State, m state.Msg) {
	t.Helper()
	sum := 0
	for _, p := range s.Percents() {
		sum += p
		if p < 1 {
			t.Fatalf("after %#v a share is %d%%", m, p)
		}
	}
	if sum != 100 {
		t.Fatalf("after %#v the shares sum to %d: %v", m, sum, s.Percents())
	}
	if err := s.Settings.Recipe.Validate(); err != nil {
		t.Fatalf("after %#v: %v", m, err)
	}
	if s.Settings.Pair[0] == s.Settings.Pair[1] || s.Settings.Percent < 0 || s.Settings.Percent > 100 {
		t.Fatalf("after %#v: pair %v, %d%%", m, s.Settings.Pair, s.Settings.Percent)
	}
	back, notice := state.ParseFragment(s.Settings.Fragment())
	if notice != "" || !reflect.DeepEqual(back, s.Settings) {
		t.Fatalf("after %#v the address %q leads elsewhere: %s", m, s.Settings.Fragment(), notice)
	}
	checkLoans(t, s, m)
	busy := map[state.Worker]bool{}
	for _, run := range s.Runs {
		if run.Stage.Live() && busy[run.Worker] {
			t.Fatalf("after %#v worker %d has two runs", m, run.Worker)
		}
		busy[run.Worker] = busy[run.Worker] || run.Stage.Live()
	}
}

// The first answer asked for is the slider's.
func TestTheOpeningFigureComesFirst(t *testing.T) {
	w := fake.New()
	s, out := state.Update(state.New(), state.Booted{Cores: 2})
	var asked []string
	for len(out) > 0 && len(asked) < 12 {
		r := out[0]
		out = out[1:]
		asked = append(asked, fake.Key(r))
		if r == nil {
			break
		}
		single, more := w.Step(s, r)
		s, out = single, append(out, more...)
	}
	want := "0 *protocol.Hello"
	if asked[0] != want || !strings.Contains(strings.Join(asked, " "), "*protocol.Slide") {
		t.Errorf("asked for %v", asked)
	}
	for _, a := range asked {
		if a == "0 *protocol.Merge" {
			t.Errorf("the third scene came before the first: %v", asked)
		}
		if a == "0 *protocol.Slide" {
			break
		}
	}
}

func TestEverythingIsAnsweredInTheEnd(t *testing.T) {
	s, _ := booted("")
	if s.Task.ID != 0 {
		t.Errorf("still waiting for %q", s.Task.Key)
	}
	for i, p := range s.Line.Points {
		if !p.Known {
			t.Errorf("point %d of the line is missing", i)
		}
	}
	for _, code := range s.Rows() {
		for _, c := range s.Columns() {
			if _, ok := s.Score(c.Subject, code); !ok {
				t.Errorf("no score of %s in %s", c.Name, code)
			}
		}
	}
	if len(s.Columns()) != 1+5+4 {
		t.Errorf("%d columns", len(s.Columns()))
	}
}

// While the slider moves, a slow task steps aside and its answer is dropped.
func TestSliderOvertakesSlowTasks(t *testing.T) {
	s, _ := booted("")
	s, out := state.Update(s, state.Slide{Percent: 10}) // asks for the live merge
	first := s.Task
	if len(out) == 0 || first.ID == 0 {
		t.Fatal("nothing was asked for")
	}
	s, out = state.Update(s, state.Slide{Percent: 20})
	for _, r := range out {
		if p, ok := r.(state.Post); ok {
			t.Errorf("posted %T while the live merge is under way", p.Message)
		}
	}
	quick := &protocol.Slid{ID: first.ID, W: 0.1, Samples: 1, Scores: make([]protocol.Score, 2)}
	s, _ = state.Update(s, state.Heard{Event: quick})
	if s.Live.Percent != 10 || s.Task.ID == 0 {
		t.Fatalf("live at %d%%, task %+v", s.Live.Percent, s.Task)
	}
	second := s.Task.ID
	s, _ = state.Update(s, state.Heard{Event: &protocol.Slid{ID: second, W: 0.2, Samples: 1, Scores: make([]protocol.Score, 2)}})
	slow := s.Task // the same place, measured with more samples
	s, out = state.Update(s, state.Slide{Percent: 30})
	cancelled := false
	for _, r := range out {
		p, ok := r.(state.Post)
		if c, isCancel := p.Message.(*protocol.Cancel); ok && isCancel && c.ID == slow.ID {
			cancelled = true
		}
	}
	if !cancelled {
		t.Error("the slow task was not given up")
	}
	late, _ := state.Update(s, state.Heard{Event: &protocol.Slid{ID: slow.ID, W: 0.2, Samples: 12, Scores: make([]protocol.Score, 2)}})
	if late.Live.Slid.Samples == 12 {
		t.Error("the answer to a task already left was taken in")
	}
}

// A failed task is shown and not asked again.
func TestFailedTasksAreNotRepeated(t *testing.T) {
	s, _ := booted("")
	s, _ = state.Update(s, state.Use{Method: "ties", Base: "init"})
	task := s.Task
	s, _ = state.Update(s, state.Heard{Event: &protocol.Failed{ID: task.ID, What: "It cannot be merged.", Do: "Choose another method."}})
	if trouble, ok := s.MergeTrouble(); !ok || trouble.What != "It cannot be merged." {
		t.Errorf("trouble %v, %v", trouble, ok)
	}
	if s.Task.Key == task.Key {
		t.Error("the failed task was asked for again")
	}
}

func TestUndo(t *testing.T) {
	s, _ := booted("")
	before := s.Settings
	for p := 51; p < 60; p++ {
		s, _ = state.Update(s, state.Slide{Percent: p})
	}
	s, _ = state.Update(s, state.Undo{})
	if !reflect.DeepEqual(s.Settings, before) {
		t.Error("one drag of the slider took several undos")
	}
}

func TestFragmentsAreClampedWithAWord(t *testing.T) {
	for fragment, pair := range map[string][2]string{
		"":                      {"en", "de"},
		"merge":                 {"en", "de"},
		"pair=fr.tr&w=100":      {"fr", "tr"},
		"pair=fr.fr&w=101":      {"en", "de"},
		"pair=xx.fr":            {"en", "de"},
		"w=-3&mix=en,qq%00:1,,": {"en", "de"},
		"%zz=1&w=x":             {"en", "de"},
		"merge=linear&parents=linear(en@1.1/de@2.2)/fr@3.3": {"en", "de"}, // the page merges in one stage
	} {
		s, notice := state.ParseFragment(fragment)
		if s.Pair != pair {
			t.Errorf("%q: pair %v", fragment, s.Pair)
		}
		clean := fragment == "" || fragment == "merge" || strings.HasPrefix(fragment, "pair=fr.tr")
		if (notice == "") != clean {
			t.Errorf("%q: notice %q", fragment, notice)
		}
		if s.Recipe.Merge.Staged() {
			t.Errorf("%q: a merge of merges", fragment)
		}
	}
}

func FuzzParseFragment(f *testing.F) {
	f.Add("pair=en.de&w=50&mix=en,de:0.5&merge=ties&density=0.5")
	f.Add(state.Defaults().Fragment())
	f.Fuzz(func(t *testing.T, fragment string) {
		s, _ := state.ParseFragment(fragment)
		if err := s.Recipe.Validate(); err != nil || s.Recipe.Merge == nil || s.Percent < 0 || s.Percent > 100 {
			t.Fatalf("%q leads to %+v, %v", fragment, s, err)
		}
	})
}

func FuzzParseIndex(f *testing.F) {
	f.Add(fake.Index())
	f.Add([]byte(`{"version":1,"models":[{"language":"en","file":"../x"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := state.ParseIndex(data)
		for _, e := range entries {
			if err != nil || strings.ContainsAny(e.File, "/\\") {
				t.Fatalf("%q, %v", e.File, err)
			}
		}
	})
}

func TestDamagedFilesAreRefused(t *testing.T) {
	s, _ := state.Update(state.New(), state.Booted{Cores: 2})
	s, _ = state.Update(s, state.Heard{Event: &protocol.Hello{Protocol: protocol.Version}})
	index := `{"version":1,"models":[{"language":"en","file":"en.safetensors","sha256":"00"}]}`
	s, _ = state.Update(s, state.Fetched{Path: state.IndexPath, Data: []byte(index)})
	s, _ = state.Update(s, state.Fetched{Path: "models/en.safetensors", Data: []byte("x")})
	if m, _ := s.Expert("en"); m.Stage != state.Missing || !strings.Contains(m.Trouble.What, "damaged") {
		t.Errorf("%+v", m)
	}
}

// Opening lasts until the first figure, or until it cannot come.
func TestOpening(t *testing.T) {
	s := state.New()
	if !s.Opening() {
		t.Error("a new page is past its opening")
	}
	s, _ = state.Update(s, state.Booted{Cores: 4})
	s, _ = state.Update(s, state.Fetched{Path: "models/index.json", Data: fake.Index()})
	if !s.Opening() {
		t.Error("with the list, the opening is over")
	}
	bad, _ := state.Update(s, state.Fetched{Path: "models/de.safetensors", Problem: "404"})
	if bad.Opening() {
		t.Error("a model is missing, and the page still waits for it")
	}
	if full, _ := booted(""); full.Opening() {
		t.Error("with its figure, a page still opens")
	}
}

// The opening pair is fetched while the engine still starts.
func TestOpeningPairDoesNotWaitForTheEngine(t *testing.T) {
	s, _ := state.Update(state.New(), state.Booted{Cores: 2})
	index := `{"version":1,"models":[{"language":"en","file":"en.safetensors"},{"language":"de","file":"de.safetensors"},{"language":"ru","file":"ru.safetensors"}]}`
	s, out := state.Update(s, state.Fetched{Path: state.IndexPath, Data: []byte(index)})
	want := []state.Request{state.Fetch{Path: "models/en.safetensors"}, state.Fetch{Path: "models/de.safetensors"}}
	if !reflect.DeepEqual(out, want) {
		t.Errorf("asked for %v before the engine's hello", out)
	}
	_, out = state.Update(s, state.Fetched{Path: "models/en.safetensors", Data: []byte("x")})
	if len(out) != 1 {
		t.Errorf("the file is not handed on: %v", out)
	}
}

// A file that cannot be had must not keep the others from being merged.
func TestMergeGoesOnWithoutAMissingModel(t *testing.T) {
	w := fake.New()
	s, out := state.Update(state.New(), state.Booted{Cores: 2})
	for len(out) > 0 {
		r := out[0]
		var more []state.Request
		if f, ok := r.(state.Fetch); ok && f.Path == "models/ru.safetensors" {
			s, more = state.Update(s, state.Fetched{Path: f.Path, Problem: "the host answered 404"})
		} else {
			s, more = w.Step(s, r)
		}
		out = append(out[1:], more...)
	}
	if len(s.Parents()) != 4 || s.Merged.Model == protocol.None {
		t.Errorf("parents %v, merged %+v", s.Parents(), s.Merged)
	}
}

func TestCSV(t *testing.T) {
	s, _ := booted("")
	lines := strings.Split(strings.TrimSpace(s.CSV()), "\n")
	if len(lines) != 1+5*10 {
		t.Errorf("%d lines", len(lines))
	}
}
