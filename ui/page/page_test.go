package page_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// The first answer asked for is the slider's.
func TestTheOpeningFigureComesFirst(t *testing.T) {
	w := fake.New()
	s, out := page.Update(page.New(), core.Booted{Cores: 2})
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
	s, _ := fake.Booted("")
	if s.Core.Task.ID != 0 {
		t.Errorf("still waiting for %v", s.Core.Task.Key)
	}
	if n := page.Of[hook.Scene](s).Line().Known(); n != core.LinePoints {
		t.Errorf("%d points of the line are known", n)
	}
	merging := page.Of[merge.Scene](s)
	columns := merging.Columns(&s.Core)
	for _, code := range merge.Rows(&s.Core) {
		for _, c := range columns {
			if _, ok := s.Core.Score(c.Subject, code); !ok {
				t.Errorf("no score of %s in %s", c.Name, code)
			}
		}
	}
	if len(columns) != 1+5+4 {
		t.Errorf("%d columns", len(columns))
	}
}

// While the slider moves, a slow task steps aside and its answer is dropped.
func TestSliderOvertakesSlowTasks(t *testing.T) {
	s, _ := fake.Booted("")
	s, out := page.Update(s, hook.Slide{Percent: 10}) // asks for the live merge
	first := s.Core.Task
	if len(out) == 0 || first.ID == 0 {
		t.Fatal("nothing was asked for")
	}
	s, out = page.Update(s, hook.Slide{Percent: 20})
	for _, r := range out {
		if p, ok := r.(core.Post); ok {
			t.Errorf("posted %T while the live merge is under way", p.Message)
		}
	}
	quick := &protocol.Slid{Report: protocol.On(first.ID), W: 0.1, Samples: 1, Scores: make([]protocol.Score, 2)}
	s, _ = page.Update(s, core.Heard{Event: quick})
	if page.Of[hook.Scene](s).Live.Percent != 10 || s.Core.Task.ID == 0 {
		t.Fatalf("live at %d%%, task %+v", page.Of[hook.Scene](s).Live.Percent, s.Core.Task)
	}
	second := s.Core.Task.ID
	s, _ = page.Update(s, core.Heard{Event: &protocol.Slid{Report: protocol.On(second), W: 0.2, Samples: 1, Scores: make([]protocol.Score, 2)}})
	slow := s.Core.Task // the same place, measured with more samples
	s, out = page.Update(s, hook.Slide{Percent: 30})
	cancelled := false
	for _, r := range out {
		p, ok := r.(core.Post)
		if c, isCancel := p.Message.(*protocol.Cancel); ok && isCancel && c.ID == slow.ID {
			cancelled = true
		}
	}
	if !cancelled {
		t.Error("the slow task was not given up")
	}
	late, _ := page.Update(s, core.Heard{Event: &protocol.Slid{Report: protocol.On(slow.ID), W: 0.2, Samples: 12, Scores: make([]protocol.Score, 2)}})
	if page.Of[hook.Scene](late).Live.Slid.Samples == 12 {
		t.Error("the answer to a task already left was taken in")
	}
}

// A failed task is shown and not asked again.
func TestFailedTasksAreNotRepeated(t *testing.T) {
	s, _ := fake.Booted("")
	s, _ = page.Update(s, merge.Use{Method: "ties", Base: "init"})
	task := s.Core.Task
	s, _ = page.Update(s, core.Heard{Event: &protocol.Failed{Report: protocol.On(task.ID), What: fake.Words("It cannot be merged."), Do: fake.Words("Choose another method.")}})
	if trouble, ok := merge.Trouble(&s.Core); !ok || fake.Say(trouble.What) != "It cannot be merged." {
		t.Errorf("trouble %v, %v", trouble, ok)
	}
	if s.Core.Task.Key == task.Key {
		t.Error("the failed task was asked for again")
	}
}

func TestUndo(t *testing.T) {
	s, _ := fake.Booted("")
	before := s.Core.Address
	for p := 51; p < 60; p++ {
		s, _ = page.Update(s, hook.Slide{Percent: p})
	}
	s, _ = page.Update(s, core.Undo{})
	if s.Core.Address != before || page.Of[hook.Scene](s).Percent != 50 {
		t.Error("one drag of the slider took several undos")
	}
}

