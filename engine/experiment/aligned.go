package experiment

import (
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// aligned returns m with its second model in the basis of the first one, where its recipe
// asks for that: matched, and learned from there on.
func (m Merging) aligned(yield model.Yield) (Merging, error) {
	if m.Merge.Align == nil {
		return m, nil
	}
	if m.Merge.Align.Steps == 0 {
		return m.matched(yield)
	}
	l, err := NewLearning(m, [32]byte{}, yield)
	if err != nil {
		return m, err
	}
	for !l.Finished() {
		if _, err := l.Step(yield); err != nil {
			return m, err
		}
	}
	return l.outcome(yield)
}

// matched returns m with its second model in the basis of the first one, without an Align.
// Gains of both may have gone into the matrices behind them.
func (m Merging) matched(yield model.Yield) (Merging, error) {
	if !m.Merge.Alignable() || len(m.Parents) != 2 || m.Base != nil {
		return m, fault(ErrRecipe, "experiment.align_models")
	}
	languages, err := m.languages()
	if err != nil {
		return m, err
	}
	if _, err := m.alike(); err != nil {
		return m, err
	}
	left, right := m.Parents[0], m.Parents[1]
	pair, err := m.Bench.Pair(left.Params, right.Params, languages, yield)
	if err != nil {
		return m, err
	}
	al, err := pair.Align(Mapping(m.Merge.Align.Map), yield)
	if err != nil {
		return m, err
	}
	if al.A.Config != left.Params.Config {
		return m, fault(ErrRecipe, "experiment.align_form")
	}
	m.Merge.Align = nil
	m.Parents = []Parent{{al.A, left.Languages}, {al.B, right.Languages}}
	return m, nil
}

// languages lists those of all models, each once.
func (m Merging) languages() ([]string, error) {
	var all recipe.Shares
	var codes []string
	for i, p := range m.Parents {
		if m.Bench == nil || len(p.Languages) == 0 {
			return nil, fault(ErrRecipe, "experiment.align_text", phrase.Number("model", i+1))
		}
		all = all.With(p.Languages)
	}
	for _, s := range all {
		codes = append(codes, s.Language)
	}
	return codes, nil
}
