package state

import (
	"maps"

	"confusio/wasm/protocol"
)

// Check is what is known of this machine's bits.
type Check struct {
	On      bool            // asked for and not answered
	Parts   []protocol.Bits // empty before the first answer
	Seconds float64
}

// checkKey names the question of the desk.
const checkKey = "check"

// checkWorkers is the number of goroutines of a check in the page: two, the
// number that would differ first.
const checkWorkers = 2

// Agrees says whether every part is as published.
func (c Check) Agrees() bool {
	for _, part := range c.Parts {
		if !part.Same() {
			return false
		}
	}
	return len(c.Parts) > 0
}

// verify asks for a check; a second one is a new question.
func verify(s State) State {
	s.Check = Check{On: true}
	s.Facts.Failed = maps.Clone(s.Facts.Failed)
	delete(s.Facts.Failed, checkKey)
	return s
}

func checkWants(s State, yield func(Task) bool) bool {
	return !s.Check.On || yield(Task{Key: checkKey, slow: true, work: &protocol.Check{Workers: checkWorkers}})
}

// checked takes the answer in.
func checked(s State, e *protocol.Checked) State {
	s.Check = Check{Parts: append([]protocol.Bits{}, e.Parts...), Seconds: e.Seconds}
	s.Spoken = "This machine computes other bits than the published ones."
	if s.Check.Agrees() {
		s.Spoken = "This machine computes the published bits."
	}
	return s
}

// CheckTrouble says why the check could not be done, if it could not.
func (s State) CheckTrouble() (Trouble, bool) {
	t, failed := s.Facts.Failed[checkKey]
	return t, failed
}
