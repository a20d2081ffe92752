package train

import (
	"sync"
	"sync/atomic"

	"confusio/engine/kernel"
	"confusio/engine/mixture"
	"confusio/engine/model"
)

// worker is one goroutine's memory.
type worker struct {
	acts   *model.Acts
	losses [mixture.Micros][]float32 // of the micro-batches it did, nats per token
	err    error
}

func newWorker(c model.Config, capacity int) *worker {
	w := &worker{acts: model.NewActs(c, capacity)}
	for m := range w.losses {
		w.losses[m] = make([]float32, capacity)
	}
	return w
}

// workerOf returns the worker that does a micro-batch.
func (t *Trainer) workerOf(micro int) int { return micro % len(t.workers) }

// gradient leaves the gradient of the batch's mean loss in t.grads[0].
func (t *Trainer) gradient(yield model.Yield) error {
	if len(t.workers) == 1 {
		if err := t.share(0, yield); err != nil {
			return err
		}
	} else if err := t.concurrent(yield); err != nil {
		return err
	}
	return t.sum(yield)
}

// share computes the gradients of one worker's micro-batches.
func (t *Trainer) share(w int, yield model.Yield) error {
	scale := 1 / float32(t.batch.Scored)
	for m := w; m < mixture.Micros; m += len(t.workers) {
		if err := t.workers[w].micro(t.grads[m], t.options.Params, m, &t.batch.Micros[m], scale, yield); err != nil {
			return err
		}
	}
	return nil
}

// micro computes one micro-batch's gradient, from zero.
func (w *worker) micro(grad, p *model.Params, m int, micro *mixture.Micro, scale float32, yield model.Yield) error {
	grad.Zero()
	if err := model.Forward(p, w.acts, &micro.Batch, yield); err != nil {
		return err
	}
	if _, err := model.Backward(grad, p, w.acts, &micro.Batch, scale, yield); err != nil {
		return err
	}
	copy(w.losses[m], w.acts.Losses[:len(micro.Tokens)])
	return nil
}

// concurrent lets every worker do its share. The first one runs on the
// caller's goroutine, the only one on which yield is called; the others see a
// stop through a flag.
func (t *Trainer) concurrent(yield model.Yield) error {
	var stopped atomic.Bool
	var group sync.WaitGroup
	for i, w := range t.workers[1:] {
		group.Add(1)
		go func() {
			defer group.Done()
			w.err = t.share(i+1, func() bool { return !stopped.Load() })
		}()
	}
	t.workers[0].err = t.share(0, yield)
	if t.workers[0].err != nil {
		stopped.Store(true)
	}
	group.Wait()
	for _, w := range t.workers {
		if w.err != nil {
			return w.err
		}
	}
	return nil
}

// sum adds the micro-batches' gradients pairwise: 0+1, 2+3, 4+5, 6+7, then
// 0+2, 4+6, then 0+4. The tree is part of the bits.
func (t *Trainer) sum(yield model.Yield) error {
	for stride := 1; stride < mixture.Micros; stride *= 2 {
		for m := 0; m < mixture.Micros; m += 2 * stride {
			if yield != nil && !yield() {
				return model.ErrStopped
			}
			kernel.Add(t.grads[m].Data, t.grads[m+stride].Data)
		}
	}
	return nil
}
