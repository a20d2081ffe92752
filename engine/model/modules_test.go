package model

import (
	"slices"
	"testing"
)

// Exchanging every finest part, one after the other, turns one model into the
// other, and each part moves something.
func TestModulesCoverTheModel(t *testing.T) {
	untied := tiny()
	untied.Tied = false
	for _, c := range []Config{tiny(), untied} {
		a, b := grown(t, c, 1), grown(t, c, 2)
		whole := map[string]bool{"block": true, "attention": true, "feed-forward": true}
		fine, coarse := a, a
		for _, m := range c.Modules() {
			moved := a.Exchanged(b, m)
			if slices.Equal(moved.Data, a.Data) {
				t.Errorf("%s of layer %d moves nothing", m.Name, m.Layer)
			}
			if !whole[m.Name] {
				fine = fine.Exchanged(b, m)
			}
			if m.Layer < 0 || m.Name == "block" {
				coarse = coarse.Exchanged(b, m)
			}
		}
		if !slices.Equal(fine.Data, b.Data) || !slices.Equal(coarse.Data, b.Data) {
			t.Error("the parts do not make up the whole")
		}
	}
}
