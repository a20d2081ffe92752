package state

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// loadable are the files that a reader can load: models, and merges of mergekit.
const loadable = ".safetensors,.zip,.yml,.yaml"

// loadedMark ends the name of a loaded model.
const loadedMark = ", loaded"

// largestFile bounds what the page takes in, in bytes: far more than any model
// that it can run.
const largestFile = 256 << 20

// opened takes a file that the reader chose to the desk.
func opened(s State, m Opened) (State, []Request) {
	ending := strings.ToLower(path.Ext(m.Name))
	switch {
	case m.Problem != "":
		return s.tell(fmt.Sprintf("%s could not be read: %s.", m.Name, m.Problem)), nil
	case !slices.Contains(strings.Split(loadable, ","), ending):
		return s.tell(fmt.Sprintf("%s is neither a model (.safetensors, .zip) nor a merge of mergekit (.yml, .yaml).", m.Name)), nil
	case len(m.Data) > largestFile:
		return s.tell(fmt.Sprintf("%s has %d MB; models of at most %d MB can be loaded here.", m.Name, len(m.Data)>>20, largestFile>>20)), nil
	case s.Phase != Awake:
		return s.tell("The engine is not ready yet; choose the file again in a moment."), nil
	case ending == ".yml" || ending == ".yaml":
		return openConfig(s, m)
	}
	s.lastID++
	s.lastModel = max(s.lastModel, Untrained) + 1
	s.Models = append(slices.Clone(s.Models), Model{ID: s.lastModel, Name: m.Name, File: true, Stage: Coming, task: s.lastID})
	return s, []Request{Post{Desk, &protocol.Load{ID: s.lastID, Model: s.lastModel, Weights: m.Data}}}
}

// tell says a sentence about a file behind those about the files before it, as
// several can be loaded together. Choosing and dropping begin anew.
func (s State) tell(sentence string) State {
	if s.Notice != "" {
		sentence = s.Notice + " " + sentence
	}
	s.Notice = sentence
	return s
}

// told says a sentence alone.
func (s State) told(sentence string) State {
	s.Notice = sentence
	return s
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
	shares := spoken(made)
	unsaid := len(shares) == 1 && shares[0].Language == protocol.Undetermined
	if unsaid {
		shares = nil
	} else if made.Merge == nil && len(shares) == 1 {
		shares = recipe.Shares{{Language: shares[0].Language, Weight: "1"}}
	}
	name := s.free(plainName(m.Name))
	s.Models = withModel(s.Models, e.Model, func(m *Model) {
		m.Shares, m.Seeds, m.Unsaid, m.Merged = shares, made.NamingSeeds(), unsaid, made.Merge != nil
		m.Name = name + loadedMark
	})
	s = heed(s)
	if m, _ := s.Model(e.Model); unsaid && len(m.Shares) == 0 {
		return s.tell(fmt.Sprintf("Loaded %s. Its file does not say what it was trained on: say so beside it in scene 3.", name))
	}
	return s.tell(fmt.Sprintf("Loaded %s. It stands among the models of scene 3.", name))
}

// free returns the name, or one with a number behind it if a model has it.
func (s State) free(name string) string {
	for n := 2; ; n++ {
		if !slices.ContainsFunc(s.Models, func(m Model) bool { return m.Stage == Ready && m.Handle() == name }) {
			return name
		}
		name = fmt.Sprintf("%s-%d", strings.TrimSuffix(name, fmt.Sprintf("-%d", n-1)), n)
	}
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
	merge.Parents, merge.Rules = nil, s.rules()
	for _, p := range r.Merge.Parents {
		if m, ok := s.parent(p); ok {
			merge.Parents = append(merge.Parents, recipe.Parent{Languages: m.Shares, Seeds: m.Seeds, Weight: p.Weight})
			if made, err := recipe.Parse([]byte(m.Recipe)); err == nil {
				r.Model, r.Schedule, r.Optimiser = made.Model, made.Schedule, made.Optimiser
				if made.Imported() {
					r.Corpus = made.Corpus // names what cannot be made again
				}
			}
		}
	}
	r.Merge = &merge
	return r.Canonical()
}
