package state

import (
	"fmt"
	"slices"
	"strings"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// modelFiles are the files that a reader can load.
const modelFiles = ".safetensors,.zip"

// largestFile bounds what the page takes in, in bytes: far more than any model
// that it can run.
const largestFile = 256 << 20

// opened takes a file that the reader chose to the desk.
func opened(s State, m Opened) (State, []Request) {
	switch {
	case m.Problem != "":
		s.Notice = fmt.Sprintf("%s could not be read: %s.", m.Name, m.Problem)
		return s, nil
	case len(m.Data) > largestFile:
		s.Notice = fmt.Sprintf("%s has %d MB; models of at most %d MB can be loaded here.", m.Name, len(m.Data)>>20, largestFile>>20)
		return s, nil
	case s.Phase != Awake:
		s.Notice = "The engine is not ready yet; choose the file again in a moment."
		return s, nil
	}
	s.lastID++
	s.lastModel = max(s.lastModel, Untrained) + 1
	s.Models = append(slices.Clone(s.Models), Model{ID: s.lastModel, Name: m.Name, File: true, Stage: Coming, task: s.lastID})
	return s, []Request{Post{Desk, &protocol.Load{ID: s.lastID, Model: s.lastModel, Weights: m.Data}}}
}

// known reads what a file says of itself: languages and seeds from its recipe.
func (s State) known(e *protocol.Loaded) State {
	m, ok := s.Model(e.Model)
	if !ok || !m.File {
		return s
	}
	made, err := recipe.Parse([]byte(e.Recipe))
	if err != nil {
		return s // the engine has read it, so this does not happen
	}
	shares := made.Spoken()
	if made.Merge == nil && len(shares) == 1 {
		shares = recipe.Shares{{Language: shares[0].Language, Weight: "1"}}
	}
	s.Models = withModel(s.Models, e.Model, func(m *Model) {
		m.Shares, m.Seeds = shares, made.Seeds
		m.Name = strings.TrimSuffix(strings.TrimSuffix(m.Name, ".zip"), ".safetensors") + ", loaded"
	})
	s.Notice = fmt.Sprintf("Loaded %s. It stands among the models of scene 3.", m.Name)
	return s
}

// download asks the desk for the merge as a zip.
func download(s State) (State, []Request) {
	if s.Merged.Model == protocol.None || s.Merged.Key != s.mergeKey() {
		s.Notice = "The merge is not made yet; try again in a moment."
		return s, nil
	}
	s.lastID++
	s.packing = s.lastID
	name := strings.Join(append(s.Rows(), s.Settings.Recipe.Merge.Method), "-") + ".zip"
	return s, []Request{Post{Desk, &protocol.Pack{ID: s.lastID, Model: s.Merged.Model, Recipe: string(s.mergeRecipe().JSON()), Name: name}}}
}

// mergeRecipe is the recipe of the merge on the screen: the settings, with the
// seeds of the models that are really merged.
func (s State) mergeRecipe() recipe.Recipe {
	r := s.Settings.Recipe
	merge := *r.Merge
	merge.Parents = nil
	for _, p := range r.Merge.Parents {
		if m, ok := s.parent(p); ok {
			merge.Parents = append(merge.Parents, recipe.Parent{Languages: m.Shares, Seeds: m.Seeds, Weight: p.Weight})
			if made, err := recipe.Parse([]byte(m.Recipe)); err == nil {
				r.Model, r.Schedule, r.Optimiser = made.Model, made.Schedule, made.Optimiser
			}
		}
	}
	r.Merge = &merge
	return r.Canonical()
}
