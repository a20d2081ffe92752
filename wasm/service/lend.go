package service

import (
	"errors"
	"slices"
	"time"

	"confusio/engine/model"
	"confusio/engine/train"
	"confusio/wasm/protocol"
)

// A lent worker is waited for as long as a part took this worker itself, and
// patience longer: by then it could have been computed here. One that lets its
// run wait so twice in a row is not asked again.
const (
	patience = 500 * time.Millisecond
	maxLate  = 2
)

// Errors that leave a part to the run's own worker.
var (
	errLate = errors.New("the lent worker did not answer in time")
	errGone = errors.New("the lent worker is gone")
)

// A colleague is a worker lent to a run: a train.Helper over a line.
type colleague struct {
	service *Service
	seat    uint32
	line    Line
	number  uint32 // of the last thing said to it; what answers an earlier one is dropped
	waiting bool   // for its answer
	ready   bool   // it has what the run reads
	gone    bool   // it is of no use any more
	taken   bool   // because the page took it away
	late    int    // answers that did not come, in a row
	asked   time.Time
	losses  [][]float32
	sum     []float32
}

// lend gives the run under way a colleague.
func (s *Service) lend(r *protocol.Lend, line Line) {
	if s.run == nil || s.run.id != r.ID || !s.run.stage.live() {
		line.Close() // it is late
		return
	}
	c := &colleague{service: s, seat: r.Seat, line: line}
	s.listen(line, c)
	s.run.team = append(s.run.team, c)
	c.brief(s.run)
}

// release takes a colleague away.
func (s *Service) release(r *protocol.Release) {
	if s.run == nil || s.run.id != r.ID {
		return
	}
	for _, c := range s.run.team {
		if c.seat == r.Seat {
			c.gone, c.taken = true, true
		}
	}
}

// brief tells a colleague what the run reads from now on.
func (c *colleague) brief(r *run) {
	c.number++
	c.ready, c.waiting = false, false
	c.line.Send(&protocol.Reads{Number: c.number, Recipe: string(r.train.Reads().JSON())}, nil)
}

// muster dismisses who is gone and says who helps with the next step.
func (s *Service) muster(r *run) {
	var helpers []train.Helper
	r.team = slices.DeleteFunc(r.team, func(c *colleague) bool {
		if c.gone {
			c.line.Close()
			if !c.taken {
				s.options.Send(&protocol.Missed{ID: r.id, Seat: c.seat})
			}
		} else if c.ready {
			helpers = append(helpers, c)
		}
		return c.gone
	})
	r.train.Help(helpers)
}

// disband ends all lines of a run.
func (r *run) disband() {
	for _, c := range r.team {
		c.line.Close()
	}
	r.team = nil
}

// hear takes an answer.
func (c *colleague) hear(w protocol.Word, n protocol.Numbers) {
	switch w := w.(type) {
	case *protocol.Ready:
		c.ready = c.ready || w.Number == c.number
	case *protocol.Answer:
		if w.Number != c.number || !c.waiting {
			return // it comes too late
		}
		c.waiting, c.losses = false, w.Losses
		if n == nil || n.Len() != len(c.sum) {
			c.gone = true
			return
		}
		n.Take(c.sum)
	default:
		c.gone = true
	}
}

// Ask implements train.Helper.
func (c *colleague) Ask(step int, part train.Part, params *model.Params) {
	if len(c.sum) != len(params.Data) {
		c.sum = make([]float32, len(params.Data))
	}
	c.number++
	c.waiting, c.asked = true, c.service.options.Now()
	c.line.Send(&protocol.Ask{Number: c.number, Step: uint32(step), First: uint32(part.First), Count: uint32(part.Count)}, params.Data)
}

// Answer implements train.Helper.
func (c *colleague) Answer(losses [][]float32, yield model.Yield) ([]float32, error) {
	now := c.service.options.Now()
	deadline := now.Add(now.Sub(c.asked) + c.service.patience())
	for c.waiting && !c.gone {
		if !yield() {
			return nil, model.ErrStopped
		}
		if !c.waiting || c.gone {
			break
		}
		if !c.service.wait(deadline.Sub(c.service.options.Now())) {
			return nil, c.miss()
		}
	}
	if c.gone || !c.fits(losses) {
		c.gone = true
		return nil, errGone
	}
	c.late = 0
	for i := range losses {
		copy(losses[i], c.losses[i])
	}
	return c.sum, nil
}

// miss gives up an answer that is late.
func (c *colleague) miss() error {
	c.Forget()
	c.late++
	c.gone = c.gone || c.late >= maxLate
	return errLate
}

// fits tells whether the losses are those of the micro-batches asked for.
func (c *colleague) fits(losses [][]float32) bool {
	return slices.EqualFunc(losses, c.losses, func(want, got []float32) bool { return len(want) == len(got) })
}

// Forget implements train.Helper.
func (c *colleague) Forget() { c.waiting = false }

func (s *Service) patience() time.Duration {
	if s.options.Patience > 0 {
		return s.options.Patience
	}
	return patience
}

// wait lets messages in until one is laid in, and tells whether one was.
func (s *Service) wait(most time.Duration) bool {
	timer := time.NewTimer(most)
	defer timer.Stop()
	select {
	case <-s.wake:
		return true
	case <-timer.C:
		return false
	}
}
