package storycorpus

import (
	"errors"
	"testing"

	"confusio/engine/corpus"
)

func TestShippedFrequenciesAreThoseOfTheStories(t *testing.T) {
	c := New()
	again, err := c.CountFrequencies()
	if err != nil {
		t.Fatal(err)
	}
	if again != frequencies {
		t.Error("frequencies.txt is not what the corpus gives; write it again with `go run ./build confusio storybook frequencies`")
	}
	if _, err := c.Frequencies("xx"); !errors.Is(err, corpus.ErrLanguage) {
		t.Errorf("a language that is not there has frequencies: %v", err)
	}
}
