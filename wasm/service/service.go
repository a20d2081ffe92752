package service

import (
	"errors"
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

	queue []protocol.Request // questions, in the order they came
	task  task               // the question being answered
	run   *run               // nil before the first
	pair  *studied           // the pair last studied, nil before
	aide  *aide              // what it does for another worker's run, nil for nothing
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
	return &Service{
		options: o,
		bench:   experiment.NewBench(o.Corpora[0], mixture.Test),
		library: newLibrary(),
		wake:    make(chan struct{}, 1),
	}
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
		switch r := l.request.(type) {
		case *protocol.Hello:
		case *protocol.Cancel:
			s.cancel(r.ID)
		case *protocol.Stop:
			s.stop(r.ID)
		case *protocol.Pause, *protocol.Resume, *protocol.Step, *protocol.Mix:
			s.steer(r)
		case *protocol.Release:
			s.release(r)
		case *protocol.Lend, *protocol.Assist:
			s.join(r, l.line)
		default:
			s.queue = append(s.queue, r)
		}
	}
}

// join takes a line to another worker.
func (s *Service) join(r protocol.Request, line Line) {
	if line == nil {
		return // the other worker is not there
	}
	if lend, ok := r.(*protocol.Lend); ok {
		s.lend(lend, line)
		return
	}
	s.assist(line)
}

// cancel gives up a question, whether it is being answered or waits.
func (s *Service) cancel(id protocol.ID) {
	if s.task.id == id {
		s.task.stopped = true
	}
	s.queue = slices.DeleteFunc(s.queue, func(r protocol.Request) bool { return idOf(r) == id })
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
	s.options.Send(&protocol.Stopped{ID: id})
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
	s.task = task{id: idOf(r)}
	err := s.handle(r, s.yielding(&s.task.stopped))
	stopped := errors.Is(err, model.ErrStopped)
	s.task = task{}
	if err != nil && !stopped {
		s.options.Send(failure(idOf(r), err))
	}
}

func (s *Service) handle(r protocol.Request, yield model.Yield) error {
	switch r := r.(type) {
	case *protocol.Load:
		return s.load(r)
	case *protocol.Init:
		return s.initialise(r)
	case *protocol.Drop:
		s.library.drop(r.Model)
		return nil
	case *protocol.Train:
		return s.train(r)
	case *protocol.Snapshot:
		return s.snapshot(r)
	case *protocol.Merge:
		return s.merge(r, yield)
	case *protocol.Evaluate:
		return s.evaluate(r, yield)
	case *protocol.Generate:
		return s.generate(r, yield)
	case *protocol.Dissect:
		return s.dissect(r, yield)
	case *protocol.Compare:
		return s.compare(r, yield)
	case *protocol.Align:
		return s.align(r, yield)
	case *protocol.Pack:
		return s.pack(r)
	case *protocol.Line:
		return s.line(r, yield)
	case *protocol.Slide:
		return s.slide(r, yield)
	case *protocol.Check:
		return s.check(r, yield)
	case *protocol.ReadConfig:
		return s.readConfig(r)
	case *protocol.WriteConfig:
		return s.writeConfig(r)
	case *protocol.Probe:
		return s.probe(r, yield)
	}
	return errUnknown
}

// idOf is the number of the run or task that a request names, 0 if it names
// none.
func idOf(r protocol.Request) protocol.ID {
	switch r := r.(type) {
	case *protocol.Load:
		return r.ID
	case *protocol.Init:
		return r.ID
	case *protocol.Train:
		return r.ID
	case *protocol.Snapshot:
		return r.ID
	case *protocol.Merge:
		return r.ID
	case *protocol.Evaluate:
		return r.ID
	case *protocol.Generate:
		return r.ID
	case *protocol.Line:
		return r.ID
	case *protocol.Slide:
		return r.ID
	case *protocol.Dissect:
		return r.ID
	case *protocol.Compare:
		return r.ID
	case *protocol.Align:
		return r.ID
	case *protocol.Pack:
		return r.ID
	case *protocol.Check:
		return r.ID
	case *protocol.ReadConfig:
		return r.ID
	case *protocol.WriteConfig:
		return r.ID
	case *protocol.Probe:
		return r.ID
	}
	return 0
}
