package merge

import (
	"iter"
	"slices"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// Wants asks for merges that others start from, for the merge on the screen, and
// for what stands beside it.
func (s Scene) Wants(c *core.State) iter.Seq[core.Task] {
	return func(yield func(core.Task) bool) {
		if stages(c, yield) {
			s.table(c, yield)
		}
	}
}

// table asks for the merge and its references.
func (s *Scene) table(c *core.State, yield func(core.Task) bool) bool {
	ids := Parents(c)
	if _, cannot := unmakeable(c); cannot || len(ids) < 2 || !c.Ready(ids...) || !c.Ready(core.Untrained) {
		return true
	}
	if !s.Current(c) {
		order := orderOf(c, c.Settings.Recipe.Merge)
		return yield(core.Question(Room, madeKey{keyOf(order)}, true, order))
	}
	rows := Rows(c)
	subjects := []core.Subject{core.One(s.Merged.Model)}
	for _, id := range ids {
		subjects = append(subjects, core.One(id))
	}
	subjects = append(subjects, core.One(core.Untrained), core.Bayes(ids), core.Token(ids))
	for _, subject := range subjects {
		if !c.Evaluate(yield, subject, rows, ids) {
			return false
		}
	}
	for _, code := range append(slices.Clone(rows), "") {
		samples := uint32(core.ShortSamples)
		if code == "" {
			samples = core.FullSamples
		}
		if !c.Write(yield, core.Fact{Subject: core.One(s.Merged.Model), Language: code}, rows, samples) {
			return false
		}
	}
	if m, ok := c.Mixed(); ok && !c.Evaluate(yield, core.One(m.ID), rows, ids) {
		return false
	}
	return s.self(c, yield, ids, rows)
}

// self asks for the first parent merged with itself by the same method: what is
// lost there is the method's own doing. Of the rules those for all models hold.
func (s *Scene) self(c *core.State, yield func(core.Task) bool, ids []protocol.ModelID, rows []string) bool {
	if len(c.Settings.Recipe.Merge.Slices) > 0 { // which make another model of one
		return true
	}
	if s.Merged.Self != protocol.None {
		return c.Evaluate(yield, core.One(s.Merged.Self), rows, ids)
	}
	m := atHand(c, c.Settings.Recipe.Merge)
	m.Parents[0].Weight = "1"
	m.Parents, m.Align = recipe.Parents{m.Parents[0], m.Parents[0]}, nil // they stand in one basis
	m.Rules = slices.DeleteFunc(m.Rules, func(r recipe.Rule) bool { return r.Model >= 0 })
	return yield(core.Question(Room, selfKey{s.Merged.key}, true, order(c, m, []protocol.ModelID{ids[0], ids[0]})))
}
