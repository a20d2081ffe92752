package state

import (
	"maps"
	"math"
	"slices"

	"confusio/wasm/protocol"
)

// heard takes an event in. Events of a run or a task already left are dropped.
func heard(s State, m Heard) (State, []Request) {
	if hello, ok := m.Event.(*protocol.Hello); ok {
		return greeted(s, m.From, hello)
	}
	if m.From != Desk {
		return heardRun(s, m)
	}
	if next, taken := studied(s, m.Event); taken {
		return next, nil
	}
	switch e := m.Event.(type) {
	case *protocol.Loaded:
		return loaded(s, e), nil
	case *protocol.Failed:
		return failed(s, e), nil
	case *protocol.Packed:
		if e.ID == s.Reading.ID {
			s.Reading = Reading{}
		}
		s.Notice = "Downloaded " + e.Name + "."
		return s, []Request{SaveFile{Name: e.Name, Type: "application/zip", Data: e.Zip}}
	case *protocol.ConfigRead:
		return configured(s, e)
	case *protocol.ConfigWritten:
		return configSaved(s, e)
	case *protocol.LinePoint:
		if e.ID == s.Task.ID {
			s.Line = s.Line.with(s.Settings.Pair, e)
		}
	case *protocol.Done:
		if e.ID == s.Task.ID {
			s.Task = Task{}
		}
	default:
		return answered(s, m.Event)
	}
	return s, nil
}

func greeted(s State, from Worker, hello *protocol.Hello) (State, []Request) {
	if hello.Protocol != protocol.Version {
		s.Phase = Refusal
		s.Trouble = Trouble{"The page and its engine come from different versions.", "Reload the page."}
		return s, nil
	}
	if from == Desk && s.Phase == Waking {
		s.Phase = Awake
	}
	return s, nil
}

// loaded marks a model as ready; if it answers a task, that is done.
func loaded(s State, e *protocol.Loaded) State {
	if e.ID == s.Task.ID {
		if _, known := s.Model(e.Model); !known {
			s.Models = append(append([]Model{}, s.Models...), Model{ID: e.Model, Name: "Untrained network"})
		}
		s.Task = Task{}
	}
	s.Models = withModel(s.Models, e.Model, func(m *Model) {
		m.Stage, m.Parameters, m.Recipe = Ready, e.Parameters, e.Recipe
	})
	return s.known(e)
}

// failed notes a failure where it belongs: at the model that could not be
// read, or at the task, which is not asked again.
func failed(s State, e *protocol.Failed) State {
	trouble := Trouble{e.What, e.Do}
	if e.ID != 0 && e.ID == s.Task.ID {
		next := maps.Clone(s.Facts.Failed)
		if next == nil {
			next = map[string]Trouble{}
		}
		next[s.Task.Key] = trouble
		s.Facts.Failed = next
		if _, shown := s.MergeTrouble(); !shown && !s.Task.study {
			s.Notice = e.What + " " + e.Do // merges and investigations have their own place for it
		}
		if order, ok := s.Task.work.(*protocol.Merge); ok && s.Task.fact.Subject == stageSubject {
			s = s.stageMade(order.Model, &trouble)
		}
		s.Task = Task{}
		return s
	}
	for _, m := range s.Models {
		if m.task == e.ID && e.ID != 0 && m.Stage == Coming && m.File {
			s.Models = slices.DeleteFunc(slices.Clone(s.Models), func(other Model) bool { return other.ID == m.ID })
			return s.tell(m.Name + ": " + e.What + " " + e.Do)
		}
		if m.task == e.ID && e.ID != 0 && m.Stage == Coming {
			s.Models = withModel(s.Models, m.ID, func(m *Model) { m.Stage, m.Trouble = Missing, trouble })
			return s
		}
	}
	if e.ID != 0 && e.ID == s.Reading.ID {
		s = s.tell(s.Reading.Name + ": " + e.What + " " + e.Do)
		s.Reading = Reading{}
		return s
	}
	if e.ID == 0 || e.ID == s.packing {
		s.Notice = e.What + " " + e.Do
	}
	return s
}

