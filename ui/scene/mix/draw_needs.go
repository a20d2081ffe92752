package mix

import (
	"fmt"
	"math"

	"confusio/engine/cost"
	"confusio/engine/recipe"
	"confusio/ui/chart"
	. "confusio/ui/node"
)

// needs says what a run with the present settings costs: memory, and time on this
// device as far as it is known.
func (v view) needs() Node {
	r := v.Settings.Recipe
	if t, cramped := Cramped(r); cramped {
		return Div(ID("needs"), v.TroubleBox(t))
	}
	return P(Class("cap"), ID("needs"), Text(fmt.Sprintf("A run needs about %d MB of memory. %s", memoryOf(r), v.timeSaying(r))))
}

// memoryOf is in millions of bytes, rounded up.
func memoryOf(r recipe.Recipe) int { return int(math.Ceil(float64(cost.MemoryOf(r).Total()) / 1e6)) }

func (v view) timeSaying(r recipe.Recipe) string {
	e, known := v.Estimate(r)
	if !known {
		return "How long it takes here will be known when the device has been probed."
	}
	if e.Measured {
		return fmt.Sprintf("It takes about %s at the pace measured on this device.", about(e.Seconds))
	}
	saying := fmt.Sprintf("It takes about %s on one core of this device, by a short probe (%s GFLOP/s).", about(e.Seconds), chart.Number(v.Device.Rate(Size(v.Settings.Recipe)), 0))
	for _, p := range recipe.Presets() {
		if best := v.Recommended(); p.Name == best && best != Size(v.Settings.Recipe) {
			saying += fmt.Sprintf(" The size of %s suits it best.", millions(p.Recipe))
		}
	}
	return saying
}

// millions is the size of a model as the control for it says it.
func millions(r recipe.Recipe) string { return fmt.Sprintf("%.1fM", float64(r.Model.Parameters())/1e6) }

// about says a time as roughly as an estimate knows it.
func about(seconds float64) string {
	unit := func(n float64, name string) string {
		if n == 1 {
			return "1 " + name
		}
		return fmt.Sprintf("%.0f %ss", n, name)
	}
	switch {
	case seconds < 10:
		return unit(math.Max(1, math.Ceil(seconds)), "second")
	case seconds < 90:
		return unit(5*math.Round(seconds/5), "second")
	case seconds < 90*60:
		return unit(math.Round(seconds/60), "minute")
	}
	return unit(math.Round(seconds/3600), "hour")
}
