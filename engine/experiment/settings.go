package experiment

import (
	"encoding/hex"
	"errors"
	"fmt"

	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/optim"
	"confusio/engine/recipe"
)

// ErrRecipe reports a recipe that this engine cannot follow.
var ErrRecipe = errors.New("experiment: the recipe cannot be followed")

// Shape returns the model's configuration.
func Shape(m recipe.Model) model.Config {
	return model.Config{
		Vocab: m.Vocab, Width: m.Width, Heads: m.Heads, KVHeads: m.KVHeads,
		Layers: m.Layers, FF: m.FF, Context: m.Context, Tied: m.Tied,
	}
}

// Untrained returns the fresh weights a recipe starts from.
func Untrained(r recipe.Recipe) (*model.Params, error) {
	return model.Init(Shape(r.Model), r.Seeds.Init, r.Model.Deviation.Float64())
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
func sampler(r recipe.Recipe, c Corpus) (*mixture.Sampler, error) {
	codes, weights, err := shares(r.Mixture)
	if err != nil {
		return nil, err
	}
	if err := checkLanguages(c, codes); err != nil {
		return nil, err
	}
	source, err := c.Source(codes, r.Seeds.Data)
	if err != nil {
		return nil, err
	}
	return &mixture.Sampler{
		Source: source, Weights: weights, Seed: r.Seeds.Data, Begin: c.Begin(),
		Tokens: r.Optimiser.Tokens, Context: r.Model.Context,
	}, nil
}

// check returns nil if the recipe is valid and fits the corpus.
func check(r recipe.Recipe, c Corpus) error {
	if err := r.Validate(); err != nil {
		return err
	}
	if r.Model.Vocab != c.Vocab() {
		return fmt.Errorf("%w: model.vocab is %d, the corpus has %d tokens", ErrRecipe, r.Model.Vocab, c.Vocab())
	}
	return nil
}

// hashBytes returns the recipe's hash as bytes.
func hashBytes(r recipe.Recipe) (out [32]byte) {
	if n, err := hex.Decode(out[:], []byte(r.Hash())); err != nil || n != len(out) {
		panic("experiment: a recipe's hash is not SHA-256 in hexadecimal")
	}
	return out
}
