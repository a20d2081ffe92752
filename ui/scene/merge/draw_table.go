package merge

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
)

// result is the right side of the scene: the table and what the merge writes.
func (v view) result() Node {
	return Div(Class("view"),
		P(Class("label"), Text("Loss of every language (rows) under every model (columns), nats per token")),
		v.trouble(),
		When(len(v.rows) > 0, v.matrix()),
		When(len(v.rows) == 0, P(Class("cap"), v.Waiting(v.ToCome(v.Arrival(v.parents()...))))),
		P(Class("hint"), Text("Swipe the table for the other models.")),
		v.inkKey(),
		v.writes(),
		El("figcaption", P(Class("said"), v.caption()),
			Div(Class("actions"),
				Button("btn quiet", "Copy as CSV", ID("copy-csv"), v.Click(Export{})),
				Button("btn quiet", "Download the merge", ID("download"), Attr("title", "A zip that Hugging Face’s transformers reads"), v.Click(Download{})),
				Button("btn quiet", "Save as mergekit’s YAML", ID("save-config"), Attr("title", "The file by which mergekit makes this merge"), v.Click(SaveConfig{})),
				Button("btn quiet", "YAML with its models", ID("save-models"), Attr("title", "A zip that mergekit runs as it is: merge.yml and a folder for each model"), v.Click(SaveConfig{Models: true})),
				Button("btn quiet", "Load a file …", ID("load"), v.Click(Browse{}))),
			P(Class("fine"), Text("Files to load: a .safetensors in Llama’s form, a zip of a transformers folder, or a merge of mergekit as .yml. "), Span(Class("droppable"), Text("They can be dropped anywhere on this page, too."))),
			v.Unfold(tableFigure, "Table behind this figure", v.table)))
}

func (v view) trouble() Part {
	if t, ok := Trouble(v.State); ok {
		return v.TroubleBox(t)
	}
	return Nothing
}

// manyColumns is where the table goes on with smaller cells and one decimal;
// the table behind it keeps two.
const manyColumns = 12

func (v view) many() bool { return len(v.columns) > manyColumns }

func (v view) matrix() Part {
	names := "matrix"
	if v.many() {
		names = "matrix many"
	}
	return v.Scroll("Languages by models, scrolls sideways",
		El("table", Class(names), El("caption", Class("unseen"), Text("Loss in nats per token of every language under every model")),
			v.matrixHead(), El("tbody", Each(v.rows, func(_ int, code string) Part { return v.matrixRow(code) }))))
}

func (v view) matrixHead() Node {
	parents := 0
	for _, c := range v.columns {
		if c.Kind == ParentColumn {
			parents++
		}
	}
	names := map[ColumnKind]string{UntrainedColumn: "untr.", MixedColumn: "mixed", EnsembleColumn: "Bayes", TokenColumn: "token", SelfColumn: "self"}
	marks := map[ColumnKind]string{MergeColumn: "m-merge", UntrainedColumn: "m-untrained",
		MixedColumn: "m-mixed", EnsembleColumn: "m-ensemble", TokenColumn: "m-ensemble", SelfColumn: "m-self"}
	top := Parts{El("td"), El("th", Attr("scope", "col"), Class("merge-name"), Text("merge")), El("th", Attr("scope", "col"), Text("K")),
		El("th", Attr("scope", "colgroup"), Attr("colspan", strconv.Itoa(parents)), Class("gap"), Text("the parents"))}
	second := Parts{El("td"), El("td", Icon("mark", "m-merge")), El("td")}
	for i, c := range v.columns {
		gap := Class("")
		if i == 1 || i == 1+parents {
			gap = Class("gap")
		}
		switch c.Kind {
		case MergeColumn:
		case ParentColumn:
			if c.Code != "" {
				second = append(second, El("th", Attr("scope", "col"), gap, Attr("title", c.Name), v.Tag(c.Code)))
			} else {
				second = append(second, El("th", Attr("scope", "col"), gap, Attr("title", c.Name), Icon("mark", "m-mixed")))
			}
		default:
			top = append(top, El("th", Attr("scope", "col"), gap, El("abbr", Attr("title", c.Name), Text(names[c.Kind]))))
			second = append(second, El("td", gap, Icon("mark", marks[c.Kind])))
		}
	}
	top = append(top, El("th", Attr("scope", "col"), Class("gap"), Text("floor")), El("th", Attr("scope", "col"), Text("unigr.")))
	second = append(second, El("td", Class("gap")), El("td"))
	return El("thead", El("tr", Class("groups"), top), El("tr", second))
}

func (v view) matrixRow(code string) Node {
	cells := Parts{El("th", Attr("scope", "row"), v.Tag(code), Span(Class("name"), Text(language.Name(code))))}
	parents := len(v.parents())
	for i, c := range v.columns {
		classes := ""
		if i == 1 || i == 1+parents {
			classes = "gap "
		}
		if c.Kind == MergeColumn {
			classes += "merge-cell "
		}
		if c.Kind == ParentColumn && c.Code == code {
			classes += "own "
		}
		cells = append(cells, v.matrixCell(c.Subject, code, classes))
		if c.Kind == MergeColumn {
			cells = append(cells, v.kCell(c.Subject, code))
		}
	}
	return El("tr", cells, v.referenceCells(code))
}

// referenceCells are a row's floor and unigram, from whichever model has been
// measured in its language: they are the same beside all.
func (v view) referenceCells(code string) Part {
	floor, unigram := math.NaN(), math.NaN()
	for _, c := range v.columns {
		if score, ok := v.Score(c.Subject, code); ok {
			floor, unigram = score.Floor, score.Unigram
		}
	}
	return Parts{El("td", Class("gap reference"), Text(v.Number(floor))), El("td", Class("reference"), Text(v.Number(unigram)))}
}

