package experiment

import (
	"errors"
	"slices"

	"confusio/engine/eval"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// referenceRows adds the rows that need no network.
func (t *table) referenceRows() error {
	for _, reference := range []struct {
		role Role
		loss func(*Reference) eval.Loss
	}{
		{UnigramRole, func(r *Reference) eval.Loss { return r.Unigram }},
		{UniformRole, func(r *Reference) eval.Loss { return r.Uniform }},
		{FloorRole, func(r *Reference) eval.Loss { return r.Floor }},
	} {
		row, err := t.row(Row{Role: reference.role, Name: string(reference.role)}, func(language string) (eval.Loss, error) {
			r, err := t.bench.Reference(language, t.Stories)
			if err != nil {
				return eval.Loss{}, err
			}
			return reference.loss(r), nil
		})
		if err != nil {
			return err
		}
		t.results.Rows = append(t.results.Rows, row)
	}
	return nil
}

// experts returns the models that a merge is made of.
func (t *table) experts() []*model.Params {
	var all []*model.Params
	for _, m := range t.models {
		if m.Role == Expert {
			all = append(all, m.Params)
		}
	}
	return all
}

// ensembleRows adds what the experts can do side by side.
func (t *table) ensembleRows() error {
	experts := t.experts()
	if len(experts) < 2 || !t.asked("references") {
		return nil
	}
	members := map[string][]eval.Losses{}
	for _, language := range t.languages {
		all, _, err := t.bench.Members(experts, language, t.Stories, t.Yield)
		if err != nil {
			return err
		}
		members[language] = all
	}
	for _, ensemble := range []struct {
		role Role
		join func([]eval.Losses) eval.Losses
		kind eval.Kind
	}{
		{TokenRole, eval.TokenEnsemble, eval.Token}, {BayesRole, eval.BayesEnsemble, eval.Bayes}, {OracleRole, eval.OracleRouter, eval.Single},
	} {
		row, err := t.row(Row{Role: ensemble.role, Name: string(ensemble.role)}, func(language string) (eval.Loss, error) {
			r, err := t.bench.Reference(language, t.Stories)
			if err != nil {
				return eval.Loss{}, err
			}
			return ensemble.join(members[language]).Total(r.Set), nil
		})
		if err == nil && ensemble.kind != eval.Single {
			err = t.addFluency(&row, eval.Subject{Kind: ensemble.kind, Models: experts})
		}
		if err != nil {
			return err
		}
		t.results.Rows = append(t.results.Rows, row)
	}
	return nil
}

// selfMerge merges as many copies of the first expert as there are experts: a
// check of the measure, whose K on that expert's language must be 1. Methods
// that do not take a model with itself are left out, and slices, which make another model
// of one.
func (t *table) selfMerge() error {
	r := t.merge
	if r == nil || len(r.Slices) > 0 || !t.asked("references") {
		return nil
	}
	first := t.models[slices.IndexFunc(t.models, func(m Model) bool { return m.Role == Expert })]
	copies := make([]*model.Params, len(r.Parents))
	for i := range copies {
		copies[i] = first.Params
	}
	var base *model.Params
	for _, m := range t.models {
		if m.Role == BaseRole && r.Base != recipe.BaseNone { // else it is but what the experts branched from
			base = m.Params
		}
	}
	self := mergingOf(t.bench, r, copies, base)
	self.Merge.Align = nil // they stand in one basis
	p, err := Merge(self, t.Yield)
	if errors.Is(err, method.ErrWeights) {
		return nil
	}
	if err != nil {
		return err
	}
	Round(p)
	row, err := t.row(Row{Role: SelfMerge, Name: first.Name + " with itself"}, func(language string) (eval.Loss, error) {
		return t.bench.Loss(eval.One(p), language, t.Stories, t.Yield)
	})
	t.results.Rows = append(t.results.Rows, row)
	return err
}

// line measures the straight line between two experts.
func (t *table) line() error {
	experts := t.experts()
	if len(experts) != 2 || !t.asked("line") {
		return nil
	}
	for i := range linePoints {
		w := float64(i) / (linePoints - 1)
		p, err := Interpolate(experts[0], experts[1], w, t.Yield)
		if err != nil {
			return err
		}
		row, err := t.row(Row{}, func(language string) (eval.Loss, error) {
			return t.bench.Loss(eval.One(p), language, t.Stories, t.Yield)
		})
		if err != nil {
			return err
		}
		t.results.Line = append(t.results.Line, Point{W: w, Cells: row.Cells})
	}
	return nil
}
