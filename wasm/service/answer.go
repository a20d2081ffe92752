package service

import (
	"fmt"

	"confusio/engine/experiment"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/standard"
	"confusio/wasm/protocol"
)

// quickTokens is the longest text that is overwritten at once.
const quickTokens = 56

// writer draws as fluency is measured everywhere: one temperature for every
// model keeps the comparison fair.
func writer(seed uint64) model.Sampler {
	return model.Sampler{Temperature: standard.FluencyTemperature, Seed: seed}
}

// evaluate measures a subject in each language asked for.
func (s *Service) evaluate(r *protocol.Evaluate, yield model.Yield) error {
	event := &protocol.Evaluated{Report: protocol.On(r.ID)}
	for i, language := range r.Languages {
		loss, err := s.subjectLoss(r.Subject, language, count(r.Stories), yield)
		if err != nil {
			return err
		}
		own := protocol.None
		if i < len(r.Own) {
			own = r.Own[i]
		}
		score, err := s.score(language, count(r.Stories), loss, own, r.Untrained, yield)
		if err != nil {
			return err
		}
		event.Scores = append(event.Scores, score)
	}
	s.options.Send(event)
	return nil
}

// generate lets a subject write.
func (s *Service) generate(r *protocol.Generate, yield model.Yield) error {
	subject, err := s.subject(r.Subject)
	if err != nil {
		return err
	}
	texts, fluency, err := s.bench.Write(subject, experiment.Writing{
		Languages: r.Languages, Opening: r.Opening, OpenTokens: count(r.OpenTokens),
		Samples: count(r.Samples), Keep: count(r.Keep), MaxTokens: count(r.MaxTokens),
		Sampler: model.Sampler{Temperature: r.Temperature, TopK: count(r.TopK), Seed: r.Seed},
	}, yield)
	if err != nil {
		return err
	}
	s.options.Send(&protocol.Generated{Report: protocol.On(r.ID), Texts: textsOf(texts), Fluency: fluency.Share(), Samples: uint32(fluency.Texts)})
	return nil
}

// merge makes a model of others.
func (s *Service) merge(r *protocol.Merge, yield model.Yield) error {
	start := s.options.Now()
	m, recipes, err := s.merging(r)
	if err != nil {
		return err
	}
	merged, err := s.mergeOf(m, yield)
	if err != nil {
		return err
	}
	experiment.Round(merged) // as it would be published
	s.library.put(r.Model, merged)
	s.options.Send(&protocol.Merged{Report: protocol.On(r.ID), Model: r.Model, Recipe: s.name(r, m.Merge, recipes),
		Seconds: s.options.Now().Sub(start).Seconds(), Note: note(m)})
	return nil
}

// languages are what a model was trained on, nil where nobody has said it.
func languages(made recipe.Recipe) recipe.Shares {
	if spoken := made.Spoken(); !undetermined(spoken) {
		return spoken
	}
	return nil
}

// name notes the recipe of a merge and returns its JSON, "" if there is none. Models
// of different settings have a merge, but no recipe that says it.
func (s *Service) name(r *protocol.Merge, how recipe.Merge, models []recipe.Recipe) string {
	var base *recipe.Recipe
	if r.Base != protocol.None {
		of := s.library.made[r.Base]
		base = &of
	}
	made, err := experiment.MergeRecipe(s.options.Corpora, models, base, how)
	if err != nil {
		s.library.nameless[r.Model] = err
		return ""
	}
	s.library.made[r.Model] = made
	return string(made.JSON())
}

// merging is a merge with its models, which are at hand, and how each of them was
// made.
func (s *Service) merging(r *protocol.Merge) (m experiment.Merging, made []recipe.Recipe, err error) {
	how, err := recipe.ParseMerge([]byte(r.Merge))
	if err != nil {
		return m, nil, fmt.Errorf("%w: %w", errRecipe, err)
	}
	m = experiment.Merging{Merge: how, Bench: s.bench}
	if len(how.Parents) != len(r.Parents) {
		return m, nil, phrase.Error(phrase.Of("service.parents", phrase.Number("models", len(r.Parents)), phrase.Number("parents", len(how.Parents))), errRecipe)
	}
	for i, id := range r.Parents {
		params, err := s.library.get(id)
		if err != nil {
			return m, nil, err
		}
		of := s.making(id, how.Parents[i].Languages)
		made = append(made, of)
		m.Parents = append(m.Parents, experiment.Parent{Params: params, Languages: languages(of)})
	}
	if r.Base != protocol.None {
		m.Base, err = s.library.get(r.Base)
	}
	return m, made, err
}

