package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"confusio/engine/corpus/storybook"
)

// The shipped experts are those that the command makes: their recipes are the
// preset's, with ten different starts, and the list has the hashes of the files.
func TestShippedExpertsAreThoseOfTheCommand(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "public", "models")
	data, err := os.ReadFile(filepath.Join(folder, "index.json"))
	if err != nil {
		t.Fatal(err)
	}
	var index struct {
		Version int
		Models  []shipped
	}
	if err := json.Unmarshal(data, &index); err != nil {
		t.Fatal(err)
	}
	if len(index.Models) != len(storybook.Codes()) {
		t.Fatalf("%d experts for %d languages", len(index.Models), len(storybook.Codes()))
	}
	total, starts := 0, map[uint64]bool{}
	for i, m := range index.Models {
		want := expertRecipe(i, m.Language)
		file, err := os.ReadFile(filepath.Join(folder, m.File))
		if err != nil {
			t.Fatal(err)
		}
		model, err := load(filepath.Join(folder, m.File))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(file)
		if m.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: the list has another hash", m.File)
		}
		if m.Recipe != want.Hash() || model.recipe.Hash() != want.Hash() {
			t.Errorf("%s was made by another recipe than the command's; run confusio experts", m.File)
		}
		total += len(file)
		starts[m.Init] = true
	}
	if total > 40_000_000 {
		t.Errorf("%d bytes in all", total)
	}
	if len(starts) != len(index.Models) {
		t.Errorf("%d different initialisations", len(starts))
	}
}

// The states of trained networks fill only part of their space, which a random
// network's do not: every measure must stand that.
func TestShippedExpertsAreCompared(t *testing.T) {
	folder, err := filepath.Abs(filepath.Join("..", "..", "..", "public", "models"))
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t)
	var alike []likeness
	b.decode(&alike, "similarity", filepath.Join(folder, "en.safetensors"), filepath.Join(folder, "de.safetensors"))
	for _, l := range alike {
		for i, v := range l.Values {
			if math.IsNaN(float64(v)) || v < -1 || v > 1+1e-9 {
				t.Errorf("%s at %s: %v", l.Measure, l.Places[i], v)
			}
		}
	}
}
