package recipe

import (
	"cmp"
	"slices"

	"confusio/engine/phrase"
)

// Preset is a named starting point. Expert training on one language, with one
// seed, is what all of them describe; callers change the languages and seeds.
type Preset struct {
	Name   string
	Help   phrase.Key // one sentence for a reader who must choose
	Recipe Recipe
}

// Presets lists the named recipes, the default first.
func Presets() []Preset {
	return []Preset{
		{"small", "preset.small.help", Small()},
		{"quick", "preset.quick.help", sized(64, 4, 3, 128)},
		{"benchmark", "preset.benchmark.help", sized(128, 8, 2, 352)},
		{"large", "preset.large.help", sized(160, 10, 6, 416)},
	}
}

// BySize lists the presets by their weights, the smallest first.
func BySize() []Preset {
	presets := Presets()
	slices.SortStableFunc(presets, func(a, b Preset) int {
		return cmp.Compare(a.Recipe.Model.Parameters(), b.Recipe.Model.Parameters())
	})
	return presets
}

// Small returns the default recipe: an English expert of 1,869,184 weights.
func Small() Recipe { return sized(128, 8, 5, 256) }

func sized(width, heads, layers, ff int) Recipe {
	return Recipe{
		Version: Version,
		Bits:    Bits,
		Corpus:  "storybook",
		Mixture: Mixture{Languages: Shares{{"en", "1"}}, Temperature: "1"},
		Model: Model{
			Vocab: 8192, Width: width, Heads: heads, KVHeads: heads, Layers: layers, FF: ff,
			Context: 128, Tied: true, Deviation: "0.02",
		},
		Schedule: Schedule{Kind: Cosine, Peak: "0.016", Warmup: 60, Steps: 2240, Decay: "0.3", Final: "0"},
		Optimiser: Optimiser{
			Tokens: 512, Micro: 8, Clip: "1", WeightDecay: "0.1",
			Beta1: "0.9", Beta2: "0.99", Epsilon: "0.00000001", Muon: "1",
		},
		Seeds:    Seeds{Init: 1, Data: 1},
		Measures: Names{"loss"},
	}
}
