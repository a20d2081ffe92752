package hook

import (
	"fmt"
	"math"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/standard"
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
}

// Draw draws the opening figure: two experts and the line between their weights.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s}
	return El("section", ID(string(Room)), Class("wrap scene first"), Aria("label", v.Key("hook.label")),
		El("header", Class("scene-head"), P(Class("number"), Hidden(), Text("1")), El("h2", v.Sentence("hook.head"))),
		El("figure", Class("stage"),
			v.trouble(),
			Div(Class("texts"), v.parent(0), v.focal(), v.parent(1)),
			v.slider(),
			Div(Class("below"), Div(Class("gauge"), v.gauge()), v.bayes()),
			v.caption()))
}

// Intro draws what the page is about, with the names of the two languages.
func (s Scene) Intro(of scene.View) Node {
	v := view{of, s}
	return Div(Class("intro-text"),
		El("h1", v.Sentence("hook.title")),
		P(Class("lede"), v.Sentence("hook.lede", v.left(), v.right())))
}

// left and right are the languages at the two ends, as arguments of sentences.
func (v view) left() phrase.Arg  { return phrase.Language("left", v.Pair[0]) }
func (v view) right() phrase.Arg { return phrase.Language("right", v.Pair[1]) }

// named is a language as the argument of a sentence about one.
func named(code string) phrase.Arg { return phrase.Language("language", code) }

// ensemble is the subject of the two experts that are never merged.
func (v view) ensemble() core.Subject {
	ids := v.models()
	return core.Bayes(ids[:])
}

func (v view) trouble() Part {
	if !v.State.Trouble.Empty() {
		return v.TroubleBox(v.State.Trouble)
	}
	for _, code := range v.Pair {
		m, ok := v.Expert(code)
		if ok && m.Stage == core.Missing {
			return v.TroubleBox(m.Trouble)
		}
		if v.Listed && !ok {
			return v.TroubleBox(core.Trouble{What: phrase.Of("hook.no_expert", named(code)), Do: phrase.Of("hook.no_expert.do")})
		}
	}
	return Nothing
}

// arrival says what the figure still waits for.
func (v view) arrival() core.Arrival {
	ids := v.models()
	return v.Arrival(ids[:]...)
}

// textToCome is what stands where a text is still to be written.
func (v view) textToCome() phrase.Phrase {
	if a := v.arrival(); a != core.Here {
		return scene.ToCome(a)
	}
	return phrase.Of("wait.writing")
}

// moved says whether the pair is not the one drawn last: only then are the pickers
// set, since that closes an open one.
func (v view) moved() bool {
	last, drawn := v.Last.Scene.(Scene)
	return !drawn || last.Pair != v.Pair
}

func (v view) parent(end int) Node {
	code := v.Pair[end]
	side, label := "left", phrase.Key("hook.pick.left")
	if end == 1 {
		side, label = "right", "hook.pick.right"
	}
	options := Each(language.All(), func(_ int, l language.Language) Part {
		chosen := l.Code == code
		return El("option", Attr("value", l.Code), When(chosen, Flag("selected")), When(v.moved(), Prop("selected", chosen)), Text(v.Name(l.Code)))
	})
	picker := El("select", Class("picker"), ID("pick-"+side), Aria("label", v.Key(label)), options,
		v.Value("change", func(code string) core.Msg { return Choose{End: end, Language: code} }))
	var text Part = P(Class("gen"), v.Waiting(v.textToCome()))
	if t, ok := v.Text(core.One(v.models()[end]), ""); ok {
		text = v.Written("", t)
	}
	return Div(Class("text parent l-"+code), Div(Class("who"), v.Shape(code), picker, Span(v.Sentence("hook.expert"))), text)
}

