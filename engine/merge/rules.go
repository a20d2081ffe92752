package merge

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// WeightSetting is the name by which a Rule sets the weight of a model.
const WeightSetting = "weight"

// Every, as the model of a Rule, stands for all models.
const Every = -1

// Rule sets a knob or a weight for some of the tensors. Of several rules for
// one setting of one tensor the first counts; where none applies, the plain
// value does. These are the filters and gradients of mergekit.
type Rule struct {
	Setting string    // a knob of the method, or WeightSetting
	Model   int       // number of the model whose weight or knob it is, or Every
	Filter  string    // part of the names of the tensors it applies to; empty for all
	Values  []float64 // one value, or several spread over the depth of the model
}

// at returns the value at a depth from 0 to 1: the values stand at equal
// distances, with straight lines between them.
func (r Rule) at(depth float64) float64 {
	last := len(r.Values) - 1
	place := float64(depth * float64(last))
	i := min(int(place), max(last-1, 0))
	if i == last {
		return r.Values[i]
	}
	part := place - float64(i)
	return float64((1-part)*r.Values[i]) + float64(part*r.Values[i+1])
}

// knob returns the value of a knob for this tensor.
func (t *task) knob(name string) float64 { return t.knobOf(Every, name) }

// knobOf returns the value of a knob for this tensor and one model.
func (t *task) knobOf(model int, name string) float64 {
	return t.setting(name, model, t.run.knob(name))
}

// on tells whether a switch is on for this tensor.
func (t *task) on(name string) bool { return t.knob(name) != 0 }

// setting returns what the first rule that applies says, or the plain value. A
// rule for one model never answers for Every.
func (t *task) setting(name string, model int, plain float64) float64 {
	for _, r := range t.Rules {
		if r.Setting == name && (r.Model == Every || r.Model == model) && strings.Contains(t.name, r.Filter) {
			return r.at(t.depth())
		}
	}
	return plain
}

// depth returns where the tensor stands between the first layer, 0, and the
// last, 1. Tensors outside the layers count to the layer before them, and to
// the first if there is none.
func (t *task) depth() float64 {
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

// CheckRules compares the rules of a merge of so many models with what the
// method has.
//
// Errors: ErrKnob, ErrWeights.
func (m Method) CheckRules(models int, rules []Rule) error {
	for _, r := range rules {
		if r.Model < Every || r.Model >= models || len(r.Values) == 0 {
			return fmt.Errorf("%w: a rule for %.40q names model %d of %d and has %d values",
				ErrKnob, r.Setting, r.Model, models, len(r.Values))
		}
		if err := m.checkRule(r); err != nil {
			return err
		}
	}
	return nil
}

func (m Method) checkRule(r Rule) error {
	if r.Setting == WeightSetting {
		for _, v := range r.Values {
			if !m.Weighted || math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("%w: a rule sets the weight in %s to %v", ErrWeights, m.Name, v)
			}
		}
		return nil
	}
	i := slices.IndexFunc(m.Knobs, func(k Knob) bool { return k.Name == r.Setting })
	switch {
	case i < 0:
		return fmt.Errorf("%w: %s has no knob %.40q", ErrKnob, m.Name, r.Setting)
	case m.prepare != nil:
		return fmt.Errorf("%w: %s looks at the whole model, so its knobs cannot differ between tensors", ErrKnob, m.Name)
	case m.Knobs[i].stepped() && len(r.Values) > 1:
		return fmt.Errorf("%w: %s of %s has no values between its steps", ErrKnob, r.Setting, m.Name)
	case r.Model != Every && !m.Knobs[i].PerModel:
		return fmt.Errorf("%w: %s of %s is one for all models", ErrKnob, r.Setting, m.Name)
	}
	for _, v := range r.Values {
		if err := m.checkKnob(m.Knobs[i], v); err != nil {
			return err
		}
	}
	return nil
}
