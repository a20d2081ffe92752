package recipe

import "slices"

// A merge whose parents or base are merges themselves is a tree. Its merges
// are the stages; each has a recipe of its own, that of the same merge made
// alone, so that a stage has one name wherever it stands.

// Parent returns the recipe by which the i-th parent of r's merge is made.
func (r Recipe) Parent(i int) Recipe {
	p := r.Merge.Parents[i]
	if p.Merge != nil {
		return r.Merged(*p.Merge)
	}
	r.Schedule.Stop = p.Step
	return r.Trained(p.Languages, p.Seeds)
}

// Base returns the recipe of the base of r's merge, and false if r has no
// merge or its base is not the outcome of a recipe.
func (r Recipe) Base() (Recipe, bool) {
	if r.Merge == nil {
		return Recipe{}, false
	}
	switch {
	case r.Merge.Base == BaseInit:
		return r.Untrained(), true
	case r.Merge.Base == BaseMixed:
		return r.Training(), true
	case r.Merge.Base == BaseStart:
		return r.Origin()
	case r.Merge.Base == BaseMerge && r.Merge.BaseMerge != nil:
		return r.Merged(*r.Merge.BaseMerge), true
	}
	return Recipe{}, false
}

// Untrained returns the recipe of the fresh weights of r's own init seed.
func (r Recipe) Untrained() Recipe {
	r.Start, r.Lockstep = nil, nil
	r.Schedule.Steps, r.Schedule.Warmup, r.Schedule.Stop = 0, 0, 0
	return r.Training()
}

// Merged returns the recipe of a merge by the settings of r, without measures.
// Mixture and seeds are those of r if a base comes of them, see
// [Merge.OwnBase]; else they decide nothing, and are the languages of all
// models, each with weight 1, and the seeds of the first.
func (r Recipe) Merged(m Merge) Recipe {
	r.Merge, r.Measures = &m, nil
	if first, ok := m.first(); ok && !m.OwnBase() {
		r.Mixture.Languages, r.Seeds = r.Spoken(), first.Seeds
	}
	return r.Canonical()
}

// OwnBase tells whether the base of m, or of a merge that m starts from, is
// made by the mixture and the seeds of the recipe.
func (m Merge) OwnBase() bool {
	own := false
	m.visit(func(stage *Merge) { own = own || stage.Base == BaseInit || stage.Base == BaseMixed })
	return own
}

// visit calls f for m and for every merge that it starts from.
func (m *Merge) visit(f func(*Merge)) {
	f(m)
	for _, p := range m.Parents {
		if p.Merge != nil {
			p.Merge.visit(f)
		}
	}
	if m.BaseMerge != nil {
		m.BaseMerge.visit(f)
	}
}

// first returns the first trained model of m, and false if it has none.
func (m *Merge) first() (Parent, bool) {
	for len(m.Parents) > 0 {
		if p := m.Parents[0]; p.Merge == nil {
			return p, true
		}
		m = m.Parents[0].Merge
	}
	return Parent{}, false
}

// Staged tells whether a parent or the base of m is itself a merge.
func (m *Merge) Staged() bool {
	return m != nil && (m.BaseMerge != nil || slices.ContainsFunc(m.Parents, func(p Parent) bool { return p.Merge != nil }))
}

// Spoken returns the languages that the model was trained on: those of the
// mixture, or of all models that it is merged of, in their order and each with
// weight 1.
func (r Recipe) Spoken() Shares {
	if r.Merge == nil {
		return append(Shares{}, r.Mixture.Languages...)
	}
	union := Shares{}
	for _, p := range r.Merge.Parents {
		union = union.With(p.Spoken())
	}
	return union
}

// Spoken returns the languages of the parent: its own or, if it is a merge,
// those of Recipe.Spoken.
func (p Parent) Spoken() Shares {
	if p.Merge == nil {
		return p.Languages
	}
	return Recipe{Merge: p.Merge}.Spoken()
}

// canonical returns a deep copy of m in canonical order; see Recipe.Canonical.
// A base of its own goes where another kind of base has taken its place.
func (m *Merge) canonical() *Merge {
	if m == nil {
		return nil
	}
	c := *m
	c.Parents = append(Parents{}, m.Parents...)
	for i, p := range c.Parents {
		c.Parents[i].Languages = sortedShares(p.Languages)
		c.Parents[i].Merge = p.Merge.canonical()
	}
	c.BaseMerge = nil
	if m.Base == BaseMerge {
		c.BaseMerge = m.BaseMerge.canonical()
	}
	c.Knobs = make(Knobs, len(m.Knobs))
	for name, value := range m.Knobs {
		c.Knobs[name] = value
	}
	if m.Align != nil {
		align := *m.Align
		c.Align = &align
	}
	c.Rules = append(Rules(nil), m.Rules...)
	for i := range c.Rules {
		c.Rules[i].Values = append([]Decimal{}, c.Rules[i].Values...)
	}
	c.Slices = m.Slices.clone()
	return &c
}

// size counts the merges, the trained models among the parents, and how many
// merges stand one below the other.
func (m *Merge) size() (merges, models, depth int) {
	merges = 1
	below := []*Merge{m.BaseMerge}
	for _, p := range m.Parents {
		if below = append(below, p.Merge); p.Merge == nil {
			models++
		}
	}
	for _, b := range below {
		if b != nil {
			a, n, d := b.size()
			merges, models, depth = merges+a, models+n, max(depth, d)
		}
	}
	return merges, models, depth + 1
}
