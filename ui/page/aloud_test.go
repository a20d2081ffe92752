package page_test

import (
	"strings"
	"testing"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/why"
	"confusio/wasm/protocol"
)

// What the reader asked of a scene is said when it is there, to those who do not see the
// figures; what nobody asked for is not.
func TestResultsAreAnnounced(t *testing.T) {
	s, w := fake.Booted("")
	if !s.Core.Spoken.Empty() {
		t.Errorf("unasked it says %v", s.Core.Spoken)
	}
	for _, c := range []struct {
		ask  core.Msg
		want phrase.Key
	}{{merge.Use{Method: "ties", Base: "init"}, "merge.said"}, {why.Measure{On: true}, "why.said"}, {rescue.Measure{On: true}, "rescue.said"}} {
		s = w.Drive(page.Update(s, c.ask))
		if s.Core.Spoken.Key != c.want {
			t.Errorf("after %T it says %v", c.ask, s.Core.Spoken)
		}
	}
}

// Given are whole words: a word that the model ended is the model's.
func TestOnlyWholeWordsAreGiven(t *testing.T) {
	s, _ := fake.Booted("")
	for _, c := range []struct{ opening, text, given string }{
		{"Letzte Woche f", "and er es.", "Letzte Woche"}, {"Letzte Woche ", "fand er es.", "Letzte Woche"}, {"Last week,", " he", "Last week,"}, {"小老鼠", "把书", "小老鼠"},
	} {
		slider := page.Of[hook.Scene](s)
		slider.Live.Slid.Text = protocol.Text{Opening: c.opening, Text: c.text}
		if html := fake.Render(s.With(slider)); !strings.Contains(html, `<span class="given">`+c.given+`</span>`) {
			t.Errorf("%q is not what is given of %q", c.given, c.opening)
		}
	}
}

// Where a language survives and yet no sentence parses, the page says how that can be.
func TestSurvivalWithoutFluencyIsExplained(t *testing.T) {
	const said = "Token by token"
	for fluency, want := range map[float64]bool{0: true, 0.9: false} {
		s, _ := fake.Booted("w=0")
		slider := page.Of[hook.Scene](s)
		slider.Live.Slid.Fluency, slider.Live.Slid.Samples = fluency, 12
		if got := strings.Contains(fake.Render(s.With(slider)), said); got != want {
			t.Errorf("fluency %g: explained is %v", fluency, got)
		}
	}
}
