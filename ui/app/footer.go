package app

import (
	"fmt"

	"confusio/engine/standard"
	"confusio/ui/core"
	. "confusio/ui/node"
)

const paperBibTeX = `@inproceedings{aycock-etal-2026-limits,
  title     = "On the Limits of Model Merging for
               Multilinguality in Pre-Training",
  author    = "Aycock, Seth and Vitiugin, Fedor and
               Umnov, Aleksandr and Monz, Christof and
               Sima'an, Khalil",
  booktitle = "Proceedings of the 1st Workshop on
               Multilinguality in the Era of Large
               Language Models (MeLLM 2026)",
  year      = "2026",
  pages     = "159--169",
}`

// footer is the foot of the page, with the scenes that stand there.
func (v view) footer() Node {
	return El("footer", ID("cite"), Class("foot"), Div(Class("wrap foot-in"),
		El("section", Aria("label", "Cite the paper"), El("h2", Text("Cite the paper")),
			El("pre", Attr("tabindex", "0"), Attr("dir", "ltr"), Text(paperBibTeX)),
			Div(Class("actions"), Button("btn quiet", "Copy BibTeX", v.Click(core.Clip{What: "the BibTeX entry", Text: paperBibTeX}))),
			P(Text(paperAuthors+". "), El("cite", Text(paperTitle)), Text(". "+paperVenue+". "),
				Link(paperAnthology, "ACL Anthology 2026.mellm-1.15"), Text(", "), Link(paperArxiv, "arXiv:2605.25846"), Text("."))),
		El("section", Aria("label", "About this page"),
			El("h2", Text("Nothing leaves this device")),
			P(Text("No account, no cookies, no counters. The models are trained, merged and read by your own machine, in this tab; once the page has loaded it asks no server for anything but its own model files.")),
			El("h2", Text("What a toy can show")),
			P(Text("These models have half a million weights and read stories that a grammar wrote. They can show that a thing exists, its direction and a cause inside the toy. They cannot give the numbers of models with two billion weights, rank methods for real models, or say anything about real languages.")),
			El("h2", Text("What the numbers mean")),
			P(Bold("Loss"), Text(" is the mean surprise on stories the model has not seen, in nats. "), Bold("Floor"), Text(" is the exact entropy of those stories: no model can pass it. "),
				Bold("Unigram"), Text(" knows only how often each token comes. "), Bold("Uniform"), Text(" guesses blindly among 2,048 tokens: ln 2,048 = 7.62. "),
				Bold("K"), Text(fmt.Sprintf(" below %v is called collapse, above %v survival; between them nothing is decided.", standard.CollapsesBelow, standard.SurvivesAbove))),
			v.feet())))
}

// feet are the scenes in the foot.
func (v view) feet() Part {
	var feet Parts
	for _, part := range v.page.Parts() {
		if part.Foot {
			feet = append(feet, part.Scene.Draw(v.View))
		}
	}
	return feet
}
