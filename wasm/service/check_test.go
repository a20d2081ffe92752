package service

import (
	"testing"

	"confusio/wasm/protocol"
)

// A worker finds the published bits by one request, and gives the question up
// when it is cancelled.
func TestCheckFindsThePublishedBits(t *testing.T) {
	d := newDeskOf(t, books)
	d.work(&protocol.Check{Order: protocol.For(4), Workers: 2})
	got := take[*protocol.Checked](d, 1)[0]
	if got.ID != 4 || len(got.Parts) != 7 || got.Seconds <= 0 {
		t.Fatalf("%+v", got)
	}
	for _, part := range got.Parts {
		if !part.Same() {
			t.Errorf("%+v", part)
		}
	}
	d.at[d.breaths+3] = func() { d.Put(&protocol.Cancel{Order: protocol.For(5)}) }
	d.work(&protocol.Check{Order: protocol.For(5), Workers: 1})
	take[*protocol.Checked](d, 0)
}
