package mix

import (
	"slices"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/phrase"
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
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", v.Key("mix.label")),
		v.Head("2", v.Sentence("mix.head.title"), v.Sentence("mix.head.text")),
		El("figure", Class("split"), v.panel(), v.runPanel()))
}

// mixture is what is trained next.
func (v view) mixture() []string { return Mixture(v.Settings.Recipe) }

// percents are its shares.
func (v view) percents() []int { return Percents(v.Settings.Recipe) }

func (v view) panel() Node {
	return Div(Class("panel"),
		El("h3", v.Sentence("mix.shares")),
		v.shareBar(),
		v.languages(),
		Div(Class("chips"), Each(blends, func(_ int, b namedBlend) Part {
			return Button("chip", v.Key(b.label), ID("blend-"+b.name), v.Click(Blend{Name: b.name}))
		})),
		El("ul", Class("shares"), Each(v.mixture(), func(i int, code string) Part { return v.share(code, v.percents()[i]) })),
		v.sizes(),
		v.needs(),
		El("ul", Class("shares"), Each(controls, func(_ int, c control) Part { return v.control(c) })),
		P(Class("cap"), v.Phrase(v.hint()...)))
}

// shareBar is the mixture as a bar; each edge between two languages is a
// range input, so that it can be dragged and moved by keys.
func (v view) shareBar() Node {
	codes, percents := v.mixture(), v.percents()
	spoken := make([]phrase.Phrase, len(codes))
	for i, code := range codes {
		spoken[i] = phrase.Of("mix.shares.part", named(code), phrase.Number("n", percents[i]))
	}
	at := 0
	var edges Parts
	for i := 0; i+1 < len(codes); i++ {
		at += percents[i]
		value := strconv.Itoa(at)
		left, right := phrase.Language("left", codes[i]), phrase.Language("right", codes[i+1])
		edges = append(edges, El("input", Class("edge"), ID("edge-"+codes[i]), Attr("type", "range"), Attr("min", "0"), Attr("max", "100"), Attr("value", value), Prop("value", value),
			Aria("label", v.Key("mix.edge", left, right)),
			Aria("valuetext", v.Key("mix.edge.value", left, phrase.Number("a", percents[i]), right, phrase.Number("b", percents[i+1]))),
			v.Value("input", func(text string) core.Msg {
				place, err := strconv.Atoi(text)
				if err != nil {
					return nil
				}
				return Boundary{Index: i, Percent: place}
			})))
	}
	return Div(Class("bar"), Mark(chart.Shares(codes, percents, v.Key("mix.shares.spoken", phrase.Said("shares", spoken...)))), edges)
}

func (v view) share(code string, percent int) Node {
	step := 5
	return El("li", v.Tag(code), Span(Class("name"), Text(v.Name(code))),
		v.Stepper(code, v.Words.Percent(float64(percent)/100, 0),
			Parts{Aria("label", v.Key("mix.less", named(code))), v.May(percent > leastShare, v.Key("mix.less.off"), Nudge{Language: code, Points: -step})},
			Parts{Aria("label", v.Key("mix.more", named(code))), v.Click(Nudge{Language: code, Points: step})}))
}

// control is a setting as a row with a name, a value and two buttons.
func (v view) control(c control) Node {
	f := c.field()
	name := phrase.Of(f.Label())
	if c.name != "" {
		name = phrase.Of(c.name)
	}
	setting := phrase.Said("setting", name)
	return El("li", Class("wide"), Attr("title", v.Key(f.Help())), Span(Class("name"), v.Phrase(name)),
		v.Stepper(c.key, v.Words.Number(c.value(v.Settings.Recipe), 0),
			Parts{Aria("label", v.Key("mix.setting.less", setting)), v.Click(Adjust{Key: c.key, By: -1})},
			Parts{Aria("label", v.Key("mix.setting.more", setting)), v.Click(Adjust{Key: c.key, By: 1})}))
}

// languages are the chips by which languages enter the mixture and leave it. All of
// them stand there always, above whatever grows and shrinks by them, so that nothing
// else comes under the pointer that presses one.
func (v view) languages() Node {
	codes := v.mixture()
	return Div(Class("chips"), Each(language.All(), func(_ int, l language.Language) Part {
		in := slices.Contains(codes, l.Code)
		return v.LanguageChip("add-"+l.Code, l.Code, in, v.May(!in || len(codes) > 1, v.Key("mix.last"), Toggle{Language: l.Code}))
	}))
}

func (v view) sizes() Node {
	size := Size(v.Settings.Recipe)
	return El("fieldset", Class("sizes"), El("legend", v.Sentence("mix.size.label")),
		Each(recipe.BySize(), func(_ int, preset recipe.Preset) Part {
			chosen := preset.Name == size
			return El("label", When(chosen, Class("chosen")),
				El("input", ID("size-"+preset.Name), Attr("type", "radio"), Attr("name", "size"), Attr("value", preset.Name), When(chosen, Flag("checked")), Prop("checked", chosen),
					v.Value("change", func(string) core.Msg { return Resize{Preset: preset.Name} })),
				v.Phrase(millions(preset.Recipe)))
		}))
}

// hint says what the chosen size is, and what can be changed while a run goes on.
func (v view) hint() []phrase.Phrase {
	var said []phrase.Phrase
	for _, preset := range recipe.Presets() {
		if preset.Name == Size(v.Settings.Recipe) {
			said = append(said, phrase.Of(preset.Help))
		}
	}
	if r, ok := v.Current(); ok && r.Stage.Live() {
		return append(said, phrase.Of("mix.hint.live"))
	}
	return append(said, phrase.Of("mix.hint"))
}

// named is a language as the argument of a sentence about one.
func named(code string) phrase.Arg { return phrase.Language("language", code) }
