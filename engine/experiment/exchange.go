package experiment

import (
	"slices"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/model"
)

// Exchange is one place of the network whose weights can be swapped between
// two models of one shape.
type Exchange struct {
	Layer  int    // block, counted from 0; -1 outside the blocks
	Module string // what is exchanged there, as in Exchanges
	parts  []string
}

// modules are the places of a block, by the ends of their tensors' names.
var modules = []struct {
	name  string
	parts []string
}{
	{"q", []string{"self_attn.q_proj.weight"}},
	{"k", []string{"self_attn.k_proj.weight"}},
	{"v", []string{"self_attn.v_proj.weight"}},
	{"o", []string{"self_attn.o_proj.weight"}},
	{"attention", []string{"self_attn.q_proj.weight", "self_attn.k_proj.weight", "self_attn.v_proj.weight", "self_attn.o_proj.weight"}},
	{"gate", []string{"mlp.gate_proj.weight"}},
	{"up", []string{"mlp.up_proj.weight"}},
	{"down", []string{"mlp.down_proj.weight"}},
	{"feed-forward", []string{"mlp.gate_proj.weight", "mlp.up_proj.weight", "mlp.down_proj.weight"}},
	{"norms", []string{"input_layernorm.weight", "post_attention_layernorm.weight"}},
	{"layer", nil}, // all of the block
}

// Names of the places outside the blocks.
const (
	wholeEmbedding = "embedding"
	usedEmbedding  = "embedding, used rows"
	headModule     = "head"
)

// Exchanges lists the places of a configuration: the embedding; the rows of it
// whose tokens occur in the language's training stories, for the others take
// part only as wrong answers where the embedding is the head; the head of its
// own, if there is one; then block by block each matrix with its bias, the groups of
// matrices, the norms and the whole block.
func Exchanges(c model.Config) []Exchange {
	all := []Exchange{{-1, wholeEmbedding, []string{model.EmbeddingName}}, {-1, usedEmbedding, []string{model.EmbeddingName}}}
	if !c.Tied {
		all = append(all, Exchange{-1, headModule, []string{model.HeadName}})
	}
	for l := range c.Layers {
		for _, m := range modules {
			e := Exchange{Layer: l, Module: m.name}
			for _, part := range m.parts {
				name := model.BlockName(l, part)
				e.parts = append(e.parts, name)
				if bias, ok := c.BiasOf(name); ok {
					e.parts = append(e.parts, bias)
				}
			}
			all = append(all, e)
		}
	}
	return all
}

// into returns a copy of dst with src's weights in the place. used are the
// tokens whose rows count where only used rows are exchanged.
func (e Exchange) into(dst, src *model.Params, used map[int32]bool) *model.Params {
	out := dst.Clone()
	if e.Module == usedEmbedding {
		width := out.Config.Width
		to, from := out.View(model.EmbeddingName), src.View(model.EmbeddingName)
		for row := range out.Config.Vocab {
			if used[int32(row)] {
				copy(to[row*width:(row+1)*width], from[row*width:])
			}
		}
		return out
	}
	prefix := model.BlockName(e.Layer, "")
	for _, slot := range out.Config.Layout() {
		whole := e.Module == "layer" && strings.HasPrefix(slot.Name, prefix)
		if whole || slices.Contains(e.parts, slot.Name) {
			copy(out.View(slot.Name), src.View(slot.Name))
		}
	}
	return out
}

// Damage is what the exchange of one place does to one language.
type Damage struct {
	Harmed Score     // the expert with the merge's weights in the place
	Healed Score     // the merge with the expert's weights in the place
	Merge  Score     // the merge as it is
	Expert eval.Loss // the expert as it is; its K is 1
}

// Damage measures one place for one language: it swaps the merge's weights into
// the language's expert, and the expert's into the merge, and reads n held-out
// stories with each. Scores carry K; a place is where the damage sits if
// 1 − Harmed.K is large, and one that suffices to undo it if Healed.K − Merge.K
// is. The two need not agree: parts that fit each other may be worthless alone.
//
// Errors: ErrRecipe for models of different shapes; those of Bench.Loss.
func (b *Bench) Damage(e Exchange, expert, merge *model.Params, language string, n int, yield model.Yield) (Damage, error) {
	if expert.Config != merge.Config {
		return Damage{}, fault(ErrRecipe, "experiment.shapes")
	}
	r, err := b.Reference(language, n)
	if err != nil {
		return Damage{}, err
	}
	harmed, healed, err := b.Exchange(e, expert, merge, language, n, yield)
	if err != nil {
		return Damage{}, err
	}
	var whole [2]eval.Loss
	for i, p := range []*model.Params{expert, merge} {
		if whole[i], err = b.Loss(eval.One(p), language, n, yield); err != nil {
			return Damage{}, err
		}
	}
	score := func(l eval.Loss) Score { return NewScore(r, l, &whole[0], nil) }
	return Damage{Expert: whole[0], Merge: score(whole[1]), Harmed: score(harmed), Healed: score(healed)}, nil
}

// Exchange returns the two losses of a place that are not known without it: of
// the expert with the merge's weights there, and of the merge with the expert's.
// Both models must have one shape.
func (b *Bench) Exchange(e Exchange, expert, merge *model.Params, language string, n int, yield model.Yield) (harmed, healed eval.Loss, err error) {
	var used map[int32]bool
	if e.Module == usedEmbedding {
		if used, err = b.used(language); err != nil {
			return harmed, healed, err
		}
	}
	if harmed, err = b.Loss(eval.One(e.into(expert, merge, used)), language, n, yield); err != nil {
		return harmed, healed, err
	}
	healed, err = b.Loss(eval.One(e.into(merge, expert, used)), language, n, yield)
	return harmed, healed, err
}

// used returns the tokens of a language's training stories.
func (b *Bench) used(language string) (map[int32]bool, error) {
	counts, err := corpus.Frequencies(b.Corpus, language)
	if err != nil {
		return nil, err
	}
	used := map[int32]bool{b.Corpus.Begin(): true}
	for t, n := range counts {
		if n > 0 {
			used[int32(t)] = true
		}
	}
	return used, nil
}
