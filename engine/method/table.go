package method

import "confusio/engine/phrase"

// table holds the merge methods, in the order in which the screen offers them.
// Only this package sees it, and hands out copies.
var table = []Method{
	{
		Name: "linear", Label: "method.linear.label", Help: "method.linear.help",
		Source: "method.linear.source",
		Min:    1, Weighted: true,
		Knobs: []Knob{normalize(true)},
	},
	{
		Name: "slerp", Label: "method.slerp.label", Help: "method.slerp.help",
		Source: "method.slerp.source",
		Min:    2, Max: 2, Ordered: true,
		Knobs: []Knob{{Name: "t", Label: "knob.position.label", Max: 1, Default: 0.5, Neutral: 0.5, Help: "knob.position.help"}},
	},
	{
		Name: "nuslerp", Label: "method.nuslerp.label", Help: "method.nuslerp.help",
		Source: "method.nuslerp.source",
		Base:   OptionalBase, Min: 2, Max: 2, Weighted: true,
		Knobs: []Knob{{Name: "vectors", Label: "knob.arcs.label", Max: EachRow, Choices: []phrase.Key{"knob.arcs.whole", "knob.arcs.columns", "knob.arcs.rows"}, Help: "knob.arcs.help"}},
	},
	{
		Name: "multislerp", Label: "method.multislerp.label", Help: "method.multislerp.help",
		Source: "method.multislerp.source",
		Base:   OptionalBase, Min: 2, Weighted: true,
		Knobs: []Knob{{Name: "normalize_weights", Label: "knob.normalise_weights.label", Max: 1, Default: 1, Neutral: 1, Choices: []phrase.Key{"choice.off", "choice.on"}, Help: "knob.normalise_weights.help"}},
	},
	{
		Name: "karcher", Label: "method.karcher.label", Help: "method.karcher.help",
		Source: "method.karcher.source",
		Min:    2, Weighted: true,
		Knobs: []Knob{
			{Name: "max_iter", Label: "knob.search_steps.label", Min: 1, Max: 100, Default: 10, Neutral: 10, Whole: true, Unit: "unit.steps", Help: "knob.search_steps.help"},
			{Name: "tol", Label: "knob.tolerance.label", Min: 1e-12, Max: 1, Default: 1e-5, Neutral: 1e-5, Unit: "unit.radians", Help: "knob.tolerance.help"},
		},
	},
	{
		Name: "passthrough", Label: "method.passthrough.label", Help: "method.passthrough.help",
		Source: "method.passthrough.source",
		Min:    1, Max: 1,
		Knobs: []Knob{{Name: "scale", Label: "knob.scale.label", Min: -4, Max: 4, Default: 1, Neutral: 1, Help: "knob.scale.help"}},
	},
	{
		Name: "nearswap", Label: "method.nearswap.label", Help: "method.nearswap.help",
		Source: "method.nearswap.source",
		Min:    2, Max: 2, Ordered: true,
		Knobs: []Knob{{Name: "t", Label: "knob.reach.label", Max: 1, Default: 0.001, Neutral: 0.001, Help: "knob.reach.help"}},
	},
	{
		Name: "arcee_fusion", Label: "method.arcee_fusion.label", Help: "method.arcee_fusion.help",
		Source: "method.arcee_fusion.source",
		Min:    2, Max: 2, Ordered: true,
	},
	{
		Name: "task_arithmetic", Label: "method.task_arithmetic.label", Help: "method.task_arithmetic.help",
		Source: "method.task_arithmetic.source",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{normalize(false), lambda},
	},
	{
		Name: "ties", Label: "method.ties.label", Help: "method.ties.help",
		Source: "method.ties.source",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), normalize(true), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "ties_paper", Label: "method.ties_paper.label", Help: "method.ties_paper.help",
		Source: "method.ties_paper.source",
		Base:   NeedsBase, Min: 1, Whole: true, BeyondMergekit: true,
		Knobs: []Knob{density(0.2), lambda},
	},
	{
		Name: "dare_linear", Label: "method.dare_linear.label", Help: "method.dare_linear.help",
		Source: "method.dare_linear.source",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "dare_ties", Label: "method.dare_ties.label", Help: "method.dare_ties.help",
		Source: "method.dare_ties.source",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "breadcrumbs", Label: "method.breadcrumbs.label", Help: "method.breadcrumbs.help",
		Source: "method.breadcrumbs.source",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), gamma, normalize(false), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "breadcrumbs_ties", Label: "method.breadcrumbs_ties.label", Help: "method.breadcrumbs_ties.help",
		Source: "method.breadcrumbs_ties.source",
		Base:   NeedsBase, Min: 1, Weighted: true,
		Knobs: []Knob{density(1), gamma, normalize(false), rescale(RescaleNone, RescaleSum), lambda},
	},
	{
		Name: "della_linear", Label: "method.della_linear.label", Help: "method.della_linear.help",
		Source: "method.della_linear.source",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), epsilon, normalize(false), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "della", Label: "method.della.label", Help: "method.della.help",
		Source: "method.della.source",
		Base:   NeedsBase, Min: 1, Weighted: true, Random: true,
		Knobs: []Knob{density(1), epsilon, normalize(true), rescale(RescaleSum, RescaleRate), lambda},
	},
	{
		Name: "model_stock", Label: "method.model_stock.label", Help: "method.model_stock.help",
		Source: "method.model_stock.source",
		Base:   NeedsBase, Min: 2,
		Knobs: []Knob{{Name: "filter_wise", Label: "knob.by_rows.label", Max: 1, Choices: []phrase.Key{"choice.off", "choice.on"}, Help: "knob.by_rows.help"}},
	},
	{
		Name: "sce", Label: "method.sce.label", Help: "method.sce.help",
		Source: "method.sce.source",
		Base:   NeedsBase, Min: 2,
		Knobs: []Knob{{Name: "select_topk", Label: "knob.positions.label", Max: 1, Default: 1, Neutral: 1, Unit: "unit.share_kept", Help: "knob.positions.help"}},
	},
	{
		Name: "ram", Label: "method.ram.label", Help: "method.ram.help",
		Source: "method.ram.source",
		Base:   NeedsBase, Min: 1,
		Knobs: []Knob{activity},
	},
	{
		Name: "ramplus_tl", Label: "method.ramplus_tl.label", Help: "method.ramplus_tl.help",
		Source: "method.ramplus_tl.source",
		Base:   NeedsBase, Min: 1,
		Knobs: []Knob{activity,
			{Name: "r", Label: "knob.boost.label", Max: 2, Default: 0.1, Neutral: 0.1, Help: "knob.boost.help"},
			{Name: "alpha", Label: "knob.limit.label", Max: 4, Default: 0.2, Neutral: 0.2, Help: "knob.limit.help"}},
	},
	{
		Name: "fisher", Label: "method.fisher.label", Help: "method.fisher.help",
		Source: "method.fisher.source",
		Min:    1, Weighted: true, Needs: Fisher, BeyondMergekit: true,
	},
	{
		Name: "regmean", Label: "method.regmean.label", Help: "method.regmean.help",
		Source: "method.regmean.source",
		Min:    1, Weighted: true, Needs: Gram, BeyondMergekit: true,
		Knobs: []Knob{{Name: "alpha", Label: "knob.correlations.label", Max: 1, Default: 0.9, Neutral: 0.9, Help: "knob.correlations.help"}},
	},
	{
		Name: "iso_c", Label: "method.iso_c.label", Help: "method.iso_c.help",
		Source: "method.iso_c.source",
		Base:   NeedsBase, Min: 1, BeyondMergekit: true,
		Knobs: []Knob{{Name: "flatten", Label: "knob.flatten.label", Max: 1, Default: 1, Choices: []phrase.Key{"choice.off", "choice.on"}, Help: "knob.flatten.help"}, lambda},
	},
	{
		Name: "widen", Label: "method.widen.label", Help: "method.widen.help",
		Source: "method.widen.source",
		Base:   NeedsBase, Min: 1, BeyondMergekit: true,
		Knobs: []Knob{
			{Name: "above_average", Label: "knob.above_average.label", Max: 1e6, Default: 1, Neutral: 1e6, Help: "knob.above_average.help"},
			{Name: "calibration", Label: "knob.calibration.label", Max: 4, Default: 1, Neutral: 1, Help: "knob.calibration.help"}},
	},
}

