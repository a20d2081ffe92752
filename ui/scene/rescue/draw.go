package rescue

import (
	"math"
	"strconv"

	"confusio/engine/phrase"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// A view is all that the scene's drawing reads; the scene is of the present pair.
type view struct {
	scene.View
	Scene
}

// figure is the table behind the ladder.
const figure core.Figure = "ladder"

// Draw draws the fifth scene: the ladder from the naive merge to the aligned and
// renormalised one.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s.Of(of.State)}
	trouble, _, stuck := v.Troubles(v.missing)
	control := study.Control{Room: Room, Progress: v.Progress(), On: v.On, Stuck: stuck && v.On, Start: "rescue.start",
		Measure: func(on bool) core.Msg { return Measure{On: on} }}
	pair := Parts{P(Class("study-pair"), v.Rich(scene.Marks{"link": scene.LinkTo("#why")}, phrase.Of("rescue.pair", phrase.Said("models", study.Names(of)))))}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", v.Key("rescue.label")),
		v.Head("5", v.Sentence("rescue.head.title"), v.Sentence("rescue.head.text")),
		study.Bar(of, Room, pair, control.Draw(of), trouble),
		When(!v.Begun(), P(Class("cap pending-box"),
			v.Sentence("rescue.nothing"))),
		Lazily(v.Begun(), v.ladder))
}

func (v view) ladder() Node {
	return Div(
		El("figure", Class("ladder-figure"),
			P(Class("label marks"), Span(Icon("mark", "m-merge"), Text(" "), v.Sentence("rescue.key.mean")), Text(" "),
				Each(v.Pair.Languages[:], func(_ int, code string) Part { return When(code != "", v.Tag(code), Text(" ")) })),
			v.ladderKey(),
			El("ol", Class("ladder"), Each(Rungs(), func(_ int, r Rung) Part { return v.rung(r) }), v.bayesRung()),
			El("figcaption", P(Class("said"), v.Rich(nil, v.ladderSaying()...)),
				v.Unfold(figure, v.Sentence("figure.table"), v.ladderTable))))
}

// Names of the maps and of what is restored.
var (
	mapNames  = [protocol.MapKinds]phrase.Key{"rescue.map.naive", "rescue.map.permuted", "rescue.map.rotated"}
	mapHelp   = [protocol.MapKinds]phrase.Key{"rescue.map.naive.help", "rescue.map.permuted.help", "rescue.map.rotated.help"}
	normNames = [protocol.NormKinds]phrase.Key{"", "rescue.norm.norms", "rescue.norm.deviations"}
)

// rungName is what a reader calls a rung.
func rungName(r Rung) phrase.Phrase {
	if normNames[r.Norm] == "" {
		return phrase.Of(mapNames[r.Map])
	}
	return phrase.Of("rescue.rung", phrase.Said("map", phrase.Of(mapNames[r.Map])), phrase.Said("norm", phrase.Of(normNames[r.Norm])))
}

// axis of K on the ladder.
const lowK, highK = -1.0, 1.0

func (v view) ladderStrip(scores []protocol.Score, symbol string) Node {
	strip := chart.Strip{Low: lowK, High: highK, Lines: []float64{standard.CollapsesBelow, standard.SurvivesAbove}}
	for _, score := range scores {
		strip.Dots = append(strip.Dots, chart.Dot{X: score.K, Symbol: "s-" + score.Language, Class: "l-" + score.Language, Size: 10})
	}
	strip.Dots = append(strip.Dots, chart.Dot{X: scene.MeanK(scores), Symbol: symbol, Size: 14})
	return Mark(strip.Marks())
}

func (v view) ladderKey() Node {
	tick := func(k float64, words, anchor string) Node {
		x := strconv.FormatFloat((k-lowK)/(highK-lowK)*100, 'f', 1, 64) + "%"
		return SVG("text", Class("tick"), Attr("x", x), Attr("y", "12"), Attr("text-anchor", anchor), Text(words))
	}
	return Div(Class("rung key-row"), Hidden(), Span(), SVG("svg", Class("strip-axis"),
		tick(lowK, "K "+v.Words.Number(lowK, -1), "start"), tick(standard.CollapsesBelow, v.Key("rescue.tick.low", phrase.Number("k", standard.CollapsesBelow)), "end"),
		tick(standard.SurvivesAbove, v.Key("rescue.tick.high", phrase.Number("k", standard.SurvivesAbove)), "start"), tick(highK, v.Words.Number(highK, -1), "end")), Span())
}