func (v view) focal() Node {
	var text Part = P(Class("gen"), v.Waiting(v.textToCome()))
	if v.Live.Known && v.Live.Pair == v.Pair {
		text = v.Written("", v.Live.Slid.Text)
	}
	return Div(Class("text focal"), P(Class("who"), Icon("mark", "m-merge"), Span(v.Phrase(v.merged(v.Percent)))),
		Div(Class("focal-text"), ID("focal"), Attr("tabindex", "0"), Attr("role", "group"), Aria("label", v.Key("hook.focal")), text))
}

// merged names the merge at a place of the slider.
func (v view) merged(percent int) phrase.Phrase {
	switch percent {
	case 0:
		return phrase.Of("hook.merged.expert", named(v.Pair[0]))
	case 50:
		return phrase.Of("hook.merged.half")
	case 100:
		return phrase.Of("hook.merged.expert", named(v.Pair[1]))
	}
	w := float64(percent) / 100
	return phrase.Of("hook.merged.shares", phrase.Number("a", 1-w), v.left(), phrase.Number("b", w), v.right())
}

func (v view) slider() Node {
	value := strconv.Itoa(v.Percent)
	spoken := v.Key("hook.slider.value", phrase.Number("a", 100-v.Percent), v.left(), phrase.Number("b", v.Percent), v.right())
	side := func(classes, code string) Node {
		return P(Class("side-label "+classes), Hidden(), v.Sentence("hook.loss", named(code)))
	}
	end := func(code string) Node {
		return Span(v.Sentence("hook.end", phrase.Number("share", 1), named(code)))
	}
	return Div(Class("slide"),
		Div(Class("track"), Mark(chart.Band(v.Side(v.Pair[0], v.Line(), 0), v.Side(v.Pair[1], v.Line(), 1))),
			El("input", ID("w"), Attr("type", "range"), Attr("min", "0"), Attr("max", "100"), Attr("step", "1"), Attr("value", value), Prop("value", value),
				Aria("label", v.Key("hook.slider", named(v.Pair[1]))), Aria("valuetext", spoken),
				v.Value("input", func(place string) core.Msg {
					percent, err := strconv.Atoi(place)
					if err != nil {
						return nil
					}
					return Slide{Percent: percent}
				}))),
		side("top-label", v.Pair[0]),
		side("bottom-label", v.Pair[1]),
		Div(Class("ends"), Hidden(), end(v.Pair[0]),
			El("output", Text("w = "+v.Number(float64(v.Percent)/100))), end(v.Pair[1])))
}

func (v view) gauge() Part {
	var needles [2]chart.Needle
	uniform := math.NaN()
	for i, code := range v.Pair {
		score, _ := v.score(i)
		l, _ := language.Lookup(code)
		needles[i] = chart.Needle{Code: code, Tag: l.Tag(), Loss: score.Token, Floor: score.Floor, Unigram: score.Unigram, Ensemble: math.NaN()}
		if e, ok := v.Score(v.ensemble(), code); ok {
			needles[i].Ensemble = e.Token
		}
		uniform = score.Uniform
	}
	return Parts{
		P(Class("label"), v.Sentence("hook.gauge"), Text(" "), Span(v.Sentence("figure.less_is_better"))),
		Div(Class("plot plot-gauge"), Mark(chart.Gauge(needles, uniform, v.Say(v.losses()), v.Words))),
		Div(Class("readings"), Attr("data-percent", fmt.Sprint(v.Live.Percent)), v.reading(0), v.reading(1), v.fluency()),
		P(Class("say"), Attr("role", "status"), v.Phrase(v.saying(), v.wordByWord())),
	}
}

func (v view) reading(end int) Node {
	score, ok := v.score(end)
	return Div(Class("reading"), P(Class("key"), v.Tag(v.Pair[end]), Text(" K")),
		P(Class("big"), Text(v.Number(score.K))), When(ok && !math.IsNaN(score.K), v.Verdict(score.K)))
}

