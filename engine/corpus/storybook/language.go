package storybook

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/language"
)

// ErrLanguage reports a code that no language of Storybook has.
var ErrLanguage = errors.New("storybook: no such language")

// Language is one of the ten.
type Language struct {
	language.Language
	Dictionary string // hunspell's name of the dictionary that knows its words; empty: jieba's
	scene.Lineariser

	parser func() *scene.Parser
}

// Codes returns the codes of all languages in their fixed order.
func Codes() []string {
	codes := make([]string, len(languages))
	for i, l := range languages {
		codes[i] = l.Code
	}
	return codes
}

// Lookup returns the language with the given code, the caller's own, or
// ErrLanguage.
func Lookup(code string) (*Language, error) {
	for _, l := range languages {
		if l.Code == code {
			own := *l
			return &own, nil
		}
	}
	return nil, fmt.Errorf("%w: %q; it has %s", ErrLanguage, code, strings.Join(Codes(), ", "))
}

// Parse recovers the scene of a story, which ends with its newline, or tells where
// the text stops being one.
func (l *Language) Parse(text string) (scene.Story, error) { return l.parser().Parse(text) }

// Text returns a story as the language writes it, with its final newline.
func (l *Language) Text(story *scene.Story) string { return scene.Text(l.Lineariser, story) }

// Fluent returns how many sentences of a text were judged, how many of them parse
// (scene.Parser.Sentences), and whether the whole is a story.
func (l *Language) Fluent(text string) (sentences, parsed int, whole bool) {
	return l.parser().Sentences(text)
}

// written returns the language of that code, as l writes it.
func written(code, dictionary string, l scene.Lineariser) *Language {
	named, ok := language.Lookup(code)
	if !ok {
		panic("storybook: no language has the code " + code) // the table and the names must agree
	}
	return &Language{
		Language: named, Dictionary: dictionary, Lineariser: l,
		parser: sync.OnceValue(func() *scene.Parser { return scene.NewParser(l) }),
	}
}
