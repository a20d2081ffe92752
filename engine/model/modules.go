package model

// Module is a part of the network that can be exchanged as a whole.
type Module struct {
	Layer   int    // the block, counted from 0; -1 outside the blocks
	Name    string // such as "attention"; the same in every block
	Tensors []string
}

// Modules lists the parts of the network from coarse to fine: the embedding
// (with the head, if that is of its own), then for each block the whole of it,
// its two halves, each of its matrices, and its norm gains.
func (c Config) Modules() []Module {
	table := Module{-1, "embedding", []string{EmbeddingName}}
	if !c.Tied {
		table.Tensors = append(table.Tensors, HeadName)
	}
	all := []Module{table}
	for l := range c.Layers {
		add := func(name string, parts ...string) {
			m := Module{Layer: l, Name: name}
			for _, part := range parts {
				m.Tensors = append(m.Tensors, BlockName(l, part))
			}
			all = append(all, m)
		}
		add("block", inputNorm, queryProj, keyProj, valueProj, outProj, postNorm, gateProj, upProj, downProj)
		add("attention", inputNorm, queryProj, keyProj, valueProj, outProj)
		add("feed-forward", postNorm, gateProj, upProj, downProj)
		add("q", queryProj)
		add("k", keyProj)
		add("v", valueProj)
		add("o", outProj)
		add("gate", gateProj)
		add("up", upProj)
		add("down", downProj)
		add("norms", inputNorm, postNorm)
	}
	return all
}

// Exchanged returns a copy of p in which the tensors of a module are those of
// the donor. Both must have the configuration that the module is of.
func (p *Params) Exchanged(donor *Params, m Module) *Params {
	q := p.Clone()
	for _, name := range m.Tensors {
		copy(q.View(name), donor.View(name))
	}
	return q
}
