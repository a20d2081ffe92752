package experiment

import (
	"encoding/hex"
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// ErrRecipe reports a recipe that this engine cannot follow.
var ErrRecipe = errors.New("experiment: the recipe cannot be followed")

// fault is an error that can be said.
func fault(kind error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), kind)
}

// Shape returns the model's configuration.
func Shape(m recipe.Model) model.Config {
	return model.Config{
		Vocab: m.Vocab, Width: m.Width, Heads: m.Heads, KVHeads: m.KVHeads,
		Layers: m.Layers, FF: m.FF, Context: m.Context, Tied: m.Tied,
		Head: m.Head, Gain: m.Gain, AttentionBias: m.AttentionBias(), FFBias: m.FFBias(),
		Epsilon: m.Epsilon.Float64(), Rope: rope(m),
	}
}

// rope returns how positions turn queries and keys.
func rope(m recipe.Model) model.Rope {
	r := model.Rope{Theta: m.Theta.Float64()}
	kind, numbers := m.Scaling.Parts()
	if len(numbers) > 0 {
		r.Scaling, r.Factor = model.Scaling(kind), numbers[0].Float64()
	}
	if len(numbers) == 4 {
		r.Low, r.High, r.Original = numbers[1].Float64(), numbers[2].Float64(), int(numbers[3].Float64())
	}
	return r
}

// Untrained returns the fresh weights a recipe starts from. A model whose making
// is not known started from weights that nobody knows: ErrImported; one that branches
// from another has none: ErrRecipe.
func Untrained(r recipe.Recipe) (*model.Params, error) {
	if r.Imported() {
		return nil, unrunnable(r)
	}
	if r.Start != nil {
		return nil, fault(ErrRecipe, "experiment.not_fresh")
	}
	return model.Init(Shape(r.Model), r.Seeds.Init, r.Model.Deviation.Float64())
}

// Fresh returns the recipe of the untrained network in the shape of a model, which
// b refers to: of the first that it is merged of, if it is a merge, and of what it
// branches from. c is the corpus that the recipe names where that of the model says
// nothing.
func Fresh(r recipe.Recipe, c corpus.Corpus) recipe.Recipe {
	for {
		origin, starts := r.Origin()
		switch {
		case r.Merge != nil:
			r = r.Parent(0)
			continue
		case starts:
			r = origin
			continue
		}
		break
	}
	if r = r.Untrained(); r.Imported() {
		r.Corpus, r.Tokenizer = c.Name(), foreignHash(c)
	}
	return r
}

// foreignHash is what a recipe says of the tokens of a corpus: nothing, unless they were
// made elsewhere.
func foreignHash(c corpus.Corpus) string {
	if t, ok := c.(corpus.Tokenized); ok && t.Tokenizer().Foreign() {
		return c.TokenizerHash()
	}
	return ""
}

// schedule returns the course of the learning rate. A recipe's decay is a
// share of the steps; it is rounded down to whole steps, at least one if it is
// not zero.
func schedule(s recipe.Schedule) optim.Schedule {
	out := optim.Schedule{
		Shape: optim.Shape(s.Kind), Peak: s.Peak.Float64(), Floor: s.Final.Float64(),
		Warmup: s.Warmup, Steps: s.Steps,
	}
	if share := s.Decay.Float64(); out.Shape == optim.WSD && share > 0 {
		out.Decay = min(max(1, int(share*float64(s.Steps))), s.Steps-s.Warmup)
	}
	return out
}

func optimiser(o recipe.Optimiser) optim.Settings {
	return optim.Settings{
		Beta1: o.Beta1.Float64(), Beta2: o.Beta2.Float64(), Epsilon: o.Epsilon.Float64(),
		WeightDecay: o.WeightDecay.Float64(), Clip: o.Clip.Float64(), Muon: o.Muon.Float64(),
	}
}

// shares splits a mixture into codes and their distribution.
func shares(m recipe.Mixture) ([]string, mixture.Weights, error) {
	codes, values := make([]string, 0, len(m.Languages)), make([]float64, 0, len(m.Languages))
	for _, s := range m.Languages {
		codes, values = append(codes, s.Language), append(values, s.Weight.Float64())
	}
	w, err := mixture.NewWeights(values, m.Temperature.Float64())
	return codes, w, err
}

// sampler returns what a training run reads.
func sampler(r recipe.Recipe, c corpus.Corpus) (*mixture.Sampler, error) {
	codes, weights, err := shares(r.Mixture)
	if err != nil {
		return nil, err
	}
	if err := corpus.CheckLanguages(c, codes...); err != nil {
		return nil, err
	}
	source, err := c.Source(codes, r.Seeds.Data)
	if err != nil {
		return nil, err
	}
	return &mixture.Sampler{
		Source: source, Weights: weights, Seed: r.Seeds.Data, Begin: c.Begin(),
		Tokens: r.Optimiser.Tokens, Context: r.Model.Context, Before: uint32(r.Before()),
	}, nil
}

// samplers returns what each model of a training reads.
func samplers(r recipe.Recipe, c corpus.Corpus) ([]*mixture.Sampler, error) {
	var all []*mixture.Sampler
	for _, l := range learners(r) {
		s, err := sampler(l, c)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// hashBytes returns the recipe's hash as bytes.
func hashBytes(r recipe.Recipe) (out [32]byte) {
	if n, err := hex.Decode(out[:], []byte(r.Hash())); err != nil || n != len(out) {
		panic("experiment: a recipe's hash is not SHA-256 in hexadecimal")
	}
	return out
}
