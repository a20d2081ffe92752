package study

import (
	"fmt"
	"strconv"

	"confusio/engine/phrase"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// Bar stands above an investigation: which two models, what starts it, follows it
// and cancels it, and what went wrong.
func Bar(v scene.View, room core.Room, pair, control Part, trouble core.Trouble) Node {
	return Div(v.Needs(room), Div(Class("study-bar"), Span(Class("key"), v.Sentence("study.pair")), pair, control,
		When(!trouble.Empty(), v.TroubleBox(trouble))))
}

// A Control starts, follows and cancels an investigation.
type Control struct {
	Room core.Room // that it is of
	Progress
	On      bool
	Stuck   bool       // all that is missing has failed
	Start   phrase.Key // what the button says
	Measure func(on bool) core.Msg
}

// Draw is the button that starts, or the progress and the button that cancels.
func (c Control) Draw(v scene.View) Part {
	begin, cancel := "start-"+string(c.Room), "cancel-"+string(c.Room)
	switch _, ok := PairOf(v.State); {
	case !ok:
		return P(Class("status"), v.Sentence("study.choose"))
	case c.Done >= c.Due:
		return P(Class("status"), Attr("role", "status"), v.Sentence("study.done"))
	case !c.On, c.Stuck:
		start := c.Start
		if c.Done > 0 {
			start = "study.resume"
		}
		if c.Stuck {
			start = "study.retry"
		}
		return Button("btn", v.Key(start), ID(begin), Heirs(cancel), v.May(v.Phase == core.Awake, "", c.Measure(true)))
	}
	done, due := phrase.Number("done", c.Done), phrase.Number("due", c.Due)
	status := phrase.Of("study.progress", done, due)
	if c.Left > 0 {
		status = phrase.Of("study.progress.left", done, due, phrase.Number("left", c.Left))
	}
	share := strconv.FormatFloat(100*float64(c.Done)/float64(c.Due), 'f', 1, 64) + "%"
	return Parts{
		P(Class("status"), Attr("role", "progressbar"), Aria("valuemin", "0"), Aria("valuemax", fmt.Sprint(c.Due)), Aria("valuenow", fmt.Sprint(c.Done)), Aria("label", v.Key("study.measuring")),
			Span(Class("spin"), Hidden()), v.Phrase(status)),
		Button("btn quiet", v.Key("button.cancel"), ID(cancel), Heirs(begin), v.Click(c.Measure(false))),
		SVG("svg", Class("progress"), Hidden(), SVG("rect", Class("progress-rail"), Attr("width", "100%"), Attr("height", "4")),
			SVG("rect", Class("progress-done"), Attr("width", share), Attr("height", "4"))),
	}
}

// Names are the two models in words.
func Names(v scene.View) phrase.Phrase {
	pair, ok := PairOf(v.State)
	if !ok {
		return phrase.Of("study.none")
	}
	a, _ := v.Model(pair.Models[0])
	b, _ := v.Model(pair.Models[1])
	return phrase.Of("study.names", phrase.Said("first", Label(a)), phrase.Said("second", Label(b)))
}

// Label tells models of one language apart by what made them.
func Label(m core.Model) phrase.Phrase {
	if m.Run != 0 {
		return phrase.Of("study.label", phrase.Language("language", m.Language()), phrase.Said("run", m.Made()), phrase.Number("seed", m.Seeds.Init))
	}
	return m.Name()
}
