package why

import (
	"fmt"
	"strconv"

	"confusio/engine/language"
	"confusio/engine/phrase"
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
	control := study.Control{Room: Room, Progress: v.Progress(), On: v.On, Stuck: stuck && v.On, Start: "why.start",
		Measure: func(on bool) core.Msg { return Measure{On: on} }}
	return El("section", ID(string(Room)), Class("wrap scene"), Aria("label", v.Key("why.label")),
		v.Head("4", v.Sentence("why.head.title"), v.Sentence("why.head.text")),
		study.Bar(of, Room, Parts{v.picker(0), v.picker(1)}, control.Draw(of), trouble),
		Lazily(v.Begun(), v.figures),
		When(!v.Begun(), P(Class("cap pending-box"),
			v.Sentence("why.nothing", phrase.Number("n", core.LinePoints)))))
}

// languages are those of the pair, and whether there is one.
func (v view) languages() ([2]string, bool) {
	pair, ok := study.PairOf(v.State)
	return pair.Languages, ok
}

func (v view) figures() Node {
	return Div(
		Div(Class("duo"),
			El("figure", P(Class("label"), v.Sentence("why.way.label")),
				Div(Class("plot plot-way"), Mark(v.way().Marks())),
				El("figcaption", P(Class("said"), v.Rich(nil, append([]phrase.Phrase{phrase.Of("why.way.title")}, v.waySaying()...)...)),
					v.Unfold(wayFigure, v.Sentence("figure.table"), v.wayTable))),
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
		return El("option", Attr("value", fmt.Sprint(m.ID)), When(chosen, Flag("selected")), Prop("selected", chosen), v.Phrase(study.Label(m)))
	})
	name, label := "first", phrase.Key("why.pick.first")
	if end == 1 {
		name, label = "second", "why.pick.second"
	}
	return El("select", Class("picker boxed"), ID("study-"+name), Aria("label", v.Key(label)), options,
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
	w := chart.Way{Name: v.Say(append([]phrase.Phrase{phrase.Of("why.way.name")}, v.waySaying()...)...), Words: v.Words}
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

// waySaying tells the barriers in numbers.
func (v view) waySaying() []phrase.Phrase {
	languages, ok := v.languages()
	switch {
	case !ok:
		return []phrase.Phrase{phrase.Of("why.way.no_pair")}
	case v.Line.Known() < core.LinePoints:
		return []phrase.Phrase{phrase.Of("why.way.waiting")}
	}
	var said []phrase.Phrase
	for side, code := range languages {
		if side == 1 && code == languages[0] {
			break
		}
		height, at := v.Side(code, v.Line, side).Barrier()
		said = append(said, phrase.Of("why.way.barrier", phrase.Language("language", code), phrase.Number("height", height), phrase.Number("at", at)))
	}
	return append(said, phrase.Of("why.way.caption"), scene.HeldStories())
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
		l, r := phrase.Language("language", languages[0]), phrase.Language("language", languages[1])
		heads = []string{"w", v.Key("figure.token_of", l), v.Key("figure.token_of", r), v.Key("figure.k_of", l), v.Key("figure.k_of", r)}
	}
	return v.Table(wayFigure, heads, rows)
}
