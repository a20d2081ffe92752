package state

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"confusio/engine/language"
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
		return nil, fmt.Errorf("%w: %v", ErrIndex, err)
	}
	if index.Version != 1 {
		return nil, fmt.Errorf("%w: version %d, this page knows 1", ErrIndex, index.Version)
	}
	for _, e := range index.Models {
		if _, ok := language.Lookup(e.Language); !ok {
			return nil, fmt.Errorf("%w: no language %.20q", ErrIndex, e.Language)
		}
		if !plainFile(e.File) {
			return nil, fmt.Errorf("%w: file name %.40q", ErrIndex, e.File)
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
func shelve(s State, entries []Entry) State {
	var shipped []Model
	for _, l := range language.All() {
		for _, e := range entries {
			if e.Language == l.Code {
				shipped = append(shipped, Model{
					ID: shippedID(l.Code), Name: l.Name + " expert", Path: modelsFolder + e.File,
					Shares: recipe.Shares{{Language: l.Code, Weight: "1"}},
					Seeds:  recipe.Seeds{Init: e.Init, Data: e.Data},
					sha256: strings.ToLower(e.SHA256),
				})
				break
			}
		}
	}
	s.Models = append(shipped, s.Models...)
	s.Listed = true
	return s
}

// summon asks for the files of shipped experts that the scenes need: first the
// pair of the opening figure, the parents of the merge once these are there.
// The pair is fetched while the engine still starts: what is posted to it
// before its hello waits there.
func summon(s State) (State, []Request) {
	if !s.Listed || s.Phase == Refusal {
		return s, nil
	}
	pair := []protocol.ModelID{shippedID(s.Settings.Pair[0]), shippedID(s.Settings.Pair[1])}
	s, out := summonAll(s, pair)
	if !s.ready(pair...) || !s.Live.Known {
		return s, out
	}
	var more []Request
	s, more = summonAll(s, s.Parents())
	out = append(out, more...)
	for _, m := range s.Models {
		if m.waits() {
			s, more = summonAll(s, s.making(m).Parents())
			out = append(out, more...)
		}
	}
	if s.Studied().On == [Investigations]bool{} {
		return s, out
	}
	ids, _, _ := s.StudyPair()
	s, more = summonAll(s, ids[:])
	return s, append(out, more...)
}

func summonAll(s State, ids []protocol.ModelID) (State, []Request) {
	var out []Request
	for _, id := range ids {
		if m, ok := s.Model(id); ok && m.Stage == Listed && m.Path != "" {
			s.Models = withModel(s.Models, id, func(m *Model) { m.Stage = Coming })
			out = append(out, Fetch{m.Path})
		}
	}
	return s, out
}

// fetched takes a file in: the list, or an expert for the desk.
func fetched(s State, f Fetched) (State, []Request) {
	if f.Path == IndexPath {
		return indexed(s, f)
	}
	for _, m := range s.Models {
		if m.Path != f.Path || m.Stage != Coming {
			continue
		}
		if f.Problem == "" && m.sha256 != "" && m.sha256 != fmt.Sprintf("%x", sha256.Sum256(f.Data)) {
			f.Problem = "the file is damaged, or belongs to another version of this page"
		}
		if f.Problem != "" {
			trouble := Trouble{fmt.Sprintf("The %s could not be loaded: %s.", m.Name, f.Problem),
				"Reload the page, or train an expert of your own below."}
			s.Models = withModel(s.Models, m.ID, func(m *Model) { m.Stage, m.Trouble = Missing, trouble })
			return s, nil
		}
		s.lastID++
		id := s.lastID
		s.Models = withModel(s.Models, m.ID, func(m *Model) { m.task = id })
		return s, []Request{Post{Desk, &protocol.Load{ID: id, Model: m.ID, Weights: f.Data}}}
	}
	return s, nil
}

func indexed(s State, f Fetched) (State, []Request) {
	problem := f.Problem
	var entries []Entry
	if problem == "" {
		var err error
		if entries, err = ParseIndex(f.Data); err != nil {
			problem = err.Error()
		}
	}
	if problem == "" && len(entries) == 0 {
		problem = "the list is empty"
	}
	if problem != "" {
		s.Trouble = Trouble{"The experts that come with this page are not here: " + problem + ".",
			"Train two experts below and merge those, or reload the page."}
		return s, nil
	}
	return shelve(s, entries), nil
}

// Opening reports whether the first figure is still to come and all that it
// needs is there or on its way.
func (s State) Opening() bool {
	if s.Live.Known || s.Phase == Refusal {
		return false
	}
	for _, code := range s.Settings.Pair {
		if m, ok := s.Expert(code); s.Listed && (!ok || m.Stage == Missing) {
			return false
		}
	}
	return true
}
