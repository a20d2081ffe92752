package mix

import (
	"fmt"
	"strconv"

	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/wasm/protocol"
)

// runPanel is the right side of the second scene: the run and its figure.
func (v view) runPanel() Node {
	run, chosen := v.Current()
	return Div(Class("view"),
		v.transportBar(run, chosen),
		v.runList(),
		When(chosen && !run.Trouble.Empty(), v.TroubleBox(run.Trouble)),
		P(Class("label"), Text("Held-out loss by language, nats per story"), Span(Text("one floor for all languages"))),
		Div(Class("plot plot-curves"), Mark(v.curves(run, chosen).Marks())),
		v.samples(run, chosen),
		El("figcaption", P(Class("said"), Bold(v.title(run, chosen)+" "), Text(v.saying(run, chosen))),
			v.Unfold(figure, "Table behind this figure", func() Node { return v.table(run, chosen) })))
}

func (v view) transportBar(run Run, chosen bool) Node {
	main := Button("btn", "Train this mixture", ID("play"), v.May(v.Phase == core.Awake, "", Play{}))
	live := chosen && run.Stage.Live()
	if live {
		main = Button("btn", "Pause", ID("play"), v.Click(Hold{}))
	}
	if live && run.Stage == Paused {
		main = Button("btn", "Resume", ID("play"), v.Click(Play{}))
	}
	canStep := !live || run.Stage == Paused
	return Div(Class("transport"), main,
		Button("btn quiet", "Step", ID("step"), v.May(canStep && v.Phase == core.Awake, "Pause first", OneStep{})),
		Button("btn quiet", "Reset", ID("reset"), v.May(chosen, "No run is chosen", Reset{})),
		Button("btn quiet", "Train one expert for each", ID("train-each"), v.May(v.Phase == core.Awake, "", TrainEach{}),
			Attr("title", "One model for each language of the mixture, each from its own random start, in workers of their own")),
		When(chosen, v.status(run)))
}

// status says how a run stands, for eyes and for screen readers.
func (v view) status(r Run) Node {
	text := fmt.Sprintf("step %s of %s", chart.Count(uint64(r.Step)), chart.Count(uint64(r.Steps)))
	switch r.Stage {
	case Waiting:
		text = "waits for a free worker"
	case Starting:
		text = "starting …"
	case Running:
		if r.TokensPerSecond > 0 {
			text += " · " + chart.Duration(r.SecondsLeft) + " left"
		}
	case Paused:
		text += " · paused"
	case Finished:
		text += " · done"
	case Stopping:
		text += " · stopping …"
	case Ended:
		text += " · stopped"
	case Diverged:
		text += " · diverged"
	case Broken:
		text += " · failed"
	}
	turning := r.Stage == Running || r.Stage == Starting
	percent := 0
	if r.Steps > 0 {
		percent = int(100 * r.Step / r.Steps)
	}
	return P(Class("status"), When(turning, Span(Class("spin"), Hidden())), Span(Text(text)),
		SVG("svg", Class("progress"), Attr("role", "progressbar"), Aria("valuemin", "0"), Aria("valuemax", "100"),
			Aria("valuenow", strconv.Itoa(percent)), Aria("label", "Training"), Aria("valuetext", text),
			SVG("rect", Class("progress-rail"), Attr("width", "100%"), Attr("height", "4"), Attr("rx", "2")),
			SVG("rect", Class("progress-done"), Attr("width", strconv.Itoa(percent)+"%"), Attr("height", "4"), Attr("rx", "2"))),
		When(r.Stage == Running && r.TokensPerSecond > 0,
			Span(Class("fine"), Text(chart.Count(uint64(r.TokensPerSecond))+" tokens/s · "+v.workers(r.Workers)))))
}

// workers says how many compute a run.
func (v view) workers(n int) string {
	if n == 1 {
		return "1 worker"
	}
	return fmt.Sprintf("%d workers", n)
}

// runList names every run of this visit, once there is more than one.
func (v view) runList() Part {
	if len(v.Runs) == 0 {
		return Nothing
	}
	entry := func(r Run) Part {
		var tags Parts
		for _, code := range r.Watch {
			tags = append(tags, v.Tag(code))
		}
		chosen := r.ID == v.Chosen
		return El("li", When(chosen, Class("chosen")),
			El("button", Class("run"), Attr("type", "button"), Aria("pressed", strconv.FormatBool(chosen)), v.Click(Pick{Run: r.ID}),
				Span(Class("run-tags"), tags), Span(Class("fine"), Text(v.stageWords(r)))),
			v.keepButton(r))
	}
	return Div(Class("runs"), P(Class("label"), Text("Runs")), El("ul",
		Each(v.Runs, func(_ int, r Run) Part { return entry(r) }),
		El("li", When(v.Chosen == 0, Class("chosen")), El("button", Class("run"), Attr("type", "button"), Aria("pressed", strconv.FormatBool(v.Chosen == 0)),
			v.Click(Pick{}), Span(Text("New run"))))))
}

func (v view) stageWords(r Run) string {
	percent := 0
	if r.Steps > 0 {
		percent = int(100 * r.Step / r.Steps)
	}
	switch r.Stage {
	case Waiting:
		return "waits"
	case Starting:
		return "starting"
	case Paused:
		return fmt.Sprintf("paused, %d%%", percent)
	case Finished:
		return "done"
	case Stopping:
		return "stopping"
	case Ended:
		return "stopped"
	case Diverged:
		return "diverged"
	case Broken:
		return "failed"
	}
	return fmt.Sprintf("%d%%", percent)
}

func (v view) keepButton(r Run) Part {
	if r.Stage == Paused && r.Step > 0 {
		return Button("btn quiet small", "Use as it is", v.Click(Keep{Run: r.ID}), Attr("title", "Take the model at this step into scene 3"))
	}
	return Nothing
}

func (v view) samples(run Run, chosen bool) Part {
	if !chosen || len(run.Texts) == 0 {
		return Nothing
	}
	return Div(Class("samples"), P(Class("label"), Text("It writes now")),
		Each(run.Texts, func(i int, t protocol.Text) Part {
			if t.Language != "" {
				return v.Written("row", t, v.Tag(t.Language))
			}
			if t.Opening != "" && i < len(run.Watch) && len(run.Texts) == len(run.Watch) {
				return v.Written("row", t, v.Tag(run.Watch[i]))
			}
			return v.Written("row", t)
		}))
}
