package mix

import (
	"slices"

	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// firstLent is the number of the first lent worker; each has a new one, so that
// nothing late of one is taken for news of another.
const firstLent core.Worker = 100

// A Loan is a worker that computes parts of the steps of a run.
type Loan struct {
	Worker core.Worker
	Run    protocol.ID
}

// hands returns how many workers may compute the steps of a run: a fair share of
// the cores, less those that turned out to be of no use to it. A step is
// shared among one, two, four or eight. A phone has the cores, but neither the
// memory nor the cooling.
func (s *Scene) hands(c *core.State, r Run) int {
	if r.Stage != Running || c.Phone {
		return 1
	}
	training := s.count(func(stage RunStage) bool { return stage == Running || stage == Starting })
	hands := c.Cores/training - r.missed
	for _, n := range []int{8, 4, 2} {
		if hands >= n {
			return n
		}
	}
	return 1
}

// lend gives each run the workers that are its due and takes the others back.
// Those end, which frees their memory. The desk is never lent: it must answer.
func (s *Scene) lend(t *core.Turn) {
	var kept []Loan
	has := map[protocol.ID]int{}
	for _, loan := range s.Loans {
		run, ok := s.Run(loan.Run)
		if ok && has[run.ID]+1 < s.hands(t.State, run) {
			has[run.ID]++
			kept = append(kept, loan)
			continue
		}
		if ok && run.Stage.Live() && run.Worker >= 0 {
			t.Post(run.Worker, &protocol.Release{Order: protocol.For(run.ID), Seat: uint32(loan.Worker)})
		}
		t.Do(core.Retire{Worker: loan.Worker})
	}
	s.Loans = kept
	if t.Hidden {
		return
	}
	for _, run := range s.Runs {
		for n := has[run.ID] + 1; n < s.hands(t.State, run); n++ {
			loan := Loan{firstLent + s.lent, run.ID}
			s.lent++
			s.Loans = append(s.Loans, loan)
			t.Do(core.Lend{Run: run.ID, From: run.Worker, Worker: loan.Worker})
		}
	}
}

// loseHelper notes that a lent worker is gone. Its run does without, and is not lent
// another one in its place: what ended the first may end the next.
func (s *Scene) loseHelper(t *core.Turn, worker core.Worker) {
	i := slices.IndexFunc(s.Loans, func(l Loan) bool { return l.Worker == worker })
	if i < 0 {
		return
	}
	loan := s.Loans[i]
	s.Loans = slices.Delete(slices.Clone(s.Loans), i, i+1)
	s.change(loan.Run, func(r *Run) { r.missed++ })
	t.Do(core.Retire{Worker: worker})
	if run, ok := s.Run(loan.Run); ok && run.Stage.Live() && run.Worker >= 0 {
		t.Post(run.Worker, &protocol.Release{Order: protocol.For(run.ID), Seat: uint32(worker)})
	}
}
