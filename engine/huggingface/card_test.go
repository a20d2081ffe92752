package huggingface

import (
	"strings"
	"testing"
)

// The forms in which model cards name languages.
func TestCardLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"---\nlanguage:\n- en\n- de\ntags:\n- fr\n---\n# It": "en de",
		"---\r\nlanguage:\r\n  - \"en\"\r\n---\r\n":          "en",
		"---\ntags: [a]\nlanguage: [en, 'de']\n---":          "en de",
		"---\nlanguage: tr\nlicense: mit\n---":               "tr",
		"---\nlanguage:\n---":                                "",
		"---\nlanguage:\n- en\n":                             "", // the head does not end
		"---\ntags:\n- en\n---\nlanguage: de":                "",
		"# language: en":                                     "",
		"":                                                   "",
	} {
		if got := strings.Join(cardLanguages(text), " "); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
