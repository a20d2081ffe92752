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
// run wait so three times, without a step between that went well, is not asked
// again.
const (
	patience = 500 * time.Millisecond
	maxLate  = 3
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
	number  protocol.ID // of the last thing said to it; what answers an earlier one is dropped
	waiting bool        // for its answer
	turning bool        // to a Turn, not to an Ask
	ready   bool        // it has what the run reads
	gone    bool        // it is of no use any more
	taken   bool        // because the page took it away
	late    int         // answers that did not come, since a step went well
	missed  bool        // one did not come in this step
	asked   time.Time
	into    []float32 // where the numbers beside it go, nil if nothing was asked
	had     bool      // they are there
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
	c.line.Send(&protocol.Reads{Remark: protocol.Re(c.number), Recipe: string(r.train.Reads().JSON())}, nil)
}

// muster dismisses who is gone and says who helps with the next step.
func (s *Service) muster(r *run) {
	var helpers []train.Helper
	r.team = slices.DeleteFunc(r.team, func(c *colleague) bool {
		if c.gone {
			c.line.Close()
			if !c.taken {
				s.options.Send(&protocol.Missed{Report: protocol.On(r.id), Seat: c.seat})
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
		c.ready = c.ready || w.ID == c.number
	case *protocol.Answer:
		if c.accept(w.ID, false, n) {
			c.losses = w.Losses
		}
	case *protocol.Turned:
		c.accept(w.ID, true, n)
	default:
		c.gone = true
	}
}

// accept takes the numbers of the answer that is waited for.
func (c *colleague) accept(number protocol.ID, turned bool, n protocol.Numbers) bool {
	if number != c.number || !c.waiting {
		return false // it comes too late
	}
	c.waiting = false
	if turned != c.turning || n == nil || n.Len() != len(c.into) {
		c.gone = true
		return false
	}
	n.Take(c.into)
	c.had = true
	return true
}

// ask says something that is to be answered.
func (c *colleague) ask(w protocol.Word, numbers []float32, turning bool, into []float32) {
	c.waiting, c.turning, c.into, c.had, c.asked = true, turning, into, false, c.service.options.Now()
	c.line.Send(w, numbers)
}

// Ask implements train.Helper.
func (c *colleague) Ask(step int, part train.Part, params *model.Params) {
	if len(c.sum) != len(params.Data) {
		c.sum = make([]float32, len(params.Data))
	}
	if !c.missed {
		c.late = 0
	}
	c.missed = false
	c.number++
	c.ask(&protocol.Ask{Remark: protocol.Re(c.number), Step: uint32(step), First: uint32(part.First), Count: uint32(part.Count)},
		params.Data, false, c.sum)
}

// Turn implements optim.Turner. Whoever is late with this step has enough to do.
func (c *colleague) Turn(first, count int, updates []float32) {
	c.number++
	c.into = nil
	if !c.gone && !c.missed {
		c.ask(&protocol.Turn{Remark: protocol.Re(c.number), First: uint32(first), Count: uint32(count)}, updates, true, updates)
	}
}

// Turned implements optim.Turner.
func (c *colleague) Turned(_ []float32, yield func() bool) bool {
	return c.into != nil && c.await(yield) == nil
}

// Answer implements train.Helper.
func (c *colleague) Answer(losses [][]float32, yield model.Yield) ([]float32, error) {
	if err := c.await(yield); err != nil {
		return nil, err
	}
	if !c.fits(losses) {
		c.gone = true
		return nil, errGone
	}
	for i := range losses {
		copy(losses[i], c.losses[i])
	}
	return c.sum, nil
}

// await waits for the answer. One that came counts, even if the colleague is
// taken away since: its numbers stand where they go. Where it returns an error
// none has come, and none is taken any more: it could change what the run's own
// worker now computes in the same place.
func (c *colleague) await(yield model.Yield) error {
	now := c.service.options.Now()
	deadline := now.Add(now.Sub(c.asked) + c.service.patience())
	for c.waiting && !c.gone {
		if !yield() {
			return model.ErrStopped
		}
		if !c.waiting || c.gone {
			break
		}
		if !c.service.wait(deadline.Sub(c.service.options.Now())) {
			return c.miss()
		}
	}
	c.Forget()
	if !c.had {
		return errGone
	}
	return nil
}

// miss gives up an answer that is late.
func (c *colleague) miss() error {
	c.Forget()
	c.late++
	c.missed = true
	c.gone = c.gone || c.late >= maxLate
	return errLate
}

// fits tells whether the losses are those of the micro-batches asked for.
func (c *colleague) fits(losses [][]float32) bool {
	return slices.EqualFunc(losses, c.losses, func(want, got []float32) bool { return len(want) == len(got) })
}

// Forget implements optim.Turner.
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
