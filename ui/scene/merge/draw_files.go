package merge

import (
	"strconv"

	"confusio/engine/language"
	"confusio/ui/core"
	. "confusio/ui/node"
)

// unsaid asks for the languages of the models whose files do not say them.
func (v view) unsaid() Part {
	return Each(v.Models, func(_ int, m core.Model) Part {
		if !m.Unsaid {
			return Nothing
		}
		help := "Its file does not say. Choose one language or more; then it can enter the merge."
		if len(m.Shares) > 0 {
			help = "As you say; its file does not."
		}
		if len(m.Shares) > 1 {
			help += " Scenes 4 and 5 take experts of one language."
		}
		name := "said-" + strconv.Itoa(int(m.ID))
		return Div(Class("unsaid"), Attr("role", "group"), Aria("labelledby", name),
			P(ID(name), Bold(m.Handle()), Text(" was trained on")),
			Div(Class("chips"), Each(language.All(), func(_ int, l language.Language) Part {
				on := false
				for _, share := range m.Shares {
					on = on || share.Language == l.Code
				}
				classes := "chip model"
				if on {
					classes += " on"
				}
				return El("button", Class(classes), Attr("type", "button"), Aria("pressed", strconv.FormatBool(on)), Aria("label", l.Name),
					v.Click(core.Say{Model: m.ID, Language: l.Code}), v.Tag(l.Code))
			})),
			P(Class("fine"), Text(help)))
	})
}
