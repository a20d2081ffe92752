package component

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/ui/chart"
	"confusio/ui/state"
)

// sceneHead is a rule, a number, a title and two lines.
func sceneHead(number, title, text string) child {
	return el("header", class("scene-head"), p(class("number"), hidden(), words(number)), el("h2", words(title)), p(class("scene-text"), words(text)))
}

// mix is the second scene: choose a mixture, train, watch.
func mix(s state.State, send Send) child {
	return el("section", id("mix"), class("wrap scene"), aria("label", "Mix and train"),
		sceneHead("2", "Give one model many languages at once",
			"One model can read several languages side by side. Choose the shares and train here, on this device; the loss falls towards a floor that is known exactly, because the stories come from a grammar."),
		el("figure", class("split"), mixPanel(s, send), mixView(s, send)))
}

func mixPanel(s state.State, send Send) child {
	return div(class("panel"),
		el("h3", words("Shares of the training text")),
		shareBar(s, send),
		el("ul", class("shares"), each(s.Mixture(), func(i int, code string) part { return share(s, send, code, s.Percents()[i]) })),
		addChips(s, send),
		div(class("chips"), each(state.Blends(), func(_ int, b struct{ Name, Label string }) part {
			return button("chip", b.Label, send.click(state.Blend{Name: b.Name}))
		})),
		sizes(s, send),
		needs(s),
		el("ul", class("shares"),
			setting("Steps", chart.Count(uint64(s.Settings.Recipe.Schedule.Steps)), send,
				state.Lengthen{Steps: s.Settings.Recipe.Schedule.Steps - 100}, state.Lengthen{Steps: s.Settings.Recipe.Schedule.Steps + 100}),
			setting("Seed of the random start", strconv.FormatUint(s.Settings.Recipe.Seeds.Init, 10), send,
				state.Reseed{Seed: int(s.Settings.Recipe.Seeds.Init) - 1}, state.Reseed{Seed: int(s.Settings.Recipe.Seeds.Init) + 1})),
		p(class("cap"), words(mixHint(s))))
}

// shareBar is the mixture as a bar; each edge between two languages is a
// range input, so that it can be dragged and moved by keys.
func shareBar(s state.State, send Send) child {
	codes, percents := s.Mixture(), s.Percents()
	spoken := make([]string, len(codes))
	for i, code := range codes {
		spoken[i] = fmt.Sprintf("%s %d", language.Name(code), percents[i])
	}
	at := 0
	var edges parts
	for i := 0; i+1 < len(codes); i++ {
		at += percents[i]
		value := strconv.Itoa(at)
		edges = append(edges, el("input", class("edge"), attr{"type", "range"}, attr{"min", "0"}, attr{"max", "100"}, attr{"value", value}, prop{"value", value},
			aria("label", "Edge between "+language.Name(codes[i])+" and "+language.Name(codes[i+1])),
			aria("valuetext", fmt.Sprintf("%s %d percent, %s %d percent", language.Name(codes[i]), percents[i], language.Name(codes[i+1]), percents[i+1])),
			send.value("input", func(v string) state.Msg {
				place, err := strconv.Atoi(v)
				if err != nil {
					return nil
				}
				return state.Boundary{Index: i, Percent: place}
			})))
	}
	return div(class("bar"), mark(chart.Shares(codes, percents, "Shares in percent: "+strings.Join(spoken, ", "))), edges)
}

func share(s state.State, send Send, code string, percent int) child {
	name := language.Name(code)
	step := 5
	return el("li", tag(code), span(class("name"), words(name)),
		span(class("stepper"),
			button("", "−", id("less-"+code), heirs("add-"+code), aria("label", "Less "+name), send.click(state.Nudge{Language: code, Points: -step})),
			el("output", words(strconv.Itoa(percent)+"%")),
			button("", "+", id("more-"+code), aria("label", "More "+name), send.click(state.Nudge{Language: code, Points: step}))))
}

// setting is a row with a name, a value and two buttons.
func setting(name, value string, send Send, less, more state.Msg) child {
	return el("li", class("wide"), span(class("name"), words(name)), span(class("stepper"),
		button("", "−", aria("label", name+": less"), send.click(less)), el("output", words(value)),
		button("", "+", aria("label", name+": more"), send.click(more))))
}

func addChips(s state.State, send Send) part {
	in := map[string]bool{}
	for _, code := range s.Mixture() {
		in[code] = true
	}
	out := slices.DeleteFunc(slices.Clone(language.All()), func(l language.Language) bool { return in[l.Code] })
	if len(out) == 0 {
		return nothing
	}
	return div(class("chips"), each(out, func(i int, l language.Language) part {
		beside := "more-" + l.Code // of the last one
		if len(out) > 1 {
			beside = "add-" + out[(i+1)%len(out)].Code
		}
		return el("button", class("chip add"), id("add-"+l.Code), heirs(beside), attr{"type", "button"}, aria("label", "Add "+l.Name),
			send.click(state.AddLanguage{Language: l.Code}), tag(l.Code), span(hidden(), words("+")))
	}))
}

func sizes(s state.State, send Send) child {
	size := s.Settings.Size()
	return el("fieldset", class("sizes"), el("legend", words("Model size")),
		each(recipe.Presets(), func(_ int, preset recipe.Preset) part {
			chosen := preset.Name == size
			return el("label", when(chosen, class("chosen")),
				el("input", attr{"type", "radio"}, attr{"name", "size"}, attr{"value", preset.Name}, when(chosen, bare{"checked"}), prop{"checked", chosen},
					send.value("change", func(string) state.Msg { return state.Resize{Preset: preset.Name} })),
				words(millions(preset.Recipe)))
		}))
}

func mixHint(s state.State) string {
	hint := ""
	for _, preset := range recipe.Presets() {
		if preset.Name == s.Settings.Size() {
			hint = preset.Help + " "
		}
	}
	if r, ok := s.Current(); ok && r.Stage.Live() {
		return hint + "New shares apply to this run from its next step. Another size, length or seed, or a language added, starts with the next run."
	}
	return hint + "Shares can still be changed while the run goes on; size, length and seed cannot."
}
