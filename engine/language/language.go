// Package language lists the languages of the corpus: codes, their names for themselves,
// and direction. Page and command line take them from here, so that the page knows
// them without the corpus. What other languages call them stands in the catalogue.
package language

import (
	"slices"
	"strings"
)

// Language is one of the ten.
type Language struct {
	Code        string // ISO 639-1; also the value of lang attributes
	Own         string // in the language itself
	RightToLeft bool
}

// Undetermined is the code of the languages of a model whose file does not say what
// it was trained on. Source: ISO 639-2.
const Undetermined = "und"

// languages is in the order of the paper.
var languages = []Language{
	{"en", "English", false}, {"de", "Deutsch", false}, {"fr", "Français", false},
	{"it", "Italiano", false}, {"nl", "Nederlands", false}, {"ru", "Русский", false},
	{"es", "Español", false}, {"tr", "Türkçe", false}, {"ar", "العربية", true},
	{"zh", "中文", false},
}

// All returns the ten languages in the order of the paper.
func All() []Language { return slices.Clone(languages) }

// Lookup returns the language with this code, and false if it is none of the ten.
func Lookup(code string) (Language, bool) {
	i := slices.IndexFunc(languages, func(l Language) bool { return l.Code == code })
	if i < 0 {
		return Language{}, false
	}
	return languages[i], true
}

// Tag returns the two letters that stand for the language beside its shape.
func (l Language) Tag() string { return strings.ToUpper(l.Code) }
