package core

import (
	"iter"
	"maps"
	"slices"

	"confusio/engine/standard"
	"confusio/wasm/protocol"
)

// Numbers of stories and tokens the page asks for.
const (
	ShortSamples = 1  // for a text to look at
	FullSamples  = 12 // for fluency
	openTokens   = 3  // words given to a model that shall write in a language
)

// SampleSeed names the stories that models write on the page; its caption says it.
// With this one both experts of the opening pair begin with a story without a
// mistake. Fluency counts twelve stories, mistakes and all.
const SampleSeed = 5

// Task is the one question the desk is answering; the zero Task is none.
type Task struct {
	ID   protocol.ID
	Room Room             // that asks; "" for the core's own
	Key  any              // names the question: a comparable value of a type of the room's own
	Slow bool             // may be given up when the slider moves
	Work protocol.Request // the question
}

// Question makes a task of a room, without a number yet. That its key is
// comparable is checked here, by the compiler.
func Question[K comparable](room Room, key K, slow bool, work protocol.Request) Task {
	return Task{Room: room, Key: key, Slow: slow, Work: work}
}

// Failure says why the question of this key failed, and false if it did not.
func Failure[K comparable](s *State, key K) (Trouble, bool) {
	t, failed := s.Facts.Failed[key]
	return t, failed
}

// Forgive forgets the failures whose keys are of type K and match, so that they
// are asked again.
func Forgive[K comparable](t *Turn, match func(K) bool) {
	t.Facts.Failed = maps.Clone(t.Facts.Failed)
	maps.DeleteFunc(t.Facts.Failed, func(key any, _ Trouble) bool {
		k, ok := key.(K)
		return ok && match(k)
	})
}

// fail notes that the desk's task failed; it is not asked again.
func (t *Turn) fail(trouble Trouble) {
	next := maps.Clone(t.Facts.Failed)
	if next == nil {
		next = map[any]Trouble{}
	}
	next[t.Task.Key] = trouble
	t.Facts.Failed = next
}

// AskNext gives the desk its next task, if it is free: the first one wanted that
// has not failed.
func (t *Turn) AskNext(wants iter.Seq[Task]) {
	if t.Phase != Awake || t.Task.ID != 0 {
		return
	}
	for task := range wants {
		if _, failed := t.Facts.Failed[task.Key]; failed {
			continue
		}
		task.ID = t.Number()
		task.Work.Renumber(task.ID)
		if m, ok := task.Work.(*protocol.Merge); ok && m.Model == protocol.None {
			m.Model = t.ModelNumber()
		}
		t.Task = task
		t.Post(Desk, task.Work)
		return
	}
}

// The core's own questions, which several scenes ask. Their answers become Facts.
type (
	evaluation struct {
		subject   Subject
		languages string
	}
	writing struct{ fact Fact }
)

// Evaluate asks for the losses of a subject, unless all are known. Own are the
// models among which the expert of each language is. It returns false when yield
// wants no more, as Write and the other questions do.
func (s *State) Evaluate(yield func(Task) bool, subject Subject, languages []string, own []protocol.ModelID) bool {
	missing := false
	experts := make([]protocol.ModelID, len(languages))
	for i, code := range languages {
		_, known := s.Score(subject, code)
		missing = missing || !known
		experts[i] = s.Own(code, own)
	}
	if !missing {
		return true
	}
	untrained := protocol.None
	if s.Ready(Untrained) {
		untrained = Untrained
	}
	return yield(Question("", evaluation{subject, joined(languages)}, true,
		&protocol.Evaluate{Subject: subject.Protocol(), Languages: languages, Stories: HeldStories, Own: experts, Untrained: untrained}))
}

// joined makes codes of languages comparable.
func joined(codes []string) string {
	all := ""
	for _, code := range codes {
		all += code + ","
	}
	return all
}

// Write asks for a text of a fact's subject, opened in the fact's language or
// freely, unless it is known.
func (s *State) Write(yield func(Task) bool, fact Fact, languages []string, samples uint32) bool {
	if _, known := s.Facts.Texts[fact]; known {
		return true
	}
	return yield(Question("", writing{fact}, true,
		&protocol.Generate{Subject: fact.Subject.Protocol(), Languages: languages, Opening: fact.Language, OpenTokens: openTokens,
			Samples: samples, Keep: 1, MaxTokens: standard.StoryTokens, Temperature: standard.FluencyTemperature, Seed: SampleSeed}))
}

// Ensemble asks for what the Bayes ensemble of models loses and writes.
func (s *State) Ensemble(yield func(Task) bool, ids []protocol.ModelID, languages []string) bool {
	bayes := Bayes(ids)
	if !s.Evaluate(yield, bayes, languages, ids) {
		return false
	}
	for _, code := range languages {
		if !s.Write(yield, Fact{bayes, code}, languages, ShortSamples) {
			return false
		}
	}
	return s.Write(yield, Fact{Subject: bayes}, languages, FullSamples)
}

// InitUntrained asks for the untrained network that every damage is measured
// against, unless it is there.
func (s *State) InitUntrained(yield func(Task) bool) bool {
	type untrained struct{}
	if s.Ready(Untrained) {
		return true
	}
	return yield(Question("", untrained{}, false, &protocol.Init{Model: Untrained, Recipe: string(fresh().JSON())}))
}

// Coming reports whether one of the models is on its way and none is missing.
func (s *State) Coming(ids ...protocol.ModelID) bool {
	return slices.ContainsFunc(ids, func(id protocol.ModelID) bool {
		m, _ := s.Model(id)
		return m.Stage == Coming
	}) && !slices.ContainsFunc(ids, func(id protocol.ModelID) bool {
		m, ok := s.Model(id)
		return !ok || m.Stage == Missing
	})
}

// Troubles looks at what is wanted for what has failed: the first trouble, whether
// there is one, and whether nothing else is wanted.
func (s *State) Troubles(wants iter.Seq[Task]) (first Trouble, any, all bool) {
	all = true
	for task := range wants {
		trouble, failed := s.Facts.Failed[task.Key]
		if failed && !any {
			first, any = trouble, true
		}
		all = all && failed
	}
	return first, any, any && all
}
