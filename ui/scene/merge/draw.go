package merge

import (
	"fmt"
	"slices"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
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
	keyFigure     core.Figure = "key"
	weightsFigure core.Figure = "weights"
	methodsFigure core.Figure = "methods"
)

// Draw draws the third scene: any models, any method, every reference.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s, s.Columns(of.State), Rows(of.State)}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", v.Key("merge.label")),
		v.Head("3", v.Sentence("merge.head.title"), v.Sentence("merge.head.text")),
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
		El("h3", v.Sentence("merge.models")), v.models(),
		El("h3", v.Sentence("merge.method")),
		v.methods())
}

// firstMethods are offered at once; the rest of the table unfolds.
var firstMethods = []string{"linear", "slerp", "task_arithmetic", "ties", "dare_ties"}

// methods are two lists, each a group of its own for the keyboard: Tab enters the
// one that unfolds, and whatever is chosen there stays where it is. While that is
// folded, a method of it that is chosen stands in the first list.
func (v view) methods() Part {
	var first, rest Parts
	open := v.IsUnfolded(methodsFigure)
	n := 0
	for m := range method.All() {
		usual := slices.Contains(firstMethods, m.Name)
		if !usual {
			n++
		}
		switch {
		case usual, m.Name == v.merge().Method && !open:
			first = append(first, v.methodRow(m, "method"))
		case open:
			rest = append(rest, v.methodRow(m, "method-more"))
		}
	}
	return Parts{
		El("ul", Class("methods"), first),
		v.Unfold(methodsFigure, v.Sentence("merge.more_methods", phrase.Number("n", n)), func() Node { return El("ul", Class("methods"), rest) }),
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
		return P(Class("cap"), v.Phrase(scene.ToCome(v.Arrival(v.parents()...))))
	}
	m := v.method()
	return Parts{Div(Class("chips models"), chips), v.unsaid(), When(m.Weighted, v.weights()), v.rules()}
}

// weightStep is one press of a button.
const weightStep = 0.25

// weights are the parents' weights in the merge.
func (v view) weights() Part {
	ids, values := v.parents(), Weights(v.State, v.merge())
	return v.Unfold(weightsFigure, v.Sentence("merge.weights"), func() Node {
		return El("ul", Class("shares"), Each(ids, func(i int, id protocol.ModelID) Part {
			m, _ := v.Model(id)
			byRule, held := v.ruled(id)
			name := phrase.Said("model", m.Name())
			return El("li", When(m.Language() != "", v.Tag(m.Language())), When(m.Language() == "", Icon("mark", "m-mixed")), Span(Class("name"), v.Phrase(m.Name()), When(!held, v.grade(m))),
				When(held, El("output", Text(byRule))),
				When(!held, v.Stepper(fmt.Sprint("weight-", id), v.Number(values[i]),
					Parts{Aria("label", v.Key("merge.weight.less", name)), v.Click(Weigh{Model: id, Weight: values[i] - weightStep})},
					Parts{Aria("label", v.Key("merge.weight.more", name)), v.Click(Weigh{Model: id, Weight: values[i] + weightStep})})))
		}))
	})
}

// grade lets the weight of a model differ by layer, by a rule that is then the last.
func (v view) grade(m core.Model) Node {
	return Button("disclose", v.Key("merge.by_layer"), ID(gradeID(m)), Heirs(scene.UnfoldID(RuleFigure(len(v.merge().Rules)))),
		Aria("label", v.Key("merge.weight.grade", phrase.Said("model", m.Name()))), v.Click(Grade{Model: m.ID}))
}

func gradeID(m core.Model) string { return fmt.Sprint("grade-", m.ID) }

func (v view) modelChip(m core.Model, in bool) Node {
	classes := "chip model"
	if in {
		classes += " on"
	}
	label, full := v.Sentence("merge.chip.mixed", phrase.Said("run", m.Made())), Part(Unseen(" "+v.Say(m.Name())))
	if code := m.Language(); code != "" && m.Run == 0 && m.File == "" {
		l, _ := language.Lookup(code)
		label, full = v.Tag(code), Aria("label", l.Tag()+" "+v.Say(m.Name()))
	} else if code != "" {
		label = Parts{v.Tag(code), When(m.Run != 0, Span(v.Phrase(m.Made()))), When(m.File != "", Span(Text(m.Handle())))}
	} else if m.File != "" {
		label = Text(m.Handle())
	}
	silent := m.Unsaid && len(m.Shares) == 0
	var press core.Msg = Toggle{Model: m.ID}
	if m.Trouble.Files {
		press = core.Again{}
	}
	why := v.Say(m.Trouble.What, m.Trouble.Do)
	if silent {
		why = v.Key("merge.chip.unsaid")
	}
	return El("button", Class(classes), ID(fmt.Sprint("model-", m.ID)), Attr("type", "button"), Aria("pressed", strconv.FormatBool(in)),
		v.May((m.Stage != core.Missing || m.Trouble.Files) && !silent, why, press),
		label, full, When(m.Stage == core.Missing, Span(v.Sentence("merge.chip.missing"))))
}

