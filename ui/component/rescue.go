package component

import (
	"fmt"
	"math"

	"confusio/engine/language"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// rescue is the fifth scene: the ladder from the naive merge to the aligned and
// renormalised one.
func rescue(s state.State, send Send) child {
	study := s.Studied()
	return el("section", id("rescue"), class("wrap scene"), aria("label", "Rescue"),
		sceneHead("5", "Try to rescue it",
			"The same network can be written down in many ways: its units reordered, its residual stream turned. Bring the second expert into the first one’s way of writing before averaging, give the average its strength back, and see how far that goes."),
		studyBar(s, send, state.Rescue),
		when(!study.Begun(state.Rescue), p(class("cap pending-box"),
			words("Nothing is tried yet. There are nine merges to make: as they are, permuted or rotated, each as it comes out, with norms restored, and with deviations restored."))),
		lazily(study.Begun(state.Rescue), func() child { return ladder(s, send, study) }))
}

func ladder(s state.State, send Send, study state.Study) child {
	return div(
		el("figure", class("ladder-figure"),
			ladderKey(),
			el("ol", class("ladder"), each(state.Rungs(), func(_ int, r state.Rung) part { return rung(study, r) }), bayesRung(s)),
			el("figcaption", p(class("said"), bold("The rescue ladder. "), words(ladderSaying(study))),
				unfold(send, s, "ladder", "Table behind this figure", func() child { return ladderTable(study) }))))
}

var mapNames = [protocol.MapKinds]string{"naive", "permuted", "rotated"}
var normNames = [protocol.NormKinds]string{"", "norms restored", "deviations restored"}

var mapHelp = [protocol.MapKinds]string{
	"The weights as they are.",
	"Feed-forward units and heads of the second expert in the order that fits the first.",
	"The residual stream turned as well, by the best orthogonal map.",
}

func rungName(r state.Rung) string {
	if normNames[r.Norm] == "" {
		return mapNames[r.Map]
	}
	return mapNames[r.Map] + ", " + normNames[r.Norm]
}

// axis of K on the ladder.
const lowK, highK = -1.0, 1.0

func ladderStrip(scores []protocol.Score, symbol string) child {
	strip := chart.Strip{Low: lowK, High: highK, Lines: []float64{standard.CollapsesBelow, standard.SurvivesAbove}}
	for _, score := range scores {
		strip.Dots = append(strip.Dots, chart.Dot{X: score.K, Symbol: "s-" + score.Language, Class: "l-" + score.Language, Size: 10})
	}
	strip.Dots = append(strip.Dots, chart.Dot{X: meanOf(scores), Symbol: symbol, Size: 14})
	return mark(strip.Marks())
}

func ladderKey() child {
	tick := func(k float64, words_, anchor string) child {
		x := chart.Number((k-lowK)/(highK-lowK)*100, 1) + "%"
		return svg("text", class("tick"), attr{"x", x}, attr{"y", "12"}, attr{"text-anchor", anchor}, child{mark(chart.Mark{Text: words_}).VGNode})
	}
	return div(class("rung key-row"), hidden(), span(), svg("svg", class("strip-axis"),
		tick(lowK, "K −1", "start"), tick(standard.CollapsesBelow, fmt.Sprint(standard.CollapsesBelow), "middle"), tick(standard.SurvivesAbove, fmt.Sprint(standard.SurvivesAbove), "middle"), tick(highK, "1", "end")), span())
}

func rung(study state.Study, r state.Rung) child {
	head := div(class("rung-name"), el("b", words(rungName(r))), when(r.Norm == protocol.NoNorm, span(class("fine"), words(mapHelp[r.Map]))))
	classes := "rung"
	if r.Norm == protocol.NoNorm {
		classes += " first"
	}
	a := study.Rungs[r]
	if a == nil {
		waits := "not tried yet"
		if study.On[state.Rescue] {
			waits = "waiting …"
		}
		return el("li", class(classes), head, span(class("fine"), words(waits)), span())
	}
	k := meanOf(a.Scores)
	return el("li", class(classes), head, ladderStrip(a.Scores, "m-merge"),
		div(class("rung-value"), span(class("big"), words(two(k))), when(!math.IsNaN(k), verdict(k))),
		div(class("rung-more"), written("", a.Text), p(class("fine"), words(rungSaying(a)))))
}

func rungSaying(a *protocol.Aligned) string {
	text := fmt.Sprintf("Fluency %s of the sentences in %d stories.", chart.Percent(a.Fluency), a.Samples)
	if !math.IsNaN(a.After) {
		text += fmt.Sprintf(" Units in the same place correlate by %s, before the map by %s.", two(a.After), two(a.Before))
	}
	return text
}

// bayesRung is the reference that never collapses.
func bayesRung(s state.State) part {
	ids, languages, ok := s.StudyPair()
	if !ok {
		return nothing
	}
	var scores []protocol.Score
	for _, code := range languages {
		score, known := s.Score(state.Bayes(ids[:]), code)
		if !known {
			return nothing
		}
		scores = append(scores, score)
	}
	k := meanOf(scores)
	return el("li", class("rung first reference-rung"), div(class("rung-name"), el("b", words("never merged")), span(class("fine"), words("The Bayes ensemble of the same two."))),
		ladderStrip(scores, "m-ensemble"), div(class("rung-value"), span(class("big"), words(two(k))), verdict(k)))
}

// ladderSaying compares the naive merge with the best rung, from the numbers alone.
func ladderSaying(study state.Study) string {
	naive := study.Rungs[state.Rung{}]
	if naive == nil {
		return fmt.Sprintf("Each row is one merge of the same two experts, half and half. The lozenge is the mean of the two languages, thin lines are the thresholds of collapse (%v) and survival (%v).",
			standard.CollapsesBelow, standard.SurvivesAbove)
	}
	best, bestK := state.Rung{}, meanOf(naive.Scores)
	for _, r := range state.Rungs() {
		if a := study.Rungs[r]; a != nil && meanOf(a.Scores) > bestK {
			best, bestK = r, meanOf(a.Scores)
		}
	}
	text := fmt.Sprintf("The naive merge has K = %s. ", two(meanOf(naive.Scores)))
	if best == (state.Rung{}) {
		text += "No other rung tried so far does better. "
	} else {
		text += fmt.Sprintf("The best rung so far is “%s” with K = %s: it %s. ", rungName(best), two(bestK),
			[...]string{"still collapses", "is undecided", "survives"}[standard.Judge(bestK)])
	}
	return text + "Nothing is tuned. Maps are found on training stories, never on the stories that are measured." + heldWords()
}

func ladderTable(study state.Study) child {
	var rows [][]string
	for _, r := range state.Rungs() {
		a := study.Rungs[r]
		if a == nil {
			continue
		}
		for _, score := range a.Scores {
			rows = append(rows, []string{rungName(r), language.Name(score.Language), two(score.Token), two(score.K), two(score.B), two(a.Before), two(a.After),
				chart.Percent(a.Fluency), chart.Number(a.Seconds, 1)})
		}
	}
	return table([]string{"rung", "language", "nats per token", "K", "b", "correlation before", "after", "fluency", "seconds"}, rows)
}
