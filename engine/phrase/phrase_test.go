package phrase_test

import (
	"errors"
	"fmt"
	"testing"

	"confusio/engine/phrase"
)

func TestAnErrorSaysItsOutermostPhrase(t *testing.T) {
	sentinel := errors.New("a sentinel")
	inner := phrase.Error(phrase.Of("inner"), sentinel)
	outer := phrase.Error(phrase.Of("outer", phrase.Said("why", phrase.From(inner))), inner)
	wrapped := fmt.Errorf("while reading: %w", outer)
	if got := phrase.From(wrapped).Key; got != "outer" {
		t.Errorf("says %q", got)
	}
	if !errors.Is(wrapped, sentinel) {
		t.Error("the sentinel is lost")
	}
}

func TestAnErrorWithoutAPhraseIsSaidByItsText(t *testing.T) {
	p := phrase.From(errors.New("disk on fire"))
	if p.Key != "error.other" || p.Args[0].Text != "disk on fire" {
		t.Errorf("says %v", p)
	}
	if !phrase.From(nil).Empty() {
		t.Error("no error says something")
	}
}

func TestAPhraseIsNamedForLogs(t *testing.T) {
	p := phrase.Of("models", phrase.Number("n", 3), phrase.Text("file", "a b.zip"), phrase.Language("language", "de"))
	if got, want := p.String(), `models n=3 file="a b.zip" language=[language.de]`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
