package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"confusio/engine/corpus/storybook"
	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/model"
	"confusio/engine/phrase"
)

func (a *app) storybookCommand() *cobra.Command {
	return group(about{use: "cli.storybook.use", short: "cli.storybook.short"}.command(),
		a.sampleCommand(), a.parseCommand(), a.entropyCommand(), a.pairsCommand(), a.repertoireCommand(), a.tokenizerCommand(), a.frequenciesCommand())
}

// languageFlag adds --language and returns its value.
func languageFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("language", "en", text("cli.storybook.language", phrase.Text("codes", strings.Join(storybook.Codes(), ", "))))
}

// sampled is one story of storybook sample.
type sampled struct {
	Index uint64  `json:"index"`
	Text  string  `json:"text"`
	Nats  float64 `json:"nats"` // −ln p under the grammar
	// Beside is the same story in another language, if one was asked for.
	Beside string `json:"beside,omitempty"`
}

// mostTold is the largest whole number that is written exactly; so many are told in a
// thousand years.
const mostTold = 1 << 53

func (a *app) sampleCommand() *cobra.Command {
	var n int
	var seed, first uint64
	var split, beside string
	cmd := about{use: "cli.sample.use", short: "cli.sample.short", json: "cli.sample.fields"}.command()
	cmd.Args = none()
	code := languageFlag(cmd)
	cmd.Flags().IntVarP(&n, "number", "n", 10, text("cli.sample.number"))
	cmd.Flags().Uint64Var(&seed, "seed", 0, text("cli.sample.seed"))
	cmd.Flags().Uint64Var(&first, "first", 0, text("cli.sample.first"))
	cmd.Flags().StringVar(&split, "split", "train", text("cli.sample.split"))
	cmd.Flags().StringVar(&beside, "beside", "", text("cli.sample.beside"))
	cmd.RunE = func(*cobra.Command, []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		s, ok := map[string]scene.Split{"train": scene.Train, "validation": scene.Validation, "test": scene.Test}[split]
		if !ok {
			return usage("cli.sample.no_split", phrase.Text("is", split))
		}
		second, err := secondLanguage(beside)
		if err != nil {
			return err
		}
		if err := within(counted{"number", n, 0, mostTold}); err != nil {
			return err
		}
		return a.printSampled(func(yield func(sampled) bool) {
			for i := range uint64(n) {
				story := scene.Tell(seed, s, first+i)
				if !yield(sampled{first + i, l.Text(&story), -story.LogP, second(&story)}) {
					return
				}
			}
		})
	}
	return cmd
}

// repertoireCommand prints all kinds of sentences.
func (a *app) repertoireCommand() *cobra.Command {
	var beside string
	cmd := about{use: "cli.repertoire.use", short: "cli.repertoire.short", json: "cli.sample.fields"}.command()
	cmd.Args = none()
	code := languageFlag(cmd)
	cmd.Flags().StringVar(&beside, "beside", "", text("cli.sample.beside"))
	cmd.RunE = func(*cobra.Command, []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		second, err := secondLanguage(beside)
		if err != nil {
			return err
		}
		stories := []sampled{}
		for i, story := range scene.Repertoire() {
			stories = append(stories, sampled{Index: uint64(i), Text: l.Text(&story), Beside: second(&story)})
		}
		return a.printSampled(slices.Values(stories))
	}
	return cmd
}

// printSampled prints stories one by one as they are told: there may be more than memory
// holds.
func (a *app) printSampled(stories iter.Seq[sampled]) error {
	out := bufio.NewWriter(a.out)
	between, end := "[\n  ", "[]\n"
	if !a.json {
		between, end = "", ""
	}
	for s := range stories {
		if !a.yield() {
			return errors.Join(out.Flush(), model.ErrStopped)
		}
		told := []byte(s.Text + s.Beside)
		if a.json {
			var err error
			if told, err = indented(s); err != nil {
				return err
			}
			told = append([]byte(between), told...)
			between, end = ",\n  ", "\n]\n"
		}
		if _, err := out.Write(told); err != nil {
			return err
		}
	}
	if _, err := out.WriteString(end); err != nil {
		return err
	}
	return out.Flush()
}

// indented is a member of a list as print writes it.
func indented(member any) ([]byte, error) {
	var b bytes.Buffer
	err := encoder(&b, "  ").Encode(member)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// secondLanguage returns what tells a story in the language with a code, or
// nothing if there is none.
func secondLanguage(code string) (func(*scene.Story) string, error) {
	if code == "" {
		return func(*scene.Story) string { return "" }, nil
	}
	l, err := storybook.Lookup(code)
	if err != nil {
		return nil, err
	}
	return l.Text, nil
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
	cmd := about{use: "cli.parse.use", short: "cli.parse.short", json: "cli.parse.fields", example: "cli.parse.example"}.command()
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
		return a.print(results, func() { a.printParsed(results) })
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

func (a *app) printParsed(results []parsed) {
	for _, p := range results {
		if p.Story {
			a.say("cli.parse.story", phrase.Number("nats", p.Nats), phrase.Text("text", p.Text))
		} else {
			a.say("cli.parse.no_story", phrase.Number("parsed", p.Parsed), phrase.Number("sentences", p.Sentences), phrase.Text("text", p.Text), phrase.Text("why", p.Error))
		}
	}
}

func (a *app) entropyCommand() *cobra.Command {
	cmd := about{use: "cli.entropy.use", short: "cli.entropy.short", json: "cli.entropy.fields"}.command()
	cmd.Args = none()
	cmd.RunE = func(*cobra.Command, []string) error {
		h := scene.Entropy()
		return a.print(map[string]float64{"nats_per_story": h}, func() {
			a.say("cli.entropy.done", phrase.Number("nats", h))
		})
	}
	return cmd
}

// quartets is one phenomenon of storybook pairs.
type quartets struct {
	Phenomenon string              `json:"phenomenon"`
	Quartets   []storybook.Quartet `json:"quartets"`
}

func (a *app) pairsCommand() *cobra.Command {
	var n int
	cmd := about{use: "cli.pairs.use", short: "cli.pairs.short", json: "cli.pairs.fields"}.command()
	cmd.Args = none()
	code := languageFlag(cmd)
	cmd.Flags().IntVarP(&n, "number", "n", 3, text("cli.pairs.number"))
	cmd.RunE = func(*cobra.Command, []string) error {
		l, err := storybook.Lookup(*code)
		if err != nil {
			return err
		}
		if err := within(counted{"number", n, 0, mostPoints}); err != nil {
			return err
		}
		var all []quartets
		for _, p := range storybook.Phenomena() {
			all = append(all, quartets{p.Name, l.Quartets(p, n)})
		}
		return a.print(all, func() { a.printQuartets(all) })
	}
	return cmd
}

func (a *app) printQuartets(all []quartets) {
	for _, phenomenon := range all {
		fmt.Fprintln(a.out, phenomenon.Phenomenon)
		for _, q := range phenomenon.Quartets {
			for _, pair := range q {
				a.say("cli.pairs.pair", phrase.Text("right", pair.Right), phrase.Text("wrong", pair.Wrong))
			}
			fmt.Fprintln(a.out)
		}
	}
}
