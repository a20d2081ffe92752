package mix

import (
	"math"

	"confusio/engine/cost"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	. "confusio/ui/node"
)

// needs says what a run with the present settings costs: memory, and time on this
// device as far as it is known.
func (v view) needs() Node {
	r := v.Settings.Recipe
	if t, cramped := Cramped(r); cramped {
		return Div(ID("needs"), v.TroubleBox(t))
	}
	said := append([]phrase.Phrase{phrase.Of("mix.needs.memory", phrase.Number("size", memoryOf(r)))}, v.timeSaying(r)...)
	if !ships(r) {
		said = append(said, phrase.Of("mix.needs.alone", phrase.Said("size", millions(recipe.Small()))))
	}
	return P(Class("cap"), ID("needs"), v.Phrase(said...))
}

// ships says whether the shipped experts have the size of a recipe, so that its model can be
// merged with them. No other size is advised.
func ships(r recipe.Recipe) bool { return r.Model == recipe.Small().Model }

// memoryOf is in bytes, rounded up to millions.
func memoryOf(r recipe.Recipe) float64 { return math.Ceil(float64(cost.MemoryOf(r).Total())/1e6) * 1e6 }

func (v view) timeSaying(r recipe.Recipe) []phrase.Phrase {
	e, known := v.Estimate(r)
	if !known {
		return []phrase.Phrase{phrase.Of("mix.needs.unknown")}
	}
	time := phrase.Said("time", about(e.Seconds))
	if e.Measured {
		return []phrase.Phrase{phrase.Of("mix.needs.measured", time)}
	}
	said := []phrase.Phrase{phrase.Of("mix.needs.probed", time, phrase.Number("rate", v.Device.Rate(Size(v.Settings.Recipe))))}
	for _, p := range recipe.Presets() {
		if best := v.Recommended(); p.Name == best && best != Size(v.Settings.Recipe) && ships(p.Recipe) {
			said = append(said, phrase.Of("mix.needs.best", phrase.Said("size", millions(p.Recipe))))
		}
	}
	return said
}

// millions is the size of a model as the control for it says it.
func millions(r recipe.Recipe) phrase.Phrase {
	return phrase.Of("mix.size", phrase.Number("n", float64(r.Model.Parameters())/1e6))
}

// about says a time as roughly as an estimate knows it.
func about(seconds float64) phrase.Phrase {
	switch {
	case seconds < 10:
		return phrase.Of("unit.seconds", phrase.Number("n", math.Max(1, math.Ceil(seconds))))
	case seconds < 90:
		return phrase.Of("unit.seconds", phrase.Number("n", 5*math.Round(seconds/5)))
	case seconds < 90*60:
		return phrase.Of("unit.minutes", phrase.Number("n", math.Round(seconds/60)))
	}
	return phrase.Of("unit.hours", phrase.Number("n", math.Round(seconds/3600)))
}
