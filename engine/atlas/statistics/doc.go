// Package statistics holds what turns the measurements of the atlas into statements: the
// seed is the unit, so every function takes one value for each seed, or one row.
//
//	a mean over seeds              MeanT, or Bootstrap where a mean is not what is asked
//	a mean against a limit         SignFlip, exact; Holm over all claims
//	what predicts the damage       Spearman, and QAP for its chance: pairs share models
//	limits over many pairs at once MaxT
//	where a curve crosses a limit  Crossings, log-interpolated
//	K against the number of models PerDoubling
//	two factors of two levels      TwoByTwo
//	is one as long as the other    Ratio, to be compared with [0.8, 1.25]
//
// Everything is deterministic: what is drawn is named by a key (engine/random). Golden
// values of testdata are those of scipy and numpy, by the script beside them.
//
// Reading order: interval.go, signflip.go, holm.go, bootstrap.go, rank.go, maxt.go,
// curve.go, factors.go.
package statistics

import "errors"

// Errors of the package.
var (
	// ErrFew says that there are too few values for what is asked.
	ErrFew = errors.New("statistics: too few values")
	// ErrValue says that a value is not finite, or not in the domain of what is asked.
	ErrValue = errors.New("statistics: a value that cannot be used")
	// ErrShape says that rows or columns do not fit one another.
	ErrShape = errors.New("statistics: shapes differ")
)
