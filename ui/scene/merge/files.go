package merge

import (
	"strings"

	"confusio/engine/phrase"
	"confusio/ui/core"
	"confusio/wasm/protocol"
)

// loadable are the endings of the files that a reader can load: models, and
// merges of mergekit.
func loadable() string { return strings.Join(append(core.ModelFiles(), configFiles[:]...), ",") }

// download asks the desk for the merge as a zip.
func (s *Scene) download(t *core.Turn) {
	if !s.Current(t.State) {
		t.Note(phrase.Of("save.merge.early"))
		return
	}
	s.packing = t.Number()
	t.Post(core.Desk, &protocol.Pack{Order: protocol.For(s.packing), Model: s.Merged.Model, Name: name(t.State, t.Settings.Recipe.Merge) + ".zip"})
}

// packed hands a zip to the reader: the merge, or its file with its models.
func (s *Scene) packed(t *core.Turn, e *protocol.Packed) {
	if e.ID == s.Reading.ID {
		s.Reading = Reading{}
	}
	t.Note(phrase.Of("save.downloaded", phrase.Text("file", e.Name)))
	t.Do(core.SaveFile{Name: e.Name, Type: "application/zip", Data: e.Zip})
}
