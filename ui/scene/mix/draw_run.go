package mix

import (
	"fmt"
	"strconv"

	"confusio/engine/phrase"
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
		P(Class("label"), v.Sentence("mix.curves.label"), Text(" "), Span(v.Sentence("mix.curves.floor"))),
		Div(Class("plot plot-curves"), Mark(v.curves(run, chosen).Marks())),
		v.samples(run, chosen),
		El("figcaption", P(Class("said"), El("b", v.Phrase(v.title(run, chosen))), Text(" "), v.Phrase(v.saying(run, chosen)...)),
			v.Unfold(figure, v.Sentence("figure.table"), func() Node { return v.table(run, chosen) })))
}

func (v view) transportBar(run Run, chosen bool) Node {
	main := Button("btn", v.Key("mix.train"), ID("play"), v.May(v.Phase == core.Awake, "", Play{}))
	live := chosen && run.Stage.Live()
	if live {
		main = Button("btn", v.Key("mix.pause"), ID("play"), v.Click(Hold{}))
	}
	if live && run.Stage == Paused {
		main = Button("btn", v.Key("mix.resume"), ID("play"), v.Click(Play{}))
	}
	canStep := !live || run.Stage == Paused
	return Div(Class("transport"), main,
		Button("btn quiet", v.Key("mix.step"), ID("step"), v.May(canStep && v.Phase == core.Awake, v.Key("mix.step.off"), OneStep{})),
		Button("btn quiet", v.Key("mix.stop"), ID("stop"), v.May(chosen && (run.Stage.Live() || run.Stage == Waiting) && run.Stage != Stopping, v.Key("mix.stop.off"), Stop{}),
			Attr("title", v.Key("mix.stop.help"))),
		Button("btn quiet", v.Key("mix.reset"), ID("reset"), v.May(chosen, v.Key("mix.reset.off"), Reset{})),
		Button("btn quiet", v.Key("mix.train_each"), ID("train-each"), v.May(v.Phase == core.Awake, "", TrainEach{}),
			Attr("title", v.Key("mix.train_each.help"))),
		When(chosen, v.status(run)))
}

// statusKeys say how a run stands, by its stage.
var statusKeys = [...]phrase.Key{
	Waiting: "mix.status.waiting", Starting: "mix.status.starting", Running: "mix.status.running", Paused: "mix.status.paused", Stopping: "mix.status.stopping",
	Finished: "mix.status.done", Ended: "mix.status.stopped", Diverged: "mix.status.diverged", Broken: "mix.status.failed",
}

// standing says how a run stands.
func standing(r Run) phrase.Phrase {
	step, steps := phrase.Number("step", r.Step), phrase.Number("steps", r.Steps)
	switch {
	case r.Stage == Waiting, r.Stage == Starting:
		return phrase.Of(statusKeys[r.Stage])
	case r.Stage == Running && r.TokensPerSecond > 0:
		return phrase.Of("mix.status.left", step, steps, phrase.Number("left", r.SecondsLeft))
	}
	return phrase.Of(statusKeys[r.Stage], step, steps)
}

// status shows how a run stands, for eyes and for screen readers.
func (v view) status(r Run) Node {
	said := standing(r)
	turning := r.Stage == Running || r.Stage == Starting
	percent := percentOf(r)
	return P(Class("status"), When(turning, Span(Class("spin"), Hidden())), Span(v.Phrase(said)),
		SVG("svg", Class("progress"), Attr("role", "progressbar"), Aria("valuemin", "0"), Aria("valuemax", "100"),
			Aria("valuenow", strconv.Itoa(percent)), Aria("label", v.Key("mix.training")), Aria("valuetext", v.Say(said)),
			SVG("rect", Class("progress-rail"), Attr("width", "100%"), Attr("height", "4"), Attr("rx", "2")),
			SVG("rect", Class("progress-done"), Attr("width", strconv.Itoa(percent)+"%"), Attr("height", "4"), Attr("rx", "2"))),
		When(r.Stage == Running && r.TokensPerSecond > 0,
			Span(Class("fine"), v.Sentence("mix.pace", phrase.Number("n", r.Workers), phrase.Number("rate", uint64(r.TokensPerSecond))))))
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
			El("button", Class("run"), ID(fmt.Sprint("run-", r.ID)), Attr("type", "button"), Aria("pressed", strconv.FormatBool(chosen)), v.Click(Pick{Run: r.ID}),
				Span(Class("fine"), v.Phrase(core.RunName(r.Number))), Span(Class("run-tags"), tags), Span(Class("fine"), v.Phrase(stageOf(r)))),
			v.keepButton(r))
	}
	return Div(Class("runs"), P(Class("label"), v.Sentence("mix.runs")), El("ul",
		Each(v.Runs, func(_ int, r Run) Part { return entry(r) }),
		El("li", When(v.Chosen == 0, Class("chosen")), El("button", Class("run"), ID("run-0"), Attr("type", "button"), Aria("pressed", strconv.FormatBool(v.Chosen == 0)),
			v.Click(Pick{}), Span(v.Sentence("mix.runs.new"))))))
}

// stageKeys say it in a word, for the list of runs.
var stageKeys = [...]phrase.Key{
	Waiting: "mix.stage.waiting", Starting: "mix.stage.starting", Running: "mix.stage.running", Paused: "mix.stage.paused", Stopping: "mix.stage.stopping",
	Finished: "mix.stage.done", Ended: "mix.stage.stopped", Diverged: "mix.stage.diverged", Broken: "mix.stage.failed",
}

func stageOf(r Run) phrase.Phrase {
	if r.Stage == Running || r.Stage == Paused {
		return phrase.Of(stageKeys[r.Stage], phrase.Number("share", float64(percentOf(r))/100))
	}
	return phrase.Of(stageKeys[r.Stage])
}

// percentOf is how far a run is.
func percentOf(r Run) int { return int(100 * r.Step / max(r.Steps, 1)) }

func (v view) keepButton(r Run) Part {
	if r.Stage == Paused && r.Step > 0 {
		return Button("btn quiet small", v.Key("mix.keep"), ID(fmt.Sprint("keep-", r.ID)), Heirs(fmt.Sprint("run-", r.ID)), v.Click(Keep{Run: r.ID}), Attr("title", v.Key("mix.keep.help")))
	}
	return Nothing
}

func (v view) samples(run Run, chosen bool) Part {
	if !chosen || len(run.Texts) == 0 {
		return Nothing
	}
	return Div(Class("samples"), P(Class("label"), v.Sentence("mix.writes")),
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
