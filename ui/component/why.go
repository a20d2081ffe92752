package component

import (
	"fmt"
	"math"
	"strings"

	"confusio/engine/language"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// why is the fourth scene: where the merge of two experts breaks.
func why(s state.State, send Send) child {
	study := s.Studied()
	return el("section", id("why"), class("wrap scene"), aria("label", "Where the merge breaks"),
		sceneHead("4", "Look for the place where it breaks",
			"Walk the straight line between two experts. Exchange one part of the network at a time between expert and merge. Then compare how alike the two are, layer by layer, with how much each layer harms."),
		studyBar(s, send, state.Break),
		lazily(study.Begun(state.Break), func() child { return whyFigures(s, send, study) }),
		when(!study.Begun(state.Break), p(class("cap pending-box"),
			words("Nothing is measured yet. It takes this device some seconds: 25 merges along the line, and every part of the network exchanged both ways."))))
}

func whyFigures(s state.State, send Send, study state.Study) child {
	return div(
		div(class("duo"),
			el("figure", p(class("label"), words("Loss along the line between the two, nats per token")),
				div(class("plot plot-way"), mark(way(s, study).Marks())),
				el("figcaption", p(class("said"), bold("The line between two experts. "), words(waySaying(s, study))),
					unfold(send, s, "way", "Table behind this figure", func() child { return wayTable(s, study) }))),
			placesFigure(s, send, study)),
		likenessFigure(s, send, study))
}

// studyBar chooses the two models and starts, follows and cancels the measuring.
func studyBar(s state.State, send Send, what state.Investigation) child {
	var pair part = parts{studyPicker(s, send, 0), studyPicker(s, send, 1)}
	if what != state.Break { // the fifth scene follows the fourth
		pair = parts{p(class("study-pair"), words(studyNames(s)+". "), link("#why", "Choose others in scene 4"))}
	}
	return div(class("study-bar"), span(class("key"), words("Two experts")), pair, studyControl(s, send, what), studyTrouble(s, what))
}

func studyNames(s state.State) string {
	ids, _, ok := s.StudyPair()
	if !ok {
		return "none chosen"
	}
	a, _ := s.Model(ids[0])
	b, _ := s.Model(ids[1])
	return modelLabel(a) + " and " + modelLabel(b)
}

func studyPicker(s state.State, send Send, end int) child {
	ids, _, _ := s.StudyPair()
	options := each(s.Models, func(_ int, m state.Model) part {
		if m.Language() == "" || m.Stage == state.Missing || m.ID == state.Untrained {
			return nothing
		}
		chosen := m.ID == ids[end]
		return el("option", attr{"value", fmt.Sprint(m.ID)}, when(chosen, bare{"selected"}), prop{"selected", chosen}, words(modelLabel(m)))
	})
	name := [2]string{"first", "second"}[end]
	return el("select", class("picker boxed"), id("study-"+name), aria("label", "The "+name+" expert under study"), options,
		send.value("change", func(v string) state.Msg {
			var id protocol.ModelID
			if _, err := fmt.Sscan(v, &id); err != nil {
				return nil
			}
			return state.Examine{End: end, Model: id}
		}))
}

// modelLabel tells models of one language apart by what made them.
func modelLabel(m state.Model) string {
	if m.Run != 0 {
		return fmt.Sprintf("%s, run %d, start %d", language.Name(m.Language()), m.Run, m.Seeds.Init)
	}
	return m.Name
}

// studyControl is the button that starts, or the progress and the button that cancels.
func studyControl(s state.State, send Send, what state.Investigation) part {
	study := s.Studied()
	done, due, left := study.Progress(what)
	_, _, ok := s.StudyPair()
	start := [state.Investigations]string{"Find the place", "Try the rescues"}[what]
	scene := [state.Investigations]string{"why", "rescue"}[what]
	begin, cancel := "start-"+scene, "cancel-"+scene
	switch {
	case !ok:
		return p(class("status"), words("Choose two different experts of one language each."))
	case done >= due:
		return p(class("status"), attr{"role", "status"}, words("Measured."))
	case !study.On[what], s.Stuck(what):
		if done > 0 {
			start = "Go on"
		}
		if s.Stuck(what) {
			start = "Try again"
		}
		return button("btn", start, id(begin), heirs(cancel), send.may(s.Phase == state.Awake, "", state.Investigate{What: what, On: true}))
	}
	status := fmt.Sprintf("%d of %d", done, due)
	if left > 0 {
		status += ", " + chart.Duration(left) + " left"
	}
	share := chart.Number(100*float64(done)/float64(due), 1) + "%"
	return parts{
		p(class("status"), attr{"role", "progressbar"}, aria("valuemin", "0"), aria("valuemax", fmt.Sprint(due)), aria("valuenow", fmt.Sprint(done)), aria("label", "Measuring"),
			span(class("spin"), hidden()), words(status)),
		button("btn quiet", "Cancel", id(cancel), heirs(begin), send.click(state.Investigate{What: what})),
		svg("svg", class("progress"), hidden(), svg("rect", class("progress-rail"), attr{"width", "100%"}, attr{"height", "4"}),
			svg("rect", class("progress-done"), attr{"width", share}, attr{"height", "4"})),
	}
}

func studyTrouble(s state.State, what state.Investigation) part {
	if t, ok := s.StudyTrouble(what); ok {
		return trouble(t)
	}
	return nothing
}

// way is the line of the study as a figure.
func way(s state.State, study state.Study) chart.Way {
	_, languages, ok := s.StudyPair()
	w := chart.Way{Name: "Loss along the line: " + waySaying(s, study)}
	for side := range w.Sides {
		nan := math.NaN()
		b := chart.BandSide{Losses: make([]float64, state.LinePoints), Floor: nan, Unigram: nan, Uniform: nan}
		if ok {
			l, _ := language.Lookup(languages[side])
			b.Code, w.Tags[side] = l.Code, l.Tag()
		}
		for i, point := range study.Way {
			b.Losses[i] = nan
			if point.Known {
				score := point.Scores[side]
				b.Losses[i], b.Floor, b.Unigram, b.Uniform = score.Token, score.Floor, score.Unigram, score.Uniform
			}
		}
		w.Sides[side] = b
	}
	return w
}

func waySaying(s state.State, study state.Study) string {
	_, languages, ok := s.StudyPair()
	if !ok {
		return "No pair is chosen."
	}
	var b strings.Builder
	for _, p := range study.Way {
		if !p.Known {
			return "Thin lines join the ends; what rises above them is the barrier. Dashes are unigram models, dots uniform."
		}
	}
	w := losses(study)
	for side, code := range languages {
		if side == 1 && code == languages[0] {
			break
		}
		height, at := w[side].Barrier()
		fmt.Fprintf(&b, "In %s the barrier is %s nats per token, highest at w = %s. ", language.Name(code), two(height), two(at))
	}
	return b.String() + "The barrier is what rises above the thin straight line between the ends. Dashes are unigram models, dots uniform." + heldWords()
}

// heldWords says how many stories stand behind every loss.
func heldWords() string {
	return fmt.Sprintf(" Measured on %d held-out stories of each language.", state.HeldStories)
}

// losses holds the losses alone, for the barrier.
func losses(study state.Study) (sides [2]chart.BandSide) {
	for side := range sides {
		for _, p := range study.Way {
			loss := math.NaN()
			if p.Known {
				loss = p.Scores[side].Token
			}
			sides[side].Losses = append(sides[side].Losses, loss)
		}
	}
	return sides
}

func wayTable(s state.State, study state.Study) child {
	_, languages, ok := s.StudyPair()
	var rows [][]string
	for i, p := range study.Way {
		if p.Known && ok {
			a, b := p.Scores[0], p.Scores[1]
			rows = append(rows, []string{two(float64(i) / (state.LinePoints - 1)), two(a.Token), two(b.Token), two(a.K), two(b.K)})
		}
	}
	heads := []string{"w", "", "", "", ""}
	if ok {
		l, r := language.Name(languages[0]), language.Name(languages[1])
		heads = []string{"w", l + ", nats per token", r + ", nats per token", "K " + l, "K " + r}
	}
	return table(heads, rows)
}
