package atlas

import (
	"fmt"
	"math"

	"confusio/engine/atlas/statistics"
)

// Level is that of all intervals of the atlas.
const Level = 0.95

// Word is what a criterion comes to.
type Word string

// The words.
const (
	Agrees    Word = "agrees"    // the whole interval lies where the claim says
	Disagrees Word = "disagrees" // the whole interval lies where it is refuted
	Unsettled Word = "unsettled" // neither
)

// Verdict is a criterion and what the seeds say of it.
type Verdict struct {
	Experiment  string
	Criterion   Criterion
	Figure      string    // that which decides: of several the one nearest to refute the claim
	Values      []float64 // its values, one for each seed
	Estimate    statistics.Estimate
	Descriptive bool    // there are too few seeds for a test
	P           float64 // exact, of the mean lying at the limit that must hold; adjusted over all claims that are tested (Holm); NaN if none is made
	Word        Word
}

// Judge decides all criteria of experiments whose values are there, together: a claim agrees if
// its interval lies within what must hold and its adjusted p is at most 0.05, and disagrees if the
// interval lies within what refutes it. Experiments of fewer than Confirmatory seeds are
// judged by the interval alone. Of a criterion of several figures the limits hold together, and p is
// the largest: that all of them hold is refused where one of them is not sure (Berger 1982, the
// intersection-union test).
//
// Errors: those of statistics, and ErrMissing for an experiment without values.
func Judge(all []Experiment, values map[string]Values) ([]Verdict, error) {
	var out []Verdict
	var tested []int
	var chances []float64
	for _, e := range all {
		for _, c := range e.Criteria {
			v, err := judge(e, c, values[e.ID])
			if err != nil {
				return nil, err
			}
			if !v.Descriptive {
				tested, chances = append(tested, len(out)), append(chances, v.P)
			}
			out = append(out, v)
		}
	}
	if len(tested) > 0 {
		adjusted, err := statistics.Holm(chances)
		if err != nil {
			return nil, err
		}
		for i, at := range tested {
			out[at].P = adjusted[i]
		}
	}
	for i := range out {
		out[i].Word = word(out[i])
	}
	return out, nil
}

// judge returns a verdict without its word, with p for this claim alone.
func judge(e Experiment, c Criterion, values Values) (Verdict, error) {
	v := Verdict{Experiment: e.ID, Criterion: c, Descriptive: e.Seeds < Confirmatory, P: math.NaN()}
	names := c.figures()
	rows := make([][]float64, e.Seeds)
	for _, name := range names {
		x := values[name]
		if len(x) != e.Seeds {
			return v, fmt.Errorf("%w: %s of %s has %d of %d values", ErrMissing, name, e.ID, len(x), e.Seeds)
		}
		for i := range rows {
			rows[i] = append(rows[i], x[i])
		}
		if v.Descriptive {
			continue
		}
		p, err := statistics.SignFlip(shifted(x, c.Holds.At))
		if err != nil {
			return v, err
		}
		if !(v.P >= p) {
			v.P = p
		}
	}
	estimates, err := together(rows)
	if err != nil {
		return v, err
	}
	at := c.decisive(estimates)
	v.Figure, v.Values, v.Estimate = names[at], values[names[at]], estimates[at]
	return v, nil
}

// decisive returns which of several estimates decides: one that refutes the claim, or that which
// reaches furthest to the other side.
func (c Criterion) decisive(all []statistics.Estimate) int {
	at := 0
	for i, e := range all {
		if c.Refuted.holds(e.Interval) {
			return i
		}
		if c.Holds.Below && e.High > all[at].High || !c.Holds.Below && e.Low < all[at].Low {
			at = i
		}
	}
	return at
}

// together returns intervals of means that hold at once. Below five seeds, which are too few for
// max-t, they are Student's at a level by Bonferroni.
func together(rows [][]float64) ([]statistics.Estimate, error) {
	n := len(rows[0])
	if n > 1 && len(rows) >= 5 {
		return statistics.MaxT(rows, Level)
	}
	out := make([]statistics.Estimate, n)
	for j := range out {
		var x []float64
		for _, row := range rows {
			x = append(x, row[j])
		}
		var err error
		if out[j], err = statistics.MeanT(x, 1-(1-Level)/float64(n)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func word(v Verdict) Word {
	switch {
	case v.Criterion.Holds.holds(v.Estimate.Interval) && (v.Descriptive || v.P <= 1-Level):
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
