package train

import (
	"errors"
	"math/bits"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
)

// A Helper computes parts of a step elsewhere, while the Trainer computes its
// own: first of the gradient, then of what Muon makes of it. Which helpers there
// are, and whether they fail, changes no bit: the parts are subtrees of one tree
// and whole matrices, and what a helper does not answer the Trainer computes
// itself. A Helper is asked once, then answers or forgets, before it is asked
// again.
type Helper interface {
	optim.Turner
	// Ask starts a part of the turn after the given number of turns. The
	// parameters are those before it; they hold still until Answer or
	// Forget has returned.
	Ask(turn int, part Part, params *model.Params)
	// Answer waits for the part, calling yield now and then. It fills one slice
	// of losses for each micro-batch, in nats per target, and returns the summed
	// gradient, which the Trainer may overwrite until it asks again. An error
	// wrapping model.ErrStopped ends the step; after any other the Trainer
	// computes the part itself.
	Answer(losses [][]float32, yield model.Yield) (sum []float32, err error)
}

// Help says who helps from the next step on, beside the goroutines of
// Options.Workers. One, three or seven of the helpers are used.
func (t *Trainer) Help(helpers []Helper) {
	t.helpers = append(helpersOf(t.local), helpers...)
	t.turners = t.turners[:0]
	for _, h := range t.helpers[:t.Hands()-1] {
		t.turners = append(t.turners, h)
	}
}

func helpersOf(local []*goroutine) []Helper {
	helpers := make([]Helper, len(local))
	for i, g := range local {
		helpers[i] = g
	}
	return helpers
}

// share returns how many micro-batches each of the team takes: the tree is cut
// where it has no more subtrees than there are hands.
func (t *Trainer) share() int {
	hands := min(len(t.helpers)+1, mixture.Micros)
	return mixture.Micros >> (bits.Len(uint(hands)) - 1)
}

// Hands returns how many compute a step: the Trainer and those of its helpers
// that are used.
func (t *Trainer) Hands() int { return mixture.Micros / t.share() }

// gradient returns the gradient of the batch's mean loss by a model's parameters.
func (t *Trainer) gradient(params *model.Params, yield model.Yield) ([]float32, error) {
	share := t.share()
	asked := t.helpers[:t.Hands()-1]
	for i, h := range asked {
		h.Ask(t.step, Part{share * (i + 1), share}, params)
	}
	sum, err := t.collect(params, Part{0, mixture.Micros}, share, 0, yield)
	if err != nil {
		for _, h := range asked {
			h.Forget()
		}
	}
	return sum, err
}

// collect returns the summed gradient of a part: the Trainer's own, which comes
// first, a helper's, or the sum of both halves. It lies in own.grads[level] or
// in the memory of a helper.
func (t *Trainer) collect(params *model.Params, part Part, share, level int, yield model.Yield) ([]float32, error) {
	if part.Count == share {
		return t.part(params, part, level, yield)
	}
	first, second := part.halves()
	left, err := t.collect(params, first, share, level, yield)
	if err != nil {
		return nil, err
	}
	right, err := t.collect(params, second, share, level+1, yield)
	if err != nil {
		return nil, err
	}
	return left, add(left, right, yield)
}

func (t *Trainer) part(params *model.Params, part Part, level int, yield model.Yield) ([]float32, error) {
	if part.First > 0 {
		t.readAhead() // the helper started at the same time, and has to send its part
		losses := t.losses[:part.Count]
		for i := range losses {
			losses[i] = t.own.losses[part.First+i][:len(t.batch.Micros[part.First+i].Tokens)]
		}
		sum, err := t.helpers[part.First/part.Count-1].Answer(losses, yield)
		if err == nil && len(sum) == len(params.Data) || errors.Is(err, model.ErrStopped) {
			return sum, err
		}
	}
	err := t.own.sum(params, &t.batch, part, level, yield)
	return t.own.grads[level].Data, err
}
