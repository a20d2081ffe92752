package experiment

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/eval"
)

// FrequencyStories is how many training stories of a language the unigram
// reference counts. Fewer would be wrong: with 200 the loss of the unigram
// model is 0.14 nats a token higher, and K looks better than it is.
const FrequencyStories = 1000

// frequencies holds a line for each language of Storybook: its code, then the
// count of each token. They are shipped because the first figure of the page
// waits for them, and telling 2,000 stories takes the better part of what it
// may take. `confusio storybook frequencies` prints them anew.
//
//go:embed frequencies.txt
var frequencies string

// Frequencies reads the shipped counts.
func (b *book) Frequencies(language string) ([]int, error) {
	for line := range strings.Lines(frequencies) {
		code, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if code != language {
			continue
		}
		counts := make([]int, 0, b.Vocab())
		for field := range strings.SplitSeq(rest, " ") {
			n, err := strconv.Atoi(field)
			if err != nil {
				return nil, fmt.Errorf("experiment: shipped frequencies of %s: %w", language, err) // a broken build
			}
			counts = append(counts, n)
		}
		if len(counts) != b.Vocab() {
			return nil, fmt.Errorf("experiment: shipped frequencies of %s: %d tokens of %d", language, len(counts), b.Vocab())
		}
		return counts, nil
	}
	return nil, checkLanguages(b, []string{language})
}

// CountFrequencies counts the tokens of a corpus anew and writes them as
// frequencies.txt holds them.
func CountFrequencies(c Corpus) (string, error) {
	var out strings.Builder
	for _, code := range slices.Sorted(slices.Values(c.Languages())) {
		stories, err := c.Train(code, FrequencyStories)
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
