package corpus

import (
	"errors"
	"slices"
	"strings"

	"confusio/engine/phrase"
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
	named := func(c Corpus) bool { return c.Name() == made.Corpus }
	if !slices.ContainsFunc(r, named) {
		return nil, r.missing(made.Corpus)
	}
	i := slices.IndexFunc(r, func(c Corpus) bool { return named(c) && (made.Tokenizer == "" || made.Tokenizer == c.TokenizerHash()) })
	if i < 0 {
		return nil, tokenizer(made.Tokenizer)
	}
	return r[i], nil
}

// missing says that a corpus is not at hand; an empty name is that of any.
func (r Registry) missing(name string) error {
	return phrase.Error(phrase.Of("corpus.missing", phrase.Excerpt("corpus", name), phrase.Text("have", strings.Join(r.Names(), ", "))), ErrCorpus)
}

// tokenizer says that no corpus at hand that would do has a tokenizer.
func tokenizer(hash string) error {
	return phrase.Error(phrase.Of("corpus.tokenizer", phrase.Excerpt("tokenizer", hash)), ErrTokenizer)
}

func (r Registry) imported(made recipe.Recipe) (Corpus, error) {
	if len(r) == 0 {
		return nil, r.missing(made.Corpus)
	}
	if made.Tokenizer == "" {
		return r[0], nil
	}
	i := slices.IndexFunc(r, func(c Corpus) bool { return c.TokenizerHash() == made.Tokenizer })
	if i < 0 {
		return nil, tokenizer(made.Tokenizer)
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
			return nil, Strangers(all, c)
		}
		if all == nil || !known && !m.Imported() {
			all, known = c, !m.Imported()
		}
	}
	if all == nil {
		return nil, r.missing("")
	}
	return all, nil
}

// Strangers says that models of two corpora do not share their tokens.
func Strangers(a, b Corpus) error {
	x, ok := a.(Tokenized)
	y, both := b.(Tokenized)
	switch {
	case ok && both:
		return phrase.Error(phrase.Of("corpus.tokens_differ", phrase.Number("a", a.Vocab()), phrase.Number("b", b.Vocab()),
			phrase.Number("shared", x.Tokenizer().Shared(y.Tokenizer()))), ErrTokenizer)
	case a.Name() == b.Name(): // one text in two writings
		return phrase.Error(phrase.Of("corpus.tokens_own"), ErrTokenizer)
	}
	return phrase.Error(phrase.Of("corpus.tokens", phrase.Text("a", a.Name()), phrase.Text("b", b.Name())), ErrTokenizer)
}
