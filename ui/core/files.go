package core

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// ModelFiles are the endings of files with a model.
func ModelFiles() []string { return []string{".safetensors", ".zip"} }

// largestModel bounds what the page takes in, in bytes: far more than any model
// that it can run.
const largestModel = 256 << 20

// Ending is the ending of a file's name, such as ".zip".
func Ending(name string) string { return strings.ToLower(path.Ext(name)) }

// Acceptable says whether a file that the reader chose can be looked into, and
// tells the reader why not.
func (t *Turn) Acceptable(m Opened) bool {
	switch {
	case !m.Problem.Empty():
		t.AddNote(phrase.Of("open.unread", phrase.Text("file", m.Name), phrase.Said("why", m.Problem)))
	case t.Phase != Awake:
		t.AddNote(phrase.Of("open.early"))
	default:
		return true
	}
	return false
}

// opened takes a file with a model to the desk.
func (t *Turn) opened(m Opened) {
	switch {
	case !slices.Contains(ModelFiles(), Ending(m.Name)) && m.Problem.Empty():
		t.AddNote(phrase.Of("open.other", phrase.Text("file", m.Name)))
	case len(m.Data) > largestModel:
		t.AddNote(phrase.Of("open.large", phrase.Text("file", m.Name), phrase.Number("size", len(m.Data)), phrase.Number("most", largestModel)))
	case t.Acceptable(m):
		t.Adopt(Model{File: m.Name}, m.Data)
	}
}

// PlainName is the name of a file without its folder and its ending.
func PlainName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	for _, ending := range ModelFiles() {
		if n := len(name) - len(ending); n > 0 && strings.EqualFold(name[n:], ending) {
			return name[:n]
		}
	}
	return name
}

// UntrainedName is what files of mergekit call the untrained network.
const UntrainedName = "untrained"

// Handle is what files of mergekit call the model: a shipped or loaded one by
// its file without the ending, one trained here by its languages and seeds, by
// which it can be trained again. No two models have the same.
func (m Model) Handle() string {
	switch {
	case m.ID == Untrained:
		return UntrainedName
	case m.Path != "":
		return PlainName(m.Path)
	case m.File != "":
		return m.File
	case m.handle != "":
		return m.handle
	}
	return m.plainHandle()
}

// plainHandle is the handle of a model trained here unless another one has it.
func (m Model) plainHandle() string {
	var parts []string
	for _, share := range m.Shares {
		part := share.Language
		if len(m.Shares) > 1 {
			part += string(share.Weight)
		}
		parts = append(parts, part)
	}
	name := fmt.Sprintf("%s-%d.%d", strings.Join(parts, "-"), m.Seeds.Init, m.Seeds.Data)
	if m.Step != 0 {
		name += fmt.Sprintf("-step-%d", m.Step)
	}
	return name
}

// freeName returns the name, or one with a number behind it if a model has it.
func (s *State) freeName(name string) string {
	for n := 2; ; n++ {
		if !slices.ContainsFunc(s.Models, func(m Model) bool { return m.Stage == Ready && m.Handle() == name }) {
			return name
		}
		name = fmt.Sprintf("%s-%d", strings.TrimSuffix(name, fmt.Sprintf("-%d", n-1)), n)
	}
}

// SpokenBy are the languages of a recipe's model in the order of a recipe.
func SpokenBy(r recipe.Recipe) recipe.Shares {
	shares := r.Spoken()
	slices.SortStableFunc(shares, func(a, b recipe.Share) int { return strings.Compare(a.Language, b.Language) })
	return shares
}
