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
	Run        int          // that made it, as the second scene counts them; 0 for others
	Step       uint32       // of that run at which it was taken, 0 for its end
	File       string       // name of the file that the reader chose, without its ending once it is read; "" for others
	Unsaid     bool         // its file does not say what it was trained on; Shares are the reader's word
	Merged     bool         // a merge, loaded or made as a stage of one
	Making     recipe.Merge // how the desk makes it, for a stage of a merge
	Stage      Stage
	Trouble    Trouble
	Parameters uint64
	Recipe     string // canonical JSON, known once it is ready
	Weights    string // SHA-256 of its weights, hexadecimal, known once it is ready
	handle     string // see Handle
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
	language, made := phrase.Language("language", m.Language()), phrase.Said("run", m.Made())
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
		return phrase.Of("model.trained", language, made)
	}
	return phrase.Of("model.mixed", made)
}

// Made is the run that made the model, and the step at which it was taken.
func (m Model) Made() phrase.Phrase {
	if m.Step != 0 {
		return phrase.Of("model.run.step", phrase.Number("run", m.Run), phrase.Number("step", m.Step))
	}
	return RunName(m.Run)
}

// RunName is what a reader calls a run.
func RunName(number int) phrase.Phrase { return phrase.Of("model.run", phrase.Number("run", number)) }

// reference is what the settings of the page name the model by in place of seeds, which
// several models can have: nothing for a shipped expert, for any other a part of the hash of
// its weights. It is false while that is not known.
func (m Model) reference() (recipe.Seeds, bool) {
	switch {
	case m.Path != "":
		return recipe.Seeds{}, true
	case m.Making.Method != "": // its recipe is known before it is made
		return m.Seeds, true
	}
	return recipe.Recipe{Corpus: recipe.ImportedCorpus + m.Weights}.NamingSeeds(), m.Weights != ""
}

// Parent is how the settings of the page, and so its address, name the model. It is false
// for one that has no name yet.
func (m Model) Parent() (recipe.Parent, bool) {
	seeds, known := m.reference()
	return recipe.Parent{Languages: m.Shares, Seeds: seeds, Weight: "1"}, known && len(m.Shares) > 0
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

// Find returns the model that a parent in the settings means: the one with the same
// languages and reference. The seeds of a shipped expert mean that one, and no other.
func (s *State) Find(p recipe.Parent) (Model, bool) {
	if p.Merge != nil || p.Step != 0 {
		return Model{}, false // the page merges models at hand, in one stage
	}
	for _, m := range s.Models {
		if m.ID == Untrained || m.Stage == Missing || !SameShares(m.Shares, p.Languages) {
			continue
		}
		if seeds, known := m.reference(); known && seeds == p.Seeds || m.Path != "" && m.Seeds == p.Seeds {
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
