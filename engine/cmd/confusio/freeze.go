package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/spf13/cobra"

	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/model"
	"confusio/engine/phrase"
)

// frozen is the result of storybook tokenizer.
type frozen struct {
	File   string `json:"file"`
	Tokens int    `json:"tokens"`
	SHA256 string `json:"sha256"` // of the file
	Same   bool   `json:"same"`   // it is the tokenizer of this program
}

// tokenizerCommand writes what engine/corpus/storybook/tokens.txt holds.
func (a *app) tokenizerCommand() *cobra.Command {
	var out string
	var scenes, vocab int
	cmd := about{use: "cli.tokenizer.use", short: "cli.tokenizer.short", long: "cli.tokenizer.long", json: "cli.tokenizer.fields"}.command()
	cmd.Args = none()
	cmd.Flags().StringVarP(&out, "out", "o", "engine/corpus/storybook/tokens.txt", text("cli.tokenizer.out"))
	cmd.Flags().IntVar(&scenes, "scenes", storybook.TokenizerStories, text("cli.tokenizer.scenes"))
	cmd.Flags().IntVar(&vocab, "vocab", storybook.Vocab, text("cli.tokenizer.vocab"))
	cmd.RunE = func(*cobra.Command, []string) error { return a.freeze(out, scenes, vocab) }
	return cmd
}

// mostVocab is the most tokens that a recipe's model has.
const mostVocab = 1 << 18

// freeze trains a tokenizer and writes it.
func (a *app) freeze(out string, scenes, vocab int) error {
	if err := within(counted{"scenes", scenes, 1, mostStories}, counted{"vocab", vocab, 256, mostVocab}); err != nil {
		return err
	}
	if err := tryToWrite(out); err != nil {
		return err
	}
	m := a.meter()
	learned, err := storybook.TrainTokenizer(scenes, vocab, func(tokens int) error {
		m.report(text("cli.job.tokenizer"), tokens, vocab)
		if !a.yield() {
			return model.ErrStopped
		}
		return nil
	})
	m.end()
	if err != nil {
		return err
	}
	content := []byte(learned.Text())
	if err := replace(out, content); err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	f := frozen{File: out, Tokens: learned.Vocab(), SHA256: hex.EncodeToString(sum[:]), Same: learned.Hash() == storybook.Tokenizer().Hash()}
	return a.print(f, func() {
		key := phrase.Key("cli.tokenizer.other")
		if f.Same {
			key = "cli.tokenizer.same"
		}
		a.say(key, phrase.Text("file", f.File), phrase.Number("tokens", f.Tokens), phrase.Text("sum", f.SHA256))
	})
}

// frequenciesCommand prints what engine/corpus/storycorpus/frequencies.txt holds.
func (a *app) frequenciesCommand() *cobra.Command {
	cmd := about{use: "cli.frequencies.use", short: "cli.frequencies.short"}.command()
	cmd.Args = none()
	cmd.RunE = func(*cobra.Command, []string) error {
		counted, err := storycorpus.New().CountFrequencies()
		if err != nil {
			return err
		}
		fmt.Fprint(a.out, counted)
		return nil
	}
	return cmd
}
