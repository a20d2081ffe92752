package app

import (
	"strings"

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
		El("a", Class("skip"), Attr("href", "#main"), Text("Skip to the figures")),
		v.symbols(),
		Div(Class("wrap top-in"),
			El("a", Class("brand"), Attr("href", "#main"), Aria("label", "Confusio, start"),
				SVG("svg", Class("logo"), Attr("viewBox", "0 0 56 24"), Hidden(),
					Path("", "M2 4c12 0 13 6 19 8s7-5 11-5 5 5 2 8-8 1-6-3 8-7 12-3 1 9-4 7"),
					Path("", "M2 20c12 0 13-6 19-8s6 6 11 7 9-3 7-7")),
				Span(Text("Confusio"))),
			v.navigation(),
			Div(Class("top-end"), Span(Class("privacy"), Text("Nothing leaves this device")), v.undoButton(), v.themeButton())),
		v.announcements(), v.dropHere())
}

// navigation leads to the scenes that have a name there.
func (v view) navigation() Node {
	var items Parts
	for _, part := range v.page.Parts() {
		if part.Nav != "" {
			items = append(items, El("li", Link("#"+string(part.Scene.Room()), part.Nav)))
		}
	}
	return El("nav", Aria("label", "Scenes"), El("ol", items, El("li", Link("#cite", "Cite"))))
}

func (v view) undoButton() Part {
	if len(v.Past) == 0 {
		return Nothing
	}
	return Button("btn quiet small", "Undo", ID("undo"), Heirs("theme"), v.Click(core.Undo{}), Attr("title", "Take the last change of a setting back"))
}

// themeButton goes round: the system's, light, dark.
func (v view) themeButton() Node {
	next := map[string]string{"": "light", "light": "dark", "dark": ""}[v.Theme]
	name := map[string]string{"": "system", "light": "light", "dark": "dark"}[v.Theme]
	return Button("btn quiet small", "Theme: "+name, ID("theme"), v.Click(core.SetTheme{Theme: next}))
}

// announcements speaks to screen readers, and shows a notice to all.
func (v view) announcements() Node {
	return Div(Class("wrap"),
		Span(Class("unseen"), Attr("role", "status"), Aria("live", "polite"), Text(v.Say(v.Spoken))),
		When(len(v.Notice) > 0, Div(Class("notice"), Attr("role", "status"), Span(Text(v.notice())),
			Button("btn quiet small", "Close", ID("dismiss"), Heirs("theme"), v.Click(core.Dismiss{})))))
}

// notice is all that is said in it.
func (v view) notice() string {
	var said []string
	for _, p := range v.Notice {
		said = append(said, v.Say(p))
	}
	return strings.Join(said, " ")
}

// dropHere covers the page while files are held over it.
func (v view) dropHere() Part {
	return When(v.Dragged, Div(Class("drop"), Hidden(),
		Div(Class("drop-in"), P(Class("drop-title"), Text("Let go to load")),
			P(Class("cap"), Text("Models as .safetensors or .zip, merges of mergekit as .yml. Nothing leaves this device.")))))
}

// intro is what the page is about, and the paper it accompanies.
func (v view) intro() Node {
	var about Part = Nothing
	for _, part := range v.page.Parts() {
		if o, ok := part.Scene.(scene.Opener); ok {
			about = o.Intro(v.View)
		}
	}
	return El("section", Class("wrap intro"), Aria("label", "What this is"), about,
		Div(Class("paper"),
			P(Class("key"), Text("Companion to the paper")),
			P(Class("paper-title"), Text(paperTitle)),
			P(Class("paper-by"), Text(paperAuthors+" · MeLLM 2026")),
			P(Class("links"), Link(paperAnthology, "Anthology"), Text(" "), Link(paperArxiv, "arXiv"), Text(" "), Link("#cite", "BibTeX"))))
}
