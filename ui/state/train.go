package state

import (
	"fmt"
	"slices"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Numbers of a run.
const (
	curvePoints = 60 // measurements of the held-out loss in a whole run
	writings    = 12 // samples in a whole run
	maxRuns     = 12 // kept on the page
	saveSeconds = 10 // of training between two saved states: what a lost worker can cost
	maxLosses   = 3  // workers a run may lose before it is given up
)

// transport handles the buttons of the second scene.
func transport(s State, m Msg) (State, []Request) {
	run, chosen := s.Current()
	switch m := m.(type) {
	case Play:
		if !chosen || run.Stage == Stopping || !run.Stage.Live() && run.Stage != Waiting {
			return s.enlist(s.training(), false)
		}
		if run.Stage == Paused {
			s.Runs = withRun(s.Runs, run.ID, func(r *Run) { r.Stage = Running })
			return s, []Request{Post{run.Worker, &protocol.Resume{ID: run.ID}}}
		}
	case Hold:
		s.Runs = withRun(s.Runs, run.ID, func(r *Run) { r.Asleep, r.woken = false, false })
		if run.Stage == Running || run.Stage == Starting {
			return s, []Request{Post{run.Worker, &protocol.Pause{ID: run.ID}}}
		}
	case OneStep:
		if !chosen || !run.Stage.Live() && run.Stage != Waiting {
			return s.enlist(s.training(), true)
		}
		if run.Stage == Paused {
			return s, []Request{Post{run.Worker, &protocol.Step{ID: run.ID}}}
		}
	case Reset:
		return reset(s, run, chosen)
	case TrainEach:
		return trainEach(s)
	case Pick:
		if _, ok := s.Run(m.Run); ok || m.Run == 0 {
			s.Chosen = m.Run
		}
	case Keep:
		if r, ok := s.Run(m.Run); ok && (r.Stage == Paused || r.Stage == Running || r.Stage == Finished) {
			return s, []Request{Post{r.Worker, &protocol.Snapshot{ID: r.ID}}}
		}
	}
	return s, nil
}

// reset stops the chosen run, or clears a run that has ended from view.
func reset(s State, run Run, chosen bool) (State, []Request) {
	s.Chosen = 0
	switch {
	case !chosen:
		return s, nil
	case run.Stage == Stopping:
	case run.Stage.Live():
		s.Runs = withRun(s.Runs, run.ID, func(r *Run) { r.Stage = Stopping })
		return s, []Request{Post{run.Worker, &protocol.Stop{ID: run.ID}}}
	case run.Stage == Waiting:
		s.Runs = slices.DeleteFunc(slices.Clone(s.Runs), func(r Run) bool { return r.ID == run.ID })
	}
	return s, nil
}

// enlist adds a run and gives it a worker as soon as one is free.
func (s State) enlist(r recipe.Recipe, paused bool) (State, []Request) {
	if trouble, cramped := Cramped(r); cramped {
		s.Notice = trouble.What + " " + trouble.Do
		return s, nil
	}
	if len(s.Runs) >= maxRuns {
		old := slices.IndexFunc(s.Runs, func(r Run) bool { return !r.Stage.Live() && r.Stage != Waiting })
		if old < 0 {
			s.Notice = "Twelve runs are under way or waiting; stop one first."
			return s, nil
		}
		s.Runs = slices.Delete(slices.Clone(s.Runs), old, old+1)
	}
	s.lastID++
	run := Run{ID: s.lastID, Recipe: r, Steps: uint32(r.Schedule.Steps), Worker: -1, held: paused}
	for _, l := range language.All() {
		if slices.ContainsFunc(r.Mixture.Languages, func(sh recipe.Share) bool { return sh.Language == l.Code }) {
			run.Watch = append(run.Watch, l.Code)
		}
	}
	s.Runs = append(slices.Clone(s.Runs), run)
	s.Chosen = run.ID
	return dispatch(s)
}

// trainEach starts one expert for each language of the mixture, each from its
// own fresh weights.
func trainEach(s State) (State, []Request) {
	var out []Request
	first := protocol.ID(0)
	for i, code := range s.Mixture() {
		base := s.training()
		seeds := recipe.Seeds{Init: base.Seeds.Init + uint64(i), Data: base.Seeds.Data + uint64(i)}
		var more []Request
		s, more = s.enlist(base.Trained(recipe.Shares{{Language: code, Weight: "1"}}, seeds), false)
		out = append(out, more...)
		if i == 0 {
			first = s.Chosen
		}
	}
	if first != 0 {
		s.Chosen = first
	}
	return s, out
}

// dispatch gives waiting runs the workers that are free. The desk trains only
// on a machine of one core.
func dispatch(s State) (State, []Request) { return dispatchWith(s) }

func dispatchWith(s State, out ...Request) (State, []Request) {
	for w := Worker(1); w < Worker(max(s.Cores, 2)); w++ {
		if slices.ContainsFunc(s.Runs, func(r Run) bool { return r.Worker == w && r.Stage.Live() }) {
			continue
		}
		i := slices.IndexFunc(s.Runs, func(r Run) bool { return r.Stage == Waiting })
		if i < 0 {
			break
		}
		run := s.Runs[i]
		steps := uint32(max(run.Recipe.Schedule.Steps, 1))
		s.Runs = withRun(s.Runs, run.ID, func(r *Run) { r.Stage, r.Worker = Starting, w })
		out = append(out, Post{w, &protocol.Train{
			ID: run.ID, Recipe: string(run.Recipe.JSON()), Watch: run.Watch, Stories: HeldStories,
			EvalEvery: max(steps/curvePoints, 1), WriteEvery: max(steps/writings, 1),
			SaveEvery: saveSeconds, From: run.Saved.State, Paused: run.held,
		}})
	}
	return s, out
}

// heardRun takes an event of a training worker in.
func heardRun(s State, m Heard) (State, []Request) {
	id := runOf(m.Event)
	run, ok := s.Run(id)
	if !ok || run.Worker != m.From || !run.Stage.Live() && !isWeights(m.Event) {
		return s, nil
	}
	if run.Stage == Stopping && !isWeights(m.Event) {
		return s.concluded(id, m.Event)
	}
	change := func(f func(*Run)) { s.Runs = withRun(s.Runs, id, f) }
	switch e := m.Event.(type) {
	case *protocol.Started:
		change(func(r *Run) { r.Start, r.Steps, r.Stage = e.Scores, e.Steps, Running })
		if s.Hidden {
			return away(s, Away{Hidden: true})
		}
	case *protocol.Saved:
		if !run.mixed {
			change(func(r *Run) { r.Saved = Saved{e.Step, e.State} })
		}
	case *protocol.Progress:
		change(func(r *Run) { r.advance(e) })
		s = announce(s, id)
	case *protocol.Generated:
		change(func(r *Run) { r.Texts, r.Fluency = e.Texts, e.Fluency })
	case *protocol.Paused:
		if run.woken { // it goes on already
			change(func(r *Run) { r.woken = false })
			return s, nil
		}
		change(func(r *Run) { r.Stage, r.Step, r.TokensPerSecond = Paused, e.Step, 0 })
		s.Spoken = fmt.Sprintf("Paused at step %d.", e.Step)
	case *protocol.Missed:
		return s.miss(Worker(e.Seat))
	case *protocol.Weights:
		return keep(s, run, e)
	case *protocol.Done:
		change(func(r *Run) { r.Stage, r.Step, r.SecondsLeft = Finished, e.Step, 0 })
		s.Spoken = "Training is done."
		return dispatchWith(s, Post{run.Worker, &protocol.Snapshot{ID: id}})
	default:
		return s.concluded(id, m.Event)
	}
	return s, nil
}

// concluded takes the bad ends of a run in.
func (s State) concluded(id protocol.ID, event protocol.Event) (State, []Request) {
	stage, trouble := Ended, Trouble{}
	run, _ := s.Run(id)
	var out []Request
	switch e := event.(type) {
	case *protocol.Done: // it ended by itself just before it was to stop
	case *protocol.Diverged:
		stage = Diverged
		trouble = Trouble{fmt.Sprintf("The loss left the finite numbers at step %d.", e.Step), "Lower the peak learning rate, or take another seed."}
	case *protocol.Failed:
		stage, trouble = Broken, Trouble{e.What, e.Do}
		out = append(out, Retire{run.Worker}) // whatever broke it may still be there
	case *protocol.Stopped:
	default:
		return s, nil
	}
	s.Runs = withRun(s.Runs, id, func(r *Run) { r.Stage, r.Trouble = stage, trouble })
	return dispatchWith(s, out...)
}

func (r *Run) advance(e *protocol.Progress) {
	if r.Stage == Starting {
		r.Stage = Running
	}
	r.Step, r.Steps, r.Tokens = e.Step, e.Steps, e.Tokens
	r.TokensPerSecond, r.SecondsLeft, r.Workers = e.TokensPerSecond, e.SecondsLeft, int(e.Workers)
	if e.TokensPerSecond > 0 {
		r.Pace = e.TokensPerSecond
	}
	if len(e.Held) == len(r.Watch) && len(e.Held) > 0 {
		r.Curve = append(slices.Clone(r.Curve), Held{e.Step, e.Tokens, slices.Clone(e.Held)})
	}
}

// announce speaks at each quarter of a run, not at every step.
func announce(s State, id protocol.ID) State {
	r, _ := s.Run(id)
	if r.Steps == 0 || id != s.Chosen {
		return s
	}
	if q := r.Step * 4 / r.Steps; q > r.quarter && q < 4 {
		s.Spoken = fmt.Sprintf("Training: %d percent done.", q*25)
		s.Runs = withRun(s.Runs, id, func(r *Run) { r.quarter = q })
	}
	return s
}

// keep hands a run's weights to the desk as a model at hand.
func keep(s State, run Run, e *protocol.Weights) (State, []Request) {
	s.lastID++
	s.lastModel = max(s.lastModel, Untrained) + 1
	model := Model{
		ID: s.lastModel, Name: runName(run), Shares: run.Recipe.Mixture.Languages,
		Seeds: run.Recipe.Seeds, Run: run.ID, Stage: Coming, task: s.lastID,
	}
	if len(model.Shares) == 1 {
		model.Shares = recipe.Shares{{Language: model.Shares[0].Language, Weight: "1"}}
	}
	s.Models = append(slices.Clone(s.Models), model)
	s.Runs = withRun(s.Runs, run.ID, func(r *Run) { r.Model = model.ID })
	return s, []Request{Post{Desk, &protocol.Load{ID: s.lastID, Model: model.ID, Weights: e.Weights}}}
}

func runName(run Run) string {
	if len(run.Watch) == 1 {
		return language.Name(run.Watch[0]) + fmt.Sprintf(" expert, trained here (run %d)", run.ID)
	}
	return fmt.Sprintf("Mixed model, trained here (run %d)", run.ID)
}

func isWeights(e protocol.Event) bool {
	_, ok := e.(*protocol.Weights)
	return ok
}

// runOf returns the run that an event tells of.
func runOf(event protocol.Event) protocol.ID {
	switch e := event.(type) {
	case *protocol.Started:
		return e.ID
	case *protocol.Progress:
		return e.ID
	case *protocol.Generated:
		return e.ID
	case *protocol.Paused:
		return e.ID
	case *protocol.Stopped:
		return e.ID
	case *protocol.Done:
		return e.ID
	case *protocol.Diverged:
		return e.ID
	case *protocol.Weights:
		return e.ID
	case *protocol.Saved:
		return e.ID
	case *protocol.Missed:
		return e.ID
	case *protocol.Failed:
		return e.ID
	}
	return 0
}
