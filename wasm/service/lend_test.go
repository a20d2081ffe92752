package service

import (
	"slices"
	"sync"
	"testing"
	"time"

	"confusio/wasm/protocol"
)

// A wire is one end of a channel in memory. What arrives has been through the
// encoding, and through spoil, which returns what is heard instead.
type wire struct {
	mu     sync.Mutex
	peer   *wire
	listen func(protocol.Word, protocol.Numbers)
	early  []parcel
	closed bool
	spoil  func(w protocol.Word, n floats) []parcel
}

type parcel struct {
	word    protocol.Word
	numbers protocol.Numbers
}

type floats []float32

func (f floats) Len() int           { return len(f) }
func (f floats) Take(dst []float32) { copy(dst, f) }

func newWire() (near, far *wire) {
	near, far = &wire{}, &wire{}
	near.peer, far.peer = far, near
	return near, far
}

func (w *wire) Open(hear func(protocol.Word, protocol.Numbers)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.listen = hear
	for _, p := range w.early {
		hear(p.word, p.numbers)
	}
}

func (w *wire) Send(word protocol.Word, numbers []float32) {
	frame, _ := protocol.Append(nil, word)
	word, err := protocol.DecodeWord(frame)
	if err != nil {
		panic(err)
	}
	w.peer.arrive(word, slices.Clone(numbers))
}

func (w *wire) arrive(word protocol.Word, numbers floats) {
	w.mu.Lock()
	defer w.mu.Unlock()
	heard := []parcel{{word, numbers}}
	if w.spoil != nil {
		heard = w.spoil(word, numbers)
	}
	for _, p := range heard {
		switch {
		case w.closed:
		case w.listen == nil:
			w.early = append(w.early, p)
		default:
			w.listen(p.word, p.numbers)
		}
	}
}

func (w *wire) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
}

// assistant starts another worker and returns the line to it.
func assistant(t *testing.T) *wire {
	near, far := newWire()
	s := New(Options{Corpora: ladders, Send: func(protocol.Event) {}, Breathe: func() {}, Now: time.Now})
	s.Join(&protocol.Assist{}, far)
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		s.Serve(done)
		close(ended)
	}()
	t.Cleanup(func() {
		close(done)
		s.Put(&protocol.Cancel{}) // wakes it
		<-ended
	})
	return near
}

// A team is a desk with a paused run, number 1, to which workers are lent.
func newTeam(t *testing.T, steps int, lines ...*wire) *desk {
	d := newDesk(t)
	d.options.Patience = time.Minute
	o := order(1, "aa", steps)
	o.Paused, o.EvalEvery, o.WriteEvery = true, 0, 0
	d.work(o)
	for i, line := range lines {
		d.Join(&protocol.Lend{Order: protocol.For(1), Seat: uint32(100 + i)}, line)
	}
	d.assemble()
	return d
}

// assemble waits until everyone lent is ready.
func (d *desk) assemble() {
	d.t.Helper()
	for range 10000 {
		d.work()
		if !slices.ContainsFunc(d.run.team, func(c *colleague) bool { return !c.ready }) {
			return
		}
		time.Sleep(time.Millisecond)
	}
	d.t.Fatal("a lent worker does not get ready")
}

// finish lets the run come to its end and returns its weights.
func (d *desk) finish() string {
	d.t.Helper()
	d.work(&protocol.Resume{Order: protocol.For(1)}, &protocol.Snapshot{Order: protocol.For(1)})
	d.work(&protocol.Snapshot{Order: protocol.For(1)})
	weights := ""
	for _, e := range d.events {
		if w, ok := e.(*protocol.Weights); ok {
			weights = string(w.Weights)
		}
	}
	if d.run.stage != ended || d.run.train.Done() != d.run.train.Steps() {
		d.t.Fatalf("stage %d after %d steps", d.run.stage, d.run.train.Done())
	}
	return weights
}

// workers returns how many made the steps reported, the fewest and the most.
func (d *desk) workers() (fewest, most uint32) {
	fewest = 9
	for _, e := range d.events {
		if p, ok := e.(*protocol.Progress); ok {
			fewest, most = min(fewest, p.Workers), max(most, p.Workers)
		}
	}
	return fewest, most
}

func TestLentWorkersChangeNoBit(t *testing.T) {
	want := ""
	for _, n := range []int{0, 1, 3, 7} {
		var lines []*wire
		for range n {
			lines = append(lines, assistant(t))
		}
		d := newTeam(t, 12, lines...)
		for range 3 {
			d.work(&protocol.Step{Order: protocol.For(1)})
		}
		d.work(&protocol.Mix{Order: protocol.For(1), Shares: []protocol.Share{{Language: "bb", Weight: 1}, {Language: "aa", Weight: 2}}}, &protocol.Step{Order: protocol.For(1)})
		d.assemble()
		got := d.finish()
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%d lent workers give other weights", n)
		}
		used := map[int]uint32{0: 1, 1: 2, 3: 4, 7: 8}[n]
		if _, most := d.workers(); most != used {
			t.Errorf("%d lent workers: %d made a step", n, most)
		}
		take[*protocol.Missed](d, 0)
		for _, line := range lines {
			if !line.closed {
				t.Error("a line is open after the end of the run")
			}
		}
	}
}

