package merge

import (
	"fmt"
	"slices"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/words"
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
func namesAtHand(c *core.State) string {
	var names []string
	for _, m := range c.Models {
		if m.Stage != core.Missing {
			names = append(names, m.Handle())
		}
	}
	if len(names) == 0 {
		return "nothing yet"
	}
	return strings.Join(names, ", ")
}

// openConfig takes the text of a merge to the desk, which reads it. It is false for
// files that are no merges.
func (s *Scene) openConfig(t *core.Turn, m core.Opened) bool {
	switch {
	case !slices.Contains(configFiles[:], core.Ending(m.Name)):
		return false
	case !t.Acceptable(m):
	case s.Reading.ID != 0:
		t.AddNote(core.Plain(fmt.Sprintf("%s is passed over: one merge at a time, and %s comes first.", m.Name, s.Reading.Name)))
	case len(m.Data) > largestConfig:
		t.AddNote(core.Plain(fmt.Sprintf("%s has %d KB; a merge of mergekit has %d at most.", m.Name, len(m.Data)>>10, largestConfig>>10)))
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
	if problem != "" {
		t.Models = models
		t.AddNote(core.Plain(name + ": " + problem))
		return
	}
	t.SetRecipe(r)
	t.Changed(nil)
	t.AddNote(core.Plain(fmt.Sprintf("Took the merge over from %s: %d models, see scene 3. Undo brings the former one back.", name, len(r.Merge.Parents))))
	t.GiveUpSlow()
}

// readRecipe is the recipe with the merge of a file, whose stages are models at
// hand then; or why it cannot be had.
func readRecipe(t *core.Turn, e *protocol.ConfigRead) (r recipe.Recipe, problem string) {
	if problem = addStages(t, e.Stages); problem != "" {
		return r, problem
	}
	merge, problem := mergeOf(t.State, e.Config)
	if problem != "" {
		return r, problem
	}
	r = t.Settings.Recipe
	r.Merge = &merge
	r = r.Canonical()
	if err := r.Validate(); err != nil {
		problem = words.English().Say(phrase.From(err))
	}
	return r, problem
}

// mergeOf turns a file's merge into one of models at hand, or says in a
// sentence why it cannot.
func mergeOf(c *core.State, config protocol.Config) (merge recipe.Merge, problem string) {
	merge, err := recipe.ParseMerge([]byte(config.Merge))
	switch {
	case err != nil:
		return merge, err.Error() + "."
	case len(config.Names) < 2:
		return merge, fmt.Sprintf("%s takes one model; here two or more are merged.", merge.Method)
	}
	for i, name := range config.Names {
		m, ok := modelNamed(c, name)
		switch {
		case !ok || m.ID == core.Untrained:
			return merge, unknown(c, name)
		case len(m.Shares) == 0:
			return merge, fmt.Sprintf("say first what %s was trained on, in scene 3; then load the file again.", m.Handle())
		}
		merge.Parents[i].Languages, merge.Parents[i].Seeds = m.Shares, m.Seeds
	}
	merge.Base, problem = baseOf(c, config.Base)
	return merge, problem
}

func unknown(c *core.State, name string) string {
	return fmt.Sprintf("no model is called %.60q. At hand are: %s. Load that model first, or change the name in the file.", name, namesAtHand(c))
}

// baseOf finds the base that a file names.
func baseOf(c *core.State, name string) (base, problem string) {
	if name == "" {
		return recipe.BaseNone, ""
	}
	m, ok := modelNamed(c, name)
	mixed, any := c.Mixed()
	switch {
	case core.PlainName(name) == core.UntrainedName:
		return recipe.BaseInit, ""
	case ok && any && m.ID == mixed.ID:
		return recipe.BaseMixed, ""
	case !ok:
		return "", unknown(c, name)
	}
	can := core.UntrainedName
	if any {
		can += ", " + mixed.Handle()
	}
	return "", fmt.Sprintf("its base is %s; here differences are taken from one of: %s.", m.Handle(), can)
}
