package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storycorpus"
)

func (a *app) storybookCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "storybook", Short: "Look into the embedded corpus"}
	cmd.AddCommand(a.sampleCommand(), a.parseCommand(), a.entropyCommand(), a.pairsCommand(), a.frequenciesCommand())
	return cmd
}

// languageFlag adds --language and returns its value.
func languageFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("language", "en", "code of the language: "+strings.Join(storybook.Codes(), ", "))
}

// sampled is one story of storybook sample.
type sampled struct {
	Index uint64  `json:"index"`
	Text  string  `json:"text"`
	Nats  float64 `json:"nats"` // −ln p under the grammar
}

func (a *app) sampleCommand() *cobra.Command {
	var n int
	var seed, first uint64
	var split string
	cmd := &cobra.Command{
		Use:   "sample",
		Short: "Print stories; JSON: a list of index, text, nats",
		Args:  cobra.NoArgs,
	}
	code := languageFlag(cmd)
	cmd.Flags().IntVarP(&n, "number", "n", 10, "how many stories")
	cmd.Flags().Uint64Var(&seed, "seed", 0, "another number gives other stories")
	cmd.Flags().Uint64Var(&first, "first", 0, "index of the first story")
	cmd.Flags().StringVar(&split, "split", "train", "train, validation or test")
	cmd.RunE = func(*cobra.Command, []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		s, ok := map[string]scene.Split{"train": scene.Train, "validation": scene.Validation, "test": scene.Test}[split]
		if !ok {
			return fmt.Errorf("%w: --split is train, validation or test, not %q", errUsage, split)
		}
		stories := []sampled{}
		for i := range uint64(max(0, n)) {
			story := scene.Tell(seed, s, first+i)
			stories = append(stories, sampled{first + i, l.Text(&story), -story.LogP})
		}
		return a.print(stories, func() {
			for _, s := range stories {
				fmt.Fprint(a.out, s.Text)
			}
		})
	}
	return cmd
}

// parsed is the outcome for one line of storybook parse.
type parsed struct {
	Text      string  `json:"text"`
	Story     bool    `json:"story"`
	Sentences int     `json:"sentences"`
	Parsed    int     `json:"parsed"` // sentences before the first mistake
	Nats      float64 `json:"nats"`   // −ln p under the grammar; 0 if no story
	Error     string  `json:"error,omitempty"`
}

func (a *app) parseCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "parse [TEXT...]",
		Short:   "Say whether texts, or the lines of the standard input, are stories; JSON: a list of text, story, sentences, parsed, nats, error",
		Example: "  confusio storybook sample -n 3 | confusio storybook parse",
	}
	code := languageFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, texts []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		if len(texts) == 0 {
			if texts, err = lines(cmd.InOrStdin()); err != nil {
				return err
			}
		}
		results := []parsed{}
		for _, text := range texts {
			results = append(results, parse(l, text))
		}
		return a.print(results, func() { printParsed(a.out, results) })
	}
	return cmd
}

func lines(r io.Reader) ([]string, error) {
	var all []string
	s := bufio.NewScanner(r)
	for s.Scan() {
		all = append(all, s.Text())
	}
	return all, s.Err()
}

func parse(l *storybook.Language, text string) parsed {
	p := parsed{Text: text}
	p.Sentences, p.Parsed, p.Story = l.Fluent(text + "\n")
	story, err := l.Parse(text + "\n")
	if err != nil {
		p.Error = err.Error()
		return p
	}
	p.Nats = -story.LogP
	return p
}

func printParsed(w io.Writer, results []parsed) {
	for _, p := range results {
		if p.Story {
			fmt.Fprintf(w, "story, %.2f nats: %s\n", p.Nats, p.Text)
		} else {
			fmt.Fprintf(w, "no story, %d of %d sentences: %s\n  %s\n", p.Parsed, p.Sentences, p.Text, p.Error)
		}
	}
}

func (a *app) entropyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "entropy",
		Short: "Print the exact entropy of a story, the floor of every loss; JSON: nats_per_story",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			h := scene.Entropy()
			return a.print(map[string]float64{"nats_per_story": h}, func() {
				fmt.Fprintf(a.out, "%.4f nats per story, in every language\n", h)
			})
		},
	}
}

// quartets is one phenomenon of storybook pairs.
type quartets struct {
	Phenomenon string              `json:"phenomenon"`
	Quartets   []storybook.Quartet `json:"quartets"`
}

func (a *app) pairsCommand() *cobra.Command {
	var n int
	cmd := &cobra.Command{
		Use:   "pairs",
		Short: "Print quartets of minimal pairs; JSON: a list of phenomenon and quartets",
		Args:  cobra.NoArgs,
	}
	code := languageFlag(cmd)
	cmd.Flags().IntVarP(&n, "number", "n", 3, "quartets of each phenomenon")
	cmd.RunE = func(*cobra.Command, []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		var all []quartets
		for _, p := range storybook.Phenomena() {
			all = append(all, quartets{p.Name, l.Quartets(p, max(0, n))})
		}
		return a.print(all, func() { printQuartets(a.out, all) })
	}
	return cmd
}

func printQuartets(w io.Writer, all []quartets) {
	for _, phenomenon := range all {
		fmt.Fprintf(w, "%s\n", phenomenon.Phenomenon)
		for _, q := range phenomenon.Quartets {
			for _, pair := range q {
				fmt.Fprintf(w, "  right  %s\n  wrong  %s\n", pair.Right, pair.Wrong)
			}
			fmt.Fprintln(w)
		}
	}
}

// frequenciesCommand prints what engine/corpus/storycorpus/frequencies.txt holds.
func (a *app) frequenciesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "frequencies",
		Short: "Count the tokens of the training stories that the unigram reference knows",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			text, err := storycorpus.New().CountFrequencies()
			if err != nil {
				return err
			}
			fmt.Fprint(a.out, text)
			return nil
		},
	}
}
