package method

// table holds the merge methods, in the order in which the screen offers them.
// Only this package sees it, and hands out copies.
var table = []Method{
	{
		Name: "linear", Label: "Linear",
		Help:   "The weighted average of the models.",
		Source: "Wortsman et al. 2022, arXiv:2203.05482",
		Min:    1, Weighted: true,
		Knobs: []Knob{normalize(true)},
	},
	{
		Name: "slerp", Label: "SLERP",
		Help:   "Walks from one model to the other along an arc, so that the length of each tensor is kept.",
		Source: "Shoemake 1985; mergekit",
		Min:    2, Max: 2, Ordered: true,
		Knobs: []Knob{{Name: "t", Label: "Position", Max: 1, Default: 0.5, Neutral: 0.5,
			Help: "0 is the first model, 1 the second."}},
	},
	{
		Name: "nuslerp", Label: "NuSLERP",
		Help:   "SLERP with weights, for whole tensors or for their rows or columns, with a base on what was learned beyond it.",
		Source: "mergekit",
		Base:   OptionalBase, Min: 2, Max: 2, Weighted: true,
		Knobs: []Knob{{Name: "vectors", Label: "Arcs", Max: EachRow, Choices: []string{"of whole tensors", "of columns", "of rows"},
			Help: "What is taken for one vector: the whole tensor, or each of its columns or rows."}},
	},
	{
		Name: "multislerp", Label: "Multi-SLERP",
		Help:   "The mean direction of all models with their mean length, tensor by tensor.",
		Source: "mergekit",
		Base:   OptionalBase, Min: 2, Weighted: true,
		Knobs: []Knob{{Name: "normalize_weights", Label: "Normalise", Max: 1, Default: 1, Neutral: 1, Choices: []string{"off", "on"},
			Help: "Divides the weights by their sum."}},
	},
	{
		Name: "karcher", Label: "Karcher mean",
		Help:   "The point on the sphere from which the arcs to all models balance, tensor by tensor.",
		Source: "Grove and Karcher 1973; mergekit, where all weights are equal",
		Min:    2, Weighted: true,
		Knobs: []Knob{
			{Name: "max_iter", Label: "Steps", Min: 1, Max: 100, Default: 10, Neutral: 10, Whole: true, Unit: "steps",
				Help: "The search for the balance ends after so many steps."},
			{Name: "tol", Label: "Tolerance", Min: 1e-12, Max: 1, Default: 1e-5, Neutral: 1e-5, Unit: "radians",
				Help: "The search ends when a step is shorter than this."},
		},
	},
	{
		Name: "passthrough", Label: "Passthrough",
		Help:   "One model as it is, or made larger or smaller.",
		Source: "mergekit",
		Min:    1, Max: 1,
		Knobs: []Knob{{Name: "scale", Label: "Scale", Min: -4, Max: 4, Default: 1, Neutral: 1,
			Help: "Every weight is multiplied by this."}},
	},
	{
		Name: "nearswap", Label: "Nearswap",
		Help:   "Takes weights of the second model where they are close to those of the first.",
		Source: "Model card of QuartetAnemoi-70B-t0.0001; mergekit",
		Min:    2, Max: 2, Ordered: true,
		Knobs: []Knob{{Name: "t", Label: "Reach", Max: 1, Default: 0.001, Neutral: 0.001,
			Help: "Weights closer than this are taken over whole, more distant ones in proportion."}},
	},
	{
		Name: "arcee_fusion", Label: "Arcee Fusion",
		Help:   "Takes over from the second model the few changes that stand out from the first.",
		Source: "mergekit",
		Min:    2, Max: 2, Ordered: true,
	},
	{
		Name: "task_arithmetic", Label: "Task arithmetic",
		Help:   "Adds up what each model has learned beyond the base.",
		Source: "Ilharco et al. 2023, arXiv:2212.04089",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{normalize(false), lambda},
	},
	{
		Name: "ties", Label: "TIES",
		Help:   "Keeps the largest changes of each tensor, lets the models vote on every sign and drops what disagrees.",
		Source: "Yadav et al. 2023, arXiv:2306.01708; per tensor, as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), normalize(true), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "ties_paper", Label: "TIES (as published)",
		Help:   "TIES over the whole model at once: trimmed together, voted on without weights, averaged.",
		Source: "Yadav et al. 2023, arXiv:2306.01708, algorithm 1",
		Base:   NeedsBase, Min: 1, Whole: true,
		Knobs: []Knob{density(0.2), lambda},
	},
	{
		Name: "dare_linear", Label: "DARE",
		Help:   "Drops changes at random, enlarges the rest to make up for it, and adds them up.",
		Source: "Yu et al. 2024, arXiv:2311.03099; rescaled as in mergekit or as published",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "dare_ties", Label: "DARE-TIES",
		Help:   "Drops changes at random, then lets the models vote on every sign.",
		Source: "Yu et al. 2024, arXiv:2311.03099, with the election of arXiv:2306.01708; as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "breadcrumbs", Label: "Breadcrumbs",
		Help:   "Drops the largest and the smallest changes of each tensor and adds up the middle.",
		Source: "Davari and Belilovsky 2023, arXiv:2312.06795; as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), gamma, normalize(false), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "breadcrumbs_ties", Label: "Breadcrumbs-TIES",
		Help:   "Drops the largest and the smallest changes, then lets the models vote on every sign.",
		Source: "Davari and Belilovsky 2023, arXiv:2312.06795, with the election of arXiv:2306.01708; as in mergekit",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), gamma, normalize(false), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "della_linear", Label: "DELLA",
		Help:   "Drops changes at random, small ones more often than large ones, and adds up the rest.",
		Source: "Deep et al. 2024, arXiv:2406.11617; rescaled as in mergekit or as published",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), epsilon, normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "della", Label: "DELLA-TIES",
		Help:   "Drops changes at random, small ones more often than large ones, then lets the models vote on every sign.",
		Source: "Deep et al. 2024, arXiv:2406.11617; rescaled as in mergekit or as published",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), epsilon, normalize(true), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "model_stock", Label: "Model Stock",
		Help:   "Goes from the base towards the mean of the models, the less they agree the less far: strangers end at the base.",
		Source: "Jang et al. 2024, arXiv:2403.19522",
		Base:   NeedsBase, Min: 2,
		Knobs: []Knob{{Name: "filter_wise", Label: "By rows", Max: 1, Choices: []string{"off", "on"},
			Help: "Each row of a matrix goes its own distance."}},
	},
	{
		Name: "sce", Label: "SCE",
		Help:   "Keeps the positions on which the models differ most, weighs each model by the size of its changes and drops minority signs.",
		Source: "Wan et al. 2024, arXiv:2408.07990; as in mergekit",
		Base:   NeedsBase, Min: 2,
		Knobs: []Knob{{Name: "select_topk", Label: "Positions", Max: 1, Default: 1, Neutral: 1, Unit: "share kept",
			Help: "How many of the positions that vary are kept."}},
	},
	{
		Name: "ram", Label: "RAM",
		Help:   "Averages changes where several models made them and keeps those of one model whole.",
		Source: "Yuan et al. 2026, arXiv:2601.13572; per tensor",
		Base:   NeedsBase, Min: 1,
		Knobs: []Knob{activity},
	},
	{
		Name: "ramplus_tl", Label: "RAM+",
		Help:   "RAM that enlarges what a model changed alone, the more it shares with others.",
		Source: "Yuan et al. 2026, arXiv:2601.13572; per tensor",
		Base:   NeedsBase, Min: 1,
		Knobs: []Knob{activity,
			{Name: "r", Label: "Boost", Max: 2, Default: 0.1, Neutral: 0.1,
				Help: "How strongly changes of one model grow with what it shares."},
			{Name: "alpha", Label: "Limit", Max: 4, Default: 0.2, Neutral: 0.2,
				Help: "The proportion of shared to own changes beyond which they grow no further."}},
	},
	{
		Name: "fisher", Label: "Fisher",
		Help:   "Averages every weight by how much each model's own text depends on it.",
		Source: "Matena and Raffel 2022, arXiv:2111.09832",
		Min:    1, Weighted: true, Needs: Fisher,
	},
	{
		Name: "regmean", Label: "RegMean",
		Help:   "Solves for the matrices that keep each model's outputs on its own text.",
		Source: "Jin et al. 2023, arXiv:2212.09849",
		Min:    1, Weighted: true, Needs: Gram,
		Knobs: []Knob{{Name: "alpha", Label: "Correlations", Max: 1, Default: 0.9, Neutral: 0.9,
			Help: "How much the correlations between inputs count; 0 looks at each input alone."}},
	},
	{
		Name: "iso_c", Label: "Iso-C",
		Help:   "Adds up the changes of each matrix and makes all its directions count the same.",
		Source: "Marczak et al. 2025, arXiv:2502.04959",
		Base:   NeedsBase, Min: 1,
		Knobs: []Knob{{Name: "flatten", Label: "Flatten", Max: 1, Default: 1, Choices: []string{"off", "on"},
			Help: "Gives all directions the same strength; off leaves the mean of the changes, which is often taken for embeddings."}, lambda},
	},
}

