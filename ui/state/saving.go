package state

import (
	"cmp"
	"fmt"
	"slices"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// saveConfig asks the desk for the merge on the screen as mergekit's YAML, alone
// or with the folders of its models. Parents that were stages of a file are
// stages again.
func saveConfig(s State, m SaveConfig) (State, []Request) {
	w := saving{}
	config, problem := w.gather(s)
	if problem != "" {
		return s.told(problem), nil
	}
	order := &protocol.WriteConfig{Config: config, Stages: w.inOrder()}
	for _, model := range w.models {
		if !m.Models {
			break
		}
		if model.Stage != Ready {
			return s.told(model.Handle() + " is not loaded yet; try again in a moment."), nil
		}
		order.Models = append(order.Models, protocol.Stored{Model: model.ID, Name: model.Handle(), Recipe: model.Recipe})
	}
	s.lastID++
	order.ID = s.lastID
	s.Reading = Reading{ID: s.lastID, Name: protocol.ConfigName, stages: len(order.Stages)}
	return s, []Request{Post{Desk, order}}
}

// saving gathers the merges of a file and the models that they start from.
type saving struct {
	stages []savedStage
	models []Model
}

// savedStage is a merge that is made before others.
type savedStage struct {
	model  Model
	takes  []protocol.ModelID // of the other stages
	config protocol.Config
}

// gather returns the merge of s, or why mergekit cannot make it, and keeps what
// it starts from.
func (w *saving) gather(s State) (protocol.Config, string) {
	config, models, problem := s.config()
	for _, m := range models {
		switch {
		case problem != "":
		case m.Making.Method == "":
			if !slices.ContainsFunc(w.models, func(o Model) bool { return o.ID == m.ID }) {
				w.models = append(w.models, m)
			}
		case !slices.ContainsFunc(w.stages, func(o savedStage) bool { return o.model.ID == m.ID }):
			problem = w.stage(s.making(m), m)
		}
	}
	return config, problem
}

// stage keeps the merge that makes a model, which is that of s.
func (w *saving) stage(s State, m Model) string {
	if len(s.Parents()) < len(m.Making.Parents) {
		return m.Handle() + " is made of a model that is not at hand; load the file of its merge again when all its models are there."
	}
	config, problem := w.gather(s)
	w.stages = append(w.stages, savedStage{m, s.Parents(), config})
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

// config is the merge of the state as a file says it, and the models it names;
// or why mergekit cannot make it.
func (s State) config() (config protocol.Config, models []Model, problem string) {
	merge := s.Settings.Recipe.Merge
	config = protocol.Config{Method: merge.Method, Knobs: merge.Knobs.String(), Rules: s.rules().String(), Seed: merge.Seed}
	for i, p := range s.present() {
		model, _ := s.Model(s.Parents()[i])
		models = append(models, model)
		config.Models = append(config.Models, protocol.Named{Name: model.Handle(), Weight: string(p.Weight)})
	}
	base, given, problem := s.base()
	if given {
		models = append(models, base)
		config.Base = base.Handle()
	}
	return config, models, problem
}

// base is the model that the merge counts differences from, if it is one, or
// why mergekit has no such base.
func (s State) base() (base Model, given bool, problem string) {
	switch s.Settings.Recipe.Merge.Base {
	case recipe.BaseInit:
		if m, ok := s.Model(Untrained); ok {
			return m, true, ""
		}
		return Model{ID: Untrained}, true, "" // by its name alone
	case recipe.BaseMixed:
		if m, ok := s.Mixed(); ok {
			return m, true, ""
		}
		return base, false, "The base is a mixed model, and none is trained here yet: train one in scene 2, or choose the untrained network."
	case recipe.BaseMean:
		return base, false, "mergekit takes no mean of the models as a base: choose the untrained network or a mixed model, then save again."
	}
	return base, false, ""
}

// configSaved hands the file to the reader.
func configSaved(s State, e *protocol.ConfigWritten) (State, []Request) {
	if e.ID != s.Reading.ID {
		return s, nil
	}
	program := "mergekit"
	if s.Reading.stages > 0 {
		program = "mergekit-multi"
	}
	s.Reading = Reading{}
	s.Notice = fmt.Sprintf("Saved %s. %s runs it beside folders of these models; it can be loaded here again.", protocol.ConfigName, program)
	return s, []Request{SaveFile{Name: protocol.ConfigName, Type: "application/yaml", Data: []byte(e.YAML)}}
}

// present are the parents of the recipe that are at hand, in their order.
func (s State) present() recipe.Parents {
	var present recipe.Parents
	for _, p := range s.Settings.Recipe.Merge.Parents {
		if _, ok := s.parent(p); ok {
			present = append(present, p)
		}
	}
	return present
}
