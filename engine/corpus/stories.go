package corpus

import (
	"math"

	"confusio/engine/eval"
	"confusio/engine/mixture"
)

// FrequencyStories is how many training stories of a language the unigram
// reference counts. Fewer would be wrong: with 200 of Storybook's the loss of the
// unigram model is 0.14 nats a token higher, and K looks better than it is.
const FrequencyStories = 1000

// Held returns the first n stories of a split in a language, each with its Floor,
// which is NaN where the corpus does not know it.
func Held(c Corpus, language string, split mixture.Split, n int) (*eval.Set, error) {
	if err := CheckLanguages(c, language); err != nil {
		return nil, err
	}
	if f, ok := c.(Floored); ok {
		return f.HeldWithFloor(language, split, n)
	}
	set, err := c.Held(language, split, n)
	if err != nil {
		return nil, err
	}
	for i := range set.Stories {
		set.Stories[i].Floor = math.NaN()
	}
	return set, nil
}

// Train returns the first n training stories of a language.
func Train(c Corpus, language string, n int) ([][]int32, error) {
	if err := CheckLanguages(c, language); err != nil {
		return nil, err
	}
	set, err := c.Held(language, mixture.Train, n)
	if err != nil {
		return nil, err
	}
	stories := make([][]int32, len(set.Stories))
	for i, s := range set.Stories {
		stories[i] = s.Tokens
	}
	return stories, nil
}

// Frequencies returns how often each token occurs in the language's first
// FrequencyStories training stories: as the corpus has them, or counted now.
func Frequencies(c Corpus, language string) ([]int, error) {
	if err := CheckLanguages(c, language); err != nil {
		return nil, err
	}
	if counted, ok := c.(Counted); ok {
		return counted.Frequencies(language)
	}
	stories, err := Train(c, language, FrequencyStories)
	if err != nil {
		return nil, err
	}
	return eval.Count(c.Vocab(), stories)
}
