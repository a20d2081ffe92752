package service

import (
	"errors"
	"fmt"

	"confusio/engine/experiment"
	"confusio/engine/method"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/standard"
	"confusio/ui/words"
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
	event := &protocol.Evaluated{ID: r.ID}
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
	s.options.Send(&protocol.Generated{ID: r.ID, Texts: textsOf(texts), Fluency: fluency.Share(), Samples: uint32(fluency.Texts)})
	return nil
}

// merge makes a model of others.
func (s *Service) merge(r *protocol.Merge, yield model.Yield) error {
	start := s.options.Now()
	how, err := mergeOf(r)
	if err != nil {
		return err
	}
	m := experiment.Merging{Merge: how, Bench: s.bench}
	for _, parent := range r.Parents {
		params, err := s.library.get(parent.Model)
		if err != nil {
			return err
		}
		m.Parents = append(m.Parents, experiment.Parent{Params: params, Languages: s.languages(parent)})
	}
	note, err := s.base(r, &m)
	if err != nil {
		return err
	}
	merged, err := experiment.Merge(m, yield)
	if err != nil {
		return err
	}
	experiment.Round(merged) // as it would be published
	s.library.put(r.Model, merged)
	s.options.Send(&protocol.Merged{ID: r.ID, Model: r.Model, Seconds: s.options.Now().Sub(start).Seconds(), Note: note})
	return nil
}

// mergeOf turns a request into a recipe's merge, whose parents hold the weights.
func mergeOf(r *protocol.Merge) (recipe.Merge, error) {
	m := recipe.Merge{Method: r.Method, Knobs: recipe.Knobs{}, Seed: r.Seed}
	if r.Base == protocol.MeanBase {
		m.Base = recipe.BaseMean
	}
	var wrong error
	decimal := func(x float64) recipe.Decimal {
		d, err := recipe.DecimalOf(x)
		wrong = errors.Join(wrong, err)
		return d
	}
	for _, parent := range r.Parents {
		m.Parents = append(m.Parents, recipe.Parent{Weight: decimal(parent.Weight)})
	}
	for _, knob := range r.Knobs {
		m.Knobs[knob.Name] = decimal(knob.Value)
	}
	for _, rule := range r.Rules {
		exception := recipe.Rule{Setting: rule.Setting, Model: int(rule.Model), Filter: rule.Filter}
		for _, v := range rule.Values {
			exception.Values = append(exception.Values, decimal(v))
		}
		m.Rules = append(m.Rules, exception)
	}
	if wrong != nil {
		return m, fmt.Errorf("%w: %w", errRecipe, wrong)
	}
	return m, nil
}

// languages are what a parent was trained on: by its file, or else by the reader.
func (s *Service) languages(p protocol.Parent) recipe.Shares {
	if spoken := s.library.spoken[p.Model]; len(spoken) > 0 {
		return spoken
	}
	var said recipe.Shares
	for _, share := range p.Languages {
		if weight, err := recipe.DecimalOf(share.Weight); err == nil {
			said = append(said, recipe.Share{Language: share.Language, Weight: weight})
		}
	}
	return said
}

// base gives the method what it counts differences from and says what it was.
func (s *Service) base(r *protocol.Merge, m *experiment.Merging) (string, error) {
	row, err := method.Lookup(r.Method)
	if err != nil {
		return "", err
	}
	how := fmt.Sprintf("%s of %d models", words.English().Text(row.Label), len(m.Parents))
	switch r.Base {
	case protocol.ModelBase:
		m.Base, err = s.library.get(r.BaseOf)
		return how + ", as differences from the base that was named.", err
	case protocol.MeanBase:
		return how + ", as differences from the mean of the models themselves.", nil
	}
	return how + ".", nil
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
	event := &protocol.Slid{ID: r.ID, W: r.W, Scores: scores, Fluency: fluency.Share(), Samples: uint32(fluency.Texts)}
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
			return fmt.Errorf("%w: point %d of %d", errPoint, index, r.Points)
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
		s.options.Send(&protocol.LinePoint{ID: r.ID, Index: index, W: w, Scores: scores})
	}
	s.options.Send(&protocol.Done{ID: r.ID})
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
		return nil, fmt.Errorf("%w: %d languages for two models", errPoint, len(languages))
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
