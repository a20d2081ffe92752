package storybook

import (
	"testing"

	"confusio/engine/language"
)

func TestNobodyCanChangeALanguage(t *testing.T) {
	l, err := Lookup("de")
	if err != nil {
		t.Fatal(err)
	}
	l.Code, l.Lineariser = "xx", nil
	if again, err := Lookup("de"); err != nil || again.Lineariser == nil {
		t.Errorf("the language has changed: %v", err)
	}
}

// The languages are written in the order in which they are named.
func TestTheNamedLanguagesAreWritten(t *testing.T) {
	named := language.All()
	if len(named) != len(languages) {
		t.Fatalf("%d languages are named and %d written", len(named), len(languages))
	}
	for i, l := range languages {
		if l.Language != named[i] {
			t.Errorf("language %d is %s, named is %s", i, l.Code, named[i].Code)
		}
	}
}
