package train

import (
	"sync/atomic"

	"confusio/engine/mixture"
	"confusio/engine/model"
)

// A goroutine is the Helper at hand: it reads the Trainer's own batch. Only the
// Trainer's goroutine calls yield; a goroutine sees a stop through a flag.
type goroutine struct {
	batch   *mixture.Batch
	own     *partial
	part    Part
	params  *model.Params
	asked   bool
	stopped atomic.Bool
	done    chan error
	work    func() // made once: a step allocates nothing
}

func newGoroutine(c model.Config, capacity int, batch *mixture.Batch, share int) (*goroutine, error) {
	own, err := newPartial(c, capacity, share)
	g := &goroutine{batch: batch, own: own, done: make(chan error, 1)}
	goOn := func() bool { return !g.stopped.Load() }
	g.work = func() { g.done <- g.own.sum(g.params, g.batch, g.part, 0, goOn) }
	return g, err
}

// Ask implements Helper.
func (g *goroutine) Ask(_ int, part Part, params *model.Params) {
	g.part, g.params, g.asked = part, params, true
	g.stopped.Store(false)
	go g.work()
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

// Forget implements Helper.
func (g *goroutine) Forget() {
	if g.asked {
		g.stopped.Store(true)
		<-g.done
		g.asked = false
	}
}
