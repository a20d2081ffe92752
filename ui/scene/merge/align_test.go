package merge_test

import (
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/wasm/protocol"
)

// A merge that the address says is aligned is asked for as that, itself with itself without; what
// cannot be aligned goes on without, and Undo brings it back.
func TestAnAlignedMergeIsAsked(t *testing.T) {
	const text = "rotated,steps:5,rate:0.02,tokens:512"
	s, w := fake.Booted("parents=en@0.0/de@0.0&merge=linear&align=" + text)
	f, _ := recipe.Lookup("align")
	if got := f.Get(s.Core.Settings.Recipe); got != text {
		t.Fatalf("the address is taken as %q", got)
	}
	s, out := page.Update(s, merge.Weigh{Model: 2, Weight: 0.5})
	asked := merging(t, posted[*protocol.Merge](t, out))
	if asked.Align == nil || asked.Align.Steps != 5 || f.Get(s.Core.Settings.Recipe) != text {
		t.Errorf("the merge is %+v", asked)
	}
	s = w.Drive(s, out)
	for name, m := range map[string]core.Msg{"a method": merge.Use{Method: "slerp"}, "a model": merge.Toggle{Model: 3}, "a base": merge.Rebase{Base: recipe.BaseMean}, "a rule": merge.Grade{Model: 2}} {
		next, _ := page.Update(s, m)
		if r := next.Core.Settings.Recipe; r.Validate() != nil || r.Merge.Align != nil || r.Hash() == s.Core.Settings.Recipe.Hash() {
			t.Errorf("with %s the merge is %s, %v", name, r.Merge.JSON(), r.Validate())
		}
		back, _ := page.Update(next, core.Undo{})
		if got := f.Get(back.Core.Settings.Recipe); got != text {
			t.Errorf("after %s Undo leads to %q", name, got)
		}
	}
}
