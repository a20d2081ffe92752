package chart

import (
	"math"
	"strings"
)

// BandSide is one language's losses along the line between two models.
type BandSide struct {
	Code    string
	Losses  []float64 // at equal distances from the left model to the right; NaN where unknown
	Floor   float64
	Unigram float64
	Uniform float64
}

const bandEdge = 46.0 // half the height that stands for the way from floor to uniform, in per cent

// Band draws the slider's band: the upper language's loss grows upwards from
// the middle, the lower one's downwards. The middle is the floor, the edge is
// uniform; a loss beyond uniform stays at the edge.
func Band(upper, lower BandSide) Mark {
	root := el("svg", "class", "band-svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none", "aria-hidden", "true")
	root = root.with(el("path", "class", "band-frame", "d", "M0 4H100M0 96H100"))
	for i, side := range []BandSide{upper, lower} {
		sign := -1.0
		if i == 1 {
			sign = 1
		}
		root = root.with(side.unigramLine(sign)...)
		root = root.with(side.paths(sign)...)
	}
	return root
}

func (b BandSide) height(loss, sign float64) float64 {
	return 50 + sign*bandEdge*clamp((loss-b.Floor)/(b.Uniform-b.Floor), 0, 1)
}

func (b BandSide) unigramLine(sign float64) []Mark {
	if math.IsNaN(b.Unigram) || math.IsNaN(b.Floor) || b.Uniform <= b.Floor {
		return nil
	}
	y := num(b.height(b.Unigram, sign))
	return []Mark{el("path", "class", "band-unigram", "d", "M0 "+y+"H100")}
}

// paths draws the known stretch of points: an area to the middle and its edge.
func (b BandSide) paths(sign float64) []Mark {
	var line strings.Builder
	first, last := math.NaN(), 0.0
	for i, loss := range b.Losses {
		if math.IsNaN(loss) {
			continue
		}
		x := 100 * float64(i) / float64(max(len(b.Losses)-1, 1))
		if math.IsNaN(first) {
			first = x
			line.WriteString("M")
		} else {
			line.WriteString("L")
		}
		line.WriteString(num(x) + " " + num(b.height(loss, sign)))
		last = x
	}
	if math.IsNaN(first) {
		return nil
	}
	d := line.String()
	area := d + "L" + num(last) + " 50L" + num(first) + " 50Z"
	return []Mark{
		el("path", "class", "area l-"+b.Code, "d", area),
		el("path", "class", "line l-"+b.Code, "d", d),
	}
}
