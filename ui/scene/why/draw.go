package why

import (
	"fmt"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/ui/scene/study"
	"confusio/wasm/protocol"
)

// A view is all that the scene's drawing reads; the scene is of the present pair.
type view struct {
	scene.View
	Scene
}

// The tables that unfold.
const (
	wayFigure      core.Figure = "way"
	placesFigure   core.Figure = "places"
	likenessFigure core.Figure = "likeness"
)

// Draw draws the fourth scene: where the merge of two experts breaks.
func (s Scene) Draw(of scene.View) Node {
	v := view{of, s.Of(of.State)}
	trouble, _, stuck := v.Troubles(v.missing)
	control := study.Control{Room: Room, Progress: v.Progress(), On: v.On, Stuck: stuck && v.On, Start: "Find the place",
		Measure: func(on bool) core.Msg { return Measure{On: on} }}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", "Where the merge breaks"),
		v.Head("4", "Look for the place where it breaks",
			"Walk the straight line between two experts. Exchange one part of the network at a time between expert and merge. Then compare how alike the two are, layer by layer, with how much each layer harms."),
		study.Bar(of, Parts{v.picker(0), v.picker(1)}, control.Draw(of), trouble),
		Lazily(v.Begun(), v.figures),
		When(!v.Begun(), P(Class("cap pending-box"),
			Text("Nothing is measured yet. It takes this device some seconds: 25 merges along the line, and every part of the network exchanged both ways."))))
}

// languages are those of the pair, and whether there is one.
func (v view) languages() ([2]string, bool) {
	pair, ok := study.PairOf(v.State)
	return pair.Languages, ok
}

func (v view) figures() Node {
	return Div(
		Div(Class("duo"),
			El("figure", P(Class("label"), Text("Loss along the line between the two, nats per token")),
				Div(Class("plot plot-way"), Mark(v.way().Marks())),
				El("figcaption", P(Class("said"), Bold("The line between two experts. "), Text(v.waySaying())),
					v.Unfold(wayFigure, "Table behind this figure", v.wayTable))),
			v.places()),
		v.likeness())
}

// picker chooses the model at one end.
func (v view) picker(end int) Node {
	options := Each(v.Models, func(_ int, m core.Model) Part {
		if m.Language() == "" || m.Stage == core.Missing || m.ID == core.Untrained {
			return Nothing
		}
		chosen := m.ID == v.Pair.Models[end]
		return El("option", Attr("value", fmt.Sprint(m.ID)), When(chosen, Flag("selected")), Prop("selected", chosen), Text(study.Label(v.View, m)))
	})
	name := [2]string{"first", "second"}[end]
	return El("select", Class("picker boxed"), ID("study-"+name), Aria("label", "The "+name+" expert under study"), options,
		v.Value("change", func(text string) core.Msg {
			n, err := strconv.ParseUint(text, 10, 32)
			if err != nil {
				return nil
			}
			return Examine{End: end, Model: protocol.ModelID(n)}
		}))
}

// way is the line of the study as a figure.
func (v view) way() chart.Way {
	languages, ok := v.languages()
	w := chart.Way{Name: "Loss along the line: " + v.waySaying(), Words: v.Words}
	for side := range w.Sides {
		code := ""
		if ok {
			l, _ := language.Lookup(languages[side])
			code, w.Tags[side] = l.Code, l.Tag()
		}
		w.Sides[side] = v.Side(code, v.Line, side)
	}
	return w
}

func (v view) waySaying() string {
	languages, ok := v.languages()
	if !ok {
		return "No pair is chosen."
	}
	var b strings.Builder
	if v.Line.Known() < core.LinePoints {
		return "Thin lines join the ends; what rises above them is the barrier. Dashes are unigram models, dots uniform."
	}
	for side, code := range languages {
		if side == 1 && code == languages[0] {
			break
		}
		height, at := v.Side(code, v.Line, side).Barrier()
		fmt.Fprintf(&b, "In %s the barrier is %s nats per token, highest at w = %s. ", language.Name(code), v.Number(height), v.Number(at))
	}
	return b.String() + "The barrier is what rises above the thin straight line between the ends. Dashes are unigram models, dots uniform." + v.HeldStories()
}

func (v view) wayTable() Node {
	languages, ok := v.languages()
	var rows [][]string
	for i, p := range v.Line {
		if p.Known && ok {
			a, b := p.Scores[0], p.Scores[1]
			rows = append(rows, []string{v.Number(float64(i) / (core.LinePoints - 1)), v.Number(a.Token), v.Number(b.Token), v.Number(a.K), v.Number(b.K)})
		}
	}
	heads := []string{"w", "", "", "", ""}
	if ok {
		l, r := language.Name(languages[0]), language.Name(languages[1])
		heads = []string{"w", l + ", nats per token", r + ", nats per token", "K " + l, "K " + r}
	}
	return v.Table(heads, rows)
}
