package scene

import (
	"fmt"

	"confusio/engine/phrase"
	"confusio/ui/core"
	. "confusio/ui/node"
)

// Needs says which models the settings name that are not here, and offers to fetch them
// again or to train them; in a scene of this name.
func (v View) Needs(room core.Room) Part {
	failed := Each(v.State.Failed(), func(_ int, m core.Model) Part { return v.TroubleBox(m.Trouble) })
	if needs := v.State.Needs(); len(needs) > 0 {
		return Parts{failed, v.lacking(room, needs)}
	}
	return failed
}

// lacking says which models are to be trained or loaded.
func (v View) lacking(room core.Room, needs []core.Need) Node {
	var names []phrase.Phrase
	trainable := 0
	for _, n := range needs {
		names = append(names, v.needed(n))
		if n.Known {
			trainable++
		}
	}
	said := []phrase.Phrase{phrase.Of("needs.models", phrase.Number("n", len(needs)), phrase.Said("models", names...))}
	if trainable < len(needs) {
		said = append(said, phrase.Of("needs.file"))
	}
	begin, cancel := "supply-"+string(room), "forgo-"+string(room)
	var control Part
	switch {
	case len(v.Trainings) > 0:
		control = Parts{Each(v.Trainings, func(_ int, of core.Training) Part { return P(Class("status"), v.Phrase(progress(of))) }),
			Button("btn quiet small", v.Key("button.cancel"), ID(cancel), Heirs(begin), v.Click(core.Forgo{}))}
	case trainable > 0:
		control = Button("btn quiet small", v.Key("needs.train"), ID(begin), Heirs(cancel), v.May(v.Phase == core.Awake, "", core.Supply{}))
	default:
		control = Nothing
	}
	return Div(Class("trouble"), Attr("role", "status"), P(v.Phrase(said...)), control)
}

// needed is a model that is not here: how it was trained, or by which weights its file is known.
func (v View) needed(n core.Need) phrase.Phrase {
	var languages []phrase.Phrase
	for _, share := range n.Parent.Languages {
		languages = append(languages, phrase.Of(phrase.Key("language."+share.Language)))
	}
	of := phrase.Said("languages", languages...)
	if !n.Known {
		return phrase.Of("needs.weights", of, phrase.Text("hash", fmt.Sprintf("%013x", n.Parent.Seeds.Init)))
	}
	r := n.Recipe
	return phrase.Of("needs.model", of, phrase.Text("seeds", fmt.Sprintf("%d.%d", r.Seeds.Init, r.Seeds.Data)), phrase.Number("n", r.Schedule.End()), phrase.Number("size", float64(r.Model.Parameters())/1e6))
}

func progress(of core.Training) phrase.Phrase {
	run, step, steps := phrase.Said("run", core.RunName(of.Run)), phrase.Number("step", of.Step), phrase.Number("n", of.Steps)
	if of.Left > 0 {
		return phrase.Of("needs.progress.left", run, step, steps, phrase.Number("left", of.Left))
	}
	return phrase.Of("needs.progress", run, step, steps)
}
