package state

import (
	"fmt"
	"slices"

	"confusio/engine/method"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// rule changes the rules of the merge: weights and knobs that differ between
// layers or tensors.
func rule(s State, m Msg) (State, []Request) {
	merge := *s.Settings.Recipe.Merge
	rules, kind := merge.Rules, ""
	switch m := m.(type) {
	case Grade:
		at := s.place(m.Model)
		if at < 0 {
			return s, nil
		}
		weight := merge.Parents[at].Weight
		rules = append(slices.Clone(rules), recipe.Rule{Setting: method.WeightSetting, Model: at, Values: []recipe.Decimal{weight, weight}})
		s.Unfolded = append(slices.Clone(s.Unfolded), RuleFigure(len(rules)-1))
	case Bend:
		value, err := recipe.DecimalOf(m.To)
		if err != nil || m.Rule < 0 || m.Rule >= len(rules) || m.Value < 0 || m.Value >= len(rules[m.Rule].Values) {
			return s, nil
		}
		rules = slices.Clone(rules)
		rules[m.Rule].Values = slices.Clone(rules[m.Rule].Values)
		rules[m.Rule].Values[m.Value] = value
		kind = fmt.Sprint("bend ", m.Rule, m.Value)
	case Confine:
		if m.Rule < 0 || m.Rule >= len(rules) {
			return s, nil
		}
		rules = slices.Clone(rules)
		rules[m.Rule].Filter = m.Filter
	case Lift:
		if m.Rule < -1 || m.Rule >= len(rules) || len(rules) == 0 {
			return s, nil
		}
		for i := range rules { // their numbers change
			s.Unfolded = slices.DeleteFunc(slices.Clone(s.Unfolded), func(f string) bool { return f == RuleFigure(i) })
		}
		rules = slices.Clone(rules)
		if m.Rule < 0 {
			rules = nil
		} else {
			rules = slices.Delete(rules, m.Rule, m.Rule+1)
		}
	}
	merge.Rules = rules
	settings := s.Settings
	settings.Recipe.Merge = &merge
	settings.Recipe = settings.Recipe.Canonical()
	if settings.Recipe.Validate() != nil {
		return s, nil
	}
	s = s.change(kind, settings)
	return s.hurry()
}

// RuleFigure names what unfolds to change a rule.
func RuleFigure(rule int) string { return fmt.Sprint("rule-", rule) }

// rules are the rules of the merge with their models numbered among the parents
// at hand; those of others are left out.
func (s State) rules() recipe.Rules {
	merge := s.Settings.Recipe.Merge
	rules := slices.Clone(merge.Rules)
	for i := len(merge.Parents) - 1; i >= 0; i-- {
		if _, ok := s.parent(merge.Parents[i]); !ok {
			rules = without(rules, i)
		}
	}
	return rules
}

// without returns the rules when a parent leaves: its own go with it, and those
// of the parents behind it count one less.
func without(rules recipe.Rules, parent int) recipe.Rules {
	var kept recipe.Rules
	for _, r := range rules {
		if r.Model > parent {
			r.Model--
		} else if r.Model == parent {
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// Ruled returns the model that a rule of the merge is for; it is false for a
// rule for all of them, or for one that is not at hand.
func (s State) Ruled(r recipe.Rule) (Model, bool) {
	parents := s.Settings.Recipe.Merge.Parents
	if r.Model < 0 || r.Model >= len(parents) {
		return Model{}, false
	}
	return s.parent(parents[r.Model])
}

// orders are rules as the engine takes them.
func orders(rules recipe.Rules) []protocol.Rule {
	var all []protocol.Rule
	for _, r := range rules {
		rule := protocol.Rule{Setting: r.Setting, Model: int32(r.Model), Filter: r.Filter}
		for _, v := range r.Values {
			rule.Values = append(rule.Values, v.Float64())
		}
		all = append(all, rule)
	}
	return all
}
