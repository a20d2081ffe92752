package check

import (
	"fmt"

	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// partNames says what the parts of a check are, for a reader.
var partNames = map[string]string{
	"weights": "trained weights", "optimiser": "optimiser state", "losses": "evaluation", "merge": "merges",
	"alignment": "alignment", "similarity": "similarity", "generation": "written text",
}

// A view is all that the scene's drawing reads.
type view struct {
	scene.View
	Scene
}

// Draw lets the reader prove the page's promise.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s}
	return Div(Class("check"), ID(string(Room)),
		El("h2", Text("The same bits everywhere")),
		P(Text("Every figure here can be computed again, with the same bits, by any machine. Two small experts are trained, merged, aligned and compared on yours; what comes out is compared with the published hashes.")),
		Div(Class("actions"), Button("btn quiet", "Check this machine", ID("verify"),
			v.May(!v.On && v.Phase == core.Awake, "", Verify{}))),
		v.outcome())
}

func (v view) outcome() Part {
	if t, failed := Trouble(v.State); failed {
		return v.TroubleBox(t)
	}
	switch {
	case v.On:
		return P(Class("status"), Attr("role", "status"), Span(Class("spin"), Hidden()), Text("Training, merging and comparing; some seconds"))
	case len(v.Parts) > 0:
		return Parts{
			El("ul", Class("bits"), Each(v.Parts, func(_ int, b protocol.Bits) Part { return v.bitsItem(b) })),
			P(Class("said"), Text(v.saying())),
		}
	}
	return Nothing
}

func (v view) bitsItem(b protocol.Bits) Node {
	name := partNames[b.Name]
	if name == "" {
		name = b.Name
	}
	state, mark, word := "same", "✓", ": as published"
	if !b.Same() {
		state, mark, word = "other", "✗", ": other bits"
	}
	return El("li", Class(state), Attr("title", "SHA-256 "+b.Hash), Span(Class("tick"), Hidden(), Text(mark)), Text(name), Unseen(word))
}

func (v view) saying() string {
	if v.Agrees() {
		return fmt.Sprintf("These are the published bits, found by this machine in %s s.", chart.Number(v.Seconds, 1))
	}
	return "Where a cross stands, this machine computes other bits than the published ones. Please tell us which browser and processor it is."
}