func (v view) fluency() Node {
	share, behind := math.NaN(), phrase.Of("hook.fluency")
	if _, ok := v.score(0); ok {
		behind = phrase.Of("hook.fluency.counting") // one story says little
		if v.Live.Slid.Samples > 1 {
			share = v.Live.Slid.Fluency
			behind = phrase.Of("hook.fluency.of", phrase.Number("n", v.Live.Slid.Samples))
		}
	}
	return Div(Class("reading"), P(Class("key"), v.Sentence("figure.fluency")), P(Class("big"), Text(v.Words.Percent(share, 0))), Span(Class("fine"), v.Phrase(behind)))
}

// figure is the table behind the opening figure.
const figure core.Figure = "hook"

// bayes is the reference beside the merge: the same experts, never merged.
func (v view) bayes() Node {
	subject := v.ensemble()
	var ks, lines Parts
	for i, code := range v.Pair {
		k := math.NaN()
		if score, ok := v.Score(subject, code); ok {
			k = score.K
		}
		ks = append(ks, When(i > 0, Text(" · ")), Text(v.Number(k)))
		if t, ok := v.Text(subject, code); ok {
			lines = append(lines, v.Written("hang", t, v.Tag(code)))
		} else {
			lines = append(lines, v.ToBeWritten("hang", v.textToCome(), v.Tag(code)))
		}
	}
	share := math.NaN()
	if f, ok := v.Facts.Fluency[subject]; ok {
		share = f.Share
	}
	return Div(Class("ensemble"),
		P(Class("who"), Icon("mark", "m-ensemble"), Span(v.Sentence("hook.ensemble.title"))),
		P(Class("cap"), v.Sentence("hook.ensemble")),
		lines,
		El("dl", Class("facts"),
			Div(El("dt", Text("K")), El("dd", ks)),
			Div(El("dt", v.Sentence("figure.fluency")), El("dd", Text(v.Words.Percent(share, 0)))),
			Div(El("dt", v.Sentence("hook.ensemble.bound")), El("dd", v.Sentence("hook.ensemble.bound.value")))))
}

func (v view) caption() Node {
	given := func(words string) Part { return Span(Class("given"), Text(words)) }
	return El("figcaption", P(Class("said"),
		v.Rich(scene.Marks{"given": given}, phrase.Of("hook.caption.title"), v.losses(),
			phrase.Of("hook.caption", phrase.Number("temperature", standard.FluencyTemperature), phrase.Number("seed", core.SampleSeed)), v.starts())),
		v.Unfold(figure, v.Sentence("figure.table"), func() Node { return v.table() }))
}

// starts tells the two random starts apart by their seeds.
func (v view) starts() phrase.Phrase {
	a, okA := v.Expert(v.Pair[0])
	b, okB := v.Expert(v.Pair[1])
	switch {
	case !okA || !okB:
		return phrase.Phrase{}
	case a.Seeds.Init == b.Seeds.Init:
		return phrase.Of("hook.starts.one", phrase.Number("seed", a.Seeds.Init))
	}
	return phrase.Of("hook.starts.two", phrase.Number("a", a.Seeds.Init), phrase.Number("b", b.Seeds.Init))
}

func (v view) table() Node {
	var rows [][]string
	row := func(name string, a, b protocol.Score) {
		rows = append(rows, []string{name, v.Number(a.Token), v.Number(b.Token), v.Number(a.K), v.Number(b.K), v.Number(a.Byte), v.Number(b.Byte)})
	}
	for i, point := range v.Line() {
		if point.Known {
			row(v.Number(float64(i)/(core.LinePoints-1)), point.Scores[0], point.Scores[1])
		}
	}
	a, okA := v.Score(v.ensemble(), v.Pair[0])
	b, okB := v.Score(v.ensemble(), v.Pair[1])
	if okA && okB {
		row(v.Key("figure.ensemble"), a, b)
	}
	left, right := named(v.Pair[0]), named(v.Pair[1])
	return v.Table(figure, []string{"w", v.Key("figure.token_of", left), v.Key("figure.token_of", right), v.Key("figure.k_of", left), v.Key("figure.k_of", right),
		v.Key("figure.byte_of", left), v.Key("figure.byte_of", right)}, rows)
}
