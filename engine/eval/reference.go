package eval

import (
	"errors"
	"fmt"

	"confusio/engine/elementary"
)

// ErrVocab reports a token outside the vocabulary.
var ErrVocab = errors.New("eval: token outside the vocabulary")

// Unigram is a model that knows how often each token occurs and nothing else.
type Unigram struct {
	nats []float64 // (V) −ln p of each token
}

// NewUnigram makes the model from the counts of each of the V tokens in training
// stories; each starts at a count of one, so that none is impossible:
//
//	p[v] = (count[v] + 1) / (Σ count + V)
//
// Source: Laplace's rule of succession, 1774.
func NewUnigram(counts []int) *Unigram {
	total := len(counts)
	for _, n := range counts {
		total += n
	}
	u := &Unigram{nats: make([]float64, len(counts))}
	for v, n := range counts {
		u.nats[v] = -elementary.Log(float64(n+1) / float64(total))
	}
	return u
}

// Count returns how often each of V tokens occurs in stories. A token outside
// the vocabulary is an error wrapping ErrVocab.
func Count(vocab int, stories [][]int32) ([]int, error) {
	counts := make([]int, vocab)
	for _, story := range stories {
		for _, t := range story {
			if t < 0 || int(t) >= vocab {
				return nil, fmt.Errorf("%w: %d of %d", ErrVocab, t, vocab)
			}
			counts[t]++
		}
	}
	return counts, nil
}

// Total returns the loss of the unigram model on a set.
func (u *Unigram) Total(s *Set) Loss {
	l := s.Count()
	for _, story := range s.Stories {
		for _, t := range story.Tokens {
			l.Nats += u.nats[t]
		}
	}
	return l
}
