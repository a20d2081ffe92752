package service

import (
	"errors"
	"slices"

	"confusio/engine/experiment"
	"confusio/engine/model"
)

// halfway is the learning of a merge's map that was told to stop. Whoever asks for the
// same merge again goes on from there, to the same bits.
type halfway struct {
	merge  string // its JSON
	models []*model.Params
	state  []byte
}

// of tells whether h is of a merge.
func (h halfway) of(m experiment.Merging) bool {
	return h.merge == string(m.Merge.JSON()) && slices.Equal(h.models, modelsOf(m))
}

func modelsOf(m experiment.Merging) (all []*model.Params) {
	for _, p := range m.Parents {
		all = append(all, p.Params)
	}
	return all
}

// mergeOf carries a merge out. The learning of a map that is stopped is kept.
func (s *Service) mergeOf(m experiment.Merging, yield model.Yield) (*model.Params, error) {
	if m.Merge.Align == nil || m.Merge.Align.Steps == 0 {
		return experiment.Merge(m, yield)
	}
	l, err := experiment.NewLearning(m, [32]byte{}, yield)
	if err == nil && s.halfway.of(m) {
		err = l.Resume(s.halfway.state)
	}
	if err != nil {
		return nil, err
	}
	merged, err := carry(l, yield)
	s.halfway = halfway{}
	if errors.Is(err, model.ErrStopped) {
		s.halfway = halfway{string(m.Merge.JSON()), modelsOf(m), l.Save()}
	}
	return merged, err
}

// carry carries a learning to its end.
func carry(l *experiment.Learning, yield model.Yield) (*model.Params, error) {
	for !l.Finished() {
		if _, err := l.Step(yield); err != nil {
			return nil, err
		}
	}
	return l.Merge(yield)
}
