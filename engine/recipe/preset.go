package recipe

import "confusio/engine/phrase"

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
		{"benchmark", "preset.benchmark.help", sized(128, 4, 2, 352)},
		{"large", "preset.large.help", sized(160, 5, 3, 416)},
	}
}

// Small returns the default recipe: an English expert of 418,272 weights.
func Small() Recipe { return sized(96, 3, 2, 256) }

func sized(width, heads, layers, ff int) Recipe {
	return Recipe{
		Version: Version,
		Bits:    Bits,
		Corpus:  "storybook",
		Mixture: Mixture{Languages: Shares{{"en", "1"}}, Temperature: "1"},
		Model: Model{
			Vocab: 2048, Width: width, Heads: heads, KVHeads: heads, Layers: layers, FF: ff,
			Context: 128, Tied: true, Deviation: "0.1",
		},
		Schedule: Schedule{Kind: Cosine, Peak: "0.02", Warmup: 60, Steps: 1160, Decay: "0.3", Final: "0.01"},
		Optimiser: Optimiser{
			Tokens: 1024, Micro: 8, Clip: "1", WeightDecay: "0.1",
			Beta1: "0.9", Beta2: "0.98", Epsilon: "0.00000001", Muon: "2.7",
		},
		Seeds:    Seeds{Init: 1, Data: 1},
		Measures: Names{"loss"},
	}
}
