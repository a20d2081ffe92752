package merge

import (
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// Column is one model of the table.
type Column struct {
	Subject core.Subject // the zero subject while there is none
	Kind    ColumnKind
	Name    phrase.Phrase // in full
	Code    string        // language of an expert
	Model   protocol.ModelID
}

// ColumnKind says what a column shows.
type ColumnKind uint8

// The kinds of columns.
const (
	MergeColumn ColumnKind = iota
	ParentColumn
	UntrainedColumn
	MixedColumn
	EnsembleColumn
	TokenColumn
	SelfColumn
)

// Rows are the languages of the table: those the parents were trained on.
func Rows(c *core.State) []string { return c.LanguagesOf(Parents(c)) }

// Parents are the models that are merged.
func Parents(c *core.State) []protocol.ModelID { return c.Parents(c.Settings.Recipe.Merge) }

// Columns lists the models of the table: the merge, its parents, the references.
func (s *Scene) Columns(c *core.State) []Column {
	ids := Parents(c)
	columns := []Column{{Kind: MergeColumn, Name: phrase.Of("merge.column")}}
	if s.Current(c) {
		columns[0].Model, columns[0].Subject = s.Merged.Model, core.One(s.Merged.Model)
	}
	for _, id := range slices.Sorted(slices.Values(ids)) { // as the rows, so that experts stand on a diagonal
		m, _ := c.Model(id)
		columns = append(columns, Column{core.One(id), ParentColumn, m.Name(), m.Language(), id})
	}
	columns = append(columns, Column{Subject: core.One(core.Untrained), Kind: UntrainedColumn, Name: phrase.Of("head.untrained"), Model: core.Untrained})
	if m, ok := c.Mixed(); ok {
		columns = append(columns, Column{core.One(m.ID), MixedColumn, m.Name(), "", m.ID})
	}
	columns = append(columns, Column{Subject: core.Bayes(ids), Kind: EnsembleColumn, Name: phrase.Of("figure.ensemble")},
		Column{Subject: core.Token(ids), Kind: TokenColumn, Name: phrase.Of("merge.column.token")})
	if len(c.Settings.Recipe.Merge.Slices) > 0 {
		return columns
	}
	return append(columns, Column{Subject: core.One(s.Merged.Self), Kind: SelfColumn, Name: phrase.Of("merge.column.self"), Model: s.Merged.Self})
}

// csv is the table with every unit, its heads and models in the reader's language,
// its numbers as programs read them.
func (v view) csv() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{v.Key("head.language"), v.Key("head.model"), v.Key("csv.token"), v.Key("csv.byte"), v.Key("csv.character"), v.Key("csv.story"),
		v.Key("csv.floor"), v.Key("csv.unigram"), v.Key("csv.uniform"), "k", "b"})
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
	for _, code := range v.rows {
		for _, column := range v.columns {
			score, ok := v.Score(column.Subject, code)
			if !ok {
				continue
			}
			w.Write([]string{code, v.Say(column.Name), number(score.Token), number(score.Byte), number(score.Character), number(score.Story),
				number(score.Floor), number(score.Unigram), number(score.Uniform), number(score.K), number(score.B)})
		}
	}
	w.Flush() // a strings.Builder never fails
	return b.String()
}
