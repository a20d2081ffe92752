package state

import (
	"fmt"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// Stage says whether a model can be used.
type Stage uint8

// The stages of a model.
const (
	Listed  Stage = iota // known by name
	Coming               // on its way: fetched, then read by the desk
	Ready                // held by the desk
	Missing              // cannot be had; Trouble says why
)

// Model is one model at hand.
type Model struct {
	ID         protocol.ModelID
	Name       string
	Shares     recipe.Shares // what it was trained on
	Seeds      recipe.Seeds
	Path       string       // of a shipped file, "" for a model made here
	Run        protocol.ID  // that made it, 0 for a shipped one
	File       bool         // chosen by the reader
	Unsaid     bool         // its file does not say what it was trained on; Shares are the reader's word
	Merged     bool         // a merge, loaded or made as a stage of one
	Making     recipe.Merge // how the desk makes it, for a stage of a merge
	Stage      Stage
	Trouble    Trouble
	Parameters uint64
	Recipe     string // canonical JSON, known once it is ready
	task       protocol.ID
	sha256     string // that a shipped file must have
}

// Language returns the only language of an expert, "" for a mixed model.
func (m Model) Language() string {
	if len(m.Shares) == 1 {
		return m.Shares[0].Language
	}
	return ""
}

// Untrained is the model of fresh weights that every damage is measured
// against; shipped experts come before it, models made here after it.
const Untrained protocol.ModelID = 50

// shippedID is the model of the i-th of Languages.
func shippedID(code string) protocol.ModelID {
	for i, l := range language.All() {
		if l.Code == code {
			return protocol.ModelID(i + 1)
		}
	}
	return protocol.None
}

// Model returns the model with this number, and false if there is none.
func (s State) Model(id protocol.ModelID) (Model, bool) {
	for _, m := range s.Models {
		if m.ID == id {
			return m, true
		}
	}
	return Model{}, false
}

// Expert returns the shipped expert of a language.
func (s State) Expert(code string) (Model, bool) { return s.Model(shippedID(code)) }

// ready says whether the desk holds all of these models.
func (s State) ready(ids ...protocol.ModelID) bool {
	for _, id := range ids {
		if m, ok := s.Model(id); !ok || m.Stage != Ready {
			return false
		}
	}
	return true
}

// Own returns the model that knows a language best among ids: its expert, if
// one of them is trained on it alone.
func (s State) Own(code string, ids []protocol.ModelID) protocol.ModelID {
	for _, id := range ids {
		if m, ok := s.Model(id); ok && m.Language() == code {
			return id
		}
	}
	return protocol.None
}

// One is the subject of a single model.
func One(id protocol.ModelID) string { return fmt.Sprint(id) }

// Bayes is the subject of the Bayes ensemble of models.
func Bayes(ids []protocol.ModelID) string { return ensemble("bayes", ids) }

// Token is the subject of the token ensemble of models.
func Token(ids []protocol.ModelID) string { return ensemble("token", ids) }

func ensemble(kind string, ids []protocol.ModelID) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = fmt.Sprint(id)
	}
	return kind + ":" + strings.Join(parts, "+")
}

// Score returns what is known of a subject's loss in a language.
func (s State) Score(subject, code string) (protocol.Score, bool) {
	score, ok := s.Facts.Scores[Fact{subject, code}]
	return score, ok
}

// Text returns a text that a subject wrote, opened in a language, or freely
// where the language is "".
func (s State) Text(subject, code string) (protocol.Text, bool) {
	t, ok := s.Facts.Texts[Fact{subject, code}]
	return t, ok
}

// Parents returns the models of the merge in the third scene that are at hand
// or on their way, in the order of the recipe. A missing one is left out: the
// others can be merged without it.
func (s State) Parents() []protocol.ModelID {
	if s.Settings.Recipe.Merge == nil {
		return nil
	}
	var ids []protocol.ModelID
	for _, p := range s.Settings.Recipe.Merge.Parents {
		if m, ok := s.parent(p); ok {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// parent finds the model that a recipe's parent means: the one with the same
// languages and seeds. Seeds of zero mean the shipped expert.
func (s State) parent(p recipe.Parent) (Model, bool) {
	if p.Merge != nil {
		return Model{}, false // the page merges models at hand, in one stage
	}
	for _, m := range s.Models {
		if m.ID == Untrained || m.Stage == Missing || !sameShares(m.Shares, p.Languages) {
			continue
		}
		if m.Seeds == p.Seeds || p.Seeds == (recipe.Seeds{}) && m.Path != "" {
			return m, true
		}
	}
	return Model{}, false
}

func sameShares(a, b recipe.Shares) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Language != b[i].Language || len(a) > 1 && a[i].Weight != b[i].Weight {
			return false
		}
	}
	return true
}

// Mixed returns a model trained on several languages, the latest first.
func (s State) Mixed() (Model, bool) {
	for i := len(s.Models) - 1; i >= 0; i-- {
		if m := s.Models[i]; m.Stage == Ready && m.ID != Untrained && len(m.Shares) > 1 && !m.Merged {
			return m, true
		}
	}
	return Model{}, false
}

// Rows are the languages of the third scene: those the parents were trained on.
func (s State) Rows() []string {
	in := map[string]bool{}
	for _, id := range s.Parents() {
		m, _ := s.Model(id)
		for _, share := range m.Shares {
			in[share.Language] = true
		}
	}
	var rows []string
	for _, l := range language.All() {
		if in[l.Code] {
			rows = append(rows, l.Code)
		}
	}
	return rows
}

// withModel returns the models with one of them replaced by change.
func withModel(models []Model, id protocol.ModelID, change func(*Model)) []Model {
	next := append([]Model{}, models...)
	for i := range next {
		if next[i].ID == id {
			change(&next[i])
		}
	}
	return next
}
