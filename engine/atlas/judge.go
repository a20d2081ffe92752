package atlas

import (
	"fmt"

	"confusio/engine/atlas/statistics"
)

// Level is that of all intervals of the atlas.
const Level = 0.95

// Word is what a criterion comes to.
type Word string

// The words.
const (
	Agrees    Word = "agrees"      // the whole interval lies where the claim says
	Disagrees Word = "disagrees"   // the whole interval lies where it is refuted
	Unsettled Word = "not settled" // neither
)

// Verdict is a criterion and what the seeds say of it.
type Verdict struct {
	Experiment string
	Criterion  Criterion
	Values     []float64 // one for each seed
	Estimate   statistics.Estimate
	P          float64 // exact, of the mean lying at the limit that must hold; adjusted over all claims (Holm)
	Word       Word
}

// Judge decides all criteria of experiments whose values are there, together: a claim agrees if
// its interval lies within what must hold and its adjusted p is at most 0.05, and disagrees if the
// interval lies within what refutes it.
//
// Errors: those of statistics, and ErrMissing for an experiment without values.
func Judge(all []Experiment, values map[string]Values) ([]Verdict, error) {
	var out []Verdict
	var chances []float64
	for _, e := range all {
		for _, c := range e.Criteria {
			x := values[e.ID][c.Figure]
			if len(x) != e.Seeds {
				return nil, fmt.Errorf("%w: %s of %s has %d of %d values", ErrMissing, c.Figure, e.ID, len(x), e.Seeds)
			}
			estimate, err := statistics.MeanT(x, Level)
			if err != nil {
				return nil, err
			}
			p, err := statistics.SignFlip(shifted(x, c.Holds.At))
			if err != nil {
				return nil, err
			}
			out, chances = append(out, Verdict{Experiment: e.ID, Criterion: c, Values: x, Estimate: estimate}), append(chances, p)
		}
	}
	if len(out) == 0 {
		return nil, nil
	}
	adjusted, err := statistics.Holm(chances)
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].P = adjusted[i]
		out[i].Word = word(out[i])
	}
	return out, nil
}

func word(v Verdict) Word {
	switch {
	case v.Criterion.Holds.holds(v.Estimate.Interval) && v.P <= 1-Level:
		return Agrees
	case v.Criterion.Refuted.holds(v.Estimate.Interval):
		return Disagrees
	}
	return Unsettled
}

// holds reports whether a whole interval lies on the limit's side.
func (l Limit) holds(i statistics.Interval) bool {
	if l.Below {
		return i.High < l.At
	}
	return i.Low > l.At
}

func shifted(x []float64, by float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = v - by
	}
	return out
}
