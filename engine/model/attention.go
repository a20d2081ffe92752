package model

import (
	"math"

	"confusio/engine/kernel"
)

// attend computes, for each segment of T tokens and each head h with its
// key/value head g = h / (H/G),
//
//	scores[t,s] = q[t]·k[s]/√D        for s ≤ t
//	probs[t,:t+1] = softmax(scores[t,:t+1]), probs[t,s] = 0 for s > t
//	mixed[t] = Σ probs[t,s] v[s]
//
// The sum runs over all T keys in order; the zeros after t add nothing, so the
// bits are those of a decoder that has seen t+1 tokens only.
//
// Shapes: q (T,D) and k, v (T,D) are columns of qkv; probs is (T,T); mixed is
// (T,D), columns of the (N,H·D) output.
//
// Sources: Vaswani et al. 2017, arXiv:1706.03762, section 3.2; Ainslie et al.
// 2023, arXiv:2305.13245 (grouped queries).
func (a *Acts) attend(s *layerActs, starts []int32) {
	c, used := a.config, 0
	scale := attentionScale(c)
	for seg := 0; seg+1 < len(starts) && a.more(); seg++ {
		from, T := int(starts[seg]), int(starts[seg+1]-starts[seg])
		for h := range c.Heads {
			q, k, v := a.heads(s.qkv, from, T, h)
			probs := kernel.View(s.probs[used:], T, T)
			used += T * T
			a.gemm.NT(probs, q, k, false)
			kernel.CausalSoftmax(probs, scale)
			a.gemm.NN(a.headOf(s.mixed, from, T, h), probs, v, false)
		}
	}
}

// attendBackward is the gradient of attend, for one segment after the other:
//
//	dprobs = dmixed·vᵀ             dv += probsᵀ·dmixed
//	dscores[t,s] = probs[t,s]·(dprobs[t,s] − Σ_r probs[t,r]·dprobs[t,r])
//	dq = dscores·k/√D              dk += dscoresᵀ·q/√D
//
// Heads that share keys and values add their gradients in the order of heads.
// dqkv is overwritten; it is the gradient at the rotated queries and keys.
func (a *Acts) attendBackward(s *layerActs, starts []int32) {
	c, used := a.config, 0
	shared := c.Heads / c.KVHeads
	scale := attentionScale(c)
	for seg := 0; seg+1 < len(starts) && a.more(); seg++ {
		from, T := int(starts[seg]), int(starts[seg+1]-starts[seg])
		for h := range c.Heads {
			q, k, v := a.heads(s.qkv, from, T, h)
			dq, dk, dv := a.heads(a.grad.dqkv, from, T, h)
			probs, dprobs := kernel.View(s.probs[used:], T, T), kernel.View(a.grad.dprobs, T, T)
			used += T * T
			dmixed := a.headOf(a.grad.dmixed, from, T, h)
			a.gemm.NT(dprobs, dmixed, v, false)
			a.gemm.TN(dv, probs, dmixed, h%shared != 0)
			kernel.CausalSoftmaxBackward(dprobs, probs, scale)
			a.gemm.NN(dq, dprobs, k, false)
			a.gemm.TN(dk, dprobs, q, h%shared != 0)
		}
	}
}

// attentionScale returns 1/√D.
func attentionScale(c Config) float32 {
	return float32(1 / math.Sqrt(float64(c.HeadSize())))
}

// heads views the queries of head h, and the keys and values it reads, in T
// rows of a (N,Q) matrix; each view is (T,D).
func (a *Acts) heads(qkv []float32, from, T, h int) (q, k, v kernel.Mat) {
	c, d := a.config, a.config.HeadSize()
	m := kernel.View(qkv, a.n, c.qkvWidth()).RowRange(from, from+T)
	g := h / (c.Heads / c.KVHeads)
	at := func(column int) kernel.Mat { return m.ColRange(column, column+d) }
	return at(h * d), at(c.QueryWidth() + g*d), at(c.QueryWidth() + c.KVWidth() + g*d)
}

// headOf views head h of T rows of a (N,H·D) matrix, (T,D).
func (a *Acts) headOf(m []float32, from, T, h int) kernel.Mat {
	d := a.config.HeadSize()
	return kernel.View(m, a.n, a.config.QueryWidth()).Block(from, h*d, T, d)
}
