// Package language names the languages of the corpus: codes, names and direction.
// Whatever stands on a screen or on the command line takes them from here, so
// that the page knows them without the corpus.
package language

import (
	"slices"
	"strings"
)

// Language is one of the ten.
type Language struct {
	Code        string // ISO 639-1; also the value of lang attributes
	Name        string // in English
	Own         string // in the language itself
	RightToLeft bool
}

// Undetermined is the code of the languages of a model whose file does not say what
// it was trained on. Source: ISO 639-2.
const Undetermined = "und"

// languages is in the order of the paper.
var languages = []Language{
	{"en", "English", "English", false}, {"de", "German", "Deutsch", false}, {"fr", "French", "Français", false},
	{"it", "Italian", "Italiano", false}, {"nl", "Dutch", "Nederlands", false}, {"ru", "Russian", "Русский", false},
	{"es", "Spanish", "Español", false}, {"tr", "Turkish", "Türkçe", false}, {"ar", "Arabic", "العربية", true},
	{"zh", "Chinese", "中文", false},
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

// Name returns the English name of a language, or its code if it is none of the
// ten.
func Name(code string) string {
	if l, ok := Lookup(code); ok {
		return l.Name
	}
	return code
}

// Tag returns the two letters that stand for the language beside its shape.
func (l Language) Tag() string { return strings.ToUpper(l.Code) }
