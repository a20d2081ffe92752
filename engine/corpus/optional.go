package corpus

import (
	"errors"

	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/phrase"
	"confusio/engine/token"
)

// Floored is a corpus that knows how probable its stories are, below which no
// model's loss can be expected to fall.
type Floored interface {
	// HeldWithFloor is Held with the Floor of each story.
	HeldWithFloor(language string, split mixture.Split, n int) (*eval.Set, error)
}

// Judge is a corpus that tells right sentences from wrong ones.
type Judge interface{ eval.Parser }

// Contrasting is a corpus that makes minimal pairs.
type Contrasting interface {
	// Pairs returns n quartets of each phenomenon of a language, fewer if it yields
	// no more.
	Pairs(language string, n int) ([]Phenomenon, error)
}

// Phenomenon is one kind of minimal pairs.
type Phenomenon struct {
	Name  string
	Pairs []eval.Pair
}

// ErrParallel reports two languages whose stories cannot be laid side by side.
var ErrParallel = errors.New("corpus: the stories of the two languages do not say the same")

// Parallel is a corpus some of whose languages say the same.
type Parallel interface {
	// Parallel tells whether story i of every split says the same in two languages.
	Parallel(a, b string) bool
}

// AreParallel tells whether story i says the same in two languages.
func AreParallel(c Corpus, a, b string) bool {
	p, ok := c.(Parallel)
	return ok && p.Parallel(a, b)
}

// CheckParallel returns nil if AreParallel, and otherwise an error wrapping
// ErrParallel.
func CheckParallel(c Corpus, a, b string) error {
	if AreParallel(c, a, b) {
		return nil
	}
	return phrase.Error(phrase.Of("corpus.parallel", phrase.Text("a", a), phrase.Text("b", b), phrase.Text("corpus", c.Name())), ErrParallel)
}

// Counted is a corpus whose tokens are counted already.
type Counted interface {
	// Frequencies returns how often each token occurs in the language's first
	// FrequencyStories stories of training. The caller may write to it.
	Frequencies(language string) ([]int, error)
}

// Tokenized is a corpus with a tokenizer that can be written down for others.
type Tokenized interface {
	// Tokenizer returns one for the goroutine that asks.
	Tokenizer() *token.Tokenizer
}

// Encodable is a corpus whose text can be written in the tokens of others, so that
// models which have them can be measured on it.
type Encodable interface {
	// With returns the same text under the same name, in the tokens of t. begin stands
	// before each story and end behind it. It returns ErrTokenizer if t has no token
	// for a byte of the text.
	With(t *token.Tokenizer, begin, end int32) (Corpus, error)
}
