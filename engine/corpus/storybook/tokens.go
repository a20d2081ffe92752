package storybook

import (
	_ "embed"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/token"
)

// The tokenizer's training: Vocab tokens from the same TokenizerStories scenes in
// every language.
const (
	Vocab            = 8192
	TokenizerStories = 2000
)

// shares says how often the texts of a language are counted. A language whose text is
// longer in bytes is counted more often, so that all need about as many tokens a story and
// learn as much from as many.
var shares = map[string]int{"en": 4, "de": 4, "fr": 7, "it": 5, "nl": 4, "ru": 6, "es": 6, "tr": 4, "ar": 5, "zh": 4}

//go:embed tokens.txt
var tokens string

// Tokenizer returns the frozen tokenizer of the corpus. Each call returns one of
// its own, since a tokenizer serves one goroutine.
func Tokenizer() *token.Tokenizer {
	t, err := token.Parse(tokens)
	if err != nil {
		panic("storybook: the embedded tokenizer: " + err.Error()) // a broken build
	}
	return t
}

// TrainTokenizer trains a tokenizer of a number of tokens on the first scenes of the
// training split in every language; learned is as in token.Train. With TokenizerStories and
// Vocab the outcome is what tokens.txt holds: after a change of grammar or languages it
// must be frozen again, with a new bits epoch, by `confusio storybook tokenizer`.
func TrainTokenizer(scenes, vocab int, learned func(tokens int) error) (*token.Tokenizer, error) {
	var texts []string
	for i := range uint64(scenes) {
		story := scene.Tell(0, scene.Train, i)
		for _, l := range languages {
			text := l.Text(&story)
			for range shares[l.Code] {
				texts = append(texts, text)
			}
		}
	}
	return token.Train(texts, vocab, learned)
}
