package merge

import (
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// addStages puts the merges that a file makes first among the models; the desk
// makes them when their own parents are there. Or it says why it cannot.
func addStages(t *core.Turn, stages []protocol.Stage) (problem phrase.Phrase) {
	for _, stage := range stages {
		merge, problem := mergeOf(t.State, stage.Config)
		if !problem.Empty() {
			return phrase.Of("config.stage", phrase.Excerpt("name", stage.Name), phrase.Said("why", problem))
		}
		r := recipe.Small()
		r.Merge = &merge
		model := core.Model{File: stage.Name, Merged: true, Making: merge, Stage: core.Coming,
			Shares: core.SpokenBy(r), Seeds: r.Canonical().NamingSeeds()}
		if other, taken := modelNamed(t.State, stage.Name); taken {
			if other.Merged && other.Seeds == model.Seeds && core.SameShares(other.Shares, model.Shares) {
				continue // loaded before
			}
			return phrase.Of("config.stage.taken", phrase.Excerpt("name", stage.Name))
		}
		model.ID = t.ModelNumber()
		t.AddModel(model)
	}
	return problem
}

// isStage tells whether the model is made as a stage of a merge.
func isStage(m core.Model) bool { return m.Making.Method != "" }

// waits tells whether the model is a stage that is still to be made.
func waits(m core.Model) bool { return isStage(m) && m.Stage == core.Coming }

// stages asks for the stages whose parents are there. They are not given up
// when the reader hurries: their models have numbers already.
func stages(c *core.State, yield func(core.Task) bool) bool {
	for _, m := range c.Models {
		ids := c.Parents(&m.Making)
		if !waits(m) || len(ids) < len(m.Making.Parents) || !c.Ready(ids...) || !c.Ready(core.Untrained) {
			continue
		}
		order := orderOf(c, &m.Making)
		order.Model = m.ID
		if !yield(core.Question(Room, stageKey{keyOf(order), m.ID}, false, order)) {
			return false
		}
	}
	return true
}

// dropUnmakeable marks the stages as missing one of whose parents cannot be had.
func dropUnmakeable(t *core.Turn) {
	trouble := core.Trouble{What: phrase.Of("config.stage.missing"), Do: phrase.Of("config.stage.missing.do")}
	for again := true; again; {
		again = false
		for _, m := range t.Models {
			if waits(m) && len(t.Parents(&m.Making)) < len(m.Making.Parents) {
				t.ChangeModel(m.ID, func(m *core.Model) { m.Stage, m.Trouble = core.Missing, trouble })
				again = true
			}
		}
	}
}

// stageMade marks a stage as ready.
func stageMade(t *core.Turn, id protocol.ModelID, made string) {
	t.ChangeModel(id, func(m *core.Model) { m.Stage, m.Recipe = core.Ready, made })
}

// stageFailed marks a stage as missing, with the reason.
func stageFailed(t *core.Turn, id protocol.ModelID, trouble core.Trouble) {
	t.ChangeModel(id, func(m *core.Model) { m.Stage, m.Trouble = core.Missing, trouble })
}
