package statistics

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"confusio/engine/elementary"
)

// Interval is a range of values of a parameter, both ends included.
type Interval struct{ Low, High float64 }

// Has reports whether x lies in the interval.
func (i Interval) Has(x float64) bool { return i.Low <= x && x <= i.High }

// Within reports whether the interval lies in another one.
func (i Interval) Within(j Interval) bool { return j.Low <= i.Low && i.High <= j.High }

// Estimate is a value with its interval.
type Estimate struct {
	Value float64
	Interval
	N int // values it rests on
}

// MeanT returns the mean of x with Student's interval of a level such as 0.95:
//
//	m ± t(n−1; (1+level)/2) · s/√n,   s² = Σ(x−m)²/(n−1)
//
// For paired values it takes their differences. Errors: ErrFew below two values, ErrValue.
//
// Source: Student 1908, "The probable error of a mean".
func MeanT(x []float64, level float64) (Estimate, error) {
	if err := usable(x, 2, level); err != nil {
		return Estimate{}, err
	}
	mean, s := stat.MeanStdDev(x, nil)
	half := quantileT(level, len(x)-1) * s / math.Sqrt(float64(len(x)))
	return Estimate{mean, Interval{mean - half, mean + half}, len(x)}, nil
}

// Ratio returns the geometric mean of pairwise ratios a/b with its interval, Student's of
// their logarithms: whoever asks whether a takes as long as b compares the interval with
// limits such as [0.8, 1.25]. Errors: ErrShape, ErrFew, and ErrValue where one is not positive.
func Ratio(a, b []float64, level float64) (Estimate, error) {
	if len(a) != len(b) {
		return Estimate{}, fmt.Errorf("%w: %d and %d values", ErrShape, len(a), len(b))
	}
	logs := make([]float64, len(a))
	for i := range a {
		if !(a[i] > 0 && b[i] > 0) {
			return Estimate{}, fmt.Errorf("%w: a ratio of %g and %g", ErrValue, a[i], b[i])
		}
		logs[i] = elementary.Log(a[i] / b[i])
	}
	e, err := MeanT(logs, level)
	if err != nil {
		return Estimate{}, err
	}
	return Estimate{elementary.Exp(e.Value), Interval{elementary.Exp(e.Low), elementary.Exp(e.High)}, e.N}, nil
}

// quantileT returns t with P(|T| ≤ t) = level for T with n degrees of freedom.
func quantileT(level float64, n int) float64 {
	return distuv.StudentsT{Sigma: 1, Nu: float64(n)}.Quantile((1 + level) / 2)
}

// usable checks values, their number and a level between 0 and 1.
func usable(x []float64, least int, level float64) error {
	if len(x) < least {
		return fmt.Errorf("%w: %d, at least %d are needed", ErrFew, len(x), least)
	}
	if !(level > 0 && level < 1) {
		return fmt.Errorf("%w: a level of %g", ErrValue, level)
	}
	for i, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%w: value %d is %g", ErrValue, i+1, v)
		}
	}
	return nil
}
