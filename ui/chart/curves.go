package chart

import (
	"fmt"
	"math"
	"strings"

	"confusio/engine/phrase"
)

// Series is one language's held-out loss during a run.
type Series struct {
	Code, Tag string
	Points    []CurvePoint
	Unigram   float64 // nats per story
	Uniform   float64 // nats per story
}

// CurvePoint is one measurement: how far the run was, 0 to 1, and the loss in
// nats per story; a loss that is not finite is left out.
type CurvePoint struct{ X, Loss float64 }

// Curves is the figure of a run. Loss is in nats per story, the unit in which
// all languages have one floor.
type Curves struct {
	Series []Series
	Floor  float64 // nats per story
	Now    float64 // how far the run is, 0 to 1; NaN before it starts
	Ticks  []Tick  // below the figure
	Name   string  // accessible name
	Height float64 // of the figure in pixels
	Words  Words
}

// Tick is a label at a place from 0 to 1.
type Tick struct {
	X     float64
	Words string
}

// maxCurvePoints keeps a path far below the 16 KiB an attribute can hold.
const maxCurvePoints = 240

// Marks draws the figure: curves above a hatched floor, the range of the
// languages' unigram models and of uniform as bands with dashes and dots, and
// a label at each line's end.
func (c Curves) Marks() Mark {
	root := el("svg", "class", "plot-svg h-curves", "role", "img", "aria-label", c.Name)
	top := 0.0
	for _, s := range c.Series {
		if !math.IsNaN(s.Uniform) {
			top = math.Max(top, s.Uniform)
		}
	}
	if top == 0 || math.IsNaN(c.Floor) {
		return root.with(text("50%", "50%", c.Words.Text("chart.measuring"), "class", "ref-t", "text-anchor", "middle"))
	}
	y := func(loss float64) float64 { return 100 - clamp(loss/top, 0, 1)*100 }
	root = root.with(c.references(y)...)
	if !math.IsNaN(c.Now) && c.Now > 0 && c.Now < 1 {
		root = root.with(el("line", "class", "now", "x1", pct(c.Now*100), "x2", pct(c.Now*100), "y1", "0", "y2", "100%"))
	}
	var paths []Mark
	for _, s := range c.Series {
		if d := s.path(y); d != "" {
			paths = append(paths, el("path", "class", "line l-"+s.Code, "d", d))
		}
	}
	if len(paths) > 0 {
		root = root.with(stretch(paths...))
	}
	root = root.with(c.ends(y)...)
	for i, t := range c.Ticks {
		anchor, class := "middle", "tick-inner" // inner ones give way on a phone
		if i == 0 {
			anchor, class = "start", "tick"
		} else if i == len(c.Ticks)-1 {
			anchor, class = "end", "tick"
		}
		root = root.with(text(pct(t.X*100), "100%", t.Words, "dy", "20", "class", class, "text-anchor", anchor))
	}
	return root
}

func (c Curves) references(y func(float64) float64) []Mark {
	floor := y(c.Floor)
	marks := []Mark{
		el("rect", "class", "floor-fill", "x", "0", "y", pct(floor), "width", "100%", "height", pct(100-floor)),
		el("line", "class", "ref-floor", "x1", "0", "x2", "100%", "y1", pct(floor), "y2", pct(floor)),
	}
	range2 := func(class string, one, several phrase.Key, of func(Series) float64) {
		low, high := math.Inf(1), math.Inf(-1)
		for _, s := range c.Series {
			if v := of(s); !math.IsNaN(v) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
		if math.IsInf(low, 0) {
			return
		}
		label := c.Words.Text(one, phrase.Text("value", c.Words.Number(high, 0)))
		if y(low)-y(high) > 0.5 {
			label = c.Words.Text(several, phrase.Number("low", low), phrase.Number("high", high))
			marks = append(marks,
				el("rect", "class", "ref-range", "x", "0", "y", pct(y(high)), "width", "100%", "height", pct(y(low)-y(high))),
				el("line", "class", class, "x1", "0", "x2", "100%", "y1", pct(y(low)), "y2", pct(y(low))))
		}
		marks = append(marks,
			el("line", "class", class, "x1", "0", "x2", "100%", "y1", pct(y(high)), "y2", pct(y(high))),
			text("100%", pct(y(high)), label, "dy", "-6", "class", "ref-t", "text-anchor", "end"))
	}
	range2("ref-uniform", "chart.uniform", "chart.uniform_range", func(s Series) float64 { return s.Uniform })
	range2("ref-unigram", "chart.unigram", "chart.unigram_range", func(s Series) float64 { return s.Unigram })
	return append(marks, text("100%", pct(floor), c.Words.Text("chart.bound", phrase.Number("floor", c.Floor)), "dy", "16", "class", "ref-t strong", "text-anchor", "end"))
}

func (s Series) path(y func(float64) float64) string {
	stride := (len(s.Points) + maxCurvePoints - 1) / maxCurvePoints
	var b strings.Builder
	for i, p := range s.Points {
		if math.IsNaN(p.Loss) || math.IsInf(p.Loss, 0) || i%max(stride, 1) != 0 && i != len(s.Points)-1 {
			continue
		}
		command := "L"
		if b.Len() == 0 {
			command = "M"
		}
		fmt.Fprint(&b, command, num(p.X*100), " ", num(y(p.Loss)))
	}
	return b.String()
}

// ends draws each language's shape at its last point, and its label to the right of
// it, where no line goes, spread so that no two overlap. Where they are moved, a thin
// line leads to each. The figure has room for them beyond its end.
func (c Curves) ends(y func(float64) float64) []Mark {
	var marks []Mark
	var last []CurvePoint
	var series []Series
	var places []float64
	for _, s := range c.Series {
		for i := len(s.Points) - 1; i >= 0; i-- {
			if p := s.Points[i]; !math.IsNaN(p.Loss) && !math.IsInf(p.Loss, 0) {
				last, series = append(last, p), append(series, s)
				places = append(places, y(p.Loss)*c.Height/100)
				break
			}
		}
	}
	floor := y(c.Floor) * c.Height / 100
	spread := Spread(places, LabelGap, -4, max(floor+2, LabelGap*float64(len(places))))
	shift := 11.0
	for i := range places {
		if math.Abs(spread[i]-places[i]) > LabelGap {
			shift = 26 // room for what leads from a line to its label
		}
	}
	for i, s := range series {
		moved := spread[i] - places[i]
		end := point(pct(last[i].X*100), pct(y(last[i].Loss)), "l-"+s.Code, symbol("s-"+s.Code, 0, 0, 11),
			text(num(shift), num(moved+4), s.Tag+" "+c.Words.Number(last[i].Loss, 1), "class", "end"))
		if shift > 11 {
			end = end.with(el("line", "class", "leader", "x1", "7", "y1", "0", "x2", num(shift-2), "y2", num(moved)))
		}
		marks = append(marks, end)
	}
	return marks
}
