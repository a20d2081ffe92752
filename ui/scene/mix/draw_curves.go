package mix

import (
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
	c := chart.Curves{Floor: math.NaN(), Now: math.NaN(), Name: v.Say(v.title(run, chosen)), Height: 300, Words: v.Words}
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
	steps, tokens := float64(v.Settings.Recipe.Schedule.Steps), v.Settings.Recipe.Schedule.Steps*v.Settings.Recipe.Optimiser.Tokens
	if chosen {
		steps, tokens = float64(run.Steps), int(run.Steps)*run.Recipe.Optimiser.Tokens
		c.Now = float64(run.Step) / math.Max(steps, 1)
	}
	c.Ticks = []chart.Tick{{X: 0, Words: "0"}, {X: 0.5, Words: v.Words.Short(float64(tokens / 2))}, {X: 1, Words: v.Key("mix.curves.tokens", phrase.Number("tokens", tokens))}}
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

// title names a run and says how far it is.
func (v view) title(run Run, chosen bool) phrase.Phrase {
	codes := v.mixture()
	if chosen {
		codes = run.Watch
	}
	n, tokens := phrase.Number("n", len(codes)), phrase.Number("tokens", run.Tokens)
	switch {
	case len(codes) == 1 && !chosen:
		return phrase.Of("mix.title.expert.untrained", named(codes[0]))
	case len(codes) == 1:
		return phrase.Of("mix.title.expert", named(codes[0]), tokens)
	case !chosen:
		return phrase.Of("mix.title.untrained", n)
	}
	return phrase.Of("mix.title", n, tokens)
}

// saying reads the latest measurement of a run aloud.
func (v view) saying(run Run, chosen bool) []phrase.Phrase {
	c := v.curves(run, chosen)
	if math.IsNaN(c.Floor) {
		return []phrase.Phrase{phrase.Of("mix.saying.measuring")}
	}
	floor := phrase.Of("mix.saying.floor", phrase.Number("floor", c.Floor))
	if !chosen || len(run.Curve) == 0 {
		return []phrase.Phrase{floor, phrase.Of("mix.saying.before")}
	}
	best, worst, below := 0, 0, 0
	last := func(i int) float64 { return c.Series[i].Points[len(c.Series[i].Points)-1].Loss }
	for i := range c.Series {
		if len(c.Series[i].Points) == 0 {
			return []phrase.Phrase{floor}
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
		return []phrase.Phrase{phrase.Of("mix.saying.one", named(c.Series[0].Code), phrase.Number("loss", last(0)), phrase.Number("above", last(0)-c.Floor)), floor}
	}
	return []phrase.Phrase{
		phrase.Of("mix.saying.ends", phrase.Language("best", c.Series[best].Code), phrase.Number("low", last(best)),
			phrase.Language("worst", c.Series[worst].Code), phrase.Number("high", last(worst))),
		phrase.Of("mix.saying.below", phrase.Number("n", below), phrase.Number("of", len(c.Series))), floor,
	}
}

func (v view) table(run Run, chosen bool) Node {
	if !chosen || len(run.Curve) == 0 {
		var rows [][]string
		for _, code := range v.mixture() {
			if score, ok := v.Score(core.One(core.Untrained), code); ok {
				rows = append(rows, []string{v.Name(code), v.Number(score.Floor), v.Number(score.Unigram), v.Number(score.Uniform), v.Number(score.Token)})
			}
		}
		return v.Table(figure, []string{v.Key("mix.head.language"), v.Key("head.floor"), v.Key("head.unigram"), v.Key("head.uniform"), v.Key("head.untrained")}, rows)
	}
	heads := []string{v.Key("head.step"), v.Key("head.tokens")}
	for _, code := range run.Watch {
		heads = append(heads, v.Key("figure.token_of", named(code)))
	}
	var rows [][]string
	for _, h := range run.Curve {
		row := []string{v.Words.Number(float64(h.Step), 0), v.Words.Number(float64(h.Tokens), 0)}
		for _, loss := range h.Losses {
			row = append(row, v.Number(float64(loss)))
		}
		rows = append(rows, row)
	}
	return v.Table(figure, heads, rows)
}
