package service

import (
	"errors"
	"reflect"
	"slices"
	"sync"
	"time"

	"confusio/engine/corpus"
	"confusio/engine/experiment"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/wasm/protocol"
)

// Options are what a Service needs from outside.
type Options struct {
	Corpora corpus.Registry      // that recipes can name; models are measured on the first
	Build   string               // names the sources of this program, for Hello and for the models it makes
	Send    func(protocol.Event) // to the page
	Breathe func()               // lets messages in; called every few milliseconds of work
	Now     func() time.Time

	Patience time.Duration // with a lent worker that does not answer; half a second where it is 0
}

// A Service answers the requests of one page.
type Service struct {
	options Options
	bench   *experiment.Bench
	library library

	mu    sync.Mutex
	inbox []letter // laid in, not looked at yet
	wake  chan struct{}

	handlers map[reflect.Type]handler
	queue    []protocol.Request // questions, in the order they came
	task     task               // the question being answered
	run      *run               // nil before the first
	pair     *studied           // the pair last studied, nil before
	halfway  halfway            // a map whose learning was stopped, zero for none
	aide     *aide              // what it does for another worker's run, nil for nothing
}

// A letter is something laid in: a request of the page, with a line beside a
// Lend or an Assist, or a word to the owner of a line.
type letter struct {
	request protocol.Request
	line    Line
	to      listener
	word    protocol.Word
	numbers protocol.Numbers
}

// A task is the question being answered.
type task struct {
	id      protocol.ID
	stopped bool
}

// New returns a Service without models or runs.
func New(o Options) *Service {
	s := &Service{
		options: o,
		bench:   experiment.NewBench(o.Corpora[0], mixture.Test),
		library: newLibrary(),
		wake:    make(chan struct{}, 1),
	}
	s.handlers = s.table()
	return s
}

// Put lays a request in. It never blocks and may be called at any time.
func (s *Service) Put(r protocol.Request) { s.put(letter{request: r}) }

// Join lays a request in that has a line beside it.
func (s *Service) Join(r protocol.Request, line Line) { s.put(letter{request: r, line: line}) }

func (s *Service) put(l letter) {
	s.mu.Lock()
	s.inbox = append(s.inbox, l)
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default: // it will look anyway
	}
}

// Serve greets the page and works until done is closed.
func (s *Service) Serve(done <-chan struct{}) {
	s.options.Send(&protocol.Hello{Protocol: protocol.Version, Build: s.options.Build})
	for {
		select {
		case <-done:
			return
		default:
		}
		if s.Work() {
			s.options.Breathe()
			continue
		}
		select {
		case <-done:
			return
		case <-s.wake:
		}
	}
}

// Work does one thing, a question or a training step, and tells whether there
// was anything to do.
func (s *Service) Work() bool {
	s.sort()
	if len(s.queue) > 0 {
		r := s.queue[0]
		s.queue = s.queue[1:]
		s.answer(r)
		return true
	}
	if s.aide != nil && s.aide.work() {
		return true
	}
	if s.run != nil && s.run.ready() {
		s.advance(s.run)
		return true
	}
	return false
}

// sort looks through the inbox: what steers work under way acts now, what asks
// for work goes into the queue.
func (s *Service) sort() {
	s.mu.Lock()
	inbox := s.inbox
	s.inbox = nil
	s.mu.Unlock()
	for _, l := range inbox {
		if l.to != nil {
			l.to.hear(l.word, l.numbers)
			continue
		}
		if h := s.handlers[reflect.TypeOf(l.request)]; h.act != nil {
			h.act(l.request, l.line)
		} else {
			s.queue = append(s.queue, l.request)
		}
	}
}

// cancel gives up a question, whether it is being answered or waits.
func (s *Service) cancel(id protocol.ID) {
	if s.task.id == id {
		s.task.stopped = true
	}
	s.queue = slices.DeleteFunc(s.queue, func(r protocol.Request) bool { return r.Number() == id })
}

// stop ends a run or gives up a question.
func (s *Service) stop(id protocol.ID) {
	if s.run != nil && s.run.id == id && s.run.stage.live() {
		s.run.stopped = true
		if s.run.stage == paused {
			s.run.stage = running // for the turn in which it ends
		}
		return
	}
	s.cancel(id)
	s.options.Send(&protocol.Stopped{Report: protocol.On(id)})
}

// yielding returns the function that long computations call: it lets messages
// in, and tells whether to go on.
func (s *Service) yielding(stopped *bool) model.Yield {
	return func() bool {
		s.options.Breathe()
		s.sort()
		return !*stopped
	}
}

// answer does what a request of the queue asks for. A question given up has no
// answer.
func (s *Service) answer(r protocol.Request) {
	s.task = task{id: r.Number()}
	err := s.handlers[reflect.TypeOf(r)].answer(r, s.yielding(&s.task.stopped))
	stopped := errors.Is(err, model.ErrStopped)
	s.task = task{}
	if err != nil && !stopped {
		s.options.Send(Failure(r.Number(), err))
	}
}
