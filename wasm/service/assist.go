package service

import (
	"errors"
	"slices"

	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/train"
	"confusio/wasm/protocol"
)

// An aide computes parts of the steps of a run that another worker trains.
type aide struct {
	service   *Service
	line      Line
	assistant *train.Assistant // nil before it is told what the run reads

	reads   *protocol.Reads // to be set up
	asked   protocol.Word   // an Ask or a Turn to be answered, with numbers
	numbers protocol.Numbers
	updates []float32 // of a Turn
	next    int       // step whose stories are to be read ahead, -1 for none
	stopped bool      // what is being computed is not wanted any more
}

// assist takes a line to a training worker, in place of an earlier one.
func (s *Service) assist(_ *protocol.Assist, line Line) {
	if s.aide != nil {
		s.aide.line.Close()
	}
	s.aide = &aide{service: s, line: line, next: -1}
	s.listen(line, s.aide)
}

// hear notes what is to be done. The latest takes the place of what came before.
func (a *aide) hear(w protocol.Word, n protocol.Numbers) {
	switch w := w.(type) {
	case *protocol.Reads:
		a.reads, a.asked, a.stopped = w, nil, true
	case *protocol.Ask, *protocol.Turn:
		a.asked, a.numbers, a.stopped = w, n, true
	}
}

// work does one thing and tells whether there was anything to do.
func (a *aide) work() bool {
	a.stopped = false
	switch {
	case a.reads != nil:
		reads := a.reads
		a.reads, a.next = nil, -1
		a.say(reads.ID, a.prepare(reads), &protocol.Ready{Remark: protocol.Re(reads.ID)}, nil)
	case a.asked != nil:
		asked := a.asked
		a.asked = nil
		a.compute(asked)
	case a.next >= 0:
		step := a.next
		a.next = -1
		if err := a.assistant.Expect(step); err != nil {
			a.assistant = nil // what is asked next will say so
		}
	default:
		return false
	}
	return true
}

// say answers, unless what was asked has been given up.
func (a *aide) say(number protocol.ID, err error, answer protocol.Word, sum []float32) {
	switch {
	case errors.Is(err, model.ErrStopped):
	case err != nil:
		a.line.Send(&protocol.Cannot{Remark: protocol.Re(number)}, nil)
	default:
		a.line.Send(answer, sum)
	}
}

// prepare sets up for what the run reads.
func (a *aide) prepare(r *protocol.Reads) error {
	a.assistant = nil // its memory goes before the next one's comes
	made, err := recipe.Parse([]byte(r.Recipe))
	if err != nil {
		return err
	}
	a.assistant, err = experiment.Assistant(made, a.service.options.Corpora)
	return err
}

// compute answers what is asked.
func (a *aide) compute(asked protocol.Word) {
	switch w := asked.(type) {
	case *protocol.Ask:
		sum, answer, err := a.part(w)
		a.say(w.ID, err, answer, sum)
		if err == nil {
			a.next = int(w.Step) + 1
		}
	case *protocol.Turn:
		a.say(w.ID, a.turn(w), &protocol.Turned{Remark: protocol.Re(w.ID)}, a.updates)
	}
}

// turn makes matrices orthogonal.
func (a *aide) turn(w *protocol.Turn) error {
	if a.assistant == nil || a.numbers == nil || a.numbers.Len() > len(a.assistant.Params.Data) {
		return errMissing
	}
	a.updates = slices.Grow(a.updates[:0], a.numbers.Len())[:a.numbers.Len()]
	a.numbers.Take(a.updates)
	return a.assistant.Turn(count(w.First), count(w.Count), a.updates, a.service.yielding(&a.stopped))
}

// part computes a part of a gradient.
func (a *aide) part(ask *protocol.Ask) ([]float32, *protocol.Answer, error) {
	if a.assistant == nil || a.numbers == nil || a.numbers.Len() != len(a.assistant.Params.Data) {
		return nil, nil, errMissing
	}
	a.numbers.Take(a.assistant.Params.Data)
	part := train.Part{First: count(ask.First), Count: count(ask.Count)}
	sum, losses, err := a.assistant.Part(int(ask.Step), part, a.service.yielding(&a.stopped))
	return sum, &protocol.Answer{Remark: protocol.Re(ask.ID), Losses: losses}, err
}
