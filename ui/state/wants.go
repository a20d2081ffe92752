package state

import (
	"fmt"
	"iter"
	"slices"

	"confusio/engine/recipe"
	"confusio/engine/standard"
	"confusio/wasm/protocol"
)

// Numbers of stories and tokens the page asks for.
const (
	shortSamples = 1  // while the slider moves
	fullSamples  = 12 // when it rests
	quickStories = 4  // held-out stories of each language while the slider moves
	openTokens   = 3  // words given to a model that shall write in a language
	linePiece    = 3  // points of the line in one question
)

// SampleSeed names the stories that models write on the page; its caption says it.
// With this one both experts of the opening pair begin with a story without a
// mistake. Fluency counts twelve stories, mistakes and all.
const SampleSeed = 7

// wants yields the questions whose answers the screen misses, the most urgent
// first: what the reader asked for last goes before what fills a table.
func wants(s State) iter.Seq[Task] {
	scenes := []func(State, func(Task) bool) bool{hookWants, checkWants, mixWants, probeWants, stageWants, mergeWants, studyWants}
	if s.studying {
		scenes = []func(State, func(Task) bool) bool{hookWants, checkWants, studyWants, mixWants, probeWants, stageWants, mergeWants}
	}
	return func(yield func(Task) bool) {
		for _, scene := range scenes {
			if !scene(s, yield) {
				return
			}
		}
	}
}

// next gives the desk its next task, if it is free.
func next(s State) (State, []Request) {
	if s.Phase != Awake || s.Task.ID != 0 {
		return s, nil
	}
	for task := range wants(s) {
		if _, failed := s.Facts.Failed[task.Key]; failed {
			continue
		}
		s.lastID++
		task.ID = s.lastID
		identify(task.work, task.ID)
		if m, ok := task.work.(*protocol.Merge); ok && m.Model == protocol.None {
			s.lastModel = max(s.lastModel, Untrained) + 1
			m.Model = s.lastModel
		}
		s.Task = task
		return s, []Request{Post{Desk, task.work}}
	}
	return s, nil
}

func identify(r protocol.Request, id protocol.ID) {
	switch m := r.(type) {
	case *protocol.Init:
		m.ID = id
	case *protocol.Merge:
		m.ID = id
	case *protocol.Evaluate:
		m.ID = id
	case *protocol.Generate:
		m.ID = id
	case *protocol.Line:
		m.ID = id
	case *protocol.Slide:
		m.ID = id
	case *protocol.Dissect:
		m.ID = id
	case *protocol.Compare:
		m.ID = id
	case *protocol.Align:
		m.ID = id
	case *protocol.Check:
		m.ID = id
	case *protocol.Probe:
		m.ID = id
	}
}

func single(id protocol.ModelID) protocol.Subject {
	return protocol.Subject{Kind: protocol.Single, Models: []protocol.ModelID{id}}
}

// evaluate asks for the losses of a subject, unless all are known. It returns
// false when yield wants no more.
func evaluate(s State, yield func(Task) bool, key string, subject protocol.Subject, languages []string, parents []protocol.ModelID) bool {
	missing := false
	own := make([]protocol.ModelID, len(languages))
	for i, code := range languages {
		_, known := s.Score(key, code)
		missing = missing || !known
		own[i] = s.Own(code, parents)
	}
	if !missing {
		return true
	}
	untrained := protocol.None
	if s.ready(Untrained) {
		untrained = Untrained
	}
	return yield(Task{Key: fmt.Sprint("evaluate ", key, languages), slow: true, fact: Fact{Subject: key},
		work: &protocol.Evaluate{Subject: subject, Languages: languages, Stories: HeldStories, Own: own, Untrained: untrained}})
}

// write asks for a text of a subject, unless it is known.
func write(s State, yield func(Task) bool, fact Fact, subject protocol.Subject, languages []string, samples uint32) bool {
	if _, known := s.Facts.Texts[fact]; known {
		return true
	}
	return yield(Task{Key: fmt.Sprint("write ", fact), slow: true, fact: fact,
		work: &protocol.Generate{Subject: subject, Languages: languages, Opening: fact.Language, OpenTokens: openTokens,
			Samples: samples, Keep: 1, MaxTokens: standard.StoryTokens, Temperature: standard.FluencyTemperature, Seed: SampleSeed}})
}

// pairOf returns the two models of the opening figure, and whether both are at
// the desk.
func (s State) pairOf() ([2]protocol.ModelID, bool) {
	pair := [2]protocol.ModelID{shippedID(s.Settings.Pair[0]), shippedID(s.Settings.Pair[1])}
	return pair, s.ready(pair[0], pair[1])
}

// coming reports whether one of the models is on its way and none is missing.
func (s State) coming(ids []protocol.ModelID) bool {
	coming := false
	for _, id := range ids {
		m, ok := s.Model(id)
		if !ok || m.Stage == Missing {
			return false
		}
		coming = coming || m.Stage == Coming
	}
	return coming
}

