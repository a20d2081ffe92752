//go:build journey

package journey

import (
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
)

// The address chooses the language of the screen. Its file is fetched then and
// only then; what it lacks is said in English, and marked so.
func TestALanguageIsLoadedWhenChosen(t *testing.T) {
	const file = `performance.getEntriesByType("resource").some((e) => e.name.includes("/words/"))`
	b := visit(t, "/", browser.Options{})
	until(t, b, 20*time.Second, `document.querySelector("h1") && document.querySelector(".verdict, .waiting")`)
	if value[bool](t, b, file) || value[string](t, b, "document.documentElement.lang") != "en" {
		t.Error("English fetches a file of texts, or is not English")
	}
	for code, want := range map[string]struct{ direction, german string }{"de": {"ltr", "Deutsch"}, "ar": {"rtl", "الألمانية"}} {
		b := visit(t, "/?lang="+code, browser.Options{})
		until(t, b, 20*time.Second, `document.documentElement.lang !== "en"`)
		if value[string](t, b, "document.documentElement.lang") != code || value[string](t, b, "document.documentElement.dir") != want.direction || !value[bool](t, b, file) {
			t.Errorf("%s: it is not loaded, or runs the other way", code)
		}
		until(t, b, 20*time.Second, `document.querySelector("abbr[title='`+want.german+`']")`)
		until(t, b, 20*time.Second, `document.querySelector(":lang(en)")`)
	}
}

// In the language that no one speaks the page runs from right to left, and every
// text of the catalogue has accents.
func TestTheLanguageThatNoOneSpeaks(t *testing.T) {
	b := visit(t, "/?lang=en-x-pseudo", browser.Options{})
	until(t, b, 20*time.Second, `document.documentElement.dir === "rtl"`)
	until(t, b, 20*time.Second, `document.querySelector("abbr")`)
	if title := value[string](t, b, `document.querySelector("abbr").title`); !strings.ContainsAny(title, "áéíöüñš") {
		t.Errorf("a language is called %s", title)
	}
}
