package sentences

import "slices"

// Migrated lists the packages whose sentences stand in the catalogue. It grows
// until it holds all that speak to a reader.
func Migrated() []string { return slices.Clone(migrated) }

var migrated = []string{
	"engine/checkpoint", "engine/cmd/confusio", "engine/corpus", "engine/corpus/storycorpus", "engine/experiment", "engine/huggingface", "engine/merge", "engine/mergekit",
	"engine/method", "engine/phrase", "engine/recipe", "engine/store", "engine/store/folder",
	"wasm/protocol", "wasm/service", "ui/scene", "ui/words", "ui/words/cldr", "ui/words/intl",
}

// exceptions are literals that look like words and are none, or belong to no
// language.
var exceptions = []exception{
	{"engine/experiment", " of ", "a name in the results, which are data"},
	{"engine/experiment", "%s of block %d", "a name in logs"},
	{"engine/experiment", "%s, init %d, data %d", "a name in the results"},
	{"engine/experiment", "untrained, init %d", "a name in the results"},
	{"engine/experiment", " with itself", "a name in the results"},
	{"engine/experiment", "embedding, used rows", "a name in the results"},
	{"engine/experiment", "debiased cka", "a name in the results"},
	{"engine/huggingface", "Sequence", "a word of tokenizer.json"},
	{"engine/huggingface", "Split", "a word of tokenizer.json"},
	{"engine/huggingface", "Isolated", "a word of tokenizer.json"},
	{"engine/huggingface/card.go", "", "a model card is a document in English"},
	{"wasm/protocol", "", "what is wrong with a frame, for logs"},
	{"wasm/service/library.go", "confusio ", "the program's name"},
	{"wasm/service/train.go", "Trained in a browser.", "a model card is a document in English"},
	{"engine/mergekit", "parameters.", "a path in mergekit's YAML"},
	{"engine/mergekit/encode.go", "", "mergekit's YAML"},
}
