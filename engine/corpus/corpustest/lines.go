// Package corpustest holds the laws of a corpus, and a tiny one: a few lines in two
// languages that nobody speaks. For tests: no program imports it.
package corpustest

import (
	"strings"
	"unicode/utf8"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/token"
)

// Lines is a corpus of a few lines that knows nothing more than a corpus must.
type Lines struct {
	tokens *token.Tokenizer
	texts  map[string][]string
}

// lines is the text: every third line is held out, for validation and test in turn.
var lines = map[string]string{
	"ka": "kata lomi.\nmika lomi kata.\nsuna kata mika.\nlomi suna.\nkata suna lomi.\nmika kata.\nsuna mika lomi.\nlomi kata suna.\nkata mika.\n" +
		"suna lomi.\nmika suna kata.\nlomi mika.\n",
	"mo": "da vo gir.\nne gir vo.\ngir da.\nvo ne da.\nda gir ne.\nne vo.\nvo gir da.\ngir ne.\nda ne vo.\nne da gir.\nvo da.\ngir vo ne.\n",
}

// New returns the corpus. Its tokenizer has learned from all its lines.
func New() *Lines {
	c := &Lines{texts: map[string][]string{}}
	var all []string
	for _, code := range c.Languages() {
		c.texts[code] = strings.SplitAfter(strings.TrimSuffix(lines[code], "\n"), "\n")
		last := &c.texts[code][len(c.texts[code])-1]
		*last += "\n"
		all = append(all, c.texts[code]...)
	}
	t, err := token.Train(all, 280, nil)
	if err != nil {
		panic("corpustest: " + err.Error()) // these lines or nothing
	}
	c.tokens = t
	return c
}

// Name implements corpus.Corpus.
func (*Lines) Name() string { return "lines" }

// TokenizerHash implements corpus.Corpus.
func (c *Lines) TokenizerHash() string { return c.tokens.Hash() }

// Languages implements corpus.Corpus.
func (*Lines) Languages() []string { return []string{"ka", "mo"} }

// Vocab implements corpus.Corpus.
func (c *Lines) Vocab() int { return c.tokens.Vocab() }

// Begin implements corpus.Corpus.
func (*Lines) Begin() int32 { return token.Begin }

// End implements corpus.Corpus.
func (c *Lines) End() int32 { return c.tokens.Clone().Encode(nil, "\n")[0] }

// of returns the lines of a split.
func (c *Lines) of(language string, split mixture.Split) []string {
	var kept []string
	for i, line := range c.texts[language] {
		of := mixture.Train
		if i%3 == 2 {
			of = [...]mixture.Split{mixture.Validation, mixture.Test}[i/3%2]
		}
		if of == split {
			kept = append(kept, line)
		}
	}
	return kept
}

type source struct {
	corpus    *Lines
	languages []string
	seed      uint64
	tokens    *token.Tokenizer
}

// Source implements corpus.Corpus.
func (c *Lines) Source(languages []string, seed uint64) (mixture.Source, error) {
	if err := corpus.CheckLanguages(c, languages...); err != nil {
		return nil, err
	}
	return &source{c, languages, seed, c.tokens.Clone()}, nil
}

func (s *source) Story(dst []int32, language int, split mixture.Split, index uint64) ([]int32, error) {
	of := s.corpus.of(s.languages[language], split)
	return s.tokens.Encode(dst, of[(s.seed+index)%uint64(len(of))]), nil
}

// Held implements corpus.Corpus. There are two lines of each held-out split.
func (c *Lines) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	set, tokens := &eval.Set{Language: language, Begin: token.Begin}, c.tokens.Clone()
	of := c.of(language, split)
	for _, line := range of[:min(n, len(of))] {
		set.Stories = append(set.Stories, eval.Story{
			Tokens: tokens.Encode(nil, line), Bytes: len(line), Characters: utf8.RuneCountInString(line),
		})
	}
	return set, nil
}

// Text implements corpus.Corpus.
func (c *Lines) Text(tokens []int32) string {
	var text strings.Builder
	for _, t := range tokens {
		text.WriteString(c.tokens.Bytes(t))
	}
	return strings.ToValidUTF8(text.String(), "\uFFFD")
}
