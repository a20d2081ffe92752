package component

import (
	"fmt"
	"slices"
	"strconv"

	"confusio/engine/method"
	"confusio/engine/recipe"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

type textOf = protocol.Text

// mergeScene is the third scene: any models, any method, every reference.
func mergeScene(s state.State, send Send) child {
	return el("section", id("merge"), class("wrap scene"), aria("label", "Merge experts"),
		sceneHead("3", "Now merge experts instead",
			"Any models, any method. The parents stand beside their merge. More ink is more loss: a model that knows a language leaves its cell empty."),
		el("figure", class("split merge"), mergePanel(s, send), mergeView(s, send)))
}

func mergePanel(s state.State, send Send) child {
	return div(class("panel"),
		el("h3", words("Models")), models(s, send),
		el("h3", words("Method")),
		methods(s, send))
}

// firstMethods are offered at once; the rest of the table unfolds.
var firstMethods = []string{"linear", "slerp", "task_arithmetic", "ties", "dare_ties"}

func methods(s state.State, send Send) part {
	var first, rest parts
	for m := range method.All() {
		if slices.Contains(firstMethods, m.Name) || m.Name == s.Settings.Recipe.Merge.Method {
			first = append(first, methodRow(s, send, m))
		} else {
			rest = append(rest, methodRow(s, send, m))
		}
	}
	return parts{
		el("ul", class("methods"), first),
		unfold(send, s, "methods", fmt.Sprintf("%d more methods", len(rest)), func() child { return el("ul", class("methods"), rest) }),
	}
}

// models are the chips by which parents enter the merge and leave it.
func models(s state.State, send Send) part {
	in := map[protocol.ModelID]bool{}
	for _, id := range s.Parents() {
		in[id] = true
	}
	var chips parts
	for _, m := range s.Models {
		if m.ID == state.Untrained {
			continue
		}
		chips = append(chips, modelChip(send, m, in[m.ID]))
	}
	if len(chips) == 0 {
		return p(class("cap"), words(progressOfPair(s)))
	}
	m, _ := method.Lookup(s.Settings.Recipe.Merge.Method)
	return parts{div(class("chips models"), chips), unsaid(s, send), when(m.Weighted, weights(s, send)), rules(s, send)}
}

// weightStep is one press of a button.
const weightStep = 0.25

// weights are the parents' weights in the merge.
func weights(s state.State, send Send) part {
	ids, values := s.Parents(), s.Weights()
	return unfold(send, s, "weights", "Weights", func() child {
		return el("ul", class("shares"), each(ids, func(i int, id protocol.ModelID) part {
			m, _ := s.Model(id)
			byRule, held := ruled(s, id)
			return el("li", when(m.Language() != "", tag(m.Language())), when(m.Language() == "", icon("mark", "m-mixed")), span(class("name"), words(m.Name), when(!held, grade(s, send, m))),
				when(held, el("output", words(byRule))),
				when(!held, span(class("stepper"),
					button("", "−", aria("label", "Less weight for the "+m.Name), send.click(state.Weigh{Model: id, Weight: values[i] - weightStep})),
					el("output", words(two(values[i]))),
					button("", "+", aria("label", "More weight for the "+m.Name), send.click(state.Weigh{Model: id, Weight: values[i] + weightStep})))))
		}))
	})
}

// grade lets the weight of a model differ by layer, by a rule that is then the last.
func grade(s state.State, send Send, m state.Model) child {
	return button("disclose", "by layer", id(gradeID(m)), heirs("unfold-"+state.RuleFigure(len(s.Settings.Recipe.Merge.Rules))),
		aria("label", "Let the weight of the "+m.Name+" differ by layer"), send.click(state.Grade{Model: m.ID}))
}

func gradeID(m state.Model) string { return fmt.Sprint("grade-", m.ID) }

func modelChip(send Send, m state.Model, in bool) child {
	name := "chip model"
	if in {
		name += " on"
	}
	var label part = words("mixed, run " + strconv.Itoa(int(m.Run)))
	if code := m.Language(); code != "" {
		label = parts{tag(code), when(m.Run != 0, span(words("run "+strconv.Itoa(int(m.Run))))), when(m.File, span(words(m.Handle())))}
	} else if m.File {
		label = words(m.Handle())
	}
	silent := m.Unsaid && len(m.Shares) == 0
	return el("button", class(name), attr{"type", "button"}, aria("pressed", strconv.FormatBool(in)), aria("label", m.Name),
		when(m.Stage == state.Missing, bare{"disabled"}, attr{"title", m.Trouble.What}),
		when(silent, bare{"disabled"}, attr{"title", "Say first what it was trained on"}),
		send.click(state.Toggle{Model: m.ID}), label, when(m.Stage == state.Missing, span(words("missing"))))
}

// methodRow is one row of the list of methods, with its knobs if it is chosen.
func methodRow(s state.State, send Send, m method.Method) child {
	chosen := s.Settings.Recipe.Merge.Method == m.Name
	n := len(s.Parents())
	why := ""
	if m.Max > 0 && n > m.Max {
		why = fmt.Sprintf("at most %d models; you chose %d", m.Max, n)
	} else if n < m.Min {
		why = fmt.Sprintf("at least %d models; you chose %d", m.Min, n)
	}
	base := ""
	if m.Base != method.NoBase {
		base = s.Settings.Recipe.Merge.Base
	}
	if m.Base == method.NeedsBase && base == "" {
		base = recipe.BaseInit
	}
	classes := ""
	if chosen {
		classes = "on"
	}
	if why != "" {
		classes += " off"
	}
	help := m.Help
	if why != "" {
		help = why
	}
	return el("li", class(classes),
		el("label", el("input", attr{"type", "radio"}, attr{"name", "method"}, attr{"value", m.Name}, when(chosen, bare{"checked"}), prop{"checked", chosen},
			when(why != "" && !chosen, bare{"disabled"}), aria("describedby", "why-"+m.Name),
			send.value("change", func(string) state.Msg { return state.Use{Method: m.Name, Base: base} })),
			span(class("method-name"), words(m.Label)), span(class("method-help"), id("why-"+m.Name), words(help))),
		when(chosen, knobs(s, send, m)))
}

func knobs(s state.State, send Send, m method.Method) part {
	var ps parts
	for _, k := range m.Knobs {
		value := k.Default
		if d, ok := s.Settings.Recipe.Merge.Knobs[k.Name]; ok {
			value = d.Float64()
		}
		if knobRuled(s, k.Name) {
			k.Help += " A setting by layer goes before this one."
		}
		ps = append(ps, knob(send, m, k, value))
	}
	if m.Base != method.NoBase {
		ps = append(ps, base(s, send, m))
	}
	ps = append(ps, p(class("fine"), words("Source: "+m.Source+".")))
	return div(class("knobs"), ps)
}

// paperKnobs are the settings of the paper's merges, ticked on the sliders.
var paperKnobs = map[string]float64{"density": 0.75}

func knob(send Send, m method.Method, k method.Knob, value float64) child {
	if k.Choices != nil {
		return div(class("knob"), span(class("knob-name"), words(k.Label)), div(class("chips"),
			each(k.Choices, func(i int, name string) part {
				classes, on := "chip", int(value) == i
				if on {
					classes = "chip on"
				}
				return button(classes, name, aria("pressed", strconv.FormatBool(on)), send.click(state.Turn{Knob: k.Name, Value: float64(i)}))
			})), p(words(k.Help)))
	}
	text := strconv.FormatFloat(value, 'f', -1, 64)
	help := k.Help
	var tick part = nothing
	if v, ok := paperKnobs[k.Name]; ok && m.Base == method.NeedsBase {
		help += fmt.Sprintf(" The tick is the paper’s %s.", two(v))
		place := chart.Number((v-k.Min)/(k.Max-k.Min)*100, 1) + "%"
		tick = svg("svg", class("ticks"), hidden(), svg("line", class("tick-mark"), attr{"x1", place}, attr{"x2", place}, attr{"y1", "0"}, attr{"y2", "7"}))
	}
	return div(class("knob"), el("label", attr{"for", "knob-" + k.Name}, words(k.Label)), el("output", words(two(value))),
		div(class("rail"), el("input", id("knob-"+k.Name), attr{"type", "range"},
			attr{"min", strconv.FormatFloat(k.Min, 'f', -1, 64)}, attr{"max", strconv.FormatFloat(k.Max, 'f', -1, 64)},
			attr{"step", step(k)}, attr{"value", text}, prop{"value", text},
			send.value("input", func(v string) state.Msg {
				x, err := strconv.ParseFloat(v, 64)
				if err != nil {
					return nil
				}
				return state.Turn{Knob: k.Name, Value: x}
			})), tick),
		p(words(help)))
}

func step(k method.Knob) string {
	if k.Max-k.Min > 1 {
		return "0.1"
	}
	return "0.05"
}

// base is the choice of where changes are counted from. Models trained apart
// have no common base, so it is named on the screen.
func base(s state.State, send Send, m method.Method) child {
	_, mixed := s.Mixed()
	now := s.Settings.Recipe.Merge.Base
	options := []struct{ value, label, help string }{
		{recipe.BaseInit, "untrained", "Changes are counted from the untrained network, as in the paper."},
		{recipe.BaseMixed, "mixed", "Changes are counted from the latest mixed model trained here."},
		{recipe.BaseMean, "mean", "Changes are counted from the mean of the chosen models."},
	}
	help := "Models trained apart share no base; this one stands in."
	var chips parts
	for _, o := range options {
		on := o.value == now
		classes := "chip"
		if on {
			classes, help = "chip on", o.help
		}
		missing := o.value == recipe.BaseMixed && !mixed
		chips = append(chips, button(classes, o.label, aria("pressed", strconv.FormatBool(on)), send.click(state.Rebase{Base: o.value}),
			when(missing, bare{"disabled"}, attr{"title", "Train a mixed model in scene 2 first"})))
	}
	return div(class("knob"), span(class("knob-name"), words("Base")), div(class("chips"), chips), p(words(help)))
}