// Knobs that several methods share.

var lambda = Knob{Name: "lambda", Label: "Scale", Max: 4, Default: 1, Neutral: 1,
	Help: "The merged change is multiplied by this before it is added to the base."}

var gamma = Knob{Name: "gamma", Label: "Outliers", Max: 0.5, Default: 0.01, Neutral: 0, Unit: "share dropped", PerModel: true,
	Help: "How many of the largest changes are dropped."}

var epsilon = Knob{Name: "epsilon", Label: "Spread", Max: 0.5, Default: 0.15, Neutral: 0.15, PerModel: true,
	Help: "The keep rate goes from the density minus this, for the smallest change of a row, to the density plus this."}

var activity = Knob{Name: "epsilon", Label: "Threshold", Max: 1, Default: 1e-5, Neutral: 0,
	Help: "Changes up to this size count as none."}

func density(standard float64) Knob {
	return Knob{Name: "density", Label: "Density", Max: 1, Default: standard, Neutral: 1, Unit: "share kept", PerModel: true,
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
	return Knob{Name: "rescale", Label: "Rescale", Max: float64(last), Default: float64(standard), Neutral: RescaleSum,
		Choices: choices[:last+1],
		Help:    "Enlarges the changes that were kept to make up for those that were dropped."}
}

// The values of the knob "rescale".
const (
	RescaleNone = iota // leave what was kept as it is
	RescaleSum         // to the sum of magnitudes from before, as mergekit does
	RescaleRate        // divide by the probability of being kept, as the papers do
)

// The values of the knob "vectors".
const (
	WholeTensor = iota
	EachColumn
	EachRow
)
