package component

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/staticrender"

	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

var preview = flag.String("preview", "", "folder to write the pages of these tests to, to be looked at")

// render draws a state as HTML.
func render(t testing.TB, s state.State) string {
	t.Helper()
	env, err := vugu.NewBuildEnv()
	if err != nil {
		t.Fatal(err)
	}
	app := New(func(state.Msg) {})
	app.Show(s)
	var b bytes.Buffer
	if err := staticrender.New(&b).Render(env.RunBuild(app)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// write keeps a page for the eye, if the tests are asked to.
func write(t testing.TB, name, page string) {
	if *preview == "" {
		return
	}
	html := `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
		`<link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="page.css"><link rel="stylesheet" href="heat.css"></head><body>` + page + `</body></html>`
	if err := os.WriteFile(filepath.Join(*preview, name+".html"), []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
}

// booted is the page with every answer of the fake worker in.
func booted(fragment string) (state.State, *fake.Worker) {
	w := fake.New()
	s, out := state.Update(state.New(), state.Booted{Cores: 4, Fragment: fragment})
	return w.Drive(s, out), w
}

// trained is the page with two runs, the first of them a good way on.
func trained(t testing.TB, fragment string) state.State {
	s, w := booted(fragment)
	for _, m := range []state.Msg{state.Play{}, state.Pick{}, state.Play{}} {
		next, out := state.Update(s, m)
		s = w.Drive(next, out)
	}
	run := s.Runs[0]
	for step := uint32(10); step <= 440; step += 10 {
		for _, e := range fake.Progress(run, step) {
			s, _ = state.Update(s, state.Heard{From: run.Worker, Event: e})
		}
	}
	s, _ = state.Update(s, state.Pick{Run: run.ID})
	return s
}

// studies is the page with both investigations done, without the tables behind
// their figures and with them.
func studies() (studied, numbers state.State) {
	studied, w := booted("")
	for _, what := range []state.Investigation{state.Break, state.Rescue} {
		next, out := state.Update(studied, state.Investigate{What: what, On: true})
		studied = w.Drive(next, out)
	}
	numbers = studied
	for _, f := range []string{"places", "likeness"} { // the longest of them
		numbers, _ = state.Update(numbers, state.Unfold{Figure: f, Open: true})
	}
	return studied, numbers
}

// toggles takes the five languages into the merge that are not in it.
func toggles() []state.Msg {
	var msgs []state.Msg
	for _, id := range []protocol.ModelID{3, 4, 5, 7, 8} {
		msgs = append(msgs, state.Toggle{Model: id})
	}
	return msgs
}

func TestEveryPageRenders(t *testing.T) {
	waking, _ := state.Update(state.New(), state.Booted{Cores: 2})
	refused, _ := state.Update(waking, state.Refused{What: "This browser has no SIMD.", Do: "Update it."})
	missing, _ := state.Update(waking, state.Fetched{Path: state.IndexPath, Problem: "404 Not Found"})
	middle, _ := booted("")
	left, _ := booted("pair=en.ar&w=0")
	ten, w := booted("pair=it.es&w=100&merge=ties&base=init")
	for _, m := range append([]state.Msg{state.Blend{Name: "ten"}}, toggles()...) {
		next, out := state.Update(ten, m)
		ten = w.Drive(next, out)
	}
	open := trained(t, "")
	studied, numbers := studies()
	for _, f := range []string{"hook", "mix", "merge"} {
		open, _ = state.Update(open, state.Unfold{Figure: f, Open: true})
	}
	for name, s := range map[string]state.State{
		"waking": waking, "refused": refused, "missing": missing, "middle": middle, "left": left, "ten": ten, "trained": trained(t, ""), "open": open,
		"studied": studied, "numbers": numbers,
	} {
		page := render(t, s)
		write(t, name, page)
		if strings.Contains(page, "NaN") || strings.Contains(page, " style=") || strings.Contains(page, "%!") {
			t.Errorf("%s: a number that is none, an inline style or a bad format", name)
		}
		if n := strings.Count(page, "<") / 2; n > 2000 {
			t.Errorf("%s: %d elements; every event walks over all of them", name, n)
		}
	}
}

// What a model writes is text, whatever it writes.
func TestModelTextIsNeverMarkup(t *testing.T) {
	s, _ := booted("")
	s.Live.Slid.Text = protocol.Text{Text: `<img src=x onerror=alert(1)>`}
	page := render(t, s)
	if strings.Contains(page, "<img") || !strings.Contains(page, "&lt;img") {
		t.Error("the text of a model became markup")
	}
	if !strings.Contains(page, `lang="zxx"`) {
		t.Error("noise is not marked as no language")
	}
}

func TestWaitingStatesAreHonest(t *testing.T) {
	s, _ := state.Update(state.New(), state.Booted{Cores: 2})
	page := render(t, s)
	for _, want := range []string{"the engine is starting", "not measured yet"} {
		if !strings.Contains(page, want) {
			t.Errorf("the waiting page does not say %q", want)
		}
	}
	if strings.Contains(page, "collapses</span>") {
		t.Error("a verdict stands before anything is measured")
	}
}

func TestMissingModelsSayWhatToDo(t *testing.T) {
	s, _ := state.Update(state.New(), state.Booted{Cores: 2})
	s, _ = state.Update(s, state.Fetched{Path: state.IndexPath, Problem: "404 Not Found"})
	if page := render(t, s); !strings.Contains(page, "Train two experts below") {
		t.Error("no way out is named")
	}
}

func TestRightToLeftSamples(t *testing.T) {
	s, _ := booted("pair=ar.en&w=0")
	if page := render(t, s); !strings.Contains(page, `lang="ar" dir="rtl"`) {
		t.Error("Arabic does not run from right to left")
	}
}

func TestTablesAreDrawnOnlyWhenOpen(t *testing.T) {
	s, _ := booted("")
	if strings.Contains(render(t, s), `class="plain"`) {
		t.Error("a closed table is drawn")
	}
	s, _ = state.Update(s, state.Unfold{Figure: "hook", Open: true})
	if !strings.Contains(render(t, s), `class="plain"`) {
		t.Error("an open table is not drawn")
	}
}