// making is how a model came about: by its file, but for the languages that a file
// does not say and the reader does.
func (s *Service) making(id protocol.ModelID, said recipe.Shares) recipe.Recipe {
	made := s.library.made[id]
	if undetermined(made.Spoken()) && made.Merge == nil && len(said) > 0 {
		made.Mixture.Languages = said
	}
	return made
}

// note says what does not go without saying: which base was used, and in what form the
// models were merged where they have several. Empty where all does.
func note(m experiment.Merging) phrase.Phrase {
	note := methodNote(m)
	for _, more := range m.Notes() {
		if note.Empty() {
			note = more
			continue
		}
		note = phrase.Of("merge.note.more", phrase.Said("note", note), phrase.Said("more", more))
	}
	return note
}

func methodNote(m experiment.Merging) phrase.Phrase {
	row, _ := method.Lookup(m.Merge.Method) // it has just run
	args := []phrase.Arg{phrase.Number("models", len(m.Parents)), phrase.Said("method", phrase.Of(row.Label))}
	switch {
	case m.Merge.Align != nil:
		return phrase.Of("merge.note.aligned", args...)
	case m.Base != nil:
		return phrase.Of("merge.note.base", args...)
	case m.Merge.Base == recipe.BaseMean:
		return phrase.Of("merge.note.mean", args...)
	}
	return phrase.Phrase{}
}

// slide measures one place between two models and lets it write.
func (s *Service) slide(r *protocol.Slide, yield model.Yield) error {
	start := s.options.Now()
	merged, err := s.between(r.A, r.B, r.W, yield)
	if err != nil {
		return err
	}
	scores, err := s.scoresBetween(merged, r.A, r.B, r.Languages, count(r.Stories), yield)
	if err != nil {
		return err
	}
	longest := standard.StoryTokens
	if r.Samples == 1 { // the slider is moving
		longest = quickTokens
	}
	texts, fluency, err := s.bench.Write(subjectOf(merged), experiment.Writing{
		Languages: r.Languages, Samples: count(r.Samples), Keep: 1, MaxTokens: longest,
		Sampler: writer(r.Seed),
	}, yield)
	if err != nil {
		return err
	}
	event := &protocol.Slid{Report: protocol.On(r.ID), W: r.W, Scores: scores, Fluency: fluency.Share(), Samples: uint32(fluency.Texts)}
	if len(texts) > 0 {
		event.Text = textOf(texts[0])
	}
	event.Seconds = s.options.Now().Sub(start).Seconds()
	s.options.Send(event)
	return nil
}

// line measures some places between two models.
func (s *Service) line(r *protocol.Line, yield model.Yield) error {
	for _, index := range r.Only {
		if r.Points < 2 || index >= r.Points {
			return outOf(index, int(r.Points))
		}
		w := float64(index) / float64(r.Points-1)
		merged, err := s.between(r.A, r.B, w, yield)
		if err != nil {
			return err
		}
		scores, err := s.scoresBetween(merged, r.A, r.B, r.Languages, count(r.Stories), yield)
		if err != nil {
			return err
		}
		s.options.Send(&protocol.LinePoint{Report: protocol.On(r.ID), Index: index, W: w, Scores: scores})
	}
	s.options.Send(&protocol.Done{Report: protocol.On(r.ID)})
	return nil
}

// between is the merge at w of the way from model a to model b.
func (s *Service) between(a, b protocol.ModelID, w float64, yield model.Yield) (*model.Params, error) {
	left, err := s.library.get(a)
	if err != nil {
		return nil, err
	}
	right, err := s.library.get(b)
	if err != nil {
		return nil, err
	}
	return experiment.Interpolate(left, right, w, yield)
}

// scoresBetween measures a merge of two experts in the language of each.
func (s *Service) scoresBetween(merged *model.Params, a, b protocol.ModelID, languages []string, n int, yield model.Yield) ([]protocol.Score, error) {
	own := [2]protocol.ModelID{a, b}
	if len(languages) != len(own) {
		return nil, notTwo(languages)
	}
	var scores []protocol.Score
	for i, language := range languages {
		loss, err := s.bench.Loss(subjectOf(merged), language, n, yield)
		if err != nil {
			return nil, err
		}
		score, err := s.score(language, n, loss, own[i], protocol.None, yield)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score)
	}
	return scores, nil
}