// answered takes the answer to the desk's task in.
func answered(s State, event protocol.Event) (State, []Request) {
	task := s.Task
	var out []Request
	switch e := event.(type) {
	case *protocol.Slid:
		if e.ID != task.ID {
			return s, nil
		}
		s.Live = Live{Pair: s.Settings.Pair, Percent: int(math.Round(e.W * 100)), Known: true, Slid: *e}
		if work, ok := task.work.(*protocol.Slide); ok && len(work.Languages) == 2 {
			s.Live.Pair = [2]string{work.Languages[0], work.Languages[1]}
		}
	case *protocol.Evaluated:
		if e.ID != task.ID {
			return s, nil
		}
		s.Facts.Scores = withScores(s.Facts.Scores, task.fact.Subject, e.Scores)
	case *protocol.Generated:
		if e.ID != task.ID {
			return s, nil
		}
		s.Facts = s.Facts.withTexts(task.fact, e)
	case *protocol.Checked:
		if e.ID != task.ID {
			return s, nil
		}
		s = checked(s, e)
	case *protocol.Probed:
		if e.ID != task.ID {
			return s, nil
		}
		s.Device = probed(e)
	case *protocol.Merged:
		if e.ID != task.ID {
			return s, []Request{Post{Desk, &protocol.Drop{Model: e.Model}}}
		}
		s, out = s.withMerged(e, task)
	default:
		return s, nil
	}
	s.Task = Task{}
	return s, out
}

func withScores(old map[Fact]protocol.Score, subject string, scores []protocol.Score) map[Fact]protocol.Score {
	next := maps.Clone(old)
	if next == nil {
		next = map[Fact]protocol.Score{}
	}
	for _, score := range scores {
		next[Fact{subject, score.Language}] = score
	}
	return next
}

func (f Facts) withTexts(fact Fact, e *protocol.Generated) Facts {
	texts := maps.Clone(f.Texts)
	if texts == nil {
		texts = map[Fact]protocol.Text{}
	}
	text := protocol.Text{}
	if len(e.Texts) > 0 {
		text = e.Texts[0]
	}
	texts[fact] = text
	f.Texts = texts
	if fact.Language == "" {
		fluency := maps.Clone(f.Fluency)
		if fluency == nil {
			fluency = map[string]Fluency{}
		}
		fluency[fact.Subject] = Fluency{e.Fluency, e.Samples}
		f.Fluency = fluency
	}
	return f
}

func (l Line) with(pair [2]string, e *protocol.LinePoint) Line {
	if l.Pair != pair {
		l = Line{Pair: pair}
	}
	if int(e.Index) < LinePoints && len(e.Scores) == 2 {
		l.Points[e.Index] = Point{Known: true, Scores: [2]protocol.Score{e.Scores[0], e.Scores[1]}}
	}
	return l
}

// withMerged takes a merge in and drops the one it replaces, with its facts.
func (s State) withMerged(e *protocol.Merged, task Task) (State, []Request) {
	if task.fact.Subject == stageSubject {
		return s.stageMade(e.Model, nil), nil
	}
	if task.fact.Subject == "self" {
		s.Merged.Self = e.Model
		return s, nil
	}
	var out []Request
	for _, old := range []protocol.ModelID{s.Merged.Model, s.Merged.Self} {
		if old != protocol.None {
			out = append(out, Post{Desk, &protocol.Drop{Model: old}})
			s.Facts = s.Facts.without(One(old))
		}
	}
	s.Merged = Merged{Key: s.mergeKey(), Model: e.Model, Seconds: e.Seconds, Note: e.Note}
	return s, out
}

func (f Facts) without(subject string) Facts {
	f.Scores = maps.Clone(f.Scores)
	maps.DeleteFunc(f.Scores, func(k Fact, _ protocol.Score) bool { return k.Subject == subject })
	f.Texts = maps.Clone(f.Texts)
	maps.DeleteFunc(f.Texts, func(k Fact, _ protocol.Text) bool { return k.Subject == subject })
	f.Fluency = maps.Clone(f.Fluency)
	delete(f.Fluency, subject)
	return f
}

func (f Facts) withoutLanguage(code string) Facts {
	f.Scores = maps.Clone(f.Scores)
	maps.DeleteFunc(f.Scores, func(k Fact, _ protocol.Score) bool { return k.Language == code })
	return f
}

// lost notes that a worker died: the desk takes the page with it, a run only itself.
func lost(s State, m Lost) (State, []Request) {
	if m.Worker == Desk {
		s.Phase = Refusal
		s.Trouble = Trouble{"The engine stopped: " + m.What, "Reload the page."}
		return s, nil
	}
	if m.Worker >= firstLent {
		return s.miss(m.Worker)
	}
	for _, r := range s.Runs {
		if r.Worker == m.Worker && r.Stage.Live() {
			s = s.bereave(r, m.What)
		}
	}
	return dispatch(s)
}
