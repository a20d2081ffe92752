package merge

import (
	"fmt"
	"slices"
	"strconv"

	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/wasm/protocol"
)

// A view is all that the scene's drawing reads.
type view struct {
	scene.View
	Scene
	columns []Column
	rows    []string // languages
}

// The lists and tables that unfold, beside RuleFigure.
const (
	tableFigure   core.Figure = "merge"
	weightsFigure core.Figure = "weights"
	methodsFigure core.Figure = "methods"
)

// Draw draws the third scene: any models, any method, every reference.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s, s.Columns(of.State), Rows(of.State)}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", "Merge experts"),
		v.Head("3", "Now merge experts instead",
			"Any models, any method. The parents stand beside their merge. More ink is more loss: a model that knows a language leaves its cell empty."),
		El("figure", Class("split merge"), v.panel(), v.result()))
}

// merge is what is merged, and how.
func (v view) merge() *recipe.Merge { return v.Settings.Recipe.Merge }

// parents are the models that are merged.
func (v view) parents() []protocol.ModelID { return Parents(v.State) }

// method is the row of the table of methods that is chosen.
func (v view) method() method.Method {
	m, _ := method.Lookup(v.merge().Method)
	return m
}

func (v view) panel() Node {
	return Div(Class("panel"),
		El("h3", Text("Models")), v.models(),
		El("h3", Text("Method")),
		v.methods())
}

// firstMethods are offered at once; the rest of the table unfolds.
var firstMethods = []string{"linear", "slerp", "task_arithmetic", "ties", "dare_ties"}

func (v view) methods() Part {
	var first, rest Parts
	for m := range method.All() {
		if slices.Contains(firstMethods, m.Name) || m.Name == v.merge().Method {
			first = append(first, v.methodRow(m))
		} else {
			rest = append(rest, v.methodRow(m))
		}
	}
	return Parts{
		El("ul", Class("methods"), first),
		v.Unfold(methodsFigure, fmt.Sprintf("%d more methods", len(rest)), func() Node { return El("ul", Class("methods"), rest) }),
	}
}

// models are the chips by which parents enter the merge and leave it.
func (v view) models() Part {
	in := map[protocol.ModelID]bool{}
	for _, id := range v.parents() {
		in[id] = true
	}
	var chips Parts
	for _, m := range v.Models {
		if m.ID == core.Untrained {
			continue
		}
		chips = append(chips, v.modelChip(m, in[m.ID]))
	}
	if len(chips) == 0 {
		return P(Class("cap"), Text(v.ToCome(v.Arrival(v.parents()...))))
	}
	m := v.method()
	return Parts{Div(Class("chips models"), chips), v.unsaid(), When(m.Weighted, v.weights()), v.rules()}
}

// weightStep is one press of a button.
const weightStep = 0.25

// weights are the parents' weights in the merge.
func (v view) weights() Part {
	ids, values := v.parents(), Weights(v.State, v.merge())
	return v.Unfold(weightsFigure, "Weights", func() Node {
		return El("ul", Class("shares"), Each(ids, func(i int, id protocol.ModelID) Part {
			m, _ := v.Model(id)
			byRule, held := v.ruled(id)
			return El("li", When(m.Language() != "", v.Tag(m.Language())), When(m.Language() == "", Icon("mark", "m-mixed")), Span(Class("name"), Text(m.Name), When(!held, v.grade(m))),
				When(held, El("output", Text(byRule))),
				When(!held, v.Stepper(v.Number(values[i]),
					Parts{Aria("label", "Less weight for the "+m.Name), v.Click(Weigh{Model: id, Weight: values[i] - weightStep})},
					Parts{Aria("label", "More weight for the "+m.Name), v.Click(Weigh{Model: id, Weight: values[i] + weightStep})})))
		}))
	})
}

// grade lets the weight of a model differ by layer, by a rule that is then the last.
func (v view) grade(m core.Model) Node {
	return Button("disclose", "by layer", ID(gradeID(m)), Heirs(scene.UnfoldID(RuleFigure(len(v.merge().Rules)))),
		Aria("label", "Let the weight of the "+m.Name+" differ by layer"), v.Click(Grade{Model: m.ID}))
}

func gradeID(m core.Model) string { return fmt.Sprint("grade-", m.ID) }

func (v view) modelChip(m core.Model, in bool) Node {
	name := "chip model"
	if in {
		name += " on"
	}
	var label Part = Text("mixed, run " + strconv.Itoa(int(m.Run)))
	if code := m.Language(); code != "" {
		label = Parts{v.Tag(code), When(m.Run != 0, Span(Text("run "+strconv.Itoa(int(m.Run))))), When(m.File, Span(Text(m.Handle())))}
	} else if m.File {
		label = Text(m.Handle())
	}
	silent := m.Unsaid && len(m.Shares) == 0
	return El("button", Class(name), Attr("type", "button"), Aria("pressed", strconv.FormatBool(in)), Aria("label", m.Name),
		When(m.Stage == core.Missing, Flag("disabled"), Attr("title", v.Say(m.Trouble.What))),
		When(silent, Flag("disabled"), Attr("title", "Say first what it was trained on")),
		v.Click(Toggle{Model: m.ID}), label, When(m.Stage == core.Missing, Span(Text("missing"))))
}

