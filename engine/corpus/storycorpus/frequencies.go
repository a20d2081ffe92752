package storycorpus

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/eval"
)

// frequencies holds a line for each language: its code, then the count of each
// token. They are shipped because the first figure of the page waits for them, and
// telling 2,000 stories takes the better part of what it may take. `confusio
// storybook frequencies` prints them anew.
//
//go:embed frequencies.txt
var frequencies string

// Frequencies implements corpus.Counted by the shipped counts; tokens of others are
// counted now.
func (c *Corpus) Frequencies(language string) ([]int, error) {
	if c.foreign() {
		stories, err := corpus.Train(c, language, corpus.FrequencyStories)
		if err != nil {
			return nil, err
		}
		return eval.Count(c.Vocab(), stories)
	}
	for line := range strings.Lines(frequencies) {
		code, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if code != language {
			continue
		}
		counts := make([]int, 0, c.Vocab())
		for field := range strings.SplitSeq(rest, " ") {
			n, err := strconv.Atoi(field)
			if err != nil {
				return nil, fmt.Errorf("storycorpus: shipped frequencies of %s: %w", language, err) // a broken build
			}
			counts = append(counts, n)
		}
		if len(counts) != c.Vocab() {
			return nil, fmt.Errorf("storycorpus: shipped frequencies of %s: %d tokens of %d", language, len(counts), c.Vocab())
		}
		return counts, nil
	}
	return nil, corpus.CheckLanguages(c, language)
}

// CountFrequencies counts the tokens anew and returns them as frequencies.txt
// holds them.
func (c *Corpus) CountFrequencies() (string, error) {
	var out strings.Builder
	for _, code := range slices.Sorted(slices.Values(c.Languages())) {
		stories, err := corpus.Train(c, code, corpus.FrequencyStories)
		if err != nil {
			return "", err
		}
		counts, err := eval.Count(c.Vocab(), stories)
		if err != nil {
			return "", err
		}
		out.WriteString(code)
		for _, n := range counts {
			out.WriteByte(' ')
			out.WriteString(strconv.Itoa(n))
		}
		out.WriteByte('\n')
	}
	return out.String(), nil
}
