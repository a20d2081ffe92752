package state

import (
	"slices"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// say takes a language to what a model was trained on, or away from it, where
// its file does not say. In the merge and the study the model stays what it is.
func say(s State, m Say) (State, []Request) {
	model, ok := s.Model(m.Model)
	if _, known := language.Lookup(m.Language); !known || !ok || !model.Unsaid {
		return s, nil
	}
	shares := slices.DeleteFunc(slices.Clone(model.Shares), func(share recipe.Share) bool { return share.Language == m.Language })
	if len(shares) == len(model.Shares) {
		shares = append(shares, recipe.Share{Language: m.Language, Weight: "1"})
		slices.SortStableFunc(shares, func(a, b recipe.Share) int { return strings.Compare(a.Language, b.Language) })
	}
	settings := s.Settings
	study := slices.ContainsFunc(settings.Study[:], func(p recipe.Parent) bool { at, ok := s.parent(p); return ok && at.ID == model.ID })
	switch {
	case len(shares) == 0 && (study || slices.Contains(s.Parents(), model.ID)):
		s.Notice = model.Handle() + " is in use; take it out of the merge and of scene 4 first, or leave it one language."
		return s, nil
	case len(shares) > 1 && study:
		s.Notice = model.Handle() + " stands in scene 4, where an expert has one language; choose another there first."
		return s, nil
	}
	settings.Said = slices.DeleteFunc(slices.Clone(settings.Said), func(p recipe.Parent) bool { return p.Seeds == model.Seeds })
	if len(shares) > 0 {
		settings.Said = append(settings.Said, recipe.Parent{Languages: shares, Seeds: model.Seeds, Weight: "1"})
	}
	merge := *settings.Recipe.Merge
	merge.Parents = renamed(merge.Parents, model, shares)
	settings.Recipe.Merge = &merge
	settings.Recipe = settings.Recipe.Canonical()
	copy(settings.Study[:], renamed(settings.Study[:], model, shares))
	s = s.change("", settings)
	return s.hurry()
}

// renamed returns parents in which a model has other languages.
func renamed(parents []recipe.Parent, model Model, shares recipe.Shares) []recipe.Parent {
	next := slices.Clone(parents)
	for i, p := range next {
		if p.Seeds == model.Seeds && sameShares(p.Languages, model.Shares) {
			next[i].Languages = shares
		}
	}
	return next
}

// heed gives the models whose files do not say it the languages that the reader
// says, and forgets what was measured against others.
func heed(s State) State {
	for _, m := range s.Models {
		if !m.Unsaid {
			continue
		}
		var shares recipe.Shares
		for _, said := range s.Settings.Said {
			if said.Seeds == m.Seeds {
				shares = said.Languages
			}
		}
		if sameShares(shares, m.Shares) {
			continue
		}
		touched := append(slices.Clone(shares), m.Shares...)
		s.Models = withModel(s.Models, m.ID, func(m *Model) { m.Shares = shares })
		for _, share := range touched {
			s.Facts = s.Facts.withoutLanguage(share.Language)
		}
	}
	return s
}

// saidText and parseSaid carry what the reader said through the address.
func saidText(said []recipe.Parent) string { return recipe.Parents(said).String() }

// mostSaid bounds what an address can say.
const mostSaid = 16

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

// saidOf are the languages of a parent as the engine is told them: those that
// the reader says.
func saidOf(m Model) []protocol.Share {
	if !m.Unsaid {
		return nil
	}
	var said []protocol.Share
	for _, share := range m.Shares {
		said = append(said, protocol.Share{Language: share.Language, Weight: share.Weight.Float64()})
	}
	return said
}
