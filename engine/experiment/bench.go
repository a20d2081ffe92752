package experiment

import (
	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/model"
)

// Reference is what a language's held-out stories are, and what others than
// models make of them.
type Reference struct {
	Set     *eval.Set
	Floor   eval.Loss // the grammar itself, which no model can beat; NaN where the corpus does not know it
	Unigram eval.Loss // token frequencies of the language's training stories
	Uniform eval.Loss // ln V for each token
}

// Bench measures subjects on the held-out stories of one split. It keeps the
// sets and references it has made; one goroutine uses it at a time.
type Bench struct {
	Corpus corpus.Corpus
	Split  mixture.Split // Validation while settings are chosen, Test for what is published

	meter      eval.Meter
	unigrams   map[string]*eval.Unigram
	references map[held]*Reference
	pairs      map[held][]corpus.Phenomenon
}

// held names a set.
type held struct {
	language string
	n        int
}

// NewBench returns a bench on a split of a corpus.
func NewBench(c corpus.Corpus, split mixture.Split) *Bench {
	return &Bench{
		Corpus: c, Split: split, unigrams: map[string]*eval.Unigram{},
		references: map[held]*Reference{}, pairs: map[held][]corpus.Phenomenon{},
	}
}

// Reference returns n held-out stories of a language and their references.
func (b *Bench) Reference(language string, n int) (*Reference, error) {
	name := held{language, n}
	if r, ok := b.references[name]; ok {
		return r, nil
	}
	set, err := corpus.Held(b.Corpus, language, b.Split, n)
	if err != nil {
		return nil, err
	}
	unigram, err := b.unigram(language)
	if err != nil {
		return nil, err
	}
	r := &Reference{Set: set, Floor: set.Floor(), Unigram: unigram.Total(set), Uniform: set.Uniform(b.Corpus.Vocab())}
	b.references[name] = r
	return r, nil
}

func (b *Bench) unigram(language string) (*eval.Unigram, error) {
	if u, ok := b.unigrams[language]; ok {
		return u, nil
	}
	counts, err := corpus.Frequencies(b.Corpus, language)
	if err != nil {
		return nil, err
	}
	u := eval.NewUnigram(counts)
	b.unigrams[language] = u
	return u, nil
}

// Loss measures a subject on n held-out stories of a language.
func (b *Bench) Loss(s eval.Subject, language string, n int, yield model.Yield) (eval.Loss, error) {
	r, err := b.Reference(language, n)
	if err != nil {
		return eval.Loss{}, err
	}
	losses, err := b.meter.SubjectLosses(s, r.Set, yield)
	if err != nil {
		return eval.Loss{}, err
	}
	return losses.Total(r.Set), nil
}

// Members returns the losses of several models on the same n stories, from
// which ensembles and the oracle router follow without reading again.
func (b *Bench) Members(models []*model.Params, language string, n int, yield model.Yield) ([]eval.Losses, *Reference, error) {
	r, err := b.Reference(language, n)
	if err != nil {
		return nil, nil, err
	}
	all := make([]eval.Losses, len(models))
	for i, p := range models {
		if all[i], err = b.meter.Losses(p, r.Set, yield); err != nil {
			return nil, nil, err
		}
	}
	return all, r, nil
}

// PairScore is a model's result on one phenomenon.
type PairScore struct {
	Phenomenon string
	eval.PairScore
}

// Pairs scores a model on n quartets of each phenomenon of a language: none where
// the corpus makes no minimal pairs.
func (b *Bench) Pairs(p *model.Params, language string, n int, yield model.Yield) ([]PairScore, error) {
	name := held{language, n}
	phenomena, known := b.pairs[name]
	if makes, ok := b.Corpus.(corpus.Contrasting); ok && !known {
		if err := corpus.CheckLanguages(b.Corpus, language); err != nil {
			return nil, err
		}
		var err error
		if phenomena, err = makes.Pairs(language, n); err != nil {
			return nil, err
		}
		b.pairs[name] = phenomena
	}
	var scores []PairScore
	for _, phenomenon := range phenomena {
		score, err := b.meter.ScorePairs(p, b.Corpus.Begin(), phenomenon.Pairs, yield)
		if err != nil {
			return nil, err
		}
		scores = append(scores, PairScore{phenomenon.Name, score})
	}
	return scores, nil
}
