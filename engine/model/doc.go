// Package model is the language model: a decoder-only transformer in the Llama
// form, with its backward pass written by hand.
//
// One block, for a flat list of N tokens of width C:
//
//	a  = RMSNorm(x)                      (N,C)
//	q,k,v = a·Wqᵀ, a·Wkᵀ, a·Wvᵀ          (N,H·D), (N,G·D), (N,G·D)
//	q,k = RoPE(q), RoPE(k)               half-rotation, positions restart at each segment
//	p  = softmax(q·kᵀ/√D), causal        (H,T,T) for each segment of T tokens
//	y  = x + (p·v)·Woᵀ                   (N,C)
//	b  = RMSNorm(y)                      (N,C)
//	z  = y + (silu(b·Wgᵀ)∘(b·Wuᵀ))·Wdᵀ   (N,C)
//
// and after L blocks logits = RMSNorm(z)·Eᵀ, where the final norm has a gain
// that is fixed at one and E is the embedding (or lm_head when not Tied).
//
// That is what models trained here are. Those made elsewhere may have more of what the
// Llama form knows (Config says what): gains of the final norm, biases of every
// matrix of a block, another width of heads, another epsilon, other wavelengths. What a
// form does not have costs nothing.
//
// The journey of a weight through this package: one flat arena (Params.Data),
// named views on it (Params.Views), Forward and Backward, and out as a
// tensor.Set under the tensor names that Llama checkpoints use.
//
// A micro-batch is a flat list of tokens made of whole segments, with no
// padding. Every row's result is computed by sums whose order depends on that
// row's own segment alone, so a story has the same bits alone, packed with
// others, or decoded token by token with a key/value cache.
//
// Reading order: config.go, layout.go, params.go, batch.go, acts.go,
// held.go, rope.go, forward.go, attention.go, backward.go, decode.go, sample.go,
// symmetry.go, widen.go, products.go.
package model