// Knobs that several methods share.

var lambda = Knob{Name: "lambda", Label: "knob.lambda.label", Max: 4, Default: 1, Neutral: 1, Help: "knob.lambda.help"}

var gamma = Knob{Name: "gamma", Label: "knob.outliers.label", Max: 0.5, Default: 0.01, Neutral: 0, Unit: "unit.share_dropped", PerModel: true, Help: "knob.outliers.help"}

var epsilon = Knob{Name: "epsilon", Label: "knob.spread.label", Max: 0.5, Default: 0.15, Neutral: 0.15, PerModel: true, Help: "knob.spread.help"}

var activity = Knob{Name: "epsilon", Label: "knob.threshold.label", Max: 1, Default: 1e-5, Neutral: 0, Help: "knob.threshold.help"}

func density(standard float64) Knob {
	return Knob{Name: "density", Label: "knob.density.label", Max: 1, Default: standard, Neutral: 1, Unit: "unit.share_kept", PerModel: true, Help: "knob.density.help"}
}

func normalize(on bool) Knob {
	k := Knob{Name: "normalize", Label: "knob.normalise.label", Max: 1, Neutral: 1, Choices: []phrase.Key{"choice.off", "choice.on"}, Help: "knob.normalise.help"}
	if on {
		k.Default = 1
	}
	return k
}

// rescale offers the ways up to the last.
func rescale(standard, last int) Knob {
	choices := []phrase.Key{"choice.off", "knob.rescale.sum", "knob.rescale.rate"}
	return Knob{Name: "rescale", Label: "knob.rescale.label", Max: float64(last), Default: float64(standard), Neutral: RescaleSum,
		Choices: choices[:last+1], Help: "knob.rescale.help"}
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
