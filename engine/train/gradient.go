package train

import (
	"math/bits"

	"confusio/engine/kernel"
	"confusio/engine/mixture"
	"confusio/engine/model"
)

// levels returns the depth of a tree over n leaves, a power of two, the leaves
// included: as many arenas does adding it up from left to right need.
func levels(n int) int { return bits.Len(uint(n)) }

// A Part is an aligned subtree of the tree over a step's micro-batches: Count
// of them, a power of two, from First on, a multiple of Count.
type Part struct{ First, Count int }

// Valid says whether p is a subtree.
func (p Part) Valid() bool {
	return p.Count > 0 && bits.OnesCount(uint(p.Count)) == 1 && p.First >= 0 && p.First%p.Count == 0 &&
		p.First+p.Count <= mixture.Micros
}

// partial computes parts of a gradient: one goroutine's memory.
type partial struct {
	acts   *model.Acts
	grads  []*model.Params           // the sums not yet added to others, one a level
	losses [mixture.Micros][]float32 // nats per token
}

// newPartial holds parts of up to count micro-batches.
func newPartial(c model.Config, capacity, count int) (*partial, error) {
	p := &partial{acts: model.NewActs(c, capacity), grads: make([]*model.Params, levels(count))}
	for i := range p.grads {
		var err error
		if p.grads[i], err = model.NewParams(c); err != nil {
			return nil, err
		}
	}
	for m := range p.losses {
		p.losses[m] = make([]float32, capacity)
	}
	return p, nil
}

// sum leaves the summed gradient of a part in p.grads[level].
func (p *partial) sum(params *model.Params, batch *mixture.Batch, part Part, level int, yield model.Yield) error {
	p.acts.Hold(params)
	defer p.acts.Release()
	return p.tree(params, batch, part, level, yield)
}

// tree goes through the tree from left to right, so that a level has one sum in
// waiting. The tree is part of the bits: 0+1, 2+3, 4+5, 6+7, then 0+2, 4+6, then
// 0+4.
func (p *partial) tree(params *model.Params, batch *mixture.Batch, part Part, level int, yield model.Yield) error {
	if part.Count == 1 {
		return p.micro(p.grads[level], params, batch, part.First, yield)
	}
	left, right := part.halves()
	if err := p.tree(params, batch, left, level, yield); err != nil {
		return err
	}
	if err := p.tree(params, batch, right, level+1, yield); err != nil {
		return err
	}
	return add(p.grads[level].Data, p.grads[level+1].Data, yield)
}

func (p Part) halves() (left, right Part) {
	half := p.Count / 2
	return Part{p.First, half}, Part{p.First + half, half}
}

func add(dst, src []float32, yield model.Yield) error {
	if yield != nil && !yield() {
		return model.ErrStopped
	}
	kernel.Add(dst, src)
	return nil
}

// micro computes one micro-batch's share of the gradient of the batch's mean
// loss, from zero.
func (p *partial) micro(grad, params *model.Params, batch *mixture.Batch, m int, yield model.Yield) error {
	micro := &batch.Micros[m]
	grad.Zero()
	if err := model.Forward(params, p.acts, &micro.Batch, yield); err != nil {
		return err
	}
	scale := 1 / float32(batch.Scored)
	if _, err := model.Backward(grad, params, p.acts, &micro.Batch, scale, yield); err != nil {
		return err
	}
	copy(p.losses[m], p.acts.Losses[:len(micro.Tokens)])
	return nil
}
