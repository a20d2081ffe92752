package fingerprint

import (
	"fmt"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/standard"
)

// A Part is one part of the pipeline and the hash of what came out of it.
type Part struct {
	Name string // such as "weights"
	Hash string // SHA-256 in hexadecimal
}

// Names of the parts, in the order of their making.
const (
	Weights    = "weights"    // both experts
	Optimiser  = "optimiser"  // both training states: weights and both moments
	Losses     = "losses"     // every token's, of both experts in both languages
	Merge      = "merge"      // by four methods
	Alignment  = "alignment"  // the second expert in the first one's basis, permuted and turned
	Similarity = "similarity" // every measure at every place, and of the weights
	Generation = "generation" // texts of an expert and of the merge
)

// Published are the hashes that every machine must find. They were made by
//
//	go run ./build confusio fingerprint
//
// of Recipe; a change needs a new epoch in recipe.Bits.
func Published() []Part {
	return []Part{
		{Weights, "3323c38ac6b6621b51c17ac250db5c63608e88d34d97fb430478ed39e85e9536"},
		{Optimiser, "ddcdb215ae44fbacd4684b99aecb10690378e7942dd572f4bf18ce2adbe1ff69"},
		{Losses, "28ffe4a177ba47635786fa3bffd9589014bea21025fc882074e0f593fec47a6a"},
		{Merge, "6eb3bdc8e4f07d827a9c2cacc67047fcf2fa520f313d73aab3f674cde1939972"},
		{Alignment, "38a3a22330c7502b27ac358121ebbe46bce6d7b8811f96b65e2afc81e669446d"},
		{Similarity, "79aa702fc870e35b50d772d4bd3cc9bf027c3ee462cb5cd18a10435bcc6dde7d"},
		{Generation, "7df51d4880a5ef4cb24907a7c3e13b46abfea712524a8c714b68bcc259f49b46"},
	}
}

// languages of the two experts.
var languages = [2]string{"en", "de"}

// Sizes of what is measured: few, so that a browser is done within seconds.
const (
	heldStories = 6 // of each language
	samples     = 4
	sampleLimit = 40 // tokens a text
)

// Recipe returns the recipe of an expert: the default one with its optimiser,
// in a small shape whose sizes are no multiples of the vector widths, for a few
// steps.
func Recipe(language string, seed uint64) recipe.Recipe {
	r := recipe.Small()
	r.Mixture.Languages = recipe.Shares{{Language: language, Weight: "1"}}
	r.Model.Width, r.Model.Heads, r.Model.KVHeads, r.Model.Layers, r.Model.FF = 28, 2, 1, 2, 43
	r.Schedule.Warmup, r.Schedule.Steps, r.Optimiser.Tokens = 2, 6, 512
	r.Seeds = recipe.Seeds{Init: seed, Data: seed}
	return r
}

// A maker follows the recipe.
type maker struct {
	corpora corpus.Registry
	bench   *experiment.Bench
	yield   model.Yield
	runs    [2]*experiment.Run
	experts [2]*model.Params // as published, in float16
	merged  *model.Params    // their mean
}

// Take follows the recipe and returns the parts in the order of Published.
// workers is the number of goroutines that train, 1 to 8. Storybook
// must be among the corpora; yield is called every few milliseconds.
//
// Errors are those of the pipeline: model.ErrStopped once yield returned false,
// corpus.ErrCorpus without Storybook, train.ErrOptions for another number of workers.
func Take(at corpus.Registry, workers int, yield model.Yield) ([]Part, error) {
	c, err := experiment.CorpusOf(at, Recipe(languages[0], 1))
	if err != nil {
		return nil, err
	}
	m := &maker{corpora: at, bench: experiment.NewBench(c, mixture.Test), yield: yield}
	if err := m.train(workers); err != nil {
		return nil, err
	}
	var out []Part
	for _, part := range []struct {
		name string
		make func(*digest) error
	}{
		{Weights, m.weights}, {Optimiser, m.optimiser}, {Losses, m.losses}, {Merge, m.merge},
		{Alignment, m.alignment}, {Similarity, m.similarity}, {Generation, m.generation},
	} {
		d := newDigest()
		if err := part.make(d); err != nil {
			return nil, fmt.Errorf("fingerprint: %s: %w", part.name, err)
		}
		out = append(out, Part{part.name, d.hash()})
	}
	return out, nil
}

