package component

import (
	"fmt"

	"confusio/engine/standard"
	"confusio/ui/state"
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

func footer(s state.State, send Send) child {
	return el("footer", id("cite"), class("foot"), div(class("wrap foot-in"),
		el("section", aria("label", "Cite the paper"), el("h2", words("Cite the paper")),
			el("pre", attr{"tabindex", "0"}, attr{"dir", "ltr"}, words(paperBibTeX)),
			div(class("actions"), button("btn quiet", "Copy BibTeX", send.click(state.Clip{What: "the BibTeX entry", Text: paperBibTeX}))),
			p(words(paperAuthors+". "), el("cite", words(paperTitle)), words(". "+paperVenue+". "),
				link(paperAnthology, "ACL Anthology 2026.mellm-1.15"), words(", "), link(paperArxiv, "arXiv:2605.25846"), words("."))),
		el("section", aria("label", "About this page"),
			el("h2", words("Nothing leaves this device")),
			p(words("No account, no cookies, no counters. The models are trained, merged and read by your own machine, in this tab; once the page has loaded it asks no server for anything but its own model files.")),
			el("h2", words("What a toy can show")),
			p(words("These models have half a million weights and read stories that a grammar wrote. They can show that a thing exists, its direction and a cause inside the toy. They cannot give the numbers of models with two billion weights, rank methods for real models, or say anything about real languages.")),
			el("h2", words("What the numbers mean")),
			p(bold("Loss"), words(" is the mean surprise on stories the model has not seen, in nats. "), bold("Floor"), words(" is the exact entropy of those stories: no model can pass it. "),
				bold("Unigram"), words(" knows only how often each token comes. "), bold("Uniform"), words(" guesses blindly among 2,048 tokens: ln 2,048 = 7.62. "),
				bold("K"), words(fmt.Sprintf(" below %v is called collapse, above %v survival; between them nothing is decided.", standard.CollapsesBelow, standard.SurvivesAbove))),
			check(s, send))))
}
