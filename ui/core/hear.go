package core

import (
	"slices"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Hear takes an event in that is the core's own: of the engine, of the models at
// hand, or the answer to one of its questions. It is false for all others. Taken
// says that a scene knew the event already.
func (t *Turn) Hear(m Heard, taken bool) bool {
	if hello, ok := m.Event.(*protocol.Hello); ok {
		t.greeted(m.From, hello)
		return true
	}
	if m.From != Desk {
		return false
	}
	switch e := m.Event.(type) {
	case *protocol.Loaded:
		t.loaded(e)
	case *protocol.Evaluated:
		key, ok := t.Task.Key.(evaluation)
		if !ok || !t.Answers(m, e.ID) {
			return false
		}
		t.Facts = t.Facts.withScores(key.subject, e.Scores)
		t.Task = Task{}
	case *protocol.Generated:
		key, ok := t.Task.Key.(writing)
		if !ok || !t.Answers(m, e.ID) {
			return false
		}
		t.Facts = t.Facts.withText(key.fact, e)
		t.Task = Task{}
	case *protocol.Done:
		if !t.Answers(m, e.ID) {
			return false
		}
		t.Task = Task{}
	case *protocol.Failed:
		return t.failed(m, e, taken)
	default:
		return false
	}
	return true
}

// Answers says whether an event with this number comes from the desk and answers
// its task.
func (t *Turn) Answers(m Heard, id protocol.ID) bool {
	return m.From == Desk && id != 0 && id == t.Task.ID
}

func (t *Turn) greeted(from Worker, hello *protocol.Hello) {
	if hello.Protocol != protocol.Version {
		t.Phase = Refusal
		t.Trouble = Trouble{What: phrase.Of("engine.version"), Do: phrase.Of("engine.reload")}
		return
	}
	if from == Desk && t.Phase == Waking {
		t.Phase = Awake
	}
}

// loaded marks a model as ready; if it answers a task, that is done.
func (t *Turn) loaded(e *protocol.Loaded) {
	if e.ID == t.Task.ID {
		if _, known := t.Model(e.Model); !known {
			t.AddModel(Model{ID: e.Model})
		}
		t.Task = Task{}
	}
	if t.sameAgain(e) {
		return
	}
	t.ChangeModel(e.Model, func(m *Model) {
		m.Stage, m.Parameters, m.Recipe, m.Weights = Ready, e.Parameters, e.Recipe, e.Weights
		if m.Run != 0 {
			m.handle = t.freeName(m.plainHandle())
		}
	})
	t.readMaking(e)
	t.supplied(e.Model)
}

// sameAgain drops a model that came a second time, trained or loaded, to the bit: the
// settings could not tell the two apart, and nothing else can.
func (t *Turn) sameAgain(e *protocol.Loaded) bool {
	own := func(m Model) bool { return m.Path == "" && m.ID != Untrained && m.Making.Method == "" }
	m, ok := t.Model(e.Model)
	i := slices.IndexFunc(t.Models, func(o Model) bool {
		return own(o) && o.ID != e.Model && o.Stage == Ready && o.Weights == e.Weights && e.Weights != ""
	})
	if !ok || !own(m) || i < 0 {
		return false
	}
	t.AddNote(phrase.Of("open.same", phrase.Said("model", t.Models[i].Name())))
	t.ChangeModel(m.ID, func(m *Model) { m.Weights = e.Weights })
	t.supplied(m.ID) // by the other one
	t.Models = slices.DeleteFunc(slices.Clone(t.Models), func(o Model) bool { return o.ID == m.ID })
	t.Post(Desk, &protocol.Drop{Model: m.ID})
	return true
}

// readMaking reads what a file says of itself: languages and seeds from its recipe.
func (t *Turn) readMaking(e *protocol.Loaded) {
	m, ok := t.Model(e.Model)
	if !ok || m.File == "" {
		return
	}
	made, err := recipe.Parse([]byte(e.Recipe))
	if err != nil {
		return // the engine has read it, so this does not happen
	}
	shares := SpokenBy(made)
	unsaid := len(shares) == 1 && shares[0].Language == language.Undetermined
	if unsaid {
		shares = nil
	} else if made.Merge == nil && len(shares) == 1 {
		shares = recipe.Shares{{Language: shares[0].Language, Weight: "1"}}
	}
	name := t.freeName(PlainName(m.File))
	t.ChangeModel(e.Model, func(m *Model) {
		m.Shares, m.Seeds, m.Unsaid, m.Merged = shares, made.NamingSeeds(), unsaid, made.Merge != nil
		m.File = name
	})
	t.ApplySaid()
	if m, _ := t.Model(e.Model); unsaid && len(m.Shares) == 0 {
		t.AddNote(phrase.Of("open.done.unsaid", phrase.Text("model", name)))
		return
	}
	t.AddNote(phrase.Of("open.done", phrase.Text("model", name)))
}

// failed notes a failure where it belongs: at the desk's task, which is not asked
// again, or at the model that could not be read. A scene that has its own place
// for the failure of its task has taken it; what no scene shows is a notice.
func (t *Turn) failed(m Heard, e *protocol.Failed, taken bool) bool {
	trouble := Trouble{What: e.What, Do: e.Do}
	if t.Answers(m, e.ID) {
		t.fail(trouble)
		t.Task = Task{}
		if !taken {
			t.Note(trouble.What, trouble.Do)
		}
		return true
	}
	i := slices.IndexFunc(t.Models, func(m Model) bool { return m.task == e.ID && e.ID != 0 && m.Stage == Coming })
	switch {
	case taken:
	case i >= 0 && t.Models[i].File != "":
		t.AddNote(phrase.Of("file.wrong", phrase.Text("file", t.Models[i].File), phrase.Said("why", trouble.What)), trouble.Do)
		t.Models = slices.Delete(slices.Clone(t.Models), i, i+1)
	case i >= 0:
		t.ChangeModel(t.Models[i].ID, func(m *Model) { m.Stage, m.Trouble = Missing, trouble })
	case m.From == Desk && e.ID == 0:
		t.Note(trouble.What, trouble.Do)
	default:
		return false
	}
	return true
}