func TestTroubleWithLentWorkersChangesNoBit(t *testing.T) {
	want := newTeam(t, 10).finish()
	answers := 0
	// after spoils the answers from the fourth on.
	after := func(spoiled func(a *protocol.Answer, n floats) []parcel) func(protocol.Word, floats) []parcel {
		return func(w protocol.Word, n floats) []parcel {
			if a, ok := w.(*protocol.Answer); ok {
				if answers++; answers > 3 {
					return spoiled(a, n)
				}
			}
			return []parcel{{w, n}}
		}
	}
	// turned spoils the matrices of the updates, from the third time on.
	turned := func(spoiled func(w *protocol.Turned, n floats) []parcel) func(protocol.Word, floats) []parcel {
		return func(w protocol.Word, n floats) []parcel {
			if u, ok := w.(*protocol.Turned); ok {
				if answers++; answers > 3 {
					return spoiled(u, n)
				}
			}
			return []parcel{{w, n}}
		}
	}
	for name, c := range map[string]struct {
		spoil  func(protocol.Word, floats) []parcel
		hasty  bool
		missed int
	}{
		"is silent":             {after(func(*protocol.Answer, floats) []parcel { return nil }), true, 1},
		"sends too little":      {after(func(a *protocol.Answer, n floats) []parcel { return []parcel{{a, n[1:]}} }), false, 1},
		"sends no gradient":     {after(func(a *protocol.Answer, n floats) []parcel { return []parcel{{a, nil}} }), false, 1},
		"has losses of another": {after(func(a *protocol.Answer, n floats) []parcel { a.Losses[0] = a.Losses[0][1:]; return []parcel{{a, n}} }), false, 1},
		"has too few losses":    {after(func(a *protocol.Answer, n floats) []parcel { a.Losses = a.Losses[1:]; return []parcel{{a, n}} }), false, 1},
		"gives up": {after(func(a *protocol.Answer, n floats) []parcel {
			return []parcel{{&protocol.Cannot{Remark: protocol.Re(a.ID)}, nil}}
		}), false, 1},
		"says what nobody reads":  {after(func(*protocol.Answer, floats) []parcel { return []parcel{{nil, nil}} }), false, 1},
		"says what makes no case": {after(func(*protocol.Answer, floats) []parcel { return []parcel{{&protocol.Ask{}, nil}} }), false, 1},
		"says it twice":           {after(func(a *protocol.Answer, n floats) []parcel { return []parcel{{a, n}, {a, n[2:]}} }), false, 0},
		"repeats an old answer": {after(func(a *protocol.Answer, n floats) []parcel {
			return []parcel{{&protocol.Answer{Remark: protocol.Re(a.ID - 1)}, make(floats, len(n))}, {a, n}}
		}), false, 0},
		"turns nothing":        {turned(func(*protocol.Turned, floats) []parcel { return nil }), true, 1},
		"turns too little":     {turned(func(w *protocol.Turned, n floats) []parcel { return []parcel{{w, n[1:]}} }), false, 1},
		"turns and gives up":   {turned(func(w *protocol.Turned, n floats) []parcel { return []parcel{{&protocol.Cannot{}, nil}} }), false, 1},
		"turns what it should": {turned(func(w *protocol.Turned, n floats) []parcel { return []parcel{{w, n}} }), false, 0},
		"answers another question": {turned(func(w *protocol.Turned, n floats) []parcel {
			return []parcel{{&protocol.Answer{Remark: protocol.Re(w.ID)}, n}}
		}), false, 1},
		"is late now and then": {after(func(a *protocol.Answer, n floats) []parcel {
			if answers%3 == 0 {
				return nil
			}
			return []parcel{{a, n}}
		}), true, -1},
	} {
		answers = 0
		line := assistant(t)
		d := newTeam(t, 10, line)
		if c.hasty {
			d.options.Patience = 20 * time.Millisecond
		}
		line.mu.Lock()
		line.spoil = c.spoil
		line.mu.Unlock()
		if d.finish() != want {
			t.Errorf("a worker that %s changes the weights", name)
		}
		if answers == 0 && c.missed >= 0 {
			t.Errorf("a worker that %s was not asked", name)
		}
		if got := take[*protocol.Missed](d, c.missed); len(got) == 1 && *got[0] != (protocol.Missed{Report: protocol.On(1), Seat: 100}) {
			t.Errorf("a worker that %s: %+v", name, got[0])
		}
	}
}

func TestStopWhileALentWorkerIsWaitedFor(t *testing.T) {
	line := assistant(t)
	d := newTeam(t, 10, line)
	line.spoil = func(w protocol.Word, n floats) []parcel { // Put never blocks
		d.Put(&protocol.Stop{Order: protocol.For(1)})
		return nil
	}
	d.work(&protocol.Resume{Order: protocol.For(1)})
	if got := take[*protocol.Stopped](d, 1)[0]; got.Step != 0 {
		t.Errorf("stopped at step %d", got.Step)
	}
}

