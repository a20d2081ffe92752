package service

import (
	"fmt"
	"math"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/wasm/protocol"
)

// lossesOf returns the losses of one model at hand. They are kept: the page
// asks for the parents of a merge again and again.
func (s *Service) lossesOf(id protocol.ModelID, language string, n int, yield model.Yield) (eval.Losses, error) {
	key := measured{id, language, n}
	if known, ok := s.library.losses[key]; ok {
		return known, nil
	}
	params, err := s.library.get(id)
	if err != nil {
		return eval.Losses{}, err
	}
	all, _, err := s.bench.Members([]*model.Params{params}, language, n, yield)
	if err != nil {
		return eval.Losses{}, err
	}
	s.library.losses[key] = all[0]
	return all[0], nil
}

// total is the sum of lossesOf; for None it is nil.
func (s *Service) total(id protocol.ModelID, language string, n int, yield model.Yield) (*eval.Loss, error) {
	if id == protocol.None {
		return nil, nil
	}
	losses, err := s.lossesOf(id, language, n, yield)
	if err != nil {
		return nil, err
	}
	reference, err := s.bench.Reference(language, n)
	if err != nil {
		return nil, err
	}
	total := losses.Total(reference.Set)
	return &total, nil
}

// subjectLoss is the loss of one model or of several side by side. Ensembles
// follow from the losses of their members.
func (s *Service) subjectLoss(subject protocol.Subject, language string, n int, yield model.Yield) (eval.Loss, error) {
	members := make([]eval.Losses, len(subject.Models))
	for i, id := range subject.Models {
		var err error
		if members[i], err = s.lossesOf(id, language, n, yield); err != nil {
			return eval.Loss{}, err
		}
	}
	reference, err := s.bench.Reference(language, n)
	if err != nil {
		return eval.Loss{}, err
	}
	switch {
	case len(members) == 0 || subject.Kind == protocol.Single && len(members) > 1:
		return eval.Loss{}, fmt.Errorf("%w: %d models", eval.ErrSubject, len(members))
	case subject.Kind == protocol.BayesEnsemble:
		return eval.BayesEnsemble(members).Total(reference.Set), nil
	case subject.Kind == protocol.TokenEnsemble:
		return eval.TokenEnsemble(members).Total(reference.Set), nil
	}
	return members[0].Total(reference.Set), nil
}

// score judges a loss beside the language's own expert and the untrained
// network, either of which may be None.
func (s *Service) score(language string, n int, loss eval.Loss, own, untrained protocol.ModelID, yield model.Yield) (protocol.Score, error) {
	reference, err := s.bench.Reference(language, n)
	if err != nil {
		return protocol.Score{}, err
	}
	expert, err := s.total(own, language, n, yield)
	if err != nil {
		return protocol.Score{}, err
	}
	fresh, err := s.total(untrained, language, n, yield)
	if err != nil {
		return protocol.Score{}, err
	}
	return scoreOf(experiment.NewScore(reference, loss, expert, fresh)), nil
}

// scoreOf puts a Score into the page's units.
func scoreOf(s experiment.Score) protocol.Score {
	return protocol.Score{
		Language:  s.Language,
		Token:     s.Loss.PerToken(),
		Byte:      s.Loss.PerByte(),
		Character: s.Loss.PerCharacter(),
		Story:     s.Loss.PerStory(),
		Floor:     s.Floor.PerToken(),
		Unigram:   s.Unigram.PerToken(),
		Uniform:   s.Uniform.PerToken(),
		K:         s.K,
		B:         s.B,
	}
}

// subject returns models that answer as one.
func (s *Service) subject(wanted protocol.Subject) (eval.Subject, error) {
	models, err := s.library.all(wanted.Models)
	if err != nil {
		return eval.Subject{}, err
	}
	kinds := [...]eval.Kind{protocol.Single: eval.Single, protocol.BayesEnsemble: eval.Bayes, protocol.TokenEnsemble: eval.Token}
	if int(wanted.Kind) >= len(kinds) {
		return eval.Subject{}, fmt.Errorf("%w: kind %d", eval.ErrSubject, wanted.Kind)
	}
	return eval.Subject{Kind: kinds[wanted.Kind], Models: models}, nil
}

// textOf puts a Text into the page's form. A text has a language if most of it
// parses there; one lucky sentence among noise does not make it a text.
func textOf(t experiment.Text) protocol.Text {
	language := ""
	if 2*t.Parsed > t.Sentences {
		language = t.Language
	}
	return protocol.Text{
		Opening: t.Opening, Text: t.Text, Language: language,
		Sentences: uint32(t.Sentences), Parsed: uint32(t.Parsed),
	}
}

func textsOf(texts []experiment.Text) []protocol.Text {
	out := make([]protocol.Text, len(texts))
	for i, t := range texts {
		out[i] = textOf(t)
	}
	return out
}

// count turns a number of the page into an int that fits everywhere.
func count(n uint32) int { return int(min(n, math.MaxInt32)) }
