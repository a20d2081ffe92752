package hook

import (
	"fmt"
	"math"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/standard"
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

// Draw draws the opening figure: two experts and the line between their weights.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s}
	return El("section", ID(string(Room)), Class("wrap scene first"), Aria("label", "Slide between two experts"),
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
		El("h1", Text("Average the weights of two fluent models, and neither language is left")),
		P(Class("lede"), Text("One small model writes "+v.left()+", another writes "+v.right()+". Each learned from a random start of its own. "+
			"Slide between their weights and read what comes out: naive weight averaging of separately initialised models collapses.")))
}

func (v view) left() string  { return v.Name(v.Pair[0]) }
func (v view) right() string { return v.Name(v.Pair[1]) }

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
			return v.TroubleBox(core.Trouble{What: core.Plain("No " + v.Name(code) + " expert comes with this page."), Do: core.Plain("Choose another language.")})
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
func (v view) textToCome() string {
	if a := v.arrival(); a != core.Here {
		return v.ToCome(a)
	}
	return "writing …"
}

// moved says whether the pair is not the one drawn last: only then are the pickers
// set, since that closes an open one.
func (v view) moved() bool {
	last, drawn := v.Last.Scene.(Scene)
	return !drawn || last.Pair != v.Pair
}

func (v view) parent(end int) Node {
	code := v.Pair[end]
	side := [2]string{"left", "right"}[end]
	options := Each(language.All(), func(_ int, l language.Language) Part {
		chosen := l.Code == code
		return El("option", Attr("value", l.Code), When(chosen, Flag("selected")), When(v.moved(), Prop("selected", chosen)), Text(l.Name))
	})
	picker := El("select", Class("picker"), ID("pick-"+side), Aria("label", "Language of the expert on the "+side), options,
		v.Value("change", func(code string) core.Msg { return Choose{End: end, Language: code} }))
	var text Part = P(Class("gen"), v.Waiting(v.textToCome()))
	if t, ok := v.Text(core.One(v.models()[end]), ""); ok {
		text = v.Written("", t)
	}
	return Div(Class("text parent l-"+code), Div(Class("who"), v.Shape(code), picker, Span(Text("expert"))), text)
}

func (v view) focal() Node {
	var text Part = P(Class("gen"), v.Waiting(v.textToCome()))
	if v.Live.Known && v.Live.Pair == v.Pair {
		text = v.Written("", v.Live.Slid.Text)
	}
	return Div(Class("text focal"), P(Class("who"), Icon("mark", "m-merge"), Span(Text(v.merged()))),
		Div(Class("focal-text"), Attr("tabindex", "0"), Attr("role", "region"), Aria("label", "What the merged weights write"), text))
}

// merged names the model under the slider.
func (v view) merged() string {
	left, right := v.left(), v.right()
	switch w := v.Percent; w {
	case 0:
		return "The " + left + " expert, unchanged"
	case 100:
		return "The " + right + " expert, unchanged"
	case 50:
		return "Merged weights, half and half"
	default:
		return fmt.Sprintf("Merged weights, %d%% %s and %d%% %s", 100-w, left, w, right)
	}
}

func (v view) slider() Node {
	left, right := v.left(), v.right()
	value := strconv.Itoa(v.Percent)
	spoken := fmt.Sprintf("%d percent %s, %d percent %s", 100-v.Percent, left, v.Percent, right)
	return Div(Class("slide"),
		Div(Class("track"), Mark(chart.Band(v.Side(v.Pair[0], v.Line(), 0), v.Side(v.Pair[1], v.Line(), 1))),
			El("input", ID("w"), Attr("type", "range"), Attr("min", "0"), Attr("max", "100"), Attr("step", "1"), Attr("value", value), Prop("value", value),
				Aria("label", "Share of the "+right+" expert in the merged weights"), Aria("valuetext", spoken),
				v.Value("input", func(place string) core.Msg {
					percent, err := strconv.Atoi(place)
					if err != nil {
						return nil
					}
					return Slide{Percent: percent}
				}))),
		P(Class("side-label top-label"), Hidden(), Text(left+" loss")),
		P(Class("side-label bottom-label"), Hidden(), Text(right+" loss")),
		Div(Class("ends"), Hidden(), Span(Text("100% "+left)),
			El("output", Text("w = "+v.Number(float64(v.Percent)/100))), Span(Text("100% "+right))))
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
		P(Class("label"), Text("Loss on held-out stories, nats per token"), Span(Text("less is better"))),
		Div(Class("plot plot-gauge"), Mark(chart.Gauge(needles, uniform, v.sentence(), v.Words))),
		Div(Class("readings"), Attr("data-percent", fmt.Sprint(v.Live.Percent)), v.reading(0), v.reading(1), v.fluency()),
		P(Class("say"), Attr("role", "status"), Text(v.saying())),
	}
}

