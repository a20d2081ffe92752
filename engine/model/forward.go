package model

import "confusio/engine/kernel"

// Forward reads a batch: it leaves the logits of every token in a.Logits and
// everything that Backward needs in a. It returns an error wrapping ErrBatch
// if the batch does not fit p or a, and ErrStopped if yield returned false.
func Forward(p *Params, a *Acts, b *Batch, yield Yield) error {
	if err := Read(p, a, b, yield); err != nil {
		return err
	}
	a.unembed(p)
	if a.stopped {
		return ErrStopped
	}
	return nil
}

// Read is Forward up to what the head reads: all states without the logits,
// which cost as much as all blocks of a small model.
func Read(p *Params, a *Acts, b *Batch, yield Yield) error {
	if err := b.check(p.Config, a.capacity); err != nil {
		return err
	}
	a.begin(b, yield)
	a.held.inUse = a.held.params == p
	c := p.Config
	kernel.Gather(kernel.View(a.x[0], a.n, c.Width), p.embed, b.Tokens)
	for l := range p.blocks {
		a.blockForward(p, l, b.Starts)
		if a.stopped {
			return ErrStopped
		}
	}
	a.finalNorm(p)
	return nil
}

// begin notes the batch's size and where each token stands in its segment.
func (a *Acts) begin(b *Batch, yield Yield) {
	a.n, a.yield, a.stopped = len(b.Tokens), yield, false
	for s := range b.Segments() {
		for i := b.Starts[s]; i < b.Starts[s+1]; i++ {
			a.positions[i] = i - b.Starts[s]
		}
	}
}

// blockForward computes x[l+1] from x[l]; the equations are in doc.go.
func (a *Acts) blockForward(p *Params, l int, starts []int32) {
	a.project(p, l)
	a.attend(&a.layers[l], starts)
	a.feedForward(p, l)
}

// project computes the rotated queries and keys, and the values, from x[l].
func (a *Acts) project(p *Params, l int) {
	c, w, s, n, held := a.config, &p.blocks[l], &a.layers[l], a.n, &a.held.layers[l]
	kernel.RMSNorm(s.norm1, s.rstd1, a.x[l], w.norm1, n, c.Width, a.epsilon)
	a.nt(kernel.View(s.qkv, n, c.qkvWidth()), kernel.View(s.norm1, n, c.Width), w.qkv, &held.qkv, false)
	addBias(s.qkv, w.qkvBias, n)
	a.rotate(s.qkv, false)
}

// feedForward computes x[l+1] from x[l] and the mixed values of attention.
func (a *Acts) feedForward(p *Params, l int) {
	c, w, s, n, held := a.config, &p.blocks[l], &a.layers[l], a.n, &a.held.layers[l]
	mid, out := kernel.View(s.mid, n, c.Width), kernel.View(a.x[l+1], n, c.Width)
	copy(mid.Data, a.x[l])
	a.nt(mid, kernel.View(s.mixed, n, c.QueryWidth()), w.out, &held.out, true)
	addBias(s.mid, w.outBias, n)

	kernel.RMSNorm(s.norm2, s.rstd2, mid.Data, w.norm2, n, c.Width, a.epsilon)
	a.nt(kernel.View(s.gateUp, n, 2*c.FF), kernel.View(s.norm2, n, c.Width), w.gateUp, &held.gateUp, false)
	addBias(s.gateUp, w.gateUpBias, n)
	for i := range n {
		gate, up := halves(s.gateUp, i, c.FF)
		kernel.SwiGLU(s.hidden[i*c.FF:(i+1)*c.FF], gate, up)
	}
	copy(out.Data, mid.Data)
	a.nt(out, kernel.View(s.hidden, n, c.FF), w.down, &held.down, true)
	addBias(a.x[l+1], w.downBias, n)
}

// addBias adds a bias to n rows; a nil one is none.
func addBias(rows, bias []float32, n int) {
	if bias != nil {
		kernel.AddRow(kernel.View(rows, n, len(bias)), bias)
	}
}

// finalNorm computes the normed state from x[L].
func (a *Acts) finalNorm(p *Params) {
	kernel.RMSNorm(a.final, a.finalRstd, a.x[a.config.Layers], p.final, a.n, a.config.Width, a.epsilon)
}

// unembed computes the logits from the normed state.
func (a *Acts) unembed(p *Params) {
	c, n := a.config, a.n
	a.nt(kernel.View(a.logits, n, c.Vocab), kernel.View(a.final, n, c.Width), p.head, &a.held.head, false)
}

// rotate turns the queries and keys of qkv, (N,Q), by their positions, or
// back when inverse.
func (a *Acts) rotate(qkv []float32, inverse bool) {
	c := a.config
	m := kernel.View(qkv, a.n, c.qkvWidth()).ColRange(0, c.QueryWidth()+c.KVWidth())
	kernel.RoPE(m, a.rotary.cos, a.rotary.sin, a.positions[:a.n], inverse)
}

// halves returns the gate and up parts of row i of a (N,2F) matrix.
func halves(m []float32, i, ff int) (gate, up []float32) {
	row := m[i*2*ff : (i+1)*2*ff]
	return row[:ff], row[ff:]
}
