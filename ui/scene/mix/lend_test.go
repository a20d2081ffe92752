package mix_test

import (
	"testing"

	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

// checkLoans holds what is true of every state: whoever is lent helps one
// running run, and no more compute than there are cores.
func checkLoans(t *testing.T, s page.State, m core.Msg) {
	t.Helper()
	seen := map[core.Worker]bool{}
	for _, l := range mixOf(s).Loans {
		run, ok := mixOf(s).Run(l.Run)
		if !ok || run.Stage != mix.Running || seen[l.Worker] || l.Worker <= core.Worker(s.Core.Cores) {
			t.Fatalf("after %#v: loan %+v to %+v", m, l, run)
		}
		seen[l.Worker] = true
	}
	training := 0
	for _, r := range mixOf(s).Runs {
		if r.Stage == mix.Running || r.Stage == mix.Starting {
			training++
		}
	}
	if training+len(mixOf(s).Loans) > max(s.Core.Cores, training) {
		t.Fatalf("after %#v: %d runs and %d lent workers on %d cores", m, training, len(mixOf(s).Loans), s.Core.Cores)
	}
}

// teams returns how many workers are lent to each run.
func teams(s page.State) map[protocol.ID]int {
	lent := map[protocol.ID]int{}
	for _, l := range mixOf(s).Loans {
		lent[l.Run]++
	}
	return lent
}

// trainingOn is a page on a machine with so many cores, with a run for each of
// n languages.
func trainingOn(boot core.Booted, shares string) (page.State, *fake.Worker) {
	w := fake.New()
	boot.Fragment = "mix=" + shares
	s, out := page.Update(page.New(), boot)
	s = w.Drive(s, out)
	s, out = page.Update(s, mix.TrainEach{})
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
		s, _ := trainingOn(core.Booted{Cores: c.cores, Phone: c.phone}, c.mix)
		lent, running := teams(s), 0
		for _, r := range mixOf(s).Runs {
			if r.Stage != mix.Running {
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
func ended(out []core.Request) (retired, released int) {
	for _, r := range out {
		switch r := r.(type) {
		case core.Retire:
			retired++
		case core.Post:
			if _, ok := r.Message.(*protocol.Release); ok {
				released++
			}
		}
	}
	return retired, released
}

func TestLentWorkersAreTakenBack(t *testing.T) {
	one := func() (page.State, mix.Run, *fake.Worker) {
		s, w := trainingOn(core.Booted{Cores: 4}, "en")
		return s, mixOf(s).Runs[0], w
	}
	s, run, _ := one()
	for name, m := range map[string]core.Msg{
		"paused":   core.Heard{From: run.Worker, Event: &protocol.Paused{Report: protocol.On(run.ID), Step: 3}},
		"stopped":  mix.Reset{},
		"done":     core.Heard{From: run.Worker, Event: &protocol.Done{Report: protocol.On(run.ID), Step: 3}},
		"diverged": core.Heard{From: run.Worker, Event: &protocol.Diverged{Report: protocol.On(run.ID), Step: 3}},
		"lost":     core.Lost{Worker: run.Worker, Why: fake.Words("it fell.")},
	} {
		next, out := page.Update(s, m)
		if retired, _ := ended(out); retired < 3 || len(mixOf(next).Loans) != 0 {
			t.Errorf("%s: %d ended, %v lent", name, retired, mixOf(next).Loans)
		}
	}

	// A second run takes its share.
	s, run, w := one()
	s, out := page.Update(s, mix.TrainEach{})
	if retired, released := ended(out); retired != 2 || released != 2 || teams(s)[run.ID] != 1 {
		t.Errorf("a second run: %d ended, %d released, %v", retired, released, mixOf(s).Loans)
	}
	s = w.Drive(s, out)
	if len(mixOf(s).Loans) != 2 || teams(s)[run.ID] != 1 {
		t.Errorf("two runs: %v", mixOf(s).Loans)
	}
	// When it is gone the first has all again, by workers not seen before.
	old := mixOf(s).Loans
	s, _ = page.Update(s, core.Heard{From: mixOf(s).Runs[1].Worker, Event: &protocol.Done{Report: protocol.On(mixOf(s).Runs[1].ID)}})
	if teams(s)[run.ID] != 3 || mixOf(s).Loans[2].Worker <= old[1].Worker {
		t.Errorf("one run again: %v after %v", mixOf(s).Loans, old)
	}
}

func TestLostLentWorkersAreNotMissed(t *testing.T) {
	s, _ := trainingOn(core.Booted{Cores: 2}, "en")
	run, loan := mixOf(s).Runs[0], mixOf(s).Loans[0]
	for name, m := range map[string]core.Msg{
		"lost":   core.Lost{Worker: loan.Worker, Why: fake.Words("it fell.")},
		"missed": core.Heard{From: run.Worker, Event: &protocol.Missed{Report: protocol.On(run.ID), Seat: uint32(loan.Worker)}},
	} {
		next, out := page.Update(s, m)
		if retired, released := ended(out); retired != 1 || released != 1 || len(mixOf(next).Loans) != 0 || fake.Said(next) != fake.Said(s) {
			t.Errorf("%s: %v, lent %v, notice %q", name, out, mixOf(next).Loans, fake.Said(next))
		}
		if now, _ := mixOf(next).Run(run.ID); now.Stage != mix.Running || now.Losses != 0 {
			t.Errorf("%s: %+v", name, now)
		}
		if again, out := page.Update(next, m); len(out) != 0 || len(mixOf(again).Loans) != 0 {
			t.Errorf("%s twice: %v", name, out)
		}
	}
}

// Nobody sees the page: nothing is lent until it comes back.
func TestHiddenPageLendsNothing(t *testing.T) {
	s, _ := trainingOn(core.Booted{Cores: 2}, "en")
	run := mixOf(s).Runs[0]
	s, _ = page.Update(s, core.Away{Hidden: true})
	s, out := page.Update(s, core.Heard{From: run.Worker, Event: &protocol.Paused{Report: protocol.On(run.ID), Step: 3}})
	if retired, _ := ended(out); retired != 1 || len(mixOf(s).Loans) != 0 {
		t.Errorf("hidden: %v, %v", out, mixOf(s).Loans)
	}
	if s, _ = page.Update(s, core.Away{}); len(mixOf(s).Loans) != 1 {
		t.Errorf("back: %v", mixOf(s).Loans)
	}
}
