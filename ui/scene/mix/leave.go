package mix

import (
	"cmp"
	"slices"

	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// mostAway bounds the runs that a reset can be taken back for: each holds its state.
const mostAway = 4

// hold pauses the chosen run.
func (s *Scene) hold(t *core.Turn, run Run) {
	s.change(run.ID, func(r *Run) { r.Asleep, r.woken, r.stepping = false, false, noWish })
	if run.Stage == Running || run.Stage == Starting {
		t.Post(run.Worker, &protocol.Pause{Order: protocol.For(run.ID)})
	}
}

// goOn lets a paused run go on as soon as there is a core for it, in its worker or in
// another one; once makes it a single step.
func (s *Scene) goOn(t *core.Turn, run Run, once bool) {
	if once && run.Worker >= 0 {
		s.change(run.ID, func(r *Run) { r.stepping = asked })
		t.Post(run.Worker, &protocol.Step{Order: protocol.For(run.ID)})
		return
	}
	s.change(run.ID, func(r *Run) {
		if r.Stage, r.held, r.stepping = Waiting, once, noWish; once {
			r.stepping = due
		}
	})
	s.assign(t)
}

// snapshot asks a run for its weights as they are. One that rests without a worker
// gets one for it.
func (s *Scene) snapshot(t *core.Turn, r Run) {
	if r.Worker < 0 {
		s.change(r.ID, func(r *Run) { r.Stage, r.held, r.keeping = Waiting, true, due })
		s.assign(t)
		return
	}
	s.change(r.ID, func(r *Run) { r.keeping = asked })
	t.Post(r.Worker, &protocol.Snapshot{Order: protocol.For(r.ID)})
}

// park frees the workers of paused runs whose state the page keeps, while others train:
// they go on from there to the same bits.
func (s *Scene) park(t *core.Turn) {
	if s.computing() == 0 {
		return
	}
	for _, r := range s.Runs {
		if r.Stage == Paused && !r.Asleep && r.stepping == noWish && r.keeping == noWish && r.Worker >= 0 && r.kept() {
			s.free(t, r)
		}
	}
}

// free ends the worker of a run.
func (s *Scene) free(t *core.Turn, r Run) {
	if r.Worker >= 0 {
		t.Do(core.Retire{Worker: r.Worker})
		s.change(r.ID, func(r *Run) { r.Worker = -1 })
	}
}

// stop ends a run; put says that it is put away. Its state is kept, so that Undo can
// bring it back.
func (s *Scene) stop(t *core.Turn, run Run, put bool) {
	if put {
		s.Chosen = 0
	}
	going := run.Stage == Starting || run.Stage == Running || run.Stage == Waiting || run.Asleep
	switch {
	case run.ID == 0 || run.Stage == Stopping:
		return
	case run.Stage.Live() && run.Worker >= 0:
		s.change(run.ID, func(r *Run) { r.Stage, r.put, r.Asleep, r.undone, r.SecondsLeft = Stopping, put, false, false, 0 })
		if run.Stage == Paused && !run.Asleep && run.stepping == noWish {
			s.rests(t, run.ID)
		} else {
			t.Post(run.Worker, &protocol.Pause{Order: protocol.For(run.ID)})
		}
	case run.Stage == Paused || run.Stage == Waiting:
		s.change(run.ID, func(r *Run) { r.put = put })
		s.left(t, run.ID)
	case put:
		s.putAway(t, run)
	default:
		return
	}
	t.Undoable(Restore{Run: run.ID, Running: going})
}

// leave takes the events of a run in that was told to stop: it pauses, sends its state
// and its weights, and has left.
func (s *Scene) leave(t *core.Turn, run Run, event protocol.Event) {
	switch e := event.(type) {
	case *protocol.Started:
		s.change(run.ID, func(r *Run) { r.Start, r.Steps = e.Scores, e.Steps })
	case *protocol.Saved:
		if !run.mixed {
			s.change(run.ID, func(r *Run) { r.Saved = Saved{e.Step, e.State} })
		}
		if (run.put || run.undone) && e.Step == run.Step {
			s.left(t, run.ID)
		}
	case *protocol.Paused:
		s.change(run.ID, func(r *Run) { r.Step, r.TokensPerSecond = e.Step, 0 })
		s.rests(t, run.ID)
	case *protocol.Weights:
		s.keep(t, run, e)
		s.left(t, run.ID)
	case *protocol.Done: // it came to its end just before
		s.change(run.ID, func(r *Run) { r.Stage, r.Step = Finished, e.Step })
		t.Post(run.Worker, &protocol.Snapshot{Order: protocol.For(run.ID)})
		s.assign(t)
	default:
		s.conclude(t, run, event)
	}
}

// rests follows a stop when the run has come to rest: its weights are taken, unless it is
// put away.
func (s *Scene) rests(t *core.Turn, id protocol.ID) {
	switch r, _ := s.Run(id); {
	case !r.put && !r.undone && r.Step > 0:
		t.Post(r.Worker, &protocol.Snapshot{Order: protocol.For(id)})
	case r.undone || r.mixed || r.kept():
		s.left(t, id)
	}
}

// left ends a run that has stopped; or it goes on, where that was undone meanwhile.
func (s *Scene) left(t *core.Turn, id protocol.ID) {
	s.change(id, func(r *Run) { r.Stage = Ended })
	r, _ := s.Run(id)
	switch {
	case r.undone:
		s.change(id, func(r *Run) { r.Stage, r.put, r.undone = Paused, false, false })
		if r.waking {
			s.goOn(t, r, false)
		}
		return
	case r.kept():
		s.free(t, r)
	}
	if r, _ = s.Run(id); r.put {
		s.putAway(t, r)
	}
	s.assign(t)
}

// putAway takes a run off the list.
func (s *Scene) putAway(t *core.Turn, run Run) {
	s.Runs = slices.DeleteFunc(slices.Clone(s.Runs), func(r Run) bool { return r.ID == run.ID })
	s.away = append(slices.Clone(s.away), run)
	if len(s.away) > mostAway {
		s.drop(t, s.away[0])
		s.away = s.away[1:]
	}
}

// drop ends the worker of a run that nobody can bring back.
func (s *Scene) drop(t *core.Turn, r Run) {
	if r.Stage == Ended && r.Worker >= 0 {
		t.Do(core.Retire{Worker: r.Worker})
	}
}

// restore brings a run back that was stopped or reset.
func (s *Scene) restore(t *core.Turn, m Restore) {
	if i := slices.IndexFunc(s.away, func(r Run) bool { return r.ID == m.Run }); i >= 0 {
		s.Runs = append(slices.Clone(s.Runs), s.away[i])
		slices.SortFunc(s.Runs, func(a, b Run) int { return cmp.Compare(a.Number, b.Number) })
		s.away = slices.Delete(slices.Clone(s.away), i, i+1)
	}
	run, ok := s.Run(m.Run)
	if !ok {
		return
	}
	s.Chosen = run.ID
	switch {
	case run.Stage == Stopping:
		s.change(run.ID, func(r *Run) { r.put, r.undone, r.waking = false, true, m.Running })
	case run.Stage == Ended && (run.kept() || run.Worker >= 0):
		s.change(run.ID, func(r *Run) { r.Stage, r.put = Paused, false })
		if m.Running {
			s.goOn(t, run, false)
		}
	}
}

// Losable says whether a run would be lost with the page.
func (s Scene) Losable() bool {
	return slices.ContainsFunc(s.Runs, func(r Run) bool { return r.Step > 0 || r.Stage.Live() || r.Stage == Waiting })
}
