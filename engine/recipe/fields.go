package recipe

import "iter"

// seedMax is the largest whole number that JavaScript too holds exactly.
const seedMax = "9007199254740991"

// Fields yields every setting, in the order of the JSON; a merge's method comes
// before the rest of the merge. Each field is the caller's own.
func Fields() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		for _, f := range fields {
			if !yield(f.clone()) {
				return
			}
		}
	}
}

// fields is the table behind Fields.
var fields = []Field{
	{Path: "version", Key: "v", Min: "1", Max: "1", at: func(r *Recipe) any { return &r.Version }},
	{Path: "bits", Key: "bits", Min: "3", Max: "3", at: func(r *Recipe) any { return &r.Bits }},
	{Path: "corpus", Key: "corpus", at: func(r *Recipe) any { return &r.Corpus }},
	{Path: "tokenizer", Key: "tokenizer", at: func(r *Recipe) any { return &r.Tokenizer }},
	{Path: "mixture.languages", Key: "mix", Example: "de:0.5,en", at: func(r *Recipe) any { return &r.Mixture.Languages }},
	{Path: "mixture.temperature", Key: "temperature", Min: "0.1", Max: "100", at: func(r *Recipe) any { return &r.Mixture.Temperature }},

	{Path: "model.vocab", Key: "vocab", Unit: "unit.tokens", Min: "256", Max: "262144", at: func(r *Recipe) any { return &r.Model.Vocab }},
	{Path: "model.width", Key: "width", Unit: "unit.units", Min: "8", Max: "1024", at: func(r *Recipe) any { return &r.Model.Width }},
	{Path: "model.heads", Key: "heads", Min: "1", Max: "64", at: func(r *Recipe) any { return &r.Model.Heads }},
	{Path: "model.kv_heads", Key: "kv-heads", Min: "1", Max: "64", at: func(r *Recipe) any { return &r.Model.KVHeads }},
	{Path: "model.layers", Key: "layers", Min: "1", Max: "24", at: func(r *Recipe) any { return &r.Model.Layers }},
	{Path: "model.ff", Key: "ff", Unit: "unit.units", Min: "8", Max: "4096", at: func(r *Recipe) any { return &r.Model.FF }},
	{Path: "model.context", Key: "context", Unit: "unit.tokens", Min: "16", Max: "16777216", at: func(r *Recipe) any { return &r.Model.Context }},
	{Path: "model.tied", Key: "tied", at: func(r *Recipe) any { return &r.Model.Tied }},
	{Path: "model.deviation", Key: "deviation", Min: "0.0001", Max: "1", at: func(r *Recipe) any { return &r.Model.Deviation }},
	{Path: "model.head", Key: "head", Unit: "unit.units", Min: "0", Max: "1024", at: func(r *Recipe) any { return &r.Model.Head }},
	{Path: "model.gain", Key: "gain", at: func(r *Recipe) any { return &r.Model.Gain }},
	{Path: "model.biases", Key: "biases", Choices: BiasKinds(), at: func(r *Recipe) any { return &r.Model.Biases }},
	{Path: "model.epsilon", Key: "norm-epsilon", Min: "0", Max: "0.1", at: func(r *Recipe) any { return &r.Model.Epsilon }},
	{Path: "model.theta", Key: "theta", Min: "0", Max: "1000000000000", at: func(r *Recipe) any { return &r.Model.Theta }},
	{Path: "model.scaling", Key: "scaling", Example: "linear:2", at: func(r *Recipe) any { return &r.Model.Scaling }},

	{Path: "schedule.kind", Key: "schedule", Choices: []string{Cosine, WSD}, at: func(r *Recipe) any { return &r.Schedule.Kind }},
	{Path: "schedule.peak", Key: "peak", Min: "0", Max: "1", at: func(r *Recipe) any { return &r.Schedule.Peak }},
	{Path: "schedule.warmup", Key: "warmup", Unit: "unit.steps", Min: "0", Max: "1000000", at: func(r *Recipe) any { return &r.Schedule.Warmup }},
	{Path: "schedule.steps", Key: "steps", Unit: "unit.steps", Min: "0", Max: "1000000", at: func(r *Recipe) any { return &r.Schedule.Steps }},
	{Path: "schedule.decay", Key: "decay", Unit: "unit.share_of_steps", Min: "0", Max: "1", at: func(r *Recipe) any { return &r.Schedule.Decay }},
	{Path: "schedule.final", Key: "final", Unit: "unit.share_of_peak", Min: "0", Max: "1", at: func(r *Recipe) any { return &r.Schedule.Final }},
	{Path: "schedule.stop", Key: "stop", Unit: "unit.steps", Min: "0", Max: "1000000", at: func(r *Recipe) any { return &r.Schedule.Stop }},

	{Path: "optimiser.tokens", Key: "tokens", Unit: "unit.tokens_per_step", Min: "128", Max: "1048576", at: func(r *Recipe) any { return &r.Optimiser.Tokens }},
	{Path: "optimiser.micro", Key: "micro", Min: "8", Max: "8", at: func(r *Recipe) any { return &r.Optimiser.Micro }},
	{Path: "optimiser.clip", Key: "clip", Min: "0", Max: "1000", at: func(r *Recipe) any { return &r.Optimiser.Clip }},
	{Path: "optimiser.weight_decay", Key: "weight-decay", Min: "0", Max: "10", at: func(r *Recipe) any { return &r.Optimiser.WeightDecay }},
	{Path: "optimiser.beta1", Key: "beta1", Min: "0", Max: "0.9999", at: func(r *Recipe) any { return &r.Optimiser.Beta1 }},
	{Path: "optimiser.beta2", Key: "beta2", Min: "0", Max: "0.99999", at: func(r *Recipe) any { return &r.Optimiser.Beta2 }},
	{Path: "optimiser.epsilon", Key: "epsilon", Min: "0.000000000001", Max: "0.1", at: func(r *Recipe) any { return &r.Optimiser.Epsilon }},
	{Path: "optimiser.muon", Key: "muon", Unit: "unit.times_the_rate", Min: "0", Max: "1000", at: func(r *Recipe) any { return &r.Optimiser.Muon }},

	{Path: "seeds.init", Key: "init", Min: "0", Max: seedMax, at: func(r *Recipe) any { return &r.Seeds.Init }},
	{Path: "seeds.data", Key: "data", Min: "0", Max: seedMax, at: func(r *Recipe) any { return &r.Seeds.Data }},

	{Path: "merge.method", Key: "merge", Example: "linear", at: func(r *Recipe) any { return method{r} }},
	{Path: "merge.parents", Key: "parents", Example: "en@1.1/de@2.2*0.5", at: inMerge(func(m *Merge) any { return &m.Parents })},
	{Path: "merge.base", Key: "base", Choices: Bases(), at: inMerge(func(m *Merge) any { return &m.Base })},
	{Path: "merge.base_merge", Key: "base-merge", Example: "linear(en@1.1/de@2.2)", at: inMerge(func(m *Merge) any { return baseMerge{m} })},
	{Path: "merge.knobs", Key: "knobs", Example: "density:0.5,lambda:1", at: inMerge(func(m *Merge) any { return &m.Knobs })},
	{Path: "merge.seed", Key: "mask", Min: "0", Max: seedMax, at: inMerge(func(m *Merge) any { return &m.Seed })},
	{Path: "merge.slices", Key: "slices", Example: "0:0-2,1:1-2", at: inMerge(func(m *Merge) any { return &m.Slices })},
	{Path: "merge.rules", Key: "rules", Example: "weight.1~mlp:0:1", at: inMerge(func(m *Merge) any { return &m.Rules })},
	{Path: "merge.align", Key: "align", Example: "rotated,steps:200,rate:0.02,tokens:8192", at: inMerge(func(m *Merge) any { return alignment{m} })},

	{Path: "lockstep.experts", Key: "experts", Example: "en@1.1/de@2.2", at: func(r *Recipe) any { return experts{r} }},
	{Path: "lockstep.every", Key: "average-every", Unit: "unit.steps", Min: "0", Max: "1000000", at: inLockstep(func(l *Lockstep) any { return &l.Every })},
	{Path: "lockstep.at", Key: "average-at", Example: "290,870", at: inLockstep(func(l *Lockstep) any { return &l.At })},
	{Path: "lockstep.only", Key: "only", Min: "0", Max: "64", at: inLockstep(func(l *Lockstep) any { return &l.Only })},

	{Path: "start", Key: "start", Example: "(mix=de,en!steps=1000!stop=580!init=1!data=1)", at: func(r *Recipe) any { return startText{r} }},

	{Path: "measures", Key: "measures", Example: "loss,pairs", at: func(r *Recipe) any { return &r.Measures }},
}

// inMerge reaches into the merge of a recipe, and nowhere if it has none.
func inMerge(at func(*Merge) any) func(*Recipe) any {
	return func(r *Recipe) any {
		if r.Merge == nil {
			return nil
		}
		return at(r.Merge)
	}
}

// method is the merge method as a text: naming one gives the recipe a merge,
// an empty name takes the merge away.
type method struct{ recipe *Recipe }

func (m method) String() string {
	if m.recipe.Merge == nil {
		return ""
	}
	return m.recipe.Merge.Method
}

// Set keeps the rest of a merge that is there already.
func (m method) Set(name string) error {
	if name == "" {
		m.recipe.Merge = nil
		return nil
	}
	merge := Merge{Knobs: Knobs{}}
	if m.recipe.Merge != nil {
		merge = *m.recipe.Merge
	}
	merge.Method = name
	m.recipe.Merge = &merge // never through the old pointer, which a copy may share
	return nil
}
