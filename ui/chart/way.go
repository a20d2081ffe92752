package chart

import (
	"math"
	"strings"

	"confusio/engine/phrase"
)

// Way is the line between two models: the loss of each language from the left
// model, w = 0, to the right one, w = 1.
type Way struct {
	Sides [2]BandSide
	Tags  [2]string
	Name  string // accessible name
	Words Words
}

// Barrier returns how far the loss rises above the straight line between its
// ends, and where that is; NaN while an end is not known:
//
//	max over w of L(w) − (1−w)·L(0) − w·L(1)
//
// Source: Frankle et al. 2020, arXiv:1912.05671.
func (b BandSide) Barrier() (height, at float64) {
	n := len(b.Losses) - 1
	if n < 1 || math.IsNaN(b.Losses[0]) || math.IsNaN(b.Losses[n]) {
		return math.NaN(), math.NaN()
	}
	for i, loss := range b.Losses {
		w := float64(i) / float64(n)
		if rise := loss - (1-w)*b.Losses[0] - w*b.Losses[n]; rise > height {
			height, at = rise, w
		}
	}
	return height, at
}

// Marks draws both curves from 0 to the highest loss or uniform, with the straight
// lines between their ends, unigram models and uniform.
func (c Way) Marks() Mark {
	root := el("svg", "class", "plot-svg h-way", "role", "img", "aria-label", c.Name)
	top := 0.0
	for _, s := range c.Sides {
		if math.IsNaN(s.Uniform) {
			continue
		}
		top = math.Max(top, s.Uniform*1.08)
		for _, loss := range s.Losses {
			if !math.IsNaN(loss) && !math.IsInf(loss, 1) {
				top = math.Max(top, loss*1.04)
			}
		}
	}
	if top == 0 {
		return root.with(text("50%", "50%", c.Words.Text("chart.unmeasured"), "class", "ref-t", "text-anchor", "middle"))
	}
	y := func(loss float64) float64 { return 100 - clamp(loss/top, 0, 1)*100 }
	root = root.with(c.references(y)...)
	var paths []Mark
	for _, s := range c.Sides {
		paths = append(paths, s.chord(y)...)
		if d := s.curve(y); d != "" {
			paths = append(paths, el("path", "class", "line l-"+s.Code, "d", d))
		}
	}
	root = root.with(stretch(paths...)).with(c.ends(y)...)
	for i, words := range []string{"w = 0", "½", "w = 1"} {
		root = root.with(text(pct(float64(i)*50), "100%", words, "dy", "20", "class", "tick", "text-anchor", []string{"start", "middle", "end"}[i]))
	}
	return root
}

func (c Way) references(y func(float64) float64) []Mark {
	var marks []Mark
	for i, s := range c.Sides {
		if math.IsNaN(s.Uniform) || i == 1 && s.Code == c.Sides[0].Code {
			continue
		}
		u := pct(y(s.Unigram))
		marks = append(marks, el("line", "class", "ref-unigram", "x1", "0", "x2", "100%", "y1", u, "y2", u))
	}
	s := c.Sides[0]
	if math.IsNaN(s.Uniform) {
		return marks
	}
	top := pct(y(s.Uniform))
	return append(marks, el("line", "class", "ref-uniform", "x1", "0", "x2", "100%", "y1", top, "y2", top),
		text("0", top, c.Words.Text("chart.uniform", phrase.Text("value", c.Words.Number(s.Uniform, 2))), "dy", "-6", "class", "ref-t"),
		text("0", pct(y(s.Unigram)), c.Words.Text("chart.unigram", phrase.Text("value", c.Words.Number(s.Unigram, 2))), "dy", "14", "class", "ref-t"))
}

// chord is the straight line between the ends, above which a barrier rises.
func (b BandSide) chord(y func(float64) float64) []Mark {
	n := len(b.Losses) - 1
	if n < 1 || math.IsNaN(b.Losses[0]) || math.IsNaN(b.Losses[n]) {
		return nil
	}
	return []Mark{el("path", "class", "chord l-"+b.Code, "d", "M0 "+num(y(b.Losses[0]))+"L100 "+num(y(b.Losses[n])))}
}

func (b BandSide) curve(y func(float64) float64) string {
	var d strings.Builder
	for i, loss := range b.Losses {
		if math.IsNaN(loss) {
			continue
		}
		command := "L"
		if d.Len() == 0 {
			command = "M"
		}
		d.WriteString(command + num(100*float64(i)/float64(len(b.Losses)-1)) + " " + num(y(loss)))
	}
	return d.String()
}

// ends puts each language's shape and letters at the end where it is known.
func (c Way) ends(y func(float64) float64) []Mark {
	var marks []Mark
	for i, s := range c.Sides {
		end, x, anchor, shift := 0, "0", "start", "10"
		if i == 1 {
			end, x, anchor, shift = len(s.Losses)-1, "100%", "end", "-10"
		}
		if end < 0 || math.IsNaN(s.Losses[end]) {
			continue
		}
		marks = append(marks, point(x, pct(y(s.Losses[end])), "l-"+s.Code, symbol("s-"+s.Code, 0, 0, 12),
			text(shift, "16", c.Tags[i]+" "+c.Words.Number(s.Losses[end], 2), "class", "end", "text-anchor", anchor)))
	}
	return marks
}
