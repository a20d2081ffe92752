package statistics

import (
	"fmt"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"confusio/engine/random"
)

// Statistic is a number of a sample, such as its median.
type Statistic func(x []float64) float64

// Resample draws an index below n for each of n places, the k-th time.
func resample(seed uint64, k, n int) []int {
	key := random.Key{Seed: seed, Purpose: random.Bootstrap, Step: uint32(k)}
	drawn := make([]int, n)
	for i := range drawn {
		drawn[i] = key.IntN(uint64(i), n)
	}
	return drawn
}

// Bootstrap returns a statistic of x with its bias-corrected and accelerated interval, from
// so many resamples (a thousand at least) that a seed names:
//
//	ends at the quantiles Φ(z₀ + (z₀ ± z)/(1 − a·(z₀ ± z))) of the resampled statistics,
//	z₀ = Φ⁻¹(share below the statistic of x, ties by half),   a from the jackknife
//
// Errors: ErrFew below three values or a thousand resamples, and ErrValue, also where all
// resamples lie on one side of the statistic, so that the interval is not bounded.
//
// Source: Efron 1987, "Better bootstrap confidence intervals".
func Bootstrap(x []float64, of Statistic, level float64, resamples int, seed uint64) (Estimate, error) {
	if err := usable(x, 3, level); err != nil {
		return Estimate{}, err
	}
	if resamples < 1000 {
		return Estimate{}, fmt.Errorf("%w: %d resamples, at least 1,000 are needed", ErrFew, resamples)
	}
	found, again := of(x), make([]float64, resamples)
	sample := make([]float64, len(x))
	for k := range again {
		for i, from := range resample(seed, k, len(x)) {
			sample[i] = x[from]
		}
		again[k] = of(sample)
	}
	slices.Sort(again)
	e := Estimate{found, Interval{found, found}, len(x)}
	if again[0] == again[len(again)-1] {
		return e, nil // a statistic that never changes
	}
	share := 0.0
	for _, v := range again {
		if v < found {
			share++
		} else if v == found {
			share += 0.5
		}
	}
	share /= float64(resamples)
	if share == 0 || share == 1 {
		return Estimate{}, fmt.Errorf("%w: all resamples lie on one side of the statistic", ErrValue)
	}
	normal := distuv.UnitNormal
	zero, a := normal.Quantile(share), acceleration(x, of)
	end := func(p float64) float64 {
		z := zero + normal.Quantile(p)
		return quantile(again, normal.CDF(zero+z/(1-a*z)))
	}
	e.Interval = Interval{end((1 - level) / 2), end((1 + level) / 2)}
	return e, nil
}

// acceleration is a sixth of the skewness of what each value does to the statistic:
// Σd³ / 6(Σd²)^{3/2}, d = mean of the leave-one-out values less each of them.
func acceleration(x []float64, of Statistic) float64 {
	left := make([]float64, len(x))
	for i := range x {
		left[i] = of(slices.Concat(x[:i], x[i+1:]))
	}
	mean, squares, cubes := sum(left)/float64(len(left)), 0.0, 0.0
	for _, v := range left {
		d := mean - v
		squares += d * d
		cubes += d * d * d
	}
	if squares == 0 {
		return 0
	}
	return cubes / (6 * squares * sqrt(squares))
}

// quantile interpolates between the neighbours of place p·(n−1) in sorted values.
func quantile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	i := min(int(at), len(sorted)-2)
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
