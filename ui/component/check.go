package component

import (
	"fmt"

	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// partNames says what the parts of a check are, for a reader.
var partNames = map[string]string{
	"weights": "trained weights", "optimiser": "optimiser state", "losses": "evaluation", "merge": "merges",
	"alignment": "alignment", "similarity": "similarity", "generation": "written text",
}

// check lets the reader prove the page's promise.
func check(s state.State, send Send) child {
	return div(class("check"), id("check"),
		el("h2", words("The same bits everywhere")),
		p(words("Every figure here can be computed again, with the same bits, by any machine. Two small experts are trained, merged, aligned and compared on yours; what comes out is compared with the published hashes.")),
		div(class("actions"), button("btn quiet", "Check this machine", id("verify"),
			send.may(!s.Check.On && s.Phase == state.Awake, "", state.Verify{}))),
		checkOutcome(s))
}

func checkOutcome(s state.State) part {
	if t, failed := s.CheckTrouble(); failed {
		return trouble(t)
	}
	switch c := s.Check; {
	case c.On:
		return p(class("status"), attr{"role", "status"}, span(class("spin"), hidden()), words("Training, merging and comparing; some seconds"))
	case len(c.Parts) > 0:
		return parts{
			el("ul", class("bits"), each(c.Parts, func(_ int, b protocol.Bits) part { return bitsItem(b) })),
			p(class("said"), words(checkSaying(c))),
		}
	}
	return nothing
}

func bitsItem(b protocol.Bits) child {
	name := partNames[b.Name]
	if name == "" {
		name = b.Name
	}
	state, mark, word := "same", "✓", ": as published"
	if !b.Same() {
		state, mark, word = "other", "✗", ": other bits"
	}
	return el("li", class(state), attr{"title", "SHA-256 " + b.Hash}, span(class("tick"), hidden(), words(mark)), words(name), unseen(word))
}

func checkSaying(c state.Check) string {
	if c.Agrees() {
		return fmt.Sprintf("These are the published bits, found by this machine in %s s.", chart.Number(c.Seconds, 1))
	}
	return "Where a cross stands, this machine computes other bits than the published ones. Please tell us which browser and processor it is."
}