// methodRow is one row of a list of methods, with its knobs if it is chosen.
func (v view) methodRow(m method.Method, list string) Node {
	chosen := v.merge().Method == m.Name
	n := len(v.parents())
	if chosen && len(v.merge().Slices) > 0 { // which take as many as it takes
		n = m.Min
	}
	off := true
	help := phrase.Of(m.Help)
	if m.Max > 0 && n > m.Max {
		help = phrase.Of("merge.method.most", phrase.Number("most", m.Max), phrase.Number("n", n))
	} else if n < m.Min {
		help = phrase.Of("merge.method.least", phrase.Number("least", m.Min), phrase.Number("n", n))
	} else {
		off = false
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
	if off {
		classes += " off"
	}
	return El("li", Class(classes),
		El("label", El("input", ID("method-"+m.Name), Attr("type", "radio"), Attr("name", list), Attr("value", m.Name), When(chosen, Flag("checked")), Prop("checked", chosen),
			When(off && !chosen, Flag("disabled")), Aria("describedby", "why-"+m.Name),
			v.Value("change", func(string) core.Msg { return Use{Method: m.Name, Base: base} })),
			Span(Class("method-name"), v.Sentence(m.Label)), Span(Class("method-help"), ID("why-"+m.Name), v.Phrase(help))),
		When(chosen, v.knobs(m)))
}

func (v view) knobs(m method.Method) Part {
	var ps Parts
	for _, k := range m.Knobs {
		value := k.Default
		if d, ok := v.merge().Knobs[k.Name]; ok {
			value = d.Float64()
		}
		help := []phrase.Phrase{phrase.Of(k.Help)}
		if v.knobRuled(k.Name) {
			help = append(help, phrase.Of("merge.knob.ruled"))
		}
		ps = append(ps, v.knob(m, k, help, value))
	}
	if m.Base != method.NoBase {
		ps = append(ps, v.base(m))
	}
	ps = append(ps, P(Class("fine"), v.Sentence("merge.source", phrase.Said("source", phrase.Of(m.Source)))))
	return Div(Class("knobs"), ps)
}

func (v view) knob(m method.Method, k method.Knob, help []phrase.Phrase, value float64) Node {
	if k.Choices != nil {
		return Div(Class("knob"), Span(Class("knob-name"), v.Sentence(k.Label)), Div(Class("chips"),
			Each(k.Choices, func(i int, name phrase.Key) Part {
				classes, on := "chip", int(value) == i
				if on {
					classes = "chip on"
				}
				return Button(classes, v.Key(name), ID(fmt.Sprint("knob-", k.Name, "-", i)), Aria("pressed", strconv.FormatBool(on)), v.Click(Turn{Knob: k.Name, Value: float64(i)}))
			})), P(v.Phrase(help...)))
	}
	text := strconv.FormatFloat(value, 'f', -1, 64)
	var tick Part = Nothing
	if setting, ok := ofPaper(m, k.Name); ok { // ticked
		of := setting.Float64()
		help = append(help, phrase.Of("merge.knob.paper", phrase.Number("value", of)))
		place := strconv.FormatFloat((of-k.Min)/(k.Max-k.Min)*100, 'f', 1, 64) + "%"
		tick = SVG("svg", Class("ticks"), Hidden(), SVG("line", Class("tick-mark"), Attr("x1", place), Attr("x2", place), Attr("y1", "0"), Attr("y2", "7")))
	}
	return Div(Class("knob"), El("label", Attr("for", "knob-"+k.Name), v.Sentence(k.Label)), El("output", Text(v.Number(value))),
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
		P(v.Phrase(help...)))
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
	options := []struct {
		value       string
		label, help phrase.Key
	}{
		{recipe.BaseInit, "merge.base.init", "merge.base.init.help"},
		{recipe.BaseMixed, "merge.base.mixed", "merge.base.mixed.help"},
		{recipe.BaseMean, "merge.base.mean", "merge.base.mean.help"},
	}
	help := phrase.Key("merge.base.help")
	var chips Parts
	for _, o := range options {
		on := o.value == now
		classes := "chip"
		if on {
			classes, help = "chip on", o.help
		}
		missing := o.value == recipe.BaseMixed && !mixed
		chips = append(chips, Button(classes, v.Key(o.label), ID("base-"+o.value), Aria("pressed", strconv.FormatBool(on)),
			v.May(!missing, v.Key("merge.base.mixed.off"), Rebase{Base: o.value})))
	}
	return Div(Class("knob"), Span(Class("knob-name"), v.Sentence("field.merge.base.label")), Div(Class("chips"), chips), P(v.Sentence(help)))
}
