package component

import (
	"fmt"
	"strconv"

	"confusio/ui/chart"
	"confusio/ui/state"
)

// mixView is the right side of the second scene: the run and its figure.
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
	main := button("btn", "Train this mixture", id("play"), send.may(s.Phase == state.Awake, "", state.Play{}))
	live := chosen && run.Stage.Live()
	if live {
		main = button("btn", "Pause", id("play"), send.click(state.Hold{}))
	}
	if live && run.Stage == state.Paused {
		main = button("btn", "Resume", id("play"), send.click(state.Play{}))
	}
	canStep := !live || run.Stage == state.Paused
	return div(class("transport"), main,
		button("btn quiet", "Step", id("step"), send.may(canStep && s.Phase == state.Awake, "Pause first", state.OneStep{})),
		button("btn quiet", "Reset", id("reset"), send.may(chosen, "No run is chosen", state.Reset{})),
		button("btn quiet", "Train one expert for each", id("train-each"), send.may(s.Phase == state.Awake, "", state.TrainEach{}),
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
			text += " · " + chart.Duration(r.SecondsLeft) + " left"
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
			svg("rect", class("progress-done"), attr{"width", strconv.Itoa(percent) + "%"}, attr{"height", "4"}, attr{"rx", "2"})),
		when(r.Stage == state.Running && r.TokensPerSecond > 0,
			span(class("fine"), words(chart.Count(uint64(r.TokensPerSecond))+" tokens/s · "+workers(r.Workers)))))
}

// workers says how many compute a run.
func workers(n int) string {
	if n == 1 {
		return "1 worker"
	}
	return fmt.Sprintf("%d workers", n)
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
