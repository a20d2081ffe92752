package merge

import (
	"fmt"

	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// A mergeKey names a merge by all that decides its result.
type mergeKey struct{ order string }

// keyOf names what an order makes, whatever its number and its model's.
func keyOf(order *protocol.Merge) mergeKey {
	same := *order
	same.Order, same.Model = protocol.Order{}, protocol.None
	frame, _ := protocol.Append(nil, &same)
	return mergeKey{string(frame)}
}

// Keys of the scene's questions.
type (
	madeKey  struct{ mergeKey } // the merge on the screen
	selfKey  struct{ mergeKey } // its first parent with itself
	stageKey struct {
		mergeKey
		model protocol.ModelID
	}
)

// key names the merge on the screen.
func key(c *core.State) mergeKey { return keyOf(orderOf(c, c.Settings.Recipe.Merge)) }

// Current says whether the merge on the screen is made.
func (s *Scene) Current(c *core.State) bool {
	return s.Merged.Model != protocol.None && s.Merged.key == key(c)
}

// orderOf asks for a merge of those of its parents that are at hand.
func orderOf(c *core.State, m *recipe.Merge) *protocol.Merge {
	return order(c, atHand(c, m), c.Parents(m))
}

// order asks for a merge of models, which are its parents.
func order(c *core.State, m recipe.Merge, ids []protocol.ModelID) *protocol.Merge {
	order := &protocol.Merge{Merge: string(m.JSON()), Parents: ids}
	switch m.Base {
	case recipe.BaseInit:
		order.Base = core.Untrained
	case recipe.BaseMixed:
		mixed, _ := c.Mixed()
		order.Base = mixed.ID
	}
	return order
}

// Weights are the weights of a merge's parents that are at hand, in their order.
func Weights(c *core.State, m *recipe.Merge) []float64 {
	var weights []float64
	for _, p := range m.Parents {
		if _, ok := c.Find(p); ok {
			weights = append(weights, p.Weight.Float64())
		}
	}
	return weights
}

// merged takes a merge in and drops the one it replaces, with its facts. One that
// nobody waits for is dropped.
func (s *Scene) merged(t *core.Turn, m core.Heard, e *protocol.Merged) {
	if !t.Answers(m, e.ID) {
		t.Post(core.Desk, &protocol.Drop{Model: e.Model})
		return
	}
	switch k := t.Task.Key.(type) {
	case stageKey:
		stageMade(t, e.Model, e.Recipe)
	case selfKey:
		s.Merged.Self = e.Model
	case madeKey:
		for _, old := range []protocol.ModelID{s.Merged.Model, s.Merged.Self} {
			if old != protocol.None {
				t.Post(core.Desk, &protocol.Drop{Model: old})
				t.Forget(core.One(old))
			}
		}
		s.Merged = Merged{key: k.mergeKey, Model: e.Model, Seconds: e.Seconds, Note: e.Note}
	}
	t.Task = core.Task{}
}

// failed takes failures in that have a place in the scene: of the merge itself,
// of a stage, and of files.
func (s *Scene) failed(t *core.Turn, m core.Heard, e *protocol.Failed) bool {
	trouble := core.Trouble{What: e.What, Do: e.Do}
	switch {
	case t.Answers(m, e.ID):
		switch k := t.Task.Key.(type) {
		case madeKey:
			return true
		case stageKey:
			stageFailed(t, k.model, trouble)
		}
		return false
	case e.ID != 0 && e.ID == s.Reading.ID:
		t.AddNote(about(s.Reading.Name, trouble.What), trouble.Do)
		s.Reading = Reading{}
	case e.ID != 0 && e.ID == s.packing:
		t.Note(trouble.What, trouble.Do)
	default:
		return false
	}
	return true
}

// atHand is the merge as it is made: of the parents at hand, with the seeds of
// the models that they really are.
func atHand(c *core.State, m *recipe.Merge) recipe.Merge {
	made := *m
	made.Parents, made.Rules = nil, rulesAtHand(c, m)
	for _, p := range m.Parents {
		if model, ok := c.Find(p); ok {
			made.Parents = append(made.Parents, recipe.Parent{Languages: model.Shares, Seeds: model.Seeds, Weight: p.Weight})
		}
	}
	return made
}

// name is the name of a merge's file.
func name(c *core.State, m *recipe.Merge) string {
	name := ""
	for _, code := range c.LanguagesOf(c.Parents(m)) {
		name += code + "-"
	}
	return fmt.Sprint(name, m.Method)
}
