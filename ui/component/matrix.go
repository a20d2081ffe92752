package component

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/method"
	"confusio/engine/standard"
	"confusio/ui/chart"
	"confusio/ui/state"
)

func mergeView(s state.State, send Send) child {
	rows := s.Rows()
	return div(class("view"),
		p(class("label"), words("Loss of every language (rows) under every model (columns), nats per token")),
		mergeTrouble(s),
		when(len(rows) > 0, matrixScroll(s, rows)),
		when(len(rows) == 0, p(class("cap"), waiting(progressOfPair(s)))),
		p(class("hint"), words("Swipe the table for the other models.")),
		inkKey(),
		mergeWrites(s, rows),
		el("figcaption", p(class("said"), mergeCaption(s, rows)),
			div(class("actions"),
				button("btn quiet", "Copy as CSV", id("copy-csv"), send.click(state.Export{})),
				button("btn quiet", "Download the merge", id("download"), attr{"title", "A zip that Hugging Face’s transformers reads"}, send.click(state.Download{})),
				button("btn quiet", "Save as mergekit’s YAML", id("save-config"), attr{"title", "The file by which mergekit makes this merge"}, send.click(state.SaveConfig{})),
				button("btn quiet", "YAML with its models", id("save-models"), attr{"title", "A zip that mergekit runs as it is: merge.yml and a folder for each model"}, send.click(state.SaveConfig{Models: true})),
				button("btn quiet", "Load a file …", id("load"), send.click(state.Browse{}))),
			p(class("fine"), words("Files to load: a .safetensors in Llama’s form, a zip of a transformers folder, or a merge of mergekit as .yml. "), span(class("droppable"), words("They can be dropped anywhere on this page, too."))),
			unfold(send, s, "merge", "Table behind this figure", func() child { return mergeTable(s, rows) })))
}

func mergeTrouble(s state.State) part {
	if t, ok := s.MergeTrouble(); ok {
		return trouble(t)
	}
	return nothing
}

// manyColumns is where the table goes on with smaller cells and one decimal;
// the table behind it keeps two.
const manyColumns = 12

func matrixScroll(s state.State, rows []string) part {
	columns := s.Columns()
	names := "matrix"
	if len(columns) > manyColumns {
		names = "matrix many"
	}
	return div(class("scroll"), attr{"tabindex", "0"}, attr{"role", "region"}, aria("label", "Languages by models, scrolls sideways"),
		el("table", class(names), el("caption", class("unseen"), words("Loss in nats per token of every language under every model")),
			matrixHead(columns), el("tbody", each(rows, func(_ int, code string) part { return matrixRow(s, columns, code) }))))
}

func matrixHead(columns []state.Column) child {
	parents := 0
	for _, c := range columns {
		if c.Kind == state.ParentColumn {
			parents++
		}
	}
	names := map[state.ColumnKind]string{state.UntrainedColumn: "untr.", state.MixedColumn: "mixed", state.EnsembleColumn: "Bayes", state.TokenColumn: "token", state.SelfColumn: "self"}
	marks := map[state.ColumnKind]string{state.MergeColumn: "m-merge", state.UntrainedColumn: "m-untrained",
		state.MixedColumn: "m-mixed", state.EnsembleColumn: "m-ensemble", state.TokenColumn: "m-ensemble", state.SelfColumn: "m-self"}
	top := parts{el("td"), el("th", attr{"scope", "col"}, class("merge-name"), words("merge")), el("th", attr{"scope", "col"}, words("K")),
		el("th", attr{"scope", "colgroup"}, attr{"colspan", strconv.Itoa(parents)}, class("gap"), words("the parents"))}
	second := parts{el("td"), el("td", icon("mark", "m-merge")), el("td")}
	for i, c := range columns {
		gap := class("")
		if i == 1 || i == 1+parents {
			gap = class("gap")
		}
		switch c.Kind {
		case state.MergeColumn:
		case state.ParentColumn:
			if c.Code != "" {
				second = append(second, el("th", attr{"scope", "col"}, gap, attr{"title", c.Name}, tag(c.Code)))
			} else {
				second = append(second, el("th", attr{"scope", "col"}, gap, attr{"title", c.Name}, icon("mark", "m-mixed")))
			}
		default:
			top = append(top, el("th", attr{"scope", "col"}, gap, el("abbr", attr{"title", c.Name}, words(names[c.Kind]))))
			second = append(second, el("td", gap, icon("mark", marks[c.Kind])))
		}
	}
	top = append(top, el("th", attr{"scope", "col"}, class("gap"), words("floor")), el("th", attr{"scope", "col"}, words("unigr.")))
	second = append(second, el("td", class("gap")), el("td"))
	return el("thead", el("tr", class("groups"), top), el("tr", second))
}

func matrixRow(s state.State, columns []state.Column, code string) child {
	cells := parts{el("th", attr{"scope", "row"}, tag(code), span(class("name"), words(language.Name(code))))}
	parents := len(s.Parents())
	for i, c := range columns {
		classes := ""
		if i == 1 || i == 1+parents {
			classes = "gap "
		}
		if c.Kind == state.MergeColumn {
			classes += "merge-cell "
		}
		if c.Kind == state.ParentColumn && c.Code == code {
			classes += "own "
		}
		cells = append(cells, matrixCell(s, c.Subject, code, classes, len(columns) > manyColumns))
		if c.Kind == state.MergeColumn {
			cells = append(cells, kCell(s, c.Subject, code))
		}
	}
	return el("tr", cells, referenceCells(s, code))
}

