package wording

import (
	"slices"
	"testing"

	"confusio/engine/corpus/storybook/scene"
)

func TestJoinLeavesOutTheEmpty(t *testing.T) {
	if got := Join("", "a", "", "b c", ""); got != "a b c" {
		t.Errorf("%q", got)
	}
}

func TestLexiconNamesWhatNoConceptHas(t *testing.T) {
	table, unknown := Lexicon(map[string]int{"dog": 7, "no such word": 1})
	if table[scene.Lookup("dog")] != 7 || !slices.Equal(unknown, []string{"no such word"}) {
		t.Errorf("%v, %v", table[scene.Lookup("dog")], unknown)
	}
	if len(Table(Bare)) != scene.Count() || Bare(scene.Lookup("clean (verb)")) != "clean" {
		t.Error("a table has one entry a concept, without hints")
	}
}
