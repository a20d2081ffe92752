package study

import (
	"fmt"

	"confusio/engine/language"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// Bar stands above an investigation: which two models, what starts it, follows it
// and cancels it, and what went wrong.
func Bar(v scene.View, pair, control Part, trouble core.Trouble) Node {
	return Div(Class("study-bar"), Span(Class("key"), Text("Two experts")), pair, control,
		When(!trouble.Empty(), v.TroubleBox(trouble)))
}

// A Control starts, follows and cancels an investigation.
type Control struct {
	Room core.Room // that it is of
	Progress
	On      bool
	Stuck   bool // all that is missing has failed
	Start   string
	Measure func(on bool) core.Msg
}

// Draw is the button that starts, or the progress and the button that cancels.
func (c Control) Draw(v scene.View) Part {
	begin, cancel := "start-"+string(c.Room), "cancel-"+string(c.Room)
	switch _, ok := PairOf(v.State); {
	case !ok:
		return P(Class("status"), Text("Choose two different experts of one language each."))
	case c.Done >= c.Due:
		return P(Class("status"), Attr("role", "status"), Text("Measured."))
	case !c.On, c.Stuck:
		start := c.Start
		if c.Done > 0 {
			start = "Go on"
		}
		if c.Stuck {
			start = "Try again"
		}
		return Button("btn", start, ID(begin), Heirs(cancel), v.May(v.Phase == core.Awake, "", c.Measure(true)))
	}
	status := fmt.Sprintf("%d of %d", c.Done, c.Due)
	if c.Left > 0 {
		status += ", " + chart.Duration(c.Left) + " left"
	}
	share := chart.Number(100*float64(c.Done)/float64(c.Due), 1) + "%"
	return Parts{
		P(Class("status"), Attr("role", "progressbar"), Aria("valuemin", "0"), Aria("valuemax", fmt.Sprint(c.Due)), Aria("valuenow", fmt.Sprint(c.Done)), Aria("label", "Measuring"),
			Span(Class("spin"), Hidden()), Text(status)),
		Button("btn quiet", "Cancel", ID(cancel), Heirs(begin), v.Click(c.Measure(false))),
		SVG("svg", Class("progress"), Hidden(), SVG("rect", Class("progress-rail"), Attr("width", "100%"), Attr("height", "4")),
			SVG("rect", Class("progress-done"), Attr("width", share), Attr("height", "4"))),
	}
}

// Names are the two models in words.
func Names(v scene.View) string {
	pair, ok := PairOf(v.State)
	if !ok {
		return "none chosen"
	}
	a, _ := v.Model(pair.Models[0])
	b, _ := v.Model(pair.Models[1])
	return Label(v, a) + " and " + Label(v, b)
}

// Label tells models of one language apart by what made them.
func Label(v scene.View, m core.Model) string {
	if m.Run != 0 {
		return fmt.Sprintf("%s, run %d, start %d", language.Name(m.Language()), m.Run, m.Seeds.Init)
	}
	return m.Name
}