// The address keeps scene and settings together: whoever goes to a scene loses no setting,
// and whoever opens the address cold comes to the scene.
func TestTheAddressKeepsSceneAndSettings(t *testing.T) {
	leads := func(out []core.Request) core.Room {
		for _, r := range out {
			if l, ok := r.(core.Lead); ok {
				return l.To
			}
		}
		return ""
	}
	s, _ := fake.Booted("")
	s, _ = page.Update(s, hook.Slide{Percent: 40})
	undo := len(s.Core.Past)
	for _, room := range []string{"mix", "merge", "why", "rescue", "cite"} {
		var out []core.Request
		s, out = page.Update(s, core.Moved{Fragment: room})
		if !slices.Contains(out, core.Request(core.Navigate{Fragment: s.Core.Address})) || !strings.Contains(s.Core.Address, "at="+room) ||
			!strings.Contains(s.Core.Address, "w=40") || len(s.Core.Past) != undo {
			t.Errorf("%s: %s, %v", room, s.Core.Address, out)
		}
		for _, cold := range []string{s.Core.Address, room} {
			if _, out := page.Update(page.New(), core.Booted{Cores: 4, Fragment: cold}); leads(out) != core.Room(room) {
				t.Errorf("%q leads to %q", cold, leads(out))
			}
		}
	}
	elsewhere, out := page.Update(s, core.Moved{Fragment: strings.ReplaceAll(s.Core.Address, "at=cite", "at=why")})
	if leads(out) != why.Room || elsewhere.Core.Settings.At != why.Room {
		t.Errorf("an address on the open page leads to %q", leads(out))
	}
	for _, nowhere := range []string{"x", "app", "check"} {
		if next, _ := page.Update(s, core.Moved{Fragment: nowhere}); next.Core.Address != s.Core.Address {
			t.Errorf("%q leads to %s", nowhere, next.Core.Address)
		}
	}
	if s, _ = page.Update(s, core.Moved{Fragment: "main"}); strings.Contains(s.Core.Address, "at=") {
		t.Errorf("the top is at %s", s.Core.Address)
	}
	// A change leads to the scene that was changed.
	if s, _ = page.Update(s, merge.Use{Method: "ties", Base: "mean"}); s.Core.Settings.At != merge.Room {
		t.Errorf("after a change of the merge: %q", s.Core.Settings.At)
	}
	if s, _ = page.Update(s, hook.Slide{Percent: 41}); s.Core.Settings.At != "" {
		t.Errorf("after a change of the slider: %q", s.Core.Settings.At)
	}
}

// What could not be fetched is asked for again when the network is back.
func TestMissingFilesAreAskedForAgain(t *testing.T) {
	boot := core.Booted{Cores: 4}
	s, _ := page.Update(page.New(), boot)
	s, _ = page.Update(s, core.Fetched{Path: core.IndexPath, Problem: fake.Words("No network.")})
	if !strings.Contains(fake.Render(s), "Try again") {
		t.Error("nothing to press")
	}
	s, out := page.Update(s, core.Again{})
	if !slices.Contains(out, core.Request(core.Fetch{Path: core.IndexPath})) || !s.Core.Trouble.Empty() {
		t.Errorf("the list: %v", out)
	}
	s, w := fake.Booted("")
	s, _ = page.Update(s, hook.Choose{End: 0, Language: "tr"})
	s, _ = page.Update(s, core.Fetched{Path: "models/tr.safetensors", Problem: fake.Words("No network.")})
	if m, _ := s.Core.Expert("tr"); m.Stage != core.Missing || !strings.Contains(fake.Render(s), "Try again") {
		t.Fatalf("%+v", m)
	}
	s = w.Send(s, core.Again{})
	if m, _ := s.Core.Expert("tr"); m.Stage != core.Ready {
		t.Errorf("%+v", m)
	}
}

// Whatever was made here is guarded: a run under way, and a model of a run.
func TestWhatWouldBeLostIsGuarded(t *testing.T) {
	s, w := fake.Booted("")
	if s.Losable() {
		t.Error("a page on which nothing was made")
	}
	s = w.Send(s, mix.Play{})
	if !s.Losable() {
		t.Error("a run under way")
	}
	run := page.Of[mix.Scene](s).Runs[0]
	s = w.Send(s, core.Heard{From: run.Worker, Event: &protocol.Weights{Report: protocol.On(run.ID), Step: 5, Weights: []byte("run")}})
	s = s.With(mix.Scene{})
	if !s.Losable() {
		t.Error("a model trained here")
	}
}

// A file that does not come is said once.
func TestLateFilesAreSaid(t *testing.T) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 4})
	for range 2 {
		s, _ = page.Update(s, core.Late{})
	}
	if strings.Count(fake.Said(s), "half a minute") != 1 {
		t.Errorf("%q", fake.Said(s))
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
		"steps=%zz":             {"en", "de"},
		"mix=xx":                {"en", "de"},
		"mix=en:1,xx:2":         {"en", "de"},
		"merge=linear&parents=linear(en@1.1/de@2.2)/fr@3.3": {"en", "de"}, // the page merges in one stage
	} {
		s, notice := fake.At(fragment)
		if got := page.Of[hook.Scene](s).Pair; got != pair {
			t.Errorf("%q: pair %v", fragment, got)
		}
		clean := fragment == "" || fragment == "merge" || strings.HasPrefix(fragment, "pair=fr.tr")
		if (notice == "") != clean {
			t.Errorf("%q: notice %q", fragment, notice)
		}
		if strings.Contains(notice, "()") {
			t.Errorf("%q: nothing is named in %q", fragment, notice)
		}
		if s.Core.Settings.Recipe.Merge.Staged() {
			t.Errorf("%q: a merge of merges", fragment)
		}
	}
}

