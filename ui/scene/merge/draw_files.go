package merge

import (
	"strconv"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/ui/core"
	. "confusio/ui/node"
)

// unsaid asks for the languages of the models whose files do not say them.
func (v view) unsaid() Part {
	return Each(v.Models, func(_ int, m core.Model) Part {
		if !m.Unsaid {
			return Nothing
		}
		help := []phrase.Phrase{phrase.Of("merge.unsaid.none")}
		if len(m.Shares) > 0 {
			help = []phrase.Phrase{phrase.Of("merge.unsaid.said")}
		}
		if len(m.Shares) > 1 {
			help = append(help, phrase.Of("merge.unsaid.several"))
		}
		name := "said-" + strconv.Itoa(int(m.ID))
		return Div(Class("unsaid"), Attr("role", "group"), Aria("labelledby", name),
			P(ID(name), v.Rich(nil, phrase.Of("merge.unsaid", phrase.Text("model", m.Handle())))),
			Div(Class("chips"), Each(language.All(), func(_ int, l language.Language) Part {
				on := false
				for _, share := range m.Shares {
					on = on || share.Language == l.Code
				}
				return v.LanguageChip(name+"-"+l.Code, l.Code, on, v.Click(core.Say{Model: m.ID, Language: l.Code}))
			})),
			P(Class("fine"), v.Phrase(help...)))
	})
}
