package merge

import (
	"fmt"
	"math"
	"strconv"

	"confusio/engine/phrase"
	"confusio/ui/chart"
	"confusio/ui/core"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// result is the right side of the scene: the table with its finding, which stay beside
// the list of methods, and the rest, what the merge writes and its files.
func (v view) result() Node {
	return Div(Class("side"), Div(Class("view"),
		P(Class("label"), v.Sentence("merge.table.label")),
		v.Needs(Room), v.trouble(),
		When(len(v.rows) > 0, v.matrix()),
		When(len(v.rows) == 0, P(Class("cap"), v.Waiting(scene.ToCome(v.Arrival(v.parents()...))))),
		P(Class("hint"), v.Sentence("merge.table.swipe")),
		v.inkKey(),
		El("figcaption", P(Class("said"), v.caption()),
			v.Unfold(keyFigure, v.Sentence("merge.key"), v.key),
			v.Unfold(tableFigure, v.Sentence("figure.table"), v.table))),
		Div(Class("rest"), v.writes(),
			Div(Class("actions"),
				Button("btn quiet", v.Key("merge.copy"), ID("copy-csv"), v.Press(func() core.Msg { return core.Clip{Text: v.csv(), Done: phrase.Of("merge.copied")} })),
				Button("btn quiet", v.Key("merge.download"), ID("download"), Attr("title", v.Key("merge.download.help")), v.Click(Download{})),
				Button("btn quiet", v.Key("merge.save"), ID("save-config"), Attr("title", v.Key("merge.save.help")), v.Click(SaveConfig{})),
				Button("btn quiet", v.Key("merge.save_models"), ID("save-models"), Attr("title", v.Key("merge.save_models.help")), v.Click(SaveConfig{Models: true})),
				Button("btn quiet", v.Key("merge.load"), ID("load"), v.Click(Browse{}))),
			P(Class("fine"), v.Sentence("merge.load.help"), Text(" "), Span(Class("droppable"), v.Sentence("merge.load.drop")))))
}

// key says what the columns are.
func (v view) key() Node {
	return El("ul", Class("key-list"), Each([]phrase.Key{"merge.key.k", "merge.key.parents", "merge.key.untrained", "merge.key.mixed", "merge.key.ensemble", "merge.key.self", "merge.key.references"},
		func(_ int, of phrase.Key) Part { return El("li", v.Rich(nil, phrase.Of(of))) }))
}

func (v view) trouble() Part {
	if t, ok := Trouble(v.State); ok {
		return v.TroubleBox(t)
	}
	return Nothing
}

// manyColumns is where the table goes on with smaller cells and one decimal, fullColumns
// where its rows are called by two letters; the table behind it keeps all.
const (
	fullColumns = 10
	manyColumns = 12
)

func (v view) many() bool { return len(v.columns) > manyColumns }

func (v view) matrix() Part {
	classes := "matrix"
	if v.many() {
		classes = "matrix many"
	} else if len(v.columns) > fullColumns {
		classes = "matrix tight"
	}
	return v.Scroll("matrix", v.Key("merge.table.scrolls"),
		El("table", Class(classes), El("caption", Class("unseen"), v.Sentence("merge.table.caption")),
			v.matrixHead(), El("tbody", Each(v.rows, func(_ int, code string) Part { return v.matrixRow(code) }))))
}

func (v view) matrixHead() Node {
	parents := 0
	for _, c := range v.columns {
		if c.Kind == ParentColumn {
			parents++
		}
	}
	names := map[ColumnKind]phrase.Key{UntrainedColumn: "merge.short.untrained", MixedColumn: "merge.short.mixed", EnsembleColumn: "merge.short.bayes",
		TokenColumn: "merge.short.token", SelfColumn: "merge.short.self"}
	marks := map[ColumnKind]string{MergeColumn: "m-merge", UntrainedColumn: "m-untrained",
		MixedColumn: "m-mixed", EnsembleColumn: "m-ensemble", TokenColumn: "m-ensemble", SelfColumn: "m-self"}
	top := Parts{El("td"), El("th", Attr("scope", "col"), Class("merge-name"), v.Sentence("merge.column")), El("th", Attr("scope", "col"), Text("K")),
		El("th", Attr("scope", "colgroup"), Attr("colspan", strconv.Itoa(parents)), Class("gap"), v.Sentence("merge.parents"))}
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
				second = append(second, El("th", Attr("scope", "col"), gap, Attr("title", v.Say(c.Name)), v.Tag(c.Code)))
			} else {
				second = append(second, El("th", Attr("scope", "col"), gap, Attr("title", v.Say(c.Name)), Icon("mark", "m-mixed")))
			}
		default:
			top = append(top, El("th", Attr("scope", "col"), gap, El("abbr", Attr("title", v.Say(c.Name)), v.Sentence(names[c.Kind]))))
			second = append(second, El("td", gap, Icon("mark", marks[c.Kind])))
		}
	}
	top = append(top, El("th", Attr("scope", "col"), Class("gap"), v.Sentence("head.floor")), El("th", Attr("scope", "col"), v.Sentence("merge.short.unigram")))
	second = append(second, El("td", Class("gap")), El("td"))
	return El("thead", El("tr", Class("groups"), top), El("tr", second))
}

