package mix

import (
	"slices"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// lost notes that a worker died: a lent one, or that of a run.
func (s *Scene) lost(t *core.Turn, m core.Lost) {
	if m.Worker >= firstLent {
		s.loseHelper(t, m.Worker)
		return
	}
	for _, r := range s.Runs {
		switch {
		case r.Worker != m.Worker:
		case r.Stage.Live():
			s.loseWorker(t, r, m.Why)
		case r.Stage == Waiting:
			s.change(r.ID, func(r *Run) { r.Stage = Paused })
			s.loseWorker(t, r, m.Why)
		default:
			s.change(r.ID, func(r *Run) { r.Worker = -1 })
		}
	}
	s.away = slices.Clone(s.away)
	for i := range s.away {
		if s.away[i].Worker == m.Worker {
			s.away[i].Worker = -1
		}
	}
	s.assign(t)
}

// loseWorker takes a run from a worker that died. It waits for another one, which
// goes on from the last saved state to the same bits; a run that loses worker
// after worker is given up.
func (s *Scene) loseWorker(t *core.Turn, r Run, reason phrase.Phrase) {
	why := phrase.Said("why", reason)
	broken := func(what, do phrase.Phrase) {
		s.change(r.ID, func(r *Run) { r.Stage, r.Trouble = Broken, core.Trouble{What: what, Do: do} })
	}
	switch {
	case r.Stage == Stopping: // from the last saved state it can go on, if the reader undoes that
		s.change(r.ID, func(r *Run) { r.Step = r.Saved.Step })
		s.left(t, r.ID)
	case r.mixed:
		broken(phrase.Of("mix.lost.mixed", why), phrase.Of("mix.lost.mixed.do"))
	case r.Losses+1 >= maxLosses:
		broken(phrase.Of("mix.lost.often", phrase.Number("n", maxLosses), why), phrase.Of("mix.lost.often.do"))
	default:
		t.Note(phrase.Of("mix.lost", phrase.Number("run", r.Number), why, phrase.Number("step", r.Saved.Step)))
		s.change(r.ID, func(r *Run) {
			r.held, r.Asleep = r.Stage == Paused && !r.Asleep, false
			r.Stage, r.Worker, r.TokensPerSecond = Waiting, -1, 0
			r.Losses++
			if r.stepping == asked {
				r.stepping = due
			}
			if r.keeping == asked {
				r.keeping = due
			}
			r.Step = r.Saved.Step
			r.Curve = slices.DeleteFunc(slices.Clone(r.Curve), func(h Held) bool { return h.Step > r.Saved.Step })
		})
	}
}

// rest lets the runs rest while nobody sees the page, and go on from the exact
// step when it comes back: browsers slow a hidden page down as they please,
// which would make its times and its battery use a lottery.
func (s *Scene) rest(t *core.Turn, hidden bool) {
	for _, r := range s.Runs {
		switch {
		case hidden && r.Stage == Running && !r.Asleep:
			s.change(r.ID, func(r *Run) { r.Asleep = true })
			t.Post(r.Worker, &protocol.Pause{Order: protocol.For(r.ID)})
		case !hidden && r.Asleep:
			s.change(r.ID, func(r *Run) { r.Asleep = false })
			if r.Stage != Running && r.Stage != Paused {
				continue
			}
			s.change(r.ID, func(r *Run) { r.Stage, r.woken = Running, r.Stage == Running })
			t.Announce(phrase.Of("mix.said.awake", phrase.Number("step", r.Step)))
			t.Post(r.Worker, &protocol.Resume{Order: protocol.For(r.ID)})
		}
	}
}
