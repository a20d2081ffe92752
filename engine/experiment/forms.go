package experiment

import (
	"errors"
	"fmt"

	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Models of several forms are merged in the one in which all of them can be written
// without changing what they compute: with the gains, biases and heads of their own
// that any of them has. Of several contexts the shortest holds.

// formFields are the labels of what forms can differ in.
var formFields = map[string]phrase.Key{
	"Vocab": "field.model.vocab.label", "Width": "field.model.width.label", "Heads": "field.model.heads.label", "KVHeads": "field.model.kv_heads.label",
	"Layers": "field.model.layers.label", "FF": "field.model.ff.label", "Head": "field.model.head.label", "Epsilon": "field.model.epsilon.label",
	"Theta": "field.model.theta.label", "Scaling": "field.model.scaling.label",
}

// commonForm returns the form in which models can be merged, and in how many layers of
// their own they may differ: in slices each has what it has.
func commonForm(of []model.Config, sliced bool) (model.Config, error) {
	forms := append([]model.Config(nil), of...)
	for i := range forms {
		if sliced {
			forms[i].Layers = forms[0].Layers
		}
	}
	form, err := model.Common(forms...)
	if e := (*model.FormError)(nil); errors.As(err, &e) {
		key := phrase.Key("experiment.forms")
		if e.Field == "Layers" {
			key = "experiment.forms_layers"
		}
		return form, phrase.Error(phrase.Of(key, phrase.Number("model", e.Index+1), phrase.Said("field", phrase.Of(formFields[e.Field])),
			phrase.Text("is", fmt.Sprint(e.Y)), phrase.Text("first", fmt.Sprint(e.X))), ErrRecipe, err)
	}
	return form, err
}

// configs are the forms of a merge's models and, behind them, of its base.
func (m Merging) configs() []model.Config {
	var all []model.Config
	for _, p := range m.Parents {
		all = append(all, p.Params.Config)
	}
	if m.Base != nil {
		all = append(all, m.Base.Config)
	}
	return all
}

// alike writes models and base in their common form, and returns that of the result.
// The weights of those that have it already are shared.
func (m *Merging) alike() (model.Config, error) {
	form, err := commonForm(m.configs(), len(m.Merge.Slices) > 0)
	if err != nil {
		return form, err
	}
	as := func(p *model.Params) *model.Params {
		to := form
		if to.Layers = p.Config.Layers; to == p.Config || err != nil {
			return p
		}
		var q *model.Params
		q, err = p.As(to)
		return q
	}
	parents := make([]Parent, len(m.Parents))
	for i, p := range m.Parents {
		parents[i] = Parent{as(p.Params), p.Languages}
	}
	if m.Parents = parents; m.Base != nil {
		m.Base = as(m.Base)
	}
	if len(m.Merge.Slices) > 0 {
		form.Layers = m.Merge.Slices.Layers()
	}
	return form, err
}

// Notes say of how many slices a merge is made, where it is, and in what form its models
// are written to be merged, where they have several.
func (m Merging) Notes() []phrase.Phrase {
	all := m.configs()
	form, err := commonForm(all, len(m.Merge.Slices) > 0)
	if err != nil {
		return nil
	}
	var notes, what []phrase.Phrase
	if len(m.Merge.Slices) > 0 {
		notes = append(notes, phrase.Of("merge.note.slices", phrase.Number("n", m.Merge.Slices.Layers())))
	}
	longest, differ := 0, map[phrase.Key]bool{}
	for _, c := range all {
		longest = max(longest, c.Context)
		differ["merge.form.gain"] = differ["merge.form.gain"] || c.Gain != form.Gain
		differ["merge.form.head"] = differ["merge.form.head"] || c.Tied != form.Tied
		differ["merge.form.biases"] = differ["merge.form.biases"] || c.AttentionBias != form.AttentionBias || c.FFBias != form.FFBias
	}
	for _, key := range []phrase.Key{"merge.form.gain", "merge.form.head", "merge.form.biases"} {
		if differ[key] {
			what = append(what, phrase.Of(key))
		}
	}
	if len(what) > 0 {
		notes = append(notes, phrase.Of("merge.note.form", phrase.Said("what", what...)))
	}
	if longest != form.Context {
		notes = append(notes, phrase.Of("merge.note.context", phrase.Number("n", form.Context), phrase.Number("longest", longest)))
	}
	return notes
}

// inOneForm gives the recipes of models, and that of the base, the one form in which they
// are merged. A recipe has one form for all its models, so one of them that has another
// is named by a part of its hash from then on, as a model of unknown making is, and so is
// what is merged of it: its corpus says so. Of models whose layers go into slices the form has as
// many as the longest. What the recipe itself makes a base of keeps its own.
func inOneForm(models []recipe.Recipe, base *recipe.Recipe, m recipe.Merge) ([]recipe.Recipe, *recipe.Recipe, error) {
	all, sliced := withBase(models, base), len(m.Slices) > 0
	forms, layers := make([]model.Config, len(all)), 0
	for i, r := range all {
		forms[i], layers = Shape(r.Made()), max(layers, r.Model.Layers)
	}
	form, err := commonForm(forms, sliced)
	if err != nil {
		return nil, nil, err
	}
	for i := range all {
		r := &all[i]
		to := r.Model
		to.Context, to.Tied, to.Gain, to.Biases = form.Context, form.Tied, form.Gain, biasesOf(form)
		if sliced {
			to.Layers = layers
		}
		if to != r.Model && (i < len(models) || m.Base == recipe.BaseMixed || m.Base == recipe.BaseMerge) {
			if !r.Imported() {
				r.Corpus = recipe.ImportedCorpus + r.Hash()
			}
			r.Model = to
		}
	}
	if base != nil {
		base = &all[len(models)]
	}
	return all[:len(models)], base, nil
}

func biasesOf(c model.Config) string {
	switch {
	case c.AttentionBias && c.FFBias:
		return recipe.BiasAll
	case c.AttentionBias:
		return recipe.BiasAttention
	case c.FFBias:
		return recipe.BiasFF
	}
	return recipe.BiasNone
}