func (v view) rung(r Rung) Node {
	head := Div(Class("rung-name"), El("b", v.Phrase(rungName(r))), When(r.Norm == protocol.NoNorm, Span(Class("fine"), v.Sentence(mapHelp[r.Map]))))
	classes := "rung"
	if r.Norm == protocol.NoNorm {
		classes += " first"
	}
	a := v.Rungs[r]
	if a == nil {
		waits := phrase.Key("rescue.rung.untried")
		if v.On {
			waits = "wait.turn"
		}
		return El("li", Class(classes), head, Span(Class("fine"), v.Sentence(waits)), Span())
	}
	k := scene.MeanK(a.Scores)
	return El("li", Class(classes), head, v.ladderStrip(a.Scores, "m-merge"),
		Div(Class("rung-value"), Span(Class("big"), Text(v.Number(k))), When(!math.IsNaN(k), v.Verdict(k))),
		Div(Class("rung-more"), v.Written("", a.Text), P(Class("fine"), v.Phrase(rungSaying(a)...))))
}

// rungSaying tells a rung in numbers.
func rungSaying(a *protocol.Aligned) []phrase.Phrase {
	said := []phrase.Phrase{phrase.Of("rescue.fluency", phrase.Number("n", a.Samples), phrase.Number("share", a.Fluency))}
	if !math.IsNaN(a.After) {
		said = append(said, phrase.Of("rescue.correlation", phrase.Number("after", a.After), phrase.Number("before", a.Before)))
	}
	return said
}

// bayesRung is the reference that never collapses.
func (v view) bayesRung() Part {
	pair, ok := study.PairOf(v.State)
	if !ok {
		return Nothing
	}
	var scores []protocol.Score
	for _, code := range pair.Languages {
		score, known := v.Score(core.Bayes(pair.Models[:]), code)
		if !known {
			return Nothing
		}
		scores = append(scores, score)
	}
	k := scene.MeanK(scores)
	return El("li", Class("rung first reference-rung"), Div(Class("rung-name"), El("b", v.Sentence("rescue.bayes")), Span(Class("fine"), v.Sentence("rescue.bayes.help"))),
		v.ladderStrip(scores, "m-ensemble"), Div(Class("rung-value"), Span(Class("big"), Text(v.Number(k))), v.Verdict(k)))
}

// ladderSaying compares the naive merge with the best rung, from the numbers alone.
func (v view) ladderSaying() []phrase.Phrase {
	said := []phrase.Phrase{phrase.Of("rescue.caption.title")}
	naive := v.Rungs[Rung{}]
	if naive == nil {
		return append(said, phrase.Of("rescue.caption.waiting", phrase.Number("low", standard.CollapsesBelow), phrase.Number("high", standard.SurvivesAbove)))
	}
	best, bestK := v.best()
	said = append(said, phrase.Of("rescue.naive", phrase.Number("k", scene.MeanK(naive.Scores))))
	if best == (Rung{}) {
		said = append(said, phrase.Of("rescue.best.none"))
	} else {
		said = append(said, phrase.Of(bestKeys[standard.Judge(bestK)], phrase.Said("rung", rungName(best)), phrase.Number("k", bestK)))
	}
	return append(said, phrase.Of("rescue.caption"), scene.HeldStories())
}

// bestKeys name the best rung, by its verdict.
var bestKeys = [...]phrase.Key{standard.Collapses: "rescue.best.collapses", standard.Undecided: "rescue.best.undecided", standard.Survives: "rescue.best.survives"}

func (v view) ladderTable() Node {
	var rows [][]string
	for _, r := range Rungs() {
		a := v.Rungs[r]
		if a == nil {
			continue
		}
		for _, score := range a.Scores {
			rows = append(rows, []string{v.Say(rungName(r)), v.Name(score.Language), v.Number(score.Token), v.Number(score.K), v.Number(score.B), v.Number(a.Before), v.Number(a.After),
				v.Words.Percent(a.Fluency, 0), v.Words.Number(a.Seconds, 1)})
		}
	}
	return v.Table(figure, []string{v.Key("rescue.head.rung"), v.Key("head.language"), v.Key("head.token"), "K", "b",
		v.Key("rescue.head.before"), v.Key("rescue.head.after"), v.Key("figure.fluency"), v.Key("head.seconds")}, rows)
}
