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
	if m.Name == "multislerp" && c.Base != "" && len(c.Models) > 2 {
		return wrong("base_model", ErrUnsupported, "mergekit.stops.multislerp")
	}
	if c.Merge.Align != nil {
		return wrong("models", ErrUnsupported, "mergekit.align")
	}
	w := writer{config: c, method: m}
	for i := range c.Models {
		switch {
		case strings.HasPrefix(m.Name, "della") && w.leavesRates(i):
			return wrong("parameters.density", ErrUnsupported, "mergekit.stops.della", phrase.Said("method", phrase.Of(m.Label)))
		case m.Name == "ramplus_tl" && slices.Min(w.valuesOf("epsilon", i)) <= 0:
			return wrong("parameters.epsilon", ErrUnsupported, "mergekit.stops.ramplus")
		}
	}
	return nil
}

// valuesOf returns what a knob is given for the tensors of one model.
func (w *writer) valuesOf(name string, model int) []float64 {
	entries, _ := w.rules(name, model)
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

// leavesRates tells whether della may meet a rate outside (0, 1) in one model. It
// looks at no rates where the density itself is 0 or 1.
func (w *writer) leavesRates(model int) bool {
	spread := slices.Max(w.valuesOf("epsilon", model))
	return slices.ContainsFunc(w.valuesOf("density", model), func(d float64) bool {
		return d > 0 && d < 1 && (d-spread <= 0 || d+spread >= 1)
	})
}
