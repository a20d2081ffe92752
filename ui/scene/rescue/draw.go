package rescue

import (
	"fmt"
	"math"

	"confusio/engine/language"
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
	control := study.Control{Room: Room, Progress: v.Progress(), On: v.On, Stuck: stuck && v.On, Start: "Try the rescues",
		Measure: func(on bool) core.Msg { return Measure{On: on} }}
	pair := Parts{P(Class("study-pair"), Text(study.Names(of)+". "), Link("#why", "Choose others in scene 4"))}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", "Rescue"),
		v.Head("5", "Try to rescue it",
			"The same network can be written down in many ways: its units reordered, its residual stream turned. Bring the second expert into the first one’s way of writing before averaging, give the average its strength back, and see how far that goes."),
		study.Bar(of, pair, control.Draw(of), trouble),
		When(!v.Begun(), P(Class("cap pending-box"),
			Text("Nothing is tried yet. There are nine merges to make: as they are, permuted or rotated, each as it comes out, with norms restored, and with deviations restored."))),
		Lazily(v.Begun(), v.ladder))
}

func (v view) ladder() Node {
	return Div(
		El("figure", Class("ladder-figure"),
			v.ladderKey(),
			El("ol", Class("ladder"), Each(Rungs(), func(_ int, r Rung) Part { return v.rung(r) }), v.bayesRung()),
			El("figcaption", P(Class("said"), Bold("The rescue ladder. "), Text(v.ladderSaying())),
				v.Unfold(figure, "Table behind this figure", v.ladderTable))))
}

var mapNames = [protocol.MapKinds]string{"naive", "permuted", "rotated"}
var normNames = [protocol.NormKinds]string{"", "norms restored", "deviations restored"}

var mapHelp = [protocol.MapKinds]string{
	"The weights as they are.",
	"Feed-forward units and heads of the second expert in the order that fits the first.",
	"The residual stream turned as well, by the best orthogonal map.",
}

func (v view) rungName(r Rung) string {
	if normNames[r.Norm] == "" {
		return mapNames[r.Map]
	}
	return mapNames[r.Map] + ", " + normNames[r.Norm]
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
		x := chart.Number((k-lowK)/(highK-lowK)*100, 1) + "%"
		return SVG("text", Class("tick"), Attr("x", x), Attr("y", "12"), Attr("text-anchor", anchor), Text(words))
	}
	return Div(Class("rung key-row"), Hidden(), Span(), SVG("svg", Class("strip-axis"),
		tick(lowK, "K −1", "start"), tick(standard.CollapsesBelow, fmt.Sprint(standard.CollapsesBelow), "middle"), tick(standard.SurvivesAbove, fmt.Sprint(standard.SurvivesAbove), "middle"), tick(highK, "1", "end")), Span())
}

func (v view) rung(r Rung) Node {
	head := Div(Class("rung-name"), El("b", Text(v.rungName(r))), When(r.Norm == protocol.NoNorm, Span(Class("fine"), Text(mapHelp[r.Map]))))
	classes := "rung"
	if r.Norm == protocol.NoNorm {
		classes += " first"
	}
	a := v.Rungs[r]
	if a == nil {
		waits := "not tried yet"
		if v.On {
			waits = "waiting …"
		}
		return El("li", Class(classes), head, Span(Class("fine"), Text(waits)), Span())
	}
	k := scene.MeanK(a.Scores)
	return El("li", Class(classes), head, v.ladderStrip(a.Scores, "m-merge"),
		Div(Class("rung-value"), Span(Class("big"), Text(v.Number(k))), When(!math.IsNaN(k), v.Verdict(k))),
		Div(Class("rung-more"), v.Written("", a.Text), P(Class("fine"), Text(v.rungSaying(a)))))
}

func (v view) rungSaying(a *protocol.Aligned) string {
	text := fmt.Sprintf("Fluency %s of the sentences in %d stories.", chart.Percent(a.Fluency), a.Samples)
	if !math.IsNaN(a.After) {
		text += fmt.Sprintf(" Units in the same place correlate by %s, before the map by %s.", v.Number(a.After), v.Number(a.Before))
	}
	return text
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
	return El("li", Class("rung first reference-rung"), Div(Class("rung-name"), El("b", Text("never merged")), Span(Class("fine"), Text("The Bayes ensemble of the same two."))),
		v.ladderStrip(scores, "m-ensemble"), Div(Class("rung-value"), Span(Class("big"), Text(v.Number(k))), v.Verdict(k)))
}

// ladderSaying compares the naive merge with the best rung, from the numbers alone.
func (v view) ladderSaying() string {
	naive := v.Rungs[Rung{}]
	if naive == nil {
		return fmt.Sprintf("Each row is one merge of the same two experts, half and half. The lozenge is the mean of the two languages, thin lines are the thresholds of collapse (%v) and survival (%v).",
			standard.CollapsesBelow, standard.SurvivesAbove)
	}
	best, bestK := Rung{}, scene.MeanK(naive.Scores)
	for _, r := range Rungs() {
		if a := v.Rungs[r]; a != nil && scene.MeanK(a.Scores) > bestK {
			best, bestK = r, scene.MeanK(a.Scores)
		}
	}
	text := fmt.Sprintf("The naive merge has K = %s. ", v.Number(scene.MeanK(naive.Scores)))
	if best == (Rung{}) {
		text += "No other rung tried so far does better. "
	} else {
		text += fmt.Sprintf("The best rung so far is “%s” with K = %s: it %s. ", v.rungName(best), v.Number(bestK),
			[...]string{"still collapses", "is undecided", "survives"}[standard.Judge(bestK)])
	}
	return text + "Nothing is tuned. Maps are found on training stories, never on the stories that are measured." + v.HeldStories()
}

func (v view) ladderTable() Node {
	var rows [][]string
	for _, r := range Rungs() {
		a := v.Rungs[r]
		if a == nil {
			continue
		}
		for _, score := range a.Scores {
			rows = append(rows, []string{v.rungName(r), language.Name(score.Language), v.Number(score.Token), v.Number(score.K), v.Number(score.B), v.Number(a.Before), v.Number(a.After),
				chart.Percent(a.Fluency), chart.Number(a.Seconds, 1)})
		}
	}
	return v.Table([]string{"rung", "language", "nats per token", "K", "b", "correlation before", "after", "fluency", "seconds"}, rows)
}
