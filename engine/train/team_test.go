package train

import (
	"errors"
	"math/bits"
	"slices"
	"testing"

	"confusio/engine/mixture"
	"confusio/engine/model"
)

var errGone = errors.New("gone")

// A colleague is a Helper as one behind a wire is: it has a copy of the
// parameters and an Assistant of its own. It fails at the steps named.
type colleague struct {
	assistant *Assistant
	fails     map[int]bool
	stop      bool // answer as a stopped run does
	parts     []Part
	answers   chan error
	sum       []float32
	losses    [][]float32
	waiting   bool
	updates   []float32
	turned    int // matrices
}

func newColleague(t *testing.T, fails ...int) *colleague {
	t.Helper()
	o := options(t, 1)
	a, err := NewAssistant(o.Params.Config, o.Sampler)
	if err != nil {
		t.Fatal(err)
	}
	c := &colleague{assistant: a, fails: map[int]bool{}, answers: make(chan error, 1)}
	for _, step := range fails {
		c.fails[step] = true
	}
	return c
}

func (c *colleague) Ask(step int, part Part, params *model.Params) {
	c.parts, c.waiting = append(c.parts, part), true
	copy(c.assistant.Params.Data, params.Data)
	go func() {
		var err error
		c.sum, c.losses, err = c.assistant.Part(step, part, nil)
		if ahead := step + step%3; ahead > step && c.assistant.Expect(ahead) != nil { // a guess, right or wrong
			err = errGone
		}
		if c.fails[step] {
			c.sum[0]++ // what it leaves behind is of no use
			err = errGone
		}
		c.answers <- err
	}()
}

func (c *colleague) Answer(losses [][]float32, _ model.Yield) ([]float32, error) {
	err := <-c.answers
	c.waiting = false
	if c.stop {
		return nil, model.ErrStopped
	}
	for i := range losses {
		copy(losses[i], c.losses[i])
	}
	return c.sum, err
}

func (c *colleague) Turn(first, count int, updates []float32) {
	c.waiting, c.updates = true, slices.Clone(updates)
	c.turned += count
	go func() {
		err := c.assistant.Turn(first, count, c.updates, nil)
		if c.fails[c.turned%5] {
			err = errGone
		}
		c.answers <- err
	}()
}

func (c *colleague) Turned(updates []float32, _ func() bool) bool {
	err := <-c.answers
	c.waiting = false
	if err == nil {
		copy(updates, c.updates)
	}
	return err == nil
}

func (c *colleague) Forget() {
	if c.waiting {
		<-c.answers
		c.waiting = false
	}
}

func TestHelpersChangeNoBit(t *testing.T) {
	for _, muon := range []float64{0, 4} {
		for _, local := range []int{1, 2} {
			for n := range mixture.Micros {
				helpersChangeNoBit(t, muon, local, n)
			}
		}
	}
}

func helpersChangeNoBit(t *testing.T, muon float64, local, n int) {
	t.Helper()
	made := func(workers int) *Trainer {
		o := options(t, workers)
		o.Optimiser.Muon = muon
		tr, err := New(o)
		if err != nil {
			t.Fatal(err)
		}
		return tr
	}
	alone, tr := made(1), made(local)
	var team []*colleague
	var helpers []Helper
	for i := range n {
		// One after the other fails; with two failing in a step, all but
		// the own part is computed twice.
		team = append(team, newColleague(t, i%4, 3))
		helpers = append(helpers, team[i])
	}
	tr.Help(helpers)
	want, got := steps(t, alone, 4), steps(t, tr, 4)
	if got.Loss != want.Loss || got.GradNorm != want.GradNorm || !slices.Equal(tr.Save(), alone.Save()) {
		t.Errorf("Muon at %g, %d goroutines and %d helpers give other bits", muon, local, n)
	}
	used, turned := 1<<(bits.Len(uint(min(local+n, mixture.Micros)))-1)-local, 0
	for i, c := range team {
		if asked := len(c.parts) > 0; asked != (i < used) {
			t.Errorf("of %d helpers beside %d goroutines, number %d was asked: %v", n, local, i, asked)
		}
		turned += c.turned
	}
	if (turned > 0) != (muon > 0 && used > 0) {
		t.Errorf("Muon at %g, %d goroutines and %d helpers: %d matrices turned", muon, local, n, turned)
	}
}

func TestHelpersComeAndGo(t *testing.T) {
	alone, tr := trainer(t, 1), trainer(t, 1)
	steps(t, alone, 6)
	one, other := newColleague(t), newColleague(t)
	for _, helpers := range [][]Helper{nil, {one}, {one, other}, {other}, nil, {one}} {
		tr.Help(helpers)
		steps(t, tr, 1)
	}
	if !slices.Equal(tr.Save(), alone.Save()) {
		t.Error("a team that changes gives other bits")
	}
	if len(one.parts) != 3 || len(other.parts) != 1 || one.parts[0] != (Part{4, 4}) {
		t.Errorf("asked for %v and %v", one.parts, other.parts)
	}
}

func TestAStepThatIsStoppedForgetsItsHelpers(t *testing.T) {
	tr := trainer(t, 1)
	before := tr.Save()
	c := newColleague(t)
	tr.Help([]Helper{c})
	if _, err := tr.Step(func() bool { return false }); !errors.Is(err, model.ErrStopped) || c.waiting {
		t.Errorf("got %v, still waiting: %v", err, c.waiting)
	}
	c.stop = true
	if _, err := tr.Step(nil); !errors.Is(err, model.ErrStopped) {
		t.Errorf("stopped while it waited: got %v", err)
	}
	if !slices.Equal(before, tr.Save()) {
		t.Error("a stopped step changed the state")
	}
}

func TestAssistantRefusesWhatIsNoPart(t *testing.T) {
	c := newColleague(t)
	for _, part := range []Part{{}, {0, 8}, {0, 3}, {2, 4}, {8, 1}, {-1, 1}, {-4, 4}, {0, -1}, {4, 8}} {
		if _, _, err := c.assistant.Part(0, part, nil); !errors.Is(err, ErrOptions) {
			t.Errorf("%v: got %v", part, err)
		}
	}
	matrices := len(options(t, 1).Params.Config.Layout())
	for _, bad := range []struct{ first, count, size int }{{0, 1, 0}, {0, matrices, 99}, {-1, 1, 0}, {1 << 40, 0, 0}} {
		if err := c.assistant.Turn(bad.first, bad.count, make([]float32, bad.size), nil); !errors.Is(err, ErrOptions) {
			t.Errorf("%+v: got %v", bad, err)
		}
	}
}

func BenchmarkStep(b *testing.B) {
	tr, err := New(options(b, 1))
	if err != nil {
		b.Fatal(err)
	}
	tr.options.Schedule.Steps = b.N + 1
	if _, err := tr.Step(nil); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if tr.Finished() {
			tr.step = 1 // a benchmark may loop on
		}
		if _, err := tr.Step(nil); err != nil {
			b.Fatal(err)
		}
	}
}
