package method

import (
	"math"
	"slices"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// WeightSetting is the name by which a Rule sets the weight of a model.
const WeightSetting = "weight"

// Every, as the model of a Rule, stands for all models.
const Every = -1

// Settings are the settings of a merge as numbers, as the arithmetic takes them.
type Settings struct {
	Knobs map[string]float64 // by name; absent: the default
	Seed  uint64             // of random masks
	Rules []Rule             // exceptions for some tensors
}

// Rule sets a knob or a weight for some of the tensors. Of several rules for
// one setting of one tensor the first counts; where none applies, the plain
// value does. These are the filters and gradients of mergekit.
type Rule struct {
	Setting string    // a knob of the method, or WeightSetting
	Model   int       // number of the model whose weight or knob it is, or Every
	Filter  string    // part of the names of the tensors it applies to; empty for all
	Values  []float64 // one value, or several spread over the depth of the model
}

// At returns the value at a depth from 0 to 1: the values stand at equal
// distances, with straight lines between them.
func (r Rule) At(depth float64) float64 {
	last := len(r.Values) - 1
	place := float64(depth * float64(last))
	i := min(int(place), max(last-1, 0))
	if i == last {
		return r.Values[i]
	}
	part := place - float64(i)
	return float64((1-part)*r.Values[i]) + float64(part*r.Values[i+1])
}

// SettingsOf returns the settings of a recipe's merge. Nothing else turns the
// decimals of a recipe into the numbers of a merge.
func SettingsOf(m recipe.Merge) Settings {
	s := Settings{Knobs: make(map[string]float64, len(m.Knobs)), Seed: m.Seed}
	for name, value := range m.Knobs {
		s.Knobs[name] = value.Float64()
	}
	for _, r := range m.Rules {
		rule := Rule{Setting: r.Setting, Model: r.Model, Filter: r.Filter}
		for _, v := range r.Values {
			rule.Values = append(rule.Values, v.Float64())
		}
		s.Rules = append(s.Rules, rule)
	}
	return s
}

// SettingsOfSlice returns the settings of one of a merge's slices, counted from 0, whose
// models are its sources: rules for other slices and other parents are left out.
func SettingsOfSlice(m recipe.Merge, i int) Settings {
	m.Rules = slices.DeleteFunc(slices.Clone(m.Rules), func(r recipe.Rule) bool { return r.Slice != 0 && r.Slice != i+1 })
	sources := m.Slices[i].Sources
	all := SettingsOf(m)
	kept := all.Rules[:0]
	for _, r := range all.Rules {
		if r.Model != Every {
			if r.Model = slices.IndexFunc(sources, func(s recipe.Source) bool { return s.Parent == r.Model }); r.Model < 0 {
				continue
			}
		}
		kept = append(kept, r)
	}
	all.Rules = kept
	return all
}

// Of returns the method of a recipe's merge if it takes so many models, with or
// without a base, at these settings, in each slice.
//
// Errors: ErrMethod, ErrCount, ErrBase, ErrKnob, ErrWeights, ErrSlices.
func Of(m recipe.Merge, base bool) (Method, error) {
	method, err := Lookup(m.Method)
	if err != nil {
		return Method{}, err
	}
	if len(m.Slices) == 0 {
		_, err = method.Check(len(m.Parents), base, SettingsOf(m))
		return method, err
	}
	if method.Whole {
		return method, fault(ErrSlices, "method.no_slices", method.said())
	}
	if err := method.checkRules(len(m.Parents), SettingsOf(m).Rules); err != nil {
		return method, err
	}
	for i, s := range m.Slices {
		if _, err := method.Check(len(s.Sources), base, SettingsOfSlice(m, i)); err != nil {
			return method, phrase.Error(phrase.Of("method.in_slice", phrase.Number("slice", i+1), phrase.Because(err)), err)
		}
	}
	return method, nil
}

// checkRules compares the rules of a merge of so many models with what the
// method has.
func (m Method) checkRules(models int, rules []Rule) error {
	for _, r := range rules {
		if r.Model < Every || r.Model >= models || len(r.Values) == 0 {
			return fault(ErrKnob, "method.rule_model", phrase.Excerpt("setting", r.Setting), phrase.Number("model", r.Model), phrase.Number("models", models))
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
				return fault(ErrWeights, "method.rule_weight", m.said(), phrase.Number("value", v))
			}
		}
		return nil
	}
	k, ok := m.Knob(r.Setting)
	switch {
	case !ok:
		return m.noKnob(r.Setting)
	case m.Whole:
		return fault(ErrKnob, "method.rule_whole", m.said())
	case k.stepped() && len(r.Values) > 1:
		return fault(ErrKnob, "method.rule_steps", m.said(), phrase.Said("knob", phrase.Of(k.Label)))
	case r.Model != Every && !k.PerModel:
		return fault(ErrKnob, "method.rule_one", m.said(), phrase.Said("knob", phrase.Of(k.Label)))
	}
	for _, v := range r.Values {
		if err := m.checkKnob(k, v); err != nil {
			return err
		}
	}
	return nil
}
