package mix

import (
	"slices"

	"confusio/ui/core"
)

// supply trains the models that the settings name and that are not here.
func (s *Scene) supply(t *core.Turn) {
	s.report(t)
	for _, need := range t.Needs() {
		if !need.Known || slices.ContainsFunc(t.Trainings, func(of core.Training) bool {
			return of.Parent.Seeds == need.Parent.Seeds && of.Parent.Step == need.Parent.Step && core.SameShares(of.Parent.Languages, need.Parent.Languages)
		}) {
			continue
		}
		before := s.started
		s.start(t, need.Recipe, Run{})
		if s.started > before {
			t.Trainings = append(slices.Clone(t.Trainings), core.Training{Parent: need.Parent, Run: s.started})
		}
	}
	s.report(t)
}

// forgo puts the runs away that train what is needed.
func (s *Scene) forgo(t *core.Turn) {
	for _, of := range t.Trainings {
		if i := slices.IndexFunc(s.Runs, func(r Run) bool { return r.Number == of.Run }); i >= 0 {
			s.stop(t, s.Runs[i], true)
		}
	}
	t.Trainings = nil
}

// report says how far these runs are. What ended without a model is needed still.
func (s *Scene) report(t *core.Turn) {
	var now []core.Training
	for _, of := range t.Trainings {
		i := slices.IndexFunc(s.Runs, func(r Run) bool { return r.Number == of.Run })
		if i < 0 || s.Runs[i].put {
			continue
		}
		switch r := s.Runs[i]; r.Stage {
		case Ended, Stopping, Diverged, Broken:
		default:
			of.Step, of.Steps, of.Left = r.Step, r.Steps, r.SecondsLeft
			now = append(now, of)
		}
	}
	t.Trainings = now
}
