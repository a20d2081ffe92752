package experiment

import (
	"errors"
	"fmt"
	"slices"

	"confusio/engine/eval"
	"confusio/engine/mixture"
)

// ErrLanguage reports a language that the corpus does not have.
var ErrLanguage = errors.New("experiment: the corpus has no such language")

// Corpus is what the pipeline needs of a corpus.
type Corpus interface {
	// Languages lists the codes of all languages.
	Languages() []string
	// Vocab returns the number of tokens.
	Vocab() int
	// Begin returns the token that stands before each story, End the newline's,
	// which ends it.
	Begin() int32
	End() int32
	// Source yields the training stories of some languages, counted in the given
	// order.
	Source(languages []string, seed uint64) (mixture.Source, error)
	// Held returns n held-out stories of a language, from the first on. Story i
	// says the same in every language.
	Held(language string, split mixture.Split, n int) (*eval.Set, error)
	// Train returns n training stories of a language.
	Train(language string, n int) ([][]int32, error)
	// Frequencies returns how often each token occurs in the language's first
	// FrequencyStories training stories, for the unigram reference. The caller
	// does not write to it.
	Frequencies(language string) ([]int, error)
	// Text returns the text of tokens, with what is not text replaced.
	Text(tokens []int32) string
	// Pairs returns the minimal pairs of a language, n quartets of each
	// phenomenon; none if the corpus has none.
	Pairs(language string, n int) ([]Phenomenon, error)
	eval.Parser
}

// Phenomenon is one kind of minimal pairs.
type Phenomenon struct {
	Name  string
	Pairs []eval.Pair
}

// Split says which stories are meant.
type Split = mixture.Split

// The held-out splits.
const (
	Validation = mixture.Validation // for choosing settings
	Test       = mixture.Test       // for published figures
)

// SplitOf returns the held-out split of that name, and false if there is none.
func SplitOf(name string) (Split, bool) {
	for _, s := range []Split{Validation, Test} {
		if splitName(s) == name {
			return s, true
		}
	}
	return 0, false
}

// checkLanguages returns an error wrapping ErrLanguage that names the first
// unknown code and the ones there are.
func checkLanguages(c Corpus, languages []string) error {
	known := c.Languages()
	for _, l := range languages {
		if !slices.Contains(known, l) {
			return fmt.Errorf("%w: %q; it has %v", ErrLanguage, l, known)
		}
	}
	return nil
}
