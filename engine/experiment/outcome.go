package experiment

import (
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// What a run makes: a model, or of experts in lockstep their merge or one of them.

// Params returns the weights as they are, which every Step changes: those of the model, or
// of what comes out of a lockstep. They are nil while something is Missing.
func (r *Run) Params() *model.Params { return r.Current(nil) }

// Current is Params, and calls yield every few milliseconds. The weights hold until the
// next call or Step.
func (r *Run) Current(yield model.Yield) *model.Params {
	if r.models == nil {
		return nil
	}
	only, merged := taken(r.legs[r.leg])
	if !merged {
		return r.models[only]
	}
	if r.mean == nil {
		r.mean = r.models[0].Clone()
	}
	mergeExperts(r.mean, r.models, yield)
	return r.mean
}

// Published returns a copy of the weights as they are published: rounded to
// float16, to the nearest value, ties to even.
func (r *Run) Published() *model.Params { return r.publishedAs(r.legs[r.leg]) }

// publishedAs returns what comes out, by a recipe on the course of the leg under way.
func (r *Run) publishedAs(of recipe.Recipe) *model.Params {
	only, merged := taken(of)
	p := r.models[only].Clone()
	if merged {
		mergeExperts(p, r.models, nil)
	}
	Round(p)
	return p
}

// madeAs returns the recipe of the weights p that are published now: the run's own at its
// end, one that stops here before. Where no recipe says how they came about, because the
// mixture was changed on the way or experts in lockstep have not all made their turn, they
// are named by themselves, as those of a model made elsewhere.
func (r *Run) madeAs(p *model.Params) recipe.Recipe {
	made, steps, turn := r.legs[r.leg], r.inLeg(), 1
	if made.Lockstep != nil {
		turn = len(made.Lockstep.Experts)
	}
	switch {
	case len(r.changes) > 0, steps%turn != 0, steps == 0 && made.Start != nil:
		return nameless(made, r.Reads().Mixture.Languages, p.Views().Hash())
	case steps == 0:
		made.Lockstep = nil
		made.Schedule.Steps, made.Schedule.Warmup, made.Schedule.Stop = 0, 0, 0
	default:
		made.Schedule.Stop = steps / turn
	}
	return made.Canonical()
}

// nameless is the recipe of a model of the shape of r whose making no recipe says: the
// hash of its weights, hexadecimal, stands in.
func nameless(r recipe.Recipe, languages recipe.Shares, hash string) recipe.Recipe {
	r.Corpus = recipe.ImportedCorpus + hash[:32]
	r.Start = nil
	r.Schedule.Steps, r.Schedule.Warmup, r.Schedule.Stop = 0, 0, 0
	return r.Trained(languages, recipe.Seeds{})
}

// taken returns which model of a training comes out, or that it is the merge of all.
func taken(r recipe.Recipe) (only int, merged bool) {
	if r.Lockstep == nil {
		return 0, false
	}
	return max(r.Lockstep.Only-1, 0), r.Lockstep.Only == 0
}

// mergeBlock is how many parameters are merged between two calls of yield.
const mergeBlock = 1 << 13

// mergeExperts sets dst to the linear merge, with equal weights, of models as they are
// published, each rounded to float16: to the bit what merging their files gives.
func mergeExperts(dst *model.Params, models []*model.Params, yield model.Yield) {
	var rounded [mergeBlock]float32
	var sums [mergeBlock]float64
	for from := 0; from < len(dst.Data); from += mergeBlock {
		to := min(from+mergeBlock, len(dst.Data))
		sum := sums[:to-from]
		clear(sum)
		for _, m := range models {
			block := rounded[:copy(rounded[:], m.Data[from:to])]
			tensor.RoundFloat16(block)
			for i, x := range block {
				sum[i] += float64(x)
			}
		}
		for i, s := range sum {
			dst.Data[from+i] = float32(s / float64(len(models)))
		}
		if yield != nil {
			yield()
		}
	}
}
