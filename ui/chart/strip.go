package chart

import "math"

// Strip is one row of values on a common axis.
type Strip struct {
	Low, High float64
	Lines     []float64 // thresholds, drawn through
	Dots      []Dot
}

// Dot is one value of a strip by one of the page's symbols.
type Dot struct {
	X      float64
	Symbol string
	Class  string // of its colour
	Size   float64
}

// Marks draws the strip. A value beyond the axis is pinned to its end; one that
// is not known is left out.
func (s Strip) Marks() Mark {
	at := func(x float64) string { return pct(clamp((x-s.Low)/(s.High-s.Low), 0, 1) * 100) }
	root := el("svg", "class", "strip", "aria-hidden", "true")
	root = root.with(el("line", "class", "axis", "x1", "0", "x2", "100%", "y1", "50%", "y2", "50%"))
	for _, line := range s.Lines {
		root = root.with(el("line", "class", "threshold", "x1", at(line), "x2", at(line), "y1", "10%", "y2", "90%"))
	}
	for _, d := range s.Dots {
		if !math.IsNaN(d.X) {
			root = root.with(point(at(d.X), "50%", d.Class, symbol(d.Symbol, 0, 0, d.Size)))
		}
	}
	return root
}

// Damage returns the density of ink for a value of K: none where the expert is
// whole, full where it is no better than a unigram model. An unknown one is -1.
func Damage(k float64) int {
	if math.IsNaN(k) {
		return -1
	}
	return int(math.Round(clamp(1-k, 0, 1) * HeatSteps))
}
