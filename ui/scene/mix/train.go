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
	idle := !chosen || run.Stage == Stopping || !run.Stage.Live() && run.Stage != Waiting
	switch m := m.(type) {
	case Play:
		if idle {
			s.start(t, training(t.State), Run{})
		} else if run.Stage == Paused {
			s.goOn(t, run, false)
		}
	case Hold:
		s.hold(t, run)
	case OneStep:
		if idle {
			s.start(t, training(t.State), Run{held: true, stepping: due})
		} else if run.Stage == Paused {
			s.goOn(t, run, true)
		}
	case Stop:
		s.stop(t, run, false)
	case Reset:
		s.stop(t, run, true)
	case Restore:
		s.restore(t, m)
	case TrainEach:
		s.trainEach(t)
	case Pick:
		if _, ok := s.Run(m.Run); ok || m.Run == 0 {
			s.Chosen = m.Run
		}
	case Keep:
		if r, ok := s.Run(m.Run); ok && (r.Stage == Paused || r.Stage == Running || r.Stage == Finished) {
			s.snapshot(t, r)
		}
	}
}

// training is the recipe of a run with the present settings.
func training(c *core.State) recipe.Recipe {
	r := c.Settings.Recipe
	r.Merge = nil
	return r.Canonical()
}

// start adds a run and gives it a worker as soon as one is free.
func (s *Scene) start(t *core.Turn, r recipe.Recipe, run Run) {
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
		s.drop(t, s.Runs[old])
		s.Runs = slices.Delete(slices.Clone(s.Runs), old, old+1)
	}
	s.started++
	run.ID, run.Number, run.Worker = t.Number(), s.started, -1
	run.Recipe, run.Steps, run.Watch = r, uint32(r.Schedule.End()), Mixture(r)
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
		s.start(t, base.Trained(recipe.Shares{{Language: code, Weight: "1"}}, seeds), Run{})
		if i == 0 {
			first = s.Chosen
		}
	}
	if first != 0 {
		s.Chosen = first
	}
}

// assign gives waiting runs the cores that are free. One that begins paused takes none, and
// the desk trains only on a machine of one core.
func (s *Scene) assign(t *core.Turn) {
	for {
		free := s.computing() < max(t.Cores, 2)-1
		i := slices.IndexFunc(s.Runs, func(r Run) bool { return r.Stage == Waiting && (free || r.held) })
		if i < 0 {
			break
		}
		run := s.Runs[i]
		if run.Worker >= 0 { // it has kept its worker
			s.change(run.ID, func(r *Run) { r.Stage = Running })
			t.Post(run.Worker, &protocol.Resume{Order: protocol.For(run.ID)})
			continue
		}
		steps := max(run.Steps, 1)
		worker := s.freeWorker()
		s.change(run.ID, func(r *Run) { r.Stage, r.Worker = Starting, worker })
		t.Post(worker, &protocol.Train{Order: protocol.For(run.ID), Recipe: string(run.Recipe.JSON()), Watch: run.Watch, Stories: core.HeldStories,
			EvalEvery: max(steps/curvePoints, 1), WriteEvery: max(steps/writings, 1),
			SaveEvery: saveSeconds, From: slices.Clone(run.Saved.State), Paused: run.held,
		})
	}
	s.park(t)
}

// computing is the number of runs that use a core.
func (s *Scene) computing() int {
	n := 0
	for _, r := range s.Runs {
		if r.computing() {
			n++
		}
	}
	return n
}

// freeWorker is the first worker beside the desk that no run holds.
func (s *Scene) freeWorker() core.Worker {
	for w := core.Desk + 1; ; w++ {
		if !slices.ContainsFunc(s.Runs, func(r Run) bool { return r.holds(w) }) {
			return w
		}
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
	case run.Stage == Stopping:
		s.leave(t, run, m.Event)
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
		if run.mixture != nil {
			s.tellMixture(t, run.ID)
		}
		if t.Hidden {
			s.rest(t, true)
		}
	case *protocol.Saved:
		if !run.mixed {
			change(func(r *Run) { r.Saved = Saved{e.Step, e.State} })
			s.park(t)
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
		switch {
		case run.stepping == due:
			s.goOn(t, run, true)
			return
		case run.stepping == asked:
			change(func(r *Run) { r.stepping = noWish })
		case run.keeping == due:
			s.snapshot(t, run)
		}
		s.assign(t) // its core is free
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
	if now, _ := s.Run(run.ID); now.put {
		s.putAway(t, now)
	}
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
	model := core.Model{Shares: shares, Seeds: run.Recipe.Seeds, Run: run.Number}
	if e.Step < run.Steps || run.Recipe.Schedule.Stop > 0 {
		model.Step = e.Step
	}
	t.Adopt(model, e.Weights)
	s.change(run.ID, func(r *Run) { r.keeping = noWish })
	s.park(t)
}

func isWeights(e protocol.Event) bool {
	_, ok := e.(*protocol.Weights)
	return ok
}
