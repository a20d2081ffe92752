package scene

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/wasm/protocol"
)

// Head is a rule, a number, a title and two lines.
func (v View) Head(number string, title, text Part) Node {
	return El("header", Class("scene-head"), P(Class("number"), Hidden(), Text(number)), El("h2", title), P(Class("scene-text"), text))
}

// Tag is a language's shape and its two letters.
func (v View) Tag(code string) Node {
	return Span(Class("tag l-"+code), Icon("shape", "s-"+code), El("abbr", Attr("title", v.Name(code)), Text(tag(code))))
}

func tag(code string) string {
	l, _ := language.Lookup(code)
	return l.Tag()
}

// LanguageChip is a chip that takes a language in or out. Its name is what it shows
// and then the language in full.
func (v View) LanguageChip(id, code string, on bool, press Part) Node {
	classes := "chip model"
	if on {
		classes += " on"
	}
	return El("button", Class(classes), ID(id), Attr("type", "button"), Aria("pressed", fmt.Sprint(on)), Aria("label", tag(code)+" "+v.Name(code)), press, v.Tag(code))
}

// Shape is a language's shape beside its full name.
func (v View) Shape(code string) Node { return Span(Class("l-"+code), Icon("shape", "s-"+code)) }

// Written shows what a model wrote: text nodes, with the language it parses in
// or "no linguistic content".
func (v View) Written(classes string, t protocol.Text, lead ...Part) Node {
	lang, direction := "zxx", "auto"
	if l, ok := language.Lookup(t.Language); ok {
		lang = l.Code
		direction = "ltr"
		if l.RightToLeft {
			direction = "rtl"
		}
	}
	body := strings.TrimRight(t.Text, "\n")
	content := Parts{Text(body)}
	if given := wholeWords(t.Opening, body); given != "" {
		content = Parts{Span(Class("given"), Text(given)), Text(t.Opening[len(given):] + body)}
	}
	if strings.TrimSpace(t.Opening+body) == "" {
		lang, direction = v.Words.Code, v.Words.Direction()
		content = Parts{Span(Class("silent"), v.Sentence("text.silent"))}
	}
	return v.beside(classes, lead, Attr("lang", lang), Attr("dir", direction), content)
}

// beside is a text beside what leads it. That is no part of the text: Latin letters in
// front would turn the direction of Arabic.
func (v View) beside(classes string, lead Parts, text ...Part) Node {
	if lead == nil {
		return P(Class("gen "+classes), Parts(text))
	}
	return Div(Class("written "+classes), lead, P(Class("gen"), Parts(text)))
}

// ToBeWritten stands where Written will.
func (v View) ToBeWritten(classes string, what phrase.Phrase, lead ...Part) Node {
	return v.beside(classes, lead, Span(Class("waiting"), v.Phrase(what)))
}

// wholeWords is what of the opening is drawn as given: not the first letters of a word
// that the model ended.
func wholeWords(opening, body string) string {
	given := strings.TrimRight(opening, " ")
	next, _ := utf8.DecodeRuneInString(body)
	if at := strings.LastIndexByte(given, ' '); at >= 0 && given == opening && unicode.IsLetter(next) {
		return given[:at]
	}
	return given
}

// Waiting stands where a figure or a text is still to come.
func (v View) Waiting(what phrase.Phrase) Node { return Span(Class("waiting"), v.Phrase(what)) }

// ToCome says what a figure still waits for.
func ToCome(a core.Arrival) phrase.Phrase {
	switch a {
	case core.Starting:
		return phrase.Of("wait.engine")
	case core.Looking:
		return phrase.Of("wait.list")
	case core.Loading:
		return phrase.Of("wait.experts")
	case core.Nowhere:
		return phrase.Of("wait.no_model")
	}
	return phrase.Of("wait.measuring")
}

// verdictClasses name the verdicts in style sheets.
var verdictClasses = [...]string{standard.Collapses: "v-collapses", standard.Undecided: "v-undecided", standard.Survives: "v-survives"}

// VerdictClass names the verdict on K in style sheets.
func (v View) VerdictClass(k float64) string { return verdictClasses[standard.Judge(k)] }

