package corpus

import (
	"errors"
	"fmt"
	"slices"

	"confusio/engine/recipe"
)

// Errors of a Registry.
var (
	ErrCorpus    = errors.New("corpus: the corpus is not at hand")
	ErrTokenizer = errors.New("corpus: another tokenizer")
)

// Registry is the corpora at hand. The first is the one whose tokens a model of
// unknown making is taken to have, unless its recipe names others.
type Registry []Corpus

// Names lists the corpora.
func (r Registry) Names() []string {
	names := make([]string, len(r))
	for i, c := range r {
		names[i] = c.Name()
	}
	return names
}

// Of returns the corpus on which the model of a recipe was trained or is to be
// trained; for a model of unknown making, one with its tokens.
//
// Errors: ErrCorpus, ErrTokenizer.
func (r Registry) Of(made recipe.Recipe) (Corpus, error) {
	if made.Imported() {
		return r.imported(made)
	}
	i := slices.IndexFunc(r, func(c Corpus) bool { return c.Name() == made.Corpus })
	if i < 0 {
		return nil, fmt.Errorf("%w: %.80q; there are %v", ErrCorpus, made.Corpus, r.Names())
	}
	if c := r[i]; made.Tokenizer == "" || made.Tokenizer == c.TokenizerHash() {
		return c, nil
	}
	return nil, fmt.Errorf("%w: the recipe names %.80q, %s has %s", ErrTokenizer, made.Tokenizer, made.Corpus, r[i].TokenizerHash())
}

func (r Registry) imported(made recipe.Recipe) (Corpus, error) {
	if len(r) == 0 {
		return nil, fmt.Errorf("%w: there is none", ErrCorpus)
	}
	if made.Tokenizer == "" {
		return r[0], nil
	}
	i := slices.IndexFunc(r, func(c Corpus) bool { return c.TokenizerHash() == made.Tokenizer })
	if i < 0 {
		return nil, fmt.Errorf("%w: %.80q is that of none of %v", ErrTokenizer, made.Tokenizer, r.Names())
	}
	return r[i], nil
}

// OfAll returns one corpus on which several models can be measured, merged and
// compared: that of the first whose making is known, or else of the first.
//
// Errors: those of Of for each of them, and ErrTokenizer if two have different
// tokens.
func (r Registry) OfAll(made ...recipe.Recipe) (Corpus, error) {
	var all Corpus
	known := false
	for _, m := range made {
		c, err := r.Of(m)
		if err != nil {
			return nil, err
		}
		if all != nil && all.TokenizerHash() != c.TokenizerHash() {
			return nil, fmt.Errorf("%w: models of %s and %s do not share their tokens", ErrTokenizer, all.Name(), c.Name())
		}
		if all == nil || !known && !m.Imported() {
			all, known = c, !m.Imported()
		}
	}
	if all == nil {
		return nil, fmt.Errorf("%w: no model names one", ErrCorpus)
	}
	return all, nil
}
