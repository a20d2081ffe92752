package component

import (
	"strconv"

	"confusio/engine/language"
	"confusio/ui/state"
)

// unsaid asks for the languages of the models whose files do not say them.
func unsaid(s state.State, send Send) part {
	return each(s.Models, func(_ int, m state.Model) part {
		if !m.Unsaid {
			return nothing
		}
		help := "Its file does not say. Choose one language or more; then it can enter the merge."
		if len(m.Shares) > 0 {
			help = "As you say; its file does not."
		}
		if len(m.Shares) > 1 {
			help += " Scenes 4 and 5 take experts of one language."
		}
		name := "said-" + strconv.Itoa(int(m.ID))
		return div(class("unsaid"), attr{"role", "group"}, aria("labelledby", name),
			p(id(name), bold(m.Handle()), words(" was trained on")),
			div(class("chips"), each(language.All(), func(_ int, l language.Language) part {
				on := false
				for _, share := range m.Shares {
					on = on || share.Language == l.Code
				}
				classes := "chip model"
				if on {
					classes += " on"
				}
				return el("button", class(classes), attr{"type", "button"}, aria("pressed", strconv.FormatBool(on)), aria("label", l.Name),
					send.click(state.Say{Model: m.ID, Language: l.Code}), tag(l.Code))
			})),
			p(class("fine"), words(help)))
	})
}

// dropHere covers the page while files are held over it.
func dropHere(s state.State) part {
	return when(s.Dragged, div(class("drop"), hidden(),
		div(class("drop-in"), p(class("drop-title"), words("Let go to load")),
			p(class("cap"), words("Models as .safetensors or .zip, merges of mergekit as .yml. Nothing leaves this device.")))))
}
