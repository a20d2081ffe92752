package service

import (
	"encoding/binary"
	"slices"
	"testing"

	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// A merge whose map is learned is made at the desk, named by its recipe; whoever gave it up
// and asks again comes to the same bits, from where it was.
func TestALearnedMapAtTheDesk(t *testing.T) {
	d := newDesk(t)
	d.expert(1, "aa", 11)
	d.expert(2, "bb", 12)
	how := recipe.Align{Map: recipe.Rotated, Steps: 40, Rate: "0.02", Tokens: 300}
	learned := recipe.Merge{Method: "linear", Align: &how}
	whole := d.made(ordered(30, 40, learned, 11, 12))

	begun := d.breaths
	d.work(ordered(31, 41, learned, 12, 11)) // how long one takes
	takes := d.breaths - begun
	take[*protocol.Merged](d, 1)
	steps := []uint64{0}
	for id := protocol.ID(50); id < 52; id++ {
		d.at[d.breaths+takes*3/5] = func() { d.Put(&protocol.Cancel{Order: protocol.For(id)}) }
		d.work(ordered(id, 42, learned, 11, 12))
		take[*protocol.Merged](d, 0)
		if len(d.halfway.state) < 48 {
			t.Fatal("nothing is kept of what was given up")
		}
		steps = append(steps, binary.LittleEndian.Uint64(d.halfway.state[40:]))
	}
	if steps[1] == 0 || steps[2] <= steps[1] || steps[2] > 40 {
		t.Errorf("it was given up after %v steps", steps)
	}
	if again := d.made(ordered(60, 42, learned, 11, 12)); !slices.Equal(again.Data, whole.Data) {
		t.Error("a merge that was given up and asked again has other bits")
	}
	if len(d.halfway.state) > 0 {
		t.Error("what is done is kept")
	}
	still := d.made(ordered(61, 43, recipe.Merge{Method: "slerp", Align: &recipe.Align{Map: recipe.Rotated}}, 11, 12))
	if plain := d.made(ordered(62, 44, recipe.Merge{Method: "slerp"}, 11, 12)); slices.Equal(still.Data, plain.Data) || slices.Equal(still.Data, whole.Data) {
		t.Error("a merge of models in one basis is one of models as they are, or of a learned map")
	}
}

// made is a merge that the desk has made, whose recipe says how.
func (d *desk) made(r *protocol.Merge) *model.Params {
	d.t.Helper()
	d.work(r)
	e := take[*protocol.Merged](d, 1)[0]
	how, err := recipe.Parse([]byte(e.Recipe))
	asked, _ := recipe.ParseMerge([]byte(r.Merge))
	if err != nil || (how.Merge.Align == nil) != (asked.Align == nil) || how.Merge.Align != nil && *how.Merge.Align != *asked.Align {
		d.t.Errorf("its recipe is %s, %v", e.Recipe, err)
	}
	if aligned := e.Note.Key == "merge.note.aligned"; aligned != (asked.Align != nil) {
		d.t.Errorf("its note is %s", e.Note)
	}
	p, err := d.library.get(e.Model)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}
