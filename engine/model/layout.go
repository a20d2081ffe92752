package model

import "fmt"

// Names of the tensors outside the blocks.
const (
	EmbeddingName = "model.embed_tokens.weight"
	FinalNormName = "model.norm.weight"
	HeadName      = "lm_head.weight"
)

// Names of a block's tensors after the prefix model.layers.N.
const (
	inputNorm = "input_layernorm.weight"
	queryProj = "self_attn.q_proj.weight"
	keyProj   = "self_attn.k_proj.weight"
	valueProj = "self_attn.v_proj.weight"
	outProj   = "self_attn.o_proj.weight"
	postNorm  = "post_attention_layernorm.weight"
	gateProj  = "mlp.gate_proj.weight"
	upProj    = "mlp.up_proj.weight"
	downProj  = "mlp.down_proj.weight"
)

// BlockName returns the full name of a block's tensor, such as
// BlockName(0, "self_attn.q_proj.weight").
func BlockName(layer int, part string) string {
	return fmt.Sprintf("model.layers.%d.%s", layer, part)
}

// Slot is one trained tensor's place in the arena.
type Slot struct {
	Name   string
	Shape  []int // (out,in) for matrices, (C) for gains
	Offset int   // first element in the arena
	Size   int   // number of elements
}

// Matrix says whether the slot holds a matrix; weight decay acts on those only.
func (s Slot) Matrix() bool { return len(s.Shape) == 2 }

// Layout returns the trained tensors in arena order: first every matrix, then
// every norm gain, so that weight decay acts on one contiguous range. The
// projections of queries, keys and values stand side by side, as do gate and
// up, so that each group is one larger matrix for one product.
func (c Config) Layout() []Slot {
	var slots []Slot
	offset := 0
	add := func(name string, shape ...int) {
		size := shape[0]
		for _, n := range shape[1:] {
			size *= n
		}
		slots = append(slots, Slot{name, shape, offset, size})
		offset += size
	}
	add(EmbeddingName, c.Vocab, c.Width)
	if !c.Tied {
		add(HeadName, c.Vocab, c.Width)
	}
	for l := range c.Layers {
		add(BlockName(l, queryProj), c.Width, c.Width)
		add(BlockName(l, keyProj), c.KVWidth(), c.Width)
		add(BlockName(l, valueProj), c.KVWidth(), c.Width)
		add(BlockName(l, outProj), c.Width, c.Width)
		add(BlockName(l, gateProj), c.FF, c.Width)
		add(BlockName(l, upProj), c.FF, c.Width)
		add(BlockName(l, downProj), c.Width, c.FF)
	}
	for l := range c.Layers {
		add(BlockName(l, inputNorm), c.Width)
		add(BlockName(l, postNorm), c.Width)
	}
	return slots
}

// Matrices returns how many leading elements of the arena belong to matrices;
// the rest are norm gains.
func (c Config) Matrices() int { return c.trained() - 2*c.Layers*c.Width }

// names lists every tensor of a checkpoint in the order Llama files use.
func (c Config) names() []string {
	names := []string{EmbeddingName}
	for l := range c.Layers {
		for _, part := range []string{
			inputNorm, queryProj, keyProj, valueProj, outProj, postNorm, gateProj, upProj, downProj,
		} {
			names = append(names, BlockName(l, part))
		}
	}
	names = append(names, FinalNormName)
	if !c.Tied {
		names = append(names, HeadName)
	}
	return names
}
