package model

import "confusio/engine/kernel"

// Backward adds to grad the gradient of scale·Σ losses of the batch that
// Forward has just read, and fills a.Losses. It uses up the logits. The
// returned error is ErrStopped if yield returned false; grad is then spoilt.
//
// Gradients of one block, dz coming from above (∘ is the elementwise product):
//
//	dh = dz·Wd                  dWd += dzᵀ·h
//	dg = dh∘u∘silu′(g)          du = dh∘silu(g)
//	db = [dg du]·[Wg; Wu]       d[Wg; Wu] += [dg du]ᵀ·b
//	dy = dz + RMSNorm′(db)
//	dm = dy·Wo                  dWo += dyᵀ·m
//	da = dqkv·Wqkv              dWqkv += dqkvᵀ·a
//	dx = dy + RMSNorm′(da)
//
// The gradient of a bias is the sum over rows of that of what it is added to.
func Backward(grad, p *Params, a *Acts, b *Batch, scale float32, yield Yield) (loss float64, err error) {
	a.makeGradients()
	a.yield, a.stopped = yield, false
	a.held.inUse = a.held.params == p
	c, n := p.Config, a.n
	a.lossBackward(b, scale)
	loss = a.sum()

	dlogits, final := kernel.View(a.logits, n, c.Vocab), kernel.View(a.final, n, c.Width)
	dnorm, dx := a.grad.dnorm[:n*c.Width], a.grad.dx[:n*c.Width]
	a.nn(kernel.View(dnorm, n, c.Width), dlogits, p.head, &a.held.head)
	a.tn(grad.head, dlogits, final)
	clear(dx)
	kernel.RMSNormBackward(dx, grad.final, dnorm, a.x[c.Layers], p.final, a.finalRstd, n, c.Width)
	for l := c.Layers - 1; l >= 0 && a.more(); l-- {
		a.feedForwardBackward(grad, p, l)
		a.attentionBackward(grad, p, l, b.Starts)
	}
	if a.stopped {
		return 0, ErrStopped
	}
	kernel.ScatterAdd(grad.embed, kernel.View(dx, n, c.Width), b.Tokens)
	return loss, nil
}

// feedForwardBackward turns a.grad.dx from the gradient at a block's output
// into that between its two halves.
func (a *Acts) feedForwardBackward(grad, p *Params, l int) {
	c, n, s, g := a.config, a.n, &a.layers[l], &a.grad
	w, dw, held := &p.blocks[l], &grad.blocks[l], &a.held.layers[l]
	dx, dhidden := kernel.View(g.dx, n, c.Width), kernel.View(g.dhidden, n, c.FF)
	a.nn(dhidden, dx, w.down, &held.down)
	a.tn(dw.down, dx, kernel.View(s.hidden, n, c.FF))
	sumBias(dw.downBias, dx)
	for i := range n {
		gate, up := halves(s.gateUp, i, c.FF)
		dgate, dup := halves(g.dgateUp, i, c.FF)
		kernel.SwiGLUBackward(dgate, dup, dhidden.Data[i*c.FF:(i+1)*c.FF], gate, up)
	}
	dgateUp, dnorm := kernel.View(g.dgateUp, n, 2*c.FF), kernel.View(g.dnorm, n, c.Width)
	a.nn(dnorm, dgateUp, w.gateUp, &held.gateUp)
	a.tn(dw.gateUp, dgateUp, kernel.View(s.norm2, n, c.Width))
	sumBias(dw.gateUpBias, dgateUp)
	kernel.RMSNormBackward(dx.Data, dw.norm2, dnorm.Data, s.mid, w.norm2, s.rstd2, n, c.Width)
}

// attentionBackward turns a.grad.dx from the gradient between a block's two
// halves into that at its input.
func (a *Acts) attentionBackward(grad, p *Params, l int, starts []int32) {
	c, n, s, g := a.config, a.n, &a.layers[l], &a.grad
	w, dw, held := &p.blocks[l], &grad.blocks[l], &a.held.layers[l]
	dx := kernel.View(g.dx, n, c.Width)
	a.nn(kernel.View(g.dmixed, n, c.QueryWidth()), dx, w.out, &held.out)
	a.tn(dw.out, dx, kernel.View(s.mixed, n, c.QueryWidth()))
	sumBias(dw.outBias, dx)
	a.attendBackward(s, starts)
	a.rotate(g.dqkv, true)
	dqkv, dnorm := kernel.View(g.dqkv, n, c.qkvWidth()), kernel.View(g.dnorm, n, c.Width)
	a.nn(dnorm, dqkv, w.qkv, &held.qkv)
	a.tn(dw.qkv, dqkv, kernel.View(s.norm1, n, c.Width))
	sumBias(dw.qkvBias, dqkv)
	kernel.RMSNormBackward(dx.Data, dw.norm1, dnorm.Data, a.x[l], w.norm1, s.rstd1, n, c.Width)
}

// sumBias adds the gradient at rows to that of the bias added to them; nil is none.
func sumBias(dbias []float32, rows kernel.Mat) {
	if dbias != nil {
		kernel.AddRowBackward(dbias, rows)
	}
}
