package mix

import (
	"slices"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/scene"
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

// transport handles the buttons of the runs.
func (s *Scene) transport(t *core.Turn, m core.Msg) {
	run, chosen := s.Current()
	switch m := m.(type) {
	case Play:
		if !chosen || run.Stage == Stopping || !run.Stage.Live() && run.Stage != Waiting {
			s.start(t, training(t.State), false)
		} else if run.Stage == Paused {
			s.change(run.ID, func(r *Run) { r.Stage = Running })
			t.Post(run.Worker, &protocol.Resume{Order: protocol.For(run.ID)})
		}
	case Hold:
		s.change(run.ID, func(r *Run) { r.Asleep, r.woken = false, false })
		if run.Stage == Running || run.Stage == Starting {
			t.Post(run.Worker, &protocol.Pause{Order: protocol.For(run.ID)})
		}
	case OneStep:
		if !chosen || !run.Stage.Live() && run.Stage != Waiting {
			s.start(t, training(t.State), true)
		} else if run.Stage == Paused {
			t.Post(run.Worker, &protocol.Step{Order: protocol.For(run.ID)})
		}
	case Reset:
		s.reset(t, run, chosen)
	case TrainEach:
		s.trainEach(t)
	case Pick:
		if _, ok := s.Run(m.Run); ok || m.Run == 0 {
			s.Chosen = m.Run
		}
	case Keep:
		if r, ok := s.Run(m.Run); ok && (r.Stage == Paused || r.Stage == Running || r.Stage == Finished) {
			t.Post(r.Worker, &protocol.Snapshot{Order: protocol.For(r.ID)})
		}
	}
}

// reset stops the chosen run, or clears a run that has ended from view.
func (s *Scene) reset(t *core.Turn, run Run, chosen bool) {
	s.Chosen = 0
	switch {
	case !chosen, run.Stage == Stopping:
	case run.Stage.Live():
		s.change(run.ID, func(r *Run) { r.Stage = Stopping })
		t.Post(run.Worker, &protocol.Stop{Order: protocol.For(run.ID)})
	case run.Stage == Waiting:
		s.Runs = slices.DeleteFunc(slices.Clone(s.Runs), func(r Run) bool { return r.ID == run.ID })
	}
}

// training is the recipe of a run with the present settings.
func training(c *core.State) recipe.Recipe {
	r := c.Settings.Recipe
	r.Merge = nil
	return r.Canonical()
}

// start adds a run and gives it a worker as soon as one is free.
func (s *Scene) start(t *core.Turn, r recipe.Recipe, paused bool) {
	if trouble, cramped := Cramped(r); cramped {
		t.Note(trouble.What, trouble.Do)
		return
	}
	if len(s.Runs) >= maxRuns {
		old := slices.IndexFunc(s.Runs, func(r Run) bool { return !r.Stage.Live() && r.Stage != Waiting })
		if old < 0 {
			t.Note(phrase.Of("mix.many", phrase.Number("n", maxRuns)))
			return
		}
		s.Runs = slices.Delete(slices.Clone(s.Runs), old, old+1)
	}
	run := Run{ID: t.Number(), Recipe: r, Steps: uint32(r.Schedule.Steps), Worker: -1, held: paused, Watch: Mixture(r)}
	s.Runs = append(slices.Clone(s.Runs), run)
	s.Chosen = run.ID
	s.assign(t)
}

// trainEach starts one expert for each language of the mixture, each from its
// own fresh weights.
func (s *Scene) trainEach(t *core.Turn) {
	base := training(t.State)
	first := protocol.ID(0)
	for i, code := range Mixture(base) {
		seeds := recipe.Seeds{Init: base.Seeds.Init + uint64(i), Data: base.Seeds.Data + uint64(i)}
		s.start(t, base.Trained(recipe.Shares{{Language: code, Weight: "1"}}, seeds), false)
		if i == 0 {
			first = s.Chosen
		}
	}
	if first != 0 {
		s.Chosen = first
	}
}

// assign gives waiting runs the workers that are free. The desk trains only
// on a machine of one core.
func (s *Scene) assign(t *core.Turn) {
	for w := core.Worker(1); w < core.Worker(max(t.Cores, 2)); w++ {
		if slices.ContainsFunc(s.Runs, func(r Run) bool { return r.Worker == w && r.Stage.Live() }) {
			continue
		}
		i := slices.IndexFunc(s.Runs, func(r Run) bool { return r.Stage == Waiting })
		if i < 0 {
			return
		}
		run := s.Runs[i]
		steps := uint32(max(run.Recipe.Schedule.Steps, 1))
		s.change(run.ID, func(r *Run) { r.Stage, r.Worker = Starting, w })
		t.Post(w, &protocol.Train{Order: protocol.For(run.ID), Recipe: string(run.Recipe.JSON()), Watch: run.Watch, Stories: core.HeldStories,
			EvalEvery: max(steps/curvePoints, 1), WriteEvery: max(steps/writings, 1),
			SaveEvery: saveSeconds, From: run.Saved.State, Paused: run.held,
		})
	}
}

// Hear takes the events of runs in, and the answer to the probe. Events of a run
// already left are dropped.
func (s Scene) Hear(t *core.Turn, m core.Heard) (scene.Scene, bool) {
	if e, ok := m.Event.(*protocol.Probed); ok {
		if t.Answers(m, e.ID) {
			s.Device, t.Task = probed(e), core.Task{}
		}
		return s, true
	}
	if m.From == core.Desk {
		return s, false
	}
	if _, hello := m.Event.(*protocol.Hello); hello {
		return s, false
	}
	run, ok := s.Run(m.Event.Number())
	switch {
	case !ok || run.Worker != m.From || !run.Stage.Live() && !isWeights(m.Event):
	case run.Stage == Stopping && !isWeights(m.Event):
		s.conclude(t, run, m.Event)
	default:
		s.heard(t, run, m.Event)
	}
	return s, true
}

// heard takes an event of a run in.
func (s *Scene) heard(t *core.Turn, run Run, event protocol.Event) {
	change := func(f func(*Run)) { s.change(run.ID, f) }
	switch e := event.(type) {
	case *protocol.Started:
		change(func(r *Run) { r.Start, r.Steps, r.Stage = e.Scores, e.Steps, Running })
		if t.Hidden {
			s.rest(t, true)
		}
	case *protocol.Saved:
		if !run.mixed {
			change(func(r *Run) { r.Saved = Saved{e.Step, e.State} })
		}
	case *protocol.Progress:
		change(func(r *Run) { r.advance(e) })
		s.announce(t, run.ID)
	case *protocol.Generated:
		change(func(r *Run) { r.Texts, r.Fluency = e.Texts, e.Fluency })
	case *protocol.Paused:
		if run.woken { // it goes on already
			change(func(r *Run) { r.woken = false })
			return
		}
		change(func(r *Run) { r.Stage, r.Step, r.TokensPerSecond = Paused, e.Step, 0 })
		t.Announce(phrase.Of("mix.said.paused", phrase.Number("step", e.Step)))
	case *protocol.Missed:
		s.loseHelper(t, core.Worker(e.Seat))
	case *protocol.Weights:
		s.keep(t, run, e)
	case *protocol.Done:
		change(func(r *Run) { r.Stage, r.Step, r.SecondsLeft = Finished, e.Step, 0 })
		t.Announce(phrase.Of("mix.said.done"))
		t.Post(run.Worker, &protocol.Snapshot{Order: protocol.For(run.ID)})
		s.assign(t)
	default:
		s.conclude(t, run, event)
	}
}

// conclude takes the bad ends of a run in.
func (s *Scene) conclude(t *core.Turn, run Run, event protocol.Event) {
	stage, trouble := Ended, core.Trouble{}
	switch e := event.(type) {
	case *protocol.Done: // it ended by itself just before it was to stop
	case *protocol.Diverged:
		stage = Diverged
		trouble = core.Trouble{What: phrase.Of("mix.diverged", phrase.Number("step", e.Step)), Do: phrase.Of("mix.diverged.do")}
	case *protocol.Failed:
		stage, trouble = Broken, core.Trouble{What: e.What, Do: e.Do}
		t.Do(core.Retire{Worker: run.Worker}) // whatever broke it may still be there
	case *protocol.Stopped:
	default:
		return
	}
	s.change(run.ID, func(r *Run) { r.Stage, r.Trouble = stage, trouble })
	s.assign(t)
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
func (s *Scene) announce(t *core.Turn, id protocol.ID) {
	r, _ := s.Run(id)
	if r.Steps == 0 || id != s.Chosen {
		return
	}
	if q := r.Step * 4 / r.Steps; q > r.quarter && q < 4 {
		t.Announce(phrase.Of("mix.said.quarter", phrase.Number("percent", q*25)))
		s.change(id, func(r *Run) { r.quarter = q })
	}
}

// keep hands a run's weights to the desk as a model at hand.
func (s *Scene) keep(t *core.Turn, run Run, e *protocol.Weights) {
	shares := run.Recipe.Mixture.Languages
	if len(shares) == 1 {
		shares = recipe.Shares{{Language: shares[0].Language, Weight: "1"}}
	}
	id := t.Adopt(core.Model{Shares: shares, Seeds: run.Recipe.Seeds, Run: run.ID}, e.Weights)
	s.change(run.ID, func(r *Run) { r.Model = id })
}

func isWeights(e protocol.Event) bool {
	_, ok := e.(*protocol.Weights)
	return ok
}
