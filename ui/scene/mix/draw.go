package mix

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// A view is all that the scene's drawing reads.
type view struct {
	scene.View
	Scene
}

// figure is the table behind the curves.
const figure core.Figure = "mix"

// Draw draws the second scene: choose a mixture, train, watch.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", "Mix and train"),
		v.Head("2", "Give one model many languages at once",
			"One model can read several languages side by side. Choose the shares and train here, on this device; the loss falls towards a floor that is known exactly, because the stories come from a grammar."),
		El("figure", Class("split"), v.panel(), v.runPanel()))
}

// mixture is what is trained next.
func (v view) mixture() []string { return Mixture(v.Settings.Recipe) }

// percents are its shares.
func (v view) percents() []int { return Percents(v.Settings.Recipe) }

func (v view) panel() Node {
	return Div(Class("panel"),
		El("h3", Text("Shares of the training text")),
		v.shareBar(),
		El("ul", Class("shares"), Each(v.mixture(), func(i int, code string) Part { return v.share(code, v.percents()[i]) })),
		v.addChips(),
		Div(Class("chips"), Each(blends, func(_ int, b struct{ name, label string }) Part {
			return Button("chip", b.label, v.Click(Blend{Name: b.name}))
		})),
		v.sizes(),
		v.needs(),
		El("ul", Class("shares"), Each(controls, func(_ int, c control) Part { return v.control(c) })),
		P(Class("cap"), Text(v.hint())))
}

// shareBar is the mixture as a bar; each edge between two languages is a
// range input, so that it can be dragged and moved by keys.
func (v view) shareBar() Node {
	codes, percents := v.mixture(), v.percents()
	spoken := make([]string, len(codes))
	for i, code := range codes {
		spoken[i] = fmt.Sprintf("%s %d", v.Name(code), percents[i])
	}
	at := 0
	var edges Parts
	for i := 0; i+1 < len(codes); i++ {
		at += percents[i]
		value := strconv.Itoa(at)
		edges = append(edges, El("input", Class("edge"), Attr("type", "range"), Attr("min", "0"), Attr("max", "100"), Attr("value", value), Prop("value", value),
			Aria("label", "Edge between "+v.Name(codes[i])+" and "+v.Name(codes[i+1])),
			Aria("valuetext", fmt.Sprintf("%s %d percent, %s %d percent", v.Name(codes[i]), percents[i], v.Name(codes[i+1]), percents[i+1])),
			v.Value("input", func(text string) core.Msg {
				place, err := strconv.Atoi(text)
				if err != nil {
					return nil
				}
				return Boundary{Index: i, Percent: place}
			})))
	}
	return Div(Class("bar"), Mark(chart.Shares(codes, percents, "Shares in percent: "+strings.Join(spoken, ", "))), edges)
}

func (v view) share(code string, percent int) Node {
	name := v.Name(code)
	step := 5
	return El("li", v.Tag(code), Span(Class("name"), Text(name)),
		v.Stepper(strconv.Itoa(percent)+"%",
			Parts{ID("less-" + code), Heirs("add-" + code), Aria("label", "Less "+name), v.Click(Nudge{Language: code, Points: -step})},
			Parts{ID("more-" + code), Aria("label", "More "+name), v.Click(Nudge{Language: code, Points: step})}))
}

// control is a setting as a row with a name, a value and two buttons.
func (v view) control(c control) Node {
	f := c.field()
	name := v.Key(f.Label())
	if c.name != "" {
		name = v.Key(c.name)
	}
	return El("li", Class("wide"), Attr("title", v.Key(f.Help())), Span(Class("name"), Text(name)),
		v.Stepper(v.Words.Number(c.value(v.Settings.Recipe), 0),
			Parts{Aria("label", name+": less"), v.Click(Adjust{Key: c.key, By: -1})},
			Parts{Aria("label", name+": more"), v.Click(Adjust{Key: c.key, By: 1})}))
}

func (v view) addChips() Part {
	in := map[string]bool{}
	for _, code := range v.mixture() {
		in[code] = true
	}
	out := slices.DeleteFunc(slices.Clone(language.All()), func(l language.Language) bool { return in[l.Code] })
	if len(out) == 0 {
		return Nothing
	}
	return Div(Class("chips"), Each(out, func(i int, l language.Language) Part {
		beside := "more-" + l.Code // of the last one
		if len(out) > 1 {
			beside = "add-" + out[(i+1)%len(out)].Code
		}
		return El("button", Class("chip add"), ID("add-"+l.Code), Heirs(beside), Attr("type", "button"), Aria("label", "Add "+l.Name),
			v.Click(AddLanguage{Language: l.Code}), v.Tag(l.Code), Span(Hidden(), Text("+")))
	}))
}

func (v view) sizes() Node {
	size := Size(v.Settings.Recipe)
	return El("fieldset", Class("sizes"), El("legend", Text("Model size")),
		Each(recipe.Presets(), func(_ int, preset recipe.Preset) Part {
			chosen := preset.Name == size
			return El("label", When(chosen, Class("chosen")),
				El("input", Attr("type", "radio"), Attr("name", "size"), Attr("value", preset.Name), When(chosen, Flag("checked")), Prop("checked", chosen),
					v.Value("change", func(string) core.Msg { return Resize{Preset: preset.Name} })),
				Text(millions(preset.Recipe)))
		}))
}

func (v view) hint() string {
	hint := ""
	for _, preset := range recipe.Presets() {
		if preset.Name == Size(v.Settings.Recipe) {
			hint = v.Key(preset.Help) + " "
		}
	}
	if r, ok := v.Current(); ok && r.Stage.Live() {
		return hint + "New shares apply to this run from its next step. Another size, length or seed, or a language added, starts with the next run."
	}
	return hint + "Shares can still be changed while the run goes on; size, length and seed cannot."
}
