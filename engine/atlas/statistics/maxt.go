package statistics

import (
	"fmt"
	"math"
	"slices"
)

// MaxT returns an interval for the mean of each column of x, rows being seeds, such that all
// of them hold together with the given level, whatever the columns share:
//
//	m ± c·s/√n,   c = the level's quantile of max over columns of |t|, over all choices of
//	                  signs of whole rows of residuals x − m
//
// The signs of a row flip together, so what its columns have in common is kept. Columns that do not
// vary get an interval of no width. Errors: ErrFew below five rows (fewer choices of signs
// than a level of 0.95 needs), ErrShape, ErrValue, also above 16 rows.
//
// Source: Westfall and Young 1993, "Resampling-based multiple testing"; the sign-flipping
// of residuals is Rademacher's wild bootstrap (Liu 1988).
func MaxT(x [][]float64, level float64) ([]Estimate, error) {
	const least, most = 5, 16
	if len(x) < least {
		return nil, fmt.Errorf("%w: %d seeds, at least %d are needed", ErrFew, len(x), least)
	}
	if len(x) > most {
		return nil, fmt.Errorf("%w: the signs of %d seeds, at most %d are tried", ErrValue, len(x), most)
	}
	out := make([]Estimate, len(x[0]))
	residuals, errs := make([][]float64, len(out)), make([]float64, len(out))
	for j := range out {
		column := make([]float64, len(x))
		for i, row := range x {
			if len(row) != len(out) {
				return nil, fmt.Errorf("%w: a row of %d and one of %d", ErrShape, len(out), len(row))
			}
			column[i] = row[j]
		}
		e, err := MeanT(column, level)
		if err != nil {
			return nil, err
		}
		for i := range column {
			column[i] -= e.Value
		}
		residuals[j], errs[j], out[j] = column, standardError(column), e
	}
	largest := make([]float64, 1<<len(x))
	for signs := range largest {
		for _, r := range residuals {
			largest[signs] = max(largest[signs], math.Abs(flippedT(r, signs)))
		}
	}
	slices.Sort(largest)
	c := largest[min(len(largest)-1, int(math.Ceil(level*float64(len(largest))))-1)]
	for j := range out {
		out[j].Interval = Interval{out[j].Value - c*errs[j], out[j].Value + c*errs[j]}
	}
	return out, nil
}

// standardError is s/√n of values whose mean is 0.
func standardError(x []float64) float64 {
	squares := 0.0
	for _, v := range x {
		squares += v * v
	}
	n := float64(len(x))
	return math.Sqrt(squares / (n - 1) / n)
}

// flippedT is t of values with the signs that the bits of a number name; 0 where they do not vary.
func flippedT(x []float64, signs int) float64 {
	n, s, squares := float64(len(x)), flipped(x, signs), 0.0
	for _, v := range x {
		squares += v * v // signs change no square
	}
	variance := (squares - s*s/n) / (n - 1)
	if !(variance > 1e-18*squares) {
		return 0
	}
	return s / math.Sqrt(n*variance)
}
