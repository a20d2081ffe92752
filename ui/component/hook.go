package component

import (
	"fmt"
	"math"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// hook is the opening figure: two experts and the line between their weights.
func hook(s state.State, send Send, moved bool) child {
	return el("section", id("hook"), class("wrap scene first"), aria("label", "Slide between two experts"),
		el("figure", class("stage"),
			hookTrouble(s),
			div(class("texts"), parent(s, send, moved, 0), focal(s), parent(s, send, moved, 1)),
			slider(s, send),
			div(class("below"), div(class("gauge"), gauge(s)), bayes(s)),
			hookCaption(s, send)))
}

// pairIDs are the models at the two ends.
func pairIDs(s state.State) (ids [2]protocol.ModelID) {
	for i, code := range s.Settings.Pair {
		m, _ := s.Expert(code)
		ids[i] = m.ID
	}
	return ids
}

func hookTrouble(s state.State) part {
	if s.Trouble.What != "" {
		return trouble(s.Trouble)
	}
	for _, code := range s.Settings.Pair {
		m, ok := s.Expert(code)
		if ok && m.Stage == state.Missing {
			return trouble(m.Trouble)
		}
		if s.Listed && !ok {
			return trouble(state.Trouble{What: "No " + language.Name(code) + " expert comes with this page.", Do: "Choose another language."})
		}
	}
	return nothing
}

// progressOfPair says what the opening figure still waits for.
func progressOfPair(s state.State) string {
	switch {
	case s.Trouble.What != "":
		return "no model to read"
	case s.Phase == state.Waking:
		return "the engine is starting …"
	case !s.Listed:
		return "looking for the experts …"
	}
	for _, id := range pairIDs(s) {
		if m, _ := s.Model(id); m.Stage == state.Missing || id == protocol.None {
			return "no model to read"
		} else if m.Stage != state.Ready {
			return "loading the experts …"
		}
	}
	return "measuring …"
}

// textToCome is what stands where a text is still to be written.
func textToCome(s state.State) string {
	if w := progressOfPair(s); w != "measuring …" {
		return w
	}
	return "writing …"
}

func parent(s state.State, send Send, moved bool, end int) child {
	code := s.Settings.Pair[end]
	side := [2]string{"left", "right"}[end]
	options := each(language.All(), func(_ int, l language.Language) part {
		chosen := l.Code == code
		return el("option", attr{"value", l.Code}, when(chosen, bare{"selected"}), when(moved, prop{"selected", chosen}), words(l.Name))
	})
	picker := el("select", class("picker"), id("pick-"+side), aria("label", "Language of the expert on the "+side), options,
		send.value("change", func(v string) state.Msg { return state.Choose{End: end, Language: v} }))
	var text part = p(class("gen"), waiting(textToCome(s)))
	if t, ok := s.Text(state.One(pairIDs(s)[end]), ""); ok {
		text = written("", t)
	}
	return div(class("text parent l-"+code), div(class("who"), shapeOnly(code), picker, span(words("expert"))), text)
}

func focal(s state.State) child {
	var text part = p(class("gen"), waiting(textToCome(s)))
	if s.Live.Known && s.Live.Pair == s.Settings.Pair {
		text = written("", s.Live.Slid.Text)
	}
	return div(class("text focal"), p(class("who"), icon("mark", "m-merge"), span(words(merged(s)))),
		div(class("focal-text"), attr{"tabindex", "0"}, attr{"role", "region"}, aria("label", "What the merged weights write"), text))
}

// merged names the model under the slider.
func merged(s state.State) string {
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	switch w := s.Settings.Percent; w {
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

func slider(s state.State, send Send) child {
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	value := strconv.Itoa(s.Settings.Percent)
	spoken := fmt.Sprintf("%d percent %s, %d percent %s", 100-s.Settings.Percent, left, s.Settings.Percent, right)
	return div(class("slide"),
		div(class("track"), mark(chart.Band(bandSide(s, 0), bandSide(s, 1))),
			el("input", id("w"), attr{"type", "range"}, attr{"min", "0"}, attr{"max", "100"}, attr{"step", "1"}, attr{"value", value}, prop{"value", value},
				aria("label", "Share of the "+right+" expert in the merged weights"), aria("valuetext", spoken),
				send.value("input", func(v string) state.Msg {
					percent, err := strconv.Atoi(v)
					if err != nil {
						return nil
					}
					return state.Slide{Percent: percent}
				}))),
		p(class("side-label top-label"), hidden(), words(left+" loss")),
		p(class("side-label bottom-label"), hidden(), words(right+" loss")),
		div(class("ends"), hidden(), span(words("100% "+left)),
			el("output", words("w = "+two(float64(s.Settings.Percent)/100))), span(words("100% "+right))))
}

func bandSide(s state.State, side int) chart.BandSide {
	b := chart.BandSide{Code: s.Settings.Pair[side], Losses: make([]float64, state.LinePoints),
		Floor: math.NaN(), Unigram: math.NaN(), Uniform: math.NaN()}
	for i, point := range s.Line.Points {
		b.Losses[i] = math.NaN()
		if point.Known && s.Line.Pair == s.Settings.Pair {
			score := point.Scores[side]
			b.Losses[i], b.Floor, b.Unigram, b.Uniform = score.Token, score.Floor, score.Unigram, score.Uniform
		}
	}
	return b
}

// liveScore is the score under the slider in the language of one end.
func liveScore(s state.State, end int) (protocol.Score, bool) {
	if !s.Live.Known || s.Live.Pair != s.Settings.Pair || len(s.Live.Slid.Scores) != 2 {
		nan := math.NaN()
		return protocol.Score{Token: nan, Floor: nan, Unigram: nan, Uniform: nan, K: nan, B: nan}, false
	}
	return s.Live.Slid.Scores[end], true
}

func gauge(s state.State) part {
	var needles [2]chart.Needle
	uniform := math.NaN()
	ids := pairIDs(s)
	for i, code := range s.Settings.Pair {
		score, _ := liveScore(s, i)
		l, _ := language.Lookup(code)
		needles[i] = chart.Needle{Code: code, Tag: l.Tag(), Loss: score.Token, Floor: score.Floor, Unigram: score.Unigram, Ensemble: math.NaN()}
		if e, ok := s.Score(state.Bayes(ids[:]), code); ok {
			needles[i].Ensemble = e.Token
		}
		uniform = score.Uniform
	}
	return parts{
		p(class("label"), words("Loss on held-out stories, nats per token"), span(words("less is better"))),
		div(class("plot plot-gauge"), mark(chart.Gauge(needles, uniform, hookSentence(s)))),
		div(class("readings"), attr{"data-percent", fmt.Sprint(s.Live.Percent)}, reading(s, 0), reading(s, 1), fluency(s)),
		p(class("say"), attr{"role", "status"}, words(hookSaying(s))),
	}
}

func reading(s state.State, end int) child {
	score, ok := liveScore(s, end)
	return div(class("reading"), p(class("key"), tag(s.Settings.Pair[end]), words(" K")),
		p(class("big"), words(two(score.K))), when(ok && !math.IsNaN(score.K), verdict(score.K)))
}

func fluency(s state.State) child {
	share, behind := math.NaN(), "sentences that parse"
	if _, ok := liveScore(s, 0); ok {
		behind = "being counted …" // one story says little
		if s.Live.Slid.Samples > 1 {
			share = s.Live.Slid.Fluency
			behind = fmt.Sprintf("of sentences parse, %d stories", s.Live.Slid.Samples)
		}
	}
	return div(class("reading"), p(class("key"), words("fluency")), p(class("big"), words(chart.Percent(share))), span(class("fine"), words(behind)))
}

// bayes is the reference beside the merge: the same experts, never merged.
func bayes(s state.State) child {
	ids := pairIDs(s)
	subject := state.Bayes(ids[:])
	var ks, lines parts
	for i, code := range s.Settings.Pair {
		k := math.NaN()
		if score, ok := s.Score(subject, code); ok {
			k = score.K
		}
		ks = append(ks, when(i > 0, words(" · ")), words(two(k)))
		if t, ok := s.Text(subject, code); ok {
			lines = append(lines, written("hang", t, tag(code)))
		} else {
			lines = append(lines, p(class("gen hang"), tag(code), waiting(textToCome(s))))
		}
	}
	share := math.NaN()
	if f, ok := s.Facts.Fluency[subject]; ok {
		share = f.Share
	}
	return div(class("ensemble"),
		p(class("who"), icon("mark", "m-ensemble"), span(words("Never merged: the Bayes ensemble"))),
		p(class("cap"), words("The same two experts stay whole. Only their predictions are mixed, each trusted by how well it has read the story so far.")),
		lines,
		el("dl", class("facts"),
			div(el("dt", words("K")), el("dd", ks)),
			div(el("dt", words("fluency")), el("dd", words(chart.Percent(share)))),
			div(el("dt", words("can lose at most")), el("dd", words("ln 2 a story")))))
}

func hookCaption(s state.State, send Send) child {
	return el("figcaption", p(class("said"),
		bold("Two experts, one line of weights. "), words(hookSentence(s)+" The band above the slider is the first language’s loss along the way, the band below the second’s; the middle is the floor, the outer edge uniform, the dashes a unigram model. "),
		bold("K"), words(" is 1 for the expert and 0 for a unigram model. "),
		bold("Fluency"), words(fmt.Sprintf(" is the share of sentences, sampled at temperature %v with seed %d, that the grammar can parse. ", standard.FluencyTemperature, state.SampleSeed)),
		span(class("given"), words("Underlined words")), words(" are given, the rest is the model’s."+starts(s))),
		unfold(send, s, "hook", "Table behind this figure", func() child { return hookTable(s) }))
}

// starts tells the two random starts apart by their seeds.
func starts(s state.State) string {
	a, okA := s.Expert(s.Settings.Pair[0])
	b, okB := s.Expert(s.Settings.Pair[1])
	if !okA || !okB {
		return ""
	}
	if a.Seeds.Init == b.Seeds.Init {
		return fmt.Sprintf(" Both experts grew from the random start of seed %d.", a.Seeds.Init)
	}
	return fmt.Sprintf(" The experts grew from two random starts, seeds %d and %d.", a.Seeds.Init, b.Seeds.Init)
}

func hookTable(s state.State) child {
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	var rows [][]string
	for i, point := range s.Line.Points {
		if point.Known {
			a, b := point.Scores[0], point.Scores[1]
			w := two(float64(i) / (state.LinePoints - 1))
			rows = append(rows, []string{w, two(a.Token), two(b.Token), two(a.K), two(b.K), two(a.Byte), two(b.Byte)})
		}
	}
	ids := pairIDs(s)
	a, okA := s.Score(state.Bayes(ids[:]), s.Settings.Pair[0])
	b, okB := s.Score(state.Bayes(ids[:]), s.Settings.Pair[1])
	if okA && okB {
		rows = append(rows, []string{"Bayes ensemble", two(a.Token), two(b.Token), two(a.K), two(b.K), two(a.Byte), two(b.Byte)})
	}
	return table([]string{"w", left + ", nats per token", right + ", nats per token", "K " + left, "K " + right,
		left + ", nats per byte", right + ", nats per byte"}, rows)
}
