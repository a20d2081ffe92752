package mix

import (
	"testing"

	"confusio/engine/recipe"
	"confusio/ui/words"
)

// A control shows a plain number of the recipe, within the field's own range.
func TestControlsAreFieldsOfTheRecipe(t *testing.T) {
	for _, c := range controls {
		for _, key := range []string{c.key, c.also} {
			f, ok := recipe.Lookup(key)
			if key == "" {
				continue
			}
			if !ok || f.Kind() != recipe.Whole && f.Kind() != recipe.Real {
				t.Errorf("%q is no plain number of the recipe", key)
				continue
			}
			if c.low < f.Min.Float64() || c.high > f.Max.Float64() || c.step <= 0 || c.low >= c.high {
				t.Errorf("%q goes from %v to %v by %v, the field from %s to %s", key, c.low, c.high, c.step, f.Min, f.Max)
			}
			if english := words.English(); !english.Has(f.Help()) || !english.Has(f.Label()) || c.name != "" && !english.Has(c.name) {
				t.Errorf("%q has no name or no help", key)
			}
		}
	}
}