// VerdictMark is the mark of the verdict on K.
func (v View) VerdictMark(k float64) Node {
	return Icon("mark", fmt.Sprint("v-", int(standard.Judge(k))))
}

// Survives says whether a value of K is one of a model that still knows the language.
func Survives(k float64) bool { return standard.Judge(k) == standard.Survives }

// VerdictWord names the verdict on K.
func (v View) VerdictWord(k float64) string { return v.Key(VerdictKey(k)) }

// VerdictKey is the key of the verdict on K.
func VerdictKey(k float64) phrase.Key {
	return [...]phrase.Key{standard.Collapses: "verdict.collapses", standard.Undecided: "verdict.undecided", standard.Survives: "verdict.survives"}[standard.Judge(k)]
}

// Verdict is a mark and a word for a value of K.
func (v View) Verdict(k float64) Node {
	return Span(Class("verdict "+v.VerdictClass(k)), v.VerdictMark(k), Text(v.VerdictWord(k)))
}

// UnfoldID names the button that opens a figure's table.
func UnfoldID(figure core.Figure) string { return "unfold-" + string(figure) }

// Unfold is the table behind a figure, or a list, drawn only while it is open.
func (v View) Unfold(figure core.Figure, title Part, table func() Node) Node {
	open := v.IsUnfolded(figure)
	return Div(Class("behind"),
		El("button", Class("disclose"), ID(UnfoldID(figure)), Attr("type", "button"), Aria("expanded", fmt.Sprint(open)),
			v.Click(core.Unfold{Figure: figure, Open: !open}), Span(Class("turn"), Hidden()), title),
		Lazily(open, table))
}

// TroubleBox says what went wrong and what to do.
func (v View) TroubleBox(t core.Trouble) Node {
	return Div(Class("trouble"), Attr("role", "status"), El("b", v.Phrase(t.What)), Text(" "), v.Phrase(t.Do),
		When(t.Files, Button("btn quiet small", v.Key("button.again"), v.Click(core.Again{}))))
}

// Table is a plain table behind a figure: heads, then rows.
func (v View) Table(figure core.Figure, heads []string, rows [][]string) Node {
	return v.Scroll("table-"+string(figure), v.Key("figure.scrolls"),
		El("table", Class("plain"),
			El("thead", El("tr", Each(heads, func(_ int, h string) Part { return El("th", Attr("scope", "col"), Text(h)) }))),
			El("tbody", Each(rows, func(_ int, r []string) Part {
				return El("tr", Each(r, func(i int, c string) Part {
					if i == 0 {
						return El("th", Attr("scope", "row"), Text(c))
					}
					return El("td", Text(c))
				}))
			}))))
}

// Scroll is a place that scrolls sideways. It is a group and no region: a page with
// many tables would have as many landmarks.
func (v View) Scroll(id, name string, inside Node) Node {
	return Div(Class("scroll"), ID(id), Attr("tabindex", "0"), Attr("role", "group"), Aria("label", name), inside)
}

// Stepper is a value with a button to each side, which are called less-ID and
// more-ID.
func (v View) Stepper(id, value string, less, more Part) Node {
	return Span(Class("stepper"), Button("", "−", ID("less-"+id), less), El("output", Text(value)), Button("", "+", ID("more-"+id), more))
}

// HeldStories says how many stories stand behind every loss.
func HeldStories() phrase.Phrase {
	return phrase.Of("figure.held", phrase.Number("n", core.HeldStories))
}

// Side is one language's losses along a line.
func (v View) Side(code string, line core.Line, side int) chart.BandSide {
	nan := math.NaN()
	b := chart.BandSide{Code: code, Losses: make([]float64, core.LinePoints), Floor: nan, Unigram: nan, Uniform: nan}
	for i := range b.Losses {
		b.Losses[i] = nan
		if p := line.At(i); p.Known {
			score := p.Scores[side]
			b.Losses[i], b.Floor, b.Unigram, b.Uniform = score.Token, score.Floor, score.Unigram, score.Uniform
		}
	}
	return b
}

// MeanK is the mean of K over scores.
func MeanK(scores []protocol.Score) float64 {
	sum := 0.0
	for _, score := range scores {
		sum += score.K
	}
	return sum / float64(max(len(scores), 1))
}
