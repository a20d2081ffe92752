package experiment

import (
	"math"

	"confusio/engine/eval"
)

// Score is one cell of the table of languages × models: the loss of a subject
// on a language's held-out stories, and all that belongs on the same scale.
type Score struct {
	Language string
	Loss     eval.Loss
	Floor    eval.Loss
	Unigram  eval.Loss
	Uniform  eval.Loss
	K        float64 // 1 as good as the language's expert, 0 a unigram model; NaN if unknown
	B        float64 // damage: 0 none, 1 the untrained network; NaN if unknown
}

// NewScore judges a loss. own is the loss of the language's own expert on the
// same stories and untrained that of the untrained network; either may be nil.
func NewScore(r *Reference, loss eval.Loss, own, untrained *eval.Loss) Score {
	s := Score{
		Language: r.Set.Language, Loss: loss, Floor: r.Floor, Unigram: r.Unigram, Uniform: r.Uniform,
		K: math.NaN(), B: math.NaN(),
	}
	if own != nil {
		s.K = eval.K(r.Unigram.PerByte(), loss.PerByte(), own.PerByte())
		if untrained != nil {
			s.B = eval.B(untrained.PerByte(), loss.PerByte(), own.PerByte())
		}
	}
	return s
}

// AboveFloor returns how far the loss lies above the floor, as a share of the
// floor: 0.15 is 15% above. It is NaN where the floor is unknown.
func (s Score) AboveFloor() float64 { return s.Loss.Nats/s.Floor.Nats - 1 }
