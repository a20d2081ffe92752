package experiment

import (
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/mixture"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// ErrImported reports a recipe that names a model whose making is not known: it
// cannot be followed.
var ErrImported = errors.New("experiment: the recipe names a model whose making is not known, and cannot be run")

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

// runnable returns the corpus on which a recipe is run, or an error if the recipe
// is not valid, cannot be run, or names a corpus or tokens that are not at hand.
func runnable(r recipe.Recipe, at corpus.Registry) (corpus.Corpus, error) {
	if err := r.Validate(); err != nil {
		return nil, err
	}
	if r.Imported() {
		return nil, unrunnable(r)
	}
	return CorpusOf(at, r)
}

func unrunnable(r recipe.Recipe) error {
	return phrase.Error(phrase.Of("experiment.imported", phrase.Excerpt("corpus", r.Corpus)), ErrImported)
}

// CorpusOf returns the one corpus on which models at hand are merged and measured;
// see corpus.Registry.OfAll.
//
// Errors: those of OfAll, and ErrRecipe for another number of tokens.
func CorpusOf(at corpus.Registry, made ...recipe.Recipe) (corpus.Corpus, error) {
	c, err := at.OfAll(made...)
	if err != nil {
		return nil, err
	}
	for _, r := range made {
		if r.Model.Vocab != c.Vocab() {
			return nil, phrase.Error(phrase.Of("experiment.vocab", phrase.Text("corpus", c.Name()), phrase.Number("have", c.Vocab()),
				phrase.Number("want", r.Model.Vocab)), ErrRecipe)
		}
	}
	return c, nil
}
