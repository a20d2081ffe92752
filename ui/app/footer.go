package app

import (
	"math"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
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
	vocabulary := recipe.Small().Model.Vocab
	return El("footer", ID("cite"), Class("foot"), Div(Class("wrap foot-in"),
		El("section", Aria("label", v.Key("foot.cite")), El("h2", v.Sentence("foot.cite")),
			El("pre", ID("bibtex"), Attr("tabindex", "0"), Attr("dir", "ltr"), Text(paperBibTeX)),
			Div(Class("actions"), Button("btn quiet", v.Key("foot.copy"), ID("copy-bibtex"), v.Click(core.Clip{Text: paperBibTeX, Done: phrase.Of("foot.copied")}))),
			P(Span(Attr("lang", "en"), Attr("dir", "ltr"), Text(paperAuthors+". "), El("cite", Text(paperTitle)), Text(". "+paperVenue+". "),
				Link(paperAnthology, "ACL Anthology 2026.mellm-1.15"), Text(", "), Link(paperArxiv, "arXiv:2605.25846"), Text(".")))),
		El("section", Aria("label", v.Key("foot.label")),
			El("h2", v.Sentence("page.private")),
			P(v.Sentence("foot.private")),
			El("h2", v.Sentence("foot.toy")),
			P(v.Sentence("foot.toy.text")),
			El("h2", v.Sentence("foot.numbers")),
			P(v.Rich(nil, phrase.Of("foot.numbers.text", phrase.Number("vocabulary", vocabulary), phrase.Number("uniform", math.Log(float64(vocabulary))),
				phrase.Number("low", standard.CollapsesBelow), phrase.Number("high", standard.SurvivesAbove)))),
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
