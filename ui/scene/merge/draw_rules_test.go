package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/wasm/protocol"
)

func TestRulesInWords(t *testing.T) {
	s, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:1,weight:0.5,density.1:-0.5:1,normalize:0,t:1")
	html := fake.Render(s)
	for _, want := range []string{
		"Weight of EN: 0 → 1 over the layers (mlp)", "Weight of every model: 0.5", "Density of DE: −0.5 → 1 over the layers",
		"Normalise: off", "t: 1", "Remove all", "by layer",
	} {
		if !strings.Contains(fake.Text(html), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, want := range []string{`aria-label="Remove: Weight of English: 0 → 1 over the layers (mlp)"`, `aria-label="Remove: Weight of every model: 0.5"`} {
		if !strings.Contains(html, want) {
			t.Errorf("no button has %s", want)
		}
	}
	s, _ = page.Update(s, merge.Lift{Rule: -1})
	if strings.Contains(fake.Render(s), "By layer") {
		t.Error("rules that are lifted are still shown")
	}
}

func TestRulesCanBeChanged(t *testing.T) {
	s, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0~mlp:0:0.5:1,normalize:0")
	for i := range 2 {
		s, _ = page.Update(s, core.Unfold{Figure: merge.RuleFigure(i), Open: true})
	}
	html := fake.Render(s)
	for _, want := range []string{`aria-label="More, first layer"`, `aria-label="Less, 2 of 3"`, `aria-label="More, last layer"`, `aria-label="More, all layers"`, "feed-forward"} {
		if !strings.Contains(html, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	s, _ = page.Update(s, core.Unfold{Figure: "weights", Open: true})
	if !strings.Contains(fake.Render(s), `aria-label="Let the weight of the English expert differ by layer"`) {
		t.Error("a weight cannot begin to differ by layer")
	}
}

// A weight or a knob that a rule sets everywhere is not offered as if it counted.
func TestRuledSettingsSaySo(t *testing.T) {
	s, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0:0:1,density:0.5:1")
	s, _ = page.Update(s, core.Unfold{Figure: "weights", Open: true})
	html := fake.Render(s)
	if strings.Contains(html, "More weight for the English expert") || !strings.Contains(html, "More weight for the German expert") {
		t.Error("the stepper of a ruled weight stands, or that of a free one is gone")
	}
	if !strings.Contains(html, "A setting by layer goes before this one.") {
		t.Error("the knob does not say that a rule goes before it")
	}
}

func TestUnsaidModelsAskForTheirLanguages(t *testing.T) {
	s, _ := fake.Booted("")
	made := recipe.Small().Trained(recipe.Shares{{Language: language.Undetermined, Weight: "1"}}, recipe.Seeds{})
	made.Corpus = "imported:0123456789abcdef0123456789abcdef"
	s, out := page.Update(s, core.Opened{Name: "theirs.zip", Data: []byte("file")})
	order := out[0].(core.Post).Message.(*protocol.Load)
	s, _ = page.Update(s, core.Heard{Event: &protocol.Loaded{Report: protocol.On(order.ID), Model: order.Model, Recipe: string(made.JSON()), Weights: made.Hash()}})
	option := fmt.Sprintf(`<option value="%d"`, order.Model)
	html := fake.Render(s)
	if !strings.Contains(fake.Text(html), "theirs was trained on") || strings.Contains(html, option) {
		t.Error("the page does not ask, or offers the model to scene 4")
	}
	s, _ = page.Update(s, core.Say{Model: order.Model, Language: "tr"})
	html = fake.Render(s)
	if !strings.Contains(fake.Text(html), "As you say") || !strings.Contains(html, option) {
		t.Error("what the reader says does not help")
	}
}

func TestDropIsShownWhileItLasts(t *testing.T) {
	s, _ := fake.Booted("")
	s, _ = page.Update(s, core.Dragged{Over: true})
	html := fake.Render(s)
	if !strings.Contains(html, "Let go to load") {
		t.Error("nothing shows that files can be dropped")
	}
	s, _ = page.Update(s, core.Dragged{})
	if strings.Contains(fake.Render(s), "Let go to load") {
		t.Error("it stays")
	}
}

// Every loss of scenes 4 and 5 says how many stories stand behind it.
func TestStudiesSayTheirStories(t *testing.T) {
	studied := fake.Studied()
	text := fake.Text(fake.Render(studied))
	if strings.Count(text, "Measured on 16 held-out stories of each language.") != 3 || !strings.Contains(text, "the same 96 stories") {
		t.Error("a caption does not say how many stories it stands on")
	}
}
