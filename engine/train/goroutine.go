package train

import (
	"sync/atomic"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
)

// A goroutine is the Helper at hand: it reads the Trainer's own batch. Only the
// Trainer's goroutine calls yield; a goroutine sees a stop through a flag.
type goroutine struct {
	batch   *mixture.Batch
	own     *partial
	turn    *optim.Orthogonaliser
	part    Part
	params  *model.Params
	first   int // matrices to turn, count of them
	count   int
	updates []float32
	asked   bool
	stopped atomic.Bool
	done    chan error
	sums    func() // made once, as turns is: a step allocates nothing
	turns   func()
}

func newGoroutine(c model.Config, capacity int, batch *mixture.Batch, share int) (*goroutine, error) {
	own, err := newPartial(c, capacity, share)
	g := &goroutine{batch: batch, own: own, turn: turner(c), done: make(chan error, 1)}
	goOn := func() bool { return !g.stopped.Load() }
	g.sums = func() { g.done <- g.own.sum(g.params, g.batch, g.part, 0, goOn) }
	g.turns = func() {
		g.turn.Turn(g.first, g.count, g.updates, goOn)
		g.done <- nil
	}
	return g, err
}

// Ask implements Helper.
func (g *goroutine) Ask(_ int, part Part, params *model.Params) {
	g.part, g.params = part, params
	g.start(g.sums)
}

func (g *goroutine) start(work func()) {
	g.asked = true
	g.stopped.Store(false)
	go work()
}

// Answer implements Helper.
func (g *goroutine) Answer(losses [][]float32, _ model.Yield) ([]float32, error) {
	err := <-g.done
	g.asked = false
	for i := range losses {
		copy(losses[i], g.own.losses[g.part.First+i])
	}
	return g.own.grads[0].Data, err
}

// Turn implements optim.Turner. It works in place.
func (g *goroutine) Turn(first, count int, updates []float32) {
	g.first, g.count, g.updates = first, count, updates
	g.start(g.turns)
}

// Turned implements optim.Turner.
func (g *goroutine) Turned([]float32, func() bool) bool {
	<-g.done
	g.asked = false
	return true
}

// Forget implements optim.Turner.
func (g *goroutine) Forget() {
	if g.asked {
		g.stopped.Store(true)
		<-g.done
		g.asked = false
	}
}
