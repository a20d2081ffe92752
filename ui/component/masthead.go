package component

import (
	"confusio/engine/language"
	"confusio/ui/state"
)

// Places of the paper that this page accompanies.
const (
	paperTitle     = "On the Limits of Model Merging for Multilinguality in Pre-Training"
	paperAuthors   = "Seth Aycock, Fedor Vitiugin, Aleksandr Umnov, Christof Monz, Khalil Sima’an"
	paperVenue     = "Proceedings of the 1st Workshop on Multilinguality in the Era of Large Language Models (MeLLM 2026), San Diego, July 2026, pages 159–169"
	paperAnthology = "https://aclanthology.org/2026.mellm-1.15/"
	paperArxiv     = "https://arxiv.org/abs/2605.25846"
)

func masthead(s state.State, send Send) child {
	return el("header", class("top"),
		el("a", class("skip"), attr{"href", "#main"}, words("Skip to the figures")),
		definitions(),
		div(class("wrap top-in"),
			el("a", class("brand"), attr{"href", "#main"}, aria("label", "Confusio, start"),
				svg("svg", class("logo"), attr{"viewBox", "0 0 56 24"}, hidden(),
					path("", "M2 4c12 0 13 6 19 8s7-5 11-5 5 5 2 8-8 1-6-3 8-7 12-3 1 9-4 7"),
					path("", "M2 20c12 0 13-6 19-8s6 6 11 7 9-3 7-7")),
				span(words("Confusio"))),
			el("nav", aria("label", "Scenes"), el("ol",
				el("li", link("#hook", "Slide")), el("li", link("#mix", "Mix")),
				el("li", link("#merge", "Merge")), el("li", link("#why", "Why")),
				el("li", link("#rescue", "Rescue")), el("li", link("#cite", "Cite")))),
			div(class("top-end"), span(class("privacy"), words("Nothing leaves this device")), undoButton(s, send), themeButton(s, send))),
		announcements(s, send), dropHere(s))
}

func undoButton(s state.State, send Send) part {
	if len(s.Past) == 0 {
		return nothing
	}
	return button("btn quiet small", "Undo", id("undo"), heirs("theme"), send.click(state.Undo{}), attr{"title", "Take the last change of a setting back"})
}

// themeButton goes round: the system's, light, dark.
func themeButton(s state.State, send Send) child {
	next := map[string]string{"": "light", "light": "dark", "dark": ""}[s.Theme]
	name := map[string]string{"": "system", "light": "light", "dark": "dark"}[s.Theme]
	return button("btn quiet small", "Theme: "+name, id("theme"), send.click(state.SetTheme{Theme: next}))
}

// announcements speaks to screen readers, and shows a notice to all.
func announcements(s state.State, send Send) child {
	return div(class("wrap"),
		span(class("unseen"), attr{"role", "status"}, aria("live", "polite"), words(s.Spoken)),
		when(s.Notice != "", div(class("notice"), attr{"role", "status"}, span(words(s.Notice)),
			button("btn quiet small", "Close", id("dismiss"), heirs("theme"), send.click(state.Dismiss{})))))
}

func opening(s state.State) child {
	left, right := language.Name(s.Settings.Pair[0]), language.Name(s.Settings.Pair[1])
	return el("section", class("wrap intro"), aria("label", "What this is"),
		div(class("intro-text"),
			el("h1", words("Average the weights of two fluent models, and neither language is left")),
			p(class("lede"), words("One small model writes "+left+", another writes "+right+". Each learned from a random start of its own. "+
				"Slide between their weights and read what comes out: naive weight averaging of separately initialised models collapses."))),
		div(class("paper"),
			p(class("key"), words("Companion to the paper")),
			p(class("paper-title"), words(paperTitle)),
			p(class("paper-by"), words(paperAuthors+" · MeLLM 2026")),
			p(class("links"), link(paperAnthology, "Anthology"), words(" "), link(paperArxiv, "arXiv"), words(" "), link("#cite", "BibTeX"))))
}
