package eval

import "math"

// Parser tells which sentences of a text belong to a language.
type Parser interface {
	// Fluent returns how many sentences the text has, how many of them parse in
	// the language, and whether the whole is a story of it.
	Fluent(language, text string) (sentences, parsed int, whole bool)
}

// Fluency counts what parses. Its zero value has judged no text.
type Fluency struct {
	Texts, Sentences, Parsed, Stories int // Stories: texts that parse as a whole
}

// Share returns the share of sentences that parse; 0 if there are none, and NaN if
// no text was judged.
func (f Fluency) Share() float64 {
	if f.Texts == 0 {
		return math.NaN()
	}
	if f.Sentences == 0 {
		return 0
	}
	return float64(f.Parsed) / float64(f.Sentences)
}

// Add counts one text, by the language of those given in which most of its
// sentences parse, the first of several. It returns that language's figures
// and its name, which is empty if no sentence parses in any.
func (f *Fluency) Add(parser Parser, languages []string, text string) (language string, sentences, parsed int, whole bool) {
	for i, l := range languages {
		s, p, w := parser.Fluent(l, text)
		if i == 0 {
			sentences = s
		}
		if p > parsed || p == parsed && w && !whole {
			language, sentences, parsed, whole = l, s, p, w
		}
	}
	f.Texts++
	f.Sentences += sentences
	f.Parsed += parsed
	if whole {
		f.Stories++
	}
	return language, sentences, parsed, whole
}
