package main

import (
	"slices"
	"testing"

	"confusio/engine/corpus/storybook"
	"confusio/ui/state"
)

// The page names the languages itself, so as not to carry the corpus along.
func TestPageAndCorpusKnowTheSameLanguages(t *testing.T) {
	var onPage []string
	for _, l := range state.Languages {
		onPage = append(onPage, l.Code)
	}
	inCorpus := slices.Clone(storybook.Codes())
	slices.Sort(onPage)
	slices.Sort(inCorpus)
	if !slices.Equal(onPage, inCorpus) {
		t.Errorf("the page has %v, the corpus %v", onPage, inCorpus)
	}
}
