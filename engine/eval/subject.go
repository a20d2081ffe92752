package eval

import (
	"errors"
	"fmt"

	"confusio/engine/model"
)

// ErrSubject reports models that cannot answer as one.
var ErrSubject = errors.New("eval: models cannot answer as one")

// Kind says how several models answer as one.
type Kind uint8

// The kinds of subject.
const (
	Single Kind = iota // one model
	Bayes              // the Bayes ensemble: weights follow the story so far
	Token              // the token ensemble: the mean of the probabilities
)

// Subject is what is measured or made to write: a model, or several side by
// side.
type Subject struct {
	Kind   Kind
	Models []*model.Params // exactly one if Kind is Single
}

// One returns a single model as a subject.
func One(p *model.Params) Subject { return Subject{Models: []*model.Params{p}} }

// check returns nil or an error wrapping ErrSubject.
func (s Subject) check() error {
	if len(s.Models) == 0 || s.Kind == Single && len(s.Models) != 1 || s.Kind > Token {
		return fmt.Errorf("%w: %d models of kind %d", ErrSubject, len(s.Models), s.Kind)
	}
	for _, p := range s.Models[1:] {
		if p.Config.Vocab != s.Models[0].Config.Vocab {
			return fmt.Errorf("%w: vocabularies of %d and %d", ErrSubject, s.Models[0].Config.Vocab, p.Config.Vocab)
		}
	}
	return nil
}

// context returns the longest text that every model can read.
func (s Subject) context() int {
	n := s.Models[0].Config.Context
	for _, p := range s.Models[1:] {
		n = min(n, p.Config.Context)
	}
	return n
}

// SubjectLosses returns the losses of a subject on a set.
func (m *Meter) SubjectLosses(s Subject, set *Set, yield model.Yield) (Losses, error) {
	if err := s.check(); err != nil {
		return Losses{}, err
	}
	members := make([]Losses, len(s.Models))
	for i, p := range s.Models {
		var err error
		if members[i], err = m.Losses(p, set, yield); err != nil {
			return Losses{}, err
		}
	}
	switch s.Kind {
	case Bayes:
		return BayesEnsemble(members), nil
	case Token:
		return TokenEnsemble(members), nil
	}
	return members[0], nil
}