func (v view) matrixRow(code string) Node {
	cells := Parts{El("th", Attr("scope", "row"), v.Tag(code), Text(" "), Span(Class("name"), Text(v.Name(code))))}
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
		return El("td", Class(classes+"cell pending"), Span(Aria("label", v.Key("chart.unmeasured")), Text("·")))
	}
	step, over := chart.Heat(score.Token, score.Floor, score.Uniform)
	if step < 0 {
		return El("td", Class(classes+"cell pending"), Text("–"))
	}
	decimals := 2
	if v.many() {
		decimals = 1
	}
	return El("td", Class(fmt.Sprintf("%scell h%d", classes, step)), Text(v.Words.Number(score.Token, decimals)),
		When(over, Span(Class("over"), Aria("label", v.Key("merge.cell.over")), Text("▸"))))
}

func (v view) kCell(subject core.Subject, code string) Node {
	score, ok := v.Score(subject, code)
	if !ok || math.IsNaN(score.K) {
		return El("td", Class("k-cell"), Text("–"))
	}
	return El("td", Class("k-cell "+v.VerdictClass(score.K)), v.VerdictMark(score.K), Text(v.Number(score.K)), Unseen(" "+v.VerdictWord(score.K)))
}

// writes is what the merge makes of an opening in each language.
func (v view) writes() Part {
	if len(v.rows) == 0 {
		return Nothing
	}
	subject := v.columns[0].Subject
	return Div(Class("samples"), P(Class("label"), v.Sentence("merge.writes")),
		Each(v.rows, func(_ int, code string) Part {
			if t, ok := v.Text(subject, code); ok {
				return v.Written("row short", t, v.Tag(code))
			}
			waiting := phrase.Of("merge.waiting")
			if _, failed := Trouble(v.State); failed {
				waiting = phrase.Of("merge.none")
			}
			return v.ToBeWritten("row short", waiting, v.Tag(code))
		}))
}

func (v view) inkKey() Node {
	return Div(Class("ink-key"), Span(v.Sentence("head.floor")), Span(Class("ink-scale")), Span(v.Sentence("merge.ink.end")))
}

// meanK is the mean of K over the rows that have one, and whether all rows are
// measured; bare are the names of the languages without, whose expert is no parent.
func meanK(c *core.State, subject core.Subject) (mean float64, bare []phrase.Phrase, measured bool) {
	sum, rows := 0.0, Rows(c)
	for _, code := range rows {
		score, ok := c.Score(subject, code)
		if !ok {
			return math.NaN(), nil, false
		}
		if math.IsNaN(score.K) {
			bare = append(bare, phrase.Of(phrase.Key("language."+code)))
			continue
		}
		sum += score.K
	}
	return sum / float64(len(rows)-len(bare)), bare, len(rows) > 0
}

// caption tells the merge in numbers.
func (v view) caption() Part {
	m := v.method()
	k, bare, measured := meanK(v.State, v.columns[0].Subject)
	models, with := phrase.Number("n", len(v.parents())), phrase.Said("method", phrase.Of(m.Label))
	made := phrase.Of("merge.title", models, with)
	if len(v.merge().Rules) > 0 {
		made = phrase.Of("merge.title_layers", models, with)
	}
	merge := phrase.Said("merge", made)
	switch {
	case !measured:
		if _, failed := Trouble(v.State); failed {
			return v.Rich(nil, phrase.Of("merge.caption.none", merge))
		}
		return v.Rich(nil, phrase.Of("merge.caption.waiting", merge))
	case len(bare) == len(v.rows):
		return v.Rich(nil, phrase.Of("merge.caption.bare", merge), bareSaying(bare))
	}
	verdict := func(string) Part { return v.Verdict(k) }
	return v.Rich(scene.Marks{"verdict": verdict}, append([]phrase.Phrase{phrase.Of("merge.caption", merge)}, v.comparison(k, bare)...)...)
}

// bareSaying says why K is missing in some rows.
func bareSaying(bare []phrase.Phrase) phrase.Phrase {
	if len(bare) == 0 {
		return phrase.Phrase{}
	}
	return phrase.Of("merge.bare", phrase.Said("languages", bare...))
}

// comparison sets the merge beside its references.
func (v view) comparison(k float64, bare []phrase.Phrase) []phrase.Phrase {
	mean := phrase.Of("merge.mean", phrase.Number("k", k))
	if f, ok := v.Facts.Fluency[v.columns[0].Subject]; ok {
		mean = phrase.Of("merge.mean.fluency", phrase.Number("n", f.Samples), phrase.Number("k", k), phrase.Number("share", f.Share))
	}
	said := []phrase.Phrase{mean, phrase.Of("merge.own"), bareSaying(bare)}
	if e, _, ok := meanK(v.State, core.Bayes(v.parents())); ok {
		said = append(said, phrase.Of("merge.ensemble", phrase.Number("k", e)))
	}
	if self, ok := v.Score(core.One(v.Merged.Self), v.firstLanguage()); ok {
		said = append(said, phrase.Of("merge.self", phrase.Number("k", self.K)))
		if !math.IsNaN(self.K) && !scene.Survives(self.K) {
			said = append(said, phrase.Of("merge.self.fails"))
		}
	}
	return append(said, v.Merged.Note)
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
				lines = append(lines, []string{v.Name(code), v.Say(c.Name), v.Number(score.Token), v.Number(score.Byte), v.Words.Number(score.Story, 1),
					v.Number(score.K), v.Number(score.B), v.Number(score.Floor), v.Number(score.Unigram), v.Number(score.Uniform)})
			}
		}
	}
	return v.Table(tableFigure, []string{v.Key("head.language"), v.Key("head.model"), v.Key("head.token"), v.Key("merge.head.byte"), v.Key("merge.head.story"), "K", "b",
		v.Key("head.floor"), v.Key("head.unigram"), v.Key("head.uniform")}, lines)
}
