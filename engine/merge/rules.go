package merge

import (
	"strconv"
	"strings"

	"confusio/engine/method"
)

// knob returns the value of a knob for this tensor.
func (t *task) knob(name string) float64 { return t.knobOf(method.Every, name) }

// knobOf returns the value of a knob for this tensor and one model.
func (t *task) knobOf(model int, name string) float64 {
	return t.setting(name, model, t.run.knob(name))
}

// on tells whether a switch is on for this tensor.
func (t *task) on(name string) bool { return t.knob(name) != 0 }

// setting returns what the first rule that applies says, or the plain value. A
// rule for one model never answers for Every.
func (t *task) setting(name string, model int, plain float64) float64 {
	tensor := t.nameIn(model)
	for _, r := range t.Rules {
		if r.Setting == name && (r.Model == method.Every || r.Model == model) && strings.Contains(tensor, r.Filter) {
			return r.At(t.depth())
		}
	}
	return plain
}

// nameIn returns the name of the tensor in one model, or in the result with Every. Where
// a slice has one model alone, as mergekit's passthrough has, all is about that.
func (t *task) nameIn(model int) string {
	if t.Slice == nil || model == method.Every && !t.alone {
		return t.name
	}
	parts := strings.Split(t.name, ".")
	for i, part := range parts {
		if n, err := strconv.ParseUint(part, 10, 16); err == nil {
			parts[i] = strconv.Itoa(int(n) - t.Slice.First + t.Slice.From[max(model, 0)])
			break
		}
	}
	return strings.Join(parts, ".")
}

// depth returns where the tensor stands between the first layer, 0, and the
// last, 1. Tensors outside the layers count to the layer before them, and to
// the first if there is none.
func (t *task) depth() float64 {
	if t.Slice != nil {
		return t.depthInSlice()
	}
	here, last := 0, 0
	for i := range t.Models[0].Weights.Len() {
		name, _ := t.Models[0].Weights.At(i)
		n, ok := layer(name)
		if !ok {
			continue
		}
		last = max(last, n)
		if i <= t.index {
			here = n
		}
	}
	if last == 0 {
		return 0
	}
	return float64(here) / float64(last)
}

// depthInSlice is depth as mergekit has it in a slice: its layers lie between 0 and 1, a
// single one at 1, and what stands outside the layers at 0.
func (t *task) depthInSlice() float64 {
	here, inside := layer(t.name)
	if !inside {
		return 0
	}
	first, last := here, here
	for i := range t.Models[0].Weights.Len() {
		name, _ := t.Models[0].Weights.At(i)
		if n, ok := layer(name); ok {
			first, last = min(first, n), max(last, n)
		}
	}
	if first == last {
		return 1
	}
	return float64(here-first) / float64(last-first)
}

// layer returns the number of the layer in the name of a tensor: the first of
// the parts between the points that is a number.
func layer(name string) (int, bool) {
	for _, part := range strings.Split(name, ".") {
		if n, err := strconv.ParseUint(part, 10, 16); err == nil {
			return int(n), true
		}
	}
	return 0, false
}