// methodRow is one row of the list of methods, with its knobs if it is chosen.
func (v view) methodRow(m method.Method) Node {
	chosen := v.merge().Method == m.Name
	n := len(v.parents())
	why := ""
	if m.Max > 0 && n > m.Max {
		why = fmt.Sprintf("at most %d models; you chose %d", m.Max, n)
	} else if n < m.Min {
		why = fmt.Sprintf("at least %d models; you chose %d", m.Min, n)
	}
	base := ""
	if m.Base != method.NoBase {
		base = v.merge().Base
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
	help := v.Key(m.Help)
	if why != "" {
		help = why
	}
	return El("li", Class(classes),
		El("label", El("input", Attr("type", "radio"), Attr("name", "method"), Attr("value", m.Name), When(chosen, Flag("checked")), Prop("checked", chosen),
			When(why != "" && !chosen, Flag("disabled")), Aria("describedby", "why-"+m.Name),
			v.Value("change", func(string) core.Msg { return Use{Method: m.Name, Base: base} })),
			Span(Class("method-name"), Text(v.Key(m.Label))), Span(Class("method-help"), ID("why-"+m.Name), Text(help))),
		When(chosen, v.knobs(m)))
}

func (v view) knobs(m method.Method) Part {
	var ps Parts
	for _, k := range m.Knobs {
		value := k.Default
		if d, ok := v.merge().Knobs[k.Name]; ok {
			value = d.Float64()
		}
		help := v.Key(k.Help)
		if v.knobRuled(k.Name) {
			help += " A setting by layer goes before this one."
		}
		ps = append(ps, v.knob(m, k, help, value))
	}
	if m.Base != method.NoBase {
		ps = append(ps, v.base(m))
	}
	ps = append(ps, P(Class("fine"), Text("Source: "+v.Key(m.Source)+".")))
	return Div(Class("knobs"), ps)
}

// paperKnobs are the settings of the paper's merges, ticked on the sliders.
var paperKnobs = map[string]float64{"density": 0.75}

func (v view) knob(m method.Method, k method.Knob, help string, value float64) Node {
	if k.Choices != nil {
		return Div(Class("knob"), Span(Class("knob-name"), Text(v.Key(k.Label))), Div(Class("chips"),
			Each(k.Choices, func(i int, name phrase.Key) Part {
				classes, on := "chip", int(value) == i
				if on {
					classes = "chip on"
				}
				return Button(classes, v.Key(name), Aria("pressed", strconv.FormatBool(on)), v.Click(Turn{Knob: k.Name, Value: float64(i)}))
			})), P(Text(help)))
	}
	text := strconv.FormatFloat(value, 'f', -1, 64)
	var tick Part = Nothing
	if of, ok := paperKnobs[k.Name]; ok && m.Base == method.NeedsBase {
		help += fmt.Sprintf(" The tick is the paper’s %s.", v.Number(of))
		place := chart.Number((of-k.Min)/(k.Max-k.Min)*100, 1) + "%"
		tick = SVG("svg", Class("ticks"), Hidden(), SVG("line", Class("tick-mark"), Attr("x1", place), Attr("x2", place), Attr("y1", "0"), Attr("y2", "7")))
	}
	return Div(Class("knob"), El("label", Attr("for", "knob-"+k.Name), Text(v.Key(k.Label))), El("output", Text(v.Number(value))),
		Div(Class("rail"), El("input", ID("knob-"+k.Name), Attr("type", "range"),
			Attr("min", strconv.FormatFloat(k.Min, 'f', -1, 64)), Attr("max", strconv.FormatFloat(k.Max, 'f', -1, 64)),
			Attr("step", step(k)), Attr("value", text), Prop("value", text),
			v.Value("input", func(text string) core.Msg {
				x, err := strconv.ParseFloat(text, 64)
				if err != nil {
					return nil
				}
				return Turn{Knob: k.Name, Value: x}
			})), tick),
		P(Text(help)))
}

func step(k method.Knob) string {
	if k.Max-k.Min > 1 {
		return "0.1"
	}
	return "0.05"
}

// base is the choice of where changes are counted from. Models trained apart
// have no common base, so it is named on the screen.
func (v view) base(m method.Method) Node {
	_, mixed := v.Mixed()
	now := v.merge().Base
	options := []struct{ value, label, help string }{
		{recipe.BaseInit, "untrained", "Changes are counted from the untrained network, as in the paper."},
		{recipe.BaseMixed, "mixed", "Changes are counted from the latest mixed model trained here."},
		{recipe.BaseMean, "mean", "Changes are counted from the mean of the chosen models."},
	}
	help := "Models trained apart share no base; this one stands in."
	var chips Parts
	for _, o := range options {
		on := o.value == now
		classes := "chip"
		if on {
			classes, help = "chip on", o.help
		}
		missing := o.value == recipe.BaseMixed && !mixed
		chips = append(chips, Button(classes, o.label, Aria("pressed", strconv.FormatBool(on)), v.Click(Rebase{Base: o.value}),
			When(missing, Flag("disabled"), Attr("title", "Train a mixed model in scene 2 first"))))
	}
	return Div(Class("knob"), Span(Class("knob-name"), Text("Base")), Div(Class("chips"), chips), P(Text(help)))
}
