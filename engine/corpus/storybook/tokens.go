package storybook

import (
	_ "embed"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/token"
)

// The tokenizer's training: Vocab tokens from the same TokenizerStories scenes in
// every language.
const (
	Vocab            = 2048
	TokenizerStories = 2000
)

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
			texts = append(texts, l.Text(&story))
		}
	}
	return token.Train(texts, vocab, learned)
}
