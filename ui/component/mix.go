package component

import (
	"fmt"
	"math"
	"strconv"
	"strings"

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
			"Mixing works. Choose the shares and train here, on this device; the loss falls towards a floor that is known exactly, because the stories come from a grammar."),
		el("figure", class("split"), mixPanel(s, send), mixView(s, send)))
}

func mixPanel(s state.State, send Send) child {
	return div(class("panel"),
		el("h3", words("Shares of the training text")),
		shareBar(s, send),
		el("ul", class("shares"), each(s.Mixture(), func(i int, code string) part { return share(s, send, code, s.Percents()[i]) })),
		addChips(s, send),
		div(class("chips"), each(state.Blends, func(_ int, b struct{ Name, Label string }) part {
			return button("chip", b.Label, send.click(state.Blend{Name: b.Name}))
		})),
		sizes(s, send),
		p(class("cap"), words(mixHint(s))))
}

// shareBar is the mixture as a bar; each edge between two languages is a
// range input, so that it can be dragged and moved by keys.
func shareBar(s state.State, send Send) child {
	codes, percents := s.Mixture(), s.Percents()
	spoken := make([]string, len(codes))
	for i, code := range codes {
		spoken[i] = fmt.Sprintf("%s %d", state.Name(code), percents[i])
	}
	at := 0
	var edges parts
	for i := 0; i+1 < len(codes); i++ {
		at += percents[i]
		value := strconv.Itoa(at)
		edges = append(edges, el("input", class("edge"), attr{"type", "range"}, attr{"min", "0"}, attr{"max", "100"}, attr{"value", value}, prop{"value", value},
			aria("label", "Edge between "+state.Name(codes[i])+" and "+state.Name(codes[i+1])),
			aria("valuetext", fmt.Sprintf("%s %d percent, %s %d percent", state.Name(codes[i]), percents[i], state.Name(codes[i+1]), percents[i+1])),
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
	name := state.Name(code)
	step := 5
	return el("li", tag(code), span(class("name"), words(name)),
		span(class("stepper"),
			button("", "−", aria("label", "Less "+name), send.click(state.Nudge{Language: code, Points: -step})),
			el("output", words(strconv.Itoa(percent)+"%")),
			button("", "+", aria("label", "More "+name), send.click(state.Nudge{Language: code, Points: step}))))
}

func addChips(s state.State, send Send) part {
	in := map[string]bool{}
	for _, code := range s.Mixture() {
		in[code] = true
	}
	var chips parts
	for _, l := range state.Languages {
		if !in[l.Code] {
			chips = append(chips, el("button", class("chip add"), attr{"type", "button"}, aria("label", "Add "+l.Name),
				send.click(state.AddLanguage{Language: l.Code}), tag(l.Code), span(hidden(), words("+"))))
		}
	}
	if len(chips) == 0 {
		return nothing
	}
	return div(class("chips"), chips)
}

func sizes(s state.State, send Send) child {
	size := s.Settings.Size()
	return el("fieldset", class("sizes"), el("legend", words("Model size")),
		each(recipe.Presets, func(_ int, preset recipe.Preset) part {
			chosen := preset.Name == size
			return el("label", when(chosen, class("chosen")),
				el("input", attr{"type", "radio"}, attr{"name", "size"}, attr{"value", preset.Name}, when(chosen, bare{"checked"}), prop{"checked", chosen},
					send.value("change", func(string) state.Msg { return state.Resize{Preset: preset.Name} })),
				words(fmt.Sprintf("%.1fM", float64(preset.Recipe.Model.Parameters())/1e6)))
		}))
}

func mixHint(s state.State) string {
	hint := ""
	for _, preset := range recipe.Presets {
		if preset.Name == s.Settings.Size() {
			hint = preset.Help + " "
		}
	}
	if r, ok := s.Current(); ok && r.Stage.Live() {
		return hint + "New shares apply to this run from its next step. Another size, or a language added, starts with the next run."
	}
	return hint + "Shares can still be changed while the run goes on; the size cannot."
}

func mixView(s state.State, send Send) child {
	run, chosen := s.Current()
	return div(class("view"),
		transport(s, send, run, chosen),
		runList(s, send),
		when(chosen && run.Trouble.What != "", trouble(run.Trouble)),
		p(class("label"), words("Held-out loss by language, nats per story"), span(words("one floor for all languages"))),
		div(class("plot plot-curves"), mark(curves(s, run, chosen).Marks())),
		samples(run, chosen),
		el("figcaption", p(class("said"), bold(mixTitle(s, run, chosen)+" "), words(mixSaying(s, run, chosen))),
			unfold(send, s, "mix", "Table behind this figure", func() child { return mixTable(s, run, chosen) })))
}

func transport(s state.State, send Send, run state.Run, chosen bool) child {
	main := button("btn", "Train this mixture", id("play"), send.click(state.Play{}), when(s.Phase != state.Awake, bare{"disabled"}))
	live := chosen && run.Stage.Live()
	if live {
		main = button("btn", "Pause", id("play"), send.click(state.Hold{}))
	}
	if live && run.Stage == state.Paused {
		main = button("btn", "Resume", id("play"), send.click(state.Play{}))
	}
	canStep := !live || run.Stage == state.Paused
	return div(class("transport"), main,
		button("btn quiet", "Step", id("step"), send.click(state.OneStep{}), when(!canStep || s.Phase != state.Awake, bare{"disabled"}, attr{"title", "Pause first"})),
		button("btn quiet", "Reset", id("reset"), send.click(state.Reset{}), when(!chosen, bare{"disabled"}, attr{"title", "No run is chosen"})),
		button("btn quiet", "Train one expert for each", id("train-each"), send.click(state.TrainEach{}), when(s.Phase != state.Awake, bare{"disabled"}),
			attr{"title", "One model for each language of the mixture, each from its own random start, in workers of their own"}),
		when(chosen, status(run)))
}

// status says how a run stands, for eyes and for screen readers.
func status(r state.Run) child {
	text := fmt.Sprintf("step %s of %s", chart.Count(uint64(r.Step)), chart.Count(uint64(r.Steps)))
	switch r.Stage {
	case state.Waiting:
		text = "waits for a free worker"
	case state.Starting:
		text = "starting …"
	case state.Running:
		if r.TokensPerSecond > 0 {
			text += " · " + chart.Count(uint64(r.TokensPerSecond)) + " tokens/s · " + chart.Duration(r.SecondsLeft) + " left"
		}
	case state.Paused:
		text += " · paused"
	case state.Finished:
		text += " · done"
	case state.Stopping:
		text += " · stopping …"
	case state.Ended:
		text += " · stopped"
	case state.Diverged:
		text += " · diverged"
	case state.Broken:
		text += " · failed"
	}
	turning := r.Stage == state.Running || r.Stage == state.Starting
	percent := 0
	if r.Steps > 0 {
		percent = int(100 * r.Step / r.Steps)
	}
	return p(class("status"), when(turning, span(class("spin"), hidden())), span(words(text)),
		svg("svg", class("progress"), attr{"role", "progressbar"}, aria("valuemin", "0"), aria("valuemax", "100"),
			aria("valuenow", strconv.Itoa(percent)), aria("label", "Training"), aria("valuetext", text),
			svg("rect", class("progress-rail"), attr{"width", "100%"}, attr{"height", "4"}, attr{"rx", "2"}),
			svg("rect", class("progress-done"), attr{"width", strconv.Itoa(percent) + "%"}, attr{"height", "4"}, attr{"rx", "2"})))
}

// runList names every run of this visit, once there is more than one.
func runList(s state.State, send Send) part {
	if len(s.Runs) == 0 {
		return nothing
	}
	entry := func(r state.Run) part {
		var tags parts
		for _, code := range r.Watch {
			tags = append(tags, tag(code))
		}
		chosen := r.ID == s.Chosen
		return el("li", when(chosen, class("chosen")),
			el("button", class("run"), attr{"type", "button"}, aria("pressed", strconv.FormatBool(chosen)), send.click(state.Pick{Run: r.ID}),
				span(class("run-tags"), tags), span(class("fine"), words(stageWords(r)))),
			keepButton(send, r))
	}
	return div(class("runs"), p(class("label"), words("Runs")), el("ul",
		each(s.Runs, func(_ int, r state.Run) part { return entry(r) }),
		el("li", when(s.Chosen == 0, class("chosen")), el("button", class("run"), attr{"type", "button"}, aria("pressed", strconv.FormatBool(s.Chosen == 0)),
			send.click(state.Pick{}), span(words("New run"))))))
}

func stageWords(r state.Run) string {
	percent := 0
	if r.Steps > 0 {
		percent = int(100 * r.Step / r.Steps)
	}
	switch r.Stage {
	case state.Waiting:
		return "waits"
	case state.Starting:
		return "starting"
	case state.Paused:
		return fmt.Sprintf("paused, %d%%", percent)
	case state.Finished:
		return "done"
	case state.Stopping:
		return "stopping"
	case state.Ended:
		return "stopped"
	case state.Diverged:
		return "diverged"
	case state.Broken:
		return "failed"
	}
	return fmt.Sprintf("%d%%", percent)
}

func keepButton(send Send, r state.Run) part {
	if r.Stage == state.Paused && r.Step > 0 {
		return button("btn quiet small", "Use as it is", send.click(state.Keep{Run: r.ID}), attr{"title", "Take the model at this step into scene 3"})
	}
	return nothing
}

// references are the untrained scores of the figure's languages: the run's own,
// or, before there is one, those of the untrained reference model.
func curves(s state.State, run state.Run, chosen bool) chart.Curves {
	codes := s.Mixture()
	if chosen {
		codes = run.Watch
	}
	c := chart.Curves{Floor: math.NaN(), Now: math.NaN(), Name: mixTitle(s, run, chosen), Height: 300}
	for i, code := range codes {
		score, ok := s.Score(state.One(state.Untrained), code)
		if chosen && i < len(run.Start) {
			score, ok = run.Start[i], true
		}
		if !ok || score.Token <= 0 {
			continue
		}
		perStory := score.Story / score.Token // tokens in a story of this language
		l, _ := state.LookUp(code)
		series := chart.Series{Code: code, Tag: l.Tag, Unigram: score.Unigram * perStory, Uniform: score.Uniform * perStory}
		c.Floor = score.Floor * perStory
		if chosen {
			series.Points = runPoints(run, i, score.Story, perStory)
		}
		c.Series = append(c.Series, series)
	}
	steps, tokens := float64(s.Settings.Recipe.Schedule.Steps), uint64(s.Settings.Recipe.Schedule.Steps*s.Settings.Recipe.Optimiser.Tokens)
	if chosen {
		steps, tokens = float64(run.Steps), uint64(int(run.Steps)*run.Recipe.Optimiser.Tokens)
		c.Now = float64(run.Step) / math.Max(steps, 1)
	}
	c.Ticks = []chart.Tick{{X: 0, Words: "0"}, {X: 0.5, Words: chart.Tokens(tokens / 2)}, {X: 1, Words: "about " + chart.Tokens(tokens) + " tokens"}}
	return c
}

func runPoints(run state.Run, i int, untrained, perStory float64) []chart.CurvePoint {
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

func samples(run state.Run, chosen bool) part {
	if !chosen || len(run.Texts) == 0 {
		return nothing
	}
	return div(class("samples"), p(class("label"), words("It writes now")),
		each(run.Texts, func(i int, t textOf) part {
			if t.Language != "" {
				return written("row", t, tag(t.Language))
			}
			if t.Opening != "" && i < len(run.Watch) && len(run.Texts) == len(run.Watch) {
				return written("row", t, tag(run.Watch[i]))
			}
			return written("row", t)
		}))
}

func mixTitle(s state.State, run state.Run, chosen bool) string {
	codes := s.Mixture()
	if chosen {
		codes = run.Watch
	}
	what := fmt.Sprintf("%s languages, one model", countWords(len(codes)))
	if len(codes) == 1 {
		what = "An expert for " + state.Name(codes[0])
	}
	if !chosen {
		return what + ", not trained yet."
	}
	return what + ", " + chart.Tokens(run.Tokens) + " tokens read."
}

func countWords(n int) string {
	names := []string{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"}
	if n < len(names) {
		return names[n]
	}
	return strconv.Itoa(n)
}

// mixSaying reads the latest measurement of a run aloud.
func mixSaying(s state.State, run state.Run, chosen bool) string {
	c := curves(s, run, chosen)
	if math.IsNaN(c.Floor) {
		return "The floor and the references are being measured."
	}
	base := fmt.Sprintf("The floor is %s nats per story, in every language the same.", chart.Number(c.Floor, 1))
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
		return fmt.Sprintf("%s stands at %s nats per story, %s above the floor. ", state.Name(c.Series[0].Code), chart.Number(last(0), 1), chart.Number(last(0)-c.Floor, 1)) + base
	}
	return fmt.Sprintf("%s is nearest to the floor, at %s; %s is farthest, at %s. %d of %d languages are below their unigram line. ",
		state.Name(c.Series[best].Code), chart.Number(last(best), 1), state.Name(c.Series[worst].Code), chart.Number(last(worst), 1), below, len(c.Series)) + base
}

func mixTable(s state.State, run state.Run, chosen bool) child {
	if !chosen || len(run.Curve) == 0 {
		var rows [][]string
		for _, code := range s.Mixture() {
			if score, ok := s.Score(state.One(state.Untrained), code); ok {
				rows = append(rows, []string{state.Name(code), two(score.Floor), two(score.Unigram), two(score.Uniform), two(score.Token)})
			}
		}
		return table([]string{"language, nats per token", "floor", "unigram", "uniform", "untrained"}, rows)
	}
	heads := []string{"step", "tokens"}
	for _, code := range run.Watch {
		heads = append(heads, state.Name(code)+", nats per token")
	}
	var rows [][]string
	for _, h := range run.Curve {
		row := []string{chart.Count(uint64(h.Step)), chart.Count(h.Tokens)}
		for _, loss := range h.Losses {
			row = append(row, two(float64(loss)))
		}
		rows = append(rows, row)
	}
	return table(heads, rows)
}