func FuzzAddress(f *testing.F) {
	f.Add("pair=en.de&w=50&mix=en,de:0.5&merge=ties&density=0.5")
	f.Add(page.New().Core.Address)
	f.Fuzz(func(t *testing.T, fragment string) {
		s, _ := fake.At(fragment)
		r, slider := s.Core.Settings.Recipe, page.Of[hook.Scene](s)
		if err := r.Validate(); err != nil || r.Merge == nil || slider.Percent < 0 || slider.Percent > 100 {
			t.Fatalf("%q leads to %+v, %v", fragment, r, err)
		}
		holdsAddress(t, s, core.Booted{Fragment: fragment})
	})
}

func FuzzParseIndex(f *testing.F) {
	f.Add(fake.Index())
	f.Add([]byte(`{"version":1,"models":[{"language":"en","file":"../x"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := core.ParseIndex(data)
		for _, e := range entries {
			if err != nil || strings.ContainsAny(e.File, "/\\") {
				t.Fatalf("%q, %v", e.File, err)
			}
		}
	})
}

func TestDamagedFilesAreRefused(t *testing.T) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 2})
	s, _ = page.Update(s, core.Heard{Event: &protocol.Hello{Protocol: protocol.Version}})
	index := `{"version":1,"models":[{"language":"en","file":"en.safetensors","sha256":"00"}]}`
	s, _ = page.Update(s, core.Fetched{Path: core.IndexPath, Data: []byte(index)})
	s, _ = page.Update(s, core.Fetched{Path: "models/en.safetensors", Data: []byte("x")})
	if m, _ := s.Core.Expert("en"); m.Stage != core.Missing || !strings.Contains(fake.Say(m.Trouble.What), "damaged") {
		t.Errorf("%+v", m)
	}
}

// Opening lasts until the first figure, or until it cannot come.
func TestOpening(t *testing.T) {
	s := page.New()
	if !s.Opening() {
		t.Error("a new page is past its opening")
	}
	s, _ = page.Update(s, core.Booted{Cores: 4})
	s, _ = page.Update(s, core.Fetched{Path: "models/index.json", Data: fake.Index()})
	if !s.Opening() {
		t.Error("with the list, the opening is over")
	}
	bad, _ := page.Update(s, core.Fetched{Path: "models/de.safetensors", Problem: fake.Words("404")})
	if bad.Opening() {
		t.Error("a model is missing, and the page still waits for it")
	}
	if full, _ := fake.Booted(""); full.Opening() {
		t.Error("with its figure, a page still opens")
	}
}

// The opening pair is fetched while the engine still starts.
func TestOpeningPairDoesNotWaitForTheEngine(t *testing.T) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 2})
	index := `{"version":1,"models":[{"language":"en","file":"en.safetensors"},{"language":"de","file":"de.safetensors"},{"language":"ru","file":"ru.safetensors"}]}`
	s, out := page.Update(s, core.Fetched{Path: core.IndexPath, Data: []byte(index)})
	want := []core.Request{core.Fetch{Path: "models/en.safetensors"}, core.Fetch{Path: "models/de.safetensors"}}
	if !reflect.DeepEqual(out, want) {
		t.Errorf("asked for %v before the engine's hello", out)
	}
	_, out = page.Update(s, core.Fetched{Path: "models/en.safetensors", Data: []byte("x")})
	if len(out) != 1 {
		t.Errorf("the file is not handed on: %v", out)
	}
}

// A file that cannot be had must not keep the others from being merged.
func TestMergeGoesOnWithoutAMissingModel(t *testing.T) {
	w := fake.New()
	s, out := page.Update(page.New(), core.Booted{Cores: 2})
	for len(out) > 0 {
		r := out[0]
		var more []core.Request
		if f, ok := r.(core.Fetch); ok && f.Path == "models/ru.safetensors" {
			s, more = page.Update(s, core.Fetched{Path: f.Path, Problem: fake.Words("the host answered 404")})
		} else {
			s, more = w.Step(s, r)
		}
		out = append(out[1:], more...)
	}
	if len(s.Core.Parents(s.Core.Settings.Recipe.Merge)) != 4 || page.Of[merge.Scene](s).Merged.Model == protocol.None {
		t.Errorf("parents %v, merged %+v", s.Core.Parents(s.Core.Settings.Recipe.Merge), page.Of[merge.Scene](s).Merged)
	}
}

// The table goes to the clipboard as it is drawn: five languages by the merge, its
// five parents and four references, below their heads.
func TestCSV(t *testing.T) {
	s, _ := fake.Booted("")
	var said core.Msg
	for _, c := range controls(s, func(m core.Msg) { said = m }) {
		if c.id == "copy-csv" {
			c.press(nil)
		}
	}
	clip, ok := said.(core.Clip)
	if lines := strings.Split(strings.TrimSpace(clip.Text), "\n"); !ok || len(lines) != 1+5*10 || !strings.HasPrefix(lines[0], "language,model,nats_per_token,") {
		t.Errorf("%d lines, the first %q", len(lines), lines[0])
	}
	next, out := page.Update(s, clip)
	next, _ = page.Update(next, core.Copied{Done: out[0].(core.Copy).Done})
	if fake.Said(next) != "Copied the table." {
		t.Errorf("it says %q", fake.Said(next))
	}
}
