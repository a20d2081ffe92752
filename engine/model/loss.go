package model

import "confusio/engine/kernel"

// Evaluate reads a batch and fills a.Losses: −ln p(target) of each token in
// nats, 0 where the target is Ignore. It returns their sum, added in order in
// float64. It uses up the logits. Errors are those of Forward.
func Evaluate(p *Params, a *Acts, b *Batch, yield Yield) (float64, error) {
	if err := Forward(p, a, b, yield); err != nil {
		return 0, err
	}
	a.lossBackward(b, 1)
	if a.stopped {
		return 0, ErrStopped
	}
	return a.sum(), nil
}

func (a *Acts) sum() float64 {
	sum := 0.0
	for _, loss := range a.Losses[:a.n] {
		sum += float64(loss)
	}
	return sum
}

// lossBackward turns the logits into their gradient, scale·(softmax − target).
func (a *Acts) lossBackward(b *Batch, scale float32) {
	const block = 64 // rows between two yields
	for from := 0; from < a.n && a.more(); from += block {
		to := min(from+block, a.n)
		logits := kernel.View(a.logits, a.n, a.config.Vocab).RowRange(from, to)
		kernel.CrossEntropy(a.Losses[from:to], logits, logits, b.Targets[from:to], scale)
	}
}
