package app

import (
	"confusio/engine/phrase"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// Places of the paper that this page accompanies.
const (
	paperTitle     = "On the Limits of Model Merging for Multilinguality in Pre-Training"
	paperAuthors   = "Seth Aycock, Fedor Vitiugin, Aleksandr Umnov, Christof Monz, Khalil Sima’an"
	paperVenue     = "Proceedings of the 1st Workshop on Multilinguality in the Era of Large Language Models (MeLLM 2026), San Diego, July 2026, pages 159–169"
	paperAnthology = "https://aclanthology.org/2026.mellm-1.15/"
	paperArxiv     = "https://arxiv.org/abs/2605.25846"
)

// masthead is the head of the page, with what is said to the reader.
func (v view) masthead() Node {
	return El("header", Class("top"),
		El("a", Class("skip"), Attr("href", "#main"), v.Sentence("page.skip")),
		v.symbols(),
		Div(Class("wrap top-in"),
			El("a", Class("brand"), Attr("href", "#main"), Aria("label", v.Key("page.home")),
				SVG("svg", Class("logo"), Attr("viewBox", "0 0 56 24"), Hidden(),
					Path("", "M2 4c12 0 13 6 19 8s7-5 11-5 5 5 2 8-8 1-6-3 8-7 12-3 1 9-4 7"),
					Path("", "M2 20c12 0 13-6 19-8s6 6 11 7 9-3 7-7")),
				Span(Text("Confusio"))),
			v.navigation(),
			Div(Class("top-end"), Span(Class("privacy"), v.Sentence("page.private")), v.undoButton(), v.themeButton())),
		v.announcements(), v.dropHere())
}

// navigation leads to the scenes that have a name there.
func (v view) navigation() Node {
	var items Parts
	for _, part := range v.page.Parts() {
		if part.Nav != "" {
			items = append(items, El("li", Link("#"+string(part.Scene.Room()), v.Key(part.Nav))))
		}
	}
	return El("nav", Aria("label", v.Key("nav.label")), El("ol", items, El("li", Link("#cite", v.Key("nav.cite")))))
}

// undoButton is there always: where it went, the next press would meet what comes in
// its place.
func (v view) undoButton() Node {
	return Button("btn quiet small", v.Key("page.undo"), ID("undo"), v.May(len(v.Past) > 0, v.Key("page.undo.none"), core.Undo{}))
}

// themeButton goes round: the system's, light, dark.
func (v view) themeButton() Node {
	next := map[string]string{"": "light", "light": "dark", "dark": ""}[v.Theme]
	name := map[string]phrase.Key{"": "page.theme.system", "light": "page.theme.light", "dark": "page.theme.dark"}[v.Theme]
	return Button("btn quiet small", v.Key("page.theme", phrase.Said("theme", phrase.Of(name))), ID("theme"), v.Click(core.SetTheme{Theme: next}))
}

// announcements speaks to screen readers, and shows a notice to all.
func (v view) announcements() Node {
	return Div(Class("wrap"),
		Span(Class("unseen"), Attr("role", "status"), Aria("live", "polite"), Text(v.Say(v.Spoken))),
		When(len(v.Notice) > 0, Div(Class("notice"), Attr("role", "status"), Span(v.Phrase(v.Notice...)),
			Button("btn quiet small", v.Key("page.close"), ID("dismiss"), Heirs("theme"), v.Click(core.Dismiss{})))))
}

// dropHere covers the page while files are held over it.
func (v view) dropHere() Part {
	return When(v.Dragged, Div(Class("drop"), Hidden(),
		Div(Class("drop-in"), P(Class("drop-title"), v.Sentence("page.drop")),
			P(Class("cap"), v.Sentence("page.drop.help")))))
}

// intro is what the page is about, and the paper it accompanies.
func (v view) intro() Node {
	var about Part = Nothing
	for _, part := range v.page.Parts() {
		if o, ok := part.Scene.(scene.Opener); ok {
			about = o.Intro(v.View)
		}
	}
	return El("section", Class("wrap intro"), Aria("label", v.Key("page.label")), about,
		Div(Class("paper"),
			P(Class("key"), v.Sentence("page.companion")),
			P(Class("paper-title"), english(paperTitle)),
			P(Class("paper-by"), english(paperAuthors+" · MeLLM 2026")),
			P(Class("links"), Link(paperAnthology, "Anthology"), Text(" "), Link(paperArxiv, "arXiv"), Text(" "), Link("#cite", "BibTeX"))))
}

// english is a text that is English in every language of the page.
func english(text string) Node { return Span(Attr("lang", "en"), Attr("dir", "ltr"), Text(text)) }
