package component

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/method"
	"confusio/engine/recipe"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// rules says which settings differ between layers or tensors, with a way to
// lift them; nothing where none does.
func rules(s state.State, send Send) part {
	all := s.Settings.Recipe.Merge.Rules
	if len(all) == 0 {
		return nothing
	}
	m, _ := method.Lookup(s.Settings.Recipe.Merge.Method)
	return div(class("rules"),
		el("h3", words("By layer")),
		el("ul", each(all, func(i int, r recipe.Rule) part {
			setting, value := ruleWords(m, r)
			return el("li",
				p(words(setting), ruledModel(s, r), words(": "), bold(value)),
				button("disclose", "Remove", id(liftID(i)), lifted(s, i), aria("label", "Remove: "+ruleSentence(s, m, r)), send.click(state.Lift{Rule: i})),
				unfold(send, s, state.RuleFigure(i), "Change", func() child { return bend(send, m, i, r) }))
		})),
		when(len(all) > 1, button("disclose", "Remove all", id("lift-all"), heirs("unfold-weights", "unfold-methods"), send.click(state.Lift{Rule: -1}))),
		p(class("fine"), words("These go before the plain weights and knobs; of two for the same weights the upper one counts. What stands in brackets is a part of the names of the tensors meant.")))
}

func liftID(rule int) string { return fmt.Sprint("lift-", rule) }

// lifted names the heirs of a rule's button: that of the rule above, if none
// takes its place, or what sets the same weight or knob plainly.
func lifted(s state.State, rule int) attr {
	r := s.Settings.Recipe.Merge.Rules[rule]
	plain := "knob-" + r.Setting
	if m, ok := s.Ruled(r); ok && r.Setting == method.WeightSetting {
		plain = gradeID(m)
	}
	return heirs(liftID(rule-1), plain, "unfold-weights", "unfold-methods")
}

// parts of the network that a rule can be confined to, by what the names of
// their tensors have in common.
var ruleParts = []struct{ filter, label string }{
	{"", "all weights"}, {"self_attn", "attention"}, {"mlp", "feed-forward"}, {"embed", "embedding"},
}

// bend are the controls that change a rule: its values from the first layer to
// the last, and the tensors it is for.
func bend(send Send, m method.Method, i int, r recipe.Rule) child {
	low, high, step := 0.0, state.Heaviest, weightStep
	show := two
	for _, k := range m.Knobs {
		if k.Name == r.Setting {
			low, high, step = k.Min, k.Max, knobStep(k)
			if k.Choices != nil {
				show = func(x float64) string { return k.Choices[min(max(int(x), 0), len(k.Choices)-1)] }
			}
		}
	}
	return div(class("bend"),
		div(class("ends-of-rule"), each(r.Values, func(n int, v recipe.Decimal) part {
			name := valueName(n, len(r.Values))
			move := func(by float64) on {
				to := math.Round(min(max(v.Float64()+by, low), high)*100) / 100
				return send.click(state.Bend{Rule: i, Value: n, To: to})
			}
			return div(class("end-of-rule"), span(class("fine"), words(name)), span(class("stepper"),
				button("", "−", aria("label", "Less, "+name), move(-step)),
				el("output", words(show(v.Float64()))),
				button("", "+", aria("label", "More, "+name), move(step))))
		})),
		div(class("chips"), each(ruleParts, func(_ int, of struct{ filter, label string }) part {
			classes, on := "chip", of.filter == r.Filter
			if on {
				classes = "chip on"
			}
			return button(classes, of.label, aria("pressed", strconv.FormatBool(on)), send.click(state.Confine{Rule: i, Filter: of.filter}))
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
func valueName(n, of int) string {
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
func ruleWords(m method.Method, r recipe.Rule) (setting, value string) {
	setting = "Weight"
	var names []string
	for _, k := range m.Knobs {
		if k.Name == r.Setting {
			setting, names = k.Label, k.Choices
		}
	}
	if setting == "Weight" && r.Setting != method.WeightSetting {
		setting = r.Setting // no knob of this method; the engine says so
	}
	if r.Setting == method.WeightSetting || r.Model >= 0 {
		setting += " of "
	}
	values := make([]string, len(r.Values))
	for i, v := range r.Values {
		values[i] = strings.Replace(string(v), "-", "−", 1)
		if n := int(v.Float64()); n >= 0 && n < len(names) {
			values[i] = names[n]
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
func ruledModel(s state.State, r recipe.Rule) part {
	switch m, ok := s.Ruled(r); {
	case ok && m.Language() != "":
		return tag(m.Language())
	case ok:
		return words(m.Handle())
	case r.Model >= 0:
		return words("a model that is not at hand")
	case r.Setting == method.WeightSetting:
		return words("every model")
	}
	return nothing
}

// ruleSentence is a rule in words alone.
func ruleSentence(s state.State, m method.Method, r recipe.Rule) string {
	setting, value := ruleWords(m, r)
	name := ""
	switch model, ok := s.Ruled(r); {
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
func ruled(s state.State, model protocol.ModelID) (string, bool) {
	for _, r := range s.Settings.Recipe.Merge.Rules {
		m, ok := s.Ruled(r)
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
func knobRuled(s state.State, name string) bool {
	for _, r := range s.Settings.Recipe.Merge.Rules {
		if r.Setting == name && r.Filter == "" && r.Model < 0 {
			return true
		}
	}
	return false
}
