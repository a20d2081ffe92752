package model

import (
	"fmt"
	"strconv"
	"strings"
)

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

	queryBias = "self_attn.q_proj.bias"
	keyBias   = "self_attn.k_proj.bias"
	valueBias = "self_attn.v_proj.bias"
	outBias   = "self_attn.o_proj.bias"
	gateBias  = "mlp.gate_proj.bias"
	upBias    = "mlp.up_proj.bias"
	downBias  = "mlp.down_proj.bias"
)

// BlockName returns the full name of a block's tensor, such as
// BlockName(0, "self_attn.q_proj.weight").
func BlockName(layer int, part string) string {
	return fmt.Sprintf("model.layers.%d.%s", layer, part)
}

// LayerOf is BlockName backwards; it is false for the name of a tensor outside the blocks.
func LayerOf(name string) (layer int, part string, inside bool) {
	rest, inside := strings.CutPrefix(name, "model.layers.")
	number, part, dot := strings.Cut(rest, ".")
	layer, err := strconv.Atoi(number)
	if !inside || !dot || err != nil || BlockName(layer, part) != name {
		return 0, "", false
	}
	return layer, part, true
}

// Slot is one trained tensor's place in the arena.
type Slot struct {
	Name   string
	Shape  []int // (out,in) for matrices; (n) for gains and biases
	Offset int   // first element in the arena
	Size   int   // number of elements
}

// Matrix says whether the slot holds a matrix; weight decay acts on those only.
func (s Slot) Matrix() bool { return len(s.Shape) == 2 }

// Bias says whether the slot holds a bias, which is zero in a fresh model.
func (s Slot) Bias() bool { return strings.HasSuffix(s.Name, ".bias") }

// Layout returns the trained tensors in arena order: first every matrix, then
// every norm gain and every bias, so that weight decay acts on one contiguous
// range. The projections of queries, keys and values stand side by side, as do gate
// and up and the biases of both groups, so that each group is one larger matrix for
// one product.
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
		add(BlockName(l, queryProj), c.QueryWidth(), c.Width)
		add(BlockName(l, keyProj), c.KVWidth(), c.Width)
		add(BlockName(l, valueProj), c.KVWidth(), c.Width)
		add(BlockName(l, outProj), c.Width, c.QueryWidth())
		add(BlockName(l, gateProj), c.FF, c.Width)
		add(BlockName(l, upProj), c.FF, c.Width)
		add(BlockName(l, downProj), c.Width, c.FF)
	}
	for l := range c.Layers {
		add(BlockName(l, inputNorm), c.Width)
		add(BlockName(l, postNorm), c.Width)
	}
	if c.Gain {
		add(FinalNormName, c.Width)
	}
	for l := range c.Layers {
		for _, b := range c.biases() {
			add(BlockName(l, b.part), b.size)
		}
	}
	return slots
}

// bias is one bias of a block.
type bias struct {
	part string
	size int
}

// biases lists those of a block in the order of the arena.
func (c Config) biases() []bias {
	var all []bias
	if c.AttentionBias {
		all = append(all, bias{queryBias, c.QueryWidth()}, bias{keyBias, c.KVWidth()}, bias{valueBias, c.KVWidth()}, bias{outBias, c.Width})
	}
	if c.FFBias {
		all = append(all, bias{gateBias, c.FF}, bias{upBias, c.FF}, bias{downBias, c.Width})
	}
	return all
}

// names lists every tensor of a checkpoint in the order Llama files use.
func (c Config) names() []string {
	names := []string{EmbeddingName}
	for l := range c.Layers {
		for _, part := range []string{
			inputNorm, queryProj, keyProj, valueProj, outProj, postNorm, gateProj, upProj, downProj,
		} {
			names = append(names, BlockName(l, part))
		}
		for _, b := range c.biases() {
			names = append(names, BlockName(l, b.part))
		}
	}
	names = append(names, FinalNormName)
	if !c.Tied {
		names = append(names, HeadName)
	}
	return names
}