func (v view) reading(end int) Node {
	score, ok := v.score(end)
	return Div(Class("reading"), P(Class("key"), v.Tag(v.Pair[end]), Text(" K")),
		P(Class("big"), Text(v.Number(score.K))), When(ok && !math.IsNaN(score.K), v.Verdict(score.K)))
}

func (v view) fluency() Node {
	share, behind := math.NaN(), "sentences that parse"
	if _, ok := v.score(0); ok {
		behind = "being counted …" // one story says little
		if v.Live.Slid.Samples > 1 {
			share = v.Live.Slid.Fluency
			behind = fmt.Sprintf("of sentences parse, %d stories", v.Live.Slid.Samples)
		}
	}
	return Div(Class("reading"), P(Class("key"), Text("fluency")), P(Class("big"), Text(chart.Percent(share))), Span(Class("fine"), Text(behind)))
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
			lines = append(lines, P(Class("gen hang"), v.Tag(code), v.Waiting(v.textToCome())))
		}
	}
	share := math.NaN()
	if f, ok := v.Facts.Fluency[subject]; ok {
		share = f.Share
	}
	return Div(Class("ensemble"),
		P(Class("who"), Icon("mark", "m-ensemble"), Span(Text("Never merged: the Bayes ensemble"))),
		P(Class("cap"), Text("The same two experts stay whole. Only their predictions are mixed, each trusted by how well it has read the story so far.")),
		lines,
		El("dl", Class("facts"),
			Div(El("dt", Text("K")), El("dd", ks)),
			Div(El("dt", Text("fluency")), El("dd", Text(chart.Percent(share)))),
			Div(El("dt", Text("can lose at most")), El("dd", Text("ln 2 a story")))))
}

func (v view) caption() Node {
	return El("figcaption", P(Class("said"),
		Bold("Two experts, one line of weights. "), Text(v.sentence()+" The band above the slider is the first language’s loss along the way, the band below the second’s; the middle is the floor, the outer edge uniform, the dashes a unigram model. "),
		Bold("K"), Text(" is 1 for the expert and 0 for a unigram model. "),
		Bold("Fluency"), Text(fmt.Sprintf(" is the share of sentences, sampled at temperature %v with seed %d, that the grammar can parse. ", standard.FluencyTemperature, core.SampleSeed)),
		Span(Class("given"), Text("Underlined words")), Text(" are given, the rest is the model’s."+v.starts())),
		v.Unfold(figure, "Table behind this figure", func() Node { return v.table() }))
}

// starts tells the two random starts apart by their seeds.
func (v view) starts() string {
	a, okA := v.Expert(v.Pair[0])
	b, okB := v.Expert(v.Pair[1])
	if !okA || !okB {
		return ""
	}
	if a.Seeds.Init == b.Seeds.Init {
		return fmt.Sprintf(" Both experts grew from the random start of seed %d.", a.Seeds.Init)
	}
	return fmt.Sprintf(" The experts grew from two random starts, seeds %d and %d.", a.Seeds.Init, b.Seeds.Init)
}

func (v view) table() Node {
	left, right := v.left(), v.right()
	var rows [][]string
	for i, point := range v.Line() {
		if point.Known {
			a, b := point.Scores[0], point.Scores[1]
			w := v.Number(float64(i) / (core.LinePoints - 1))
			rows = append(rows, []string{w, v.Number(a.Token), v.Number(b.Token), v.Number(a.K), v.Number(b.K), v.Number(a.Byte), v.Number(b.Byte)})
		}
	}
	a, okA := v.Score(v.ensemble(), v.Pair[0])
	b, okB := v.Score(v.ensemble(), v.Pair[1])
	if okA && okB {
		rows = append(rows, []string{"Bayes ensemble", v.Number(a.Token), v.Number(b.Token), v.Number(a.K), v.Number(b.K), v.Number(a.Byte), v.Number(b.Byte)})
	}
	return v.Table([]string{"w", left + ", nats per token", right + ", nats per token", "K " + left, "K " + right,
		left + ", nats per byte", right + ", nats per byte"}, rows)
}
