package core

import (
	"slices"
	"strings"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// say takes a language to what a model was trained on, or away from it, where
// its file does not say. In the merge and the study the model stays what it is.
func (t *Turn) say(m Say) {
	model, ok := t.Model(m.Model)
	name, _ := model.reference()
	if _, known := language.Lookup(m.Language); !known || !ok || !model.Unsaid {
		return
	}
	shares := slices.DeleteFunc(slices.Clone(model.Shares), func(share recipe.Share) bool { return share.Language == m.Language })
	if len(shares) == len(model.Shares) {
		shares = append(shares, recipe.Share{Language: m.Language, Weight: "1"})
		slices.SortStableFunc(shares, func(a, b recipe.Share) int { return strings.Compare(a.Language, b.Language) })
	}
	used, alone := t.InUse(model.ID)
	switch {
	case len(shares) == 0 && used:
		t.Note(phrase.Of("say.in_use", phrase.Text("model", model.Handle())))
		return
	case len(shares) > 1 && alone:
		t.Note(phrase.Of("say.in_study", phrase.Text("model", model.Handle())))
		return
	}
	t.Settings.Said = slices.DeleteFunc(slices.Clone(t.Settings.Said), func(p recipe.Parent) bool { return p.Seeds == name })
	if len(shares) > 0 {
		t.Settings.Said = append(t.Settings.Said, recipe.Parent{Languages: shares, Seeds: name, Weight: "1"})
	}
	merge := *t.Settings.Recipe.Merge
	merge.Parents = renamed(merge.Parents, model, shares)
	t.SetMerge(merge)
	copy(t.Settings.Study[:], renamed(t.Settings.Study[:], model, shares))
	t.ApplySaid()
	t.Changed(nil)
	t.GiveUpSlow()
}

// renamed returns parents in which a model has other languages.
func renamed(parents []recipe.Parent, model Model, shares recipe.Shares) []recipe.Parent {
	next := slices.Clone(parents)
	name, _ := model.reference()
	for i, p := range next {
		if p.Seeds == name && SameShares(p.Languages, model.Shares) {
			next[i].Languages = shares
		}
	}
	return next
}

// ApplySaid gives the models whose files do not say it the languages that the
// reader says, and forgets what was measured against others.
func (t *Turn) ApplySaid() {
	for _, m := range t.Models {
		if !m.Unsaid {
			continue
		}
		var shares recipe.Shares
		name, _ := m.reference()
		for _, said := range t.Settings.Said {
			if said.Seeds == name {
				shares = said.Languages
			}
		}
		if SameShares(shares, m.Shares) {
			continue
		}
		t.ChangeModel(m.ID, func(m *Model) { m.Shares = shares })
		for _, share := range append(slices.Clone(shares), m.Shares...) {
			t.forgetLanguage(share.Language)
		}
	}
}

// mostSaid bounds what an address can say.
const mostSaid = 16

// parseSaid reads what models were trained on from the text of an address.
func parseSaid(text string) ([]recipe.Parent, bool) {
	var said recipe.Parents
	if err := said.Set(text); err != nil || len(said) > mostSaid {
		return nil, false
	}
	for _, p := range said {
		if len(p.Languages) == 0 || p.Weight != "1" || p.Seeds == (recipe.Seeds{}) {
			return nil, false
		}
		for _, share := range p.Languages {
			if _, known := language.Lookup(share.Language); !known || share.Weight != "1" {
				return nil, false
			}
		}
	}
	return said, true
}
