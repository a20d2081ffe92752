package sentences

import (
	"slices"
	"strings"
)

// unmoved are the packages whose sentences have not moved to the catalogue yet.
// The list shrinks until it is empty; a new package is looked into from its first day.
var unmoved = []string{
	"ui/app", "ui/core", "ui/page",
	"ui/scene/check", "ui/scene/hook", "ui/scene/merge", "ui/scene/mix", "ui/scene/rescue", "ui/scene/study", "ui/scene/why",
	"wasm/page", "wasm/port",
}

// corpusText is the folder of packages that are text themselves: what the
// languages of Storybook say.
const corpusText = "engine/corpus/storybook"

// looked says whether a package is looked into without being asked for.
func looked(path string) bool {
	return !slices.Contains(unmoved, path) && path != corpusText && !strings.HasPrefix(path, corpusText+"/")
}

// exceptions are literals that look like words and are none, or belong to no
// language.
var exceptions = []exception{
	{"engine/model", "", "names of parts and settings, in results and in logs"},
	{"engine/language", "", "the names of languages, which are data"},
	{"engine/token/category.go", "", "names of general categories"},
	{"engine/token/foreign.go", "", "a text that is hashed"},
	{"engine/token", "byte-pair merges v1", "the first line of a file"},
	{"engine/yardstick", "", "names of benchmarks"},
	{"engine/store/storetest", "", "a suite for tests"},
	{"engine/corpus/corpustest", "", "a suite for tests"},
	{"ui/fake", "", "a worker for tests"},
	{"ui/chart", "pt ", "a class"},
	{"ui/chart/number.go", "", "units, until the catalogue writes all numbers"},
	{"engine/checkpoint", "version https://git-lfs", "how a pointer of Git LFS begins"},
	{"engine/checkpoint", "Rar!", "how a file packed by RAR begins"},
	{"engine/experiment", " of ", "a name in the results, which are data"},
	{"engine/experiment", "%s of block %d", "a name in logs"},
	{"engine/experiment", "%s, init %d, data %d", "a name in the results"},
	{"engine/experiment", ", step %d", "a name in the results"},
	{"engine/experiment", "untrained, init %d", "a name in the results"},
	{"engine/experiment", " with itself", "a name in the results"},
	{"engine/experiment", "embedding, used rows", "a name in the results"},
	{"engine/experiment", "debiased cka", "a name in the results"},
	{"engine/huggingface", "adapter_model.", "how files of an adapter begin"},
	{"engine/huggingface", "model.", "a path in tokenizer.json"},
	{"engine/huggingface", "pre_tokenizer.", "a path in tokenizer.json"},
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