// referenceCells are a row's floor and unigram, from whichever model has been
// measured in its language: they are the same beside all.
func referenceCells(s state.State, code string) part {
	floor, unigram := math.NaN(), math.NaN()
	for _, c := range s.Columns() {
		if score, ok := s.Score(c.Subject, code); ok {
			floor, unigram = score.Floor, score.Unigram
		}
	}
	return parts{el("td", class("gap reference"), words(two(floor))), el("td", class("reference"), words(two(unigram)))}
}

func matrixCell(s state.State, subject, code, classes string, many bool) child {
	score, ok := s.Score(subject, code)
	if !ok {
		return el("td", class(classes+"cell pending"), span(aria("label", "not measured yet"), words("·")))
	}
	step, over := chart.Heat(score.Token, score.Floor, score.Uniform)
	if step < 0 {
		return el("td", class(classes+"cell pending"), words("–"))
	}
	decimals := 2
	if many {
		decimals = 1
	}
	return el("td", class(fmt.Sprintf("%scell h%d", classes, step)), words(chart.Number(score.Token, decimals)),
		when(over, span(class("over"), aria("label", "worse than uniform"), words("▸"))))
}

func kCell(s state.State, subject, code string) child {
	score, ok := s.Score(subject, code)
	if !ok || math.IsNaN(score.K) {
		return el("td", class("k-cell"), words("–"))
	}
	names := [...]string{"collapses", "undecided", "survives"}
	v := standard.Judge(score.K)
	return el("td", class("k-cell v-"+names[v]), icon("mark", "v-"+strconv.Itoa(int(v))), words(two(score.K)), unseen(" "+names[v]))
}

// mergeWrites is what the merge makes of an opening in each language.
func mergeWrites(s state.State, rows []string) part {
	if len(rows) == 0 {
		return nothing
	}
	subject := s.Columns()[0].Subject
	return div(class("samples"), p(class("label"), words("The merge goes on where a story begins")),
		each(rows, func(_ int, code string) part {
			if t, ok := s.Text(subject, code); ok {
				return written("row short", t, tag(code))
			}
			return p(class("gen row"), tag(code), waiting("waiting for the merge …"))
		}))
}

func inkKey() child {
	var steps parts
	for i := 0; i <= chart.HeatSteps; i++ {
		x := chart.Number(float64(i)*100/(chart.HeatSteps+1), 2) + "%"
		steps = append(steps, svg("rect", class("q"+strconv.Itoa(i)), attr{"x", x}, attr{"y", "0"}, attr{"width", "5%"}, attr{"height", "12"}))
	}
	return div(class("ink-key"), span(words("floor")), svg("svg", hidden(), steps), span(words("uniform, ▸ beyond; each row on its own scale")))
}

// meanK is the mean of K over the rows that have one, and whether all rows are
// measured; bare are the languages of those without, whose expert is no parent.
func meanK(s state.State, subject string, rows []string) (mean float64, bare []string, measured bool) {
	sum := 0.0
	for _, code := range rows {
		score, ok := s.Score(subject, code)
		if !ok {
			return math.NaN(), nil, false
		}
		if math.IsNaN(score.K) {
			bare = append(bare, language.Name(code))
			continue
		}
		sum += score.K
	}
	return sum / float64(len(rows)-len(bare)), bare, len(rows) > 0
}

// bareSaying says why K is missing in some rows.
func bareSaying(bare []string) string {
	if len(bare) == 0 {
		return ""
	}
	return fmt.Sprintf(" K compares with an expert of one language; none for %s is among the models.", strings.Join(bare, ", "))
}

func mergeCaption(s state.State, rows []string) part {
	m, _ := method.Lookup(s.Settings.Recipe.Merge.Method)
	n := len(s.Parents())
	columns := s.Columns()
	k, bare, measured := meanK(s, columns[0].Subject, rows)
	title := fmt.Sprintf("%s models merged with %s", countWords(n), m.Label)
	if len(s.Settings.Recipe.Merge.Rules) > 0 {
		title += ", by layer"
	}
	if !measured {
		return parts{bold(title + ". "), words("The losses are being measured.")}
	}
	if len(bare) == len(rows) {
		return parts{bold(title + "."), words(bareSaying(bare))}
	}
	text := fmt.Sprintf(" Mean K = %s", two(k))
	if f, ok := s.Facts.Fluency[columns[0].Subject]; ok {
		text += fmt.Sprintf(", fluency %s of the sentences in %d stories", chart.Percent(f.Share), f.Samples)
	}
	text += ". Outlined cells are each expert on its own language." + bareSaying(bare)
	if e, _, ok := meanK(s, state.Bayes(s.Parents()), rows); ok {
		text += fmt.Sprintf(" The Bayes ensemble of the same models has K = %s.", two(e))
	}
	if self, ok := s.Score(state.One(s.Merged.Self), firstLanguage(s)); ok {
		text += fmt.Sprintf(" A parent merged with itself keeps K = %s.", two(self.K))
	}
	if s.Merged.Note != "" {
		text += " " + s.Merged.Note
	}
	return parts{bold(title + ": "), verdict(k), bold(" on average. "), words(text)}
}

// firstLanguage is the language of the first parent, which the self-merge keeps.
func firstLanguage(s state.State) string {
	ids := s.Parents()
	if len(ids) == 0 {
		return ""
	}
	m, _ := s.Model(ids[0])
	return m.Language()
}

func mergeTable(s state.State, rows []string) child {
	var lines [][]string
	for _, code := range rows {
		for _, c := range s.Columns() {
			if score, ok := s.Score(c.Subject, code); ok {
				lines = append(lines, []string{language.Name(code), c.Name, two(score.Token), two(score.Byte), chart.Number(score.Story, 1),
					two(score.K), two(score.B), two(score.Floor), two(score.Unigram), two(score.Uniform)})
			}
		}
	}
	return table([]string{"language", "model", "nats per token", "per byte", "per story", "K", "b", "floor", "unigram", "uniform"}, lines)
}
