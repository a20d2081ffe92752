package merge_test

import (
	"strings"
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/wasm/protocol"
)

// A merge of a merge has languages of which no model is the expert. Its caption
// says so, and gives the mean of the others.
func TestLanguagesWithoutAnExpert(t *testing.T) {
	linear := recipe.Merge{Method: "linear"}
	for last, wants := range map[string][]string{
		"es":     {"Mean K = ", "none for French and Italian is among"},
		"second": {"none for French, Italian and Dutch is among"},
	} {
		s, w := fake.Booted("")
		s, out := page.Update(s, core.Opened{Name: "in.yml", Data: []byte("text")})
		id := out[0].(core.Post).Message.(*protocol.ReadConfig).ID
		s = w.Drive(page.Update(s, core.Heard{Event: &protocol.ConfigRead{Report: protocol.On(id),
			Stages: []protocol.Stage{
				{Name: "first", Config: file(linear, "", "fr", "it")},
				{Name: "second", Config: file(linear, "", "it", "nl")},
			},
			Config: file(linear, "", "first", last)}}))
		text := fake.Text(fake.Render(s))
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("with %s the caption does not say %q", last, want)
			}
		}
		if strings.Contains(text, "losses are being measured") {
			t.Errorf("with %s it waits for ever", last)
		}
	}
}
