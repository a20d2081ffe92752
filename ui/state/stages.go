package state

import (
	"fmt"
	"slices"
	"strings"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// stageSubject marks the task that makes a stage.
const stageSubject = "stage"

// staged puts the merges that a file makes first among the models; the desk
// makes them when their own parents are there. Or it says why it cannot.
func (s State) staged(stages []protocol.Stage) (next State, problem string) {
	for _, stage := range stages {
		merge, problem := s.mergeOf(stage.Config)
		if problem != "" {
			return s, "its stage " + stage.Name + ": " + problem
		}
		r := recipe.Small()
		r.Merge = &merge
		model := Model{Name: stage.Name + loadedMark, File: true, Merged: true, Making: merge, Stage: Coming, Shares: spoken(r), Seeds: r.Canonical().NamingSeeds()}
		if other, taken := s.handled(stage.Name); taken {
			if other.Merged && other.Seeds == model.Seeds && sameShares(other.Shares, model.Shares) {
				continue // loaded before
			}
			return s, fmt.Sprintf("its stage %s is called as a model at hand is; give it another name in the file.", stage.Name)
		}
		s.lastModel = max(s.lastModel, Untrained) + 1
		model.ID = s.lastModel
		s.Models = append(slices.Clone(s.Models), model)
	}
	return s, ""
}

// spoken are the languages of a recipe's model in the order of a recipe.
func spoken(r recipe.Recipe) recipe.Shares {
	shares := r.Spoken()
	slices.SortStableFunc(shares, func(a, b recipe.Share) int { return strings.Compare(a.Language, b.Language) })
	return shares
}

// waits tells whether the model is a stage that is still to be made.
func (m Model) waits() bool { return m.Making.Method != "" && m.Stage == Coming }

// making is the state in which the merge is that of a stage.
func (s State) making(m Model) State {
	s.Settings.Recipe.Merge = &m.Making
	return s
}

// stageWants asks for the stages whose parents are there. They are not given up
// when the reader hurries: their models have numbers already.
func stageWants(s State, yield func(Task) bool) bool {
	for _, m := range s.Models {
		if !m.waits() {
			continue
		}
		t := s.making(m)
		ids := t.Parents()
		if len(ids) < len(m.Making.Parents) || !s.ready(ids...) || !s.ready(Untrained) {
			continue
		}
		order := t.mergeOrder(ids, t.Weights())
		order.Rules, order.Model = orders(t.rules()), m.ID
		if !yield(Task{Key: fmt.Sprint("stage ", m.ID, " ", t.mergeKey()), fact: Fact{Subject: stageSubject}, work: order}) {
			return false
		}
	}
	return true
}

// orphaned marks the stages as missing one of whose parents cannot be had.
func orphaned(s State) State {
	trouble := Trouble{"It is made of a model that cannot be had.", "Load the file again when all its models are there."}
	for again := true; again; {
		again = false
		for _, m := range s.Models {
			if m.waits() && len(s.making(m).Parents()) < len(m.Making.Parents) {
				s.Models = withModel(s.Models, m.ID, func(m *Model) { m.Stage, m.Trouble = Missing, trouble })
				again = true
			}
		}
	}
	return s
}

// stageMade marks a stage as ready, or as missing with the reason.
func (s State) stageMade(id protocol.ModelID, trouble *Trouble) State {
	m, ok := s.Model(id)
	if !ok {
		return s
	}
	text := string(s.making(m).mergeRecipe().JSON())
	s.Models = withModel(s.Models, id, func(m *Model) {
		m.Stage, m.Recipe = Ready, text
		if trouble != nil {
			m.Stage, m.Trouble = Missing, *trouble
		}
	})
	return s
}
