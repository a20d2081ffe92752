package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"confusio/engine/checkpoint"
	"confusio/engine/experiment"
	"confusio/engine/recipe"
)

// stranger makes a folder as other tools leave it: a model that does not say how
// it was made, with a card of that text.
func (b *bench) stranger(name, language, init, card string) {
	b.t.Helper()
	b.run(0, "train", "--mix", language, "--init", init, "--steps", "0", "--warmup", "0", "--width", "64", "--heads", "4", "--kv-heads", "4", "--layers", "1", "--ff", "16", "-o", "made.safetensors", "--replace")
	b.run(0, "export", "made.safetensors", "--out", name)
	l, err := load("made.safetensors")
	if err != nil {
		b.t.Fatal(err)
	}
	bare, err := checkpoint.Encode(&checkpoint.File{Weights: l.params.Set()}, checkpoint.Float16)
	if err != nil {
		b.t.Fatal(err)
	}
	for file, data := range map[string][]byte{"model.safetensors": bare, "README.md": []byte(card)} {
		if err := os.WriteFile(filepath.Join(name, file), data, 0o644); err != nil {
			b.t.Fatal(err)
		}
	}
}

// Folders of models whose making is not known are merged and measured: their
// languages come from the card or from --mix.
func TestStrangersAreMergedAndMeasured(t *testing.T) {
	b := newBench(t)
	b.stranger("one", "en", "1", "---\nlibrary_name: transformers\n---\n# A model")
	b.stranger("two", "de", "2", "---\nlanguage:\n- de\n---\n")
	b.stranger("three", "zh", "3", "---\ntags: [merge]\n---\n")
	models := []string{"one", "two/model.safetensors", "three"}
	said := []string{"--mix", "one=en", "--mix", "two/model.safetensors=de", "--mix", "three=zh,ru"}
	var out merged
	b.decode(&out, append(append([]string{"merge"}, models...), append(said, "-o", "all.safetensors")...)...)
	l, err := load("all.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	if got := recipe.Parents(l.recipe.Merge.Parents).String(); len(out.Parents) != 3 || strings.Contains(got, "@0.0") || !l.recipe.Imported() {
		t.Errorf("its parents are called %s", got)
	}
	for i, name := range models { // by a part of the hash of their weights
		one, err := b.app.loadNamed(name, recipe.Shares{{Language: "en", Weight: "1"}})
		if err != nil {
			t.Fatal(err)
		}
		if seeds := one.recipe.NamingSeeds(); seeds != l.recipe.Merge.Parents[i].Seeds {
			t.Errorf("%s is called %v, its weights %v", name, l.recipe.Merge.Parents[i].Seeds, seeds)
		}
	}
	var table experiment.Results
	b.decode(&table, append(append([]string{"eval", "all.safetensors"}, models...), append(said, "--stories", "4", "--samples", "2")...)...)
	if strings.Join(table.Languages, " ") != "en de ru zh" {
		t.Errorf("eval measures %v", table.Languages)
	}
	for i, want := range []experiment.Role{experiment.MergeRole, experiment.Expert, experiment.Expert, experiment.Expert, experiment.UntrainedRole} {
		if got := table.Rows[i].Role; got != want {
			t.Errorf("row %d, %s, is of the role %v, want %v", i, table.Rows[i].Name, got, want)
		}
	}
	var again merged
	b.decode(&again, "merge", "one", "two", "--mix", "one=en", "-o", "carded.safetensors") // the card says the other
	b.run(0, "import", "two", "-o", "imported.safetensors")
	b.decode(&again, "merge", "one", "imported.safetensors", "--mix", "one=en", "-o", "imports.safetensors")
	first, _ := os.ReadFile("carded.safetensors")
	second, _ := os.ReadFile("imports.safetensors")
	if len(first) == 0 || !bytes.Equal(first, second) {
		t.Error("a folder and its import give other merges")
	}
	b.decode(&again, "merge", "one", "--base", "two", "--method", "task_arithmetic", "--mix", "one=en", "-o", "changed.safetensors")
}

func TestStrangersThatAreNotTaken(t *testing.T) {
	b := newBench(t)
	b.stranger("one", "en", "1", "")
	for _, c := range []struct{ want, args string }{
		{"as in --mix one=en", "merge one one"},
		{"as in --mix en,de", "import one"},
		{"no language is called “xx”", "import one --mix xx"},
		{"no language is called “xx”", "merge one one --mix one=xx"},
		{"no model is called two; there are one, one", "merge one one --mix two=en"},
		{"write it as MODEL=en", "eval one --mix en"},
	} {
		b.run(1, strings.Fields(c.args)...)
		if !strings.Contains(b.err.String(), c.want) {
			t.Errorf("%s: %q does not say %q", c.args, b.err.String(), c.want)
		}
	}
}
