package state

import (
	"fmt"
	"path"
	"strings"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// largestConfig bounds a file of mergekit, in bytes; the engine refuses more.
const largestConfig = 1 << 16

// untrainedName is what files of mergekit call the untrained network.
const untrainedName = "untrained"

// Handle is what files of mergekit call the model: a shipped or loaded one by
// its file without the ending, one trained here by its languages and seeds, by
// which it can be trained again.
func (m Model) Handle() string {
	switch {
	case m.ID == Untrained:
		return untrainedName
	case m.Path != "":
		return plainName(m.Path)
	case m.File:
		return strings.TrimSuffix(m.Name, loadedMark)
	}
	var parts []string
	for _, share := range m.Shares {
		part := share.Language
		if len(m.Shares) > 1 {
			part += string(share.Weight)
		}
		parts = append(parts, part)
	}
	return fmt.Sprintf("%s-%d.%d", strings.Join(parts, "-"), m.Seeds.Init, m.Seeds.Data)
}

// plainName is the name of a file without its folder and its ending.
func plainName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	for _, ending := range []string{".safetensors", ".zip"} {
		if n := len(name) - len(ending); n > 0 && strings.EqualFold(name[n:], ending) {
			return name[:n]
		}
	}
	return name
}

// handled returns the model that a file of mergekit means by a name: in full,
// or by the file at the end of a path.
func (s State) handled(name string) (Model, bool) {
	for _, want := range []string{name, plainName(name)} {
		for _, m := range s.Models {
			if m.Stage != Missing && m.Handle() == want {
				return m, true
			}
		}
	}
	return Model{}, false
}

// atHand lists the names of the models at hand, for a reader whose file names
// another.
func (s State) atHand() string {
	var names []string
	for _, m := range s.Models {
		if m.Stage != Missing {
			names = append(names, m.Handle())
		}
	}
	if len(names) == 0 {
		return "nothing yet"
	}
	return strings.Join(names, ", ")
}

// openConfig takes the text of a merge to the desk, which reads it.
func openConfig(s State, m Opened) (State, []Request) {
	if s.Reading.ID != 0 {
		return s.tell(fmt.Sprintf("%s is passed over: one merge at a time, and %s comes first.", m.Name, s.Reading.Name)), nil
	}
	if len(m.Data) > largestConfig {
		return s.tell(fmt.Sprintf("%s has %d KB; a merge of mergekit has %d at most.", m.Name, len(m.Data)>>10, largestConfig>>10)), nil
	}
	s.lastID++
	s.Reading = Reading{ID: s.lastID, Name: m.Name}
	return s, []Request{Post{Desk, &protocol.ReadConfig{ID: s.lastID, YAML: string(m.Data)}}}
}

// Reading is the file of mergekit that the desk is asked to read or to write.
type Reading struct {
	ID     protocol.ID
	Name   string
	stages int // of the merge that is written
}

// configured takes over the merge that a file says.
func configured(s State, e *protocol.ConfigRead) (State, []Request) {
	if e.ID != s.Reading.ID {
		return s, nil
	}
	name := s.Reading.Name
	s.Reading = Reading{}
	before := s
	s, problem := s.staged(e.Stages)
	var merge recipe.Merge
	if problem == "" {
		merge, problem = s.mergeOf(e.Config)
	}
	settings := s.Settings
	if problem == "" {
		settings.Recipe.Merge = &merge
		settings.Recipe = settings.Recipe.Canonical()
		if err := settings.Recipe.Validate(); err != nil {
			problem = err.Error() + "."
		}
	}
	if problem != "" {
		return before.tell(name + ": " + problem), nil
	}
	s = s.change("", settings)
	s = s.tell(fmt.Sprintf("Took the merge over from %s: %d models, see scene 3. Undo brings the former one back.", name, len(merge.Parents)))
	return s.hurry()
}

// mergeOf turns a file's merge into one of models at hand, or says in a
// sentence why it cannot.
func (s State) mergeOf(c protocol.Config) (merge recipe.Merge, problem string) {
	merge = recipe.Merge{Method: c.Method, Seed: c.Seed}
	if err := merge.Knobs.Set(c.Knobs); err != nil {
		return merge, err.Error() + "."
	}
	if err := merge.Rules.Set(c.Rules); err != nil {
		return merge, err.Error() + "."
	}
	if len(c.Models) < 2 {
		return merge, fmt.Sprintf("%s takes one model; here two or more are merged.", c.Method)
	}
	for _, named := range c.Models {
		m, ok := s.handled(named.Name)
		switch {
		case !ok || m.ID == Untrained:
			return merge, s.unknown(named.Name)
		case len(m.Shares) == 0:
			return merge, fmt.Sprintf("say first what %s was trained on, in scene 3; then load the file again.", m.Handle())
		}
		merge.Parents = append(merge.Parents, recipe.Parent{Languages: m.Shares, Seeds: m.Seeds, Weight: recipe.Decimal(named.Weight)})
	}
	merge.Base, problem = s.baseOf(c.Base)
	return merge, problem
}

func (s State) unknown(name string) string {
	return fmt.Sprintf("no model is called %.60q. At hand are: %s. Load that model first, or change the name in the file.", name, s.atHand())
}

// baseOf finds the base that a file names.
func (s State) baseOf(name string) (base, problem string) {
	if name == "" {
		return recipe.BaseNone, ""
	}
	m, ok := s.handled(name)
	mixed, any := s.Mixed()
	switch {
	case plainName(name) == untrainedName:
		return recipe.BaseInit, ""
	case ok && any && m.ID == mixed.ID:
		return recipe.BaseMixed, ""
	case !ok:
		return "", s.unknown(name)
	}
	can := untrainedName
	if any {
		can += ", " + mixed.Handle()
	}
	return "", fmt.Sprintf("its base is %s; here differences are taken from one of: %s.", m.Handle(), can)
}
