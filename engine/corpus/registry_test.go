package corpus_test

import (
	"errors"
	"math"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/corpustest"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/recipe"
)

// renamed is the tiny corpus under another name, with tokens that may be others.
type renamed struct {
	*corpustest.Lines
	name, tokens string
}

func (r renamed) Name() string          { return r.name }
func (r renamed) TokenizerHash() string { return r.tokens }

func made(name, tokenizer string) recipe.Recipe {
	r := recipe.Small()
	r.Corpus, r.Tokenizer = name, tokenizer
	return r
}

// A recipe has the corpus that it names, with the tokens that it names, or none.
func TestARecipeHasItsCorpus(t *testing.T) {
	lines := corpustest.New()
	at := corpus.Registry{renamed{lines, "a", "ta"}, renamed{lines, "b", "tb"}, renamed{lines, "c", "ta"}}
	stranger := recipe.ImportedCorpus + "00"
	for _, c := range []struct {
		of   []recipe.Recipe
		want string
		err  error
	}{
		{[]recipe.Recipe{made("b", "")}, "b", nil},
		{[]recipe.Recipe{made("b", "tb")}, "b", nil},
		{[]recipe.Recipe{made("b", "ta")}, "", corpus.ErrTokenizer},
		{[]recipe.Recipe{made("x", "ta")}, "", corpus.ErrCorpus},
		{[]recipe.Recipe{made("", "")}, "", corpus.ErrCorpus},
		{[]recipe.Recipe{made(stranger, "")}, "a", nil},
		{[]recipe.Recipe{made(stranger, "tb")}, "b", nil},
		{[]recipe.Recipe{made(stranger, "tx")}, "", corpus.ErrTokenizer},
		{[]recipe.Recipe{made("c", ""), made("a", "")}, "c", nil},
		{[]recipe.Recipe{made("a", ""), made("b", "")}, "", corpus.ErrTokenizer},
		{[]recipe.Recipe{made(stranger, ""), made("c", "")}, "c", nil},
		{[]recipe.Recipe{made(stranger, ""), made("b", "")}, "", corpus.ErrTokenizer},
		{[]recipe.Recipe{made("a", ""), made("x", "")}, "", corpus.ErrCorpus},
		{nil, "", corpus.ErrCorpus},
	} {
		got, err := at.OfAll(c.of...)
		if !errors.Is(err, c.err) || err == nil && got.Name() != c.want {
			t.Errorf("%+v: got %v, %v", c.of, got, err)
		}
		if len(c.of) == 1 {
			if one, again := at.Of(c.of[0]); one != got || !errors.Is(again, c.err) {
				t.Errorf("%+v alone: got %v, %v", c.of, one, again)
			}
		}
	}
	if _, err := (corpus.Registry{}).Of(made(stranger, "")); !errors.Is(err, corpus.ErrCorpus) {
		t.Errorf("without a corpus: %v", err)
	}
}

// forgetful leaves floors at zero and says nothing of them.
type forgetful struct{ *corpustest.Lines }

func (f forgetful) Held(language string, split mixture.Split, n int) (*eval.Set, error) {
	set, err := f.Lines.Held(language, split, n)
	set.Stories[0].Floor = 3
	return set, err
}

// What a corpus does not say it knows is unknown.
func TestWhatIsNotSaidIsUnknown(t *testing.T) {
	c := forgetful{corpustest.New()}
	set, err := corpus.Held(c, "ka", mixture.Test, 1)
	if err != nil || !math.IsNaN(set.Stories[0].Floor) {
		t.Errorf("the floor is %g: %v", set.Stories[0].Floor, err)
	}
	if corpus.AreParallel(c, "ka", "mo") || !errors.Is(corpus.CheckParallel(c, "ka", "mo"), corpus.ErrParallel) {
		t.Error("its languages are parallel")
	}
	stories, err := corpus.Train(c, "mo", 3)
	if err != nil || len(stories) != 3 {
		t.Errorf("%d stories of training: %v", len(stories), err)
	}
	counts, err := corpus.Frequencies(c, "mo")
	if err != nil || counts[c.End()] != 8 { // two lines of three are for training
		t.Errorf("%v lines are counted: %v", counts[c.End()], err)
	}
}
