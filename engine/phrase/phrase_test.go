package phrase_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"confusio/engine/phrase"
)

func TestAnErrorSaysItsOutermostPhrase(t *testing.T) {
	sentinel := errors.New("a sentinel")
	inner := phrase.Error(phrase.Of("inner"), sentinel)
	outer := phrase.Error(phrase.Of("outer", phrase.Said("why", phrase.From(inner))), inner)
	if got, want := outer.Error(), "outer why=[inner]: inner: a sentinel"; got != want {
		t.Errorf("the log has %q, want %q", got, want)
	}
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

func TestAnExcerptIsShortAndOnOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"short": "short", "two\nlines\x00": "two lines ", strings.Repeat("é", 80): strings.Repeat("é", 80), strings.Repeat("é", 81): strings.Repeat("é", 79) + "…",
	} {
		if got := phrase.Excerpt("x", text); got.Text != want || got.Name != "x" {
			t.Errorf("%q: %q, want %q", text, got.Text, want)
		}
	}
}
