package merge

import (
	"slices"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// configFiles are the endings of mergekit's files.
var configFiles = [...]string{".yml", ".yaml"}

// largestConfig bounds a file of mergekit, in bytes; the engine refuses more.
const largestConfig = 1 << 16

// modelNamed returns the model that a file of mergekit means by a name: in full,
// or by the file at the end of a path.
func modelNamed(c *core.State, name string) (core.Model, bool) {
	for _, want := range []string{name, core.PlainName(name)} {
		for _, m := range c.Models {
			if m.Stage != core.Missing && m.Handle() == want {
				return m, true
			}
		}
	}
	return core.Model{}, false
}

// namesAtHand lists the names of the models at hand, for a reader whose file names
// another.
func namesAtHand(c *core.State) phrase.Arg {
	var names []phrase.Phrase
	for _, m := range c.Models {
		if m.Stage != core.Missing {
			names = append(names, phrase.Of("file.name", phrase.Text("file", m.Handle())))
		}
	}
	if len(names) == 0 {
		names = append(names, phrase.Of("config.nothing"))
	}
	return phrase.Said("names", names...)
}

// about says what is wrong with a file.
func about(file string, problem phrase.Phrase) phrase.Phrase {
	return phrase.Of("file.wrong", phrase.Text("file", file), phrase.Said("why", problem))
}

// openConfig takes the text of a merge to the desk, which reads it. It is false for
// files that are no merges.
func (s *Scene) openConfig(t *core.Turn, m core.Opened) bool {
	switch {
	case !slices.Contains(configFiles[:], core.Ending(m.Name)):
		return false
	case !t.Acceptable(m):
	case s.Reading.ID != 0:
		t.AddNote(phrase.Of("config.passed", phrase.Text("file", m.Name), phrase.Text("first", s.Reading.Name)))
	case len(m.Data) > largestConfig:
		t.AddNote(phrase.Of("config.large", phrase.Text("file", m.Name), phrase.Number("size", len(m.Data)), phrase.Number("most", largestConfig)))
	default:
		s.Reading = Reading{ID: t.Number(), Name: m.Name}
		t.Post(core.Desk, &protocol.ReadConfig{Order: protocol.For(s.Reading.ID), YAML: string(m.Data)})
	}
	return true
}

// configRead takes over the merge that a file says, or leaves all as it was and
// says why.
func (s *Scene) configRead(t *core.Turn, e *protocol.ConfigRead) {
	if e.ID != s.Reading.ID {
		return
	}
	name := s.Reading.Name
	s.Reading = Reading{}
	models := t.Models
	r, problem := readRecipe(t, e)
	if !problem.Empty() {
		t.Models = models
		t.AddNote(about(name, problem))
		return
	}
	t.SetRecipe(r)
	t.Changed(nil)
	t.AddNote(phrase.Of("config.done", phrase.Number("n", len(r.Merge.Parents)), phrase.Text("file", name)))
	if !e.Note.Empty() {
		t.AddNote(e.Note)
	}
	t.GiveUpSlow()
}

// readRecipe is the recipe with the merge of a file, whose stages are models at
// hand then; or why it cannot be had.
func readRecipe(t *core.Turn, e *protocol.ConfigRead) (r recipe.Recipe, problem phrase.Phrase) {
	if problem = addStages(t, e.Stages); !problem.Empty() {
		return r, problem
	}
	merge, problem := mergeOf(t.State, e.Config)
	if !problem.Empty() {
		return r, problem
	}
	r = t.Settings.Recipe
	r.Merge = &merge
	r = r.Canonical()
	if err := r.Validate(); err != nil {
		problem = phrase.From(err)
	}
	return r, problem
}

// mergeOf turns a file's merge into one of models at hand, or says why it cannot.
func mergeOf(c *core.State, config protocol.Config) (merge recipe.Merge, problem phrase.Phrase) {
	merge, err := recipe.ParseMerge([]byte(config.Merge))
	switch {
	case err != nil:
		return merge, phrase.From(err)
	case len(config.Names) < 2:
		return merge, phrase.Of("config.one", phrase.Excerpt("method", merge.Method))
	}
	for i, name := range config.Names {
		m, ok := modelNamed(c, name)
		parent, known := m.Parent()
		switch {
		case !ok || m.ID == core.Untrained:
			return merge, unknown(c, name)
		case len(m.Shares) == 0:
			return merge, phrase.Of("config.unsaid", phrase.Text("model", m.Handle()))
		case !known:
			return merge, phrase.Of("config.coming", phrase.Text("model", m.Handle()))
		}
		merge.Parents[i].Languages, merge.Parents[i].Seeds = parent.Languages, parent.Seeds
	}
	merge.Base, problem = baseOf(c, config.Base)
	return merge, problem
}

func unknown(c *core.State, name string) phrase.Phrase {
	return phrase.Of("config.unknown", phrase.Excerpt("name", name), namesAtHand(c))
}

// baseOf finds the base that a file names.
func baseOf(c *core.State, name string) (base string, problem phrase.Phrase) {
	if name == "" {
		return recipe.BaseNone, problem
	}
	m, ok := modelNamed(c, name)
	mixed, any := c.Mixed()
	switch {
	case core.PlainName(name) == core.UntrainedName:
		return recipe.BaseInit, problem
	case ok && any && m.ID == mixed.ID:
		return recipe.BaseMixed, problem
	case !ok:
		return "", unknown(c, name)
	}
	can := []phrase.Phrase{phrase.Of("file.name", phrase.Text("file", core.UntrainedName))}
	if any {
		can = append(can, phrase.Of("file.name", phrase.Text("file", mixed.Handle())))
	}
	return "", phrase.Of("config.base", phrase.Text("base", m.Handle()), phrase.Said("names", can...))
}
