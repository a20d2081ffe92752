package corpus

import (
	"errors"
	"slices"
	"strings"

	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/phrase"
)

// ErrLanguage reports a language that the corpus does not have.
var ErrLanguage = errors.New("corpus: no such language")

// Corpus is a text in some languages, encoded with one vocabulary.
//
// Any number of goroutines may use a Corpus at once, with the same results as one
// after the other. What it returns shares nothing that changes with what it
// returned before: a Source serves the one goroutine that asked for it, a Set is
// its receiver's own.
type Corpus interface {
	// Name returns the name by which recipes call it.
	Name() string
	// TokenizerHash returns the SHA-256 of the vocabulary in hexadecimal, as a
	// recipe names it. Equal hashes mean equal tokens.
	TokenizerHash() string
	// Languages lists the codes of all languages.
	Languages() []string
	// Vocab returns the number of tokens.
	Vocab() int
	// Begin returns the token that stands before each story, End that which ends it.
	Begin() int32
	End() int32
	// Source yields the stories of some languages, counted in the given order.
	Source(languages []string, seed uint64) (mixture.Source, error)
	// Held returns the first n stories of a language that no seed of training
	// meets, fewer if there are no more; of the split Train it returns stories that
	// training may meet. Use [Held], which settles the floors.
	Held(language string, split mixture.Split, n int) (*eval.Set, error)
	// Text returns the text of tokens, with what is not text replaced.
	Text(tokens []int32) string
}

// CheckLanguages returns an error wrapping ErrLanguage that names the first
// unknown code and the ones there are.
func CheckLanguages(c Corpus, languages ...string) error {
	known := c.Languages()
	for _, l := range languages {
		if !slices.Contains(known, l) {
			return phrase.Error(phrase.Of("corpus.language", phrase.Text("corpus", c.Name()), phrase.Excerpt("language", l),
				phrase.Text("have", strings.Join(known, ", "))), ErrLanguage)
		}
	}
	return nil
}
