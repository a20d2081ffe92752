package merge

import (
	"fmt"
	"slices"

	"confusio/engine/method"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// setRule changes the rules of the merge: weights and knobs that differ between
// layers or tensors.
func (s *Scene) setRule(t *core.Turn, m core.Msg) {
	merge := *t.Settings.Recipe.Merge
	merge.Rules = slices.Clone(merge.Rules)
	var kind any
	ok := false
	var unfold func()
	switch m := m.(type) {
	case Grade:
		ok = grade(t.State, &merge, m.Model)
		unfold = func() { t.Unfold(RuleFigure(len(merge.Rules)-1), true) }
	case Bend:
		kind, ok = bending{m.Rule, m.Value}, bend(&merge, m)
	case Confine:
		if ok = m.Rule >= 0 && m.Rule < len(merge.Rules); ok {
			merge.Rules[m.Rule].Filter = m.Filter
		}
	case Lift:
		before := len(merge.Rules)
		ok = lift(&merge, m.Rule)
		unfold = func() { // their numbers change
			for i := range before {
				t.Unfold(RuleFigure(i), false)
			}
		}
	}
	if !ok {
		return
	}
	if !merge.Alignable() {
		merge.Align = nil
	}
	r := t.Settings.Recipe
	r.Merge = &merge
	if r = r.Canonical(); r.Validate() != nil {
		return
	}
	t.SetRecipe(r)
	if unfold != nil {
		unfold()
	}
	t.Changed(kind)
	t.GiveUpSlow()
}

// grade adds a rule for the weight of a model.
func grade(c *core.State, merge *recipe.Merge, model protocol.ModelID) bool {
	at := place(c, merge, model)
	if at < 0 {
		return false
	}
	weight := merge.Parents[at].Weight
	merge.Rules = append(merge.Rules, recipe.Rule{Setting: method.WeightSetting, Model: at, Values: []recipe.Decimal{weight, weight}})
	return true
}

// bend sets one value of a rule.
func bend(merge *recipe.Merge, m Bend) bool {
	value, err := recipe.DecimalOf(m.To)
	if err != nil || m.Rule < 0 || m.Rule >= len(merge.Rules) || m.Value < 0 || m.Value >= len(merge.Rules[m.Rule].Values) {
		return false
	}
	merge.Rules[m.Rule].Values = slices.Clone(merge.Rules[m.Rule].Values)
	merge.Rules[m.Rule].Values[m.Value] = value
	return true
}

// lift takes one rule or all of them away.
func lift(merge *recipe.Merge, rule int) bool {
	if rule < -1 || rule >= len(merge.Rules) || len(merge.Rules) == 0 {
		return false
	}
	if rule < 0 {
		merge.Rules = nil
	} else {
		merge.Rules = slices.Delete(merge.Rules, rule, rule+1)
	}
	return true
}

// RuleFigure names what unfolds to change a rule.
func RuleFigure(rule int) core.Figure { return core.Figure(fmt.Sprint("rule-", rule)) }

// rulesAtHand are the rules of a merge with their models numbered among the
// parents at hand; those of others are left out.
func rulesAtHand(c *core.State, m *recipe.Merge) recipe.Rules {
	rules := slices.Clone(m.Rules)
	for i := len(m.Parents) - 1; i >= 0; i-- {
		if _, ok := c.Find(m.Parents[i]); !ok {
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
func Ruled(c *core.State, r recipe.Rule) (core.Model, bool) {
	parents := c.Settings.Recipe.Merge.Parents
	if r.Model < 0 || r.Model >= len(parents) {
		return core.Model{}, false
	}
	return c.Find(parents[r.Model])
}
