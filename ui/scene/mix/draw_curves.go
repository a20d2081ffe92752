package mix

import (
	"fmt"
	"math"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
)

// curves is the figure of the second scene. Its references are the untrained
// scores of the languages: the run's own or, before there is one, those of the
// untrained reference model.
func (v view) curves(run Run, chosen bool) chart.Curves {
	codes := v.mixture()
	if chosen {
		codes = run.Watch
	}
	c := chart.Curves{Floor: math.NaN(), Now: math.NaN(), Name: v.title(run, chosen), Height: 300, Words: v.Words}
	for i, code := range codes {
		score, ok := v.Score(core.One(core.Untrained), code)
		if chosen && i < len(run.Start) {
			score, ok = run.Start[i], true
		}
		if !ok || score.Token <= 0 {
			continue
		}
		perStory := score.Story / score.Token // tokens in a story of this language
		l, _ := language.Lookup(code)
		series := chart.Series{Code: code, Tag: l.Tag(), Unigram: score.Unigram * perStory, Uniform: score.Uniform * perStory}
		if floor := score.Floor * perStory; math.IsNaN(c.Floor) || floor < c.Floor {
			c.Floor = floor // stories are parallel, so all languages have the same, but for variants of one alone
		}
		if chosen {
			series.Points = runPoints(run, i, score.Story, perStory)
		}
		c.Series = append(c.Series, series)
	}
	steps, tokens := float64(v.Settings.Recipe.Schedule.Steps), uint64(v.Settings.Recipe.Schedule.Steps*v.Settings.Recipe.Optimiser.Tokens)
	if chosen {
		steps, tokens = float64(run.Steps), uint64(int(run.Steps)*run.Recipe.Optimiser.Tokens)
		c.Now = float64(run.Step) / math.Max(steps, 1)
	}
	c.Ticks = []chart.Tick{{X: 0, Words: "0"}, {X: 0.5, Words: chart.Tokens(tokens / 2)}, {X: 1, Words: "about " + chart.Tokens(tokens) + " tokens"}}
	return c
}

func runPoints(run Run, i int, untrained, perStory float64) []chart.CurvePoint {
	points := []chart.CurvePoint{{X: 0, Loss: untrained}}
	if len(run.Start) == 0 {
		points = nil
	}
	for _, h := range run.Curve {
		if h.Step > 0 {
			points = append(points, chart.CurvePoint{X: float64(h.Step) / math.Max(float64(run.Steps), 1), Loss: float64(h.Losses[i]) * perStory})
		}
	}
	return points
}

func (v view) title(run Run, chosen bool) string {
	codes := v.mixture()
	if chosen {
		codes = run.Watch
	}
	what := v.Key("mix.title.languages", phrase.Number("n", len(codes)))
	if len(codes) == 1 {
		what = "An expert for " + v.Name(codes[0])
	}
	if !chosen {
		return what + ", not trained yet."
	}
	return what + ", " + chart.Tokens(run.Tokens) + " tokens read."
}

// saying reads the latest measurement of a run aloud.
func (v view) saying(run Run, chosen bool) string {
	c := v.curves(run, chosen)
	if math.IsNaN(c.Floor) {
		return "The floor and the references are being measured."
	}
	base := fmt.Sprintf("The floor is %s nats per story.", chart.Number(c.Floor, 1))
	if !chosen || len(run.Curve) == 0 {
		return base + " Press Train: each language’s curve starts near uniform, the blind guess, and must pass its unigram line to know more than how often each token comes."
	}
	best, worst, below := 0, 0, 0
	last := func(i int) float64 { return c.Series[i].Points[len(c.Series[i].Points)-1].Loss }
	for i := range c.Series {
		if len(c.Series[i].Points) == 0 {
			return base
		}
		if last(i) < last(best) {
			best = i
		}
		if last(i) > last(worst) {
			worst = i
		}
		if last(i) < c.Series[i].Unigram {
			below++
		}
	}
	if len(c.Series) == 1 {
		return fmt.Sprintf("%s stands at %s nats per story, %s above the floor. ", v.Name(c.Series[0].Code), chart.Number(last(0), 1), chart.Number(last(0)-c.Floor, 1)) + base
	}
	return fmt.Sprintf("%s is nearest to the floor, at %s; %s is farthest, at %s. %d of %d languages are below their unigram line. ",
		v.Name(c.Series[best].Code), chart.Number(last(best), 1), v.Name(c.Series[worst].Code), chart.Number(last(worst), 1), below, len(c.Series)) + base
}

func (v view) table(run Run, chosen bool) Node {
	if !chosen || len(run.Curve) == 0 {
		var rows [][]string
		for _, code := range v.mixture() {
			if score, ok := v.Score(core.One(core.Untrained), code); ok {
				rows = append(rows, []string{v.Name(code), v.Number(score.Floor), v.Number(score.Unigram), v.Number(score.Uniform), v.Number(score.Token)})
			}
		}
		return v.Table([]string{"language, nats per token", "floor", "unigram", "uniform", "untrained"}, rows)
	}
	heads := []string{"step", "tokens"}
	for _, code := range run.Watch {
		heads = append(heads, v.Name(code)+", nats per token")
	}
	var rows [][]string
	for _, h := range run.Curve {
		row := []string{chart.Count(uint64(h.Step)), chart.Count(h.Tokens)}
		for _, loss := range h.Losses {
			row = append(row, v.Number(float64(loss)))
		}
		rows = append(rows, row)
	}
	return v.Table(heads, rows)
}