func TestReleasedWorkersAreNotMissed(t *testing.T) {
	want := newTeam(t, 10).finish()
	d := newTeam(t, 10, assistant(t), assistant(t), assistant(t))
	d.work(&protocol.Step{Order: protocol.For(1)})
	if _, most := d.workers(); most != 4 {
		t.Errorf("%d workers", most)
	}
	take[*protocol.Missed](d, 0)
	d.work(&protocol.Release{Order: protocol.For(1), Seat: 101}, &protocol.Release{Order: protocol.For(1), Seat: 7}, &protocol.Release{Order: protocol.For(9), Seat: 100}, &protocol.Step{Order: protocol.For(1)})
	if _, most := d.workers(); most != 2 {
		t.Errorf("%d workers after one has gone", most)
	}
	take[*protocol.Missed](d, 0)
	if d.finish() != want {
		t.Error("workers that come and go change the weights")
	}
}

func TestLateLendIsClosed(t *testing.T) {
	d := newDesk(t)
	near, _ := newWire()
	d.Join(&protocol.Lend{Order: protocol.For(1), Seat: 100}, near)
	d.Join(&protocol.Lend{Order: protocol.For(1), Seat: 100}, nil)
	d.work()
	if !near.closed || len(d.events) != 0 {
		t.Errorf("closed: %v, %v", near.closed, d.events)
	}
}

// What an assistant cannot do it says, and it goes on.
func TestAssistantRefusesNonsense(t *testing.T) {
	near := assistant(t)
	heard := make(chan protocol.Word, 1)
	near.Open(func(w protocol.Word, _ protocol.Numbers) { heard <- w })
	reads := &protocol.Reads{Remark: protocol.Re(1), Recipe: settings("aa", 1, 10)}
	size := len(newTeam(t, 10).run.train.Params().Data)
	for _, c := range []struct {
		name    string
		word    protocol.Word
		numbers []float32
		fine    bool
	}{
		{"a part of nothing", &protocol.Ask{Remark: protocol.Re(1), First: 4, Count: 4}, make([]float32, size), false},
		{"no recipe", &protocol.Reads{Remark: protocol.Re(1), Recipe: "{}"}, nil, false},
		{"a language there is not", &protocol.Reads{Remark: protocol.Re(1), Recipe: settings("qq", 1, 10)}, nil, false},
		{"a recipe", reads, nil, true},
		{"no parameters", &protocol.Ask{Remark: protocol.Re(1), First: 4, Count: 4}, nil, false},
		{"too many parameters", &protocol.Ask{Remark: protocol.Re(1), First: 4, Count: 4}, make([]float32, size+1), false},
		{"the whole step", &protocol.Ask{Remark: protocol.Re(1), First: 0, Count: 8}, make([]float32, size), false},
		{"a part that is none", &protocol.Ask{Remark: protocol.Re(1), First: 1 << 31, Count: 3}, make([]float32, size), false},
		{"a part", &protocol.Ask{Remark: protocol.Re(1), First: 6, Count: 2}, make([]float32, size), true},
		{"no matrices", &protocol.Turn{Remark: protocol.Re(1), First: 0, Count: 1}, nil, false},
		{"matrices of another size", &protocol.Turn{Remark: protocol.Re(1), First: 0, Count: 1}, make([]float32, 5), false},
		{"too many matrices", &protocol.Turn{Remark: protocol.Re(1), First: 0, Count: 1 << 31}, make([]float32, size), false},
		{"more than there is", &protocol.Turn{Remark: protocol.Re(1), First: 0, Count: 1}, make([]float32, size+1), false},
		{"matrices", &protocol.Turn{Remark: protocol.Re(1), First: 0, Count: 1}, make([]float32, 16*16), true},
	} {
		near.Send(c.word, c.numbers)
		_, refused := (<-heard).(*protocol.Cannot)
		if refused == c.fine {
			t.Errorf("%s: refused is %v", c.name, refused)
		}
	}
}

// A worker that is taken away while it turns matrices leaves them as they were or
// turned, and nothing that comes later changes them: the run's own worker goes on
// in the same place.
func TestWorkersTakenAwayLeaveWhatTheyTurn(t *testing.T) {
	for name, c := range map[string]struct {
		early bool // the answer comes before the worker goes
		want  float32
	}{"answered": {true, 2}, "unanswered": {false, 1}} {
		near, _ := newWire()
		helper := &colleague{service: newDesk(t).Service, line: near}
		updates := []float32{1}
		helper.Turn(0, 1, updates)
		answer := func() { helper.hear(&protocol.Turned{Remark: protocol.Re(helper.number)}, floats{2}) }
		if c.early {
			answer()
		}
		helper.gone, helper.taken = true, true
		if turned := helper.Turned(updates, func() bool { return true }); turned != c.early {
			t.Errorf("%s: turned %v", name, turned)
		}
		answer()
		if updates[0] != c.want {
			t.Errorf("%s: the update is %g, want %g", name, updates[0], c.want)
		}
	}
}
