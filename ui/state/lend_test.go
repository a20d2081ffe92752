package state_test

import (
	"testing"

	"confusio/ui/fake"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// checkLoans holds what is true of every state: whoever is lent helps one
// running run, and no more compute than there are cores.
func checkLoans(t *testing.T, s state.State, m state.Msg) {
	t.Helper()
	seen := map[state.Worker]bool{}
	for _, l := range s.Loans {
		run, ok := s.Run(l.Run)
		if !ok || run.Stage != state.Running || seen[l.Worker] || l.Worker <= state.Worker(s.Cores) {
			t.Fatalf("after %#v: loan %+v to %+v", m, l, run)
		}
		seen[l.Worker] = true
	}
	training := 0
	for _, r := range s.Runs {
		if r.Stage == state.Running || r.Stage == state.Starting {
			training++
		}
	}
	if training+len(s.Loans) > max(s.Cores, training) {
		t.Fatalf("after %#v: %d runs and %d lent workers on %d cores", m, training, len(s.Loans), s.Cores)
	}
}

// teams returns how many workers are lent to each run.
func teams(s state.State) map[protocol.ID]int {
	lent := map[protocol.ID]int{}
	for _, l := range s.Loans {
		lent[l.Run]++
	}
	return lent
}

// trainingOn is a page on a machine with so many cores, with a run for each of
// n languages.
func trainingOn(boot state.Booted, mix string) (state.State, *fake.Worker) {
	w := fake.New()
	boot.Fragment = "mix=" + mix
	s, out := state.Update(state.New(), boot)
	s = w.Drive(s, out)
	s, out = state.Update(s, state.TrainEach{})
	return w.Drive(s, out), w
}

func TestCoresAreSharedFairly(t *testing.T) {
	for _, c := range []struct {
		cores int
		phone bool
		mix   string
		each  int // workers lent to each run that trains
		runs  int
	}{
		{1, false, "en", 0, 1}, {2, false, "en", 1, 1}, {3, false, "en", 1, 1}, {4, false, "en", 3, 1}, {8, false, "en", 7, 1},
		{2, false, "en,de", 1, 1}, {4, false, "en,de", 1, 2}, {8, false, "en,de", 3, 2}, {8, false, "en,de,fr", 1, 3}, {4, false, "en,de,fr", 0, 3},
		{2, true, "en", 0, 1},
	} {
		s, _ := trainingOn(state.Booted{Cores: c.cores, Phone: c.phone}, c.mix)
		lent, running := teams(s), 0
		for _, r := range s.Runs {
			if r.Stage != state.Running {
				continue
			}
			running++
			if lent[r.ID] != c.each {
				t.Errorf("%d cores, %s: %d lent to run %d", c.cores, c.mix, lent[r.ID], r.ID)
			}
		}
		if running != c.runs {
			t.Errorf("%d cores, %s: %d runs", c.cores, c.mix, running)
		}
		checkLoans(t, s, nil)
	}
}

// ended counts the workers that requests end, and those released.
func ended(out []state.Request) (retired, released int) {
	for _, r := range out {
		switch r := r.(type) {
		case state.Retire:
			retired++
		case state.Post:
			if _, ok := r.Message.(*protocol.Release); ok {
				released++
			}
		}
	}
	return retired, released
}

func TestLentWorkersAreTakenBack(t *testing.T) {
	one := func() (state.State, state.Run, *fake.Worker) {
		s, w := trainingOn(state.Booted{Cores: 4}, "en")
		return s, s.Runs[0], w
	}
	s, run, _ := one()
	for name, m := range map[string]state.Msg{
		"paused":   state.Heard{From: run.Worker, Event: &protocol.Paused{ID: run.ID, Step: 3}},
		"stopped":  state.Reset{},
		"done":     state.Heard{From: run.Worker, Event: &protocol.Done{ID: run.ID, Step: 3}},
		"diverged": state.Heard{From: run.Worker, Event: &protocol.Diverged{ID: run.ID, Step: 3}},
		"lost":     state.Lost{Worker: run.Worker, What: "it fell."},
	} {
		next, out := state.Update(s, m)
		if retired, _ := ended(out); retired < 3 || len(next.Loans) != 0 {
			t.Errorf("%s: %d ended, %v lent", name, retired, next.Loans)
		}
	}

	// A second run takes its share.
	s, run, w := one()
	s, out := state.Update(s, state.TrainEach{})
	if retired, released := ended(out); retired != 2 || released != 2 || teams(s)[run.ID] != 1 {
		t.Errorf("a second run: %d ended, %d released, %v", retired, released, s.Loans)
	}
	s = w.Drive(s, out)
	if len(s.Loans) != 2 || teams(s)[run.ID] != 1 {
		t.Errorf("two runs: %v", s.Loans)
	}
	// When it is gone the first has all again, by workers not seen before.
	old := s.Loans
	s, _ = state.Update(s, state.Heard{From: s.Runs[1].Worker, Event: &protocol.Done{ID: s.Runs[1].ID}})
	if teams(s)[run.ID] != 3 || s.Loans[2].Worker <= old[1].Worker {
		t.Errorf("one run again: %v after %v", s.Loans, old)
	}
}

func TestLostLentWorkersAreNotMissed(t *testing.T) {
	s, _ := trainingOn(state.Booted{Cores: 2}, "en")
	run, loan := s.Runs[0], s.Loans[0]
	for name, m := range map[string]state.Msg{
		"lost":   state.Lost{Worker: loan.Worker, What: "it fell."},
		"missed": state.Heard{From: run.Worker, Event: &protocol.Missed{ID: run.ID, Seat: uint32(loan.Worker)}},
	} {
		next, out := state.Update(s, m)
		if retired, released := ended(out); retired != 1 || released != 1 || len(next.Loans) != 0 || next.Notice != s.Notice {
			t.Errorf("%s: %v, lent %v, notice %q", name, out, next.Loans, next.Notice)
		}
		if now, _ := next.Run(run.ID); now.Stage != state.Running || now.Losses != 0 {
			t.Errorf("%s: %+v", name, now)
		}
		if again, out := state.Update(next, m); len(out) != 0 || len(again.Loans) != 0 {
			t.Errorf("%s twice: %v", name, out)
		}
	}
}

// Nobody sees the page: nothing is lent until it comes back.
func TestHiddenPageLendsNothing(t *testing.T) {
	s, _ := trainingOn(state.Booted{Cores: 2}, "en")
	run := s.Runs[0]
	s, _ = state.Update(s, state.Away{Hidden: true})
	s, out := state.Update(s, state.Heard{From: run.Worker, Event: &protocol.Paused{ID: run.ID, Step: 3}})
	if retired, _ := ended(out); retired != 1 || len(s.Loans) != 0 {
		t.Errorf("hidden: %v, %v", out, s.Loans)
	}
	if s, _ = state.Update(s, state.Away{}); len(s.Loans) != 1 {
		t.Errorf("back: %v", s.Loans)
	}
}
