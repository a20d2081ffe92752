package fake

import (
	"math"

	"confusio/wasm/protocol"
)

// modules are the parts of a network of two blocks, as an engine names them.
var modules = []string{"layer", "attention", "feed-forward", "q", "k", "v", "o", "gate", "up", "down", "norms"}

func (w *Worker) dissect(r *protocol.Dissect) []protocol.Event {
	var events []protocol.Event
	of := uint32(1 + 2*len(modules))
	for _, i := range r.Only {
		e := &protocol.Dissected{Report: protocol.On(r.ID), Index: i, Of: of, Layer: -1, Module: "embedding", Seconds: 0.2}
		if i > 0 {
			e.Layer, e.Module = int32(i-1)/int32(len(modules)), modules[int(i-1)%len(modules)]
		}
		for _, code := range r.Languages {
			x := 0.5 + 0.5*math.Sin(float64(i)*1.7)
			e.Harmed = append(e.Harmed, score(code, 1.6+5*x))
			e.Healed = append(e.Healed, score(code, 7-x))
		}
		events = append(events, e)
	}
	return append(events, &protocol.Done{Report: protocol.On(r.ID)})
}

func compare(r *protocol.Compare) *protocol.Compared {
	layers := []int32{-1, 0, 1}
	e := &protocol.Compared{Report: protocol.On(r.ID), Seconds: 0.8}
	for i, name := range []string{"cka", "debiased cka", "neurons", "cosine", "conflict", "subspace", "retrieval"} {
		x := float64(i) / 7
		e.Measures = append(e.Measures, protocol.Measure{Name: name, Layers: layers,
			Values: []float64{0.9 - x, 0.85 - x, 0.8 - x}, Baseline: []float64{0.4 - x/3, 0.3 - x/3, math.NaN()}})
	}
	return e
}

func align(r *protocol.Align) *protocol.Aligned {
	e := &protocol.Aligned{Report: protocol.On(r.ID), Before: 0.02, After: 0.02 + 0.3*float64(r.Map), Text: protocol.Text{Text: noise}, Samples: r.Samples, Seconds: 1.5}
	for _, code := range r.Languages {
		e.Scores = append(e.Scores, score(code, 7-1.1*float64(r.Map)-0.3*float64(r.Norm)))
	}
	return e
}