func (v view) matrixCell(subject core.Subject, code, classes string) Node {
	score, ok := v.Score(subject, code)
	if !ok {
		return El("td", Class(classes+"cell pending"), Span(Aria("label", "not measured yet"), Text("·")))
	}
	step, over := chart.Heat(score.Token, score.Floor, score.Uniform)
	if step < 0 {
		return El("td", Class(classes+"cell pending"), Text("–"))
	}
	decimals := 2
	if v.many() {
		decimals = 1
	}
	return El("td", Class(fmt.Sprintf("%scell h%d", classes, step)), Text(chart.Number(score.Token, decimals)),
		When(over, Span(Class("over"), Aria("label", "worse than uniform"), Text("▸"))))
}

func (v view) kCell(subject core.Subject, code string) Node {
	score, ok := v.Score(subject, code)
	if !ok || math.IsNaN(score.K) {
		return El("td", Class("k-cell"), Text("–"))
	}
	return El("td", Class("k-cell "+v.VerdictClass(score.K)), v.VerdictMark(score.K), Text(v.Number(score.K)), Unseen(" "+v.VerdictWord(score.K)))
}

// mergeWrites is what the merge makes of an opening in each language.
func (v view) writes() Part {
	if len(v.rows) == 0 {
		return Nothing
	}
	subject := v.columns[0].Subject
	return Div(Class("samples"), P(Class("label"), Text("The merge goes on where a story begins")),
		Each(v.rows, func(_ int, code string) Part {
			if t, ok := v.Text(subject, code); ok {
				return v.Written("row short", t, v.Tag(code))
			}
			return P(Class("gen row"), v.Tag(code), v.Waiting("waiting for the merge …"))
		}))
}

func (v view) inkKey() Node {
	var steps Parts
	for i := 0; i <= chart.HeatSteps; i++ {
		x := chart.Number(float64(i)*100/(chart.HeatSteps+1), 2) + "%"
		steps = append(steps, SVG("rect", Class("q"+strconv.Itoa(i)), Attr("x", x), Attr("y", "0"), Attr("width", "5%"), Attr("height", "12")))
	}
	return Div(Class("ink-key"), Span(Text("floor")), SVG("svg", Hidden(), steps), Span(Text("uniform, ▸ beyond; each row on its own scale")))
}

// meanK is the mean of K over the rows that have one, and whether all rows are
// measured; bare are the languages of those without, whose expert is no parent.
func (v view) meanK(subject core.Subject) (mean float64, bare []string, measured bool) {
	sum := 0.0
	for _, code := range v.rows {
		score, ok := v.Score(subject, code)
		if !ok {
			return math.NaN(), nil, false
		}
		if math.IsNaN(score.K) {
			bare = append(bare, language.Name(code))
			continue
		}
		sum += score.K
	}
	return sum / float64(len(v.rows)-len(bare)), bare, len(v.rows) > 0
}

// bareSaying says why K is missing in some rows.
func (v view) bareSaying(bare []string) string {
	if len(bare) == 0 {
		return ""
	}
	return fmt.Sprintf(" K compares with an expert of one language; none for %s is among the models.", strings.Join(bare, ", "))
}

func (v view) caption() Part {
	m := v.method()
	n := len(v.parents())
	k, bare, measured := v.meanK(v.columns[0].Subject)
	models, with := phrase.Number("n", n), phrase.Said("method", phrase.Of(m.Label))
	title := v.Key("merge.title", models, with)
	if len(v.merge().Rules) > 0 {
		title = v.Key("merge.title_layers", models, with)
	}
	if !measured {
		return Parts{Bold(title + ". "), Text("The losses are being measured.")}
	}
	if len(bare) == len(v.rows) {
		return Parts{Bold(title + "."), Text(v.bareSaying(bare))}
	}
	text := fmt.Sprintf(" Mean K = %s", v.Number(k))
	if f, ok := v.Facts.Fluency[v.columns[0].Subject]; ok {
		text += fmt.Sprintf(", fluency %s of the sentences in %d stories", chart.Percent(f.Share), f.Samples)
	}
	text += ". Outlined cells are each expert on its own language." + v.bareSaying(bare)
	if e, _, ok := v.meanK(core.Bayes(v.parents())); ok {
		text += fmt.Sprintf(" The Bayes ensemble of the same models has K = %s.", v.Number(e))
	}
	if self, ok := v.Score(core.One(v.Merged.Self), v.firstLanguage()); ok {
		text += fmt.Sprintf(" A parent merged with itself keeps K = %s.", v.Number(self.K))
	}
	if !v.Merged.Note.Empty() {
		text += " " + v.Say(v.Merged.Note)
	}
	return Parts{Bold(title + ": "), v.Verdict(k), Bold(" on average. "), Text(text)}
}

// firstLanguage is the language of the first parent, which the self-merge keeps.
func (v view) firstLanguage() string {
	ids := v.parents()
	if len(ids) == 0 {
		return ""
	}
	m, _ := v.Model(ids[0])
	return m.Language()
}

func (v view) table() Node {
	var lines [][]string
	for _, code := range v.rows {
		for _, c := range v.columns {
			if score, ok := v.Score(c.Subject, code); ok {
				lines = append(lines, []string{language.Name(code), c.Name, v.Number(score.Token), v.Number(score.Byte), chart.Number(score.Story, 1),
					v.Number(score.K), v.Number(score.B), v.Number(score.Floor), v.Number(score.Unigram), v.Number(score.Uniform)})
			}
		}
	}
	return v.Table([]string{"language", "model", "nats per token", "per byte", "per story", "K", "b", "floor", "unigram", "uniform"}, lines)
}
