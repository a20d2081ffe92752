package core

import (
	"slices"

	"confusio/engine/language"
	"confusio/engine/phrase"
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
	Shares     recipe.Shares // what it was trained on
	Seeds      recipe.Seeds
	Path       string       // of a shipped file, "" for a model made here
	Run        protocol.ID  // that made it, 0 for a shipped one
	File       string       // name of the file that the reader chose, without its ending once it is read; "" for others
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

// Use says what a scene does with a model.
type Use struct {
	Model  protocol.ModelID
	Wanted bool // its file is to be fetched now
	Alone  bool // only an expert of one language can stand there
}

// Language returns the only language of an expert, "" for a mixed model.
func (m Model) Language() string {
	if len(m.Shares) == 1 {
		return m.Shares[0].Language
	}
	return ""
}

// Name is what a reader calls the model.
func (m Model) Name() phrase.Phrase {
	language, run := phrase.Language("language", m.Language()), phrase.Number("run", m.Run)
	switch {
	case m.ID == Untrained:
		return phrase.Of("model.untrained")
	case m.File != "" && m.Stage != Ready && m.Making.Method == "":
		return phrase.Of("file.name", phrase.Text("file", m.File))
	case m.File != "":
		return phrase.Of("model.loaded", phrase.Text("file", m.File))
	case m.Run == 0:
		return phrase.Of("model.expert", language)
	case m.Language() != "":
		return phrase.Of("model.trained", language, run)
	}
	return phrase.Of("model.mixed", run)
}

// Parent is how a recipe names the model.
func (m Model) Parent() recipe.Parent {
	return recipe.Parent{Languages: m.Shares, Seeds: m.Seeds, Weight: "1"}
}

// Untrained is the model of fresh weights that every damage is measured
// against; shipped experts come before it, models made here after it.
const Untrained protocol.ModelID = 50

// Shipped is the number of the shipped expert of a language, None if there is no
// such language.
func Shipped(code string) protocol.ModelID {
	for i, l := range language.All() {
		if l.Code == code {
			return protocol.ModelID(i + 1)
		}
	}
	return protocol.None
}

// Model returns the model with this number, and false if there is none.
func (s *State) Model(id protocol.ModelID) (Model, bool) {
	for _, m := range s.Models {
		if m.ID == id {
			return m, true
		}
	}
	return Model{}, false
}

// Expert returns the shipped expert of a language.
func (s *State) Expert(code string) (Model, bool) { return s.Model(Shipped(code)) }

// Ready says whether the desk holds all of these models.
func (s *State) Ready(ids ...protocol.ModelID) bool {
	for _, id := range ids {
		if m, ok := s.Model(id); !ok || m.Stage != Ready {
			return false
		}
	}
	return true
}

// Own returns the model that knows a language best among ids: its expert, if
// one of them is trained on it alone.
func (s *State) Own(code string, ids []protocol.ModelID) protocol.ModelID {
	for _, id := range ids {
		if m, ok := s.Model(id); ok && m.Language() == code {
			return id
		}
	}
	return protocol.None
}

// Find returns the model that a recipe's parent means: the one with the same
// languages and seeds. Seeds of zero mean the shipped expert.
func (s *State) Find(p recipe.Parent) (Model, bool) {
	if p.Merge != nil || p.Step != 0 {
		return Model{}, false // the page merges models at hand, in one stage and as they are at their end
	}
	for _, m := range s.Models {
		if m.ID == Untrained || m.Stage == Missing || !SameShares(m.Shares, p.Languages) {
			continue
		}
		if m.Seeds == p.Seeds || p.Seeds == (recipe.Seeds{}) && m.Path != "" {
			return m, true
		}
	}
	return Model{}, false
}

// Parents returns the models of a merge that are at hand or on their way, in the
// order of the recipe. A missing one is left out: the others can be merged
// without it.
func (s *State) Parents(merge *recipe.Merge) []protocol.ModelID {
	var ids []protocol.ModelID
	for _, p := range merge.Parents {
		if m, ok := s.Find(p); ok {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// Mixed returns a model trained on several languages, the latest first.
func (s *State) Mixed() (Model, bool) {
	for _, m := range slices.Backward(s.Models) {
		if m.Stage == Ready && m.ID != Untrained && len(m.Shares) > 1 && !m.Merged {
			return m, true
		}
	}
	return Model{}, false
}

// LanguagesOf are the languages of these models, in the order of Languages.
func (s *State) LanguagesOf(ids []protocol.ModelID) []string {
	in := map[string]bool{}
	for _, id := range ids {
		m, _ := s.Model(id)
		for _, share := range m.Shares {
			in[share.Language] = true
		}
	}
	var codes []string
	for _, l := range language.All() {
		if in[l.Code] {
			codes = append(codes, l.Code)
		}
	}
	return codes
}

// SameShares says whether two models were trained on the same; of one language
// the weight means nothing.
func SameShares(a, b recipe.Shares) bool {
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

// ChangeModel replaces a model by what change makes of it.
func (t *Turn) ChangeModel(id protocol.ModelID, change func(*Model)) {
	t.Models = slices.Clone(t.Models)
	for i := range t.Models {
		if t.Models[i].ID == id {
			change(&t.Models[i])
		}
	}
}

// AddModel puts a model among those at hand.
func (t *Turn) AddModel(m Model) { t.Models = append(slices.Clone(t.Models), m) }

// Adopt hands weights made or chosen here to the desk, as the model m.
func (t *Turn) Adopt(m Model, weights []byte) protocol.ModelID {
	m.ID, m.task, m.Stage = t.ModelNumber(), t.Number(), Coming
	t.AddModel(m)
	t.Post(Desk, &protocol.Load{Order: protocol.For(m.task), Model: m.ID, Weights: weights})
	return m.ID
}
