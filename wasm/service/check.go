package service

import (
	"confusio/engine/fingerprint"
	"confusio/engine/model"
	"confusio/wasm/protocol"
)

// check compares the bits of this machine with the published ones.
func (s *Service) check(r *protocol.Check, yield model.Yield) error {
	start := s.options.Now()
	parts, err := fingerprint.Take(s.options.Corpora, count(r.Workers), yield)
	if err != nil {
		return err
	}
	event := &protocol.Checked{Report: protocol.On(r.ID)}
	for i, part := range parts {
		event.Parts = append(event.Parts, protocol.Bits{Name: part.Name, Hash: part.Hash, Published: fingerprint.Published()[i].Hash})
	}
	event.Seconds = s.options.Now().Sub(start).Seconds()
	s.options.Send(event)
	return nil
}
