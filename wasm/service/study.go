package service

import (
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/standard"
	"confusio/wasm/protocol"
)

// studied is the pair under study and what has been made of it. One pair is
// kept: the page asks for one after the other.
type studied struct {
	a, b       protocol.ModelID
	merge      *model.Params // half and half
	pairing    *experiment.Pairing
	alignments map[protocol.MapKind]*experiment.Alignment
}

// study returns what is kept of a pair, or an empty one.
func (s *Service) study(a, b protocol.ModelID) (*studied, *model.Params, *model.Params, error) {
	left, err := s.library.get(a)
	if err != nil {
		return nil, nil, nil, err
	}
	right, err := s.library.get(b)
	if err != nil {
		return nil, nil, nil, err
	}
	if s.pair == nil || s.pair.a != a || s.pair.b != b {
		s.pair = &studied{a: a, b: b, alignments: map[protocol.MapKind]*experiment.Alignment{}}
	}
	return s.pair, left, right, nil
}

func checkPair(languages []string) error {
	if len(languages) != 2 {
		return notTwo(languages)
	}
	return nil
}

// dissect exchanges places between the experts and their merge.
func (s *Service) dissect(r *protocol.Dissect, yield model.Yield) error {
	pair, left, right, err := s.study(r.A, r.B)
	if err == nil {
		err = checkPair(r.Languages)
	}
	if err != nil {
		return err
	}
	if pair.merge == nil {
		if pair.merge, err = experiment.Interpolate(left, right, 0.5, yield); err != nil {
			return err
		}
	}
	places := experiment.Exchanges(left.Config)
	for _, index := range r.Only {
		if count(index) >= len(places) {
			return outOf(index, len(places))
		}
		event, err := s.exchange(pair, places[index], r, yield)
		if err != nil {
			return err
		}
		event.Index, event.Of = index, uint32(len(places))
		s.options.Send(event)
	}
	s.options.Send(&protocol.Done{Report: protocol.On(r.ID)})
	return nil
}

// exchange measures one place in the languages of both experts.
func (s *Service) exchange(pair *studied, place experiment.Exchange, r *protocol.Dissect, yield model.Yield) (*protocol.Dissected, error) {
	start := s.options.Now()
	event := &protocol.Dissected{Report: protocol.On(r.ID), Layer: int32(place.Layer), Module: place.Module}
	for i, id := range []protocol.ModelID{pair.a, pair.b} {
		expert, err := s.library.get(id)
		if err != nil {
			return nil, err
		}
		harmed, healed, err := s.bench.Exchange(place, expert, pair.merge, r.Languages[i], count(r.Stories), yield)
		if err != nil {
			return nil, err
		}
		for _, part := range []struct {
			loss eval.Loss
			to   *[]protocol.Score
		}{{harmed, &event.Harmed}, {healed, &event.Healed}} {
			score, err := s.score(r.Languages[i], count(r.Stories), part.loss, id, protocol.None, yield)
			if err != nil {
				return nil, err
			}
			*part.to = append(*part.to, score)
		}
	}
	event.Seconds = s.options.Now().Sub(start).Seconds()
	return event, nil
}

// compare measures how alike two models are.
func (s *Service) compare(r *protocol.Compare, yield model.Yield) error {
	start := s.options.Now()
	_, left, right, err := s.study(r.A, r.B)
	if err == nil {
		err = checkPair(r.Languages)
	}
	if err != nil {
		return err
	}
	models := [2]*model.Params{left, right}
	all, err := s.bench.Likeness(models, [2]string{r.Languages[0], r.Languages[1]}, count(r.Stories), yield)
	if err != nil {
		return err
	}
	weights, err := experiment.WeightLikeness(models)
	if err != nil {
		return err
	}
	all = append(all, weights...)
	event := &protocol.Compared{Report: protocol.On(r.ID)}
	for _, m := range all {
		event.Measures = append(event.Measures, measureOf(m))
	}
	event.Seconds = s.options.Now().Sub(start).Seconds()
	s.options.Send(event)
	return nil
}

// measureOf keeps the stream of a measure, after the embedding and each block: a
// page has no room for every place.
func measureOf(l experiment.Likeness) protocol.Measure {
	m := protocol.Measure{Name: l.Measure}
	for i, place := range l.Places {
		if place.Part != model.EmbeddingState && place.Part != model.BlockState {
			continue
		}
		m.Layers = append(m.Layers, int32(place.Layer))
		m.Values, m.Baseline = append(m.Values, l.Values[i]), append(m.Baseline, l.Chance[i])
	}
	return m
}

// align takes one rung of the ladder. The alignment is kept for the rungs that
// share it.
func (s *Service) align(r *protocol.Align, yield model.Yield) error {
	start := s.options.Now()
	pair, left, right, err := s.study(r.A, r.B)
	if err == nil {
		err = checkPair(r.Languages)
	}
	if err != nil {
		return err
	}
	aligned, err := s.alignment(pair, left, right, r, yield)
	if err != nil {
		return err
	}
	merged, err := aligned.Merge(experiment.Renorms()[r.Norm], yield)
	if err != nil {
		return err
	}
	event := &protocol.Aligned{Report: protocol.On(r.ID), Before: aligned.Before, After: aligned.After}
	if event.Scores, err = s.rungScores(r, merged, yield); err != nil {
		return err
	}
	texts, fluency, err := s.bench.Write(subjectOf(merged), experiment.Writing{
		Languages: r.Languages, Samples: count(r.Samples), Keep: 1, MaxTokens: standard.StoryTokens, Sampler: writer(r.Seed),
	}, yield)
	if err != nil {
		return err
	}
	if len(texts) > 0 {
		event.Text = textOf(texts[0])
	}
	event.Fluency, event.Samples = fluency.Share(), uint32(fluency.Texts)
	event.Seconds = s.options.Now().Sub(start).Seconds()
	s.options.Send(event)
	return nil
}

// alignment returns the pair in one basis. What several rungs share is kept.
func (s *Service) alignment(pair *studied, left, right *model.Params, r *protocol.Align, yield model.Yield) (*experiment.Alignment, error) {
	if known := pair.alignments[r.Map]; known != nil {
		return known, nil
	}
	if pair.pairing == nil {
		pairing, err := s.bench.Pair(left, right, r.Languages, yield)
		if err != nil {
			return nil, err
		}
		pair.pairing = pairing
	}
	aligned, err := pair.pairing.Align(experiment.Mappings()[r.Map], yield)
	if err == nil {
		pair.alignments[r.Map] = aligned
	}
	return aligned, err
}

func (s *Service) rungScores(r *protocol.Align, merged *model.Params, yield model.Yield) ([]protocol.Score, error) {
	var scores []protocol.Score
	for i, id := range []protocol.ModelID{r.A, r.B} {
		loss, err := s.bench.Loss(subjectOf(merged), r.Languages[i], count(r.Stories), yield)
		if err != nil {
			return nil, err
		}
		score, err := s.score(r.Languages[i], count(r.Stories), loss, id, r.Untrained, yield)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score)
	}
	return scores, nil
}
