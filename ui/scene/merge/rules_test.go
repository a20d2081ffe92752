package merge_test

import (
	"reflect"
	"slices"
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/merge"
	"confusio/wasm/protocol"
)

// A weight begins to differ by layer as what it is, so that nothing jumps; then
// its ends are moved and it is confined to a part of the network.
func TestWeightsThatDifferByLayer(t *testing.T) {
	s, w := fake.Booted("parents=en@0.0/de@0.0*0.5&merge=linear")
	s, out := page.Update(s, merge.Grade{Model: 2})
	want := rulesOf("weight.1:0.5:0.5")
	if got := merging(t, posted[*protocol.Merge](t, out)).Rules; !reflect.DeepEqual(got, want) {
		t.Errorf("at first %+v", got)
	}
	if !slices.Contains(s.Core.Unfolded, merge.RuleFigure(0)) {
		t.Error("what changes the rule is not shown")
	}
	s = w.Drive(s, out)
	for _, m := range []core.Msg{merge.Bend{Rule: 0, Value: 0, To: 0.25}, merge.Bend{Rule: 0, Value: 0, To: 0}, merge.Bend{Rule: 0, Value: 1, To: 1}, merge.Confine{Rule: 0, Filter: "mlp"}} {
		s = w.Drive(page.Update(s, m))
	}
	if got := s.Core.Settings.Recipe.Merge.Rules.String(); got != "weight.1~mlp:0:1" {
		t.Errorf("the rule is %s", got)
	}
	for _, rules := range []string{"weight.1:0:1", "weight.1:0:0.5", "weight.1:0.5:0.5", ""} { // small steps of one value are one
		s = w.Drive(page.Update(s, core.Undo{}))
		if got := s.Core.Settings.Recipe.Merge.Rules.String(); got != rules {
			t.Errorf("Undo leads to %q, want %q", got, rules)
		}
	}
	for _, m := range []core.Msg{merge.Grade{Model: 9}, merge.Bend{Rule: 0}, merge.Confine{Filter: "mlp"}, merge.Lift{}, merge.Lift{Rule: -1}} {
		if next, _ := page.Update(s, m); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
			t.Errorf("%#v changes rules that are not there", m)
		}
	}
	s = w.Drive(page.Update(s, merge.Grade{Model: 1}))
	for _, m := range []core.Msg{merge.Confine{Rule: 0, Filter: "no name"}, merge.Bend{Rule: 0, Value: 2, To: 1}, merge.Bend{Rule: 0, Value: 0, To: 1e9}} {
		if next, _ := page.Update(s, m); !reflect.DeepEqual(next.Core.Settings, s.Core.Settings) {
			t.Errorf("%#v is taken", m)
		}
	}
	s, _ = page.Update(s, merge.Lift{Rule: 0})
	if slices.Contains(s.Core.Unfolded, merge.RuleFigure(0)) {
		t.Error("what changed a rule that is gone stays open")
	}
}
