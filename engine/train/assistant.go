package train

import (
	"fmt"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
)

// An Assistant computes parts of steps that a Trainer elsewhere makes. It knows
// what is read, and is told the parameters; between two parts it remembers
// nothing but the batch.
type Assistant struct {
	Params   *model.Params // to be set before each Part
	samplers []*mixture.Sampler
	batch    mixture.Batch
	filled   int // turn whose batch is read, -1 for none
	own      *partial
	turn     *optim.Orthogonaliser
}

// NewAssistant returns an Assistant for models of a shape that read what these
// samplers yield, each in its turn.
func NewAssistant(c model.Config, samplers ...*mixture.Sampler) (*Assistant, error) {
	if len(samplers) == 0 {
		return nil, fmt.Errorf("%w: a sampler is needed", ErrOptions)
	}
	params, err := model.NewParams(c)
	if err != nil {
		return nil, err
	}
	capacity := 0
	for _, s := range samplers {
		capacity = max(capacity, s.Capacity())
	}
	own, err := newPartial(c, capacity, mixture.Micros/2)
	return &Assistant{Params: params, samplers: samplers, own: own, turn: turner(c), filled: -1}, err
}

// Expect reads the batch of the turn after the given number of turns, so that
// its Part need not.
func (a *Assistant) Expect(turn int) error {
	if a.filled == turn {
		return nil
	}
	a.filled = -1
	n := len(a.samplers)
	if err := a.samplers[turn%n].Fill(&a.batch, uint32(turn/n)); err != nil {
		return err
	}
	a.filled = turn
	return nil
}

// Part computes a part of the turn after the given number of turns: its summed
// gradient, and one slice of losses for each of its micro-batches. Both are the
// Assistant's memory and hold until the next Part. A part that is no subtree,
// or is the whole tree, is refused with an error wrapping ErrOptions.
func (a *Assistant) Part(turn int, part Part, yield model.Yield) (sum []float32, losses [][]float32, err error) {
	if !part.Valid() || part.Count == mixture.Micros {
		return nil, nil, fmt.Errorf("%w: micro-batches %d, %d of them", ErrOptions, part.First, part.Count)
	}
	if err := a.Expect(turn); err != nil {
		return nil, nil, err
	}
	if err := a.own.sum(a.Params, &a.batch, part, 0, yield); err != nil {
		return nil, nil, err
	}
	for m := part.First; m < part.First+part.Count; m++ {
		losses = append(losses, a.own.losses[m][:len(a.batch.Micros[m].Tokens)])
	}
	return a.own.grads[0].Data, losses, nil
}

// Turn makes count matrices of an update orthogonal, from the first hidden one
// on, as optim.Orthogonaliser does. updates that do not hold them side by side
// are refused with an error wrapping ErrOptions.
func (a *Assistant) Turn(first, count int, updates []float32, yield model.Yield) error {
	if size := a.turn.Size(first, count); size < 0 || size != len(updates) {
		return fmt.Errorf("%w: matrices %d, %d of them, in %d elements", ErrOptions, first, count, len(updates))
	}
	if !a.turn.Turn(first, count, updates, yield) {
		return model.ErrStopped
	}
	return nil
}
