package chart

import (
	"math"
	"slices"
	"strings"

	"confusio/engine/phrase"
)

// Needle is one language on the needle scale.
type Needle struct {
	Code     string
	Tag      string
	Loss     float64 // NaN until it is measured
	Floor    float64
	Unigram  float64
	Ensemble float64 // NaN until it is measured
}

// Geometry of the needle scale, in pixels from its top.
const (
	gaugeTop, gaugeRamp, gaugeBottom = 58.0, 90.0, 122.0
	gaugeWords                       = 178.0
)

// Gauge draws the needle scale: nats per token from 0 to uniform, floors
// hatched, unigram models dashed, uniform dotted at the end. The first needle
// stands above the scale, the second below. A loss beyond uniform is pinned to
// the end with a mark and its number.
func Gauge(needles [2]Needle, uniform float64, name string, words Words) Mark {
	root := el("svg", "class", "plot-svg h-gauge", "role", "img", "aria-label", name)
	root = root.with(el("rect", "class", "ramp", "x", "0", "y", num(gaugeRamp-6), "width", "100%", "height", "12", "fill", "url(#ink-ramp)"))
	if math.IsNaN(uniform) || uniform <= 0 {
		return root
	}
	at := func(loss float64) float64 { return clamp(loss/uniform, 0, 1) * 100 }
	halves := [2][2]float64{{gaugeTop, gaugeRamp}, {gaugeRamp, gaugeBottom}}
	for i, n := range needles {
		if math.IsNaN(n.Floor) {
			continue
		}
		y, height := num(halves[i][0]), num(halves[i][1]-halves[i][0])
		x := pct(at(n.Floor))
		root = root.with(
			el("rect", "class", "floor-fill", "x", "0", "y", y, "width", x, "height", height),
			el("line", "class", "ref-floor", "x1", x, "x2", x, "y1", y, "y2", num(halves[i][1])))
		u := pct(at(n.Unigram))
		ends := [2][2]float64{{22, gaugeRamp}, {gaugeRamp, 160}}[i]
		root = root.with(el("line", "class", "ref-unigram", "x1", u, "x2", u, "y1", num(ends[0]), "y2", num(ends[1])))
	}
	root = root.with(el("line", "class", "ref-uniform", "x1", "100%", "x2", "100%", "y1", "22", "y2", "160"))
	root = root.with(gaugeLabels(needles, uniform, at, words)...)
	for i, n := range needles {
		root = root.with(ensembleRing(n, i == 0, at, words)...)
	}
	for i, n := range needles {
		root = root.with(needle(n, i == 0, uniform, at, words)...)
	}
	return root
}

func gaugeLabels(n [2]Needle, uniform float64, at func(float64) float64, words Words) []Mark {
	if math.IsNaN(n[0].Floor) || math.IsNaN(n[1].Floor) {
		return nil
	}
	value := func(values ...float64) phrase.Arg {
		var all []string
		for _, x := range values {
			all = append(all, words.Number(x, 2))
		}
		return phrase.Text("value", strings.Join(slices.Compact(all), " · "))
	}
	left := math.Min(at(n[0].Unigram), at(n[1].Unigram))
	return []Mark{
		text("0", num(gaugeWords), words.Text("chart.floor", value(n[0].Floor, n[1].Floor)), "class", "ref-t strong"),
		text(pct(left+0.5), num(gaugeWords), words.Text("chart.unigram", value(n[0].Unigram, n[1].Unigram)), "class", "ref-t lower", "text-anchor", "end"), // on a phone below the others
		text("100%", num(gaugeWords), words.Text("chart.uniform", value(uniform)), "class", "ref-t", "text-anchor", "end"),
	}
}

func ensembleRing(n Needle, above bool, at func(float64) float64, words Words) []Mark {
	if math.IsNaN(n.Ensemble) {
		return nil
	}
	ring, y := gaugeRamp-8, -7.0
	if !above {
		ring, y = gaugeRamp+8, 16
	}
	x := at(n.Ensemble)
	anchor, shift := "start", "14"
	if x > 50 {
		anchor, shift = "end", "-14"
	}
	label := text(shift, num(y), words.Text("chart.ensemble", phrase.Text("value", n.Tag+" "+words.Number(n.Ensemble, 2))), "class", "ref-t", "text-anchor", anchor)
	return []Mark{point(pct(x), num(ring), "", symbol("m-ensemble", 0, 0, 15), label)}
}

// needle draws a language's loss: a hand on the scale, its shape and number.
func needle(n Needle, above bool, uniform float64, at func(float64) float64, words Words) []Mark {
	if math.IsNaN(n.Loss) {
		return nil
	}
	x := at(n.Loss)
	label := n.Tag + " " + words.Number(n.Loss, 2)
	if n.Loss > uniform {
		label += " ▸"
	}
	if above {
		anchor, shift := "middle", 0.0
		if x > 90 {
			anchor, shift = "end", 8
		} else if x < 8 {
			anchor, shift = "start", -8
		}
		return []Mark{point(pct(x), "0", "needle l-"+n.Code,
			el("path", "d", "M0 82 -7 66H7z"), el("line", "x1", "0", "x2", "0", "y1", "66", "y2", "36"),
			symbol("s-"+n.Code, 0, 30, 13), text(num(shift), "16", label, "text-anchor", anchor))}
	}
	anchor, shift := "start", 12.0
	if x > 50 {
		anchor, shift = "end", -12
	}
	return []Mark{point(pct(x), "0", "needle l-"+n.Code,
		el("path", "d", "M0 98 -7 114H7z"), el("line", "x1", "0", "x2", "0", "y1", "114", "y2", "144"),
		symbol("s-"+n.Code, 0, 148, 13), text(num(shift), "153", label, "text-anchor", anchor))}
}
