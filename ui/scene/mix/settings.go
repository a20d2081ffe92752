package mix

import (
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
)

// A control is a setting of the next run that the scene offers, one row of controls.
// Its name, unit and help are those of the recipe's field.
type control struct {
	key       string     // of the field, as recipe.Lookup finds it
	step      float64    // of one press
	low, high float64    // a range that makes sense on a screen, within the field's own
	name      phrase.Key // where the control stands for more than the field; "": the field's
	also      string     // key of a field that has the same value
}

// controls are the plain numbers that the scene offers, beside shares and size.
var controls = []control{
	{key: "steps", step: 100, low: 100, high: 20000},
	{key: "init", step: 1, low: 1, high: 9999, name: "mix.seed", also: "data"},
}

// Adjust moves a setting of the next run by so many presses of its buttons: a
// message of the reader.
type Adjust struct {
	core.Message
	Key string // of the field
	By  int
}

// field is the row of recipe.Fields that a control shows.
func (c control) field() recipe.Field {
	f, _ := recipe.Lookup(c.key) // there is one, a test holds that
	return f
}

// value is what the control shows of a recipe.
func (c control) value(r recipe.Recipe) float64 { return recipe.Decimal(c.field().Get(r)).Float64() }

// adjusting is the kind of small changes of one setting.
type adjusting struct{ key string }

// adjust moves a setting within its range.
func adjust(t *core.Turn, m Adjust) {
	for _, c := range controls {
		if c.key != m.Key {
			continue
		}
		r := t.Settings.Recipe
		value, err := recipe.DecimalOf(min(max(c.value(r)+float64(m.By)*c.step, c.low), c.high))
		if err != nil || c.field().Set(&r, string(value)) != nil {
			return
		}
		if also, ok := recipe.Lookup(c.also); ok && also.Set(&r, string(value)) != nil {
			return
		}
		r.Schedule.Warmup = min(r.Schedule.Warmup, r.Schedule.Steps)
		t.SetRecipe(r)
		t.Changed(adjusting{m.Key})
	}
}
