package experiment

import (
	"testing"

	"confusio/engine/model"
	"confusio/engine/recipe"
)

// Every part of a recipe's model reaches the configuration, and both count the same.
func TestShapeIsTheWholeModel(t *testing.T) {
	m := recipe.Small().Model
	if c := Shape(m); c != model.Default() || c.Parameters() != m.Parameters() {
		t.Errorf("the default is %+v", c)
	}
	m.Head, m.Gain, m.Biases, m.Epsilon, m.Theta, m.Scaling = 48, true, recipe.BiasAll, "0.000001", "500000", "llama3:8:1:4:8192"
	want := model.Default()
	want.Head, want.Gain, want.AttentionBias, want.FFBias, want.Epsilon = 48, true, true, true, 1e-6
	want.Rope = model.Rope{Theta: 500000, Scaling: model.Llama3, Factor: 8, Low: 1, High: 4, Original: 8192}
	if c := Shape(m); c != want || c.Validate() != nil || c.Parameters() != m.Parameters() {
		t.Errorf("%+v, %v; want %+v", c, c.Validate(), want)
	}
	for _, biases := range recipe.BiasKinds() {
		m.Biases = biases
		if c := Shape(m); c.Parameters() != m.Parameters() {
			t.Errorf("biases %q: %d parameters and %d", biases, c.Parameters(), m.Parameters())
		}
	}
	for _, scaling := range []recipe.Scaling{"linear:2", "dynamic:4"} {
		m.Scaling = scaling
		kind, _ := scaling.Parts()
		if c := Shape(m); c.Rope.Scaling != model.Scaling(kind) || c.Validate() != nil {
			t.Errorf("%s: %+v, %v", scaling, c.Rope, c.Validate())
		}
	}
}
