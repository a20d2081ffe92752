package component

import (
	"strings"

	"confusio/engine/language"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// tag is a language's shape and its two letters.
func tag(code string) child {
	l, _ := language.Lookup(code)
	return span(class("tag l-"+code), icon("shape", "s-"+code), el("abbr", attr{"title", l.Name}, words(l.Tag())))
}

// shapeOnly is a language's shape beside its full name.
func shapeOnly(code string) child { return span(class("l-"+code), icon("shape", "s-"+code)) }

// written shows what a model wrote: text nodes, with the language it parses in
// or "no linguistic content".
func written(classes string, t protocol.Text, lead ...part) child {
	code, direction := "zxx", "auto"
	if l, ok := language.Lookup(t.Language); ok {
		code = l.Code
		direction = "ltr"
		if l.RightToLeft {
			direction = "rtl"
		}
	}
	body := strings.TrimRight(t.Text, "\n")
	content := parts{words(body)}
	if t.Opening != "" {
		given := strings.TrimRight(t.Opening, " ")
		content = parts{span(class("given"), words(given)), words(t.Opening[len(given):] + body)}
	}
	if strings.TrimSpace(t.Opening+body) == "" {
		code, direction = "en", "ltr"
		content = parts{span(class("silent"), words("It writes nothing: the first thing it says is the end."))}
	}
	return p(class("gen "+classes), attr{"lang", code}, attr{"dir", direction}, parts(lead), content)
}

// waiting stands where a figure or a text is still to come.
func waiting(what string) child { return span(class("waiting"), words(what)) }

// verdict is a mark and a word for a value of K.
func verdict(k float64) child {
	names := [...]string{"collapses", "undecided", "survives"}
	v := standard.Judge(k)
	return span(class("verdict v-"+names[v]), icon("mark", "v-"+string(rune('0'+v))), words(names[v]))
}

// unfold is the table behind a figure, drawn only while it is open.
func unfold(send Send, s state.State, figure, title string, table func() child) child {
	open := false
	for _, f := range s.Unfolded {
		open = open || f == figure
	}
	label := "false"
	if open {
		label = "true"
	}
	return div(class("behind"),
		el("button", class("disclose"), id("unfold-"+figure), attr{"type", "button"}, aria("expanded", label), send.click(state.Unfold{Figure: figure, Open: !open}), span(class("turn"), hidden()), words(title)),
		lazily(open, table))
}

// lazily builds only what is wanted.
func lazily(wanted bool, build func() child) part {
	if !wanted {
		return nothing
	}
	return build()
}

// button is a button with words.
func button(classes, text string, ps ...part) child {
	return el("button", class(classes), attr{"type", "button"}, parts(ps), words(text))
}

// trouble says what went wrong and what to do.
func trouble(t state.Trouble) child {
	return div(class("trouble"), attr{"role", "status"}, el("b", words(t.What)), words(" "+t.Do))
}

// table is a plain table: heads, then rows.
func table(heads []string, rows [][]string) child {
	return div(class("scroll"), attr{"tabindex", "0"}, attr{"role", "region"}, aria("label", "Table, scrolls sideways"),
		el("table", class("plain"),
			el("thead", el("tr", each(heads, func(_ int, h string) part { return el("th", attr{"scope", "col"}, words(h)) }))),
			el("tbody", each(rows, func(_ int, r []string) part {
				return el("tr", each(r, func(i int, c string) part {
					if i == 0 {
						return el("th", attr{"scope", "row"}, words(c))
					}
					return el("td", words(c))
				}))
			}))))
}

func two(x float64) string { return chart.Number(x, 2) }
