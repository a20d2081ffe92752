package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"confusio/engine/experiment"
	"confusio/engine/recipe"
)

// An aligned merge of files is the one that its recipe makes, which says how; the words of
// the merge command and of a recipe's field are the same.
func TestAnAlignedMergeOfFiles(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	b.run(0, with("run", "--merge", "linear", "--parents", "en@1.1/zh@2.1", "--align", "rotated", "--measures", "loss", "--stories", "1")...)
	for _, how := range []string{"permuted", "rotated,steps:2,rate:0.02,tokens:300"} {
		var made merged
		b.decode(&made, "merge", "en.safetensors", "zh.safetensors", "--align", how, "-o", "both.safetensors")
		l, err := load("both.safetensors")
		if err != nil {
			t.Fatal(err)
		}
		if f, _ := recipe.Lookup("align"); f.Get(l.recipe) != how || made.Recipe != l.recipe.Hash() {
			t.Errorf("the file tells %q of %s", f.Get(l.recipe), how)
		}
		var results experiment.Results
		if err := os.WriteFile("recipe.json", l.recipe.JSON(), 0o644); err != nil {
			t.Fatal(err)
		}
		b.decode(&results, "run", "recipe.json", "--stories", "2", "--samples", "1")
		kept, err := load(filepath.Join("models", l.recipe.Hash()+".safetensors"))
		if err != nil || !slices.Equal(kept.params.Data, l.params.Data) {
			t.Errorf("%s: the recipe makes another model than the files: %v", how, err)
		}
	}
	if !strings.Contains(b.err.String(), "align linear of en, zh") {
		t.Errorf("what is learned is told as %q", b.err.String())
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"--align", "turned"}, "permuted, rotated"},
		{[]string{"--align", "rotated,steps:2", "--method", "slerp"}, "linear merge"},
		{[]string{"--align", "rotated", "--base", "mean"}, "no base"},
		{[]string{"--align", "rotated", "--mergekit", "m.yml"}, "mergekit merges models as they are"},
	} {
		b.run(1, append([]string{"merge", "en.safetensors", "zh.safetensors"}, test.args...)...)
		if !strings.Contains(b.err.String(), test.want) {
			t.Errorf("%v: %q", test.args, b.err.String())
		}
	}
}
