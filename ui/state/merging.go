package state

import (
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// merge changes what is merged, and how, in the third scene.
func merge(s State, m Msg) (State, []Request) {
	settings := s.Settings
	old := settings.Recipe.Merge
	next := *old
	kind := ""
	switch m := m.(type) {
	case Toggle:
		parents, ok := s.toggled(m.Model)
		if !ok {
			return s, nil
		}
		if at := s.place(m.Model); at >= 0 {
			next.Rules = without(next.Rules, at)
		}
		next.Parents = parents
	case Weigh:
		parents, ok := s.weighed(m)
		if !ok {
			return s, nil
		}
		next.Parents = parents
		kind = "weigh"
	case Use:
		if m.Method == next.Method || !slices.Contains(recipe.Bases(), m.Base) {
			return s, nil
		}
		next.Method, next.Base, next.Knobs, next.Rules = m.Method, m.Base, recipe.Knobs{}, nil
	case Turn:
		value, err := recipe.DecimalOf(m.Value)
		if err != nil {
			return s, nil
		}
		knobs := recipe.Knobs{}
		for name, v := range next.Knobs {
			knobs[name] = v
		}
		knobs[m.Knob] = value
		next.Knobs = knobs
		kind = "turn " + m.Knob
	case Rebase:
		if !slices.Contains(recipe.Bases(), m.Base) {
			return s, nil
		}
		next.Base = m.Base
	}
	settings.Recipe.Merge = &next
	settings.Recipe = settings.Recipe.Canonical()
	s = s.change(kind, settings)
	s.studying = false
	return s.hurry()
}

// Heaviest bounds the weight of a parent on the screen.
const Heaviest = 4.0

// weighed returns the parents with another weight of one of them.
func (s State) weighed(m Weigh) ([]recipe.Parent, bool) {
	weight, err := recipe.DecimalOf(math.Round(min(max(m.Weight, 0), Heaviest)*100) / 100)
	if err != nil {
		return nil, false
	}
	parents := slices.Clone(s.Settings.Recipe.Merge.Parents)
	for i, p := range parents {
		if at, found := s.parent(p); found && at.ID == m.Model && p.Weight != weight {
			parents[i].Weight = weight
			return parents, true
		}
	}
	return nil, false
}

// Weights are the weights of Parents, in their order.
func (s State) Weights() []float64 {
	var weights []float64
	for _, p := range s.Settings.Recipe.Merge.Parents {
		if _, ok := s.parent(p); ok {
			weights = append(weights, p.Weight.Float64())
		}
	}
	return weights
}

// toggled returns the parents with a model in or out; two stay at least.
func (s State) toggled(id protocol.ModelID) ([]recipe.Parent, bool) {
	m, ok := s.Model(id)
	if !ok || id == Untrained || len(m.Shares) == 0 {
		return nil, false
	}
	old := s.Settings.Recipe.Merge.Parents
	parents := slices.DeleteFunc(slices.Clone(old), func(p recipe.Parent) bool {
		at, found := s.parent(p)
		return found && at.ID == id
	})
	if len(parents) == len(old) {
		return append(parents, recipe.Parent{Languages: m.Shares, Seeds: m.Seeds, Weight: "1"}), true
	}
	return parents, len(parents) >= 2
}

// place is the number of a model among the parents of the recipe, -1 if it is
// none of them.
func (s State) place(id protocol.ModelID) int {
	return slices.IndexFunc(s.Settings.Recipe.Merge.Parents, func(p recipe.Parent) bool {
		at, found := s.parent(p)
		return found && at.ID == id
	})
}

// Column is one model of the table of the third scene.
type Column struct {
	Subject string
	Kind    ColumnKind
	Name    string // in full
	Code    string // language of an expert
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

// Columns lists the models of the table: the merge, its parents, the references.
func (s State) Columns() []Column {
	ids := s.Parents()
	columns := []Column{{Subject: One(s.Merged.Model), Kind: MergeColumn, Name: "merge", Model: s.Merged.Model}}
	if s.Merged.Key != s.mergeKey() {
		columns[0].Subject = "pending"
	}
	for _, id := range slices.Sorted(slices.Values(ids)) { // as the rows, so that experts stand on a diagonal
		m, _ := s.Model(id)
		columns = append(columns, Column{One(id), ParentColumn, m.Name, m.Language(), id})
	}
	columns = append(columns, Column{Subject: One(Untrained), Kind: UntrainedColumn, Name: "untrained", Model: Untrained})
	if m, ok := s.Mixed(); ok {
		columns = append(columns, Column{One(m.ID), MixedColumn, m.Name, "", m.ID})
	}
	columns = append(columns, Column{Subject: Bayes(ids), Kind: EnsembleColumn, Name: "Bayes ensemble"})
	columns = append(columns, Column{Subject: Token(ids), Kind: TokenColumn, Name: "token ensemble: the mean of the probabilities"})
	return append(columns, Column{Subject: One(s.Merged.Self), Kind: SelfColumn, Name: "self-merge", Model: s.Merged.Self})
}

// CSV returns the table of the third scene with every unit.
func (s State) CSV() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{"language", "model", "nats_per_token", "nats_per_byte", "nats_per_character", "nats_per_story",
		"floor_nats_per_token", "unigram_nats_per_token", "uniform_nats_per_token", "k", "b"})
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
	for _, code := range s.Rows() {
		for _, c := range s.Columns() {
			score, ok := s.Score(c.Subject, code)
			if !ok {
				continue
			}
			w.Write([]string{code, c.Name, number(score.Token), number(score.Byte), number(score.Character), number(score.Story),
				number(score.Floor), number(score.Unigram), number(score.Uniform), number(score.K), number(score.B)})
		}
	}
	w.Flush() // a strings.Builder never fails
	return b.String()
}

// MergeTrouble says why there is no merge to show, if there is none to come.
func (s State) MergeTrouble() (Trouble, bool) {
	t, failed := s.Facts.Failed["merge "+s.mergeKey()]
	return t, failed
}
