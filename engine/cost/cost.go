// Package cost says what the training of a recipe takes: bytes that are held, and
// operations of a step. It knows the kernels' panels and the tree over
// micro-batches by their sizes and imports neither: the page asks it before there is an
// engine. A test compares it with what training holds, to the byte
// (engine/experiment/cost_test.go).
package cost

import "confusio/engine/recipe"

// Memory is what the training of one model holds, in bytes, by one goroutine.
// Letters: P trained numbers, N = Tokens/8 + Context tokens of the longest
// micro-batch, and those of package model.
type Memory struct {
	Weights     int // 4·P, for each expert in lockstep
	Gradients   int // 4·4·P: one sum in waiting on each level of the tree over eight micro-batches
	Moments     int // 4·2·P, for each expert in lockstep
	Muon        int // the updates of the hidden matrices, and room for their products
	Activations int // what a pass over a micro-batch leaves for the gradient, and both passes' own
	Packing     int // weights as products read them, and blocks of other matrices: at most this
}

// Total is the sum.
func (m Memory) Total() int {
	return m.Weights + m.Gradients + m.Moments + m.Muon + m.Activations + m.Packing
}

const (
	float         = 4       // bytes
	treeLevels    = 4       // of a binary tree over eight leaves
	panel         = 16      // columns of a packed matrix are filled up to a multiple of it, or of less
	micros        = 8       // micro-batches of a step
	packedBlocks  = 5 << 18 // bytes of the packing buffers of one kernel.Gemm, at most
	meanStory     = 37      // tokens of a story, the mean over Storybook's languages
	muonHalves    = 17      // symmetric products of five rounds of Muon's iteration
	muonSquares   = 4       // matrices that they need
	passes        = 3       // products of a step for each of the forward pass: it, and two gradients
	flopOfProduct = 2       // a multiplication and an addition
)

// MemoryOf returns what training by r needs. The text, its tokenizer and the
// program itself come on top of it.
func MemoryOf(r recipe.Recipe) Memory {
	p := r.Model.Parameters()
	if !r.Model.Gain {
		p -= r.Model.Width
	}
	models := 1
	if r.Lockstep != nil {
		models = len(r.Lockstep.Experts)
	}
	m := Memory{
		Weights: float * p * models, Gradients: float * treeLevels * p, Moments: float * 2 * p * models,
		Activations: float * activations(r), Packing: float*packed(r.Model) + packedBlocks,
	}
	if r.Optimiser.Muon.Float64() > 0 {
		m.Muon = float * muonNumbers(r.Model)
		m.Packing += packedBlocks
	}
	return m
}

// micro returns the most tokens that a micro-batch holds: its share of the
// batch, which the last story may exceed.
func micro(r recipe.Recipe) int { return max(1, r.Optimiser.Tokens/micros) + r.Model.Context }

// activations returns the numbers that both passes over one micro-batch keep.
func activations(r recipe.Recipe) int {
	m, n := r.Model, micro(r)
	head, mixed := m.HeadSize(), m.HeadSize()*m.Heads
	q := mixed + 2*head*m.KVHeads // queries, keys and values
	block := 3*m.Width + mixed + 2 + q + m.Heads*m.Context + 3*m.FF
	forward := (m.Layers+1)*m.Width + m.Layers*block + m.Width + 1 + m.Vocab
	backward := 2*m.Width + mixed + q + 3*m.FF
	kept := 2 + micros // positions and losses, and the losses of every micro-batch
	return n*(forward+backward+kept) + m.Context*m.Context + 2*m.Context*(head/2)
}

// hidden lists the rows and columns of the matrices that Muon moves in a block.
func hidden(m recipe.Model) [][2]int {
	q, kv := m.HeadSize()*m.Heads, m.HeadSize()*m.KVHeads
	return [][2]int{{q, m.Width}, {kv, m.Width}, {kv, m.Width}, {m.Width, q},
		{m.FF, m.Width}, {m.FF, m.Width}, {m.Width, m.FF}}
}

// packed bounds the numbers of the weights in panels: each matrix once for the pass
// forwards and once, transposed, for that backwards.
func packed(m recipe.Model) int {
	q, kv := m.HeadSize()*m.Heads, m.HeadSize()*m.KVHeads
	both := func(rows, cols int) int { return (rows+panel)*cols + (cols+panel)*rows }
	block := both(q+2*kv, m.Width) + both(m.Width, q) + both(2*m.FF, m.Width) + both(m.Width, m.FF)
	return both(m.Vocab, m.Width) + m.Layers*block
}

// muonNumbers counts the updates, a spare one as large as the largest, and four
// squares of the largest side that is the shorter of its matrix.
func muonNumbers(m recipe.Model) int {
	all, largest, side := 0, 0, 0
	for _, h := range hidden(m) {
		all += m.Layers * h[0] * h[1]
		largest, side = max(largest, h[0]*h[1]), max(side, min(h[0], h[1]))
	}
	return all + largest + muonSquares*side*side
}

// StepTokens returns how many tokens a step reads, in the mean: every
// micro-batch goes half a story beyond its share.
func StepTokens(r recipe.Recipe) int { return r.Optimiser.Tokens + micros*meanStory/2 }

// StepFLOP returns how many multiplications and additions the matrix products of
// a step take: 6 for each weight in a product and each token, 12·L·C·T/2 a
// token for causal attention over stories of T tokens, and s²·(3·l + 17·s) for
// each matrix of sides s and l ≥ s that Muon moves.
func StepFLOP(r recipe.Recipe) float64 {
	m := r.Model
	weights := m.Vocab * m.Width // the head; embeddings are looked up
	muon := 0
	for _, h := range hidden(m) {
		weights += m.Layers * h[0] * h[1]
		side, long := min(h[0], h[1]), max(h[0], h[1])
		muon += m.Layers * side * side * (3*long + muonHalves*side)
	}
	attention := passes * flopOfProduct * m.Layers * m.Heads * m.HeadSize() * meanStory
	flop := float64(StepTokens(r)) * float64(passes*flopOfProduct*weights+attention)
	if r.Optimiser.Muon.Float64() > 0 {
		flop += float64(muon)
	}
	return flop
}