func hookWants(s State, yield func(Task) bool) bool {
	pair, ready := s.pairOf()
	if !ready {
		return !s.coming(pair[:]) // the figure that opens the page is worth waiting for
	}
	languages := s.Settings.Pair[:]
	slide := func(samples uint32) Task {
		stories := uint32(HeldStories)
		if samples == shortSamples {
			stories = quickStories
		}
		return Task{Key: fmt.Sprint("slide ", languages, s.Settings.Percent, samples), slow: samples > shortSamples,
			work: &protocol.Slide{A: pair[0], B: pair[1], W: float64(s.Settings.Percent) / 100, Languages: languages,
				Stories: stories, Samples: samples, Seed: SampleSeed}}
	}
	current := s.Live.Known && s.Live.Pair == s.Settings.Pair && s.Live.Percent == s.Settings.Percent
	if !current && !yield(slide(shortSamples)) {
		return false
	}
	for i, id := range pair {
		if !write(s, yield, Fact{Subject: One(id)}, single(id), languages[i:i+1], shortSamples) {
			return false
		}
	}
	for _, only := range missingPoints(s.Line.of(s.Settings.Pair)) {
		if !yield(Task{Key: fmt.Sprint("line ", languages, only), slow: true,
			work: &protocol.Line{A: pair[0], B: pair[1], Points: LinePoints, Only: only, Languages: languages, Stories: HeldStories}}) {
			return false
		}
	}
	if !bayesWants(s, yield, pair[:], languages) {
		return false
	}
	if s.Live.Slid.Samples < fullSamples && !yield(slide(fullSamples)) {
		return false
	}
	return true
}

func bayesWants(s State, yield func(Task) bool, ids []protocol.ModelID, languages []string) bool {
	subject := protocol.Subject{Kind: protocol.BayesEnsemble, Models: ids}
	key := Bayes(ids)
	if !evaluate(s, yield, key, subject, languages, ids) {
		return false
	}
	for _, code := range languages {
		if !write(s, yield, Fact{key, code}, subject, languages, shortSamples) {
			return false
		}
	}
	return write(s, yield, Fact{Subject: key}, subject, languages, fullSamples)
}

// of returns the points known of the line between a pair.
func (l Line) of(pair [2]string) [LinePoints]Point {
	if l.Pair != pair {
		return [LinePoints]Point{}
	}
	return l.Points
}

// missingPoints lists the points of a line that are not known, in short pieces,
// from coarse to fine.
func missingPoints(points [LinePoints]Point) [][]uint32 {
	var order []uint32
	seen := [LinePoints]bool{}
	for _, stride := range []int{LinePoints - 1, 6, 3, 1} {
		for i := 0; i < LinePoints; i += stride {
			if !seen[i] && !points[i].Known {
				order = append(order, uint32(i))
			}
			seen[i] = true
		}
	}
	var pieces [][]uint32
	for len(order) > 0 {
		n := min(linePiece, len(order))
		pieces = append(pieces, order[:n:n])
		order = order[n:]
	}
	return pieces
}

// mixWants asks for the references of the second scene's languages: the floor,
// unigram and uniform that stand in the figure before any training.
func mixWants(s State, yield func(Task) bool) bool {
	if !s.ready(Untrained) {
		return yield(Task{Key: "untrained", work: &protocol.Init{Model: Untrained, Recipe: string(s.fresh().JSON())}})
	}
	return evaluate(s, yield, One(Untrained), single(Untrained), s.Mixture(), nil)
}

func mergeWants(s State, yield func(Task) bool) bool {
	ids := s.Parents()
	if len(ids) < 2 || !s.ready(ids...) || !s.ready(Untrained) {
		return true
	}
	rows := s.Rows()
	if s.Merged.Key != s.mergeKey() || s.Merged.Model == protocol.None {
		order := s.mergeOrder(ids, s.Weights())
		order.Rules = orders(s.rules())
		return yield(Task{Key: "merge " + s.mergeKey(), slow: true, work: order})
	}
	if !evaluate(s, yield, One(s.Merged.Model), single(s.Merged.Model), rows, ids) {
		return false
	}
	for _, id := range append(append([]protocol.ModelID{}, ids...), Untrained) {
		if !evaluate(s, yield, One(id), single(id), rows, ids) {
			return false
		}
	}
	bayes := protocol.Subject{Kind: protocol.BayesEnsemble, Models: ids}
	if !evaluate(s, yield, Bayes(ids), bayes, rows, ids) {
		return false
	}
	token := protocol.Subject{Kind: protocol.TokenEnsemble, Models: ids}
	if !evaluate(s, yield, Token(ids), token, rows, ids) {
		return false
	}
	for _, code := range rows {
		if !write(s, yield, Fact{One(s.Merged.Model), code}, single(s.Merged.Model), rows, shortSamples) {
			return false
		}
	}
	if !write(s, yield, Fact{Subject: One(s.Merged.Model)}, single(s.Merged.Model), rows, fullSamples) {
		return false
	}
	if m, ok := s.Mixed(); ok && !evaluate(s, yield, One(m.ID), single(m.ID), rows, ids) {
		return false
	}
	return selfWants(s, yield, ids, rows)
}

// selfWants merges the first parent with itself by the same method: what is
// lost there is the method's own doing. Of the rules those for all models hold.
func selfWants(s State, yield func(Task) bool, ids []protocol.ModelID, rows []string) bool {
	if s.Merged.Self == protocol.None {
		order := s.mergeOrder([]protocol.ModelID{ids[0], ids[0]}, []float64{1, 1})
		order.Rules = orders(slices.DeleteFunc(s.rules(), func(r recipe.Rule) bool { return r.Model >= 0 }))
		return yield(Task{Key: "self " + s.mergeKey(), slow: true, fact: Fact{Subject: "self"}, work: order})
	}
	return evaluate(s, yield, One(s.Merged.Self), single(s.Merged.Self), rows, ids)
}
