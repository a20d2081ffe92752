package merge

import (
	"cmp"
	"slices"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// saveConfig asks the desk for the merge on the screen as mergekit's YAML, alone
// or with the folders of its models. Parents that were stages of a file are
// stages again.
func (s *Scene) saveConfig(t *core.Turn, m SaveConfig) {
	w := saving{c: t.State}
	config, problem := w.gather(t.Settings.Recipe.Merge)
	if !problem.Empty() {
		t.Note(problem)
		return
	}
	order := &protocol.WriteConfig{Config: config, Stages: w.inOrder()}
	for _, model := range w.models {
		if !m.Models {
			break
		}
		if model.Stage != core.Ready {
			t.Note(phrase.Of("save.early", phrase.Text("model", model.Handle())))
			return
		}
		order.Models = append(order.Models, protocol.Stored{Model: model.ID, Name: model.Handle()})
	}
	order.ID = t.Number()
	s.Reading = Reading{ID: order.ID, Name: protocol.ConfigName, stages: len(order.Stages)}
	t.Post(core.Desk, order)
}

// saving gathers the merges of a file and the models that they start from.
type saving struct {
	c      *core.State
	stages []savedStage
	models []core.Model
}

// savedStage is a merge that is made before others.
type savedStage struct {
	model  core.Model
	takes  []protocol.ModelID // of the other stages
	config protocol.Config
}

// gather returns a merge as a file says it, or why mergekit cannot make it, and
// keeps what it starts from.
func (w *saving) gather(m *recipe.Merge) (protocol.Config, phrase.Phrase) {
	config, models, problem := configOf(w.c, m)
	for _, model := range models {
		switch {
		case !problem.Empty():
		case !isStage(model):
			if !slices.ContainsFunc(w.models, func(o core.Model) bool { return o.ID == model.ID }) {
				w.models = append(w.models, model)
			}
		case !slices.ContainsFunc(w.stages, func(o savedStage) bool { return o.model.ID == model.ID }):
			problem = w.stage(model)
		}
	}
	return config, problem
}

// stage keeps the merge that makes a model.
func (w *saving) stage(m core.Model) phrase.Phrase {
	takes := w.c.Parents(&m.Making)
	if len(takes) < len(m.Making.Parents) {
		return phrase.Of("save.stage", phrase.Text("model", m.Handle()))
	}
	config, problem := w.gather(&m.Making)
	w.stages = append(w.stages, savedStage{m, takes, config})
	return problem
}

// inOrder returns the stages as the file had them that they came from, each
// behind those it takes.
func (w *saving) inOrder() []protocol.Stage {
	left := slices.Clone(w.stages)
	slices.SortFunc(left, func(a, b savedStage) int { return cmp.Compare(a.model.ID, b.model.ID) })
	var all []protocol.Stage
	for len(left) > 0 {
		next := slices.IndexFunc(left, func(c savedStage) bool {
			return !slices.ContainsFunc(left, func(o savedStage) bool { return slices.Contains(c.takes, o.model.ID) })
		})
		all = append(all, protocol.Stage{Name: left[next].model.Handle(), Config: left[next].config})
		left = slices.Delete(left, next, next+1)
	}
	return all
}

// configOf is a merge as a file says it, and the models it names; or why mergekit
// cannot make it.
func configOf(c *core.State, m *recipe.Merge) (config protocol.Config, models []core.Model, problem phrase.Phrase) {
	made := recipe.Merge{Method: m.Method, Knobs: m.Knobs, Rules: rulesAtHand(c, m), Seed: m.Seed, Align: m.Align, Slices: m.Slices}
	for _, p := range m.Parents {
		if model, ok := c.Find(p); ok {
			models = append(models, model)
			made.Parents = append(made.Parents, recipe.Parent{Weight: p.Weight})
			config.Names = append(config.Names, model.Handle())
		}
	}
	config.Merge = string(made.JSON())
	base, given, problem := baseModel(c, m.Base)
	if given {
		models = append(models, base)
		config.Base = base.Handle()
	}
	return config, models, problem
}

// baseModel is the model that a merge counts differences from, if it is one, or
// why mergekit has no such base.
func baseModel(c *core.State, base string) (model core.Model, given bool, problem phrase.Phrase) {
	switch base {
	case recipe.BaseInit:
		if m, ok := c.Model(core.Untrained); ok {
			return m, true, problem
		}
		return core.Model{ID: core.Untrained}, true, problem // by its name alone
	case recipe.BaseMixed:
		if m, ok := c.Mixed(); ok {
			return m, true, problem
		}
		return model, false, phrase.Of("save.base.mixed")
	case recipe.BaseMean:
		return model, false, phrase.Of("save.base.mean")
	}
	return model, false, problem
}

// configWritten hands the file to the reader.
func (s *Scene) configWritten(t *core.Turn, e *protocol.ConfigWritten) {
	if e.ID != s.Reading.ID {
		return
	}
	program := "mergekit"
	if s.Reading.stages > 0 {
		program = "mergekit-multi"
	}
	s.Reading = Reading{}
	t.Note(phrase.Of("save.done", phrase.Text("file", protocol.ConfigName), phrase.Text("program", program)))
	t.Do(core.SaveFile{Name: protocol.ConfigName, Type: "application/yaml", Data: []byte(e.YAML)})
}
