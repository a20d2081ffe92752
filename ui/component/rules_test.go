package component

import (
	"fmt"
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// plain is a page's text without its elements.
func plain(page string) string {
	var b strings.Builder
	inside := false
	for _, r := range page {
		switch {
		case r == '<':
			inside = true
		case r == '>':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestRulesInWords(t *testing.T) {
	s, _ := booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight:0.5,density.1:-0.5:1,normalize:0,t:1")
	page := render(t, s)
	write(t, "rules", page)
	for _, want := range []string{
		"Weight of EN: 0 → 1 over the layers (mlp)", "Weight of every model: 0.5", "Density of DE: −0.5 → 1 over the layers",
		"Normalise: off", "t: 1", "Remove all", "by layer",
	} {
		if !strings.Contains(plain(page), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, want := range []string{`aria-label="Remove: weight of English: 0 → 1 over the layers (mlp)"`, `aria-label="Remove: weight of every model: 0.5"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no button has %s", want)
		}
	}
	s, _ = state.Update(s, state.Lift{Rule: -1})
	if strings.Contains(render(t, s), "By layer") {
		t.Error("rules that are lifted are still shown")
	}
}

func TestRulesCanBeChanged(t *testing.T) {
	s, _ := booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:0.5:1,normalize:0")
	for i := range 2 {
		s, _ = state.Update(s, state.Unfold{Figure: state.RuleFigure(i), Open: true})
	}
	page := render(t, s)
	write(t, "bend", page)
	for _, want := range []string{`aria-label="More, first layer"`, `aria-label="Less, 2 of 3"`, `aria-label="More, last layer"`, `aria-label="More, all layers"`, "feed-forward"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	s, _ = state.Update(s, state.Unfold{Figure: "weights", Open: true})
	if !strings.Contains(render(t, s), `aria-label="Let the weight of the English expert differ by layer"`) {
		t.Error("a weight cannot begin to differ by layer")
	}
}

// A weight or a knob that a rule sets everywhere is not offered as if it counted.
func TestRuledSettingsSaySo(t *testing.T) {
	s, _ := booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0:0:1,density:0.5:1")
	s, _ = state.Update(s, state.Unfold{Figure: "weights", Open: true})
	page := render(t, s)
	if strings.Contains(page, "More weight for the English expert") || !strings.Contains(page, "More weight for the German expert") {
		t.Error("the stepper of a ruled weight stands, or that of a free one is gone")
	}
	if !strings.Contains(page, "A setting by layer goes before this one.") {
		t.Error("the knob does not say that a rule goes before it")
	}
}

func TestUnsaidModelsAskForTheirLanguages(t *testing.T) {
	s, _ := booted("")
	made := recipe.Small().Trained(recipe.Shares{{Language: protocol.Undetermined, Weight: "1"}}, recipe.Seeds{})
	made.Corpus = "imported:0123456789abcdef0123456789abcdef"
	s, out := state.Update(s, state.Opened{Name: "theirs.zip", Data: []byte("file")})
	order := out[0].(state.Post).Message.(*protocol.Load)
	s, _ = state.Update(s, state.Heard{Event: &protocol.Loaded{ID: order.ID, Model: order.Model, Recipe: string(made.JSON())}})
	option := fmt.Sprintf(`<option value="%d"`, order.Model)
	page := render(t, s)
	write(t, "unsaid", page)
	if !strings.Contains(plain(page), "theirs was trained on") || strings.Contains(page, option) {
		t.Error("the page does not ask, or offers the model to scene 4")
	}
	s, _ = state.Update(s, state.Say{Model: order.Model, Language: "tr"})
	page = render(t, s)
	if !strings.Contains(plain(page), "As you say") || !strings.Contains(page, option) {
		t.Error("what the reader says does not help")
	}
}

func TestDropIsShownWhileItLasts(t *testing.T) {
	s, _ := booted("")
	s, _ = state.Update(s, state.Dragged{Over: true})
	page := render(t, s)
	write(t, "drop", page)
	if !strings.Contains(page, "Let go to load") {
		t.Error("nothing shows that files can be dropped")
	}
	s, _ = state.Update(s, state.Dragged{})
	if strings.Contains(render(t, s), "Let go to load") {
		t.Error("it stays")
	}
}

// Every loss of scenes 4 and 5 says how many stories stand behind it.
func TestStudiesSayTheirStories(t *testing.T) {
	studied, _ := studies()
	text := plain(render(t, studied))
	if strings.Count(text, "Measured on 16 held-out stories of each language.") != 3 || !strings.Contains(text, "the same 96 stories") {
		t.Error("a caption does not say how many stories it stands on")
	}
}