// train trains both experts to their end.
func (m *maker) train(workers int) error {
	for i, language := range languages {
		run, err := experiment.NewRun(Recipe(language, uint64(i+1)), m.corpora, workers)
		if err != nil {
			return err
		}
		for !run.Finished() {
			if _, err := run.Step(m.yield); err != nil {
				return err
			}
		}
		m.runs[i], m.experts[i] = run, run.Published()
	}
	return nil
}

func (m *maker) weights(d *digest) error {
	for _, run := range m.runs {
		d.float32s(run.Params().Data)
	}
	return nil
}

func (m *maker) optimiser(d *digest) error {
	for _, run := range m.runs {
		state, err := run.Save()
		if err != nil {
			return err
		}
		d.bytes(state)
	}
	return nil
}

func (m *maker) losses(d *digest) error {
	for _, language := range languages {
		all, reference, err := m.bench.Members(m.experts[:], language, heldStories, m.yield)
		if err != nil {
			return err
		}
		for _, losses := range all {
			d.float32s(losses.Tokens)
			d.float64s(losses.Total(reference.Set).Nats)
		}
		d.float64s(reference.Floor.Nats, reference.Unigram.Nats, reference.Uniform.Nats)
	}
	return nil
}

// merge makes the mean, a turn on the sphere, a method that votes on signs and
// one that draws random masks.
func (m *maker) merge(d *digest) error {
	base, err := experiment.Untrained(Recipe(languages[0], 3))
	if err != nil {
		return err
	}
	for _, method := range []struct {
		name string
		base *model.Params
	}{{"linear", nil}, {"slerp", nil}, {"ties", base}, {"dare_ties", base}} {
		how := experiment.Merging{Merge: recipe.Merge{Method: method.name, Seed: 1}, Base: method.base}
		for _, p := range m.experts {
			how.Merge.Parents = append(how.Merge.Parents, recipe.Parent{Weight: "0.5"})
			how.Parents = append(how.Parents, experiment.Parent{Params: p})
		}
		merged, err := experiment.Merge(how, m.yield)
		if err != nil {
			return fmt.Errorf("%s: %w", method.name, err)
		}
		d.float32s(merged.Data)
		if m.merged == nil {
			m.merged = merged
		}
	}
	return nil
}

func (m *maker) alignment(d *digest) error {
	pair, err := m.bench.Pair(m.experts[0], m.experts[1], languages[:], m.yield)
	if err != nil {
		return err
	}
	for _, how := range []experiment.Mapping{experiment.Permuted, experiment.Rotated} {
		aligned, err := pair.Align(how, m.yield)
		if err != nil {
			return err
		}
		d.float32s(aligned.A.Data)
		d.float32s(aligned.B.Data)
		d.float64s(aligned.Before, aligned.After)
	}
	return nil
}

func (m *maker) similarity(d *digest) error {
	all, err := experiment.WeightLikeness(m.experts)
	if err != nil {
		return err
	}
	for _, pair := range [][2]string{languages, {languages[0], languages[0]}} {
		more, err := m.bench.Likeness(m.experts, pair, heldStories, m.yield)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	for _, l := range all {
		d.float64s(l.Values...)
		d.float64s(l.Chance...)
	}
	return nil
}

func (m *maker) generation(d *digest) error {
	for _, p := range []*model.Params{m.experts[0], m.merged} {
		texts, _, err := m.bench.Write(eval.One(p), experiment.Writing{
			Languages: languages[:], Samples: samples, Keep: samples, MaxTokens: sampleLimit,
			Sampler: model.Sampler{Temperature: standard.FluencyTemperature, Seed: 1},
		}, m.yield)
		if err != nil {
			return err
		}
		for _, text := range texts {
			d.bytes([]byte(text.Text))
		}
	}
	return nil
}
