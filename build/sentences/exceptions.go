package sentences

import "strings"

// corpusText is the folder of packages that are text themselves: what the
// languages of Storybook say.
const corpusText = "engine/corpus/storybook"

// looked says whether a package is looked into without being asked for.
func looked(path string) bool { return path != corpusText && !strings.HasPrefix(path, corpusText+"/") }

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
	{"engine/checkpoint", "version https://git-lfs", "how a pointer of Git LFS begins"},
	{"engine/checkpoint", "Rar!", "how a file packed by RAR begins"},
	{"engine/experiment", " of ", "a name in the results, which are data"},
	{"engine/experiment", "%s of block %d", "a name in logs"},
	{"engine/experiment", "%s, init %d, data %d", "a name in the results"},
	{"engine/experiment", ", step %d", "a name in the results"},
	{"engine/experiment", "lockstep of ", "a name in the results"},
	{"engine/experiment", ", expert %d", "a name in the results"},
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
	{"ui/app", "@inproceedings", "BibTeX"},
	{"ui/app", "On the Limits of", "the title of a paper"},
	{"ui/app", "Seth Aycock", "names of people"},
	{"ui/app", "Proceedings of", "where the paper stands"},
	{"ui/app", " · MeLLM", "where the paper stands"},
	{"ui/app", "ACL Anthology", "where the paper stands"},
	{"ui/app", "Anthology", "a proper name"},
	{"ui/app", "arXiv", "a proper name"},
	{"ui/app", "BibTeX", "a proper name"},
	{"ui/app", "Confusio", "a proper name"},
	{"ui/scene/check", "SHA-256", "a proper name"},
	{"wasm/page/device.go", "(pointer:", "a question to the browser's style sheets"},
	{"wasm/page/focus.go", "button:not", "a selector"},
	{"wasm/protocol", "", "what is wrong with a frame, for logs"},
	{"wasm/service/library.go", "confusio ", "the program's name"},
	{"wasm/service/train.go", "Trained in a browser.", "a model card is a document in English"},
	{"engine/mergekit", "parameters.", "a path in mergekit's YAML"},
	{"engine/mergekit/encode.go", "", "mergekit's YAML"},
}
