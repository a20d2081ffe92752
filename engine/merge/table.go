package merge

// Methods is the table of merge methods, in the order in which the screen
// offers them.
var Methods = []Method{
	{
		Name: "linear", Label: "Linear",
		Help:   "The weighted average of the models.",
		Source: "Wortsman et al. 2022, arXiv:2203.05482",
		Min:    1, Weighted: true,
		Knobs: []Knob{normalize(true)},
		merge: linear,
	},
	{
		Name: "slerp", Label: "SLERP",
		Help:   "Walks from one model to the other along an arc, so that the length of each tensor is kept.",
		Source: "Shoemake 1985; mergekit",
		Min:    2, Max: 2, Ordered: true,
		Knobs: []Knob{{Name: "t", Label: "Position", Max: 1, Default: 0.5, Neutral: 0.5,
			Help: "0 is the first model, 1 the second."}},
		merge: slerp,
	},
	{
		Name: "task_arithmetic", Label: "Task arithmetic",
		Help:   "Adds up what each model has learned beyond the base.",
		Source: "Ilharco et al. 2023, arXiv:2212.04089",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{normalize(false), lambda},
		merge: arithmetic(nil, false),
	},
	{
		Name: "ties", Label: "TIES",
		Help:   "Keeps the largest changes of each tensor, lets the models vote on every sign and drops what disagrees.",
		Source: "Yadav et al. 2023, arXiv:2306.01708; per tensor, as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), normalize(true), rescale(rescaleNone, rescaleL1), lambda},
		merge: arithmetic(largest, true),
	},
	{
		Name: "ties_paper", Label: "TIES (as published)",
		Help:   "TIES over the whole model at once: trimmed together, voted on without weights, averaged.",
		Source: "Yadav et al. 2023, arXiv:2306.01708, algorithm 1",
		Base:   NeedsBase, Min: 1,
		Knobs:   []Knob{density(0.2), lambda},
		prepare: prepareTies, merge: tiesPaper,
	},
	{
		Name: "dare_linear", Label: "DARE",
		Help:   "Drops changes at random, enlarges the rest to make up for it, and adds them up.",
		Source: "Yu et al. 2024, arXiv:2311.03099; rescaled as in mergekit or as published",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(rescaleL1, rescaleRate), lambda},
		merge: arithmetic(bernoulli, false),
	},
	{
		Name: "dare_ties", Label: "DARE-TIES",
		Help:   "Drops changes at random, then lets the models vote on every sign.",
		Source: "Yu et al. 2024, arXiv:2311.03099, with the election of arXiv:2306.01708; as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(rescaleL1, rescaleRate), lambda},
		merge: arithmetic(bernoulli, true),
	},
}

// Knobs that several methods share.

var lambda = Knob{Name: "lambda", Label: "Scale", Max: 4, Default: 1, Neutral: 1,
	Help: "The merged change is multiplied by this before it is added to the base."}

func density(standard float64) Knob {
	return Knob{Name: "density", Label: "Density", Max: 1, Default: standard, Neutral: 1, Unit: "share kept",
		Help: "How much of each model's change is kept; 1 keeps everything."}
}

func normalize(on bool) Knob {
	k := Knob{Name: "normalize", Label: "Normalise", Max: 1, Neutral: 1, Choices: []string{"off", "on"},
		Help: "Divides by the sum of the weights, so that only their proportions count."}
	if on {
		k.Default = 1
	}
	return k
}

// rescale offers the ways up to the last.
func rescale(standard, last int) Knob {
	choices := []string{"off", "to the same sum of magnitudes", "by the keep rate"}
	return Knob{Name: "rescale", Label: "Rescale", Max: float64(last), Default: float64(standard), Neutral: rescaleL1,
		Choices: choices[:last+1],
		Help:    "Enlarges the changes that were kept to make up for those that were dropped."}
}
