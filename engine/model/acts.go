package model

import (
	"errors"

	"confusio/engine/kernel"
)

// ErrStopped says that the caller's Yield asked to stop; what was under way is
// to be thrown away.
var ErrStopped = errors.New("model: stopped")

// Yield is called between pieces of work, every few milliseconds. It returns
// false to stop. A nil Yield never stops.
type Yield func() bool

// productFLOP bounds the multiplications and additions done between two
// yields: at the slowest speed measured in a browser, 1.1 GFLOP/s for plain
// loops, this is 8 ms; with vectors it is below one.
const productFLOP = 9 << 20

// Acts holds what one forward pass leaves for the backward pass, and the
// memory of both. It is made once for a number of tokens and used for any
// batch up to that; no step allocates. One goroutine uses it at a time.
//
// Letters: N tokens, C width, Q = H·D+2·G·D, F feed-forward, V vocabulary.
type Acts struct {
	Losses []float32 // (N) −ln p(target) of each token in nats; 0 for Ignore

	config    Config
	capacity  int
	n         int         // tokens of the last batch
	x         [][]float32 // L+1 times (N,C): the residual stream before each block, and after all
	layers    []layerActs
	final     []float32 // (N,C) final norm
	finalRstd []float32 // (N)
	logits    []float32 // (N,V); the backward pass turns them into their gradient
	positions []int32   // (N) place of each token in its segment
	rotary    rotary
	epsilon   float32 // of every norm
	grad      gradients
	held      held
	gemm      kernel.Gemm
	yield     Yield
	stopped   bool
}

// layerActs is one block's part.
type layerActs struct {
	norm1, norm2 []float32 // (N,C)
	rstd1, rstd2 []float32 // (N)
	qkv          []float32 // (N,Q) after the rotation
	probs        []float32 // per segment (H,T,T), one segment after the other
	mixed        []float32 // (N,H·D) attention output, heads side by side
	mid          []float32 // (N,C) the residual stream between attention and feed-forward
	gateUp       []float32 // (N,2F)
	hidden       []float32 // (N,F) silu(gate)∘up
}

// gradients is the backward pass's own memory, made at its first use.
type gradients struct {
	dx, dnorm []float32 // (N,C)
	dmixed    []float32 // (N,H·D)
	dqkv      []float32 // (N,Q)
	dgateUp   []float32 // (N,2F)
	dhidden   []float32 // (N,F)
	dprobs    []float32 // (T,T)
}

// NewActs makes room for batches of at most capacity tokens. The configuration
// must be valid.
func NewActs(c Config, capacity int) *Acts {
	floats := func(columns int) []float32 { return make([]float32, capacity*columns) }
	a := &Acts{
		config: c, capacity: capacity,
		Losses: make([]float32, capacity),
		final:  floats(c.Width), finalRstd: floats(1), logits: floats(c.Vocab),
		positions: make([]int32, capacity),
		rotary:    rotary{frequencies: c.frequencies()}, epsilon: float32(c.NormEpsilon()),
	}
	a.held.layers = make([]heldLayer, c.Layers)
	a.rotary.reach(min(c.Context, capacity), c.Context)
	for range c.Layers + 1 {
		a.x = append(a.x, floats(c.Width))
	}
	for range c.Layers {
		a.layers = append(a.layers, layerActs{
			norm1: floats(c.Width), norm2: floats(c.Width), rstd1: floats(1), rstd2: floats(1),
			qkv: floats(c.qkvWidth()), probs: floats(c.Heads * min(c.Context, capacity)),
			mixed: floats(c.QueryWidth()), mid: floats(c.Width),
			gateUp: floats(2 * c.FF), hidden: floats(c.FF),
		})
	}
	return a
}

// makeGradients allocates the backward pass's memory once.
func (a *Acts) makeGradients() {
	if a.grad.dx != nil {
		return
	}
	c := a.config
	floats := func(columns int) []float32 { return make([]float32, a.capacity*columns) }
	longest := min(c.Context, a.capacity)
	a.grad = gradients{
		dx: floats(c.Width), dnorm: floats(c.Width), dmixed: floats(c.QueryWidth()),
		dqkv: floats(c.qkvWidth()), dgateUp: floats(2 * c.FF), dhidden: floats(c.FF),
		dprobs: make([]float32, longest*longest),
	}
}

// Logits returns the (N,V) logits of the last Forward, row by row. They are
// the engine's own memory and hold until the next pass.
func (a *Acts) Logits() []float32 { return a.logits[:a.n*a.config.Vocab] }

// more lets the caller breathe; it returns false once the caller has stopped.
func (a *Acts) more() bool {
	if !a.stopped && a.yield != nil && !a.yield() {
		a.stopped = true
	}
	return !a.stopped
}

// piece returns how many of the units along a product's split axis fit between
// two yields, when one unit costs m·k products. It is a multiple of 64 so that
// vector panels stay whole.
func piece(m, k int) int {
	return max(64, productFLOP/(2*m*k)/64*64)
}

// nt computes c (+)= x·wᵀ in pieces of w's rows, which changes no bit. held is where
// w is packed if it holds still.
func (a *Acts) nt(c, x, w kernel.Mat, held *heldMatrix, accumulate bool) {
	if a.held.inUse {
		a.withHeld(c, x, w, &held.forward, true, accumulate)
		return
	}
	step := piece(x.Rows, x.Cols)
	for from := 0; from < w.Rows && a.more(); from += step {
		n := min(step, w.Rows-from)
		a.gemm.NT(c.ColRange(from, from+n), x, w.RowRange(from, from+n), accumulate)
	}
}

// nn computes c = dy·w in pieces of the summed axis. Each piece goes on
// where the one before stopped, so the order of every sum is kept. held is as for
// nt.
func (a *Acts) nn(c, dy, w kernel.Mat, held *heldMatrix) {
	if a.held.inUse {
		a.withHeld(c, dy, w, &held.backward, false, false)
		return
	}
	step := piece(dy.Rows, w.Cols)
	for from := 0; from < w.Rows && a.more(); from += step {
		n := min(step, w.Rows-from)
		a.gemm.NN(c, dy.ColRange(from, from+n), w.RowRange(from, from+n), from > 0)
	}
}

// tn computes dw += dyᵀ·x in pieces of dw's rows, which changes no bit.
func (a *Acts) tn(dw, dy, x kernel.Mat) {
	step := piece(x.Rows, x.Cols)
	for from := 0; from < dw.Rows && a.more(); from += step {
		n := min(step, dw.Rows-from)
		a.gemm.TN(dw.RowRange(from, from+n), dy.ColRange(from, from+n), x, true)
	}
}
