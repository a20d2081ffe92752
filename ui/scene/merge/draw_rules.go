package merge

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// rules says which settings differ between layers or tensors, with a way to
// lift them; nothing where none does.
func (v view) rules() Part {
	all := v.merge().Rules
	if len(all) == 0 {
		return Nothing
	}
	m := v.method()
	return Div(Class("rules"),
		El("h3", Text("By layer")),
		El("ul", Each(all, func(i int, r recipe.Rule) Part {
			setting, value := v.ruleWords(m, r)
			return El("li",
				P(Text(setting), v.ruledModel(r), Text(": "), Bold(value)),
				Button("disclose", "Remove", ID(liftID(i)), v.lifted(i), Aria("label", "Remove: "+v.ruleSentence(m, r)), v.Click(Lift{Rule: i})),
				v.Unfold(RuleFigure(i), "Change", func() Node { return v.bend(m, i, r) }))
		})),
		When(len(all) > 1, Button("disclose", "Remove all", ID("lift-all"), Heirs(scene.UnfoldID(weightsFigure), scene.UnfoldID(methodsFigure)), v.Click(Lift{Rule: -1}))),
		P(Class("fine"), Text("These go before the plain weights and knobs; of two for the same weights the upper one counts. What stands in brackets is a part of the names of the tensors meant.")))
}

func liftID(rule int) string { return fmt.Sprint("lift-", rule) }

// lifted names the heirs of a rule's button: that of the rule above, if none
// takes its place, or what sets the same weight or knob plainly.
func (v view) lifted(rule int) Part {
	r := v.merge().Rules[rule]
	plain := "knob-" + r.Setting
	if m, ok := Ruled(v.State, r); ok && r.Setting == method.WeightSetting {
		plain = gradeID(m)
	}
	return Heirs(liftID(rule-1), plain, scene.UnfoldID(weightsFigure), scene.UnfoldID(methodsFigure))
}

// parts of the network that a rule can be confined to, by what the names of
// their tensors have in common.
var ruleParts = []struct{ filter, label string }{
	{"", "all weights"}, {"self_attn", "attention"}, {"mlp", "feed-forward"}, {"embed", "embedding"},
}

// bend are the controls that change a rule: its values from the first layer to
// the last, and the tensors it is for.
func (v view) bend(m method.Method, i int, r recipe.Rule) Node {
	low, high, step := 0.0, Heaviest, weightStep
	show := v.Number
	for _, k := range m.Knobs {
		if k.Name == r.Setting {
			low, high, step = k.Min, k.Max, knobStep(k)
			if k.Choices != nil {
				show = func(x float64) string {
					return v.Key(k.Choices[min(max(int(x), 0), len(k.Choices)-1)])
				}
			}
		}
	}
	return Div(Class("bend"),
		Div(Class("ends-of-rule"), Each(r.Values, func(n int, value recipe.Decimal) Part {
			name := v.valueName(n, len(r.Values))
			move := func(by float64) Part {
				to := math.Round(min(max(value.Float64()+by, low), high)*100) / 100
				return v.Click(Bend{Rule: i, Value: n, To: to})
			}
			return Div(Class("end-of-rule"), Span(Class("fine"), Text(name)), v.Stepper(show(value.Float64()),
				Parts{Aria("label", "Less, "+name), move(-step)},
				Parts{Aria("label", "More, "+name), move(step)}))
		})),
		Div(Class("chips"), Each(ruleParts, func(_ int, of struct{ filter, label string }) Part {
			classes, on := "chip", of.filter == r.Filter
			if on {
				classes = "chip on"
			}
			return Button(classes, of.label, Aria("pressed", strconv.FormatBool(on)), v.Click(Confine{Rule: i, Filter: of.filter}))
		})))
}

// knobStep is one press of a button.
func knobStep(k method.Knob) float64 {
	switch {
	case k.Choices != nil || k.Whole:
		return 1
	case k.Max-k.Min > 1:
		return 0.1
	}
	return 0.05
}

// valueName says where a value of a rule stands.
func (v view) valueName(n, of int) string {
	switch {
	case of == 1:
		return "all layers"
	case n == 0:
		return "first layer"
	case n == of-1:
		return "last layer"
	}
	return fmt.Sprintf("%d of %d", n+1, of)
}

// ruleWords names the setting of a rule, up to its model, and its values, such
// as "Weight of " and "0 → 1 over the layers (mlp)".
func (v view) ruleWords(m method.Method, r recipe.Rule) (setting, value string) {
	setting = "Weight"
	var names []phrase.Key
	for _, k := range m.Knobs {
		if k.Name == r.Setting {
			setting, names = v.Key(k.Label), k.Choices
		}
	}
	if setting == "Weight" && r.Setting != method.WeightSetting {
		setting = r.Setting // no knob of this method; the engine says so
	}
	if r.Setting == method.WeightSetting || r.Model >= 0 {
		setting += " of "
	}
	values := make([]string, len(r.Values))
	for i, value := range r.Values {
		values[i] = strings.Replace(string(value), "-", "−", 1)
		if n := int(value.Float64()); n >= 0 && n < len(names) {
			values[i] = v.Key(names[n])
		}
	}
	value = strings.Join(values, " → ")
	if len(values) > 1 {
		value += " over the layers"
	}
	if r.Filter != "" {
		value += " (" + r.Filter + ")"
	}
	return setting, value
}

// ruledModel is the model of a rule as the list of models shows it.
func (v view) ruledModel(r recipe.Rule) Part {
	switch m, ok := Ruled(v.State, r); {
	case ok && m.Language() != "":
		return v.Tag(m.Language())
	case ok:
		return Text(m.Handle())
	case r.Model >= 0:
		return Text("a model that is not at hand")
	case r.Setting == method.WeightSetting:
		return Text("every model")
	}
	return Nothing
}

// ruleSentence is a rule in words alone.
func (v view) ruleSentence(m method.Method, r recipe.Rule) string {
	setting, value := v.ruleWords(m, r)
	name := ""
	switch model, ok := Ruled(v.State, r); {
	case ok && model.Language() != "" && !model.File && model.Run == 0:
		name = language.Name(model.Language())
	case ok:
		name = model.Handle()
	case r.Model >= 0:
		name = "a model that is not at hand"
	case r.Setting == method.WeightSetting:
		name = "every model"
	}
	return strings.ToLower(setting[:1]) + setting[1:] + name + ": " + value
}

// ruled returns what a rule makes of the weight of a model for all of its
// tensors, so that the plain weight counts nowhere.
func (v view) ruled(model protocol.ModelID) (string, bool) {
	for _, r := range v.merge().Rules {
		m, ok := Ruled(v.State, r)
		if r.Setting != method.WeightSetting || r.Filter != "" || r.Model >= 0 && (!ok || m.ID != model) {
			continue
		}
		if len(r.Values) == 1 {
			return string(r.Values[0]), true
		}
		return "by layer", true
	}
	return "", false
}

// knobRuled tells whether a rule sets a knob for all tensors and models.
func (v view) knobRuled(name string) bool {
	for _, r := range v.merge().Rules {
		if r.Setting == name && r.Filter == "" && r.Model < 0 {
			return true
		}
	}
	return false
}
