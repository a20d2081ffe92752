package state

import (
	"fmt"
	"slices"

	"confusio/wasm/protocol"
)

// bereave takes a run from a worker that died. It waits for another one, which
// goes on from the last saved state to the same bits; a run that loses worker
// after worker is given up.
func (s State) bereave(r Run, why string) State {
	switch {
	case r.Stage == Stopping:
		s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Stage = Ended })
	case r.mixed:
		trouble := Trouble{"The engine of this run stopped: " + why, "Its mixture was changed on the way, so it cannot be resumed; start it again."}
		s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Stage, r.Trouble = Broken, trouble })
	case r.Losses+1 >= maxLosses:
		trouble := Trouble{fmt.Sprintf("The engine of this run stopped %d times, last: %s", maxLosses, why), "Start the run again with a smaller model."}
		s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Stage, r.Trouble = Broken, trouble })
	default:
		s.Notice = fmt.Sprintf("The engine of run %d was lost (%s) It goes on from step %d, to the same result.", r.ID, why, r.Saved.Step)
		s.Runs = withRun(s.Runs, r.ID, func(r *Run) {
			r.held, r.Asleep = r.Stage == Paused && !r.Asleep, false
			r.Stage, r.Worker, r.TokensPerSecond = Waiting, -1, 0
			r.Losses++
			r.Step = r.Saved.Step
			r.Curve = slices.DeleteFunc(slices.Clone(r.Curve), func(h Held) bool { return h.Step > r.Saved.Step })
		})
	}
	return s
}

// away lets the runs rest while nobody sees the page, and go on from the exact
// step when it comes back: browsers slow a hidden page down as they please,
// which would make its times and its battery use a lottery.
func away(s State, m Away) (State, []Request) {
	s.Hidden = m.Hidden
	var out []Request
	for _, r := range s.Runs {
		switch {
		case m.Hidden && r.Stage == Running && !r.Asleep:
			s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Asleep = true })
			out = append(out, Post{r.Worker, &protocol.Pause{ID: r.ID}})
		case !m.Hidden && r.Asleep:
			s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Asleep = false })
			if r.Stage != Running && r.Stage != Paused {
				continue
			}
			s.Runs = withRun(s.Runs, r.ID, func(r *Run) { r.Stage, r.woken = Running, r.Stage == Running })
			s.Spoken = fmt.Sprintf("Training goes on from step %d, where it paused when the page went out of sight.", r.Step)
			out = append(out, Post{r.Worker, &protocol.Resume{ID: r.ID}})
		}
	}
	return s, out
}
