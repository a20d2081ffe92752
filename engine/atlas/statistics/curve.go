package statistics

import (
	"fmt"
	"math"

	"confusio/engine/elementary"
	"slices"
)

// Point is a value at a place on a logarithmic axis, such as K at H.
type Point struct{ At, Value float64 }

// Crossings returns the places where the line through points crosses a level, between
// neighbours on a logarithmic axis:
//
//	log At = log a + (level − v_a)/(v_b − v_a) · (log b − log a)
//
// A curve may cross more than once, and then all are returned, the first first; one that
// never does returns none: nothing is continued beyond what was measured. A point on the level counts
// once. Errors: ErrFew below two points, ErrValue for places that are not positive or not increasing.
func Crossings(points []Point, level float64) ([]float64, error) {
	if len(points) < 2 {
		return nil, fmt.Errorf("%w: %d points, at least 2 are needed", ErrFew, len(points))
	}
	var found []float64
	for i, p := range points {
		if !(p.At > 0) || math.IsInf(p.At, 0) || math.IsNaN(p.Value) || math.IsInf(p.Value, 0) || i > 0 && p.At <= points[i-1].At {
			return nil, fmt.Errorf("%w: a point at %g with %g", ErrValue, p.At, p.Value)
		}
		if p.Value == level {
			found = append(found, p.At)
			continue
		}
		if i == 0 {
			continue
		}
		if q := points[i-1]; (q.Value < level) != (p.Value < level) && q.Value != level {
			share := (level - q.Value) / (p.Value - q.Value)
			found = append(found, elementary.Exp(elementary.Log(q.At)+share*(elementary.Log(p.At)-elementary.Log(q.At))))
		}
	}
	return found, nil
}

// Crossing is where the mean curve of several seeds crosses a level.
type Crossing struct {
	Estimate
	Several bool // whether the mean curve crosses again; Value is the first place
	Missing int  // resamples, of those drawn, whose curve never crosses
	Drawn   int
}

// CrossingOver returns the first place where the mean of several seeds' curves crosses a
// level, with the percentile interval over resampled seeds. Curves have the same places, and a
// resample whose curve does not cross counts beyond the end on the side of which its curve stays: where that is more than
// (1−level)/2 of them the interval is open there (an infinity, or 0). Errors: those of Crossings, ErrShape, and ErrFew also where the mean
// does not cross.
func CrossingOver(seeds [][]Point, at, level float64, resamples int, seed uint64) (Crossing, error) {
	if len(seeds) < 3 || resamples < 1000 {
		return Crossing{}, fmt.Errorf("%w: %d seeds and %d resamples, at least 3 and 1,000 are needed", ErrFew, len(seeds), resamples)
	}
	for _, curve := range seeds {
		if !slices.EqualFunc(curve, seeds[0], func(a, b Point) bool { return a.At == b.At }) {
			return Crossing{}, fmt.Errorf("%w: curves have other places", ErrShape)
		}
	}
	every := make([]int, len(seeds))
	for i := range every {
		every[i] = i
	}
	places, err := Crossings(meanCurve(seeds, every), at)
	if err != nil {
		return Crossing{}, err
	}
	if len(places) == 0 {
		return Crossing{}, fmt.Errorf("%w: the mean curve does not cross %g", ErrFew, at)
	}
	out := Crossing{Estimate: Estimate{Value: places[0], N: len(seeds)}, Several: len(places) > 1, Drawn: resamples}
	falls := meanCurve(seeds, every)[0].Value > at
	drawn := make([]float64, resamples)
	for k := range drawn {
		curve := meanCurve(seeds, resample(seed, k, len(seeds)))
		found, err := Crossings(curve, at)
		if err != nil {
			return Crossing{}, err
		}
		switch {
		case len(found) > 0:
			drawn[k] = found[0]
		case (curve[0].Value > at) == falls: // not yet
			out.Missing++
			drawn[k] = math.Inf(1)
		default: // before the first place
			out.Missing++
			drawn[k] = 0
		}
	}
	slices.Sort(drawn)
	pick := func(p float64) float64 { return drawn[min(len(drawn)-1, max(0, int(p*float64(len(drawn)))))] }
	out.Interval = Interval{pick((1 - level) / 2), pick((1 + level) / 2)}
	return out, nil
}

// meanCurve is the mean of some curves, of which one may be named several times.
func meanCurve(curves [][]Point, which []int) []Point {
	out := slices.Clone(curves[0])
	for j := range out {
		s := 0.0
		for _, i := range which {
			s += curves[i][j].Value
		}
		out[j].Value = s / float64(len(which))
	}
	return out
}

// PerDoubling returns the slope of the least-squares line of values on the binary logarithm
// of their places: what one doubling adds. Errors: ErrFew below two different places, ErrValue.
func PerDoubling(points []Point) (float64, error) {
	x, y := make([]float64, len(points)), make([]float64, len(points))
	for i, p := range points {
		if !(p.At > 0) {
			return 0, fmt.Errorf("%w: a place of %g", ErrValue, p.At)
		}
		x[i], y[i] = elementary.Log(p.At)/math.Ln2, p.Value
	}
	for _, v := range [][]float64{x, y} {
		if err := usable(v, 2, 0.5); err != nil {
			return 0, err
		}
	}
	mx, my, xx, xy := sum(x)/float64(len(x)), sum(y)/float64(len(y)), 0.0, 0.0
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		xy += (x[i] - mx) * (y[i] - my)
	}
	if xx == 0 {
		return 0, fmt.Errorf("%w: all stand at one place", ErrFew)
	}
	return xy / xx, nil
}
