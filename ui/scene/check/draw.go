package check

import (
	"confusio/engine/phrase"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// partNames says what the parts of a check are, for a reader.
var partNames = map[string]phrase.Key{
	"weights": "check.part.weights", "optimiser": "check.part.optimiser", "losses": "check.part.losses", "merge": "check.part.merge",
	"alignment": "check.part.alignment", "similarity": "check.part.similarity", "generation": "check.part.generation",
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
		El("h2", v.Sentence("check.title")),
		P(v.Sentence("check.text")),
		Div(Class("actions"), Button("btn quiet", v.Key("check.start"), ID("verify"),
			v.May(!v.On && v.Phase == core.Awake, "", Verify{}))),
		v.outcome())
}

func (v view) outcome() Part {
	if t, failed := Trouble(v.State); failed {
		return v.TroubleBox(t)
	}
	switch {
	case v.On:
		return P(Class("status"), Attr("role", "status"), Span(Class("spin"), Hidden()), v.Sentence("check.on"))
	case len(v.Parts) > 0:
		return Parts{
			El("ul", Class("bits"), Each(v.Parts, func(_ int, b protocol.Bits) Part { return v.bitsItem(b) })),
			P(Class("said"), v.saying()),
		}
	}
	return Nothing
}

func (v view) bitsItem(b protocol.Bits) Node {
	name, known := partNames[b.Name]
	said := v.Key(name)
	if !known {
		said = b.Name
	}
	state, mark, word := "same", "✓", phrase.Key("check.same")
	if !b.Same() {
		state, mark, word = "other", "✗", phrase.Key("check.other")
	}
	return El("li", Class(state), Attr("title", "SHA-256 "+b.Hash), Span(Class("tick"), Hidden(), Text(mark)), Text(said), Unseen(v.Key(word)))
}

func (v view) saying() Part {
	if v.Agrees() {
		return v.Sentence("check.said.agrees", phrase.Number("seconds", v.Seconds))
	}
	return v.Sentence("check.said.differs")
}
