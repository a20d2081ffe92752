package page_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

var preview = flag.String("preview", "", "folder to write the pages of these tests to, to be looked at")

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

// numbers is the page with both investigations done and the longest tables behind
// their figures.
func numbers() page.State {
	s := fake.Studied()
	for _, f := range []core.Figure{"places", "likeness"} {
		s, _ = page.Update(s, core.Unfold{Figure: f, Open: true})
	}
	return s
}

// toggles takes the five languages into the merge that are not in it.
func toggles() []core.Msg {
	var msgs []core.Msg
	for _, id := range []protocol.ModelID{3, 4, 5, 7, 8} {
		msgs = append(msgs, merge.Toggle{Model: id})
	}
	return msgs
}

// What a language looks like stands in two places outside the scenes.
func TestEveryLanguageHasASymbolAndAColour(t *testing.T) {
	css, err := os.ReadFile(filepath.Join("..", "..", "public", "tokens.css"))
	if err != nil {
		t.Fatal(err)
	}
	html := fake.Render(page.New())
	for _, l := range language.All() {
		if !strings.Contains(html, `id="s-`+l.Code+`"`) {
			t.Errorf("%s has no symbol", l.Code)
		}
		if n := strings.Count(string(css), " --"+l.Code+": #"); n != 3 || !strings.Contains(string(css), ".l-"+l.Code+" ") {
			t.Errorf("%s has %d colours: in light, in dark, and in dark by choice", l.Code, n)
		}
	}
}

func TestEveryPageRenders(t *testing.T) {
	waking, _ := page.Update(page.New(), core.Booted{Cores: 2})
	refused, _ := page.Update(waking, core.Refused{Trouble: core.Trouble{What: fake.Words("This browser has no SIMD."), Do: fake.Words("Update it.")}})
	missing, _ := page.Update(waking, core.Fetched{Path: core.IndexPath, Problem: fake.Words("404 Not Found")})
	middle, _ := fake.Booted("")
	left, _ := fake.Booted("pair=en.ar&w=0")
	ten, w := fake.Booted("pair=it.es&w=100&merge=ties&base=init")
	for _, m := range append([]core.Msg{mix.Blend{Name: "ten"}}, toggles()...) {
		ten = w.Send(ten, m)
	}
	open := fake.Trained("")
	for _, f := range []core.Figure{"hook", "mix", "merge"} {
		open, _ = page.Update(open, core.Unfold{Figure: f, Open: true})
	}
	for name, s := range map[string]page.State{
		"waking": waking, "refused": refused, "missing": missing, "middle": middle, "left": left, "ten": ten, "trained": fake.Trained(""), "open": open,
		"studied": fake.Studied(), "numbers": numbers(),
	} {
		html := fake.Render(s)
		write(t, name, html)
		if strings.Contains(html, "NaN") || strings.Contains(html, " style=") || strings.Contains(html, "%!") {
			t.Errorf("%s: a number that is none, an inline style or a bad format", name)
		}
		if n := strings.Count(html, "<") / 2; n > 2100 {
			t.Errorf("%s: %d elements, all scenes and tables in view; every event would walk over all of them", name, n)
		}
	}
}

// What a model writes is text, whatever it writes.
func TestModelTextIsNeverMarkup(t *testing.T) {
	s, _ := fake.Booted("")
	slider := page.Of[hook.Scene](s)
	slider.Live.Slid.Text = protocol.Text{Text: `<img src=x onerror=alert(1)>`}
	s = s.With(slider)
	html := fake.Render(s)
	if strings.Contains(html, "<img") || !strings.Contains(html, "&lt;img") {
		t.Error("the text of a model became markup")
	}
	if !strings.Contains(html, `lang="zxx"`) {
		t.Error("noise is not marked as no language")
	}
}

func TestWaitingStatesAreHonest(t *testing.T) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 2})
	html := fake.Render(s)
	for _, want := range []string{"the engine is starting", "not measured yet"} {
		if !strings.Contains(html, want) {
			t.Errorf("the waiting page does not say %q", want)
		}
	}
	if strings.Contains(html, "collapses</span>") {
		t.Error("a verdict stands before anything is measured")
	}
}

func TestMissingModelsSayWhatToDo(t *testing.T) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 2})
	s, _ = page.Update(s, core.Fetched{Path: core.IndexPath, Problem: fake.Words("404 Not Found")})
	if html := fake.Render(s); !strings.Contains(html, "train two experts in scene 2") {
		t.Error("no way out is named")
	}
}

// A link that leads away opens beside the page, which would lose what was trained.
func TestLinksAwayOpenBesideThePage(t *testing.T) {
	s, _ := fake.Booted("")
	links := strings.Split(fake.Render(s), "<a ")[1:]
	away := 0
	for _, link := range links {
		link, _, _ = strings.Cut(link, ">")
		if strings.Contains(link, `href="#`) {
			continue
		}
		away++
		if !strings.Contains(link, `target="_blank"`) || !strings.Contains(link, "noopener") {
			t.Errorf("<a %s> replaces the page", link)
		}
	}
	if away == 0 {
		t.Error("no link leads away")
	}
}

func TestRightToLeftSamples(t *testing.T) {
	s, _ := fake.Booted("pair=ar.en&w=0")
	if html := fake.Render(s); !strings.Contains(html, `lang="ar" dir="rtl"`) {
		t.Error("Arabic does not run from right to left")
	}
}

func TestTablesAreDrawnOnlyWhenOpen(t *testing.T) {
	s, _ := fake.Booted("")
	if strings.Contains(fake.Render(s), `class="plain"`) {
		t.Error("a closed table is drawn")
	}
	s, _ = page.Update(s, core.Unfold{Figure: "hook", Open: true})
	if !strings.Contains(fake.Render(s), `class="plain"`) {
		t.Error("an open table is not drawn")
	}
}
