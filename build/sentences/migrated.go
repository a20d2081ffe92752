package sentences

import "slices"

// Migrated lists the packages whose sentences stand in the catalogue. It grows
// until it holds all that speak to a reader.
func Migrated() []string { return slices.Clone(migrated) }

var migrated = []string{
	"engine/checkpoint", "engine/cmd/confusio", "engine/corpus", "engine/corpus/storycorpus", "engine/huggingface", "engine/merge", "engine/mergekit",
	"engine/method", "engine/phrase", "engine/recipe", "engine/store", "engine/store/folder",
	"ui/scene", "ui/words", "ui/words/cldr", "ui/words/intl",
}

// exceptions are literals that look like words and are none, or belong to no
// language.
var exceptions = []exception{
	{"engine/huggingface", "Sequence", "a word of tokenizer.json"},
	{"engine/huggingface", "Split", "a word of tokenizer.json"},
	{"engine/huggingface", "Isolated", "a word of tokenizer.json"},
	{"engine/huggingface/card.go", "", "a model card is a document in English"},
	{"engine/mergekit", "parameters.", "a path in mergekit's YAML"},
	{"engine/mergekit/encode.go", "", "mergekit's YAML"},
}
