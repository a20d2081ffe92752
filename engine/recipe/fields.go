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
	{Path: "version", Key: "v", Label: "Version", Min: "1", Max: "1",
		Help: "The layout of the recipe.", at: func(r *Recipe) any { return &r.Version }},
	{Path: "bits", Key: "bits", Label: "Bits", Min: "2", Max: "2",
		Help:   "The epoch of everything that decides the bits of a result.",
		Remedy: "this version of Confusio computes other bits than the one that made it: make it again with this one",
		at:     func(r *Recipe) any { return &r.Bits }},
	{Path: "corpus", Key: "corpus", Label: "Corpus",
		Help: "Where the text comes from.", at: func(r *Recipe) any { return &r.Corpus }},
	{Path: "tokenizer", Key: "tokenizer", Label: "Tokenizer",
		Help: "The hash of the vocabulary; empty for the corpus's own.", at: func(r *Recipe) any { return &r.Tokenizer }},
	{Path: "mixture.languages", Key: "mix", Label: "Languages", Example: "de:0.5,en",
		Help: "The languages to train on and their weights.", at: func(r *Recipe) any { return &r.Mixture.Languages }},
	{Path: "mixture.temperature", Key: "temperature", Label: "Temperature", Min: "0.1", Max: "100",
		Help: "Above 1 the shares of the languages move towards equal ones.", at: func(r *Recipe) any { return &r.Mixture.Temperature }},

	{Path: "model.vocab", Key: "vocab", Label: "Vocabulary", Unit: "tokens", Min: "256", Max: "65536",
		Help: "How many different tokens the model knows.", at: func(r *Recipe) any { return &r.Model.Vocab }},
	{Path: "model.width", Key: "width", Label: "Width", Unit: "units", Min: "8", Max: "1024",
		Help: "The size of the vector that travels through the model for each token.", at: func(r *Recipe) any { return &r.Model.Width }},
	{Path: "model.heads", Key: "heads", Label: "Heads", Min: "1", Max: "64",
		Help: "How many patterns of attention each layer has.", at: func(r *Recipe) any { return &r.Model.Heads }},
	{Path: "model.kv_heads", Key: "kv-heads", Label: "Key and value heads", Min: "1", Max: "64",
		Help: "Fewer of these than heads lets heads share their keys and values.", at: func(r *Recipe) any { return &r.Model.KVHeads }},
	{Path: "model.layers", Key: "layers", Label: "Layers", Min: "1", Max: "24",
		Help: "How many blocks follow one another.", at: func(r *Recipe) any { return &r.Model.Layers }},
	{Path: "model.ff", Key: "ff", Label: "Feed-forward", Unit: "units", Min: "8", Max: "4096",
		Help: "The hidden units of each block's feed-forward part.", at: func(r *Recipe) any { return &r.Model.FF }},
	{Path: "model.context", Key: "context", Label: "Context", Unit: "tokens", Min: "16", Max: "2048",
		Help: "The longest text the model sees at once.", at: func(r *Recipe) any { return &r.Model.Context }},
	{Path: "model.tied", Key: "tied", Label: "Tied head",
		Help: "The output uses the same weights as the input embedding.", at: func(r *Recipe) any { return &r.Model.Tied }},
	{Path: "model.deviation", Key: "deviation", Label: "Initial deviation", Min: "0.0001", Max: "1",
		Help: "The standard deviation of fresh weights.", at: func(r *Recipe) any { return &r.Model.Deviation }},

	{Path: "schedule.kind", Key: "schedule", Label: "Schedule", Choices: []string{Cosine, WSD},
		Help: "How the learning rate falls: along a cosine, or late and straight.", at: func(r *Recipe) any { return &r.Schedule.Kind }},
	{Path: "schedule.peak", Key: "peak", Label: "Peak learning rate", Min: "0", Max: "1",
		Help: "The size of the steps after warm-up.", at: func(r *Recipe) any { return &r.Schedule.Peak }},
	{Path: "schedule.warmup", Key: "warmup", Label: "Warm-up", Unit: "steps", Min: "0", Max: "1000000",
		Help: "The steps over which the learning rate rises.", at: func(r *Recipe) any { return &r.Schedule.Warmup }},
	{Path: "schedule.steps", Key: "steps", Label: "Steps", Unit: "steps", Min: "0", Max: "1000000",
		Help: "The length of the training; 0 leaves the model untrained.", at: func(r *Recipe) any { return &r.Schedule.Steps }},
	{Path: "schedule.decay", Key: "decay", Label: "Decay", Unit: "share of steps", Min: "0", Max: "1",
		Help: "The part at the end over which a wsd schedule falls.", at: func(r *Recipe) any { return &r.Schedule.Decay }},
	{Path: "schedule.final", Key: "final", Label: "Final rate", Unit: "share of peak", Min: "0", Max: "1",
		Help: "Where the learning rate ends.", at: func(r *Recipe) any { return &r.Schedule.Final }},

	{Path: "optimiser.tokens", Key: "tokens", Label: "Batch", Unit: "tokens per step", Min: "128", Max: "1048576",
		Help: "The text read before each step.", at: func(r *Recipe) any { return &r.Optimiser.Tokens }},
	{Path: "optimiser.micro", Key: "micro", Label: "Micro-batches", Min: "8", Max: "8",
		Help: "The parts of a batch, fixed so that the number of workers changes no bit.", at: func(r *Recipe) any { return &r.Optimiser.Micro }},
	{Path: "optimiser.clip", Key: "clip", Label: "Clipping", Min: "0", Max: "1000",
		Help: "The largest norm of a gradient; 0 is no limit.", at: func(r *Recipe) any { return &r.Optimiser.Clip }},
	{Path: "optimiser.weight_decay", Key: "weight-decay", Label: "Weight decay", Min: "0", Max: "10",
		Help: "How strongly weights are drawn to zero.", at: func(r *Recipe) any { return &r.Optimiser.WeightDecay }},
	{Path: "optimiser.beta1", Key: "beta1", Label: "Beta 1", Min: "0", Max: "0.9999",
		Help: "The memory of the mean gradient.", at: func(r *Recipe) any { return &r.Optimiser.Beta1 }},
	{Path: "optimiser.beta2", Key: "beta2", Label: "Beta 2", Min: "0", Max: "0.99999",
		Help: "The memory of the mean squared gradient.", at: func(r *Recipe) any { return &r.Optimiser.Beta2 }},
	{Path: "optimiser.epsilon", Key: "epsilon", Label: "Epsilon", Min: "0.000000000001", Max: "0.1",
		Help: "Keeps the step finite where gradients vanish.", at: func(r *Recipe) any { return &r.Optimiser.Epsilon }},
	{Path: "optimiser.muon", Key: "muon", Label: "Muon", Unit: "times the rate", Min: "0", Max: "1000",
		Help: "The learning rate of Muon on the hidden matrices; 0 leaves them to AdamW.", at: func(r *Recipe) any { return &r.Optimiser.Muon }},

	{Path: "seeds.init", Key: "init", Label: "Init seed", Min: "0", Max: seedMax,
		Help: "Another number gives other fresh weights.", at: func(r *Recipe) any { return &r.Seeds.Init }},
	{Path: "seeds.data", Key: "data", Label: "Data seed", Min: "0", Max: seedMax,
		Help: "Another number gives other stories.", at: func(r *Recipe) any { return &r.Seeds.Data }},

	{Path: "merge.method", Key: "merge", Label: "Merge", Example: "linear",
		Help: "The method that makes one model of the parents.", at: func(r *Recipe) any { return method{r} }},
	{Path: "merge.parents", Key: "parents", Label: "Parents", Example: "en@1.1/de@2.2*0.5",
		Help: "The models to merge: languages, seeds and weight of each; or a merge, such as linear(en@1.1/de@2.2).",
		at:   inMerge(func(m *Merge) any { return &m.Parents })},
	{Path: "merge.base", Key: "base", Label: "Base", Choices: Bases(),
		Help: "The model from which differences are taken.", at: inMerge(func(m *Merge) any { return &m.Base })},
	{Path: "merge.base_merge", Key: "base-merge", Label: "Merged base", Example: "linear(en@1.1/de@2.2)",
		Help: "The base where it is itself a merge.", at: inMerge(func(m *Merge) any { return baseMerge{m} })},
	{Path: "merge.knobs", Key: "knobs", Label: "Knobs", Example: "density:0.5,lambda:1",
		Help: "The settings of the method.", at: inMerge(func(m *Merge) any { return &m.Knobs })},
	{Path: "merge.seed", Key: "mask", Label: "Mask seed", Min: "0", Max: seedMax,
		Help: "Another number gives other random masks.", at: inMerge(func(m *Merge) any { return &m.Seed })},
	{Path: "merge.rules", Key: "rules", Label: "Rules", Example: "weight.1~mlp:0:1",
		Help: "Knobs and weights that differ between layers or tensors.", at: inMerge(func(m *Merge) any { return &m.Rules })},

	{Path: "measures", Key: "measures", Label: "Measures", Example: "loss,pairs",
		Help: "What is measured at the end.", at: func(r *Recipe) any { return &r.Measures }},
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
