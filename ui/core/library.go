package core

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// IndexPath is where the list of shipped experts stands on this site.
const IndexPath = "models/index.json"

const modelsFolder = "models/"

// ErrIndex is the error of a list of shipped experts that cannot be read.
var ErrIndex = errors.New("the list of shipped experts cannot be read")

// Entry is one shipped expert in models/index.json.
type Entry struct {
	Language string `json:"language"`
	File     string `json:"file"`   // beside the list
	SHA256   string `json:"sha256"` // of the file, hexadecimal; checked unless empty
	Recipe   string `json:"recipe"` // hash of the recipe, hexadecimal
	Init     uint64 `json:"init"`   // seed of its fresh weights
	Data     uint64 `json:"data"`   // seed of its stories
	Steps    int    `json:"steps"`
}

// ParseIndex reads the list of shipped experts:
//
//	{"version": 1, "models": [{"language": "en", "file": "en.safetensors", …}, …]}
//
// Entries of unknown languages and file names with a slash are refused.
func ParseIndex(data []byte) ([]Entry, error) {
	var index struct {
		Version int     `json:"version"`
		Models  []Entry `json:"models"`
	}
	if err := json.Unmarshal(data, &index); err != nil {
		return nil, phrase.Error(phrase.Of("library.malformed", phrase.Text("text", err.Error())), ErrIndex)
	}
	if index.Version != 1 {
		return nil, phrase.Error(phrase.Of("library.version", phrase.Number("version", index.Version)), ErrIndex)
	}
	for _, e := range index.Models {
		if _, ok := language.Lookup(e.Language); !ok {
			return nil, phrase.Error(phrase.Of("library.language", phrase.Excerpt("code", e.Language)), ErrIndex)
		}
		if !plainFile(e.File) {
			return nil, phrase.Error(phrase.Of("library.file", phrase.Excerpt("file", e.File)), ErrIndex)
		}
	}
	return index.Models, nil
}

func plainFile(name string) bool {
	for _, c := range name {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_') {
			return false
		}
	}
	return name != "" && name[0] != '.' && len(name) < 80
}

// shelve puts the shipped experts among the models, in the order of Languages.
func (t *Turn) shelve(entries []Entry) {
	var shipped []Model
	for _, l := range language.All() {
		for _, e := range entries {
			if e.Language == l.Code {
				shipped = append(shipped, Model{
					ID: Shipped(l.Code), Path: modelsFolder + e.File,
					Shares: recipe.Shares{{Language: l.Code, Weight: "1"}},
					Seeds:  recipe.Seeds{Init: e.Init, Data: e.Data},
					sha256: strings.ToLower(e.SHA256),
				})
				break
			}
		}
	}
	t.Models = append(shipped, t.Models...)
	t.Listed = true
}

// FetchNeeded asks for the files of shipped experts among models.
func (t *Turn) FetchNeeded(ids ...protocol.ModelID) {
	if !t.Listed || t.Phase == Refusal {
		return
	}
	for _, id := range ids {
		if m, ok := t.Model(id); ok && m.Stage == Listed && m.Path != "" {
			t.ChangeModel(id, func(m *Model) { m.Stage = Coming })
			t.Do(Fetch{m.Path})
		}
	}
}

// fetched takes a file in: the list, or an expert for the desk.
func (t *Turn) fetched(f Fetched) {
	if f.Path == IndexPath {
		t.indexed(f)
		return
	}
	for _, m := range t.Models {
		if m.Path != f.Path || m.Stage != Coming {
			continue
		}
		if f.Problem.Empty() && m.sha256 != "" && m.sha256 != fmt.Sprintf("%x", sha256.Sum256(f.Data)) {
			f.Problem = phrase.Of("library.damaged")
		}
		if !f.Problem.Empty() {
			trouble := Trouble{phrase.Of("library.expert", phrase.Language("language", m.Language()), phrase.Said("why", f.Problem)), phrase.Of("library.expert.do"), true}
			t.ChangeModel(m.ID, func(m *Model) { m.Stage, m.Trouble = Missing, trouble })
			return
		}
		id := t.Number()
		t.ChangeModel(m.ID, func(m *Model) { m.task = id })
		t.Post(Desk, &protocol.Load{Order: protocol.For(id), Model: m.ID, Weights: f.Data})
		return
	}
}

// late says, once, that a file is still awaited.
func (t *Turn) late() {
	if !t.waited {
		t.waited = true
		t.AddNote(phrase.Of("page.late"))
	}
}

// again asks once more for what could not be had.
func (t *Turn) again() {
	if !t.Listed && !t.Trouble.Empty() && t.Phase != Refusal {
		t.Trouble = Trouble{}
		t.Do(Fetch{IndexPath})
	}
	for _, m := range t.Models {
		if m.Path != "" && m.Stage == Missing {
			t.ChangeModel(m.ID, func(m *Model) { m.Stage, m.Trouble = Listed, Trouble{} })
		}
	}
}

func (t *Turn) indexed(f Fetched) {
	problem := f.Problem
	var entries []Entry
	if problem.Empty() {
		var err error
		if entries, err = ParseIndex(f.Data); err != nil {
			problem = phrase.From(err)
		}
	}
	if problem.Empty() && len(entries) == 0 {
		problem = phrase.Of("library.empty")
	}
	if !problem.Empty() {
		t.Trouble = Trouble{phrase.Of("library.missing", phrase.Said("why", problem)), phrase.Of("library.missing.do"), true}
		return
	}
	t.shelve(entries)
}
