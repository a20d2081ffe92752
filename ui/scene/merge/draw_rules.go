package merge

import (
	"fmt"
	"math"
	"strconv"
	"strings"

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
		El("h3", v.Sentence("merge.rules")),
		El("ul", Each(all, func(i int, r recipe.Rule) Part {
			rule := v.ruleSaying(m, r)
			return El("li",
				P(v.Rich(scene.Marks{"model": v.ruledModel(r)}, rule)),
				Button("disclose", v.Key("merge.rule.remove"), ID(liftID(i)), v.lifted(i), Aria("label", v.Key("merge.rule.remove.label", phrase.Said("rule", rule))), v.Click(Lift{Rule: i})),
				v.Unfold(RuleFigure(i), v.Sentence("merge.rule.change"), func() Node { return v.bend(m, i, r) }))
		})),
		When(len(all) > 1, Button("disclose", v.Key("merge.rules.remove"), ID("lift-all"), Heirs(scene.UnfoldID(weightsFigure), scene.UnfoldID(methodsFigure)), v.Click(Lift{Rule: -1}))),
		P(Class("fine"), v.Sentence("merge.rules.help")))
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
var ruleParts = []rulePart{
	{"", "merge.rule.all"}, {"self_attn", "module.attention"}, {"mlp", "module.feed_forward"}, {"embed", "module.embedding"},
}

type rulePart struct {
	filter string
	label  phrase.Key
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
			name := valueName(n, len(r.Values))
			of := phrase.Said("value", name)
			move := func(by float64) Part {
				to := math.Round(min(max(value.Float64()+by, low), high)*100) / 100
				return v.Click(Bend{Rule: i, Value: n, To: to})
			}
			return Div(Class("end-of-rule"), Span(Class("fine"), v.Phrase(name)), v.Stepper(fmt.Sprint("rule-", i, "-", n), show(value.Float64()),
				Parts{Aria("label", v.Key("merge.rule.less", of)), move(-step)},
				Parts{Aria("label", v.Key("merge.rule.more", of)), move(step)}))
		})),
		Div(Class("chips"), Each(ruleParts, func(n int, of rulePart) Part {
			classes, on := "chip", of.filter == r.Filter
			if on {
				classes = "chip on"
			}
			return Button(classes, v.Key(of.label), ID(fmt.Sprint("part-", i, "-", n)), Aria("pressed", strconv.FormatBool(on)), v.Click(Confine{Rule: i, Filter: of.filter}))
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
func valueName(n, of int) phrase.Phrase {
	switch {
	case of == 1:
		return phrase.Of("merge.rule.everywhere")
	case n == 0:
		return phrase.Of("merge.rule.first")
	case n == of-1:
		return phrase.Of("merge.rule.last")
	}
	return phrase.Of("merge.rule.place", phrase.Number("n", n+1), phrase.Number("of", of))
}

// ruleSaying is a rule in words, such as "Weight of English: 0 → 1 over the layers
// (mlp)", with a mark around the model.
func (v view) ruleSaying(m method.Method, r recipe.Rule) phrase.Phrase {
	setting := phrase.Text("setting", r.Setting) // no knob of this method; the engine says so
	var names []phrase.Key
	for _, k := range m.Knobs {
		if k.Name == r.Setting {
			setting, names = phrase.Said("setting", phrase.Of(k.Label)), k.Choices
		}
	}
	if r.Setting == method.WeightSetting {
		setting = phrase.Said("setting", phrase.Of("merge.rule.weight"))
	}
	value := phrase.Said("value", v.ruleValue(r, names))
	if r.Setting == method.WeightSetting || r.Model >= 0 {
		return phrase.Of("merge.rule.of", setting, phrase.Said("model", v.ruledName(r)), value)
	}
	return phrase.Of("merge.rule", setting, value)
}

// ruleValue is what a rule sets: numbers, or names where the knob has them.
func (v view) ruleValue(r recipe.Rule, names []phrase.Key) phrase.Phrase {
	values := make([]string, len(r.Values))
	for i, value := range r.Values {
		values[i] = v.Words.Number(value.Float64(), -1)
		if n := int(value.Float64()); n >= 0 && n < len(names) {
			values[i] = v.Key(names[n])
		}
	}
	said := phrase.Of("merge.rule.value", phrase.Text("value", strings.Join(values, " → ")))
	if len(values) > 1 {
		said = phrase.Of("merge.rule.over", phrase.Said("value", said))
	}
	if r.Filter != "" {
		said = phrase.Of("merge.rule.filtered", phrase.Said("value", said), phrase.Text("filter", r.Filter))
	}
	return said
}

// ruledName is the model of a rule in words.
func (v view) ruledName(r recipe.Rule) phrase.Phrase {
	switch m, ok := Ruled(v.State, r); {
	case ok && m.Language() != "" && m.File == "" && m.Run == 0:
		return phrase.Of(phrase.Key("language." + m.Language()))
	case ok:
		return phrase.Of("file.name", phrase.Text("file", m.Handle()))
	case r.Model >= 0:
		return phrase.Of("merge.rule.absent")
	}
	return phrase.Of("merge.rule.every")
}

// ruledModel draws the model of a rule as the list of models shows it.
func (v view) ruledModel(r recipe.Rule) func(string) Part {
	return func(name string) Part {
		if m, ok := Ruled(v.State, r); ok && m.Language() != "" {
			return v.Tag(m.Language())
		}
		return Text(name)
	}
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
			return v.Words.Number(r.Values[0].Float64(), -1), true
		}
		return v.Key("merge.by_layer"), true
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
