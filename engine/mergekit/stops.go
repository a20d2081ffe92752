package mergekit

import (
	"slices"
	"strings"

	"confusio/engine/method"
	"confusio/engine/phrase"
)

// stops returns an error for a merge that mergekit has no words for, or has some and does
// not finish, or in which it divides 0 by 0. Of gradients it looks at the values that
// are given: those between them depend on the number of layers.
func (c Config) stops(m method.Method) error {
	if m.Name == "multislerp" && c.Base != "" && c.most() > 2 {
		return wrong("base_model", ErrUnsupported, "mergekit.stops.multislerp")
	}
	if c.Merge.Align != nil {
		return wrong("models", ErrUnsupported, "mergekit.align")
	}
	w := writer{config: c, method: m}
	for _, at := range c.places() {
		switch {
		case strings.HasPrefix(m.Name, "della") && w.leavesRates(at):
			return wrong("parameters.density", ErrUnsupported, "mergekit.stops.della", phrase.Said("method", phrase.Of(m.Label)))
		case m.Name == "ramplus_tl" && slices.Min(w.valuesOf("epsilon", at)) <= 0:
			return wrong("parameters.epsilon", ErrUnsupported, "mergekit.stops.ramplus")
		}
	}
	return nil
}

// places are the models, in each slice in which they stand.
func (c Config) places() (all []place) {
	if len(c.Merge.Slices) == 0 {
		for i := range c.Models {
			all = append(all, place{i, 0})
		}
	}
	for k, s := range c.Merge.Slices {
		for _, source := range s.Sources {
			all = append(all, place{source.Parent, k + 1})
		}
	}
	return all
}

// most is the largest number of models that are merged into one tensor.
func (c Config) most() int {
	if len(c.Merge.Slices) == 0 {
		return len(c.Models)
	}
	n := 0
	for _, s := range c.Merge.Slices {
		n = max(n, len(s.Sources))
	}
	return n
}

// valuesOf returns what a knob is given for the tensors of one place.
func (w *writer) valuesOf(name string, at place) []float64 {
	entries, _ := w.rules(name, at)
	var all []float64
	for _, e := range until(entries) {
		for _, v := range e.values {
			all = append(all, v.Float64())
		}
	}
	if slices.ContainsFunc(entries, entry.always) {
		return all
	}
	if v, given := w.config.Merge.Knobs[name]; given {
		return append(all, v.Float64())
	}
	k, _ := w.method.Knob(name)
	return append(all, k.Default)
}

// leavesRates tells whether della may meet a rate outside (0, 1) in one place. It
// looks at no rates where the density itself is 0 or 1.
func (w *writer) leavesRates(at place) bool {
	spread := slices.Max(w.valuesOf("epsilon", at))
	return slices.ContainsFunc(w.valuesOf("density", at), func(d float64) bool {
		return d > 0 && d < 1 && (d-spread <= 0 || d+spread >= 1)
	})
}
