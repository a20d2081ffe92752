package merge

import (
	"slices"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// Trouble says why there is no merge to show, if there is none to come: it cannot be made
// of what is here, or the engine failed at it.
func Trouble(c *core.State) (core.Trouble, bool) {
	if what, cannot := unmakeable(c); cannot {
		return core.Trouble{What: what}, true
	}
	return core.Failure(c, madeKey{key(c)})
}

// unmakeable says what stands against the merge, whatever is waited for.
func unmakeable(c *core.State) (why phrase.Phrase, cannot bool) {
	if !c.Listed {
		return why, false
	}
	merge, ids := c.Settings.Recipe.Merge, Parents(c)
	m, err := method.Lookup(merge.Method)
	known := err == nil && len(merge.Slices) == 0 // which take as many as each does
	n := phrase.Number("n", len(ids))
	_, mixed := c.Mixed()
	switch {
	case len(ids) < 2:
		return phrase.Of("merge.few", n), true
	case known && m.Max > 0 && len(ids) > m.Max:
		return phrase.Of("merge.method.not", phrase.Said("method", phrase.Of(m.Label)), phrase.Said("why", phrase.Of("merge.method.most", phrase.Number("most", m.Max), n))), true
	case known && len(ids) < m.Min:
		return phrase.Of("merge.method.not", phrase.Said("method", phrase.Of(m.Label)), phrase.Said("why", phrase.Of("merge.method.least", phrase.Number("least", m.Min), n))), true
	case err == nil && m.Base != method.NoBase && merge.Base == recipe.BaseMixed && !mixed:
		return phrase.Of("merge.no_mixed"), true
	}
	if len(merge.Slices) > 0 { // of models of any depth; the engine says which do not fit
		return why, false
	}
	for _, id := range ids[1:] {
		a, _ := c.Model(ids[0])
		if b, _ := c.Model(id); !sameSize(a, b) {
			return phrase.Of("merge.sizes", phrase.Said("a", a.Name()), size("size_a", a), phrase.Said("b", b.Name()), size("size_b", b)), true
		}
	}
	return why, false
}

func size(name string, m core.Model) phrase.Arg {
	return phrase.Number(name, float64(m.Parameters)/1e6)
}

// sameSize says whether two models have the same shape, as far as that is known: what models
// made elsewhere have more, such as biases, does not count.
func sameSize(a, b core.Model) bool {
	if a.Parameters == b.Parameters || a.Parameters == 0 || b.Parameters == 0 {
		return true
	}
	p, q := shapeOf(a), shapeOf(b)
	return p.Width == q.Width && p.Layers == q.Layers && p.FF == q.FF && p.Heads == q.Heads && p.KVHeads == q.KVHeads
}

// shapeOf is the shape of a model; before it is known, that of the shipped experts.
func shapeOf(m core.Model) recipe.Model {
	if r, err := recipe.Parse([]byte(m.Recipe)); err == nil {
		return r.Model
	}
	return recipe.Small().Model
}

// otherSize handles the choice of a model of another size than those that are merged: the
// merge goes over to models of its size, if there are two. It is false if the size is the same.
func otherSize(t *core.Turn, merge *recipe.Merge, id protocol.ModelID) (other, ok bool) {
	m, _ := t.Model(id)
	ids := t.Parents(merge)
	if i := slices.IndexFunc(ids, func(id protocol.ModelID) bool { p, _ := t.Model(id); return !sameSize(m, p) }); i < 0 {
		return false, false
	}
	var parents recipe.Parents
	for _, o := range t.Models {
		if p, named := o.Parent(); named && o.ID != core.Untrained && o.Stage == core.Ready && sameSize(m, o) {
			parents = append(parents, p)
		}
	}
	if len(parents) < 2 {
		t.Note(phrase.Of("merge.alone", phrase.Said("model", m.Name()), size("size", m)))
		return true, false
	}
	merge.Parents, merge.Rules, merge.Slices = parents, nil, nil
	t.Note(phrase.Of("merge.switched", phrase.Number("n", len(parents)), size("size", m)))
	return true, true
}
